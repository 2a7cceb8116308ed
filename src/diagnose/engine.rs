//! [`run`]: every rule over every message, transaction and procedure, procedure by procedure, on two cores. Each message is
//! decoded once for the rules that ask about its procedure. Every transaction has a procedure.

use super::{Case, Check, Draft, Exchange, Finding, Limits, Rule, Trace, chain, rules};
use crate::proto::{Body, Proto, diameter, dns, gtpv2, s1ap, sip};
use crate::trace::{MessageId, Procedure, Transaction};
use std::borrow::Borrow as _;
use std::rc::Rc;

/// Everything that the rules find, the first cause first.
pub fn run(trace: &Trace, limits: &Limits) -> Vec<Finding> {
    // The two halves have nothing to say to each other: each has its core.
    let (first, second) = trace.procedures.split_at(half(trace));
    let mut found = std::thread::scope(|scope| {
        let other = scope.spawn(|| of_procedures(&Case::new(trace, limits), second));
        let case = Case::new(trace, limits);
        let mut found = of_procedures(&case, first);
        found.extend(of_trace(&case));
        found.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        found
    });
    found.sort_by_key(|(order, _)| *order);
    chain::order(&Case::new(trace, limits), found.into_iter().map(|(_, finding)| finding).collect())
}

/// Where a finding comes in the list: those about a transaction by its place, then those of rules that look further by
/// the place of the rule.
type Order = (bool, usize);

/// The number of procedures from the start that have half of the messages.
fn half(trace: &Trace) -> usize {
    let all: usize = trace.procedures.iter().map(|procedure| procedure.messages.len()).sum();
    let mut messages = 0;
    let behind = trace.procedures.iter().position(|procedure| {
        messages += procedure.messages.len();
        messages * 2 > all
    });
    behind.unwrap_or(trace.procedures.len())
}

/// What the rules find in procedures. All of them are asked about one after the other, while its messages are at hand.
fn of_procedures(case: &Case<'_>, procedures: &[Procedure]) -> Vec<(Order, Finding)> {
    let concerned =
        Proto::ALL.map(|proto| rules::all().filter(|rule| concerns(&rule.check, proto)).collect::<Vec<_>>());
    let mut found = Vec::new();
    for procedure in procedures {
        for id in &procedure.transactions {
            let transaction = case.trace.transaction(*id);
            let place = Proto::ALL.iter().position(|proto| *proto == transaction.proto);
            let rules = place.and_then(|place| concerned.get(place)).map_or(&[][..], Vec::as_slice);
            look(case, rules, transaction, &mut |finding| found.push(((false, id.index()), finding)));
        }
        for (place, rule) in rules::all().enumerate() {
            if let Check::Procedure(kinds, check) = rule.check
                && (kinds.is_empty() || kinds.contains(&procedure.kind))
            {
                found.extend(check(case, procedure).into_iter().map(|draft| ((true, place), draft.finish(case, rule))));
            }
        }
    }
    found
}

/// What the rules find that look at the whole trace.
fn of_trace(case: &Case<'_>) -> Vec<(Order, Finding)> {
    let mut found = Vec::new();
    for (place, rule) in rules::all().enumerate() {
        if let Check::Trace(check) = rule.check {
            found.extend(check(case).into_iter().map(|draft| ((true, place), draft.finish(case, rule))));
        }
    }
    found
}

/// Claims that a check looks at messages or transactions of this protocol.
const fn concerns(check: &Check, proto: Proto) -> bool {
    matches!(
        (check, proto),
        (Check::Message(_) | Check::Transaction(_), _)
            | (Check::Sip(_) | Check::SipTransaction(_), Proto::Sip)
            | (Check::Diameter(_) | Check::DiameterTransaction(_), Proto::Diameter)
            | (Check::Gtpv2(_) | Check::Gtpv2Transaction(_), Proto::Gtpv2)
            | (Check::S1ap(_) | Check::S1apTransaction(_), Proto::S1ap)
            | (Check::Dns(_) | Check::DnsTransaction(_), Proto::Dns)
    )
}

