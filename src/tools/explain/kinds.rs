//! A table: the kinds of things that can be explained, as people call them.

use super::code::Code;
use super::topic::Topic;
use crate::proto::diameter::Outcome;
use crate::proto::s1ap::CauseGroup;

/// Claims that a topic is of a kind.
pub type Of = fn(Topic) -> bool;

/// A kind as people call it.
pub struct Kind {
    /// Its names; only letters and digits count.
    pub names: &'static [&'static str],
    /// Which topics it takes in.
    pub of: Of,
}

/// The kinds, in the order in which `imsctl explain` lists them.
pub static KINDS: &[Kind] = &[
    kind(&["sip-status", "status", "sip.status-code", "sip.reason-cause-sip"], |topic| {
        matches!(topic, Topic::Code(Code::Sip(_)))
    }),
    kind(&["result-code", "diameter-base", "diameter-result-code", "diameter.result-code", "base"], is_base),
    kind(
        &[
            "experimental-result",
            "experimental",
            "diameter-3gpp",
            "diameter-experimental",
            "experimental-result-code",
            "diameter.experimental-result-code",
            "3gpp",
        ],
        is_experimental,
    ),
    kind(&["gtpv2-cause", "gtpv2", "gtp-cause", "gtp", "gtpv2.cause", "gtpv2-c"], |topic| {
        matches!(topic, Topic::Code(Code::Gtpv2(_)))
    }),
    kind(&["emm-cause", "emm", "nas-eps.emm.cause", "nas-emm"], |topic| matches!(topic, Topic::Code(Code::Emm(_)))),
    kind(&["esm-cause", "esm", "nas-eps.esm.cause", "nas-esm"], |topic| matches!(topic, Topic::Code(Code::Esm(_)))),
    kind(&["s1ap-cause", "s1ap", "s1-cause", "s1ap.cause"], |topic| matches!(topic, Topic::Code(Code::S1ap(_)))),
    kind(&["5gmm-cause", "5gmm", "nas-5gs.mm.5gmm-cause"], |topic| matches!(topic, Topic::Code(Code::FiveGmm(_)))),
    kind(&["5gsm-cause", "5gsm", "nas-5gs.sm.5gsm-cause"], |topic| matches!(topic, Topic::Code(Code::FiveGsm(_)))),
    kind(&["ngap-cause", "ngap", "ngap.cause"], |topic| matches!(topic, Topic::Code(Code::Ngap(..)))),
    kind(&["rp-cause", "rp", "rp-error", "gsm-a.rp.cause"], |topic| matches!(topic, Topic::Code(Code::Rp(_)))),
    kind(&["cp-cause", "cp", "cp-error", "gsm-a.dtap.cp-cause"], |topic| matches!(topic, Topic::Code(Code::Cp(_)))),
    kind(&["tp-fcs", "tp-failure-cause", "fcs", "gsm-sms.tp-fcs"], |topic| {
        matches!(topic, Topic::Code(Code::TpFailure(_)))
    }),
    kind(&["q850", "q.850", "q850-cause", "isup", "isup-cause", "reason", "sip.reason-cause-q850"], |topic| {
        matches!(topic, Topic::Code(Code::Q850(_)))
    }),
    kind(&["dns", "rcode", "dns-rcode", "dns.flags.rcode"], |topic| matches!(topic, Topic::Code(Code::Dns(_)))),
    kind(&["interface", "interfaces", "reference-point"], |topic| matches!(topic, Topic::Interface(_))),
    kind(&["method", "methods", "sip-method", "sip.method"], |topic| matches!(topic, Topic::Method(..))),
    kind(&["header", "headers", "sip-header"], |topic| matches!(topic, Topic::Header(_))),
    kind(&["option-tag", "option-tags", "option", "require", "supported", "unsupported"], |topic| {
        matches!(topic, Topic::OptionTag(..))
    }),
    kind(&["command", "commands", "diameter-command", "diameter.cmd.code"], |topic| matches!(topic, Topic::Command(_))),
    kind(&["qci", "gtpv2.bearer-qos-label-qci", "s1ap.qci", "qos-class-identifier"], |topic| {
        matches!(topic, Topic::Qci(_))
    }),
    kind(&["avp-value", "avp-values"], |topic| matches!(topic, Topic::Code(Code::Avp(..)))),
    kind(&["avp", "avps", "diameter-avp", "diameter.avp.code"], |topic| matches!(topic, Topic::Avp(_))),
];

/// Several kinds under one name: protocols, and interfaces by their application.
pub static GROUPS: &[Kind] = &[
    kind(&["sip"], |topic| {
        matches!(topic, Topic::Code(Code::Sip(_)) | Topic::Method(..) | Topic::Header(_) | Topic::OptionTag(..))
    }),
    kind(&["diameter"], |topic| matches!(topic, Topic::Code(Code::Diameter(_)) | Topic::Command(_) | Topic::Avp(_))),
    kind(&["s1ap.radionetwork"], |topic| is_s1ap(topic, CauseGroup::RadioNetwork)),
    kind(&["s1ap.transport"], |topic| is_s1ap(topic, CauseGroup::Transport)),
    kind(&["s1ap.nas"], |topic| is_s1ap(topic, CauseGroup::Nas)),
    kind(&["s1ap.protocol"], |topic| is_s1ap(topic, CauseGroup::Protocol)),
    kind(&["s1ap.misc"], |topic| is_s1ap(topic, CauseGroup::Misc)),
    kind(&["nas", "nas-cause"], |topic| matches!(topic, Topic::Code(Code::Emm(_) | Code::Esm(_)))),
    kind(&["sms", "sms-cause"], |topic| matches!(topic, Topic::Code(Code::Rp(_) | Code::Cp(_) | Code::TpFailure(_)))),
    kind(
        &["cause"],
        |topic| matches!(topic, Topic::Code(code) if !matches!(code, Code::Sip(_) | Code::Diameter(_) | Code::Dns(_) | Code::Avp(..))),
    ),
    kind(
        &["cx", "sh", "dx", "dh", "rx", "gx", "s6a", "s6b", "s6c", "swx", "swm", "slh", "slg", "sy", "sgd"],
        |topic| matches!(topic, Topic::Code(Code::Diameter(_))),
    ),
    kind(&["ro", "gy", "rf"], is_base),
];

const fn kind(names: &'static [&'static str], of: Of) -> Kind {
    Kind { names, of }
}

fn is_base(topic: Topic) -> bool {
    matches!(topic, Topic::Code(Code::Diameter(Outcome { vendor: None, .. })))
}

fn is_experimental(topic: Topic) -> bool {
    matches!(topic, Topic::Code(Code::Diameter(Outcome { vendor: Some(_), .. })))
}

fn is_s1ap(topic: Topic, group: CauseGroup) -> bool {
    matches!(topic, Topic::Code(Code::S1ap(cause)) if cause.group == group)
}
