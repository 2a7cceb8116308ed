//! [`Scenario`]: the TOML file of accounts, tariff, charging system, steps and calls.
//!
//! Unknown keys are no error but a note: see [`Scenario::parse`].

use super::ocs::Action;
use super::tariff::{Destination, Money, Prices, Switch, Tariff, Unit, Units};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A scenario file.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Scenario {
    /// Short name.
    #[serde(default)]
    pub id: String,
    /// One sentence.
    #[serde(default)]
    pub title: String,
    /// The account.
    #[serde(default)]
    pub account: Account,
    /// More accounts, for `serve`.
    #[serde(default)]
    pub accounts: Vec<Account>,
    /// What units cost.
    #[serde(default)]
    pub tariff: TariffKeys,
    /// The charging system and its client.
    #[serde(default)]
    pub ocs: OcsKeys,
    /// Step form.
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
    /// Driver form.
    #[serde(default, rename = "call")]
    pub calls: Vec<Call>,
}

/// An account: its opening balance and how it is shown.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Account {
    /// Subscription-Id-Data; the first account without one serves every subscriber.
    #[serde(default)]
    pub subscriber: Option<String>,
    /// Opening balance in minor units.
    #[serde(default)]
    pub balance: Money,
    /// ISO 4217 letters.
    #[serde(default)]
    pub currency: Option<String>,
    /// Digits behind the point.
    #[serde(default)]
    pub exponent: Option<u32>,
    /// The balance may sink to this.
    #[serde(default)]
    pub credit_floor: Money,
}

/// The `[tariff]` table.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct TariffKeys {
    #[serde(default)]
    unit: Unit,
    #[serde(default)]
    price: Money,
    #[serde(default = "one")]
    per: Units,
    #[serde(default)]
    setup_fee: Money,
    #[serde(default)]
    free_units: Units,
    #[serde(default)]
    destinations: BTreeMap<String, Destination>,
}

/// The `[ocs]` table.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct OcsKeys {
    /// Largest grant; 0: as asked.
    #[serde(default)]
    pub grant: Units,
    /// Smallest grant.
    #[serde(default = "one")]
    pub min_grant: Units,
    /// Validity-Time in seconds.
    pub validity_time: Option<u32>,
    /// Time-Quota-Threshold or Volume-Quota-Threshold, in units.
    pub threshold: Option<u32>,
    /// Quota-Holding-Time in seconds.
    pub quota_holding_time: Option<u32>,
    /// Final-Unit-Action.
    #[serde(default, rename = "final")]
    pub final_action: FinalAction,
    /// Redirect-Server-Address.
    pub redirect: Option<String>,
    /// The tariff switches at this time.
    pub tariff_change_at: Option<u64>,
    /// The price from then on.
    pub price_after: Option<Money>,
    /// What is rounded up.
    #[serde(default)]
    pub round_at: RoundAt,
    /// What happens with usage beyond the balance.
    #[serde(default)]
    pub overuse: Overuse,
    /// What Used-Service-Unit counts.
    #[serde(default)]
    pub usu_mode: UsuMode,
    /// Tx in seconds.
    #[serde(default = "ten")]
    pub tx: u64,
    /// Credit-Control-Failure-Handling.
    #[serde(default)]
    pub ccfh: FailureHandling,
    /// Direct-Debiting-Failure-Handling.
    #[serde(default)]
    pub ddfh: DebitFailureHandling,
    /// CC-Session-Failover.
    #[serde(default)]
    pub failover: Flag,
}

const fn one() -> Units {
    1
}

const fn ten() -> u64 {
    10
}

/// Final-Unit-Action (RFC 8506 §8.35).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum FinalAction {
    /// 0.
    #[default]
    Terminate,
    /// 1.
    Redirect,
    /// 2.
    RestrictAccess,
}

/// What is rounded up to a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RoundAt {
    /// The total of the session.
    #[default]
    Session,
    /// Every report for itself.
    Report,
}

/// What happens with usage beyond the balance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Overuse {
    /// Charged as usual; an account below its floor is a violation.
    #[default]
    Charge,
    /// What is there is charged.
    Cap,
    /// The account goes below zero.
    Negative,
}

/// What Used-Service-Unit of a client counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UsuMode {
    /// Since the last report (RFC 8506 §8.19).
    #[default]
    Delta,
    /// Since the session began.
    Cumulative,
}

/// Credit-Control-Failure-Handling (RFC 8506 §8.14).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum FailureHandling {
    /// 0.
    #[default]
    Terminate,
    /// 1.
    Continue,
    /// 2.
    RetryAndTerminate,
}

impl FailureHandling {
    /// Name and number.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Terminate => "TERMINATE (0)",
            Self::Continue => "CONTINUE (1)",
            Self::RetryAndTerminate => "RETRY_AND_TERMINATE (2)",
        }
    }
}

/// Direct-Debiting-Failure-Handling (RFC 8506 §8.15).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DebitFailureHandling {
    /// 0.
    #[default]
    TerminateOrBuffer,
    /// 1.
    Continue,
}

