//! The screens of `imsctl flow`: drawn onto a test backend, driven by keys; and the program in a pseudo-terminal.

mod keys;
mod screens;
mod terminal;

use imsctl::tui::job::Task;
use imsctl::tui::model::{Effect, Model};
use imsctl::tui::press::Press;
use imsctl::tui::theme::Theme;
use imsctl::tui::update::{Event, update};
use imsctl::tui::view::view;
use imsctl::{correlate, diagnose, filter, ingest, proto, report, trace};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

/// A sample, read and correlated once for all tests.
pub fn read(sample: &str) -> Arc<trace::Trace> {
    static READ: Mutex<BTreeMap<String, Arc<trace::Trace>>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().expect("no test panics while it reads");
    Arc::clone(read.entry(sample.to_owned()).or_insert_with(|| load(sample)))
}

fn load(sample: &str) -> Arc<trace::Trace> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(sample);
    let mut loader = trace::Loader::open(&[path], &ingest::Options::default()).expect("a sample");
    loader.read(1 << 20, &mut |_| ControlFlow::Continue(())).expect("a sample that can be read");
    let mut trace = loader.finish();
    correlate::run(&mut trace);
    Arc::new(trace)
}

/// A model with a terminal that is none.
pub struct Desk {
    pub model: Model,
    pub effects: Vec<Effect>,
    /// Nothing is written to files.
    pub is_dry: bool,
    terminal: Terminal<TestBackend>,
}

impl Desk {
    /// A sample on a terminal of this size.
    pub fn new(sample: &str, (width, height): (u16, u16)) -> Self {
        static FIELDS: LazyLock<Arc<filter::Table>> =
            LazyLock::new(|| Arc::new(filter::Table::new(proto::defs().chain(report::lower::DEFS.iter().copied()))));
        let mut model = Model::new(sample.to_owned(), Arc::clone(&FIELDS), jiff::tz::TimeZone::UTC, Theme::default());
        model.size = (width, height);
        let terminal = Terminal::new(TestBackend::new(width, height)).expect("a backend");
        let mut desk = Self { model, effects: Vec::new(), is_dry: false, terminal };
        let trace = read(sample);
        let findings = diagnose::run(&trace, &diagnose::Limits::default());
        desk.event(Event::Loaded(trace));
        desk.event(Event::Diagnosed(Arc::new(findings.into())));
        desk.event(Event::Finished(Duration::from_millis(20)));
        desk
    }

    /// Something happens; jobs are done at once.
    pub fn event(&mut self, event: Event) {
        let mut effects = update(&mut self.model, event);
        while let Some(effect) = effects.pop() {
            match effect {
                Effect::Run(job) if self.is_dry && matches!(job.task, Task::Export(..) | Task::ExportTraces(..)) => {}
                Effect::Run(job) => {
                    let (ticket, done) = job.run();
                    effects.extend(update(&mut self.model, Event::Done(ticket, done)));
                }
                other => self.effects.push(other),
            }
        }
    }

    /// A key is pressed.
    pub fn press(&mut self, press: Press) -> &mut Self {
        self.event(Event::Key(press));
        self
    }

    /// Letters are typed.
    pub fn keys(&mut self, letters: &str) -> &mut Self {
        letters.chars().for_each(|letter| self.event(Event::Key(Press::Char(letter))));
        self
    }

    /// The terminal gets another size.
    pub fn resize(&mut self, (width, height): (u16, u16)) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.event(Event::Resize(width, height));
        self
    }

    /// What is on the screen.
    pub fn screen(&mut self) -> String {
        let model = &self.model;
        let draw = |frame: &mut ratatui::Frame<'_>| {
            view(model, frame.buffer_mut());
        };
        self.terminal.draw(draw).expect("drawn");
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width).max(1);
        let rows = buffer.content.chunks(width).map(|row| {
            let mut line = String::new();
            let mut covered = 0;
            for cell in row {
                // A wide letter covers the cell behind it.
                if covered > 0 {
                    covered -= 1;
                    continue;
                }
                line.push_str(cell.symbol());
                covered = unicode_width::UnicodeWidthStr::width(cell.symbol()).saturating_sub(1);
            }
            line.trim_end().to_owned() + "\n"
        });
        rows.collect()
    }
}
