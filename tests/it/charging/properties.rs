//! What holds whatever the scenario.

use imsctl::tools::charging::ledger::{Ask, Used};
use imsctl::tools::charging::ocs::{Action, Ccr, Kind, Mscc, Ocs};
use imsctl::tools::charging::play;
use imsctl::tools::charging::scenario::Scenario;
use proptest::prelude::*;
use smallvec::smallvec;
use std::sync::Arc;

/// Rules of all sorts; over-use is capped, so that no account can be overdrawn by a client.
fn rules() -> impl Strategy<Value = Scenario> {
    let numbers = (0..5_000_i64, 0..20_i64, 1..90_u64, 0..50_i64, 0..40_u64, 0..700_u64, 1..20_u64);
    let switches = (any::<bool>(), any::<bool>(), prop::option::of(0..2_000_u64), 0..20_i64);
    (numbers, switches).prop_map(|((balance, price, per, fee, free, grant, least), (round, usu, switch, after))| {
        let mut text = format!(
            "[account]\nbalance = {balance}\n[tariff]\nunit = \"seconds\"\nprice = {price}\nper = {per}\n\
             setup_fee = {fee}\nfree_units = {free}\n[ocs]\ngrant = {grant}\nmin_grant = {least}\noveruse = \"cap\"\n"
        );
        text.push_str(if round { "round_at = \"report\"\n" } else { "" });
        text.push_str(if usu { "usu_mode = \"cumulative\"\n" } else { "" });
        if let Some(at) = switch {
            text.push_str(&format!("tariff_change_at = {at}\nprice_after = {after}\n"));
        }
        Scenario::parse(&text).expect("a scenario").0
    })
}

fn request() -> impl Strategy<Value = (u8, u8, u8, u64, u64, u64)> {
    (0..3_u8, 0..8_u8, 0..3_u8, 0..900_u64, 0..900_u64, 0..60_u64)
}

/// Requests of three sessions; numbers count up in each, as a client counts.
fn requests(raw: Vec<(u8, u8, u8, u64, u64, u64)>) -> Vec<Ccr> {
    let mut next = [0_u32; 3];
    let mut uses = [0_u32; 3];
    let mut at = 0;
    let mut made = Vec::new();
    for (session, kind, group, ask, used, passed) in raw {
        at += passed;
        let who = usize::from(session);
        let kind = match kind {
            _ if next[who] == 0 => Kind::Initial,
            0 => Kind::Terminate,
            _ => Kind::Update,
        };
        let mscc = Mscc {
            rating_group: (group > 0).then_some(u32::from(group)),
            ask: if ask < 50 { Ask::Nothing } else { Ask::Units(ask) },
            used: (kind != Kind::Initial).then_some(Used::Plain(used)),
            given: None,
        };
        made.push(Ccr {
            session: Arc::from(format!("{session};{}", uses[who])),
            at,
            number: next[who],
            kind,
            services: smallvec![mscc],
            verdict: None,
            prices: None,
        });
        next[who] += 1;
        if kind == Kind::Terminate {
            next[who] = 0;
            uses[who] += 1;
        }
    }
    made
}

