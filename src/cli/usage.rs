//! What is wrong with a command line, in one line like every other error: the object, what is wrong, what to do.

use crate::wire::text::printable;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::net::AddrParseError;
use std::num::{ParseFloatError, ParseIntError};

/// Says what is wrong; `None` when clap has something to show that is no error: help or the version.
pub fn problem(error: &clap::Error, words: &[String]) -> Option<String> {
    let text = |kind| of(error, kind);
    let argument = text(ContextKind::InvalidArg);
    let help = format!("see `{} --help`", command(words));
    Some(match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return None,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::InvalidSubcommand => {
            let near = text(ContextKind::SuggestedSubcommand);
            let advice = if near.is_empty() { help } else { format!("did you mean {near}?") };
            format!("there is no command `{}`; {advice}", text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => {
            let near = text(ContextKind::SuggestedArg);
            let advice = if near.is_empty() { help } else { format!("did you mean {near}?") };
            let what = if argument.starts_with('-') { "option" } else { "argument" };
            format!("`{}` takes no {what} `{argument}`; {advice}", command(words))
        }
        ErrorKind::MissingRequiredArgument => format!("`{}` wants {argument}; {help}", command(words)),
        ErrorKind::InvalidValue => {
            let value = text(ContextKind::InvalidValue);
            if value.is_empty() {
                return Some(format!("{argument} wants a value; {help}"));
            }
            format!("`{value}` is no value of {argument}: it is one of {}", text(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => {
            let value = text(ContextKind::InvalidValue);
            let why = std::error::Error::source(error).map(reason).unwrap_or_default();
            format!("`{value}` is no value of {argument}: {why}")
        }
        ErrorKind::ArgumentConflict if text(ContextKind::PriorArg) == argument => format!("{argument} is given twice"),
        ErrorKind::ArgumentConflict => format!("{argument} does not go with {}", text(ContextKind::PriorArg)),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            format!("{argument} has too few or too many values; {help}")
        }
        ErrorKind::MissingSubcommand => format!("`{}` wants a command; {help}", command(words)),
        ErrorKind::InvalidUtf8 => format!("an argument is not UTF-8; {help}"),
        _ => {
            let rendered = error.render().to_string();
            let first = rendered.lines().next().unwrap_or_default();
            format!("{}; {help}", printable(first.trim_start_matches("error: ")))
        }
    })
}

/// A part of what clap knows about an error, safe for a terminal; several with commas between.
fn of(error: &clap::Error, kind: ContextKind) -> String {
    let quoted = matches!(kind, ContextKind::SuggestedArg | ContextKind::SuggestedSubcommand);
    let one = |text: &String| if quoted { format!("`{}`", printable(text)) } else { printable(text).into_owned() };
    match error.get(kind) {
        Some(ContextValue::String(text)) => one(text),
        Some(ContextValue::Strings(texts)) => texts.iter().map(one).collect::<Vec<_>>().join(", "),
        Some(ContextValue::StyledStr(text)) => printable(&text.to_string()).into_owned(),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// Why a value is none: the parsers of the standard library do not say what they want.
fn reason(error: &(dyn std::error::Error + 'static)) -> String {
    if error.is::<ParseIntError>() {
        return "a whole number is wanted".to_owned();
    }
    if error.is::<ParseFloatError>() {
        return "a number is wanted".to_owned();
    }
    if error.is::<AddrParseError>() {
        return "an address and a port are wanted, such as 127.0.0.1:5060".to_owned();
    }
    printable(&error.to_string()).into_owned()
}

/// The command of a command line: `imsctl enum lookup`.
fn command(words: &[String]) -> String {
    let mut name = "imsctl".to_owned();
    let mut at = super::command();
    for word in words.iter().skip(1) {
        let Some(below) = at.find_subcommand(word).cloned() else { continue };
        name = format!("{name} {}", below.get_name());
        at = below;
        if !at.has_subcommands() {
            break;
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str) -> String {
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let error = crate::cli::command().try_get_matches_from(&words).expect_err("a mistake");
        problem(&error, &words).expect("an error")
    }

    #[test]
    fn a_mistake_is_one_line_that_names_it() {
        for (line, wanted) in [
            ("imsctl decod x", "there is no command `decod`; did you mean `decode`?"),
            ("imsctl nothing", "there is no command `nothing`; see `imsctl --help`"),
            ("imsctl enum looku 1", "there is no command `looku`; did you mean `lookup`?"),
            ("imsctl decode", "`imsctl decode` wants <CAPTURE>...; see `imsctl decode --help`"),
            ("imsctl decode x --formatt json", "`imsctl decode` takes no option `--formatt`; did you mean `--format`?"),
            ("imsctl man --nothing", "`imsctl man` takes no option `--nothing`; see `imsctl man --help`"),
            ("imsctl decode x -T xml", "`xml` is no value of --format <FORMAT>: it is one of text, fields, csv, json"),
            ("imsctl decode x -c many", "`many` is no value of -c <FRAMES>: a whole number is wanted"),
            (
                "imsctl charging serve --scenario x --listen y",
                "`y` is no value of --listen <HOST:PORT>: an address and a port are wanted, such as 127.0.0.1:5060",
            ),
            (
                "imsctl diagnose x --threshold tx=soon",
                "`tx=soon` is no value of --threshold <NAME=VALUE>: tx is a time, such as 10s",
            ),
            ("imsctl flow x --list --ascii", "--list does not go with --ascii"),
            ("imsctl decode x -t", "-t <TIME> wants a value; see `imsctl decode --help`"),
        ] {
            assert_eq!(said(line), wanted);
        }
    }

    #[test]
    fn help_is_no_mistake() {
        let words = ["imsctl".to_owned(), "--help".to_owned()];
        let error = crate::cli::command().try_get_matches_from(&words).expect_err("help");
        assert_eq!(problem(&error, &words), None);
    }
}
