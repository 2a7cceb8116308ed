//! `-T fields`: one row a frame, one column for each `-e`, as tshark prints them.
//!
//! A cell is spelt straight into a buffer that lives as long as the painter; a row costs no
//! allocation.

use crate::proto::field::{self, Def, Field, Interest, Value};
use crate::wire::text;
use std::rc::Rc;

/// Which of several values of a field in one frame are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Occurrence {
    /// The first one.
    First,
    /// The last one.
    Last,
    /// All of them, joined by the aggregator.
    #[default]
    All,
}

/// The options of tshark's `-E`.
#[derive(Clone, Debug)]
pub struct Format {
    /// A byte order mark opens the output.
    pub bom: bool,
    /// The names of the fields are the first row.
    pub header: bool,
    /// Between columns.
    pub separator: char,
    /// Between the values of a cell.
    pub aggregator: char,
    /// Which values of a cell.
    pub occurrence: Occurrence,
    /// Around each cell that has a value.
    pub quote: Option<char>,
    /// Cells are quoted as RFC 4180 says, where they need it.
    pub csv: bool,
    /// The rows go to a terminal, which must see no control character; elsewhere they are as tshark's.
    pub terminal: bool,
}

impl Default for Format {
    fn default() -> Self {
        Self {
            bom: false,
            header: false,
            separator: '\t',
            aggregator: ',',
            occurrence: Occurrence::All,
            quote: None,
            csv: false,
            terminal: true,
        }
    }
}

impl Format {
    /// Takes one `-E` word: `header=y`, `separator=/t`, `occurrence=f`. The error says what is wrong with it.
    pub fn set(&mut self, word: &str) -> Result<(), String> {
        let (option, value) =
            word.split_once('=').ok_or_else(|| format!("`{word}` is not of the form option=value"))?;
        match option {
            "bom" => self.bom = yes_or_no(option, value)?,
            "header" => self.header = yes_or_no(option, value)?,
            "separator" => self.separator = character(option, value)?,
            "aggregator" => self.aggregator = character(option, value)?,
            "occurrence" => {
                self.occurrence = match value {
                    "f" => Occurrence::First,
                    "l" => Occurrence::Last,
                    "a" => Occurrence::All,
                    _ => return Err(format!("occurrence is f, l or a, not `{value}`")),
                }
            }
            "quote" => {
                self.quote = match value {
                    "d" => Some('"'),
                    "s" => Some('\''),
                    "n" => None,
                    _ => return Err(format!("quote is d, s or n, not `{value}`")),
                }
            }
            _ => {
                return Err(format!(
                    "no option `{option}`; there are bom, header, separator, occurrence, aggregator and quote"
                ));
            }
        }
        Ok(())
    }
}

fn yes_or_no(option: &str, value: &str) -> Result<bool, String> {
    match value {
        "y" | "Y" => Ok(true),
        "n" | "N" => Ok(false),
        _ => Err(format!("{option} is y or n, not `{value}`")),
    }
}

fn character(option: &str, value: &str) -> Result<char, String> {
    match value {
        "/t" => return Ok('\t'),
        "/s" => return Ok(' '),
        _ => {}
    }
    let mut characters = value.chars();
    match (characters.next(), characters.next()) {
        (Some(character), None) => Ok(character),
        _ => Err(format!("{option} is one character, /t or /s, not `{value}`")),
    }
}

/// The painter of rows.
#[derive(Debug)]
pub struct Columns {
    format: Format,
    names: Vec<String>,
    interest: Rc<Interest>,
    /// For each column of the interest, the cells that show the field: `-e` may name one twice.
    shown_in: Vec<Vec<usize>>,
    cells: Vec<Cell>,
}

#[derive(Debug, Default)]
struct Cell {
    text: String,
    values: u32,
}

impl Columns {
    /// A painter of these fields, in this order; `also` are fields that a filter needs and no column shows.
    pub fn new(shown: &[&'static Def], also: &[&'static Def], format: Format) -> Self {
        let mut defs: Vec<&'static Def> = Vec::new();
        let mut shown_in: Vec<Vec<usize>> = Vec::new();
        for (cell, def) in shown.iter().enumerate() {
            match defs.iter().position(|known| std::ptr::eq(*known, *def)) {
                Some(column) => shown_in[column].push(cell),
                None => {
                    defs.push(def);
                    shown_in.push(vec![cell]);
                }
            }
        }
        for def in also {
            if !defs.iter().any(|known| std::ptr::eq(*known, *def)) {
                defs.push(def);
                shown_in.push(Vec::new());
            }
        }
        Self {
            format,
            names: shown.iter().map(|def| def.name.to_owned()).collect(),
            interest: Rc::new(Interest::only(defs.into_iter().zip(0..))),
            shown_in,
            cells: shown.iter().map(|_| Cell::default()).collect(),
        }
    }

    /// The fields that are worth decoding.
    pub fn interest(&self) -> Rc<Interest> {
        Rc::clone(&self.interest)
    }

    /// What comes before the first row.
    pub fn begin(&self, out: &mut String) {
        if self.format.bom {
            out.push('\u{feff}');
        }
        if self.format.header {
            for (index, name) in self.names.iter().enumerate() {
                if index > 0 {
                    out.push(self.format.separator);
                }
                out.push_str(name);
            }
            out.push('\n');
        }
    }

