//! What keys and the mouse do, without a terminal.

use super::Desk;
use super::screens::open;
use imsctl::tui::columns::Column;
use imsctl::tui::keymap::{Keymap, Preset};
use imsctl::tui::model::{Effect, Screen};
use imsctl::tui::press::Press;
use imsctl::tui::update::{Event, Mouse, MouseKind};
use ratatui::layout::Position;
use std::sync::Arc;
use std::time::Duration;

fn ladder(sample: &str, kind: &str) -> Desk {
    let mut desk = Desk::new(sample, (80, 24));
    open(&mut desk, kind);
    desk
}

fn frame(desk: &Desk) -> u64 {
    let id = desk.model.ladder().and_then(|flow| flow.message()).expect("a message at the cursor");
    desk.model.trace.message(id).frame
}

#[test]
fn any_size_down_to_nothing_is_drawn() {
    let mut desk = ladder("volte-call.pcap", "call");
    for keys in ["", "\n", "v", "!", "?"] {
        for size in [(20, 6), (20, 1), (1, 1), (39, 12), (40, 13), (100, 3), (160, 12), (300, 100), (80, 24)] {
            desk.resize(size).screen();
        }
        keys.chars().for_each(|key| desk.event(Event::Key(if key == '\n' { Press::Enter } else { Press::Char(key) })));
        if keys == "\n" {
            for size in [(20, 6), (1, 1), (200, 50), (80, 24)] {
                desk.resize(size).screen();
            }
            desk.press(Press::Esc);
        }
    }
}

#[test]
fn every_key_on_every_screen_is_harmless() {
    let keys: Vec<Press> =
        (' '..='~').map(Press::Char).chain(('a'..='z').map(Press::Ctrl)).chain((1..=12).map(Press::F)).collect();
    for first in ["", "\n", "\n\n", "i", "@", ":", "\ne", "t"] {
        for key in &keys {
            let mut desk = Desk::new("sms.pcap", (60, 16));
            desk.is_dry = true;
            first
                .chars()
                .for_each(|key| desk.event(Event::Key(if key == '\n' { Press::Enter } else { Press::Char(key) })));
            desk.press(*key).press(Press::Down).screen();
            desk.press(Press::Enter).screen();
        }
    }
}

#[test]
fn nine_lanes_have_their_names_at_80_columns() {
    let mut desk = ladder("call-rx-gx.pcap", "call");
    let lanes = desk.model.ladder().map(|flow| flow.ladder.lanes.len()).expect("a ladder");
    let screen = desk.screen();
    let names = screen.lines().nth(1).expect("names of lanes").split_whitespace().count();
    assert!(lanes >= 7, "{lanes} lanes");
    assert!(names >= lanes.min(9), "{screen}");
    assert!(!screen.contains(" +2 "), "no lane is folded:\n{screen}");
}

#[test]
fn n_goes_from_error_to_error() {
    let mut desk = ladder("bearer-refused.pcap", "bearer");
    desk.keys("n");
    let first = frame(&desk);
    desk.keys("n");
    let second = frame(&desk);
    assert!(first < second);
    desk.keys("N");
    assert_eq!(frame(&desk), first);
}

#[test]
fn the_explanation_leads_to_the_message_that_proves_it() {
    let mut desk = ladder("bearer-refused.pcap", "bearer");
    let before = frame(&desk);
    let screen = desk.keys("!").screen();
    assert!(screen.contains("1 ") && screen.contains("confidence"), "{screen}");
    desk.press(Press::Enter);
    assert_ne!(frame(&desk), before);
    let flow = desk.model.ladder().expect("a ladder");
    assert_eq!(flow.arrow().map(|arrow| arrow.level), Some(imsctl::trace::Level::Error));
}

#[test]
fn percent_goes_between_request_and_answer() {
    let mut desk = ladder("register.pcap", "registration");
    let request = frame(&desk);
    desk.keys("%");
    assert_ne!(frame(&desk), request);
    assert!(desk.screen().contains('┘'));
    desk.keys("%");
    assert_eq!(frame(&desk), request);
}

