//! [`Topic`]: everything that can be explained, with the names and numbers by which a person asks for it.

use super::code::{Code, meaning};
use super::entry::{Entry, named, text};
use super::page::Page;
use super::tables::{avps, commands, headers, interfaces, methods, option_tags, qci};
use crate::proto::diameter::applications::{self, Command};
use crate::proto::diameter::dictionary::{self, Definition, ETSI, TGPP};
use crate::proto::sip::headers::{KNOWN, Known};

/// Something that can be explained.
#[derive(Clone, Copy, Debug)]
pub enum Topic {
    /// A code that says how something ended.
    Code(Code),
    /// A reference point.
    Interface(&'static interfaces::Interface),
    /// A SIP method.
    Method(&'static str, &'static Entry),
    /// A SIP header field.
    Header(&'static Known),
    /// A SIP option tag.
    OptionTag(&'static str, &'static Entry),
    /// A Diameter command.
    Command(&'static Command),
    /// A QoS class identifier.
    Qci(&'static qci::Class),
    /// A Diameter AVP.
    Avp(&'static Definition),
}

impl Topic {
    /// Everything that can be explained; the order is that in which candidates are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        Code::all()
            .map(Self::Code)
            .chain(interfaces::INTERFACES.iter().map(Self::Interface))
            .chain(methods::METHODS.iter().map(|(name, entry)| Self::Method(name, entry)))
            .chain(KNOWN.iter().map(Self::Header))
            .chain(option_tags::OPTION_TAGS.iter().map(|(name, entry)| Self::OptionTag(name, entry)))
            .chain(applications::commands().map(Self::Command))
            .chain(qci::CLASSES.iter().map(Self::Qci))
            .chain(dictionary::all().map(Self::Avp))
    }

    /// Its number, when it has one.
    pub const fn number(self) -> Option<u32> {
        match self {
            Self::Code(code) => Some(code.number()),
            Self::Command(command) => Some(command.code),
            Self::Qci(class) => Some(class.qci as u32),
            Self::Avp(avp) => Some(avp.code),
            Self::Interface(_) | Self::Method(..) | Self::Header(_) | Self::OptionTag(..) => None,
        }
    }

    /// The names by which a person may ask for it, the first one to be shown.
    pub fn names(self) -> Vec<String> {
        match self {
            Self::Code(code) => code_names(code),
            Self::Interface(interface) => {
                let also = interface.also.split(' ').filter(|name| !name.is_empty());
                std::iter::once(interface.name).chain(also).map(str::to_owned).collect()
            }
            Self::Method(name, _) | Self::OptionTag(name, _) => vec![name.to_owned()],
            Self::Header(known) => vec![known.name.to_owned()],
            Self::Command(command) => command_names(command),
            Self::Qci(class) => vec![class.example.to_owned()],
            Self::Avp(avp) => vec![avp.title().to_owned()],
        }
    }

    /// The words that lead to this topic and to no other.
    pub fn words(self) -> String {
        match self {
            Self::Code(code) => code.words(),
            Self::Interface(interface) => format!("interface {}", interface.name),
            Self::Method(name, _) => format!("method {name}"),
            Self::Header(known) => format!("header {}", known.name),
            Self::OptionTag(name, _) => format!("option-tag {name}"),
            Self::Command(command) => format!("command {}", command.code),
            Self::Qci(class) => format!("qci {}", class.qci),
            Self::Avp(avp) => format!("avp {}", avp.title()),
        }
    }

    /// Claims that there is more to say than a table of `proto` says.
    pub fn is_explained(self) -> bool {
        match self {
            Self::Command(command) => commands::find(command.code).is_some(),
            Self::Header(known) => named(headers::HEADERS, known.name).is_some(),
            Self::Avp(avp) => named(avps::AVPS, avp.title()).is_some(),
            Self::Code(code) => code.is_explained(),
            Self::Interface(_) | Self::Method(..) | Self::OptionTag(..) | Self::Qci(_) => true,
        }
    }

    /// The page about it.
    pub fn page(self) -> Page {
        let name = self.names().into_iter().next().unwrap_or_default();
        let mut page = Page::new(self.kind(), self.words(), name);
        page.number = self.number();
        match self {
            Self::Code(code) => fill_code(&mut page, code),
            Self::Interface(interface) => fill_interface(&mut page, interface),
            Self::Method(_, entry) | Self::OptionTag(_, entry) => fill(&mut page, entry),
            Self::Header(known) => fill_header(&mut page, known),
            Self::Command(command) => fill_command(&mut page, command),
            Self::Qci(class) => fill_qci(&mut page, class),
            Self::Avp(avp) => fill_avp(&mut page, avp),
        }
        page
    }

    /// What kind of thing it is.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Code(code) => code.kind(),
            Self::Interface(_) => "Interface",
            Self::Method(..) => "SIP method",
            Self::Header(_) => "SIP header",
            Self::OptionTag(..) => "SIP option tag",
            Self::Command(_) => "Diameter command",
            Self::Qci(_) => "QCI",
            Self::Avp(_) => "AVP",
        }
    }
}

/// The name of a code, and for Diameter what people write without the prefix.
fn code_names(code: Code) -> Vec<String> {
    let name = code.name().unwrap_or_default();
    let mut names = vec![name.to_owned()];
    let Some(short) = name.strip_prefix("DIAMETER_") else { return names };
    names.push(short.to_owned());
    names.extend(short.strip_prefix("ERROR_").map(str::to_owned));
    names
}

/// `User-Authorization`, request and answer, and the abbreviations; those of RFC 4740 belong to Cx in this trade.
fn command_names(command: &Command) -> Vec<String> {
    let Command { code, name, request, answer } = *command;
    let mut names = vec![name.to_owned(), format!("{name}-Request"), format!("{name}-Answer")];
    if !commands::RFC_4740.contains(&code) {
        names.extend([request.to_owned(), answer.to_owned()]);
    }
    names
}

fn fill(page: &mut Page, entry: &'static Entry) {
    page.meaning = text(entry.meaning);
    page.used = entry.used;
    page.trouble = entry.causes;
    page.next = entry.next;
    page.reference = entry.reference.map(str::to_owned);
}

fn fill_code(page: &mut Page, code: Code) {
    let Some(found) = meaning(code) else {
        // A SIP status that nobody has registered.
        page.name = "no registered status".to_owned();
        page.meaning = Some(code.family());
        page.reference = Some("RFC 3261 §8.1.3.2".to_owned());
        return;
    };
    page.meaning = Some(found.meaning);
    page.used = Some(found.used);
    page.causes = found.causes;
    page.next = found.next;
    page.reference = Some(found.reference.to_owned());
}

fn fill_interface(page: &mut Page, interface: &'static interfaces::Interface) {
    fill(page, &interface.entry);
    page.fact("Between", interface.between);
    page.fact("Transport", interface.transport);
    let id = applications::application(interface.application).map(|id| format!("{id} (Application-Id)"));
    page.fact("Application", id.unwrap_or_default());
    page.fact("Messages", interface.messages);
}

fn fill_header(page: &mut Page, known: &'static Known) {
    if let Some(entry) = named(headers::HEADERS, known.name) {
        fill(page, entry);
    }
    let compact = char::from(known.compact);
    page.fact("Short form", if known.compact == 0 { String::new() } else { compact.to_string() });
    page.fact("Field", known.def.name);
    page.reference = Some(known.specification.to_owned());
}

fn fill_command(page: &mut Page, command: &'static Command) {
    if let Some(entry) = commands::find(command.code) {
        fill(page, entry);
    }
    page.fact("Short form", format!("{}, {}", command.request, command.answer));
}

fn fill_qci(page: &mut Page, class: &'static qci::Class) {
    fill(page, &class.entry);
    page.fact("Resource", if class.guaranteed { "GBR" } else { "non-GBR" });
    page.fact("Priority", class.priority);
    page.fact("Delay", format!("{} ms packet delay budget", class.delay));
    page.fact("Loss", format!("{} packet error loss rate", class.loss));
}

fn fill_avp(page: &mut Page, avp: &'static Definition) {
    if let Some(entry) = named(avps::AVPS, avp.title()) {
        fill(page, entry);
    }
    let vendor = match avp.vendor {
        0 => "0 (IETF)".to_owned(),
        TGPP => format!("{TGPP} (3GPP)"),
        ETSI => format!("{ETSI} (ETSI)"),
        vendor => vendor.to_string(),
    };
    page.fact("Vendor", vendor);
    page.fact("Type", format!("{:?}", avp.format));
    page.fact("Field", avp.def.name);
    let values: Vec<_> = avp.names.iter().map(|(value, name)| format!("{value} {name}")).collect();
    page.fact("Values", values.join(", "));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_explanation_by_name_belongs_to_something() {
        let lost = |table: super::super::entry::NamedRows, is_known: fn(&str) -> bool| {
            table.iter().map(|(name, _)| *name).filter(|name| !is_known(name)).collect::<Vec<_>>()
        };
        let is_header = |name: &str| KNOWN.iter().any(|known| known.name == name);
        let is_avp = |name: &str| dictionary::all().any(|avp| avp.title() == name);
        assert_eq!(lost(headers::HEADERS, is_header), [""; 0]);
        assert_eq!(lost(avps::AVPS, is_avp), [""; 0]);
    }

    #[test]
    fn headers_and_commands_are_all_explained() {
        let is_named_only =
            |topic: &Topic| matches!(topic, Topic::Header(_) | Topic::Command(_)) && !topic.is_explained();
        let silent: Vec<_> = Topic::all().filter(is_named_only).map(Topic::words).collect();
        assert_eq!(silent, [""; 0]);
    }

    #[test]
    fn a_page_says_what_its_table_says() {
        let page = |wanted: &str| Topic::all().map(Topic::page).find(|page| page.words == wanted).expect(wanted);
        let server_name = page("avp Server-Name");
        assert_eq!((server_name.number, server_name.kind), (Some(602), "AVP"));
        assert_eq!(page("interface Rx").facts.len(), 4);
        assert!(page("qci 1").facts.iter().any(|fact| fact.value == "GBR"));
    }
}
