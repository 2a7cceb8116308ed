//! `imsctl enum name` and `imsctl enum apply`: the two halves of a look-up on their own.

use super::Format;
use crate::cli::json::document;
use crate::cli::{Outcome, print, warn};
use crate::tools::enum_dns::document::SCHEMA;
use crate::tools::enum_dns::{Number, NumberError, Rewrite, number, pasted};
use crate::tools::zone::Name;
use crate::wire::text::{lossy, printable};
use anyhow::Context as _;
use serde_json::json;

/// Arguments of `imsctl enum name`.
#[derive(Debug, clap::Args)]
pub struct NameArgs {
    /// The number: +441632960001, tel:+44-1632-960001.
    #[arg(allow_hyphen_values = true)]
    number: String,

    /// The tree where numbers are looked up: e164.arpa, e164enum.net or a private one.
    #[arg(long, value_name = "NAME", default_value = number::SUFFIX)]
    suffix: String,

    /// Read a national number in the country with this code.
    #[arg(long, value_name = "CODE")]
    country: Option<String>,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Arguments of `imsctl enum apply`.
#[derive(Debug, clap::Args)]
pub struct ApplyArgs {
    /// The expression, as on the wire or as in a master file; a whole record or a line of dig is understood.
    #[arg(value_name = "REGEXP", allow_hyphen_values = true)]
    expression: String,

    /// The number.
    #[arg(allow_hyphen_values = true)]
    number: String,

    /// Take the expression as it is: a backslash that stands twice is two.
    #[arg(long)]
    wire: bool,

    /// Read a national number in the country with this code.
    #[arg(long, value_name = "CODE")]
    country: Option<String>,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Reads a number, in a country when one is given.
pub fn read(text: &str, country: Option<&str>) -> Result<Number, NumberError> {
    country.map_or_else(|| Number::parse(text), |country| Number::parse_in(text, country))
}

/// Reads a suffix.
pub fn suffix(text: &str) -> anyhow::Result<Name> {
    Name::absolute(text.trim_start_matches('.')).with_context(|| format!("{text} is no domain name"))
}

/// Runs `imsctl enum name`.
pub fn name(args: &NameArgs) -> anyhow::Result<Outcome> {
    let suffix = suffix(&args.suffix)?;
    let made = read(&args.number, args.country.as_deref()).and_then(|number| {
        let name = number.name(&suffix).map_err(|_| NumberError::TooLong)?;
        Ok((number, name))
    });
    let (text, outcome) = match (&made, args.format) {
        (Ok((number, name)), Format::Text) => {
            number.notes().iter().for_each(|note| warn(note));
            (format!("{}\n", name.text()), Outcome::Done)
        }
        (Ok((number, name)), Format::Json) => {
            let object = json!({"schema": SCHEMA, "aus": number.aus(), "name": name.text(), "notes": number.notes()});
            (document(&object)?, Outcome::Done)
        }
        (Err(error), Format::Text) => {
            warn(&refused(&args.number, error));
            (String::new(), Outcome::No)
        }
        (Err(error), Format::Json) => {
            let object = json!({"schema": SCHEMA, "aus": null, "name": null, "error": error.to_string()});
            (document(&object)?, Outcome::No)
        }
    };
    print(&text)?;
    Ok(outcome)
}

/// Why a text is no number, in one line.
pub fn refused(text: &str, error: &NumberError) -> String {
    format!("cannot read the number {}: {error}", printable(text))
}

/// Runs `imsctl enum apply`.
pub fn apply(args: &ApplyArgs) -> anyhow::Result<Outcome> {
    let pasted = if args.wire {
        pasted::Pasted { expression: args.expression.clone().into_bytes(), note: None }
    } else {
        pasted::read(&args.expression)
    };
    let number = read(&args.number, args.country.as_deref());
    let mut notes: Vec<String> = pasted.note.into_iter().map(str::to_owned).collect();
    let result = number.map_err(|error| refused(&args.number, &error)).and_then(|number| {
        let rewrite = Rewrite::parse(&pasted.expression)
            .map_err(|broken| format!("{broken}, at character {}", broken.span.start + 1))?;
        notes.extend(rewrite.notes().iter().cloned());
        let aus = number.aus();
        let applied = rewrite.apply(&aus)?;
        if let Some(part) = applied.as_ref().and_then(|applied| aus.get(applied.matched.clone()))
            && part != aus
        {
            notes.push(format!("only {part} of {aus} matches; the rest is not kept"));
        }
        Ok((aus, applied.map(|applied| lossy(&applied.text).into_owned())))
    });
    let expression = lossy(&pasted.expression);
    let (object, text, outcome) = match &result {
        Ok((aus, Some(made))) => {
            let object = json!({"schema": SCHEMA, "regexp": expression, "aus": aus, "result": made, "notes": notes});
            (object, format!("{}\n", printable(made)), Outcome::Done)
        }
        Ok((aus, None)) => {
            let object = json!({"schema": SCHEMA, "regexp": expression, "aus": aus, "result": null, "notes": notes});
            notes.push(format!("no result: the pattern does not match {aus}"));
            (object, String::new(), Outcome::No)
        }
        Err(error) => {
            let object =
                json!({"schema": SCHEMA, "regexp": expression, "result": null, "error": error, "notes": notes});
            notes.push(error.clone());
            (object, String::new(), Outcome::No)
        }
    };
    match args.format {
        Format::Json => print(&document(&object)?)?,
        Format::Text => {
            notes.iter().for_each(|note| warn(&printable(note)));
            print(&text)?;
        }
    }
    Ok(outcome)
}
