//! The exchange as Diameter: Credit-Control over Ro and Gy (RFC 8506 §3, TS 32.299 §6.4), built and read.
//!
//! A service without a rating group stands on the level of the command, one with a rating group in
//! Multiple-Services-Credit-Control.

pub mod answer;
pub mod base;
pub mod pcap;
pub mod read;
pub mod request;
pub mod service_information;
pub mod units;

use super::scenario::Scenario;
use super::tariff::Unit;

/// Diameter Credit-Control (RFC 8506 §1.3).
pub const APPLICATION: u32 = 4;
/// CCR and CCA.
pub const CREDIT_CONTROL: u32 = 272;
/// RAR and RAA.
pub const RE_AUTH: u32 = 258;
/// ASR and ASA.
pub const ABORT_SESSION: u32 = 274;

/// Who talks, about whom.
#[derive(Clone, Debug)]
pub struct Ends {
    /// Origin-Host of the client.
    pub client: String,
    /// Origin-Realm of the client.
    pub client_realm: String,
    /// Origin-Host of the server; Destination-Host when it is known.
    pub server: Option<String>,
    /// Destination-Realm.
    pub server_realm: String,
    /// Service-Context-Id.
    pub context: String,
    /// The subscriber that is charged, E.164 digits or a SIP URI.
    pub subscriber: String,
    /// The other party.
    pub other: String,
    /// Nanoseconds since 1970-01-01 UTC at t=0.
    pub start: i64,
}

impl Ends {
    /// Ends for a scenario, in names that exist nowhere.
    pub fn of(scenario: &Scenario) -> Self {
        let context = match scenario.unit() {
            Unit::Seconds => "32260@3gpp.org",
            Unit::KiB | Unit::Credits => "32251@3gpp.org",
            Unit::Events => "32274@3gpp.org",
        };
        Self {
            client: "ctf.ims.example.invalid".into(),
            client_realm: "ims.example.invalid".into(),
            server: Some("ocs.charging.example.invalid".into()),
            server_realm: "charging.example.invalid".into(),
            context: context.into(),
            subscriber: scenario.account.subscriber.clone().unwrap_or_else(|| "61355500100".into()),
            other: "+61355500911".into(),
            // 2026-01-01 00:00:00 UTC.
            start: 1_767_225_600_000_000_000,
        }
    }

    /// Session-Id of a session of a scenario (RFC 6733 §8.8).
    pub fn session_id(&self, name: &str) -> String {
        format!("{};{};{};{name}", self.client, self.start / 1_000_000_000, self.start % 1_000_000_000)
    }

    /// A time of a scenario on the clock.
    pub const fn time(&self, at: u64) -> i64 {
        self.start.saturating_add_unsigned(at.saturating_mul(1_000_000_000))
    }
}

/// Number of a Reporting-Reason (TS 32.299 §7.2.175).
pub fn reporting_reason(name: &str) -> Option<u64> {
    let names = [
        "THRESHOLD",
        "QHT",
        "FINAL",
        "QUOTA_EXHAUSTED",
        "VALIDITY_TIME",
        "OTHER_QUOTA_TYPE",
        "RATING_CONDITION_CHANGE",
        "FORCED_REAUTHORISATION",
        "POOL_EXHAUSTED",
    ];
    (0..).zip(names).find(|(_, known)| *known == name).map(|(number, _)| number)
}