#[test]
fn a_filter_leaves_what_passes_and_points_at_what_is_wrong() {
    let mut desk = ladder("call-rx-gx.pcap", "call");
    let all = desk.model.ladder().map_or(0, |flow| flow.messages().len());
    desk.keys("fdiameter.cmd.code == 265").press(Press::Enter);
    let some = desk.model.ladder().map_or(0, |flow| flow.messages().len());
    assert!(0 < some && some < all, "{some} of {all}");
    desk.keys("f").press(Press::Ctrl('u')).keys("diameter.cmd.kode == 1").press(Press::Enter);
    let screen = desk.screen();
    assert!(screen.contains('^') && screen.contains("diameter.cmd.code"), "{screen}");
    desk.press(Press::Ctrl('u')).press(Press::Enter);
    assert_eq!(desk.model.ladder().map_or(0, |flow| flow.messages().len()), all);
}

#[test]
fn a_search_is_a_filter_or_text() {
    let mut desk = ladder("call-rx-gx.pcap", "call");
    desk.keys("/sip.Status-Code == 200").press(Press::Enter);
    let hits =
        |desk: &Desk| desk.model.ladder().and_then(|flow| flow.hits.as_ref()?.messages.as_ref().map(|hits| hits.len()));
    let by_filter = hits(&desk).expect("hits");
    assert!(by_filter > 0);
    desk.keys("/AAR").press(Press::Enter);
    assert!(hits(&desk).is_some_and(|hits| hits > 0));
    assert!(desk.screen().contains("AAR"));
}

#[test]
fn lanes_are_hidden_moved_and_alone() {
    let mut desk = ladder("call-rx-gx.pcap", "call");
    let lanes = |desk: &Desk| desk.model.ladder().map(|flow| flow.lanes.visible()).unwrap_or_default();
    let all = lanes(&desk);
    desk.press(Press::Right).keys(">");
    assert_eq!(lanes(&desk).get(1), all.first());
    desk.keys("X");
    assert_eq!(lanes(&desk).len() + 1, all.len());
    desk.keys("T");
    assert_eq!(lanes(&desk), all);
    desk.press(Press::Right).keys("*");
    let flow = desk.model.ladder().expect("a ladder");
    let touches = |id: &imsctl::trace::MessageId| {
        let arrow = flow.ladder.row_of(*id).and_then(|row| flow.ladder.arrow(row)).expect("an arrow");
        [arrow.from, arrow.to].contains(&flow.lanes.solo.expect("a lane alone"))
    };
    assert!(flow.messages().iter().all(touches));
}

#[test]
fn merged_lanes_keep_the_cursor_on_its_message() {
    let mut desk = ladder("call-rx-gx.pcap", "call");
    desk.keys("jjjj");
    let before = frame(&desk);
    let mut seen = Vec::new();
    for _ in 0..4 {
        desk.keys("s");
        assert_eq!(frame(&desk), before);
        seen.push(desk.model.ladder().map_or(0, |flow| flow.ladder.lanes.len()));
    }
    assert!(seen.iter().max() > seen.iter().min(), "{seen:?}");
}

#[test]
fn folds_hide_messages_and_open_again() {
    let mut desk = ladder("call-rx-gx.pcap", "call");
    let all = desk.model.ladder().map_or(0, |flow| flow.messages().len());
    desk.keys("Z");
    assert!(desk.screen().contains("▸ "));
    assert!(desk.model.ladder().map_or(0, |flow| flow.messages().len()) < all);
    desk.keys("g").press(Press::Enter).keys("Z").keys("Z").keys("Z");
    assert_eq!(desk.model.ladder().map_or(0, |flow| flow.messages().len()), all);
}

#[test]
fn a_second_space_compares_with_the_first() {
    let mut desk = ladder("register.pcap", "registration");
    desk.keys(" ").press(Press::Down).press(Press::Down).keys(" ");
    assert!(matches!(desk.model.screens.last(), Some(Screen::Compare(_))));
    desk.screen();
    desk.press(Press::Esc);
    assert!(desk.model.ladder().is_some_and(|flow| flow.mark.is_some()));
}

