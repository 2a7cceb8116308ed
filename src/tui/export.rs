//! Writing what is shown: ladders by the painters of [`report`](crate::report), lines as text.

use crate::report::ladder::Options;
use crate::report::paint::html::Html;
use crate::report::paint::mermaid::Mermaid;
use crate::report::paint::svg::Svg;
use crate::report::paint::{Sheet, Times, plain, plantuml, text};
use crate::trace::{ProcedureId, Trace};
use jiff::tz::TimeZone;
use std::path::Path;

/// A format of ladders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Lanes and arrows as text.
    Text,
    /// Sentences.
    Plain,
    /// A picture.
    Svg,
    /// A Mermaid diagram.
    Mermaid,
    /// A PlantUML diagram.
    PlantUml,
    /// One offline page with the messages.
    Html,
    /// The packets themselves: all interfaces, media, wrappings.
    Pcapng,
}

/// Columns of a ladder that is written as text.
const WIDTH: usize = 120;

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Text, Self::Svg, Self::Html, Self::Mermaid, Self::PlantUml, Self::Plain, Self::Pcapng];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Plain => "sentences",
            Self::Svg => "SVG",
            Self::Mermaid => "Mermaid",
            Self::PlantUml => "PlantUML",
            Self::Html => "HTML",
            Self::Pcapng => "packets (pcapng)",
        }
    }

    /// How names of its files end.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Plain => "sentences.txt",
            Self::Svg => "svg",
            Self::Mermaid => "mmd",
            Self::PlantUml => "puml",
            Self::Html => "html",
            Self::Pcapng => "pcapng",
        }
    }

    /// The format of a file with this name.
    pub fn of(path: &str) -> Option<Self> {
        let found = Self::ALL.into_iter().rev().find(|format| path.ends_with(&format!(".{}", format.ending())));
        found.or_else(|| path.ends_with(".mermaid").then_some(Self::Mermaid))
    }
}

/// Sheets in this format.
fn paint(trace: &Trace, sheets: &mut dyn Iterator<Item = Sheet>, format: Format) -> String {
    let mut out = String::new();
    match format {
        Format::Text => {
            let style = text::Style { width: WIDTH, ascii: false, colour: false };
            for (number, sheet) in sheets.enumerate() {
                out.push_str(if number == 0 { "" } else { "\n" });
                text::sheet(&sheet, style, &mut out);
            }
        }
        Format::Plain => sheets.for_each(|sheet| plain::sheet(&sheet, &mut out)),
        Format::PlantUml => sheets.for_each(|sheet| plantuml::sheet(&sheet, &mut out)),
        Format::Svg => {
            let mut picture = Svg::default();
            sheets.for_each(|sheet| picture.sheet(&sheet));
            out = picture.finish();
        }
        // Packets are no painting: who reads the captures writes them.
        Format::Pcapng => {}
        Format::Html => {
            let mut page = Html::default();
            sheets.for_each(|sheet| page.sheet(trace, &sheet));
            out = page.finish();
        }
        Format::Mermaid => {
            let mut diagram = Mermaid::default();
            sheets.for_each(|sheet| diagram.sheet(&sheet));
            out = diagram.finish();
        }
    }
    out
}

/// Writes one ladder; says what was written.
pub fn sheet(trace: &Trace, sheet: &Sheet, format: Format, path: &Path) -> Result<String, String> {
    write(path, paint(trace, &mut std::iter::once(sheet.clone()), format).as_bytes())
}

/// Writes the ladders of traces.
pub fn traces(trace: &Trace, ids: &[ProcedureId], format: Format, path: &Path) -> Result<String, String> {
    let times = Times { format: None, zone: TimeZone::system() };
    let options = Options::default();
    let mut sheets = ids.iter().map(|id| Sheet::of_procedure(trace, *id, &options, &times));
    write(path, paint(trace, &mut sheets, format).as_bytes())
}

/// Writes a file. One that is there is not overwritten: a slip of the hand must not cost a capture.
pub fn write(path: &Path, bytes: &[u8]) -> Result<String, String> {
    use std::io::Write as _;
    let fail = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => format!("{} is there already: choose another name", path.display()),
        _ => format!("cannot write {}: {error}", path.display()),
    };
    let mut file = std::fs::File::create_new(path).map_err(fail)?;
    file.write_all(bytes).map_err(fail)?;
    Ok(format!("wrote {} ({} octets)", path.display(), bytes.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_a_name_says_the_format() {
        assert_eq!(Format::of("call.svg"), Some(Format::Svg));
        assert_eq!(Format::of("call.sentences.txt"), Some(Format::Plain));
        assert_eq!(Format::of("call.txt"), Some(Format::Text));
        assert_eq!(Format::of("call.doc"), None);
    }

    #[test]
    fn a_file_that_is_there_stays_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.txt");
        assert!(write(&path, b"one").is_ok());
        assert!(write(&path, b"two").is_err_and(|error| error.contains("there already")));
        assert_eq!(std::fs::read(&path).expect("the file"), b"one");
    }
}
