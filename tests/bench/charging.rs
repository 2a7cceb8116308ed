//! Credit control: requests a second of the engine alone, and of the server with its client beside it, with
//! and without a state file: `cargo bench --bench charging`.

use imsctl::tools::charging::ledger::{Ask, Used};
use imsctl::tools::charging::ocs::{Ccr, Kind, Mscc, Ocs};
use imsctl::tools::charging::peer::client::Peer;
use imsctl::tools::charging::peer::server::{Options, Server};
use imsctl::tools::charging::play::Exchange;
use imsctl::tools::charging::scenario::{Do, Scenario, Step};
use imsctl::tools::charging::wire::base::Identity;
use imsctl::tools::charging::wire::{Ends, request};
use smallvec::smallvec;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

const ENGINE: u32 = 4_000_000;
const SESSIONS: usize = 100;
const REPORTS: u32 = 100;

fn scenario() -> Scenario {
    let text = "[account]\nbalance = 1000000000000\n[tariff]\nunit = \"seconds\"\nprice = 1\n[ocs]\ngrant = 600\n";
    Scenario::parse(text).expect("a scenario").0
}

fn ccr(session: &Arc<str>, number: u32, kind: Kind) -> Ccr {
    let used = (kind != Kind::Initial).then_some(Used::Plain(60));
    let services = smallvec![Mscc { ask: Ask::Units(60), used, ..Mscc::default() }];
    Ccr {
        session: Arc::clone(session),
        at: u64::from(number) * 60,
        number,
        kind,
        services,
        verdict: None,
        prices: None,
    }
}

/// Sessions of ten requests each.
fn engine() {
    let rules = scenario();
    let mut ocs = Ocs::new(rules.policy(), rules.account.balance);
    let begun = Instant::now();
    for session in 0..ENGINE / 10 {
        let session: Arc<str> = Arc::from(format!("ctf;1;{session}"));
        for number in 0..10 {
            let kind = match number {
                0 => Kind::Initial,
                9 => Kind::Terminate,
                _ => Kind::Update,
            };
            std::hint::black_box(ocs.answer(&ccr(&session, number, kind)));
        }
    }
    let rate = f64::from(ENGINE) / begun.elapsed().as_secs_f64();
    println!("engine: {rate:.0} CCR/s on one core");
}

/// Plays one session over a connection of its own; how long each answer took.
async fn session(address: SocketAddr, index: usize) -> Vec<Duration> {
    let rules = scenario();
    let ends = Ends::of(&rules);
    let identity = Identity { host: format!("ctf{index}.example.invalid"), realm: "example.invalid".into(), state: 1 };
    let mut peer = Peer::connect(address, identity).await.expect("the server listens");
    let name: Arc<str> = Arc::from(format!("s{index}"));
    let mut times = Vec::new();
    for number in 0..REPORTS {
        let kind = if number == 0 { Kind::Initial } else { Kind::Update };
        let act = if number == 0 { Do::Initial } else { Do::Update };
        let exchange = Exchange {
            steps: vec![Step { act, ..Step::default() }],
            ccr: Some(ccr(&name, number, kind)),
            cca: None,
            row: 0,
            was_aborted: false,
            pool: BTreeMap::new(),
        };
        let id = peer.next();
        let bytes = request::write(&rules, &ends, &exchange, request::header(&exchange, (id, id)));
        let begun = Instant::now();
        let until = tokio::time::Instant::now() + Duration::from_secs(10);
        peer.ask(&bytes, id, until).await.expect("an answer");
        times.push(begun.elapsed());
    }
    times
}

fn served(state: Option<PathBuf>) {
    let what = if state.is_some() { "with a state file" } else { "in memory" };
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let identity = Identity { host: "ocs.example.invalid".into(), realm: "example.invalid".into(), state: 1 };
        let options = Options { listen: SocketAddr::from(([127, 0, 0, 1], 0)), identity, state, fingerprint: 0 };
        let _ = runtime.block_on(async {
            let mut server = Server::start(scenario(), &options).await.expect("it starts");
            tell.send(server.address().expect("an address")).expect("somebody waits");
            server.serve().await
        });
    });
    let address = told.recv().expect("an address");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let begun = Instant::now();
    let mut times = runtime.block_on(async {
        let all: Vec<_> = (0..SESSIONS).map(|index| tokio::spawn(session(address, index))).collect();
        let mut times = Vec::new();
        for one in all {
            times.extend(one.await.expect("a session ends"));
        }
        times
    });
    let rate = times.len() as f64 / begun.elapsed().as_secs_f64();
    times.sort_unstable();
    let at = |share: usize| times[times.len() * share / 100].as_secs_f64() * 1000.0;
    println!(
        "serve {what}: {rate:.0} CCR/s over {SESSIONS} sessions, median {:.2} ms, 99th percentile {:.2} ms",
        at(50),
        at(99)
    );
}

fn main() {
    engine();
    served(None);
    let folder = tempfile::tempdir().expect("a folder");
    served(Some(folder.path().join("state")));
}
