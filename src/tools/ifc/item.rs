//! A table: what lint can say about a profile, each with its code, its weight and its diagnosis rule.

use super::xml::Lines;
pub use crate::tools::severity::Severity;
use std::ops::Range;

/// A row of the table of codes.
#[derive(Debug)]
struct Row {
    name: &'static str,
    severity: Severity,
    rule: Option<&'static str>,
    reference: &'static str,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $id:ident $name:literal $severity:ident $rule:expr, $reference:literal;)*) => {
        /// What an item says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])* $id,)*
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$id,)*];

            const fn row(self) -> Row {
                match self {
                    $(Self::$id => Row { name: $name, severity: Severity::$severity, rule: $rule, reference: $reference },)*
                }
            }
        }
    };
}

codes! {
    /// ConditionTypeDNF, which no release of the schema has.
    ConditionTypeDnf "IFC-E01-condition-type-dnf" Error Some("IFC-01"), "TS 29.228 Annex E (tTrigger)";
    /// Header, Content or Line directly in an SPT.
    BareHeader "IFC-E02-bare-header" Error Some("IFC-03"), "TS 29.228 Annex E (tSePoTri)";
    /// A pattern that is no extended regular expression.
    BadEre "IFC-E03-bad-ere" Error None, "TS 29.228 Annex F; IEEE Std 1003.1 9.4";
    /// A TriggerPoint without ConditionTypeCNF.
    NoConditionTypeCnf "IFC-E05-no-condition-type-cnf" Error None, "TS 29.228 Annex E (tTrigger)";
    /// A TriggerPoint without an SPT.
    NoSpt "IFC-E06-no-spt" Error None, "TS 29.228 Annex E (tTrigger)";
    /// A SessionCase that is not 0 to 4.
    SessionCaseRange "IFC-E07-session-case-range" Error None, "TS 29.228 Annex E (tDirectionOfRequest)";
    /// No Priority: it counts as 0, and the criterion is evaluated all the same.
    NoPriority "IFC-E08-no-priority" Error None, "TS 29.228 Annex E (tInitialFilterCriteria)";
    /// No ApplicationServer, or one without a name.
    NoApplicationServer "IFC-E09-no-as" Error None, "TS 29.228 Annex E (tApplicationServer)";
    /// An SPT without Group.
    NoGroup "IFC-E10-no-group" Error None, "TS 29.228 Annex E (tSePoTri)";
    /// A value that its type does not allow.
    BadValue "IFC-E20-bad-value" Error None, "TS 29.228 Annex E";
    /// An element that must be there is not.
    MissingElement "IFC-E21-missing-element" Error None, "TS 29.228 Annex E";
    /// An element that may stand once stands twice, or an SPT has two conditions.
    TwiceElement "IFC-E22-element-twice" Error None, "TS 29.228 Annex E";
    /// Children out of the order of the schema.
    Order "IFC-W01-order" Warning None, "TS 29.228 Annex E";
    /// A RequestURI pattern with a scheme or a user part.
    RuriScheme "IFC-W02-ruri-scheme" Warning Some("IFC-04"), "TS 29.228 Annex F table F.1";
    /// A header name without anchors that also finds another header field.
    UnanchoredHeader "IFC-W03-unanchored-header" Warning Some("IFC-05"), "TS 29.228 Annex F";
    /// Two criteria of one profile with the same Priority.
    DuplicatePriority "IFC-W04-duplicate-priority" Warning Some("IFC-06"), "TS 29.228 B.2.2";
    /// Quotes around Content, which are part of the pattern.
    QuotedContent "IFC-W05-quoted-content" Warning None, "TS 29.228 B.2.3";
    /// A form of Perl's or GNU's expressions.
    Pcre "IFC-W06-pcre" Warning None, "IEEE Std 1003.1 9.4";
    /// A ServerName with a port.
    ServerNamePort "IFC-W09-servername-port" Warning None, "RFC 3263 4.1";
    /// White space around a value.
    WhiteSpace "IFC-W13-whitespace" Warning None, "TS 29.228 Annex E";
    /// A dot that stands for any character.
    UnescapedDot "IFC-W14-unescaped-dot" Note None, "TS 29.228 Annex F";
    /// A method that is not in upper case.
    MethodCase "IFC-W15-method-case" Warning None, "RFC 3261 7.1";
    /// A regular expression in Method.
    MethodRegex "IFC-W16-regex-in-method" Warning None, "TS 29.228 B.2.3";
    /// A service identifier that is percent-encoded on one side only.
    IcsiEncoding "IFC-W17-icsi-encoding" Warning None, "TS 24.229 7.9.2";
    /// Method and SessionCase in one group of a CNF: it reads as OR.
    SameGroupOr "IFC-W20-same-group-or" Warning Some("IFC-02"), "TS 29.228 B.2.2";
    /// A criterion that can never match.
    DeadRule "IFC-W21-dead-rule" Warning Some("IFC-09"), "TS 29.228 B.2.2";
    /// An element that the schema does not have there.
    UnknownElement "IFC-W22-unknown-element" Warning None, "TS 29.228 Annex E";
    /// A TriggerPoint that is always true.
    AlwaysTrue "IFC-W23-always-true" Warning Some("IFC-09"), "TS 29.228 B.2.2";
    /// A ServerName that is no SIP URI.
    ServerNameScheme "IFC-W24-servername-scheme" Warning None, "TS 29.228 B.2.2";
    /// Implementations differ.
    ImplementationsDiffer "IFC-I30-impl-differs" Note None, "TS 29.228 Annex F";
    /// A RequestURI pattern against a urn, about which the specification says nothing.
    UrnRequestUri "IFC-I31-urn-ruri" Note None, "TS 29.228 Annex F table F.1";
    /// A request within a dialog, which is not evaluated.
    InDialog "IFC-I32-in-dialog" Note None, "TS 24.229 5.4.3.2";
    /// A negated header field without Content, which Kamailio evaluates as always true.
    NegatedPresence "IFC-I33-negated-presence" Note Some("IFC-07"), "Kamailio ims_isc checker.c";
    /// SessionCase 3 or 4, which Kamailio's module never asks for.
    LateSessionCase "IFC-I34-late-session-case" Note Some("IFC-10"), "TS 29.228 Annex E";
    /// ServiceInfo together with IncludeRegisterRequest or IncludeRegisterResponse.
    ServiceInfoAndInclude "IFC-I35-serviceinfo-and-include" Note Some("IFC-08"), "TS 24.229 5.4.1.7A";
    /// A shared set whose criteria are not known here.
    UnknownSharedSet "IFC-I36-unknown-shared-set" Note None, "TS 29.228 B.2.2A";
    /// More than two RegistrationType, which the Rel-8 schema does not allow.
    RegistrationTypes "IFC-I37-registration-types" Note None, "TS 29.228 Annex E (tSePoTriExtension)";
    /// A pattern longer than Kamailio's buffer.
    LongPattern "IFC-I38-long-pattern" Note None, "Kamailio ims_isc checker.c";
}

