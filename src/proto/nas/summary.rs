//! A NAS message in one line, in the words of the trade.

use super::{Content, Esm, Message, codes, element};
use crate::proto::sms;
use std::fmt::Write as _;

impl Message<'_> {
    /// Appends the one-line summary: `Attach request imsi 99970…, PDN connectivity request`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(self.name());
        if let Content::Esm(esm) = &self.content {
            return esm.details(out);
        }
        self.who(out);
        if let Some(cause) = self.emm_cause() {
            push_cause(out, "EMM", cause, codes::EMM_CAUSES);
        }
        if let Some(text) = self.nas_container().and_then(|cursor| sms::Cp::decode(cursor.rest()).ok()) {
            out.push_str(", ");
            text.summary(out);
        }
        if let (Content::Emm(_), Some(esm)) = (&self.content, self.esm()) {
            let _ = write!(out, ", {}", esm.name());
            esm.details(out);
        }
    }

    /// Appends the subscriber, as the message names it.
    fn who(&self, out: &mut String) {
        if let Some(imsi) = self.imsi() {
            let _ = write!(out, " imsi {imsi}");
        } else if let Some(guti) = self.guti() {
            let _ = write!(out, " guti {}-{}-{}-0x{:08x}", guti.plmn, guti.group, guti.code, guti.m_tmsi);
        } else if let Some(imeisv) = self.imeisv() {
            let _ = write!(out, " imeisv {imeisv}");
        }
    }
}

impl Esm<'_> {
    fn details(&self, out: &mut String) {
        if self.bearer != 0 {
            let _ = write!(out, " ebi {}", self.bearer);
        }
        if let Some(qci) = self.elements.find(&element::QUALITY).and_then(|cursor| cursor.peek()) {
            let _ = write!(out, " QCI {qci}");
        }
        if let Some(apn) = self.elements.find(&element::APN) {
            let _ = write!(out, " apn {}", super::elements::shared::dotted(apn.rest()));
        }
        if let Some(address) = self.elements.find(&element::PDN_ADDRESS).and_then(super::elements::session::pdn_ipv4) {
            let _ = write!(out, " {address}");
        }
        if let Some(cause) = self.elements.find(&element::ESM_CAUSE).and_then(|cursor| cursor.peek()) {
            push_cause(out, "ESM", cause, codes::ESM_CAUSES);
        }
    }
}

fn push_cause(out: &mut String, layer: &str, cause: u8, names: codes::Codes) {
    let name = codes::name(names, cause).unwrap_or("unknown");
    let _ = write!(out, " {layer} cause {cause} ({name})");
}
