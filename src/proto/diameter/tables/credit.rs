//! A table: AVPs of credit control (RFC 8506 §8 (RFC 4006 §8)).
//!
//! A row is vendor, code, name as Wireshark spells it, type; enumerated values stand in the tables below.

use crate::proto::diameter::dictionary::Names;

crate::proto::diameter::dictionary::avps! {
    /// AVPs of credit control: RFC 8506 §8 (RFC 4006 §8).
    pub AVPS;
    0 411 "CC-Correlation-Id" OctetString;
    0 412 "CC-Input-Octets" Unsigned64;
    0 413 "CC-Money" Grouped;
    0 414 "CC-Output-Octets" Unsigned64;
    0 415 "CC-Request-Number" Unsigned32;
    0 416 "CC-Request-Type" Enumerated CC_REQUEST_TYPE;
    0 417 "CC-Service-Specific-Units" Unsigned64;
    0 418 "CC-Session-Failover" Enumerated CC_SESSION_FAILOVER;
    0 419 "CC-Sub-Session-Id" Unsigned64;
    0 420 "CC-Time" Unsigned32;
    0 421 "CC-Total-Octets" Unsigned64;
    0 422 "Check-Balance-Result" Enumerated CHECK_BALANCE_RESULT;
    0 423 "Cost-Information" Grouped;
    0 424 "Cost-Unit" Utf8String;
    0 425 "Currency-Code" Unsigned32;
    0 426 "Credit-Control" Enumerated CREDIT_CONTROL;
    0 427 "Credit-Control-Failure-Handling" Enumerated CREDIT_CONTROL_FAILURE_HANDLING;
    0 428 "Direct-Debiting-Failure-Handling" Enumerated DIRECT_DEBITING_FAILURE_HANDLING;
    0 429 "Exponent" Integer32;
    0 430 "Final-Unit-Indication" Grouped;
    0 431 "Granted-Service-Unit" Grouped;
    0 432 "Rating-Group" Unsigned32;
    0 433 "Redirect-Address-Type" Enumerated REDIRECT_ADDRESS_TYPE;
    0 434 "Redirect-Server" Grouped;
    0 435 "Redirect-Server-Address" Utf8String;
    0 436 "Requested-Action" Enumerated REQUESTED_ACTION;
    0 437 "Requested-Service-Unit" Grouped;
    0 438 "Restriction-Filter-Rule" IpFilterRule;
    0 439 "Service-Identifier" Unsigned32;
    0 440 "Service-Parameter-Info" Grouped;
    0 441 "Service-Parameter-Type" Unsigned32;
    0 442 "Service-Parameter-Value" OctetString;
    0 443 "Subscription-Id" Grouped;
    0 444 "Subscription-Id-Data" Utf8String;
    0 445 "Unit-Value" Grouped;
    0 446 "Used-Service-Unit" Grouped;
    0 447 "Value-Digits" Integer64;
    0 448 "Validity-Time" Unsigned32;
    0 449 "Final-Unit-Action" Enumerated FINAL_UNIT_ACTION;
    0 450 "Subscription-Id-Type" Enumerated SUBSCRIPTION_ID_TYPE;
    0 451 "Tariff-Time-Change" Time;
    0 452 "Tariff-Change-Usage" Enumerated TARIFF_CHANGE_USAGE;
    0 453 "G-S-U-Pool-Identifier" Unsigned32;
    0 454 "CC-Unit-Type" Enumerated CC_UNIT_TYPE;
    0 455 "Multiple-Services-Indicator" Enumerated MULTIPLE_SERVICES_INDICATOR;
    0 456 "Multiple-Services-Credit-Control" Grouped;
    0 457 "G-S-U-Pool-Reference" Grouped;
    0 458 "User-Equipment-Info" Grouped;
    0 459 "User-Equipment-Info-Type" Enumerated USER_EQUIPMENT_INFO_TYPE;
    0 460 "User-Equipment-Info-Value" OctetString;
    0 461 "Service-Context-Id" Utf8String;
    0 650 "Load" Grouped;
    0 651 "Load-Type" Enumerated LOAD_TYPE;
    0 652 "Load-Value" Unsigned64;
    0 653 "User-Equipment-Info-Extension" Grouped;
    0 654 "User-Equipment-Info-IMEISV" OctetString;
    0 655 "User-Equipment-Info-MAC" OctetString;
    0 656 "User-Equipment-Info-EUI64" OctetString;
    0 657 "User-Equipment-Info-ModifiedEUI64" OctetString;
    0 658 "User-Equipment-Info-IMEI" OctetString;
}

