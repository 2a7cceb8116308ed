//! A table: Diameter applications and commands by name, from the registries of IANA and the interfaces of 3GPP.
//!
//! Names of commands are abbreviated as the specifications do, without the R or A at the end.

/// Application: an identifier and the reference point as the trade calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Application {
    /// Application identifier of the header.
    pub id: u32,
    /// The interface: `Cx`.
    pub interface: &'static str,
}

const fn row(id: u32, interface: &'static str) -> Application {
    Application { id, interface }
}

/// Relay application identifier (RFC 6733 §2.4).
pub const RELAY: u32 = 0xffff_ffff;
/// Base accounting (RFC 6733 §9), used on Rf and Gz (TS 32.299).
pub const RF: u32 = 3;
/// Credit control (RFC 8506), used on Ro and Gy (TS 32.299).
pub const RO: u32 = 4;
/// Cx and Dx (TS 29.229).
pub const CX: u32 = 16_777_216;
/// Sh (TS 29.329).
pub const SH: u32 = 16_777_217;
/// Rx (TS 29.214).
pub const RX: u32 = 16_777_236;
/// Gx (TS 29.212).
pub const GX: u32 = 16_777_238;
/// S6a and S6d (TS 29.272).
pub const S6A: u32 = 16_777_251;
/// S13 (TS 29.272).
pub const S13: u32 = 16_777_252;
/// SWx (TS 29.273 §8).
pub const SWX: u32 = 16_777_265;
/// S9 (TS 29.215).
pub const S9: u32 = 16_777_267;
/// SLh (TS 29.173).
pub const SLH: u32 = 16_777_291;
/// Sy (TS 29.219).
pub const SY: u32 = 16_777_302;

/// The applications, sorted by identifier.
static APPLICATIONS: &[Application] = &[
    row(0, "base"),
    row(1, "NASREQ"),
    row(2, "Mobile IPv4"),
    row(RF, "Rf"),
    row(RO, "Ro"),
    row(5, "EAP"),
    row(6, "SIP"),
    row(7, "MIP6 IKE"),
    row(8, "MIP6 auth"),
    row(9, "QoS"),
    row(10, "capabilities update"),
    row(11, "IKE SK"),
    row(12, "NAT control"),
    row(13, "ERP"),
    row(CX, "Cx"),
    row(SH, "Sh"),
    row(16_777_218, "Re/Rf"),
    row(16_777_219, "Wx"),
    row(16_777_220, "Zn"),
    row(16_777_221, "Zh"),
    row(16_777_222, "Gq"),
    row(16_777_223, "Gmb"),
    row(16_777_224, "Gx R5"),
    row(16_777_225, "Gy R6"),
    row(16_777_226, "MM10"),
    row(16_777_229, "Rx R6"),
    row(16_777_230, "Pr"),
    row(16_777_231, "e2/e4"),
    row(16_777_235, "Rs"),
    row(RX, "Rx"),
    row(16_777_237, "Ty"),
    row(GX, "Gx"),
    row(16_777_250, "STa"),
    row(S6A, "S6a"),
    row(S13, "S13"),
    row(16_777_255, "SLg"),
    row(16_777_264, "SWm"),
    row(SWX, "SWx"),
    row(16_777_266, "Gxx"),
    row(S9, "S9"),
    row(16_777_268, "Zpn"),
    row(16_777_272, "S6b"),
    row(SLH, "SLh"),
    row(16_777_292, "SGmb"),
    row(SY, "Sy"),
    row(16_777_303, "Sd"),
    row(16_777_308, "S7a"),
    row(16_777_309, "Tsp"),
    row(16_777_310, "S6m"),
    row(16_777_311, "T4"),
    row(16_777_312, "S6c"),
    row(16_777_313, "SGd"),
    row(16_777_318, "S15"),
    row(16_777_319, "S9a"),
    row(16_777_320, "S9a*"),
    row(16_777_335, "MB2-C"),
    row(16_777_336, "PC4a"),
    row(16_777_337, "PC2"),
    row(16_777_340, "PC6/PC7"),
    row(16_777_342, "Np"),
    row(16_777_345, "S6t"),
    row(16_777_346, "T6a"),
    row(16_777_347, "Ns"),
    row(16_777_348, "Nt"),
    row(16_777_349, "St"),
    row(RELAY, "relay"),
];
const _: () = assert!(are_applications_sorted());

