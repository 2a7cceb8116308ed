//! The typed side of a message, read by oxirush-s1ap: the only file that names the crate.
//!
//! It decodes in place and only what is asked for. None of its types leaves this file.

use super::{Cause, CauseGroup, Cell, ERab, ERabOutcome, Gummei, Paged, TrackingArea};
use crate::proto::per::leaves;
use crate::wire::digits::{Plmn, tbcd};
use crate::wire::range;
use oxirush_s1ap::ie;
use oxirush_s1ap::s1ap as asn1;
use std::net::IpAddr;

/// A decoded PDU: its elements are read when asked for.
#[derive(Debug)]
pub(super) struct Pdu<'a>(asn1::S1APPDU<'a>);

/// The first element of a type, when it is there and can be read.
macro_rules! first {
    ($pdu:expr, $ie:ident) => {
        $pdu.0.ie::<ie::$ie>().and_then(Result::ok)
    };
}

/// The items of a list that can be read.
macro_rules! items {
    ($pdu:expr, $list:ident) => {
        $pdu.0.items::<ie::$list>().filter_map(Result::ok)
    };
}

impl<'a> Pdu<'a> {
    /// Decodes the outer layer; `None` when the octets are cut or are no PDU.
    pub fn decode(bytes: &'a [u8]) -> Option<Self> {
        asn1::S1APPDU::decode_borrowed(bytes).ok().map(Self)
    }

    /// MME UE S1AP ID, from its own element, from the pair of a release, or as the source of a path switch.
    pub fn mme_ue_id(&self) -> Option<u32> {
        if let Some(id) = first!(self, MME_UE_S1AP_ID) {
            return Some(id.0);
        }
        match first!(self, UE_S1AP_IDs) {
            Some(asn1::UES1APIDs::uE_S1AP_ID_pair(pair)) => Some(pair.mme_ue_s1ap_id.0),
            Some(asn1::UES1APIDs::mME_UE_S1AP_ID(id)) => Some(id.0),
            _ => first!(self, SourceMME_UE_S1AP_ID).map(|id| id.0),
        }
    }

    /// eNB UE S1AP ID, from its own element or the pair of a release.
    pub fn enb_ue_id(&self) -> Option<u32> {
        if let Some(id) = first!(self, eNB_UE_S1AP_ID) {
            return Some(id.0);
        }
        match first!(self, UE_S1AP_IDs) {
            Some(asn1::UES1APIDs::uE_S1AP_ID_pair(pair)) => Some(pair.enb_ue_s1ap_id.0),
            _ => None,
        }
    }

    /// The cause of the whole message.
    pub fn cause(&self) -> Option<Cause> {
        first!(self, Cause).as_ref().and_then(cause)
    }

    /// The NAS-PDU of the message itself.
    pub fn nas_pdu(&self) -> Option<&[u8]> {
        first!(self, NAS_PDU).and_then(|nas| nas.0.as_borrowed())
    }

    /// The E-RABs the message, whose octets are given, sets up, modifies, reports as failed, or releases.
    pub fn e_rabs(&self, message: &[u8]) -> Vec<ERab> {
        let mut list = Vec::new();
        self.requested(message, &mut list);
        self.completed(&mut list);
        self.failed(&mut list);
        self.released(&mut list);
        list
    }

    fn requested(&self, message: &[u8], list: &mut Vec<ERab>) {
        let place = |nas: asn1::NASPDU<'_>| nas.0.as_borrowed().map(|nas| range(message, nas));
        use ERabOutcome::{ToModify, ToSetUp};
        list.extend(items!(self, E_RABToBeSetupListBearerSUReq).map(|item| ERab {
            address: address(&item.transport_layer_address),
            teid: Some(u32::from_be_bytes(item.gtp_teid.0)),
            qci: Some(item.e_rab_level_qos_parameters.qci.0),
            nas: place(item.nas_pdu),
            ..ERab::new(item.e_rab_id.0, ToSetUp)
        }));
        list.extend(items!(self, E_RABToBeSetupListCtxtSUReq).map(|item| ERab {
            address: address(&item.transport_layer_address),
            teid: Some(u32::from_be_bytes(item.gtp_teid.0)),
            qci: Some(item.e_rab_level_qos_parameters.qci.0),
            nas: item.nas_pdu.and_then(place),
            ..ERab::new(item.e_rab_id.0, ToSetUp)
        }));
        list.extend(items!(self, E_RABToBeSetupListHOReq).map(|item| ERab {
            address: address(&item.transport_layer_address),
            teid: Some(u32::from_be_bytes(item.gtp_teid.0)),
            qci: Some(item.e_rab_level_qos_parameters.qci.0),
            ..ERab::new(item.e_rab_id.0, ToSetUp)
        }));
        list.extend(items!(self, E_RABToBeModifiedListBearerModReq).map(|item| ERab {
            qci: Some(item.e_rab_level_qos_parameters.qci.0),
            nas: place(item.nas_pdu),
            ..ERab::new(item.e_rab_id.0, ToModify)
        }));
    }

