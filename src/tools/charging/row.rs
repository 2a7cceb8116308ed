//! [`Row`]: a line of the timeline, as a table shows it and as JSON spells it.

use super::ledger::Size;
use super::ocs::Action;
use super::scenario::{FinalAction, OcsKeys};
use super::tariff::{Money, Units};
use serde::Serialize;

/// Final-Unit-Indication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Final {
    /// Final-Unit-Action.
    #[serde(rename = "Final-Unit-Action")]
    pub action: &'static str,
    /// Redirect-Server-Address.
    #[serde(rename = "Redirect-Server-Address", skip_serializing_if = "Option::is_none")]
    pub redirect: Option<String>,
    /// Filter-Id.
    #[serde(rename = "Filter-Id", skip_serializing_if = "Option::is_none")]
    pub filter: Option<&'static str>,
}

impl Final {
    /// What a charging system sends with last grants.
    pub fn of(ocs: &OcsKeys) -> Self {
        let plain = |action| Self { action, redirect: None, filter: None };
        match ocs.final_action {
            FinalAction::Terminate => plain("TERMINATE"),
            FinalAction::Redirect => Self { redirect: ocs.redirect.clone(), ..plain("REDIRECT") },
            FinalAction::RestrictAccess => Self { filter: Some("topup-only"), ..plain("RESTRICT_ACCESS") },
        }
    }
}

/// A message or an event of the timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Seconds from the start.
    pub t: u64,
    /// What it is.
    pub msg: &'static str,
    /// CC-Request-Number; none where no request is sent.
    pub n: Option<u32>,
    /// Session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// Rating-Group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating_group: Option<u32>,
    /// Requested-Service-Unit of a first request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rsu: Option<Units>,
    /// Used-Service-Unit; its part before a tariff switch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used: Option<Units>,
    /// Its part after a tariff switch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used_after_tariff_change: Option<Units>,
    /// Reporting-Reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Money charged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charged: Option<Money>,
    /// Units of the old grant that went back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub returned_units: Option<Units>,
    /// Units beyond the old grant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub over_quota: Option<Units>,
    /// Result-Code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<u32>,
    /// Granted-Service-Unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granted: Option<Units>,
    /// Final-Unit-Indication.
    #[serde(rename = "FUI", skip_serializing_if = "Option::is_none")]
    pub last: Option<Final>,
    /// Requested-Action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    /// Units of an event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<Units>,
    /// Money of a REFUND_ACCOUNT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refunded: Option<Money>,
    /// Check-Balance-Result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_balance_result: Option<&'static str>,
    /// Cost-Information.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_information: Option<Money>,
    /// Amount of a top-up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Money freed by the supervision timer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub released: Option<Money>,
    /// Credit-Control-Failure-Handling at an expiry of Tx.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ccfh: Option<&'static str>,
    /// Termination-Cause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub termination_cause: Option<&'static str>,
    /// Units of the session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_used: Option<Units>,
    /// Price of the session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_charged: Option<Money>,
    /// What the account holds.
    pub balance: Money,
    /// What is reserved of it.
    pub reserved: Money,
    /// The difference.
    pub available: Money,
    /// Everything charged so far.
    pub charged_total: Money,
    /// What the timeline does not spell: what was asked for, and why the grant has its size.
    #[serde(skip)]
    pub behind: Behind,
}

/// What stands behind a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    /// Requested-Service-Unit of any request.
    pub requested: Option<Units>,
    /// Why the grant has its size.
    pub size: Option<Size>,
    /// Money reserved for the grant.
    pub cost: Money,
    /// The request went to the other server.
    pub is_alternate: bool,
    /// The request carried the T flag.
    pub has_t_flag: bool,
}

/// What a run comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Opening balance.
    pub opening: Money,
    /// Paid in.
    pub topups: Money,
    /// Given back by REFUND_ACCOUNT.
    #[serde(skip_serializing_if = "is_zero")]
    pub refunds: Money,
    /// Closing balance.
    pub closing: Money,
    /// Charged, refunds not taken off.
    pub charged: Money,
    /// Still reserved.
    pub reserved: Money,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_zero(money: &Money) -> bool {
    *money == 0
}
