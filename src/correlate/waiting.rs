//! [`Waiting`]: requests that have come to a host and are not answered yet.
//!
//! A node that gets a request and has to look something up before it can go on asks while the request waits: the
//! I-CSCF its HSS, the P-CSCF its PCRF, any of them the DNS. Host and time alone do not join; the question must be
//! about something that the request names, and only one request may fit.

use super::groups::Group;
use crate::trace::TransactionId;
use hashbrown::HashMap;
use smallvec::SmallVec;
use std::collections::VecDeque;
use std::net::IpAddr;

/// A request may wait as long as a phone may ring (RFC 3261 §16.6: more than three minutes), nanoseconds.
const LONGEST: i64 = 200_000_000_000;
/// Requests that are remembered of one host; when there are more, the oldest are not waited for.
const LIMIT: usize = 2_048;

/// A request that waits.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub group: Group,
    pub transaction: TransactionId,
    pub arrived: i64,
    /// What it names: user parts without +, hosts in lower case, identifiers.
    pub names: SmallVec<[String; 8]>,
    /// What it asks for: `INVITE`, `AAR`.
    pub method: String,
}

/// All requests that wait, by host.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    hosts: HashMap<IpAddr, VecDeque<Request>, foldhash::fast::FixedState>,
}

impl Waiting {
    /// A request has come to a host.
    pub fn arrive(&mut self, host: IpAddr, request: Request) {
        let queue = self.hosts.entry(host).or_default();
        let now = request.arrived;
        while queue.len() >= LIMIT || queue.front().is_some_and(|first| now - first.arrived > LONGEST) {
            queue.pop_front();
        }
        queue.push_back(request);
    }

    /// The host has answered.
    pub fn answer(&mut self, host: IpAddr, transaction: TransactionId) {
        if let Some(queue) = self.hosts.get_mut(&host) {
            // Answers come soon after requests: the newest are looked at first.
            if let Some(at) = queue.iter().rposition(|request| request.transaction == transaction) {
                queue.remove(at);
            }
        }
    }

    /// The requests that wait at a host, the newest first.
    pub fn at(&self, host: IpAddr) -> impl Iterator<Item = &Request> {
        self.hosts.get(&host).into_iter().flat_map(|queue| queue.iter().rev())
    }

    /// The request that fits, when all that fit are of one procedure.
    pub fn only(&self, host: IpAddr, fits: impl Fn(&Request) -> bool) -> Option<&Request> {
        let mut found: Option<&Request> = None;
        for request in self.at(host).filter(|request| fits(request)) {
            match found {
                Some(known) if known.group != request.group => return None,
                Some(_) => {}
                None => found = Some(request),
            }
        }
        found
    }
}
