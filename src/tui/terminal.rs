//! [`Screen`]: the terminal while the program has it. Whatever ends the program, the terminal is given back.

use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use std::io::{BufWriter, Stdout, Write as _, stdout};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

/// The terminal in raw mode, on its second screen, with the mouse.
pub struct Screen {
    /// What is drawn on.
    pub terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

/// Octets of output that are sent at once.
const CHUNK: usize = 1 << 16;

impl Screen {
    /// Takes the terminal.
    pub fn take() -> std::io::Result<Self> {
        restore_on_panic();
        let backend = CrosstermBackend::new(BufWriter::with_capacity(CHUNK, stdout()));
        let screen = Self { terminal: Terminal::new(backend)? };
        enter()?;
        Ok(screen)
    }

    /// Gives the terminal back for a while, does something, and takes it again.
    pub fn aside(&mut self, action: impl FnOnce()) -> std::io::Result<()> {
        leave();
        action();
        enter()?;
        self.terminal.clear()
    }

    /// Puts text on the clipboard of the terminal (OSC 52), which works over ssh.
    pub fn copy(&mut self, text: &str) -> std::io::Result<()> {
        use base64::Engine as _;
        let encoded = base64::engine::general_purpose::STANDARD.encode(text);
        let out = self.terminal.backend_mut();
        write!(out, "\x1b]52;c;{encoded}\x07")?;
        std::io::Write::flush(out)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        leave();
    }
}

/// The terminal is ours. It is given back once: to leave the second screen again would put the cursor back to where it
/// was before, over what was written since.
static IS_TAKEN: AtomicBool = AtomicBool::new(false);

fn enter() -> std::io::Result<()> {
    IS_TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste, cursor::Hide)
}

/// Gives the terminal back. A terminal that is gone needs nothing.
fn leave() {
    if !IS_TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let _ = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

/// Gives the terminal back before a panic of the main thread is told. Other threads report theirs as an event; what
/// they would print would land on the screen.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let main = std::thread::current().id();
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if std::thread::current().id() == main {
                leave();
                before(panic);
            }
        }));
    });
}
