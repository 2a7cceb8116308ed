//! List, ladder, message and help as they are drawn at three sizes: tests/golden/tui, `UPDATE=1` writes them anew.

use super::Desk;
use imsctl::tui::press::Press;
use std::path::Path;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 50)];

fn golden(name: &str, (width, height): (u16, u16), screen: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/tui");
    let path = folder.join(format!("{name}-{width}x{height}.txt"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        std::fs::write(&path, screen).expect("a file can be written");
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(known == screen, "{} is not what is drawn (UPDATE=1 writes it anew):\n{screen}", path.display());
}

/// Draws one screen at all sizes.
fn at_all_sizes(name: &str, sample: &str, keys: impl Fn(&mut Desk)) {
    for size in SIZES {
        let mut desk = Desk::new(sample, size);
        keys(&mut desk);
        golden(name, size, &desk.screen());
    }
}

/// Puts the cursor of the list on the first trace of this kind and opens it.
pub fn open(desk: &mut Desk, kind: &str) {
    let trace = desk.model.trace.clone();
    let is_wanted = |id: &imsctl::trace::ProcedureId| trace.procedure(*id).kind.name() == kind;
    let row = desk.model.list.rows.iter().position(is_wanted).expect("a trace of this kind");
    for _ in 0..row {
        desk.press(Press::Down);
    }
    desk.press(Press::Enter);
}

#[test]
fn the_list() {
    at_all_sizes("list", "volte-call.pcap", |desk| {
        desk.press(Press::Down);
    });
}

#[test]
fn a_call_over_all_interfaces() {
    at_all_sizes("ladder-call", "volte-call.pcap", |desk| open(desk, "call"));
}

#[test]
fn a_bearer_that_is_refused() {
    at_all_sizes("ladder-refused", "bearer-refused.pcap", |desk| {
        open(desk, "bearer");
        desk.keys("n");
    });
}

#[test]
fn a_message_with_its_octets() {
    at_all_sizes("message", "bearer-refused.pcap", |desk| {
        open(desk, "bearer");
        desk.keys("n").press(Press::Enter).press(Press::End).press(Press::Up);
    });
}

#[test]
fn the_help_of_a_ladder() {
    at_all_sizes("help", "call.pcap", |desk| {
        desk.press(Press::Enter).keys("?");
    });
}
