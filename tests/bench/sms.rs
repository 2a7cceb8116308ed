//! Texts: PDUs a second read from lines of hexadecimal digits, on one core: `cargo bench --bench sms`.

use imsctl::proto::Fields;
use imsctl::proto::sms::Rp;
use imsctl::tools::sms::read::{self, Layer};
use imsctl::tools::sms::{hex, json};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 20_000;

/// RP messages of the vectors, as digits.
fn lines() -> Vec<String> {
    let text = include_str!("../vectors/sms/vectors.jsonl");
    let vectors = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    vectors.filter_map(|vector| vector["rpdu"].as_str().map(str::to_owned)).collect()
}

fn main() {
    let lines = lines();
    let measure = |name: &str, rounds: usize, each: &dyn Fn(&str)| {
        let start = Instant::now();
        for _ in 0..rounds {
            lines.iter().for_each(|line| each(line));
        }
        let count = rounds * lines.len();
        println!("{name:<28} {:>12.0} PDUs/s", count as f64 / start.elapsed().as_secs_f64());
    };
    measure("digits, RP, TPDU and text", ROUNDS, &|line| {
        let (octets, _) = hex::parse(line).expect("digits");
        let text = Rp::decode(&octets).ok().and_then(|rp| rp.tpdu()).and_then(|tpdu| tpdu.text());
        black_box(text);
    });
    measure("with every field", ROUNDS / 10, &|line| {
        let (octets, _) = hex::parse(line).expect("digits");
        let mut fields = Fields::new();
        if let Ok(rp) = Rp::decode(&octets) {
            rp.fields(&mut fields, 0);
        }
        black_box(fields.as_slice().len());
    });
    measure("as JSON, with warnings", ROUNDS / 10, &|line| {
        let (octets, _) = hex::parse(line).expect("digits");
        if let Ok(reading) = read::read(&octets, Some(Layer::Rp), None) {
            black_box(serde_json::Value::Object(json::object(&reading)).to_string());
        }
    });
}
