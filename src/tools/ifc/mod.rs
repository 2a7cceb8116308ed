//! Initial filter criteria (TS 29.228 Annex B, E and F; TS 24.229 §5.4.3.2; TS 23.218 §5.2).
//!
//! The way through: octets become text and elements ([`xml`]), elements a [`Profile`] with [`Item`]s for everything that
//! departs from the schema ([`read`]), a SIP message a [`Request`]; [`evaluate`] tries the criteria, and the [`dialect`]s do
//! it as implementations do; [`chain`] follows the request from server to server. [`trial::run`] does all of it.
//!
//! [`lint`] is the way in for whoever only wants to know what is wrong with a profile, such as the User-Data of a Cx answer:
//! it takes the octets and gives items with code, diagnosis rule, severity, line, column and message.

pub mod chain;
pub mod dialect;
pub mod evaluate;
pub mod item;
mod logic;
pub mod profile;
pub mod read;
mod read_spt;
pub mod register;
pub mod request;
pub mod select;
pub mod sense;
pub mod shared;
pub mod show;
#[cfg(test)]
mod tests;
pub mod tree;
pub mod trial;
pub mod xml;

pub use item::{Code, Item, Severity};
pub use profile::Profile;
pub use request::Request;

/// Says what is wrong, surprising or worth knowing in the XML of a profile (an IMSSubscription, a ServiceProfile or an
/// InitialFilterCriteria), in the order of the text.
///
/// With a request, what depends on one is judged against it: [`Code::UnanchoredHeader`] only when the name finds
/// another header field of this request, [`Code::QuotedContent`] only when the quotes are what keeps it from matching.
///
/// ```
/// use imsctl::tools::ifc;
/// let xml = b"<InitialFilterCriteria><ApplicationServer><ServerName>sip:as.example</ServerName></ApplicationServer></InitialFilterCriteria>";
/// let items = ifc::lint(xml, None).expect("a profile");
/// let found: Vec<_> = items.iter().map(|item| (item.code.name(), item.severity().name(), item.line)).collect();
/// assert_eq!(found, [("IFC-E08-no-priority", "error", 1)]);
/// ```
pub fn lint(octets: &[u8], request: Option<&Request<'_>>) -> Result<Vec<Item>, xml::Error> {
    let text = xml::text(octets)?;
    let document = xml::document(&text)?;
    let (profile, mut items) = read::read(&document, read::Forms::Strict)?;
    sense::judge(&profile, request, &mut items);
    Ok(items.finish())
}
