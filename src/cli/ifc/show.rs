//! `imsctl ifc show`.

use super::input::ProfileArgs;
use super::{Format, json};
use crate::cli::{Outcome, print};
use crate::tools::ifc::profile::{Criterion, Profile, ServiceProfile};
use crate::tools::ifc::{read, show, xml};
use crate::wire::text::printable;
use anyhow::Context as _;
use colored::Colorize as _;
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr as _;

/// Examples of the help text.
pub const EXAMPLES: &str = "\
Examples:
  imsctl ifc show profile.xml
  imsctl ifc show --from-capture register.pcap -T json

Exit status: 0 done, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl ifc show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    profile: ProfileArgs,
    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let profile = args.profile.read(None, &[])?;
    let unreadable = || format!("cannot read {}", profile.name);
    let document = xml::document(&profile.text).with_context(unreadable)?;
    let (read, _) = read::read(&document, read::Forms::Lenient).with_context(unreadable)?;
    print(&match args.format {
        Format::Text => text(&read, &profile.name),
        Format::Json => json::show(&read, &profile.name)?,
    })?;
    Ok(Outcome::Done)
}

fn text(profile: &Profile<'_>, name: &str) -> String {
    let mut out = String::new();
    let of =
        profile.private_identity.as_deref().map(|identity| format!(" of {}", printable(identity))).unwrap_or_default();
    let _ = writeln!(out, "{name}: {}{of}", profile.unit.name());
    for service_profile in &profile.service_profiles {
        out.push('\n');
        for identity in &service_profile.identities {
            let barred = if identity.barred { " (barred)" } else { "" };
            let wildcard =
                identity.wildcard.as_deref().map(|wildcard| format!("  {}", printable(wildcard))).unwrap_or_default();
            let _ = writeln!(out, "{}{barred}{wildcard}", printable(&identity.uri).bold());
        }
        table(service_profile, &mut out);
        for set in &service_profile.shared_sets {
            let _ = writeln!(out, "and the shared set {}, which the S-CSCF knows", set.id);
        }
    }
    out
}

fn in_order<'p, 'd>(profile: &'p ServiceProfile<'d>) -> Vec<&'p Criterion<'d>> {
    let mut criteria: Vec<_> = profile.criteria.iter().collect();
    criteria.sort_by_key(|criterion| criterion.priority);
    criteria
}

fn server(criterion: &Criterion<'_>) -> String {
    let name = criterion.server_name();
    if name.is_empty() { "(none)".to_owned() } else { printable(name).into_owned() }
}

/// The criteria as a table, then each with its expression.
fn table(profile: &ServiceProfile<'_>, out: &mut String) {
    let criteria = in_order(profile);
    if criteria.is_empty() {
        out.push_str("no criteria\n");
        return;
    }
    let width = criteria.iter().map(|criterion| server(criterion).width()).max().unwrap_or_default().clamp(18, 60);
    let heading = format!("PRIORITY  {:width$}  NO ANSWER  PART          CONDITIONS", "APPLICATION SERVER");
    let _ = writeln!(out, "{}", heading.dimmed());
    for criterion in &criteria {
        let priority = if criterion.has_priority { criterion.priority.to_string() } else { "-".to_owned() };
        let handling = criterion.server.as_ref().map_or("-", |server| show::handling(server.terminates));
        let name = server(criterion);
        let pad = width.saturating_sub(name.width());
        let conditions = criterion.trigger.as_ref().map_or(0, |trigger| trigger.spts.len());
        let state = match criterion.invalid.len() {
            0 => String::new(),
            _ => format!("  {}", "invalid".yellow()),
        };
        let _ = writeln!(
            out,
            "{priority:>8}  {name}{:pad$}  {handling:<9}  {:<12}  {conditions}{state}",
            "",
            show::part(criterion.part)
        );
    }
    for criterion in &criteria {
        let _ = writeln!(out, "\n{} {} when", criterion.priority, printable(&server(criterion)).bold());
        let _ = writeln!(out, "  {}", printable(&show::expression(criterion)));
        for reason in &criterion.invalid {
            let _ = writeln!(out, "  {} {}", "invalid:".yellow(), printable(reason));
        }
        details(criterion, out);
    }
}

fn details(criterion: &Criterion<'_>, out: &mut String) {
    let Some(server) = &criterion.server else { return };
    if let Some(info) = &server.service_info {
        let _ = writeln!(out, "  ServiceInfo: {}", printable(info));
    }
    let included = [(server.includes_request, "its REGISTER"), (server.includes_response, "its response")];
    let included: Vec<_> = included.iter().filter(|(is, _)| *is).map(|(_, what)| *what).collect();
    if !included.is_empty() {
        let _ = writeln!(out, "  a third-party REGISTER includes {}", included.join(" and "));
    }
}
