//! Commands that are typed behind a colon.

use super::{Effect, export, ladder, list, prompts, push_text, texts};
use crate::trace::MessageId;
use crate::tui::flow::Flow;
use crate::tui::keys::Action;
use crate::tui::list::anchor;
use crate::tui::model::{Model, Screen, TimeColumn};
use crate::tui::text::Source;
use crate::tui::theme::Theme;
use crate::wire::near::nearest;
use std::sync::Arc;

/// Every command with what it does.
pub const NAMES: [(&str, &str); 15] = [
    ("all", "show every trace again"),
    ("column", "FIELD  show a field as a column of the list"),
    ("filter", "EXPRESSION  filter, as f does; nothing takes the filter away"),
    ("goto", "FRAME  go to a message, in whatever trace it is"),
    ("help", "help"),
    ("hide", "LANE  hide a lane"),
    ("lane", "NAME first|last|hide|show|solo  arrange a lane"),
    ("nodes", "nodes"),
    ("q", "quit"),
    ("show", "LANE  show a hidden lane again; without a name, all"),
    ("sort", "COLUMN  sort the list"),
    ("stats", "statistics of everything"),
    ("theme", "dark|light|mono|ascii"),
    ("time", "prev|first|mark|day|off"),
    ("w", "FILE  write what is shown; the ending says the format"),
];

/// Runs a command; what is wrong with it comes back.
pub fn run(model: &mut Model, text: &str, effects: &mut Vec<Effect>) -> Result<(), String> {
    let text = text.trim();
    let (name, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let rest = rest.trim();
    match name {
        "" => {}
        "q" | "quit" | "q!" => effects.push(Effect::Quit),
        "filter" | "f" => prompts::filter(model, rest, effects)?,
        "goto" | "g" => goto(model, rest, effects)?,
        "lane" => lane(model, rest)?,
        "hide" => lane(model, &format!("{rest} hide"))?,
        "show" if rest.is_empty() => with_flow(model, |flow| {
            flow.lanes.show_all();
            Ok(())
        })?,
        "show" => lane(model, &format!("{rest} show"))?,
        "theme" => {
            let is_rich = model.settings.theme.is_rich;
            let theme = Theme::named(rest, is_rich);
            model.settings.theme = theme.ok_or_else(|| format!("the themes are {}", Theme::NAMES.join(", ")))?;
        }
        "time" => {
            let found = TimeColumn::ALL.into_iter().find(|time| time.name() == rest);
            let names: Vec<&str> = TimeColumn::ALL.iter().map(|time| time.name()).collect();
            model.settings.time = found.ok_or_else(|| format!("the times are {}", names.join(", ")))?;
        }
        "w" | "write" => export::by_name(model, rest, effects)?,
        "column" => prompts::add_column(model, rest)?,
        "sort" => sort(model, rest)?,
        "stats" => texts::statistics_of_all(model, effects),
        "nodes" => push_text(model, Source::Nodes, "Nodes".to_owned()),
        "help" => super::act(model, Action::Help, effects),
        "all" => all(model),
        _ if !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == '.') => goto(model, text, effects)?,
        _ => {
            let near = nearest(NAMES.iter().map(|(known, _)| *known), name);
            let advice = near.map(|near| format!("; did you mean :{near}?"));
            return Err(format!("there is no command `{name}`{}", advice.unwrap_or_default()));
        }
    }
    Ok(())
}

fn all(model: &mut Model) {
    let list = &mut model.list;
    (list.cleared, list.subscriber, list.filter) = (0, None, None);
    list.narrow.clear();
    list.dropped.clear();
    list.selection = Default::default();
    list::refresh(model);
}

/// Goes to a message: in the ladder when it is there, else in the ladder of its trace.
fn goto(model: &mut Model, name: &str, effects: &mut Vec<Effect>) -> Result<(), String> {
    let name = name.trim_start_matches('#');
    let found = model.trace.find_message(name);
    let message = found.ok_or_else(|| format!("no message was completed by frame {name}"))?;
    let trace = Arc::clone(&model.trace);
    if let Some(flow) = model.ladder_mut()
        && flow.ladder.row_of(message).is_some()
    {
        ladder::unfold(flow, message, &trace);
        flow.go_to(message);
        return Ok(());
    }
    open_at(model, message, effects)
}

/// Opens the ladder of a message's trace with the cursor on the message.
pub fn open_at(model: &mut Model, message: MessageId, effects: &mut Vec<Effect>) -> Result<(), String> {
    let procedure = model.trace.message(message).procedure.ok_or("this message is in no trace")?;
    let plan = crate::tui::plan::Plan::of(&model.trace, &[procedure], &model.settings.ladder);
    let mut flow = Flow::new(plan);
    flow.goal = Some(message);
    if anchor(&model.trace, procedure).is_some() {
        model.screens.push(Screen::Ladder(Box::new(flow)));
        super::results::compute(model, model.screens.len() - 1, effects);
    }
    Ok(())
}

fn with_flow(model: &mut Model, change: impl FnOnce(&mut Flow) -> Result<(), String>) -> Result<(), String> {
    let trace = Arc::clone(&model.trace);
    let flow = model.ladder_mut().ok_or("lanes are in a ladder: open one first")?;
    change(flow)?;
    flow.arrange(&trace);
    Ok(())
}

/// `P-CSCF first`
fn lane(model: &mut Model, text: &str) -> Result<(), String> {
    with_flow(model, |flow| {
        let (name, how) = text.rsplit_once(' ').unwrap_or((text, ""));
        let lanes = &flow.ladder.lanes;
        let same = |lane: &crate::report::ladder::Lane| lane.name.eq_ignore_ascii_case(name.trim());
        let Some(lane) = lanes.iter().position(same) else {
            let names: Vec<&str> = lanes.iter().map(|lane| lane.name.as_str()).collect();
            return Err(format!("there is no lane `{}`; there are {}", name.trim(), names.join(", ")));
        };
        match how {
            "first" | "last" => flow.lanes.put(lane, how == "first"),
            "hide" => {
                if !flow.lanes.hide(lane) {
                    return Err("the last lane stays, and a hidden one is hidden".to_owned());
                }
            }
            "show" => flow.lanes.show(lane),
            "solo" => flow.lanes.solo = Some(lane),
            _ => return Err("a lane is put first or last, hidden (hide), shown (show) or alone (solo)".to_owned()),
        }
        Ok(())
    })
}

fn sort(model: &mut Model, name: &str) -> Result<(), String> {
    let columns = model.list.columns(model.size.0);
    let (name, backwards) = name.strip_suffix(" down").map_or((name, false), |name| (name, true));
    let found = columns.iter().find(|column| column.title().eq_ignore_ascii_case(name.trim()));
    let Some(column) = found.copied() else {
        let titles: Vec<&str> = columns.iter().map(|column| column.title()).collect();
        return Err(format!("the columns are {}", titles.join(", ")));
    };
    model.list.sort = Some((column, backwards));
    list::refresh(model);
    Ok(())
}