fn books_are_right(ocs: &Ocs) -> Result<(), TestCaseError> {
    prop_assert_eq!(imsctl::tools::charging::check::whole(ocs, 0), None);
    let row = imsctl::tools::charging::row::Row::default();
    prop_assert_eq!(imsctl::tools::charging::check::row(ocs, &row), None);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_books_are_right_after_every_request(rules in rules(), raw in prop::collection::vec(request(), 1..60)) {
        let mut ocs = Ocs::new(rules.policy(), rules.account.balance);
        for ccr in requests(raw) {
            ocs.answer(&ccr);
            books_are_right(&ocs)?;
        }
    }

    #[test]
    fn replaying_any_message_changes_nothing(
        rules in rules(),
        raw in prop::collection::vec(request(), 1..40),
        again in prop::collection::vec(any::<prop::sample::Index>(), 1..40),
    ) {
        let all = requests(raw);
        let mut ocs = Ocs::new(rules.policy(), rules.account.balance);
        let mut answers = Vec::new();
        for (done, ccr) in all.iter().enumerate() {
            answers.push(ocs.answer(ccr));
            let before = (ocs.ledger().books, ocs.state());
            let index = again[done % again.len()].index(done + 1);
            let repeated = ocs.answer(&all[index]);
            prop_assert_eq!(repeated.result, answers[index].result);
            prop_assert_eq!((ocs.ledger().books, ocs.state()), before);
        }
    }

    #[test]
    fn the_price_of_a_session_does_not_depend_on_its_reports(
        price in 0..50_i64, per in 1..90_u64, fee in 0..30_i64, free in 0..90_u64,
        reports in prop::collection::vec(0..200_u64, 1..20),
    ) {
        let text = format!(
            "[account]\nbalance = 1000000\n[tariff]\nunit = \"seconds\"\nprice = {price}\nper = {per}\n\
             setup_fee = {fee}\nfree_units = {free}\n"
        );
        let rules = Scenario::parse(&text).expect("a scenario").0;
        let charged = |reports: &[u64]| {
            let mut ocs = Ocs::new(rules.policy(), rules.account.balance);
            let last = reports.len();
            let ccr = |number: usize, kind, used: Option<u64>| Ccr {
                session: Arc::from("v"),
                at: number as u64,
                number: u32::try_from(number).expect("few"),
                kind,
                services: smallvec![Mscc { ask: Ask::Units(60), used: used.map(Used::Plain), ..Mscc::default() }],
                verdict: None,
                prices: None,
            };
            ocs.answer(&ccr(0, Kind::Initial, None));
            for (number, used) in reports.iter().enumerate() {
                let kind = if number + 1 == last { Kind::Terminate } else { Kind::Update };
                ocs.answer(&ccr(number + 1, kind, Some(*used)));
            }
            ocs.ledger().books.charged
        };
        let mut backwards = reports.clone();
        backwards.reverse();
        prop_assert_eq!(charged(&reports), charged(&backwards));
        prop_assert_eq!(charged(&reports), charged(&[reports.iter().sum()]));
    }

    #[test]
    fn events_never_overdraw(balance in 0..200_i64, events in prop::collection::vec((0..4_u8, 0..20_u64), 0..40)) {
        let text = format!("[account]\nbalance = {balance}\n[tariff]\nunit = \"events\"\nprice = 7\n");
        let rules = Scenario::parse(&text).expect("a scenario").0;
        let mut ocs = Ocs::new(rules.policy(), balance);
        for (index, (action, units)) in events.into_iter().enumerate() {
            let action = [Action::DirectDebiting, Action::RefundAccount, Action::CheckBalance, Action::PriceEnquiry]
                [usize::from(action)];
            ocs.answer(&Ccr {
                session: Arc::from(format!("{index}")),
                at: 0,
                number: 0,
                kind: Kind::Event(action),
                services: smallvec![Mscc { ask: Ask::Units(units), ..Mscc::default() }],
                verdict: None,
                prices: None,
            });
            books_are_right(&ocs)?;
        }
    }

    #[test]
    fn any_driven_call_keeps_the_books(rules in rules(), talk in 0..3_000_u64, early in 0..200_u64, rate in 0..5_u64) {
        let mut rules = rules;
        rules.calls = toml_call(talk, early, rate);
        let run = play::simulate(&rules);
        prop_assert_eq!(run.violations, []);
        prop_assert_eq!(run.summary.reserved, 0);
    }
}

fn toml_call(talk: u64, early: u64, rate: u64) -> Vec<imsctl::tools::charging::scenario::Call> {
    let text = format!("[[call]]\nsession = \"v\"\ntalk = {talk}\nreport_at = {early}\nrate = {rate}\nrequest = 300\n");
    Scenario::parse(&text).expect("a call").0.calls
}