/// The messages of a transaction that were sent for the first time, decoded.
struct Decoded<'m, 't> {
    transaction: &'m Transaction,
    bodies: Vec<(MessageId, Rc<Body<'t>>)>,
}

impl<'m, 't> Decoded<'m, 't> {
    fn new(case: &Case<'t>, transaction: &'m Transaction) -> Self {
        let some = std::iter::once(transaction.request).chain(transaction.acknowledgement);
        let all = some.chain(transaction.provisional.iter().chain(&transaction.answers).copied());
        Self { transaction, bodies: all.map(|id| (id, case.body(id))).collect() }
    }

    /// The exchange, of the messages that `view` admits.
    fn exchange<'a, M>(&'a self, view: impl Fn(&'a Body<'t>) -> Option<&'a M>) -> Option<Exchange<'a, M>> {
        let of = |id: MessageId| self.bodies.iter().find(|(known, _)| *known == id).and_then(|(_, body)| view(body));
        let all = |ids: &[MessageId]| ids.iter().filter_map(|id| Some((*id, of(*id)?))).collect::<Vec<_>>();
        let Transaction { request, provisional, answers, .. } = self.transaction;
        let began = of(*request)?;
        let is_request = self.bodies.first().is_some_and(|(_, body)| is_request(body));
        let mut exchange = Exchange {
            transaction: self.transaction,
            request: is_request.then_some(began),
            provisional: all(provisional),
            answers: all(answers),
        };
        if !is_request && !self.bodies.first().is_some_and(|(_, body)| is_provisional(body)) {
            exchange.answers.insert(0, (*request, began));
        }
        Some(exchange)
    }
}

fn is_provisional(body: &Body<'_>) -> bool {
    matches!(body, Body::Sip(message) if message.status().is_some_and(|status| status < 200))
}

/// Claims that the message asks for something.
fn is_request(body: &Body<'_>) -> bool {
    match body {
        Body::Sip(message) => message.status().is_none(),
        Body::Diameter(message) => message.is_request(),
        Body::Gtpv2(message) => message.is_request() != Some(false),
        Body::S1ap(message) => message.kind() == crate::proto::s1ap::MessageKind::Initiating,
        Body::Dns(message) => !message.is_response(),
        _ => true,
    }
}

fn look(case: &Case<'_>, rules: &[&'static Rule], transaction: &Transaction, found: &mut dyn FnMut(Finding)) {
    let decoded = Decoded::new(case, transaction);
    for (id, body) in &decoded.bodies {
        for rule in rules {
            let draft = message(case, rule, *id, body);
            draft.into_iter().for_each(|draft| found(draft.finish(case, rule)));
        }
    }
    macro_rules! ask {
        ($($body:ident $module:ident $check:ident),*) => {
            match decoded.bodies.first().map(|(_, body)| &**body) {
                $(Some(Body::$body(_)) => {
                    let exchange: Option<Exchange<'_, $module::Message<'_>>> = decoded.exchange(|body| match body {
                        Body::$body(message) => Some(message.borrow()),
                        _ => None,
                    });
                    let Some(exchange) = exchange else { return };
                    for rule in rules {
                        if let Check::$check(check) = rule.check {
                            check(case, &exchange).into_iter().for_each(|draft| found(draft.finish(case, rule)));
                        }
                    }
                })*
                _ => {}
            }
        };
    }
    ask!(
        Sip sip SipTransaction,
        Diameter diameter DiameterTransaction,
        Gtpv2 gtpv2 Gtpv2Transaction,
        S1ap s1ap S1apTransaction,
        Dns dns DnsTransaction
    );
    let Some(exchange) = decoded.exchange(Some) else { return };
    for rule in rules {
        if let Check::Transaction(check) = rule.check {
            check(case, &exchange).into_iter().for_each(|draft| found(draft.finish(case, rule)));
        }
    }
}

/// What a rule about messages says of one.
fn message(case: &Case<'_>, rule: &Rule, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    match (&rule.check, body) {
        (Check::Message(check), body) => check(case, id, body),
        (Check::Sip(check), Body::Sip(message)) => check(case, id, message),
        (Check::Diameter(check), Body::Diameter(message)) => check(case, id, message),
        (Check::Gtpv2(check), Body::Gtpv2(message)) => check(case, id, message),
        (Check::S1ap(check), Body::S1ap(message)) => check(case, id, message),
        (Check::Dns(check), Body::Dns(message)) => check(case, id, message),
        _ => None,
    }
}
