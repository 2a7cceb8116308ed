//! A table: the scenarios that come with imsctl, by name.

macro_rules! scenarios {
    ($($name:literal,)*) => {
        /// Name and text of every scenario.
        pub const SCENARIOS: &[(&str, &str)] = &[$(($name, include_str!(concat!("scenarios/", $name, ".toml"))),)*];
    };
}

scenarios! {
    "01-seed-voice-delta",
    "02-seed-voice-cumulative",
    "03-usu-double-count",
    "04-payphone-cut",
    "05-payphone-refund",
    "06-no-credit",
    "07-user-unknown",
    "08-rating-failed",
    "09-denied",
    "10-not-applicable",
    "11-final-grant",
    "12-final-redirect",
    "13-final-restrict",
    "14-validity-time",
    "15-quota-holding-time",
    "16-volume-threshold",
    "17-time-threshold",
    "18-tariff-switch",
    "19-mscc-two-groups",
    "20-gsu-pool",
    "21-iec-direct-debit",
    "22-iec-refund",
    "23-check-balance",
    "24-price-enquiry",
    "25-ecur-delivered",
    "26-ecur-failed",
    "27-lost-termination",
    "28-retransmission",
    "29-ccfh-terminate",
    "30-ccfh-continue",
    "31-ccfh-retry",
    "32-ddfh-buffer",
    "33-parallel-sessions",
    "34-rounding-session",
    "35-rounding-report",
    "36-not-answered",
    "37-overuse",
    "38-topup-midcall",
    "39-asr",
    "40-dwindling",
    "41-call-driver",
    "42-data-driver",
}

/// The text of a scenario, by its name with or without its number.
pub fn find(name: &str) -> Option<&'static str> {
    let bare = |full: &'static str| full.split_once('-').map_or(full, |(_, bare)| bare);
    SCENARIOS.iter().find(|(full, _)| *full == name || bare(full) == name).map(|(_, text)| *text)
}
