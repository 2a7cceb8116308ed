//! What becomes of one NAPTR record for one number (RFC 6116 §3.4, RFC 3403 §4.1): a URI, a name to go on with, or nothing.

use super::rewrite::{Broken, Patterns, Rewrite};
use super::service::{Services, Wanted};
use crate::tools::zone::{Name, NameError, Naptr};
use crate::wire::text::lossy;
use std::fmt;

/// What becomes of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It makes this URI.
    Use(String),
    /// It leads on to this name.
    Follow(Name),
    /// It is of no use, because.
    Skip(Skip),
}

/// Why a record is of no use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Skip {
    /// Its data cannot be read.
    Malformed,
    /// A flag that ENUM does not know.
    Flag(String),
    /// The number is known not to be in use.
    Void,
    /// `sip+E2U`.
    Legacy(String),
    /// A service of something other than ENUM.
    Foreign(String),
    /// A service that is not wanted.
    Unwanted(String),
    /// Both regexp and replacement.
    Both,
    /// Terminal, without a regexp.
    NoRegexp,
    /// Neither regexp nor replacement.
    Nowhere,
    /// Its regexp is not well formed.
    Broken(Broken),
    /// Its pattern does not match the number.
    NoMatch(String),
    /// Its pattern is too much work.
    TooComplex(String),
    /// What it makes should be a domain name.
    NoName(String, NameError),
}

impl fmt::Display for Skip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed => f.write_str("its data is malformed"),
            Self::Flag(flag) => {
                write!(f, "flag {}: ENUM knows u, and none for a record that leads on", flag.escape_debug())
            }
            Self::Void => f.write_str("void: the number is known not to be in use"),
            Self::Legacy(service) => {
                write!(f, "service {service}: the order of RFC 2916; E2U+ comes first since RFC 3761")
            }
            Self::Foreign(service) if service.is_empty() => f.write_str("a terminal record without a service"),
            Self::Foreign(service) => write!(f, "service {} does not start with E2U+", service.escape_debug()),
            Self::Unwanted(service) => write!(f, "service {service} is not wanted"),
            Self::Both => f.write_str("both regexp and replacement: one of them must be empty"),
            Self::NoRegexp => f.write_str("terminal u record without regexp"),
            Self::Nowhere => f.write_str("neither regexp nor replacement: it leads nowhere"),
            Self::Broken(broken) => write!(f, "broken regexp: {broken}"),
            Self::NoMatch(aus) => write!(f, "the pattern does not match {aus}"),
            Self::TooComplex(why) => f.write_str(why),
            Self::NoName(text, error) => write!(f, "it makes {}, no domain name: {error}", text.escape_debug()),
        }
    }
}

/// Judges a record.
pub fn judge(naptr: &Naptr<'_>, aus: &str, wanted: &Wanted, patterns: &mut Patterns) -> Verdict {
    verdict(naptr, aus, wanted, patterns).unwrap_or_else(Verdict::Skip)
}

fn verdict(naptr: &Naptr<'_>, aus: &str, wanted: &Wanted, patterns: &mut Patterns) -> Result<Verdict, Skip> {
    let is_terminal = naptr.has_flag("u");
    if !is_terminal && !naptr.flags.is_empty() {
        return Err(Skip::Flag(naptr.flags().into_owned()));
    }
    let field = naptr.services();
    let services = Services::parse(&field);
    match &services {
        Services::None if !is_terminal => {}
        _ if services.is_void() => return Err(Skip::Void),
        Services::Legacy(_) => return Err(Skip::Legacy(field.into_owned())),
        Services::None | Services::Foreign => return Err(Skip::Foreign(field.into_owned())),
        Services::E2u(_) if !wanted.takes(&services) => return Err(Skip::Unwanted(field.into_owned())),
        Services::E2u(_) => {}
    }
    match (naptr.regexp.is_empty(), naptr.replacement.is_root()) {
        (false, false) => Err(Skip::Both),
        (true, _) if is_terminal => Err(Skip::NoRegexp),
        (true, true) => Err(Skip::Nowhere),
        (true, false) => Ok(Verdict::Follow(naptr.replacement.clone())),
        (false, true) => substitute(naptr.regexp, aus, is_terminal, patterns),
    }
}

fn substitute(regexp: &[u8], aus: &str, is_terminal: bool, patterns: &mut Patterns) -> Result<Verdict, Skip> {
    let rewrite = Rewrite::parse_with(regexp, patterns).map_err(Skip::Broken)?;
    let applied = rewrite.apply(aus).map_err(Skip::TooComplex)?.ok_or_else(|| Skip::NoMatch(aus.to_owned()))?;
    let text = lossy(&applied.text).into_owned();
    if is_terminal {
        return Ok(Verdict::Use(text));
    }
    let next = Name::absolute(&text).map_err(|error| Skip::NoName(text, error))?;
    Ok(Verdict::Follow(next))
}
