//! A table: every information element, with the field its tag is shown in and what reads it.
//!
//! Layouts refer to these rows, and typed accessors find elements by them.

use super::elements::{self, classmark3, identity, mobility, session, shared};
use super::layout::Element;
use super::{eps, gsm};

macro_rules! elements {
    ($($id:ident $tag:path, $decode:path;)*) => {
        $(#[doc = concat!("Read by `", stringify!($decode), "`.")]
        pub static $id: Element = Element { tag: &$tag, decode: $decode };)*
    };
}

#[rustfmt::skip]
elements! {
    KEY_SET                  eps::COMMON_ELEM_ID,  mobility::key_set_low;
    KEY_SET_TAGGED           eps::COMMON_ELEM_ID,  mobility::key_set_tagged;
    ATTACH_TYPE              eps::EMM_ELEM_ID,     mobility::attach_type;
    ATTACH_RESULT            eps::EMM_ELEM_ID,     mobility::attach_result;
    DETACH_TYPE              eps::EMM_ELEM_ID,     mobility::detach_type;
    UPDATE_TYPE              eps::EMM_ELEM_ID,     mobility::update_type;
    UPDATE_RESULT            eps::EMM_ELEM_ID,     mobility::update_result;
    SERVICE_TYPE             eps::EMM_ELEM_ID,     mobility::service_type;
    IDENTITY_TYPE            eps::EMM_ELEM_ID,     mobility::identity_type;
    EMM_CAUSE                eps::EMM_ELEM_ID,     mobility::cause;
    ADDITIONAL_UPDATE_TYPE   eps::EMM_ELEM_ID,     mobility::additional_update_type;
    ADDITIONAL_UPDATE_RESULT eps::EMM_ELEM_ID,     mobility::additional_update_result;
    GUTI_TYPE                eps::EMM_ELEM_ID,     mobility::guti_type;
    IMEISV_REQUEST           eps::EMM_ELEM_ID,     mobility::imeisv_request;
    SMS_SERVICES             eps::EMM_ELEM_ID,     mobility::sms_services_status;
    NETWORK_POLICY           eps::EMM_ELEM_ID,     mobility::network_policy;
    CSFB_RESPONSE            eps::EMM_ELEM_ID,     mobility::csfb_response;
    RADIO_UPDATE             eps::EMM_ELEM_ID,     mobility::radio_capability_update;
    EXTENDED_CAUSE           eps::EMM_ELEM_ID,     mobility::extended_cause;
    ALGORITHMS               eps::EMM_ELEM_ID,     mobility::security_algorithms;
    NONCE                    eps::EMM_ELEM_ID,     mobility::nonce;
    HASH_MME                 eps::EMM_ELEM_ID,     mobility::hash_mme;
    RESPONSE                 eps::EMM_ELEM_ID,     mobility::response;
    BEARER_STATUS            eps::COMMON_ELEM_ID,  mobility::bearer_status;
    UE_CAPABILITY            eps::EMM_ELEM_ID,     mobility::network_capability;
    UE_SECURITY              eps::EMM_ELEM_ID,     mobility::security_capability;
    FEATURES                 eps::EMM_ELEM_ID,     mobility::feature_support;
    PAGING_IDENTITY          eps::EMM_ELEM_ID,     mobility::paging_identity;
    GENERIC_TYPE             eps::EMM_ELEM_ID,     mobility::generic_container_type;
    GENERIC                  eps::EMM_ELEM_ID,     mobility::generic_container;
    NAS_CONTAINER            eps::EMM_ELEM_ID,     mobility::nas_container;
    ESM_CONTAINER            eps::EMM_ELEM_ID,     mobility::esm_container;
    MS_FEATURES              gsm::GM_ELEM_ID,      mobility::ms_feature_support;
    EPS_IDENTITY             eps::EMM_ELEM_ID,     identity::eps_mobile_identity;
    MOBILE_IDENTITY          eps::COMMON_ELEM_ID,  identity::mobile_identity;
    LOCATION_AREA            eps::COMMON_ELEM_ID,  identity::location_area;
    PLMN_LIST                gsm::COMMON_ELEM_ID,  identity::plmn_list;
    TAI                      eps::EMM_ELEM_ID,     identity::tracking_area;
    TAI_LIST                 eps::EMM_ELEM_ID,     identity::tracking_area_list;
    PDN_AND_REQUEST          eps::ESM_ELEM_ID,     session::pdn_and_request_type;
    LINKED_BEARER            eps::ESM_ELEM_ID,     session::linked_bearer;
    TRANSFER_FLAG            eps::ESM_ELEM_ID,     session::information_transfer;
    ESM_CAUSE                eps::ESM_ELEM_ID,     session::cause;
    QUALITY                  eps::ESM_ELEM_ID,     session::quality;
    PDN_ADDRESS              eps::ESM_ELEM_ID,     session::pdn_address;
    AMBR                     eps::ESM_ELEM_ID,     session::ambr;
    EXTENDED_AMBR            eps::ESM_ELEM_ID,     session::extended_ambr;
    REATTEMPT                eps::ESM_ELEM_ID,     session::reattempt;
    NOTIFICATION             eps::ESM_ELEM_ID,     session::notification;
    USER_DATA                eps::ESM_ELEM_ID,     session::user_data;
    RATE_CONTROL             eps::ESM_ELEM_ID,     session::rate_control;
    DRX                      gsm::GM_ELEM_ID,      shared::drx;
    MS_CAPABILITY            gsm::GM_ELEM_ID,      shared::network_capability;
    CLASSMARK_2              eps::COMMON_ELEM_ID,  shared::classmark_2;
    CLASSMARK_3              eps::COMMON_ELEM_ID,  classmark3::classmark_3;
    TMSI_STATUS              gsm::GM_ELEM_ID,      shared::tmsi_status;
    DEVICE                   gsm::GM_ELEM_ID,      shared::device_properties;
    POLICIES                 gsm::GM_ELEM_ID,      shared::non_3gpp_policies;
    KEY_SEQUENCE             gsm::GM_ELEM_ID,      shared::key_sequence;
    VOICE_DOMAIN             gsm::GM_ELEM_ID,      shared::voice_domain;
    P_TMSI_SIGNATURE         gsm::GM_ELEM_ID,      shared::p_tmsi_signature;
    TIMER                    gsm::GM_ELEM_ID,      shared::timer;
    TIMER_2                  gsm::GM_ELEM_ID,      shared::timer_2;
    TIMER_3                  gsm::GM_ELEM_ID,      shared::timer_3;
    EXTENDED_DRX             gsm::GM_ELEM_ID,      shared::extended_drx;
    DCN_ID                   gsm::GM_ELEM_ID,      shared::dcn_id;
    NRI                      gsm::GM_ELEM_ID,      shared::nri_container;
    RAND                     gsm::DTAP_ELEM_ID,    shared::rand;
    AUTN                     gsm::DTAP_ELEM_ID,    shared::autn;
    AUTS                     gsm::DTAP_ELEM_ID,    shared::auts;
    APN                      gsm::GM_ELEM_ID,      shared::apn;
    PCO                      gsm::GM_ELEM_ID,      shared::options;
    EPCO                     eps::ESM_ELEM_ID,     shared::extended_options;
    TFT                      gsm::GM_ELEM_ID,      shared::flow_template;
    LLC_SAPI                 gsm::GM_ELEM_ID,      shared::llc_sapi;
    RADIO_PRIORITY           gsm::GM_ELEM_ID,      shared::radio_priority;
    PACKET_FLOW              gsm::GM_ELEM_ID,      shared::packet_flow;
    CONNECTIVITY             eps::ESM_ELEM_ID,     shared::connectivity_type;
    WLAN_OFFLOAD             eps::ESM_ELEM_ID,     shared::wlan_offload;
    NETWORK_NAME             gsm::DTAP_ELEM_ID,    shared::network_name;
    TIME_ZONE                gsm::DTAP_ELEM_ID,    shared::time_zone;
    TIME                     gsm::DTAP_ELEM_ID,    shared::time_zone_and_time;
    DAYLIGHT                 gsm::DTAP_ELEM_ID,    shared::daylight_saving;
    EMERGENCY                gsm::DTAP_ELEM_ID,    shared::emergency_numbers;
    CALLING_NUMBER           gsm::DTAP_ELEM_ID,    shared::calling_number;
    CODECS                   gsm::DTAP_ELEM_ID,    shared::codecs;
    OPAQUE_EMM               eps::EMM_ELEM_ID,     elements::opaque;
    OPAQUE_ESM               eps::ESM_ELEM_ID,     elements::opaque;
    OPAQUE_GM                gsm::GM_ELEM_ID,      elements::opaque;
}