impl Code {
    /// The code with the words behind it: `IFC-E06-no-spt`.
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// How much it matters.
    pub const fn severity(self) -> Severity {
        self.row().severity
    }

    /// The rule of `imsctl diagnose` that reports the same.
    pub const fn rule(self) -> Option<&'static str> {
        self.row().rule
    }

    /// Where it is specified.
    pub const fn reference(self) -> &'static str {
        self.row().reference
    }
}

/// One thing that lint says, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What.
    pub code: Code,
    /// Line in the text of the profile, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// The octets of the text that it is about.
    pub span: Range<usize>,
    /// What is wrong, with the words of the profile.
    pub message: String,
    /// What to write instead, where that can be said.
    pub fix: Option<String>,
}

impl Item {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// The rule of `imsctl diagnose` that reports the same.
    pub const fn rule(&self) -> Option<&'static str> {
        self.code.rule()
    }
}

/// The items of one text, collected while it is read and judged.
#[derive(Debug)]
pub struct Items<'d> {
    text: &'d str,
    lines: Lines,
    found: Vec<Item>,
    /// The last place that was looked up: a document may be one long line.
    last: (usize, (u32, u32)),
}

impl<'d> Items<'d> {
    /// No items of a text yet.
    pub fn new(text: &'d str) -> Self {
        Self { text, lines: Lines::new(text), found: Vec::new(), last: (0, (1, 1)) }
    }

    /// Says something about a place.
    pub fn say(&mut self, code: Code, span: Range<usize>, message: impl Into<String>) {
        self.push(code, span, message.into(), None);
    }

    /// Says something about a place, and what to write instead.
    pub fn advise(&mut self, code: Code, span: Range<usize>, message: impl Into<String>, fix: impl Into<String>) {
        self.push(code, span, message.into(), Some(fix.into()));
    }

    fn push(&mut self, code: Code, span: Range<usize>, message: String, fix: Option<String>) {
        let (line, column) = self.place(span.start);
        self.found.push(Item { code, line, column, span, message, fix });
    }

    fn place(&mut self, at: usize) -> (u32, u32) {
        let (before, (line, column)) = self.last;
        let between = self.text.get(before..at).filter(|between| !between.contains('\n'));
        let place = match between.and_then(|between| u32::try_from(between.chars().count()).ok()) {
            Some(count) => (line, column.saturating_add(count)),
            None => self.lines.place(self.text, at),
        };
        self.last = (at, place);
        place
    }

    /// The text that the places are in.
    pub const fn text(&self) -> &'d str {
        self.text
    }

    /// Everything that was said, in the order of the text; errors first where two stand at one place.
    pub fn finish(mut self) -> Vec<Item> {
        self.found.sort_by(|one, two| {
            (one.span.start, two.severity(), one.code).cmp(&(two.span.start, one.severity(), two.code))
        });
        self.found.dedup();
        self.found
    }
}