    fn completed(&self, list: &mut Vec<ERab>) {
        use ERabOutcome::{Modified, SetUp};
        list.extend(items!(self, E_RABSetupListBearerSURes).map(|item| ERab {
            address: address(&item.transport_layer_address),
            teid: Some(u32::from_be_bytes(item.gtp_teid.0)),
            ..ERab::new(item.e_rab_id.0, SetUp)
        }));
        list.extend(items!(self, E_RABSetupListCtxtSURes).map(|item| ERab {
            address: address(&item.transport_layer_address),
            teid: Some(u32::from_be_bytes(item.gtp_teid.0)),
            ..ERab::new(item.e_rab_id.0, SetUp)
        }));
        list.extend(items!(self, E_RABAdmittedList).map(|item| ERab {
            address: address(&item.transport_layer_address),
            teid: Some(u32::from_be_bytes(item.gtp_teid.0)),
            ..ERab::new(item.e_rab_id.0, SetUp)
        }));
        list.extend(items!(self, E_RABToBeSwitchedDLList).map(|item| ERab {
            address: address(&item.transport_layer_address),
            teid: Some(u32::from_be_bytes(item.gtp_teid.0)),
            ..ERab::new(item.e_rab_id.0, Modified)
        }));
        list.extend(items!(self, E_RABModifyListBearerModRes).map(|item| ERab::new(item.e_rab_id.0, Modified)));
    }

    fn failed(&self, list: &mut Vec<ERab>) {
        let failed = |id: u64, why: &asn1::Cause| ERab { cause: cause(why), ..ERab::new(id, ERabOutcome::Failed) };
        let item = |item: asn1::ERABItem| failed(item.e_rab_id.0, &item.cause);
        list.extend(items!(self, E_RABFailedToSetupListBearerSURes).map(item));
        list.extend(items!(self, E_RABFailedToSetupListCtxtSURes).map(item));
        list.extend(items!(self, E_RABFailedToModifyList).map(item));
        list.extend(items!(self, E_RABFailedToReleaseList).map(item));
        list.extend(items!(self, E_RABFailedToModifyListBearerModConf).map(item));
        list.extend(items!(self, E_RABFailedToSetupListHOReqAck).map(|item| failed(item.e_rab_id.0, &item.cause)));
    }

    fn released(&self, list: &mut Vec<ERab>) {
        let with = |outcome| {
            move |item: asn1::ERABItem| ERab { cause: cause(&item.cause), ..ERab::new(item.e_rab_id.0, outcome) }
        };
        list.extend(items!(self, E_RABToBeReleasedList).map(with(ERabOutcome::ToRelease)));
        list.extend(items!(self, E_RABtoReleaseListHOCmd).map(with(ERabOutcome::ToRelease)));
        list.extend(items!(self, E_RABReleasedList).map(with(ERabOutcome::Released)));
        let released = |id| ERab::new(id, ERabOutcome::Released);
        list.extend(items!(self, E_RABReleaseListBearerRelComp).map(|item| released(item.e_rab_id.0)));
    }

    /// The tracking area the UE is in.
    pub fn tracking_area(&self) -> Option<TrackingArea> {
        let tai = first!(self, TAI)?;
        Some(TrackingArea { plmn: plmn(tai.plmn_identity.0.0), code: u16::from_be_bytes(tai.tac.0) })
    }

    /// The cell the UE is in.
    pub fn cell(&self) -> Option<Cell> {
        let cell = first!(self, EUTRAN_CGI)?;
        let octets = cell.cell_id.0.to_vec();
        let identity = octets.iter().take(4).fold(0, |sum: u32, octet| sum << 8 | u32::from(*octet)) >> 4;
        Some(Cell { plmn: plmn(cell.plmn_identity.0.0), identity })
    }

    /// Who is paged.
    pub fn paged(&self) -> Option<Paged> {
        match first!(self, UEPagingID)? {
            asn1::UEPagingID::iMSI(imsi) => Some(Paged::Imsi(tbcd(&imsi.0))),
            asn1::UEPagingID::s_TMSI(tmsi) => {
                Some(Paged::STmsi { mme_code: tmsi.mmec.0[0], m_tmsi: u32::from_be_bytes(tmsi.m_tmsi.0) })
            }
            _ => None,
        }
    }

    /// S-TMSI of the UE that speaks: MME code and M-TMSI.
    pub fn s_tmsi(&self) -> Option<(u8, u32)> {
        let tmsi = first!(self, S_TMSI)?;
        Some((tmsi.mmec.0[0], u32::from_be_bytes(tmsi.m_tmsi.0)))
    }

    /// The MME the UE is registered with.
    pub fn gummei(&self) -> Option<Gummei> {
        let gummei = first!(self, GUMMEI_ID)?;
        Some(Gummei {
            plmn: plmn(gummei.plmn_identity.0.0),
            group: u16::from_be_bytes(gummei.mme_group_id.0),
            code: gummei.mme_code.0[0],
        })
    }
}

fn cause(cause: &asn1::Cause) -> Option<Cause> {
    let (group, value) = match *cause {
        asn1::Cause::radioNetwork(value) => (CauseGroup::RadioNetwork, value as u8),
        asn1::Cause::transport(value) => (CauseGroup::Transport, value as u8),
        asn1::Cause::nas(value) => (CauseGroup::Nas, value as u8),
        asn1::Cause::protocol(value) => (CauseGroup::Protocol, value as u8),
        asn1::Cause::misc(value) => (CauseGroup::Misc, value as u8),
        _ => return None,
    };
    Some(Cause { group, value })
}

fn plmn(octets: [u8; 3]) -> Plmn {
    Plmn::from_octets(leaves::plmn(octets))
}

/// The first address of a transport layer address.
fn address(address: &asn1::TransportLayerAddress<'_>) -> Option<IpAddr> {
    leaves::addresses(address.0.as_octets()).next()
}
