//! Rules of `imsctl diagnose` as pages, and the list of them.

use super::{Format, Found, Outcome, document};
use crate::diagnose::{Rule, rules};
use crate::report::wrap::wrapped;
use crate::tools::explain::Page;
use std::fmt::Write as _;

/// The page of the rule that the word names; an id that is nearly one leads to the rule.
pub(super) fn pages(words: &[String]) -> Result<Found, Vec<String>> {
    let [word] = words else { return Err(Vec::new()) };
    if let Some(rule) = rules::find(word) {
        return Ok(Found { pages: vec![page(rule)], is_list: false });
    }
    let wanted = word.to_ascii_uppercase();
    let looks_like_an_id = wanted.len() < 12 && wanted.contains('-') && wanted.ends_with(|c: char| c.is_ascii_digit());
    let near = rules::all().map(|rule| (strsim::damerau_levenshtein(rule.id, &wanted), rule.id)).min();
    let near = near.filter(|(distance, _)| looks_like_an_id && *distance <= 2);
    Err(near.map(|(_, id)| id.to_owned()).into_iter().collect())
}

fn page(rule: &'static Rule) -> Page {
    let mut page = Page::new("Rule", rule.id.to_owned(), format!("{}: {}", rule.id, rule.title()));
    page.fact("Severity", rule.severity.name());
    for (heading, text) in rule.sections() {
        page.fact(heading, text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    for limit in rule.limits {
        page.fact("Threshold", format!("{}={}: {}", limit.name, limit.shown(), limit.meaning));
    }
    page.reference = Some(rule.references.join("; ")).filter(|text| !text.is_empty());
    page
}

/// Prints all rules, or those whose id or title has every word.
pub(super) fn list(words: &[String], format: Format) -> anyhow::Result<Outcome> {
    let has = |rule: &&'static Rule| {
        let text = format!("{} {}", rule.id, rule.title()).to_lowercase();
        words.iter().all(|word| text.contains(&word.to_lowercase()))
    };
    let found: Vec<&'static Rule> = rules::all().filter(has).collect();
    if format == Format::Json {
        let pages: Vec<Page> = found.iter().map(|rule| page(rule)).collect();
        crate::cli::print(&document(&words.join(" "), &pages, &[], Vec::new())?)?;
    } else {
        crate::cli::print(&text(&found))?;
    }
    Ok(if found.is_empty() { Outcome::No } else { Outcome::Done })
}

fn text(found: &[&'static Rule]) -> String {
    let width = crate::cli::width().unwrap_or(super::WIDTH);
    let mut out = String::new();
    for rule in found {
        let mut head = format!("{:<8} {:<8}", rule.id, rule.severity.name());
        for line in wrapped(rule.title(), width.saturating_sub(18)) {
            let _ = writeln!(out, "{head} {line}");
            head = " ".repeat(17);
        }
        for limit in rule.limits {
            let _ = writeln!(out, "{:17} --threshold {}={}", "", limit.name, limit.shown());
            for line in wrapped(limit.meaning, width.saturating_sub(22)) {
                let _ = writeln!(out, "{:21} {line}", "");
            }
        }
    }
    out
}