/// Values of CC-Request-Type.
static CC_REQUEST_TYPE: Names =
    &[(1, "INITIAL_REQUEST"), (2, "UPDATE_REQUEST"), (3, "TERMINATION_REQUEST"), (4, "EVENT_REQUEST")];

/// Values of CC-Session-Failover.
static CC_SESSION_FAILOVER: Names = &[(0, "FAILOVER_NOT_SUPPORTED"), (1, "FAILOVER_SUPPORTED")];

/// Values of Check-Balance-Result.
static CHECK_BALANCE_RESULT: Names = &[(0, "ENOUGH_CREDIT"), (1, "NO_CREDIT")];

/// Values of Credit-Control.
static CREDIT_CONTROL: Names = &[(0, "CREDIT_AUTHORIZATION"), (1, "RE_AUTHORIZATION")];

/// Values of Credit-Control-Failure-Handling.
static CREDIT_CONTROL_FAILURE_HANDLING: Names = &[(0, "TERMINATE"), (1, "CONTINUE"), (2, "RETRY_AND_TERMINATE")];

/// Values of Direct-Debiting-Failure-Handling.
static DIRECT_DEBITING_FAILURE_HANDLING: Names = &[(0, "TERMINATE_OR_BUFFER"), (1, "CONTINUE")];

/// Values of Redirect-Address-Type.
static REDIRECT_ADDRESS_TYPE: Names = &[(0, "IPV4_ADDRESS"), (1, "IPV6_ADDRESS"), (2, "URL"), (3, "SIP_URI")];

/// Values of Requested-Action.
static REQUESTED_ACTION: Names =
    &[(0, "DIRECT_DEBITING"), (1, "REFUND_ACCOUNT"), (2, "CHECK_BALANCE"), (3, "PRICE_ENQUIRY")];

/// Values of Final-Unit-Action.
static FINAL_UNIT_ACTION: Names = &[(0, "TERMINATE"), (1, "REDIRECT"), (2, "RESTRICT_ACCESS")];

/// Values of Subscription-Id-Type.
static SUBSCRIPTION_ID_TYPE: Names = &[
    (0, "END_USER_E164"),
    (1, "END_USER_IMSI"),
    (2, "END_USER_SIP_URI"),
    (3, "END_USER_NAI"),
    (4, "END_USER_PRIVATE"),
];

/// Values of Tariff-Change-Usage.
static TARIFF_CHANGE_USAGE: Names =
    &[(0, "UNIT_BEFORE_TARIFF_CHANGE"), (1, "UNIT_AFTER_TARIFF_CHANGE"), (2, "UNIT_INDETERMINATE")];

/// Values of CC-Unit-Type.
static CC_UNIT_TYPE: Names = &[
    (0, "TIME"),
    (1, "MONEY"),
    (2, "TOTAL-OCTETS"),
    (3, "INPUT-OCTETS"),
    (4, "OUTPUT-OCTETS"),
    (5, "SERVICE-SPECIFIC-UNITS"),
];

/// Values of Multiple-Services-Indicator.
static MULTIPLE_SERVICES_INDICATOR: Names =
    &[(0, "MULTIPLE_SERVICES_NOT_SUPPORTED"), (1, "MULTIPLE_SERVICES_SUPPORTED")];

/// Values of User-Equipment-Info-Type.
static USER_EQUIPMENT_INFO_TYPE: Names = &[(0, "IMEISV"), (1, "MAC"), (2, "EUI64"), (3, "MODIFIED_EUI64")];

/// Values of Load-Type.
static LOAD_TYPE: Names = &[(0, "HOST"), (1, "PEER")];
