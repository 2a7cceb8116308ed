//! The one-line summary, in the words of the trade.

use super::{Id, Message, StartLine, syntax};
use crate::wire::text::lossy;
use std::fmt::Write as _;

impl Message<'_> {
    /// Appends the one-line summary: `INVITE tel:+44… (SDP AMR-WB, AMR)`, `401 Unauthorized (AKAv1-MD5 challenge)`.
    pub fn summary(&self, out: &mut String) {
        // Writing to a String cannot fail.
        let _ = match self.start() {
            StartLine::Request { method, uri } => write!(out, "{} {}", lossy(method), lossy(uri)),
            StartLine::Status { code, reason } => write!(out, "{code} {}", lossy(reason.trim_ascii())),
        };
        let notes = self.notes();
        if !notes.is_empty() {
            let _ = write!(out, " ({})", notes.join(", "));
        }
    }

    /// What a person wants to know beside the start line, the essential first.
    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        let challenge = [Id::WwwAuthenticate, Id::ProxyAuthenticate].into_iter().find(|id| self.value(*id).is_some());
        if let Some(id) = challenge {
            let algorithm = self.authentication(id, "algorithm").map(lossy);
            notes.push(algorithm.map_or("challenge".to_owned(), |algorithm| format!("{algorithm} challenge")));
        }
        if let (Some(status), Some((_, method))) = (self.status(), self.cseq())
            && challenge.is_none()
            && (status >= 200 || method != "INVITE")
        {
            notes.push(method.to_owned());
        }
        if self.value(Id::Authorization).or(self.value(Id::ProxyAuthorization)).is_some() {
            notes.push("Authorization".to_owned());
        }
        if self.method() == Some("REGISTER") && self.value(Id::Expires).and_then(syntax::number) == Some(0) {
            notes.push("deregistration".to_owned());
        }
        self.note_bodies(&mut notes);
        if self.rseq().is_some() {
            notes.push("100rel".to_owned());
        }
        if let Some(event) = self.value(Id::Event) {
            notes.push(lossy(event).into_owned());
        }
        if let Some((protocol, Some(cause))) = self.reasons().next() {
            notes.push(format!("{protocol} {cause}"));
        }
        notes
    }

    fn note_bodies(&self, notes: &mut Vec<String>) {
        for part in self.bodies() {
            if part.is("application/sdp") {
                let codecs = crate::proto::sdp::Session::new(part.bytes).codecs().join(", ");
                notes.push(format!("SDP {codecs}").trim_end().to_owned());
                continue;
            }
            if part.is(super::body::SMS)
                && let Ok(message) = crate::proto::sms::Rp::decode(part.bytes)
            {
                let mut text = String::new();
                message.summary(&mut text);
                notes.push(text);
                continue;
            }
            let (kind, _) = syntax::cut(part.content_type, b';');
            if !kind.is_empty() {
                notes.push(lossy(kind.trim_ascii()).into_owned());
            }
        }
    }
}
