//! A table: QoS class identifiers of EPS (TS 23.203 §6.1.7, table 6.1.7).

use crate::tools::explain::entry::{Entry, entry};

/// A standardised class.
#[derive(Debug)]
pub struct Class {
    /// QoS class identifier.
    pub qci: u8,
    /// Claims that its bearers have a guaranteed bit rate.
    pub guaranteed: bool,
    /// Priority level; a low number goes first.
    pub priority: &'static str,
    /// Packet delay budget in milliseconds.
    pub delay: u16,
    /// Packet error loss rate.
    pub loss: &'static str,
    /// The example service of the specification, in our words.
    pub example: &'static str,
    /// What it means for VoLTE.
    pub entry: Entry,
}

macro_rules! classes {
    ($($qci:literal $guaranteed:literal $priority:literal $delay:literal $loss:literal $example:literal
       $meaning:literal $trouble:literal $next:literal;)*) => {
        /// The standardised classes; 128 to 254 are the operator's.
        pub static CLASSES: &[Class] = &[$(Class {
            qci: $qci,
            guaranteed: $guaranteed,
            priority: $priority,
            delay: $delay,
            loss: $loss,
            example: $example,
            entry: entry!($meaning $trouble $next at "TS 23.203 §6.1.7"),
        },)*];
    };
}

classes! {
    1 true "2" 100 "10^-2" "conversational voice" "The dedicated bearer of a VoLTE call; one for all its voice." "Cell without room for its guaranteed bit rate, QCI not enabled: S1AP radio-resources-not-available or not-supported-QCI-value." "It must come up between the AAR and 180; RTP before it runs on QCI 5 or 9.";
    2 true "4" 150 "10^-3" "conversational video" "The dedicated bearer of the video of a call." "Refused while voice is admitted: the call falls back to voice." "Look at the media component and rule of the video.";
    3 true "3" 50 "10^-3" "real time gaming, vehicle to everything" "Rare in VoLTE networks." "" "";
    4 true "5" 300 "10^-6" "buffered video with guaranteed rate" "Rare: streaming that pays for its rate." "" "";
    5 false "1" 100 "10^-6" "IMS signalling" "The default bearer of the IMS APN: SIP." "SIP on QCI 9: IMS APN missing or with a wrong profile in the HSS; then SIP suffers in a loaded cell." "Look at the Create Session Request of APN ims: EPS-Subscribed-QoS-Profile of the HSS gives the QCI.";
    6 false "6" 300 "10^-6" "buffered video and TCP, preferred" "Internet of preferred subscribers, or an APN of its own for video." "" "";
    7 false "7" 100 "10^-3" "voice, live video and games without guaranteed rate" "Voice of Wi-Fi or OTT kinds, and MTSI without GBR." "" "";
    8 false "8" 300 "10^-6" "buffered video and TCP" "Internet of ordinary subscribers where 9 is for the rest." "" "";
    9 false "9" 300 "10^-6" "default internet" "The default bearer of the internet APN." "Voice that stays here has no dedicated bearer: look at Rx and Gx." "";
    65 true "0.7" 75 "10^-2" "mission critical push to talk voice" "Voice of mission critical push to talk; goes before VoLTE." "" "";
    66 true "2" 100 "10^-2" "push to talk voice" "Voice of ordinary push to talk." "" "";
    67 true "1.5" 100 "10^-3" "mission critical video" "Video of mission critical services." "" "";
    69 false "0.5" 60 "10^-6" "mission critical signalling" "Signalling of mission critical services; goes before everything." "" "";
    70 false "5.5" 200 "10^-6" "mission critical data" "Data of mission critical services." "" "";
    71 true "5.6" 150 "10^-6" "live uplink streaming" "Uplink streams of cameras." "" "";
    72 true "5.6" 300 "10^-4" "live uplink streaming" "Uplink streams of cameras." "" "";
    73 true "5.6" 300 "10^-8" "live uplink streaming" "Uplink streams of cameras, with few losses." "" "";
    74 true "5.6" 500 "10^-8" "live uplink streaming" "Uplink streams of cameras, with few losses and more delay." "" "";
    75 true "2.5" 50 "10^-2" "vehicle to everything" "Messages between vehicles, with guaranteed rate." "" "";
    76 true "5.6" 500 "10^-4" "live uplink streaming" "Uplink streams of cameras, with more delay." "" "";
    79 false "6.5" 50 "10^-2" "vehicle to everything" "Messages between vehicles." "" "";
    80 false "6.8" 10 "10^-6" "low latency broadband, augmented reality" "Games and augmented reality." "" "";
    82 true "1.9" 10 "10^-4" "discrete automation, small packets" "Machines of a plant." "" "";
    83 true "2.2" 10 "10^-4" "discrete automation, large packets" "Machines of a plant, larger packets." "" "";
    84 true "2.4" 30 "10^-5" "intelligent transport systems" "Traffic control." "" "";
    85 true "2.1" 5 "10^-5" "electricity distribution, high voltage" "Protection of power lines." "" "";
}