const fn are_applications_sorted() -> bool {
    let mut at = 1;
    while at < APPLICATIONS.len() {
        if APPLICATIONS[at - 1].id >= APPLICATIONS[at].id {
            return false;
        }
        at += 1;
    }
    true
}

/// The interface that an application identifier stands for: `Cx`; `None` when it is unknown.
pub fn interface(id: u32) -> Option<&'static str> {
    let at = APPLICATIONS.binary_search_by_key(&id, |application| application.id).ok()?;
    APPLICATIONS.get(at).map(|application| application.interface)
}

/// The application identifier of an interface: 16777216 of `Cx`.
pub fn application(interface: &str) -> Option<u32> {
    APPLICATIONS.iter().find(|application| application.interface == interface).map(|application| application.id)
}

/// A command: its code, its name and its abbreviation without R or A.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Command {
    /// Command code of the header.
    pub code: u32,
    /// The name without `Request` or `Answer`: `User-Authorization`.
    pub name: &'static str,
    /// The abbreviation of the request: `UAR`.
    pub request: &'static str,
    /// The abbreviation of the answer: `UAA`.
    pub answer: &'static str,
}

const fn command(code: u32, name: &'static str, request: &'static str, answer: &'static str) -> Command {
    Command { code, name, request, answer }
}