/// A flag that may be written as a truth, a number or the name of the value.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Flag {
    /// true or false.
    Truth(bool),
    /// 0 or 1.
    Number(u8),
    /// FAILOVER_SUPPORTED.
    Name(String),
}

impl Default for Flag {
    fn default() -> Self {
        Self::Truth(false)
    }
}

impl Flag {
    /// Claims that it is set.
    pub fn is_set(&self) -> bool {
        match self {
            Self::Truth(truth) => *truth,
            Self::Number(number) => *number != 0,
            Self::Name(name) => name == "FAILOVER_SUPPORTED",
        }
    }
}

/// What a step does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Do {
    /// CCR-I.
    #[default]
    Initial,
    /// CCR-U.
    Update,
    /// CCR-T.
    Terminate,
    /// CCR-E.
    Event,
    /// Money is paid in.
    Topup,
    /// Re-Auth-Request.
    Rar,
    /// Abort-Session-Request.
    Asr,
    /// Tcc expires.
    Supervision,
}

/// A member of a credit pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Member {
    /// Its share.
    #[serde(default)]
    pub grant: Units,
    /// Unit-Value of its G-S-U-Pool-Reference.
    #[serde(default = "one")]
    pub multiplier: Units,
}

/// A `[[step]]`.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Step {
    /// Seconds from the start.
    #[serde(default)]
    pub at: u64,
    /// What is done.
    #[serde(rename = "do")]
    pub act: Do,
    /// Name of the session.
    pub session: Option<String>,
    /// Rating-Group.
    pub rating_group: Option<u32>,
    /// Requested-Service-Unit.
    pub request: Option<Units>,
    /// No Requested-Service-Unit.
    #[serde(default)]
    pub request_none: bool,
    /// Used-Service-Unit.
    pub used: Option<Units>,
    /// Its part before the tariff switch.
    pub used_before: Option<Units>,
    /// Its part after the tariff switch.
    pub used_after: Option<Units>,
    /// Reporting-Reason.
    pub reason: Option<String>,
    /// This grant instead of the computed one.
    pub grant: Option<Units>,
    /// G-S-U-Pool.
    pub pool: Option<BTreeMap<String, Member>>,
    /// Requested-Action.
    pub action: Option<Action>,
    /// Units of an event.
    pub units: Option<Units>,
    /// Amount of a top-up.
    pub amount: Option<Money>,
    /// Subscriber.
    pub user: Option<String>,
    /// Called party.
    pub destination: Option<String>,
    /// CC-Request-Number.
    pub number: Option<u32>,
    /// T flag.
    #[serde(default)]
    pub t_flag: bool,
    /// `none`: no answer comes.
    pub answer: Option<String>,
    /// `alternate`: the other server.
    pub server: Option<String>,
    /// Asserted result.
    pub expect_result: Option<u32>,
    /// Asserted grant.
    pub expect_granted: Option<Units>,
    /// `used_NAME`, and keys that mean nothing.
    #[serde(flatten)]
    pub rest: BTreeMap<String, toml::Value>,
}

/// A `[[call]]`: the steps follow from the grants.
#[derive(Clone, Debug, Deserialize)]
pub struct Call {
    /// Name of the session.
    pub session: String,
    /// CCR-I.
    #[serde(default)]
    pub start: u64,
    /// Seconds until the answer: not charged.
    #[serde(default)]
    pub answer_after: u64,
    /// Seconds from the answer to the BYE; 0: not answered.
    #[serde(default)]
    pub talk: u64,
    /// Asked for each time; without it the server decides.
    pub request: Option<Units>,
    /// CCR-U this many units before the grant ends.
    #[serde(default)]
    pub report_at: Units,
    /// Units a second.
    #[serde(default = "one")]
    pub rate: Units,
    /// Called party.
    pub destination: Option<String>,
    /// Subscriber.
    pub user: Option<String>,
    /// Rating-Group.
    pub rating_group: Option<u32>,
}

/// The rules an account is kept by.
#[derive(Clone, Debug)]
pub struct Policy {
    /// What units cost.
    pub tariff: Tariff,
    /// Largest grant; 0: as asked.
    pub grant: Units,
    /// Smallest grant.
    pub min_grant: Units,
    /// The balance may sink to this.
    pub credit_floor: Money,
    /// What is rounded up.
    pub round_at: RoundAt,
    /// Usage beyond the balance.
    pub overuse: Overuse,
    /// What Used-Service-Unit counts.
    pub usu_mode: UsuMode,
}

/// What stands against who calls whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing; the destination may have prices of its own.
    Go(Option<Prices>),
    /// A denial.
    No(u32),
}

