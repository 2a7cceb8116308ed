//! A table: the Result-Codes that a charging system answers (RFC 8506 §9, RFC 6733 §7.1).
//!
//! Their names stand in [`crate::proto::diameter::results`].

macro_rules! results {
    ($($id:ident $code:literal;)*) => {$(
        #[doc = concat!("Result-Code ", $code, ".")]
        pub const $id: u32 = $code;
    )*};
}

results! {
    SUCCESS 2001;
    COMMAND_UNSUPPORTED 3001;
    APPLICATION_UNSUPPORTED 3007;
    INVALID_HDR_BITS 3008;
    INVALID_AVP_BITS 3009;
    END_USER_SERVICE_DENIED 4010;
    CREDIT_CONTROL_NOT_APPLICABLE 4011;
    CREDIT_LIMIT_REACHED 4012;
    AVP_UNSUPPORTED 5001;
    UNKNOWN_SESSION_ID 5002;
    INVALID_AVP_VALUE 5004;
    MISSING_AVP 5005;
    NO_COMMON_APPLICATION 5010;
    UNSUPPORTED_VERSION 5011;
    UNABLE_TO_COMPLY 5012;
    INVALID_AVP_LENGTH 5014;
    INVALID_MESSAGE_LENGTH 5015;
    USER_UNKNOWN 5030;
    RATING_FAILED 5031;
}