#[test]
fn a_field_is_copied_as_a_filter_that_admits_its_message() {
    let mut desk = ladder("bearer-refused.pcap", "bearer");
    desk.keys("n").press(Press::Enter).press(Press::End);
    let message = desk.model.screens.iter().rev().find_map(|screen| match screen {
        Screen::Detail(detail) => Some(detail.message),
        _ => None,
    });
    desk.keys("y");
    let copied = desk.effects.iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    let text = copied.expect("something was copied");
    let filter = imsctl::filter::Filter::parse(&text, &desk.model.fields).expect("a filter");
    let matcher = imsctl::report::Matcher::new(filter);
    assert!(matcher.passes(&desk.model.trace, message.expect("a message")), "{text}");
}

#[test]
fn a_ladder_is_written_as_it_is_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    for (ending, begins) in [("svg", "<svg"), ("mmd", "sequenceDiagram"), ("puml", "@startuml"), ("txt", "call-1")] {
        let mut desk = ladder("call.pcap", "call");
        let path = folder.path().join(format!("ladder.{ending}"));
        desk.keys("2").keys(&format!(":w {}", path.display())).press(Press::Enter);
        let text =
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{ending}: {error}: {}", desk.screen()));
        assert!(text.starts_with(begins), "{ending}: {text}");
        assert!(!text.contains("UAR") && !text.contains("LIR"), "{ending}: Diameter is hidden on the screen");
        assert!(desk.screen().contains("wrote "));
        desk.keys(&format!(":w {}", path.display())).press(Press::Enter);
        assert!(desk.screen().contains("there already"));
    }
}

#[test]
fn a_trace_that_grows_keeps_cursor_and_arrangement() {
    let mut desk = ladder("call-rx-gx.pcap", "call");
    desk.keys("jjjjj").press(Press::Right).keys("X");
    let (before, lanes) = (frame(&desk), desk.model.ladder().map(|flow| flow.lanes.visible().len()));
    let trace = desk.model.trace.clone();
    desk.event(Event::Loaded(trace));
    assert_eq!((frame(&desk), desk.model.ladder().map(|flow| flow.lanes.visible().len())), (before, lanes));
}

#[test]
fn what_is_paused_does_not_change() {
    let mut desk = Desk::new("call.pcap", (80, 24));
    desk.keys("p");
    desk.event(Event::Loaded(super::read("register.pcap")));
    let held = desk.model.trace.messages.len();
    desk.keys("p");
    assert_ne!(desk.model.trace.messages.len(), held);
}

#[test]
fn two_clicks_open_and_a_hint_can_be_pressed() {
    let mut desk = Desk::new("call.pcap", (80, 24));
    let mouse =
        |kind, x, y, time| Event::Mouse(Mouse { kind, at: Position::new(x, y), time: Duration::from_millis(time) });
    desk.event(mouse(MouseKind::Down, 10, 2, 0));
    desk.event(mouse(MouseKind::Down, 10, 2, 200));
    assert!(desk.model.ladder().is_some());
    let before = desk.model.ladder().map_or(0, |flow| flow.cursor);
    desk.event(mouse(MouseKind::WheelDown, 10, 8, 900));
    assert!(desk.model.ladder().map_or(0, |flow| flow.cursor) > before);
    desk.event(mouse(MouseKind::Down, 1, 23, 2000));
    assert!(desk.model.screens.is_empty(), "the first hint is Esc");
}

#[test]
fn the_list_is_narrowed_sorted_and_given_a_column() {
    let mut desk = Desk::new("volte-call.pcap", (120, 30));
    let all = desk.model.list.rows.len();
    desk.keys("/attach");
    assert!(desk.model.list.rows.len() < all, "it takes effect while it is typed");
    desk.press(Press::Esc);
    assert_eq!(desk.model.list.rows.len(), all);
    desk.keys(":column sip.Call-ID").press(Press::Enter);
    assert!(desk.screen().contains("sip.Call-ID"));
    desk.keys(":sort Msgs down").press(Press::Enter);
    let counts: Vec<usize> =
        desk.model.list.rows.iter().map(|id| desk.model.trace.procedure(*id).messages.len()).collect();
    assert!(counts.is_sorted_by(|left, right| left >= right), "{counts:?}");
}

