//! A trial as a tree that a person can follow, ending in one sentence.

use crate::tools::ifc::dialect::Dialect;
use crate::tools::ifc::profile::Form;
use crate::tools::ifc::register::ThirdParty;
use crate::tools::ifc::tree::{Group, Outcome, Tested, Tried, UriMode};
use crate::tools::ifc::trial::Trial;
use crate::tools::ifc::{Code, Item, Request, Severity, show};
use crate::wire::text::printable;
use colored::Colorize as _;
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr as _;

/// Conditions are aligned up to this width.
const WIDEST: usize = 56;
/// Of a value that was seen, this much is shown.
const LONGEST: usize = 100;

/// The whole answer.
pub fn trial(trial: &Trial, request: &Request<'_>, profile: &str, dialect: Option<Dialect>) -> String {
    let mut out = String::new();
    let setting = &trial.setting;
    let uri = request.whole_uri();
    let _ = writeln!(out, "{} {}", request.method.bold(), printable(&uri));
    let served = setting.served.as_deref().unwrap_or("nobody that the request names");
    let state = if setting.circumstances.registered { "registered" } else { "unregistered" };
    let reading = dialect.map(|dialect| format!(", as {} reads it", dialect.title())).unwrap_or_default();
    let _ = writeln!(out, "{profile}{reading}, for {} ({state})", printable(served));
    for note in &setting.notes {
        let _ = writeln!(out, "  {}", printable(note).dimmed());
    }
    out.push('\n');
    for (tried, without_priority) in trial.tried.iter().zip(&trial.without_priority) {
        criterion(tried, *without_priority, &mut out);
    }
    if !trial.tried.is_empty() {
        out.push('\n');
    }
    for step in trial.route.steps.iter().filter(|step| step.failed) {
        let _ = writeln!(out, "{} {}", printable(&step.server), step.then);
    }
    trial.third_party.iter().for_each(|register| third_party(register, &mut out));
    let _ = writeln!(out, "{}", printable(&trial.route.sentence).bold());
    differences(trial, dialect, &mut out);
    lint(&trial.items, &mut out);
    out
}

fn mark(holds: bool) -> colored::ColoredString {
    if holds { "✓".green() } else { "✗".red() }
}

fn criterion(tried: &Tried, without_priority: bool, out: &mut String) {
    let (sign, word) = match tried.outcome {
        Outcome::Match => ("✓".green(), "match".green()),
        Outcome::NoMatch => ("✗".red(), "no match".normal()),
        Outcome::Invalid => ("!".yellow().bold(), "invalid".yellow().bold()),
        Outcome::Skipped => ("-".dimmed(), "skipped".dimmed()),
    };
    let server = if tried.server.is_empty() { "(no application server)" } else { &tried.server };
    let _ = write!(out, "{sign} {:>5}  {}  {word}", tried.priority, printable(server).bold());
    if without_priority {
        let _ = write!(out, " ({}: no Priority, it counts as 0)", "invalid".yellow().bold());
    }
    if let Some(why) = &tried.why {
        let _ = write!(out, ": {}", printable(why));
    }
    out.push('\n');
    let Some(form) = tried.form.filter(|_| !tried.groups.is_empty()) else { return };
    let _ = writeln!(out, "         {}", show::form(form).dimmed());
    let width = tried.groups.iter().flat_map(|group| &group.conditions).map(|tested| label(tested).width()).max();
    let width = width.unwrap_or_default().min(WIDEST);
    for (number, each) in tried.groups.iter().enumerate() {
        if number > 0 {
            let _ = writeln!(out, "         {}", form.between().dimmed());
        }
        group(each, form, width, out);
    }
}

fn group(group: &Group, form: Form, width: usize, out: &mut String) {
    let several = group.conditions.len() > 1;
    let word = match (several, form) {
        (false, _) => "",
        (true, Form::Cnf) => ", one of",
        (true, Form::Dnf) => ", all of",
    };
    let _ = writeln!(out, "         {} group {}{word}", mark(group.holds), group.label);
    for tested in &group.conditions {
        condition(tested, width, out);
    }
}

fn label(tested: &Tested) -> String {
    let negation = if tested.negated { "NOT " } else { "" };
    printable(format!("{negation}{} {}", tested.element, tested.asks).trim_end()).into_owned()
}

