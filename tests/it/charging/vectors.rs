//! The shipped scenarios against timelines that were computed independently.

use imsctl::tools::charging::catalog::SCENARIOS;
use imsctl::tools::charging::scenario::Scenario;
use imsctl::tools::charging::{driver, play};
use serde_json::Value;
use std::path::Path;

fn expected(name: &str) -> Option<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/charging");
    let text = std::fs::read_to_string(folder.join(format!("{name}.expected.json"))).ok()?;
    Some(serde_json::from_str(&text).expect("a vector is JSON"))
}

fn scenario(text: &str) -> Scenario {
    let (scenario, notes) = Scenario::parse(text).expect("a shipped scenario can be read");
    assert_eq!(notes, Vec::<String>::new());
    scenario
}

/// A reason that stands in parentheses was added by whoever wrote the vector.
fn without_remarks(mut timeline: Value) -> Value {
    for row in timeline.as_array_mut().expect("a timeline is a list") {
        let row = row.as_object_mut().expect("a row is an object");
        if row.get("reason").and_then(Value::as_str).is_some_and(|reason| reason.starts_with('(')) {
            row.remove("reason");
        }
    }
    timeline
}

#[test]
fn every_row_and_total_of_every_vector_is_met() {
    let mut compared = 0;
    for (name, text) in SCENARIOS {
        let Some(expected) = expected(name) else { continue };
        let run = play::simulate(&scenario(text));
        assert_eq!(run.violations, [], "{name}");
        let rows = serde_json::to_value(&run.rows).expect("rows are JSON");
        let wanted = without_remarks(expected["timeline"].clone());
        for (index, (row, wanted)) in
            rows.as_array().expect("a list").iter().zip(wanted.as_array().expect("a list")).enumerate()
        {
            assert_eq!(row, wanted, "{name}, row {index}");
        }
        assert_eq!(rows.as_array().map(Vec::len), wanted.as_array().map(Vec::len), "{name}");
        assert_eq!(serde_json::to_value(run.summary).expect("totals are JSON"), expected["summary"], "{name}");
        compared += 1;
    }
    assert_eq!(compared, 40);
}

#[test]
fn calls_equal_the_steps_they_stand_for() {
    for name in ["41-call-driver", "42-data-driver"] {
        let text = SCENARIOS.iter().find(|(known, _)| *known == name).expect("it is shipped").1;
        let driven = scenario(text);
        let mut stepped = driven.clone();
        stepped.steps = driver::steps(&driven);
        stepped.calls.clear();
        let (driven, stepped) = (play::simulate(&driven), play::simulate(&stepped));
        assert_eq!(driven.violations, []);
        assert_eq!(driven.rows, stepped.rows, "{name}");
        assert_eq!(driven.summary, stepped.summary, "{name}");
    }
}
