//! The services field of a NAPTR record as ENUM uses it (RFC 6116 §3.4.3): `E2U+type:subtype+type…`.

use std::fmt;

/// One Enumservice: a type, and subtypes that narrow it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Enumservice {
    /// `sip`, `pstn`, in lower case.
    pub kind: String,
    /// `tel` of `pstn:tel`, in lower case.
    pub subtypes: Vec<String>,
}

/// A services field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Services {
    /// Empty, as in a record that leads on to other records.
    None,
    /// `E2U+…`.
    E2u(Vec<Enumservice>),
    /// `sip+E2U`, the order of RFC 2916, which RFC 3761 replaced.
    Legacy(Vec<Enumservice>),
    /// Something else.
    Foreign,
}

impl Services {
    /// Reads a services field.
    pub fn parse(field: &str) -> Self {
        let lower = field.to_ascii_lowercase();
        let list = |text: &str| text.split('+').map(Enumservice::parse).collect::<Option<Vec<_>>>();
        if field.is_empty() {
            Self::None
        } else if let Some(services) = lower.strip_prefix("e2u+").and_then(list) {
            Self::E2u(services)
        } else if let Some(services) = lower.strip_suffix("+e2u").and_then(list) {
            Self::Legacy(services)
        } else {
            Self::Foreign
        }
    }

    /// Claims that the record says that the number is not in use (`E2U+void`).
    pub fn is_void(&self) -> bool {
        matches!(self, Self::E2u(services) if services.iter().any(|service| service.kind == "void"))
    }
}

impl Enumservice {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(':').map(str::to_owned);
        let kind = parts.next().filter(|kind| !kind.is_empty())?;
        let subtypes: Vec<String> = parts.collect();
        if subtypes.iter().any(String::is_empty) { None } else { Some(Self { kind, subtypes }) }
    }
}

/// What a look-up is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Empty: any service.
    services: Vec<Enumservice>,
}

impl Default for Wanted {
    /// What a call over IP can use: `sip` and `pstn:sip`.
    fn default() -> Self {
        Self { services: ["sip", "pstn:sip"].into_iter().filter_map(Enumservice::parse).collect() }
    }
}

impl Wanted {
    /// Any service.
    pub const fn any() -> Self {
        Self { services: Vec::new() }
    }

    /// Reads services such as `sip`, `pstn` or `pstn:tel`, with or without `E2U+`; `any` stands for all.
    ///
    /// # Errors
    ///
    /// Fails with the one that is none.
    pub fn parse<'a>(words: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let mut services = Vec::new();
        for word in words.into_iter().flat_map(|word| word.split(',')) {
            let lower = word.trim().to_ascii_lowercase();
            if matches!(&*lower, "any" | "all" | "*") {
                return Ok(Self::any());
            }
            let bare = lower.strip_prefix("e2u+").unwrap_or(&lower);
            services.push(
                Enumservice::parse(bare).ok_or_else(|| format!("{word} is no service: sip, pstn, pstn:tel, any"))?,
            );
        }
        Ok(if services.is_empty() { Self::default() } else { Self { services } })
    }

    /// Claims that a record of these services is of use.
    pub fn takes(&self, services: &Services) -> bool {
        let Services::E2u(offered) = services else { return false };
        if services.is_void() {
            return false;
        }
        let serves = |wanted: &Enumservice, offered: &Enumservice| {
            wanted.kind == offered.kind && wanted.subtypes.iter().all(|subtype| offered.subtypes.contains(subtype))
        };
        self.services.is_empty()
            || offered.iter().any(|offered| self.services.iter().any(|wanted| serves(wanted, offered)))
    }
}

impl fmt::Display for Enumservice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.kind)?;
        self.subtypes.iter().try_for_each(|subtype| write!(f, ":{subtype}"))
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.services.is_empty() {
            return f.write_str("any service");
        }
        for (service, gap) in self.services.iter().zip(std::iter::once("").chain(std::iter::repeat(", "))) {
            write!(f, "{gap}{service}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(wanted: &str, field: &str) -> bool {
        Wanted::parse([wanted]).expect("services").takes(&Services::parse(field))
    }

    #[test]
    fn a_type_is_looked_for_in_the_whole_list_without_regard_to_case() {
        assert!(takes("sip", "E2U+sip") && takes("sip", "e2u+IM:xmpp+SIP") && takes("E2U+sip", "E2U+sip"));
        assert!(
            !takes("sip", "E2U+sips")
                && !takes("sip", "E2U+pstn:sip")
                && !takes("sip", "sip+E2U")
                && !takes("sip", "E2Usip")
        );
        assert!(
            takes("pstn", "E2U+pstn:tel") && takes("pstn:tel", "E2U+pstn:tel") && !takes("pstn:tel", "E2U+pstn:sip")
        );
        assert!(takes("any", "E2U+fax:tel") && !takes("any", "") && !takes("any", "E2U+void:mailto"));
    }

    #[test]
    fn without_a_wish_a_sip_uri_is_wanted() {
        let wanted = Wanted::default();
        assert!(wanted.takes(&Services::parse("E2U+sip")) && wanted.takes(&Services::parse("E2U+pstn:sip")));
        assert!(!wanted.takes(&Services::parse("E2U+pstn:tel")));
        assert_eq!(wanted.to_string(), "sip, pstn:sip");
        assert!(Wanted::parse(["pstn:"]).is_err());
    }
}
