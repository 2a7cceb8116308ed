//! [`run`]: every rule over every message, transaction and procedure. Each message is decoded once for the rules that look
//! at messages and transactions; rules that look further decode what they need.

use super::{Case, Check, Draft, Exchange, Finding, Limits, Rule, Trace, chain, rules};
use crate::proto::{Body, Proto};
use crate::trace::{MessageId, Transaction};

/// Everything that the rules find, the first cause first.
pub fn run(trace: &Trace, limits: &Limits) -> Vec<Finding> {
    let case = Case::new(trace, limits);
    let concerned = Proto::ALL.map(|proto| rules::all().filter(|rule| concerns(&rule.check, proto)).collect::<Vec<_>>());
    let mut found = Vec::new();
    for transaction in &trace.transactions {
        let place = Proto::ALL.iter().position(|proto| *proto == transaction.proto);
        let rules = place.and_then(|place| concerned.get(place)).map_or(&[][..], Vec::as_slice);
        look(&case, rules, transaction, &mut found);
    }
    let mut wider = Vec::new();
    // A procedure is asked about by all its rules in turn, while its messages are on the shelf.
    for procedure in &trace.procedures {
        for (place, rule) in rules::all().enumerate() {
            if let Check::Procedure(kinds, check) = rule.check
                && (kinds.is_empty() || kinds.contains(&procedure.kind))
            {
                wider.extend(check(&case, procedure).into_iter().map(|draft| (place, draft.finish(&case, rule))));
            }
        }
    }
    for (place, rule) in rules::all().enumerate() {
        if let Check::Trace(check) = rule.check {
            wider.extend(check(&case).into_iter().map(|draft| (place, draft.finish(&case, rule))));
        }
    }
    wider.sort_by_key(|(place, _)| *place);
    found.extend(wider.into_iter().map(|(_, finding)| finding));
    chain::order(&case, found)
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
    bodies: Vec<(MessageId, Body<'t>)>,
}

impl<'m, 't> Decoded<'m, 't> {
    fn new(case: &Case<'t>, transaction: &'m Transaction) -> Self {
        let some = std::iter::once(transaction.request).chain(transaction.acknowledgement);
        let all = some.chain(transaction.provisional.iter().chain(&transaction.answers).copied());
        Self { transaction, bodies: all.map(|id| (id, case.trace.body(id))).collect() }
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
        if !is_request && !matches!(self.bodies.first(), Some((_, Body::Sip(message))) if is_provisional(message)) {
            exchange.answers.insert(0, (*request, began));
        }
        Some(exchange)
    }
}

fn is_provisional(message: &crate::proto::sip::Message<'_>) -> bool {
    message.status().is_some_and(|status| status < 200)
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

fn look(case: &Case<'_>, rules: &[&'static Rule], transaction: &Transaction, found: &mut Vec<Finding>) {
    let decoded = Decoded::new(case, transaction);
    for (id, body) in &decoded.bodies {
        for rule in rules {
            let draft = message(case, rule, *id, body);
            found.extend(draft.map(|draft| draft.finish(case, rule)));
        }
    }
    macro_rules! ask {
        ($($body:ident $check:ident),*) => {
            match decoded.bodies.first() {
                $(Some((_, Body::$body(_))) => {
                    let exchange = decoded.exchange(|body| match body { Body::$body(message) => Some(message), _ => None });
                    let Some(exchange) = exchange else { return };
                    for rule in rules {
                        if let Check::$check(check) = rule.check {
                            found.extend(check(case, &exchange).map(|draft| draft.finish(case, rule)));
                        }
                    }
                })*
                _ => {}
            }
        };
    }
    ask!(Sip SipTransaction, Diameter DiameterTransaction, Gtpv2 Gtpv2Transaction, S1ap S1apTransaction, Dns DnsTransaction);
    let Some(exchange) = decoded.exchange(Some) else { return };
    for rule in rules {
        if let Check::Transaction(check) = rule.check {
            found.extend(check(case, &exchange).map(|draft| draft.finish(case, rule)));
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