const KEYS: [(&str, &[&str]); 4] = [
    ("account", &["subscriber", "balance", "currency", "exponent", "credit_floor"]),
    ("tariff", &["unit", "price", "per", "setup_fee", "free_units", "destinations"]),
    (
        "ocs",
        &[
            "grant",
            "min_grant",
            "validity_time",
            "threshold",
            "quota_holding_time",
            "final",
            "redirect",
            "tariff_change_at",
            "price_after",
            "round_at",
            "overuse",
            "usu_mode",
            "tx",
            "ccfh",
            "ddfh",
            "failover",
        ],
    ),
    (
        "call",
        &[
            "session",
            "start",
            "answer_after",
            "talk",
            "request",
            "report_at",
            "rate",
            "destination",
            "user",
            "rating_group",
        ],
    ),
];

impl Scenario {
    /// Reads a scenario, with a note on every key that means nothing.
    pub fn parse(text: &str) -> Result<(Self, Vec<String>), toml::de::Error> {
        let scenario: Self = toml::from_str(text)?;
        let table: toml::Table = toml::from_str(text)?;
        let mut notes = Vec::new();
        for (name, value) in &table {
            let rows = match value {
                toml::Value::Array(rows) => rows.as_slice(),
                value => std::slice::from_ref(value),
            };
            let known = KEYS.iter().find(|(table, _)| name == table || (name == "accounts" && *table == "account"));
            match known {
                Some((_, known)) => notes.extend(rows.iter().flat_map(|row| unknown(name, row, known))),
                None if ["id", "title", "step"].contains(&name.as_str()) => {}
                None => notes.push(format!("{name} means nothing in a scenario")),
            }
        }
        for (index, step) in scenario.steps.iter().enumerate() {
            let strange = step.rest.keys().filter(|key| !key.starts_with("used_"));
            notes.extend(strange.map(|key| format!("step {}: {key} means nothing", index + 1)));
        }
        Ok((scenario, notes))
    }

    /// The rules of its charging system.
    pub fn policy(&self) -> Policy {
        let keys = &self.tariff;
        let change = self.ocs.tariff_change_at;
        let switch = change.map(|at| Switch { at, price: self.ocs.price_after.unwrap_or(keys.price) });
        Policy {
            tariff: Tariff {
                unit: keys.unit,
                price: keys.price,
                per: keys.per.max(1),
                setup_fee: keys.setup_fee,
                free_units: keys.free_units,
                switch,
                destinations: keys.destinations.clone().into_iter().collect(),
            },
            grant: self.ocs.grant,
            min_grant: self.ocs.min_grant,
            credit_floor: self.account.credit_floor,
            round_at: self.ocs.round_at,
            overuse: self.ocs.overuse,
            usu_mode: self.ocs.usu_mode,
        }
    }

    /// The unit that is metered.
    pub const fn unit(&self) -> Unit {
        self.tariff.unit
    }

    /// Replaces unit, price and block.
    pub const fn set_price(&mut self, unit: Unit, price: Money, per: Units) {
        self.tariff.unit = unit;
        self.tariff.price = price;
        self.tariff.per = per;
    }

    /// Replaces the price alone.
    pub const fn set_price_only(&mut self, price: Money) {
        self.tariff.price = price;
    }
}

fn unknown<'a>(table: &'a str, row: &'a toml::Value, known: &'a [&str]) -> impl Iterator<Item = String> + 'a {
    let keys = row.as_table().into_iter().flat_map(|row| row.keys());
    keys.filter(|key| !known.contains(&key.as_str())).map(move |key| format!("[{table}] {key} means nothing"))
}

impl Policy {
    /// Judges who calls whom.
    pub fn verdict(&self, user: Option<&str>, destination: Option<&str>) -> Verdict {
        use super::results::{CREDIT_CONTROL_NOT_APPLICABLE, END_USER_SERVICE_DENIED, RATING_FAILED, USER_UNKNOWN};
        if user == Some("unknown") {
            return Verdict::No(USER_UNKNOWN);
        }
        let Some(number) = destination.filter(|_| !self.tariff.destinations.is_empty()) else {
            return Verdict::Go(None);
        };
        match self.tariff.destination(number) {
            Some(Destination::Price(price)) => Verdict::Go(Some(Prices { before: *price, after: *price })),
            Some(Destination::Word(word)) if word == "free" => Verdict::No(CREDIT_CONTROL_NOT_APPLICABLE),
            Some(Destination::Word(_)) => Verdict::No(END_USER_SERVICE_DENIED),
            None => Verdict::No(RATING_FAILED),
        }
    }
}

impl Step {
    /// `used_NAME` of a pool member.
    pub fn used_of(&self, member: &str) -> Option<Units> {
        let value = self.rest.get(&format!("used_{member}"))?;
        value.as_integer().and_then(|units| Units::try_from(units).ok())
    }

    /// Claims that two steps are services of one request.
    pub fn joins(&self, first: &Self) -> bool {
        let request = matches!(self.act, Do::Initial | Do::Update | Do::Terminate);
        let numbers = self.number.is_none() || self.number == first.number;
        request
            && self.act == first.act
            && self.at == first.at
            && self.session == first.session
            && numbers
            && self.rating_group.is_some()
            && first.rating_group.is_some()
    }
}