fn condition(tested: &Tested, width: usize, out: &mut String) {
    let label = label(tested);
    let pad = width.saturating_sub(label.width());
    let _ = write!(out, "           {} {label}{:pad$}", mark(tested.holds), "");
    if !tested.seen.is_empty() {
        let _ = write!(out, "   {} {}", "seen:".dimmed(), short(&tested.seen));
    }
    if tested.negated {
        let _ = write!(
            out,
            " {}",
            if tested.matched { "(matches, negated)" } else { "(does not match, negated)" }.dimmed()
        );
    }
    out.push('\n');
    if let Some(remark) = &tested.remark {
        let _ = writeln!(out, "             {}", printable(remark).dimmed());
    }
}

/// The start of a text in one line.
fn short(text: &str) -> String {
    let text = printable(text);
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.into_owned(),
    }
}

fn third_party(register: &ThirdParty, out: &mut String) {
    let expires = register.expires.map_or_else(|| "as granted".to_owned(), |seconds| format!("{seconds} s"));
    let to = register.to.as_deref().unwrap_or("-");
    let _ = writeln!(out, "REGISTER {}", printable(&register.uri).bold());
    let _ = writeln!(out, "  To: {}   From, Contact: the S-CSCF   Expires: {expires}", printable(to));
    let kind = match register.parts.as_slice() {
        [] => "no body".to_owned(),
        [only] => format!("body: {}", only.content_type),
        _ => "body: multipart/mixed".to_owned(),
    };
    let _ = writeln!(out, "  {kind}");
    for part in &register.parts {
        let _ = writeln!(out, "  {} ({}):", part.content_type.dimmed(), part.source);
        match &part.body {
            Some(body) => body.trim_end().lines().for_each(|line| {
                let _ = writeln!(out, "    {}", printable(line));
            }),
            None => out.push_str("    (the 200 (OK) that the S-CSCF sends to this REGISTER)\n"),
        }
    }
    out.push('\n');
}

/// Where another reading gives other servers.
fn differences(trial: &Trial, dialect: Option<Dialect>, out: &mut String) {
    let spell = |servers: &[String]| match servers {
        [] => "no application server".to_owned(),
        servers => servers.iter().map(|server| printable(server)).collect::<Vec<_>>().join(", "),
    };
    let counts: Vec<String> = match dialect {
        None => trial.by_specification.clone(),
        Some(dialect) => trial
            .by_dialect
            .iter()
            .find(|(known, _)| *known == dialect)
            .map(|(_, servers)| servers.clone())
            .unwrap_or_default(),
    };
    if dialect.is_some() && trial.by_specification != counts {
        let _ = writeln!(out, "{} by the specification: {}", "differs".yellow(), spell(&trial.by_specification));
    }
    for (other, servers) in
        trial.by_dialect.iter().filter(|(other, servers)| Some(*other) != dialect && *servers != counts)
    {
        let _ = writeln!(out, "{} {}: {}", "differs".yellow(), other.title(), spell(servers));
    }
    if let Some((mode, servers)) = &trial.by_other_uri {
        let word = match mode {
            UriMode::Spec => "spec",
            UriMode::Full => "full",
        };
        let _ = writeln!(out, "{} with --ruri-mode {word}: {}", "differs".yellow(), spell(servers));
    }
    for id in &trial.unknown_sets {
        let _ = writeln!(out, "{} unknown set {id}, result incomplete (--shared-ifc)", "!".yellow().bold());
    }
}

/// What lint says, a line each; notes only where they concern this request.
fn lint(items: &[Item], out: &mut String) {
    const OF_THE_REQUEST: [Code; 3] = [Code::ImplementationsDiffer, Code::UrnRequestUri, Code::InDialog];
    let worth = |item: &&Item| item.severity() > Severity::Note || OF_THE_REQUEST.contains(&item.code);
    let shown: Vec<_> = items.iter().filter(worth).collect();
    if shown.is_empty() {
        return;
    }
    out.push('\n');
    for item in shown {
        let word = match item.severity() {
            Severity::Error => item.severity().name().red().bold(),
            Severity::Warning => item.severity().name().yellow(),
            Severity::Note => item.severity().name().normal(),
        };
        let code = item.code.name().get(..7).unwrap_or_default();
        let _ = writeln!(out, "{word} {code} {}:{} {}", item.line, item.column, printable(&item.message));
    }
}