/// The commands, sorted by code.
static COMMANDS: &[Command] = &[
    command(257, "Capabilities-Exchange", "CER", "CEA"),
    command(258, "Re-Auth", "RAR", "RAA"),
    command(260, "AA-Mobile-Node", "AMR", "AMA"),
    command(262, "Home-Agent-MIP", "HAR", "HAA"),
    command(265, "AA", "AAR", "AAA"),
    command(268, "Diameter-EAP", "DER", "DEA"),
    command(271, "Accounting", "ACR", "ACA"),
    command(272, "Credit-Control", "CCR", "CCA"),
    command(274, "Abort-Session", "ASR", "ASA"),
    command(275, "Session-Termination", "STR", "STA"),
    command(280, "Device-Watchdog", "DWR", "DWA"),
    command(282, "Disconnect-Peer", "DPR", "DPA"),
    command(283, "SIP-User-Authorization", "UAR", "UAA"),
    command(284, "SIP-Server-Assignment", "SAR", "SAA"),
    command(285, "SIP-Location-Info", "LIR", "LIA"),
    command(286, "SIP-Multimedia-Auth", "MAR", "MAA"),
    command(287, "SIP-Registration-Termination", "RTR", "RTA"),
    command(288, "SIP-Push-Profile", "PPR", "PPA"),
    command(300, "User-Authorization", "UAR", "UAA"),
    command(301, "Server-Assignment", "SAR", "SAA"),
    command(302, "Location-Info", "LIR", "LIA"),
    command(303, "Multimedia-Auth", "MAR", "MAA"),
    command(304, "Registration-Termination", "RTR", "RTA"),
    command(305, "Push-Profile", "PPR", "PPA"),
    command(306, "User-Data", "UDR", "UDA"),
    command(307, "Profile-Update", "PUR", "PUA"),
    command(308, "Subscribe-Notifications", "SNR", "SNA"),
    command(309, "Push-Notification", "PNR", "PNA"),
    command(310, "Bootstrapping-Info", "BIR", "BIA"),
    command(311, "Message-Process", "MPR", "MPA"),
    command(312, "GBAPush-Info", "GPR", "GPA"),
    command(316, "Update-Location", "ULR", "ULA"),
    command(317, "Cancel-Location", "CLR", "CLA"),
    command(318, "Authentication-Information", "AIR", "AIA"),
    command(319, "Insert-Subscriber-Data", "IDR", "IDA"),
    command(320, "Delete-Subscriber-Data", "DSR", "DSA"),
    command(321, "Purge-UE", "PUR", "PUA"),
    command(322, "Reset", "RSR", "RSA"),
    command(323, "Notify", "NOR", "NOA"),
    command(324, "ME-Identity-Check", "ECR", "ECA"),
    command(325, "MIP6", "MIR", "MIA"),
    command(326, "QoS-Authorization", "QAR", "QAA"),
    command(327, "QoS-Install", "QIR", "QIA"),
    command(328, "Capabilities-Update", "CUR", "CUA"),
    command(329, "IKEv2-SK", "IKESKR", "IKESKA"),
    command(330, "NAT-Control", "NCR", "NCA"),
    command(8_388_620, "Provide-Location", "PLR", "PLA"),
    command(8_388_621, "Location-Report", "LRR", "LRA"),
    command(8_388_622, "LCS-Routing-Info", "RIR", "RIA"),
    command(8_388_635, "Spending-Limit", "SLR", "SLA"),
    command(8_388_636, "Spending-Status-Notification", "SNR", "SNA"),
    command(8_388_637, "TDF-Session", "TSR", "TSA"),
    command(8_388_638, "Update-VCSG-Location", "UVR", "UVA"),
    command(8_388_639, "Device-Action", "DAR", "DAA"),
    command(8_388_640, "Device-Notification", "DNR", "DNA"),
    command(8_388_641, "Subscriber-Information", "SIR", "SIA"),
    command(8_388_642, "Cancel-VCSG-Location", "CVR", "CVA"),
    command(8_388_643, "Device-Trigger", "DTR", "DTA"),
    command(8_388_644, "Delivery-Report", "DRR", "DRA"),
    command(8_388_645, "MO-Forward-Short-Message", "OFR", "OFA"),
    command(8_388_646, "MT-Forward-Short-Message", "TFR", "TFA"),
    command(8_388_647, "Send-Routing-Info-for-SM", "SRR", "SRA"),
    command(8_388_648, "Alert-Service-Centre", "ALR", "ALA"),
    command(8_388_649, "Report-SM-Delivery-Status", "RDR", "RDA"),
    command(8_388_656, "Trigger-Establishment", "TER", "TEA"),
    command(8_388_662, "GCS-Action", "GAR", "GAA"),
    command(8_388_663, "GCS-Notification", "GNR", "GNA"),
    command(8_388_718, "Configuration-Information", "CIR", "CIA"),
    command(8_388_719, "Reporting-Information", "RIR", "RIA"),
    command(8_388_720, "Non-Aggregated-RUCI-Report", "NRR", "NRA"),
    command(8_388_721, "Aggregated-RUCI-Report", "ARR", "ARA"),
    command(8_388_726, "NIDD-Information", "NIR", "NIA"),
    command(8_388_732, "Connection-Management", "CMR", "CMA"),
    command(8_388_733, "MO-Data", "ODR", "ODA"),
    command(8_388_734, "MT-Data", "TDR", "TDA"),
];
const _: () = assert!(are_commands_sorted());

const fn are_commands_sorted() -> bool {
    let mut at = 1;
    while at < COMMANDS.len() {
        if COMMANDS[at - 1].code >= COMMANDS[at].code {
            return false;
        }
        at += 1;
    }
    true
}

/// Every command.
pub fn commands() -> impl Iterator<Item = &'static Command> {
    COMMANDS.iter()
}

/// Finds a command by its code.
pub fn find_command(code: u32) -> Option<&'static Command> {
    let at = COMMANDS.binary_search_by_key(&code, |command| command.code).ok()?;
    COMMANDS.get(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn applications_and_commands_have_the_names_of_the_trade() {
        assert_eq!(interface(CX), Some("Cx"));
        assert_eq!(find_command(300).map(|command| (command.request, command.answer)), Some(("UAR", "UAA")));
        assert_eq!(interface(77), None);
    }
}
