//! `imsctl man`: manual pages, made from the definitions of the command line.
//!
//! To what clap_mangen writes come the examples of the help text and the exit statuses.

use super::{EXIT_STATUS, Outcome};
use crate::tui;
use anyhow::Context as _;
use clap_mangen::Man;

/// When the version in Cargo.toml was begun: the date at the foot of the pages.
const DATE: &str = "2026-11-25";

/// Arguments of `imsctl man`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  imsctl man decode | man -l -
  imsctl man sms craft | man -l -
  imsctl man > imsctl.1

Exit status: 0 done, 2 there is no such page.")]
pub struct Args {
    /// The command, and its subcommand; without one, imsctl itself.
    command: Vec<String>,
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let wanted = std::iter::once("imsctl").chain(args.command.iter().map(String::as_str)).collect::<Vec<_>>().join("-");
    let pages = pages()?;
    let page = pages.iter().find(|(file, _)| file.strip_suffix(".1") == Some(&wanted)).with_context(|| {
        let known: Vec<_> =
            pages.iter().filter_map(|(file, _)| file.strip_suffix(".1")?.strip_prefix("imsctl-")).collect();
        format!("there is no manual page for `{}`; there are {}", args.command.join(" "), known.join(", "))
    })?;
    super::print(&page.1)?;
    Ok(Outcome::Done)
}

/// The page of every command: file name and text.
pub fn pages() -> anyhow::Result<Vec<(String, String)>> {
    let mut root = super::command();
    // Gives every subcommand its full name, and the options it inherits.
    root.build();
    let mut pages = Vec::new();
    add(&root, &mut pages)?;
    Ok(pages)
}

fn add(command: &clap::Command, pages: &mut Vec<(String, String)>) -> anyhow::Result<()> {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    pages.push((format!("{name}.1"), page(command)?));
    command.get_subcommands().filter(|below| !below.is_hide_set()).try_for_each(|below| add(below, pages))
}

fn page(command: &clap::Command) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    let man = Man::new(command.clone());
    man.render_name_section(&mut bytes)?;
    man.render_synopsis_section(&mut bytes)?;
    man.render_description_section(&mut bytes)?;
    man.render_options_section(&mut bytes)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut bytes)?;
    }
    let body = String::from_utf8(bytes).context("clap_mangen writes UTF-8")?;
    let name = command.get_display_name().unwrap_or_else(|| command.get_name()).to_ascii_uppercase();
    let mut text = format!(".TH \"{name}\" \"1\" \"{DATE}\" \"imsctl {}\" \"imsctl\"\n", env!("CARGO_PKG_VERSION"));
    // An empty line between breaks is a paragraph's distance, and readers warn of the breaks.
    text.push_str(&body.replace("\n.br\n\n.br\n", "\n.sp\n"));
    text.push_str(".SH \"EXIT STATUS\"\n");
    for (status, meaning) in EXIT_STATUS {
        text.push_str(&format!(".TP\n\\fB{status}\\fR\n{meaning}\n"));
    }
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    if let Some(own) = help.lines().find_map(|line| line.strip_prefix("Exit status: ")) {
        text.push_str(&format!(".PP\nHere: {}\n", roff(own)));
    }
    if command.get_name() == "diagnose" {
        rules(&mut text);
    }
    if command.get_name() == "flow" {
        keys(&mut text);
    }
    if command.get_name() == "config" {
        actions(&mut text);
    }
    if !help.is_empty() {
        examples(&help, &mut text);
    }
    Ok(text)
}

/// The rules: id, title, what fires it, its thresholds.
fn rules(text: &mut String) {
    text.push_str(".SH RULES\n`imsctl explain RULE` says more about each.\n");
    for rule in crate::diagnose::rules::all() {
        let line = format!("{}. {}", rule.title(), rule.section("Trigger"));
        text.push_str(&format!(".TP\n\\fB{}\\fR {}\n{}\n", rule.id, rule.severity.name(), roff(&line)));
        for limit in rule.limits {
            let line = format!("--threshold {}={}: {}", limit.name, limit.shown(), limit.meaning);
            text.push_str(&format!(".br\n{}\n", roff(&line)));
        }
    }
}

/// A line of text for troff: no escapes of its own, and no request.
fn roff(line: &str) -> String {
    let guard = if line.starts_with(['.', '\'']) { "\\&" } else { "" };
    format!("{guard}{}", line.replace('\\', "\\e").replace('-', "\\-"))
}

/// The keys of the screens, from the table that dispatches them.
fn keys(text: &mut String) {
    text.push_str(".SH KEYS\n`imsctl man config` says how to give them other keys.\n");
    let keymap = tui::keymap::Keymap::default();
    for (place, name) in tui::keys::PLACES {
        text.push_str(&format!(".SS \"{name}\"\n"));
        for (keys, help) in keymap.of_place(place, true) {
            let keys = keys.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq");
            text.push_str(&format!(".TP\n\\fB{keys}\\fR\n\\&{}\n", help.replace('-', "\\-")));
        }
    }
}

/// The actions whose keys a configuration sets, screen by screen.
fn actions(text: &mut String) {
    text.push_str(".SH ACTIONS\n");
    let keymap = tui::keymap::Keymap::default();
    for (place, screen) in tui::keymap::SCREENS {
        text.push_str(&format!(".SS \"[keys.{screen}]\"\n"));
        for (action, keys, help) in keymap.settable_on(place) {
            let line = roff(&format!("{action} = {keys}"));
            text.push_str(&format!(".TP\n\\fB{}\\fR\n\\&{}\n", line.replace('\'', "\\(aq"), help.replace('-', "\\-")));
        }
    }
}

/// The text behind the options: its lines as they are, without the heading and the exit status.
fn examples(help: &str, text: &mut String) {
    text.push_str(".SH EXAMPLES\n.nf\n");
    let lines = help.lines().filter(|line| *line != "Examples:" && !line.starts_with("Exit status:"));
    let mut lines: Vec<String> = lines.map(roff).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text.push_str(".fi\n");
}