#[test]
fn escape_shows_everything_again_before_it_quits() {
    let mut desk = Desk::new("volte-call.pcap", (80, 24));
    let all = desk.model.list.rows.len();
    desk.keys("/attach").press(Press::Enter).keys(" ");
    assert!(desk.model.list.rows.len() < all);
    desk.press(Press::Esc);
    assert_eq!((desk.model.list.rows.len(), desk.model.list.selected.len(), desk.effects.len()), (all, 0, 0));
    desk.press(Press::Esc);
    assert!(matches!(desk.effects.as_slice(), [Effect::Quit]));
}

#[test]
fn ascii_is_ascii() {
    let mut desk = ladder("bearer-refused.pcap", "bearer");
    desk.keys(":theme ascii").press(Press::Enter);
    for keys in ["n", "v", "v", "v", "!", "?"] {
        let screen = desk.keys(keys).screen();
        assert!(screen.is_ascii(), "{screen}");
    }
}

#[test]
fn nothing_of_a_capture_reaches_the_terminal_as_a_control() {
    let mut desk = ladder("call.pcap", "call");
    for key in ["v", "v", "v", "v", "v", "v"] {
        let screen = desk.keys(key).screen();
        assert!(!screen.chars().any(|c| c.is_control() && c != '\n'));
    }
}

#[test]
fn keys_of_the_user_work_and_are_in_hints_and_help() {
    let mut desk = ladder("bearer-refused.pcap", "bearer");
    let mut keymap = Keymap::of(Preset::Vim);
    keymap.set(None, "explain", &[Press::Char('E')]).expect("an action");
    keymap.set(None, "help", &[Press::Ctrl('x')]).expect("an action");
    assert_eq!(keymap.conflicts(), []);
    desk.model.keymap = Arc::new(keymap);
    let screen = desk.resize((160, 40)).screen();
    assert!(screen.contains("E Why") && screen.contains("E explain") && screen.contains("^X Help"), "{screen}");
    let before = desk.screen();
    assert_eq!(desk.keys("!").screen(), before);
    assert_ne!(desk.keys("E").screen(), before);
    desk.press(Press::Ctrl('x'));
    let Some(Screen::Text(text)) = desk.model.screens.last() else { panic!("help is shown") };
    let lines: Vec<String> = text.lines.iter().map(|line| line.text()).collect();
    assert!(
        lines.iter().any(|line| line.contains("E ") && line.ends_with("why it failed: first cause and consequences"))
    );
    assert!(lines.iter().any(|line| line.contains("← h") && line.contains("focus the lane to the left")));
}

#[test]
fn the_list_shows_and_sorts_by_what_the_rules_found() {
    let mut desk = Desk::new("bearer-refused.pcap", (120, 40));
    let screen = desk.screen();
    let row = screen.lines().find(|line| line.contains(" bearer ")).expect("the trace is shown");
    assert!(row.contains("✖3  FAILED"), "{row}");
    assert!(screen.lines().any(|line| line.contains(" attach ") && !line.contains('✖')));
    // From the column of the beginning to that of the findings, the worst first.
    while !matches!(desk.model.list.sort, Some((Column::Why, _))) {
        desk.keys(">");
    }
    desk.keys("z");
    let first = desk.model.list.rows.first().copied().expect("a row");
    assert_eq!(desk.model.trace.procedure(first).name, "bearer-1");
}

#[test]
fn what_the_caller_does_not_see_is_folded_to_the_called_party() {
    let mut desk = ladder("call.pcap", "call");
    let flow = desk.model.ladder().expect("a ladder");
    let leg =
        flow.ladder.groups.iter().find(|group| group.title.starts_with("to called party")).expect("a leg").clone();
    let line = flow.line_of_row(leg.rows.start + 1).expect("it is shown");
    let before = desk.model.ladder().map(|flow| flow.lines.len()).expect("a ladder");
    (0..line).for_each(|_| {
        desk.press(Press::Down);
    });
    let screen = desk.keys("z").screen();
    assert!(screen.contains(&format!("▸ {} msgs to called party (UE 2)", leg.arrows)), "{screen}");
    assert!(screen.contains("I-CSCF → S-CSCF  INVITE"), "the pane lists them: {screen}");
    let after = desk.model.ladder().map(|flow| flow.lines.len()).expect("a ladder");
    assert_eq!(before - after, leg.rows.len() - 1);
    desk.keys("z");
    assert_eq!(desk.model.ladder().map(|flow| flow.lines.len()), Some(before));
}
