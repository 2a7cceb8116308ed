//! A 5GS NAS message in one line, in the words of the trade.

use super::{Content, Message, Session, codes, element};
use crate::proto::nas::elements::shared::dotted;
use crate::proto::sms;
use std::fmt::Write as _;

impl Message<'_> {
    /// Appends the one-line summary: `Registration reject 5GMM cause 11 (PLMN not allowed)`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(self.name());
        if let Content::Session(session) = &self.content {
            return session.details(out);
        }
        if let Some(identity) = self.identity() {
            let _ = write!(out, " {identity}");
        }
        if let Some(cause) = self.mobility_cause() {
            push_cause(out, "5GMM", cause, codes::MOBILITY_CAUSES);
        }
        if let Some(text) = self.text().and_then(|cursor| sms::Cp::decode(cursor.rest()).ok()) {
            out.push_str(", ");
            text.summary(out);
        }
        if let Some(session) = self.session() {
            let _ = write!(out, ", {}", session.name());
            session.details(out);
        }
        let dnn = self.mobility().and_then(|mobility| mobility.elements.find(&element::DNN));
        if let Some(dnn) = dnn {
            let _ = write!(out, " dnn {}", dotted(dnn.rest()));
        }
    }
}

impl Session<'_> {
    fn details(&self, out: &mut String) {
        if self.session != 0 {
            let _ = write!(out, " pdu-session {}", self.session);
        }
        if let Some(dnn) = self.elements.find(&element::DNN) {
            let _ = write!(out, " dnn {}", dotted(dnn.rest()));
        }
        if let Some(cause) = self.elements.find(&element::SESSION_CAUSE).and_then(|cursor| cursor.peek()) {
            push_cause(out, "5GSM", cause, codes::SESSION_CAUSES);
        }
    }
}

fn push_cause(out: &mut String, layer: &str, cause: u8, names: codes::Codes) {
    let name = codes::name(names, cause).unwrap_or("unknown");
    let _ = write!(out, " {layer} cause {cause} ({name})");
}
