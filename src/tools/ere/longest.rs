//! The leftmost longest match and its groups (IEEE Std 1003.1, 9.1: "leftmost", "longest", then each part in turn).
//!
//! The whole match comes first. Then the tree is walked with the span that each node must cover: a part of a sequence
//! takes the longest piece that lets the rest match the remainder, the first branch that covers the span is the one, and
//! a repetition takes its rounds the same way, of which the last one sets the groups.

use super::parse::{Kind, Node};
use super::set::Places;
use super::{Ere, Match};

/// The most steps that one search may take: more than any telephone number or header field needs.
const MOST_STEPS: u64 = 20_000_000;

/// A search that was given up: the pattern and the text together ask for too much work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooComplex;

impl std::fmt::Display for TooComplex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the pattern takes more than {MOST_STEPS} steps on this text and was given up")
    }
}

impl std::error::Error for TooComplex {}

/// What is left of the steps of a search.
pub(super) struct Fuel(u64);

impl Fuel {
    pub(super) fn burn(&mut self, steps: usize) -> Result<(), TooComplex> {
        self.0 = self.0.checked_sub(u64::try_from(steps).unwrap_or(u64::MAX)).ok_or(TooComplex)?;
        Ok(())
    }
}

pub(super) fn find(ere: &Ere, text: &[u8]) -> Result<Option<Match>, TooComplex> {
    let spans = vec![None; ere.groups() + 1];
    let mut search = Search { ere, text, fuel: Fuel(MOST_STEPS), spans };
    let root = &ere.tree().root;
    let starts = search.back(root, &Places::all(text.len()))?;
    let Some(start) = starts.first() else { return Ok(None) };
    let Some(end) = search.ahead(root, start)?.last() else { return Ok(None) };
    search.set(0, start, end);
    search.cover(root, start, end)?;
    Ok(Some(Match { spans: search.spans }))
}

struct Search<'a> {
    ere: &'a Ere,
    text: &'a [u8],
    fuel: Fuel,
    spans: Vec<Option<std::ops::Range<usize>>>,
}

impl Search<'_> {
    /// Where the node can end when it starts at a place.
    fn ahead(&mut self, node: &Node, from: usize) -> Result<Places, TooComplex> {
        let from = Places::one(self.text.len(), from);
        self.ere.forward().reach(node, self.text, &from, &mut self.fuel)
    }

    /// Where the node can start so that it ends at one of the places.
    fn back(&mut self, node: &Node, to: &Places) -> Result<Places, TooComplex> {
        self.ere.backward().reach(node, self.text, to, &mut self.fuel)
    }

    fn set(&mut self, group: usize, start: usize, end: usize) {
        if let Some(span) = self.spans.get_mut(group) {
            *span = Some(start..end);
        }
    }

    /// Sets the groups below a node that is known to match exactly this span.
    fn cover(&mut self, node: &Node, start: usize, end: usize) -> Result<(), TooComplex> {
        if !node.has_groups {
            return Ok(());
        }
        match &node.kind {
            Kind::Set(_) | Kind::Assert(_) => Ok(()),
            Kind::Group(number, inner) => {
                self.set(*number, start, end);
                self.cover(inner, start, end)
            }
            Kind::Sequence(parts) => self.cover_sequence(parts, start, end),
            Kind::Either(branches) => {
                for branch in branches {
                    if self.ahead(branch, start)?.contains(end) {
                        return self.cover(branch, start, end);
                    }
                }
                Ok(())
            }
            Kind::Repeat { of, least, most } => match self.last_round(of, (*least, *most), start, end)? {
                Some((start, end)) => self.cover(of, start, end),
                None => Ok(()),
            },
        }
    }

    fn cover_sequence(&mut self, parts: &[Node], mut start: usize, end: usize) -> Result<(), TooComplex> {
        // Where each part may end so that the parts behind it can cover the rest.
        let mut ends = vec![Places::one(self.text.len(), end)];
        for part in parts.iter().skip(1).rev() {
            let Some(next) = ends.last() else { break };
            let places = self.ere.backward().reach(part, self.text, next, &mut self.fuel)?;
            ends.push(places);
        }
        for (part, ends) in parts.iter().zip(ends.iter().rev()) {
            let Some(piece) = self.ahead(part, start)?.last_common(ends) else { break };
            self.cover(part, start, piece)?;
            start = piece;
        }
        Ok(())
    }

    /// The span of the last round of a repetition that covers a span; `None` when there is no round at all.
    fn last_round(
        &mut self,
        of: &Node,
        (least, most): (u32, Option<u32>),
        start: usize,
        end: usize,
    ) -> Result<Option<(usize, usize)>, TooComplex> {
        let count = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
        let (least, most) = (count(least), most.map_or(usize::MAX, count));
        if start == end && least == 0 {
            // A null string is longer than no match at all.
            let takes_nothing = most > 0 && self.ahead(of, start)?.contains(end);
            return Ok(takes_nothing.then_some((start, end)));
        }
        // Beyond the least number every round takes an octet, so more rounds than this are of no use.
        let most = most.min(least.saturating_add(end - start));
        let ends = self.round_ends(of, least, most, end)?;
        let (mut last, mut from, mut round) = (None, start, 0);
        while round < most && (from < end || round < least) {
            let Some(allowed) = ends.after(round + 1) else { break };
            let Some(piece) = self.ahead(of, from)?.last_common(allowed) else { break };
            last = Some((from, piece));
            from = piece;
            round += 1;
        }
        Ok(last)
    }

    /// Where each round may end so that the rounds behind it can cover the rest.
    fn round_ends(&mut self, of: &Node, least: usize, most: usize, end: usize) -> Result<RoundEnds, TooComplex> {
        let mut places = Places::one(self.text.len(), end);
        let mut optional = vec![places.clone()];
        for _ in least.max(1)..most {
            let mut before = self.back(of, &places)?;
            before.add(end);
            if before == places {
                // Further rounds change nothing: the last set serves all of them.
                break;
            }
            optional.push(before.clone());
            places = before;
        }
        let mut required = Vec::new();
        for _ in 1..least {
            places = self.back(of, &places)?;
            required.push(places.clone());
        }
        Ok(RoundEnds { least, most, optional, required })
    }
}

/// The places where the rounds of a repetition may end.
struct RoundEnds {
    least: usize,
    most: usize,
    /// After the last possible round, the one before it, and so on; the last set also serves all rounds before it.
    optional: Vec<Places>,
    /// After the last but one required round, the one before it, and so on.
    required: Vec<Places>,
}

impl RoundEnds {
    fn after(&self, rounds: usize) -> Option<&Places> {
        if rounds < self.least {
            return self.required.get(self.least - rounds - 1);
        }
        self.optional.get(self.most - rounds).or(self.optional.last())
    }
}
