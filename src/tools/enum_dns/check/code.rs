//! A table: what a check of zones and of NAPTR records can say, each with its weight, its diagnosis rule and its
//! reference.

use crate::tools::severity::Severity;

/// A row of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Its name: `wildcard-stopped`.
    pub name: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The rule of `imsctl diagnose` that reports the same.
    pub rule: Option<&'static str>,
    /// Where it is specified.
    pub reference: &'static str,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $id:ident $name:literal $severity:ident $rule:expr, $reference:literal;)*) => {
        $($(#[$doc])* pub static $id: Code =
            Code { name: $name, severity: Severity::$severity, rule: $rule, reference: $reference };)*

        /// Every code, in the order of the table.
        pub static ALL: &[&Code] = &[$(&$id,)*];
    };
}

codes! {
    /// The master file cannot be read there.
    SYNTAX "syntax" Error None, "RFC 1035 5.1";
    /// Records that are read otherwise than they stand, or left out.
    ZONE_DATA "zone-data" Warning None, "RFC 1035 5.2, RFC 2181 5.2";
    /// No SOA record.
    NO_SOA "no-soa" Error None, "RFC 1035 5.2";
    /// No NS record at the top of the zone.
    NO_NS "no-ns" Error None, "RFC 1034 4.2.1";
    /// A name server within the zone without an address.
    NS_WITHOUT_ADDRESS "ns-without-address" Error None, "RFC 1034 4.2.1";
    /// A substitution expression that is not well formed.
    BROKEN_REGEXP "broken-regexp" Error Some("ENUM-07"), "RFC 3402 3.2";
    /// A pattern in Perl's language that is no POSIX ERE.
    PCRE_PATTERN "pcre-pattern" Error Some("ENUM-08"), "RFC 3402 3.2";
    /// A form of Perl's patterns that means something else in POSIX ERE.
    PCRE_FORM "pcre-form" Warning Some("ENUM-08"), "RFC 3402 3.2";
    /// Both regexp and replacement.
    REGEXP_AND_REPLACEMENT "regexp-and-replacement" Error Some("ENUM-05"), "RFC 3403 4.1";
    /// A terminal record without a regexp.
    NO_REGEXP "no-regexp" Error None, "RFC 6116 3.4.1";
    /// Neither regexp nor replacement.
    LEADS_NOWHERE "leads-nowhere" Error None, "RFC 3403 4.1";
    /// What should be a domain name is none.
    NO_NAME "no-name" Error None, "RFC 3403 4.1";
    /// A pattern that is too much work.
    TOO_COMPLEX "too-complex" Warning None, "IEEE Std 1003.1 9.4";
    /// A flag that ENUM does not know.
    UNKNOWN_FLAG "unknown-flag" Warning Some("ENUM-11"), "RFC 6116 3.4.2";
    /// `sip+E2U`.
    OBSOLETE_SERVICE "obsolete-service" Warning Some("ENUM-11"), "RFC 3761 2.4.2";
    /// A service of something other than ENUM at the name of a number.
    FOREIGN_SERVICE "foreign-service" Warning Some("ENUM-11"), "RFC 6116 3.4.3";
    /// An Enumservice that is not registered.
    UNREGISTERED_SERVICE "unregistered-service" Note None, "IANA Enumservice Registrations, RFC 6117";
    /// `E2U+void` beside records that say otherwise.
    VOID_AND_MORE "void-and-more" Warning None, "RFC 6116 3.4.3";
    /// A pattern that does not match the number it stands at.
    NEVER_MATCHES "never-matches" Warning None, "RFC 6116 3.4.4";
    /// A pattern that matches a part of the number.
    PARTIAL_MATCH "partial-match" Note None, "RFC 3402 3.2";
    /// A plus that does not begin the number of the result.
    DOUBLED_PLUS "doubled-plus" Warning Some("ENUM-03"), "RFC 6116 3.2, RFC 3402 3.2";
    /// The result is no URI, or not of the kind the service promises.
    STRANGE_URI "strange-uri" Warning None, "RFC 6116 3.4.3";
    /// A routing number without the mark that the dip is done.
    DIP_NOT_MARKED "dip-not-marked" Warning Some("ENUM-10"), "RFC 4694 5, RFC 4769";
    /// The result leads back into the network that asks.
    LOOP_HOME "loop-home" Warning Some("ENUM-09"), "RFC 6116 5";
    /// Different preferences in one order.
    RANK_NOT_WEIGHT "rank-not-weight" Note Some("ENUM-01"), "RFC 3403 4.1";
    /// A record of a higher order that is never looked at.
    HIGHER_ORDER "higher-order" Warning None, "RFC 3403 4.1";
    /// An order that Kamailio sorts to the front.
    HIGH_ORDER "order-above-32767" Note None, "Kamailio enum";
    /// More than fits into an answer over UDP.
    LONG_ANSWER "long-answer" Note Some("ENUM-06"), "RFC 7766 5, RFC 6891 6.2.5";
    /// A wildcard that existing names stop.
    WILDCARD_STOPPED "wildcard-stopped" Warning Some("ENUM-02"), "RFC 4592 2.2.2, 3.3.1";
    /// A name below a wildcard that has other records only.
    HIDDEN_BY_OTHER_TYPE "hidden-by-other-type" Warning Some("ENUM-02"), "RFC 4592 2.2.1";
    /// A wildcard that answers for numbers of any length.
    ANY_LENGTH "any-length" Warning Some("ENUM-04"), "RFC 4592, E.164";
    /// More than 15 digits.
    LONG_NUMBER "long-number" Warning Some("ENUM-04"), "E.164 6.1";
    /// A name that no E.164 number makes.
    NO_NUMBER "no-number" Warning None, "RFC 6116 3.2";
    /// Records that lead in a circle.
    CIRCLE "circle" Error None, "RFC 3403 4.1";
    /// A target in these zones that is not there.
    DANGLING "dangling" Warning None, "RFC 3403 4.1";
    /// An MNC label of two digits.
    SHORT_MNC "short-mnc" Warning Some("EPC-04"), "TS 23.003 13.2, 19.2";
    /// A PGW that home subscribers find and roamers do not.
    NO_ROAMING "no-s8" Note Some("EPC-03"), "TS 29.303 4.3, 5.1";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_given_once() {
        let mut names: Vec<&str> = ALL.iter().map(|code| code.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }
}
