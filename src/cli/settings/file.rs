//! The configuration file as entries, each with the place where it stands, and what is wrong with its TOML.

use crate::wire::text::printable;
use std::ops::Range;
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// A value as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A string.
    Text(String),
    /// An integer or a float, as it is written.
    Number(String),
    /// Strings.
    List(Vec<String>),
    /// Something that no setting is.
    Other(&'static str),
}

/// One setting of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name, table by table.
    pub path: Vec<String>,
    /// Its value.
    pub value: Value,
    /// Where it stands: `config.toml:3:1`.
    pub at: String,
}

/// Reads the file: its entries, and what is wrong with it. No file has neither.
pub fn read(path: &Path) -> (Vec<Entry>, Vec<String>) {
    match std::fs::read_to_string(path) {
        Ok(text) => entries(&path.display().to_string(), &text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => (Vec::new(), Vec::new()),
        Err(error) => (Vec::new(), vec![format!("cannot read {}: {error}", path.display())]),
    }
}

fn entries(name: &str, text: &str) -> (Vec<Entry>, Vec<String>) {
    let at = |span: Range<usize>| {
        let (line, column) = place(text, span.start);
        format!("{}:{line}:{column}", printable(name))
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut entries = Vec::new();
    flatten(table.get_ref(), &mut Vec::new(), &at, &mut entries);
    (entries, errors.iter().map(|error| problem(name, text, error)).collect())
}

/// What is wrong with TOML, in one line: `config.toml:3:1: missing key`.
pub fn problem(name: &str, text: &str, error: &toml::de::Error) -> String {
    let (line, column) = place(text, error.span().unwrap_or_default().start);
    let first = error.message().lines().next().unwrap_or_default();
    format!("{}:{line}:{column}: {}", printable(name), printable(first))
}

fn flatten(table: &DeTable<'_>, path: &mut Vec<String>, at: &impl Fn(Range<usize>) -> String, out: &mut Vec<Entry>) {
    let mut rows: Vec<_> = table.iter().collect();
    // In the order of the file.
    rows.sort_by_key(|(name, _)| name.span().start);
    for (name, value) in rows {
        path.push(name.get_ref().to_string());
        match value.get_ref() {
            DeValue::Table(inner) if path.len() < 3 => flatten(inner, path, at, out),
            other => out.push(Entry { path: path.clone(), value: read_value(other), at: at(name.span()) }),
        }
        path.pop();
    }
}

fn read_value(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Number(number.to_string()),
        DeValue::Float(number) => Value::Number(number.to_string()),
        DeValue::Array(items) => {
            let text =
                |item: &DeValue<'_>| if let DeValue::String(text) = item { Some(text.to_string()) } else { None };
            let texts: Option<Vec<String>> = items.iter().map(|item| text(item.get_ref())).collect();
            texts.map_or(Value::Other("a list of other things than texts"), Value::List)
        }
        DeValue::Boolean(_) => Value::Other("true or false"),
        DeValue::Datetime(_) => Value::Other("a date"),
        DeValue::Table(_) => Value::Other("a table"),
    }
}

/// Line and column of an octet, both from 1; a column is a character.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_come_in_order_with_their_places() {
        let text = "theme = \"light\"\n[thresholds]\n ack-wait = 2.5\n[keys.ladder]\nexplain = [\"!\", \"E\"]\n";
        let (entries, problems) = entries("c", text);
        let seen: Vec<_> = entries.iter().map(|entry| (entry.path.join("."), entry.at.as_str())).collect();
        let wanted = [("theme", "c:1:1"), ("thresholds.ack-wait", "c:3:2"), ("keys.ladder.explain", "c:5:1")];
        assert_eq!(seen, wanted.map(|(name, at)| (name.to_owned(), at)));
        assert_eq!(entries[1].value, Value::Number("2.5".to_owned()));
        assert_eq!(entries[2].value, Value::List(vec!["!".to_owned(), "E".to_owned()]));
        assert_eq!(problems, [""; 0]);
    }

    #[test]
    fn what_is_no_toml_is_told_with_its_place_and_the_rest_is_read() {
        let (entries, problems) = entries("c", "time = \"ad\"\ncolor = \n");
        assert_eq!(entries.first().map(|entry| entry.value.clone()), Some(Value::Text("ad".to_owned())));
        assert!(problems.iter().any(|problem| problem.starts_with("c:2:")), "{problems:?}");
    }
}