    /// Takes the fields of one message, or of the lower layers, into the current row.
    pub fn add(&mut self, fields: &[Field<'_>]) {
        for field in fields {
            let Some(column) = self.interest.column(field.def) else { continue };
            let Some(cells) = self.shown_in.get(column as usize) else { continue };
            for cell in cells {
                if let Some(cell) = self.cells.get_mut(*cell) {
                    cell.add(field, &self.format);
                }
            }
        }
    }

    /// Writes the row and begins the next one.
    pub fn end_row(&mut self, out: &mut String) {
        for (index, cell) in self.cells.iter_mut().enumerate() {
            if index > 0 {
                out.push(self.format.separator);
            }
            if cell.values == 0 {
                continue;
            }
            if self.format.csv {
                super::csv::cell(&cell.text, out);
            } else {
                out.extend(self.format.quote);
                out.push_str(&cell.text);
                out.extend(self.format.quote);
            }
            cell.clear();
        }
        out.push('\n');
    }

    /// Forgets the row: the frame does not pass the filter.
    pub fn drop_row(&mut self) {
        self.cells.iter_mut().for_each(Cell::clear);
    }
}

impl Cell {
    fn add(&mut self, field: &Field<'_>, format: &Format) {
        match format.occurrence {
            Occurrence::First if self.values > 0 => return,
            Occurrence::Last => self.text.clear(),
            Occurrence::All if self.values > 0 => self.text.push(format.aggregator),
            Occurrence::First | Occurrence::All => {}
        }
        self.values += 1;
        let start = self.text.len();
        spell(field, &mut self.text);
        escape(&mut self.text, start, format.terminal);
    }

    fn clear(&mut self) {
        self.text.clear();
        self.values = 0;
    }
}

/// Spells a value; a whole protocol is spelt as its line in the tree, and text ends at its first NUL as in tshark.
fn spell(field: &Field<'_>, out: &mut String) {
    match (&field.value, field.def.kind) {
        (Value::Text(text), _) => out.push_str(text.split('\0').next().unwrap_or_default()),
        (Value::None, field::Kind::Protocol) => out.push_str(field.heading.as_deref().unwrap_or(field.def.title)),
        _ => field.spell(out),
    }
}

/// Escapes what would break the row or reach a terminal as a command.
///
/// tshark 4.0 writes `\n`, `\r`, `\t`, `\b` and `\f` for these and lets every other control
/// character through, as scripts expect; on a terminal the others are shown as `\x1b`.
fn escape(text: &mut String, start: usize, terminal: bool) {
    let is_plain = |octet: u8| (0x20..0x7f).contains(&octet);
    let added = text.get(start..).unwrap_or_default();
    if added.bytes().all(is_plain) || !added.chars().any(text::is_unsafe) {
        return;
    }
    let safe = if terminal {
        text::printable(added).replace("\\x08", "\\b").replace("\\x0c", "\\f")
    } else {
        let pairs = [("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"), ("\u{8}", "\\b"), ("\u{c}", "\\f")];
        pairs.iter().fold(added.to_owned(), |text, (raw, shown)| text.replace(raw, shown))
    };
    text.truncate(start);
    text.push_str(&safe);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::Fields;

    crate::defs! {
        TABLE;
        NAME   "t.name"   "Name"   Text;
        NUMBER "t.number" "Number" Dec;
        OTHER  "t.other"  "Other"  Dec;
    }

    fn row(shown: &[&'static Def], words: &[&str]) -> String {
        let mut format = Format::default();
        for word in words {
            format.set(word).expect("the option is known");
        }
        let mut columns = Columns::new(shown, &[], format);
        let mut fields = Fields::new();
        fields.push(&NAME, "a\tb\u{1b}[31m\0rest", 0..1);
        fields.push(&NUMBER, 1u8, 0..1);
        fields.push(&NAME, "", 0..1);
        fields.push(&NAME, "c", 0..1);
        let mut out = String::new();
        columns.begin(&mut out);
        columns.add(fields.as_slice());
        columns.end_row(&mut out);
        columns.end_row(&mut out);
        out
    }

    #[test]
    fn a_row_has_a_column_for_each_field_and_a_frame_without_it_has_an_empty_one() {
        assert_eq!(TABLE.len(), 3);
        assert_eq!(row(&[&NUMBER, &OTHER, &NUMBER], &[]), "1\t\t1\n\t\t\n");
    }

    #[test]
    fn values_are_joined_escaped_ended_at_nul_and_an_empty_one_counts() {
        assert_eq!(row(&[&NAME], &["aggregator=;"]), "a\\tb\\x1b[31m;;c\n\n");
    }

    #[test]
    fn the_options_are_those_of_tshark() {
        let words = ["header=y", "separator=,", "quote=d", "occurrence=l", "bom=y"];
        assert_eq!(row(&[&NAME, &OTHER], &words), "\u{feff}t.name,t.other\n\"c\",\n,\n");
        assert_eq!(row(&[&NAME], &["occurrence=f", "quote=s"]), "'a\\tb\\x1b[31m'\n\n");
        assert_eq!(Format::default().set("header=x"), Err("header is y or n, not `x`".to_owned()));
    }
}
