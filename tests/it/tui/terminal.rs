//! The program in a pseudo-terminal: opened, used, resized, ended; the terminal is as it was.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read as _, Write as _};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long something on the screen is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program in a terminal.
struct Session {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn std::io::Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn cells(number: u16) -> NonZero<u16> {
    NonZero::new(number).expect("a size")
}

impl Session {
    /// A shell command in a terminal of 80×24; `echo` behind the program says that the shell has the terminal again.
    fn shell(command: &str, folder: &Path) -> Self {
        let pair = native_pty_system().openpty(size(80, 24)).expect("a pseudo-terminal");
        let mut shell = CommandBuilder::new("/bin/sh");
        shell.args(["-c", command]);
        shell.env("TERM", "xterm-256color");
        shell.env("LANG", "C.UTF-8");
        shell.env("LC_ALL", "C.UTF-8");
        shell.env("TZ", "UTC");
        shell.env("HOME", folder);
        shell.env_remove("NO_COLOR");
        shell.cwd(folder);
        let child = pair.slave.spawn_command(shell).expect("a shell");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let keyboard = pair.master.take_writer().expect("a writer");
        let screen = Arc::new(Mutex::new(vt100::Parser::new(cells(24), cells(80), 0)));
        let drawn = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                drawn.lock().expect("not poisoned").process(&buffer[..count]);
            }
        });
        Self { child, master: pair.master, keyboard, screen }
    }

    fn contents(&self) -> String {
        self.screen.lock().expect("not poisoned").screen().contents()
    }

    /// Waits until the screen has this.
    fn wait(&self, what: &str, is_there: impl Fn(&str) -> bool) -> String {
        let until = Instant::now() + PATIENCE;
        loop {
            let contents = self.contents();
            if is_there(&contents) {
                return contents;
            }
            assert!(Instant::now() < until, "{what} never came:\n{contents}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn wait_for(&self, text: &str) -> String {
        self.wait(text, |contents| contents.contains(text))
    }

    fn keys(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).and_then(|()| self.keyboard.flush()).expect("typed");
    }

    fn resize(&self, columns: u16, rows: u16) {
        self.screen.lock().expect("not poisoned").screen_mut().set_size(cells(rows), cells(columns));
        self.master.resize(size(columns, rows)).expect("resized");
    }

    /// The terminal is as it was: first screen, cursor shown, no mouse, no raw mode.
    fn assert_restored(&self) {
        let screen = self.screen.lock().expect("not poisoned");
        assert!(!screen.screen().alternate_screen(), "the first screen");
        assert!(!screen.screen().hide_cursor(), "a cursor");
        assert_eq!(screen.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None, "no mouse");
        assert!(!screen.screen().bracketed_paste(), "no bracketed paste");
    }
}

fn program() -> &'static str {
    env!("CARGO_BIN_EXE_imsctl")
}

fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name).to_string_lossy().into_owned()
}

/// A command line, and behind it what the terminal is like: `-icanon` would be raw.
fn and_after(command: &str) -> String {
    format!(
        "{command}; echo status $?; stty -a | grep -o -- '-*icanon'; stty -a | grep -o -- ' -*echo '; echo over; sleep 60"
    )
}

#[test]
fn open_move_filter_export_resize_quit() {
    let folder = tempfile::tempdir().expect("a folder");
    let command = and_after(&format!("{} flow {}", program(), sample("call-rx-gx.pcap")));
    let mut session = Session::shell(&command, folder.path());
    session.wait_for("read in");
    session.keys("G\r");
    session.wait_for("INVITE sdp");
    session.keys("\x1b[B\x1b[B");
    session.wait("the cursor", |contents| contents.lines().any(|line| line.starts_with('▌')));
    session.keys("fdiameter\r");
    session.wait_for("filter: diameter");
    session.wait("only Diameter", |contents| !contents.contains("INVITE sdp") && contents.contains("Rx AAR"));
    session.keys(":w out.svg\r");
    session.wait_for("wrote out.svg");
    let picture = std::fs::read_to_string(folder.path().join("out.svg")).expect("the picture");
    assert!(picture.starts_with("<svg") && picture.contains("AAR") && !picture.contains("INVITE sdp"));
    session.keys(":w out.pcapng\r");
    session.wait_for("wrote out.pcapng");
    let packets = std::fs::read(folder.path().join("out.pcapng")).expect("the packets");
    assert!(packets.starts_with(&[0x0a, 0x0d, 0x0d, 0x0a]) && packets.len() > 1000);
    session.resize(120, 40);
    session.wait("the wider screen", |contents| contents.lines().count() > 30 && contents.contains("! explain"));
    session.resize(24, 8);
    session.wait("the small screen", |contents| contents.lines().count() <= 8);
    session.resize(80, 24);
    session.wait_for("! explain");
    session.keys("qq");
    let contents = session.wait_for("over");
    assert!(contents.contains("status 0"), "{contents}");
    assert!(contents.contains("icanon") && !contents.contains("-icanon"), "{contents}");
    assert!(contents.contains(" echo ") && !contents.contains(" -echo "), "{contents}");
    session.assert_restored();
    session.child.kill().expect("ended");
}

