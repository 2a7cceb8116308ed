//! A table: the information elements of 5GS NAS, with the field their tag is shown in and what reads them.
//!
//! What EPS NAS has too is in [`nas::element_table`](crate::proto::nas::element_table).

use super::elements as read;
use super::{fields as f, identity};
use crate::proto::nas::elements as eps_read;
use crate::proto::nas::layout::Element;
use crate::proto::nas::{eps, gsm};

macro_rules! elements {
    ($($id:ident $tag:path, $decode:path;)*) => {
        $(#[doc = concat!("Read by `", stringify!($decode), "`.")]
        pub static $id: Element = Element { tag: &$tag, decode: $decode };)*
    };
}

#[rustfmt::skip]
elements! {
    REGISTRATION_TYPE        f::MM_ELEM_ID,        read::registration_type;
    REGISTRATION_RESULT      f::MM_ELEM_ID,        read::registration_result;
    DEREGISTRATION_TYPE      f::MM_ELEM_ID,        read::deregistration_type;
    SERVICE_TYPE             f::MM_ELEM_ID,        read::service_type;
    CONTROL_PLANE_SERVICE    f::MM_ELEM_ID,        read::control_plane_service_type;
    KEY_SET                  f::MM_ELEM_ID,        read::key_set_low;
    IDENTITY                 f::MM_ELEM_ID,        identity::mobile_identity;
    IDENTITY_TYPE            f::MM_ELEM_ID,        read::identity_type;
    CAUSE                    f::MM_ELEM_ID,        read::mobility_cause;
    SECURITY_CAPABILITY      f::MM_ELEM_ID,        read::security_capability;
    SECURITY_ALGORITHMS      f::MM_ELEM_ID,        read::security_algorithms;
    ADDITIONAL_SECURITY      f::MM_ELEM_ID,        read::additional_security;
    ABBA                     f::MM_ELEM_ID,        read::abba;
    TAI                      f::MM_ELEM_ID,        read::tracking_area;
    TAI_LIST                 f::MM_ELEM_ID,        read::tracking_area_list;
    SERVICE_AREAS            f::MM_ELEM_ID,        read::service_area_list;
    SLICES                   f::MM_ELEM_ID,        read::slices;
    REJECTED_SLICES          f::MM_ELEM_ID,        read::rejected_slices;
    LOCAL_NETWORKS           f::MM_ELEM_ID,        read::local_networks;
    ACCESS_GROUPS            f::MM_ELEM_ID,        read::access_groups;
    PAYLOAD_TYPE             f::MM_ELEM_ID,        read::payload_type;
    PAYLOAD                  f::MM_ELEM_ID,        read::payload;
    SESSION_PAYLOAD          f::MM_ELEM_ID,        read::session_payload;
    SMS_PAYLOAD              f::MM_ELEM_ID,        read::sms_payload;
    REQUEST_TYPE             f::MM_ELEM_ID,        read::request_type;
    SESSION_IDENTITY         f::MM_ELEM_ID,        read::session_identity;
    ACCESS_TYPE              f::MM_ELEM_ID,        read::access_type;
    MESSAGE                  f::MM_ELEM_ID,        read::message;
    EPS_MESSAGE              f::MM_ELEM_ID,        read::eps_message;
    SLICE                    f::COMMON_ELEM_ID,    read::slice;
    DNN                      f::COMMON_ELEM_ID,    read::dnn;
    ADDITIONAL_INFORMATION   f::COMMON_ELEM_ID,    read::additional_information;
    SESSION_CAUSE            f::SM_ELEM_ID,        read::session_cause;
    SESSION_TYPE             f::SM_ELEM_ID,        read::session_type;
    SSC_MODE                 f::SM_ELEM_ID,        read::ssc_mode;
    TYPE_AND_MODE            f::SM_ELEM_ID,        read::selected_type_and_mode;
    INTEGRITY_RATE           f::SM_ELEM_ID,        read::integrity_data_rate;
    ADDRESS                  f::SM_ELEM_ID,        read::address;
    SESSION_AMBR             f::SM_ELEM_ID,        read::session_ambr;
    OPAQUE                   f::MM_ELEM_ID,        eps_read::opaque;
    OPAQUE_COMMON            f::COMMON_ELEM_ID,    eps_read::opaque;
    OPAQUE_SM                f::SM_ELEM_ID,        eps_read::opaque;
    OPAQUE_EMM               eps::EMM_ELEM_ID,     eps_read::opaque;
    PLMNS                    gsm::COMMON_ELEM_ID,  eps_read::identity::plmn_list;
    EXTENDED_DRX             gsm::GM_ELEM_ID,      eps_read::shared::extended_drx;
}
