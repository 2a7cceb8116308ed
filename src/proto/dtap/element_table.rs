//! A table: the information elements of TS 24.008 and TS 44.018, with the field the tag is shown in and what reads it.

use super::elements as e;
use super::fields as f;
use crate::proto::nas::elements::{self, classmark3, identity, mobility, shared};
use crate::proto::nas::gsm;
use crate::proto::nas::layout::Element;

macro_rules! elements {
    ($($id:ident $tag:path, $decode:path;)*) => {
        $(#[doc = concat!("Read by `", stringify!($decode), "`.")]
        pub static $id: Element = Element { tag: &$tag, decode: $decode };)*
    };
}

#[rustfmt::skip]
elements! {
    MOBILE_IDENTITY     gsm::COMMON_ELEM_ID,  identity::mobile_identity;
    LOCATION_AREA       gsm::COMMON_ELEM_ID,  identity::location_area;
    CLASSMARK_1         gsm::COMMON_ELEM_ID,  shared::classmark_1;
    CLASSMARK_2         gsm::COMMON_ELEM_ID,  shared::classmark_2;
    CLASSMARK_3         gsm::COMMON_ELEM_ID,  classmark3::classmark_3;
    PLMN_LIST           gsm::COMMON_ELEM_ID,  identity::plmn_list;
    KEY_SEQUENCE        gsm::COMMON_ELEM_ID,  shared::key_sequence;
    OPAQUE_COMMON       gsm::COMMON_ELEM_ID,  elements::opaque;

    UPDATING            gsm::DTAP_ELEM_ID,    e::updating_type;
    SERVICE             gsm::DTAP_ELEM_ID,    e::service_type;
    IDENTITY_TYPE       gsm::DTAP_ELEM_ID,    e::identity_type;
    KEY_HALF            gsm::DTAP_ELEM_ID,    e::key_half;
    REJECT_CAUSE        gsm::DTAP_ELEM_ID,    e::reject_cause;
    RAND                gsm::DTAP_ELEM_ID,    shared::rand;
    AUTN                gsm::DTAP_ELEM_ID,    shared::autn;
    AUTS                gsm::DTAP_ELEM_ID,    shared::auts;
    SRES                gsm::DTAP_ELEM_ID,    e::signed_response;
    XRES                gsm::DTAP_ELEM_ID,    e::extended_response;
    NETWORK_NAME        gsm::DTAP_ELEM_ID,    shared::network_name;
    TIME_ZONE           gsm::DTAP_ELEM_ID,    shared::time_zone;
    TIME                gsm::DTAP_ELEM_ID,    shared::time_zone_and_time;
    DAYLIGHT            gsm::DTAP_ELEM_ID,    shared::daylight_saving;
    EMERGENCY           gsm::DTAP_ELEM_ID,    shared::emergency_numbers;
    BEARER              gsm::DTAP_ELEM_ID,    e::bearer_capability;
    CALLING             gsm::DTAP_ELEM_ID,    shared::calling_number;
    CALLED              gsm::DTAP_ELEM_ID,    e::called_number;
    REDIRECTING         gsm::DTAP_ELEM_ID,    e::redirecting_number;
    CONNECTED           gsm::DTAP_ELEM_ID,    e::connected_number;
    PROGRESS            gsm::DTAP_ELEM_ID,    e::progress;
    CAUSE               gsm::DTAP_ELEM_ID,    e::cause;
    CALL_STATE          gsm::DTAP_ELEM_ID,    e::call_state;
    SIGNAL              gsm::DTAP_ELEM_ID,    e::signal;
    CODECS              gsm::DTAP_ELEM_ID,    shared::codecs;
    OPAQUE_DTAP         gsm::DTAP_ELEM_ID,    elements::opaque;

    ATTACH_TYPE         gsm::GM_ELEM_ID,      e::attach_type;
    ATTACH_RESULT       gsm::GM_ELEM_ID,      elements::opaque;
    DETACH_TYPE         gsm::GM_ELEM_ID,      e::detach_type;
    DETACH_TYPE_DOWN    gsm::GM_ELEM_ID,      e::detach_type_down;
    UPDATE_TYPE         gsm::GM_ELEM_ID,      e::update_type;
    UPDATE_RESULT       gsm::GM_ELEM_ID,      e::update_result;
    STANDBY             gsm::GM_ELEM_ID,      e::standby;
    GMM_SERVICE         gsm::GM_ELEM_ID,      e::gmm_service_type;
    GMM_IDENTITY_TYPE   gsm::GM_ELEM_ID,      e::gmm_identity_type;
    CIPHERING           gsm::GM_ELEM_ID,      e::ciphering_algorithm;
    REFERENCE           gsm::GM_ELEM_ID,      e::reference_number;
    RESPONSE_REFERENCE  gsm::GM_ELEM_ID,      e::response_reference;
    GMM_CAUSE           gsm::GM_ELEM_ID,      e::gmm_cause;
    ROUTING_AREA        gsm::GM_ELEM_ID,      e::routing_area;
    UE_CAPABILITY       crate::proto::nas::eps::EMM_ELEM_ID, mobility::network_capability;
    DRX                 gsm::GM_ELEM_ID,      shared::drx;
    MS_CAPABILITY       gsm::GM_ELEM_ID,      shared::network_capability;
    MS_FEATURES         gsm::GM_ELEM_ID,      mobility::ms_feature_support;
    P_TMSI_SIGNATURE    gsm::GM_ELEM_ID,      shared::p_tmsi_signature;
    TIMER               gsm::GM_ELEM_ID,      shared::timer;
    TIMER_2             gsm::GM_ELEM_ID,      shared::timer_2;
    TIMER_3             gsm::GM_ELEM_ID,      shared::timer_3;
    TMSI_STATUS         gsm::GM_ELEM_ID,      shared::tmsi_status;
    DEVICE              gsm::GM_ELEM_ID,      shared::device_properties;
    VOICE_DOMAIN        gsm::GM_ELEM_ID,      shared::voice_domain;
    NRI                 gsm::GM_ELEM_ID,      shared::nri_container;
    EXTENDED_DRX        gsm::GM_ELEM_ID,      shared::extended_drx;
    OPAQUE_GM           gsm::GM_ELEM_ID,      elements::opaque;

    SM_CAUSE            gsm::GM_ELEM_ID,      e::sm_cause;
    LLC_SAPI            gsm::GM_ELEM_ID,      shared::llc_sapi;
    RADIO_PRIORITY      gsm::GM_ELEM_ID,      shared::radio_priority;
    PDP_ADDRESS         gsm::GM_ELEM_ID,      e::pdp_address;
    APN                 gsm::GM_ELEM_ID,      shared::apn;
    PCO                 gsm::GM_ELEM_ID,      shared::options;
    PACKET_FLOW         gsm::GM_ELEM_ID,      shared::packet_flow;
    TFT                 gsm::GM_ELEM_ID,      shared::flow_template;
    REQUEST_TYPE        gsm::GM_ELEM_ID,      e::request_type;

    RR_CAUSE            f::RR_ELEM_ID,        e::rr_cause;
    PAGE_MODE           f::RR_ELEM_ID,        e::page_mode;
    TIMING_ADVANCE      f::RR_ELEM_ID,        e::timing_advance;
    TLLI                f::RR_ELEM_ID,        e::tlli;
    SUSPENSION          f::RR_ELEM_ID,        e::suspension_cause;
    CELL                f::RR_ELEM_ID,        e::cell_identity;
    OPAQUE_RR           f::RR_ELEM_ID,        elements::opaque;
}