#[test]
fn a_signal_gives_the_terminal_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = format!("sh -c 'echo $$ > pid; exec {} flow {}'", program(), sample("call.pcap"));
    let session = Session::shell(&and_after(&run), folder.path());
    session.wait_for("call");
    session.wait("the second screen", |_| session.screen.lock().expect("not poisoned").screen().alternate_screen());
    let pid = std::fs::read_to_string(folder.path().join("pid")).expect("a pid");
    let killed = std::process::Command::new("kill").args(["-TERM", pid.trim()]).status().expect("kill");
    assert!(killed.success());
    let contents = session.wait_for("over");
    assert!(contents.contains("status 143"), "{contents}");
    assert!(!contents.contains("-icanon"), "{contents}");
    session.assert_restored();
}

/// Set for the process that is to panic.
const PANIC: &str = "IMSCTL_TEST_PANIC";

/// What the next test runs in a terminal of its own; elsewhere there is no screen to take.
#[test]
fn panics_on_a_screen() {
    if std::env::var_os(PANIC).is_some() {
        let _screen = imsctl::tui::terminal::Screen::take().expect("a terminal");
        panic!("a fault on purpose");
    }
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let tests = std::env::current_exe().expect("these tests");
    let run =
        format!("RUST_BACKTRACE=0 {PANIC}=1 {} --exact tui::terminal::panics_on_a_screen --nocapture", tests.display());
    let session = Session::shell(&and_after(&run), folder.path());
    // What is told on the second screen is gone with it.
    let contents = session.wait_for("over");
    assert!(contents.contains("a fault on purpose") && contents.contains("status 101"), "{contents}");
    assert!(!contents.contains("-icanon") && !contents.contains(" -echo "), "{contents}");
    session.assert_restored();
}

#[test]
fn a_pipe_is_followed_while_keys_come_from_the_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let capture = sample("register.pcap");
    // The first half comes at once; the rest when a file says so. The writer stays.
    let length = std::fs::metadata(&capture).expect("a sample").len();
    let half = length / 2;
    let wait = |file: &str| format!("while [ ! -e {file} ]; do sleep 0.05; done;");
    let feed = format!("(head -c {half} {capture}; {} tail -c +{} {capture}; {})", wait("go"), half + 1, wait("stop"));
    let command = and_after(&format!("{feed} | {} flow -", program()));
    let mut session = Session::shell(&command, folder.path());
    session.wait_for("registration");
    session.wait_for("live");
    session.keys("G\r");
    let first = session.wait_for(" msgs ");
    std::fs::write(folder.path().join("go"), "").expect("a file");
    let count = |contents: &str| {
        let words: Vec<&str> = contents.split_whitespace().collect();
        words.iter().position(|word| *word == "msgs").and_then(|at| words.get(at.checked_sub(1)?)?.parse::<u64>().ok())
    };
    let before = count(&first).expect("a number of messages");
    session.wait("more messages", |contents| count(contents).is_some_and(|now| now > before));
    session.keys("qq");
    session.wait("the first screen", |_| !session.screen.lock().expect("not poisoned").screen().alternate_screen());
    std::fs::write(folder.path().join("stop"), "").expect("a file");
    session.wait_for("over");
    session.assert_restored();
    session.child.kill().expect("ended");
}

#[test]
fn a_file_that_is_no_capture_is_an_error_and_nothing_is_drawn() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("notes.txt"), "no capture\n").expect("a file");
    let session = Session::shell(&and_after(&format!("{} flow notes.txt", program())), folder.path());
    let contents = session.wait_for("over");
    assert!(contents.contains("notes.txt") && contents.contains("status 2"), "{contents}");
    session.assert_restored();
}
