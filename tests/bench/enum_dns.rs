//! Numbers: a zone of 100,000 records read, checked and asked, and a batch of 100,000 numbers, on one core:
//! `cargo bench --bench enum_dns`. With arguments it only writes the zone and the numbers for the program itself:
//! `cargo bench --bench enum_dns -- ZONE NUMBERS`.

use imsctl::tools::dns::Source;
use imsctl::tools::enum_dns::{Number, Patterns, Wanted, check, lookup};
use imsctl::tools::zone::{Name, Zone, Zones};
use std::fmt::Write as _;
use std::time::Instant;

const RECORDS: usize = 100_000;
/// The bars of the issue.
const START: f64 = 1.0;
const BATCH: f64 = 5.0;

/// A number of the zone: one in ten is answered by a wildcard, and one in ten does not exist.
fn number(at: usize) -> String {
    match at % 10 {
        8 => format!("+4920{:07}", at * 97 % 10_000_000),
        9 => format!("+3312{:07}", at * 97 % 10_000_000),
        _ => format!("+4416{:07}", at * 97 % 10_000_000),
    }
}

/// Every record has a user of its own, every tenth a pattern of its own.
fn zone() -> String {
    let mut text = "$TTL 300\n$ORIGIN e164.arpa.\n@ SOA ns h 1 2 3 4 5\n@ NS ns\nns A 127.0.0.1\n".to_owned();
    text.push_str("*.0.2.9.4 NAPTR 10 10 \"u\" \"E2U+sip\" \"!^\\\\+(.*)$!sip:+\\\\1@wild.example.net!\" .\n");
    for at in 0..RECORDS {
        let number = number(at / 8 * 10 + at % 8);
        let name: Vec<String> = number.trim_start_matches('+').chars().rev().map(String::from).collect();
        let pattern = if at % 10 == 0 { format!("^\\\\{number}$") } else { "^.*$".to_owned() };
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{} IN NAPTR 100 10 \"u\" \"E2U+sip\" \"!{pattern}!sip:{at}@gw.example.net!\" .",
            name.join(".")
        );
    }
    text
}

fn measured<T>(what: &str, limit: f64, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let made = work();
    let took = start.elapsed().as_secs_f64();
    println!("{what:<40} {took:>8.3} s{}", if took > limit { "  TOO SLOW" } else { "" });
    made
}

fn main() -> std::io::Result<()> {
    let numbers: Vec<String> = (0..RECORDS).map(number).collect();
    let text = zone();
    let paths: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    if let [zone, batch] = paths.as_slice() {
        std::fs::write(zone, text)?;
        return std::fs::write(batch, numbers.join("\n") + "\n");
    }
    let suffix = Name::absolute("e164.arpa").expect("a name");
    let zone = measured("zone of 100,000 records read", START, || Zone::parse("bench", text.into_bytes(), &suffix));
    assert!(zone.entries().len() > RECORDS && zone.faults().is_empty());
    let zones = Zones::new(vec![zone]);
    let items = measured("checked", f64::INFINITY, || check::zones(&zones, &check::Options::default()));
    println!("{:<40} {:>8}", "  items", items.concat().len());
    let mut source = Source::Zones(zones.into());
    let mut patterns = Patterns::default();
    let wanted = Wanted::default();
    let found = measured("100,000 numbers looked up", BATCH, || {
        let mut found = 0;
        for number in &numbers {
            let number = Number::parse(number).expect("a number");
            let lookup = lookup(number, &suffix, &wanted, &mut source, &mut patterns).expect("a name");
            found += usize::from(!lookup.hits.is_empty());
        }
        found
    });
    println!("{:<40} {found:>8}", "  with a URI");
    Ok(())
}
