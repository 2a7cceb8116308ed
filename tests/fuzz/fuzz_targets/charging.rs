//! A scenario played and written as packets, or octets sent to a charging system: the first octet chooses.
#![no_main]

use imsctl::tools::charging::peer::desk::Desk;
use imsctl::tools::charging::play;
use imsctl::tools::charging::scenario::Scenario;
use imsctl::tools::charging::wire::base::Identity;
use imsctl::tools::charging::wire::{Ends, pcap};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((which, bytes)) = bytes.split_first() else { return };
    if which % 2 == 0 {
        let Ok((scenario, _)) = Scenario::parse(std::str::from_utf8(bytes).unwrap_or_default()) else { return };
        let run = play::simulate(&scenario);
        let ends = Ends::of(&scenario);
        for transport in [pcap::Transport::Tcp, pcap::Transport::Sctp] {
            let _ = pcap::write(Vec::new(), &scenario, (&ends, transport), &run);
        }
        return;
    }
    let Ok((scenario, _)) = Scenario::parse("[account]\nbalance = 5000\n") else { return };
    let identity = Identity { host: "ocs.example".into(), realm: "example".into(), state: 1 };
    let mut desk = Desk::new(scenario, identity, 0);
    // The second message sees what the first one booked.
    let (first, second) = bytes.split_at(bytes.len() / 2);
    for (at, message) in [(1, first), (2, second), (3, bytes), (4, bytes)] {
        let _ = desk.message(message, at);
    }
});
