//! Trees to small programs, and the sets of places that a part of one can reach: the engine behind [`super::Ere::find`].
//!
//! A program exists once for each direction. Every node of the tree owns a run of instructions in it, so a part of the
//! pattern can be asked alone: from these places of the text, where can it end (or, backwards, begin)?

use super::longest::{Fuel, TooComplex};
use super::parse::{Assertion, Kind, Node, Tree};
use super::set::{OctetSet, Places};
use std::ops::Range;

/// A pattern whose program would be longer than this is refused.
pub(super) const LONGEST: usize = 1 << 14;

/// How many instructions a node becomes, intervals multiplied out.
pub(super) fn length(node: &Node) -> usize {
    let sum = |nodes: &[Node]| nodes.iter().map(length).fold(0usize, usize::saturating_add);
    match &node.kind {
        Kind::Set(_) | Kind::Assert(_) => 1,
        Kind::Group(_, inner) => length(inner),
        Kind::Sequence(parts) => sum(parts),
        Kind::Either(branches) => sum(branches).saturating_add(branches.len().saturating_mul(2)),
        Kind::Repeat { of, least, most } => {
            let count = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
            let rounds = most.map_or(count(*least).saturating_add(1), count);
            length(of).saturating_add(2).saturating_mul(rounds)
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Forward,
    Backward,
}

#[derive(Clone, Debug)]
enum Step {
    /// Takes one octet of the set and goes on with the next step.
    Take(OctetSet),
    Assert(Assertion),
    Jump(usize),
    /// Goes on with the next step and at another one.
    Fork(usize),
}

#[derive(Clone, Debug)]
pub(super) struct Program {
    direction: Direction,
    steps: Vec<Step>,
    /// Where the instructions of each node are (of its first copy, when an interval repeats it).
    nodes: Vec<Option<Range<usize>>>,
}

impl Program {
    pub(super) fn compile(tree: &Tree, direction: Direction) -> Self {
        let mut program = Self { direction, steps: Vec::new(), nodes: vec![None; tree.nodes] };
        program.emit(&tree.root);
        program
    }

    /// How many instructions there are.
    pub(super) fn len(&self) -> usize {
        self.steps.len()
    }

    fn emit(&mut self, node: &Node) {
        let start = self.steps.len();
        match &node.kind {
            Kind::Set(set) => self.steps.push(Step::Take(*set)),
            Kind::Assert(assertion) => self.steps.push(Step::Assert(*assertion)),
            Kind::Group(_, inner) => self.emit(inner),
            Kind::Sequence(parts) if self.direction == Direction::Backward => {
                parts.iter().rev().for_each(|part| self.emit(part));
            }
            Kind::Sequence(parts) => parts.iter().for_each(|part| self.emit(part)),
            Kind::Either(branches) => self.emit_either(branches),
            Kind::Repeat { of, least, most } => self.emit_repeat(of, *least, *most),
        }
        let end = self.steps.len();
        if let Some(steps) = self.nodes.get_mut(node.id) {
            steps.get_or_insert(start..end);
        }
    }

    fn emit_either(&mut self, branches: &[Node]) {
        let mut jumps = Vec::new();
        for (number, branch) in branches.iter().enumerate() {
            let is_last = number + 1 == branches.len();
            let fork = self.steps.len();
            if !is_last {
                self.steps.push(Step::Fork(0));
            }
            self.emit(branch);
            if !is_last {
                jumps.push(self.steps.len());
                self.steps.push(Step::Jump(0));
                self.aim(fork, Step::Fork(self.steps.len()));
            }
        }
        let end = self.steps.len();
        jumps.into_iter().for_each(|jump| self.aim(jump, Step::Jump(end)));
    }

    fn emit_repeat(&mut self, of: &Node, least: u32, most: Option<u32>) {
        (0..least).for_each(|_| self.emit(of));
        let Some(most) = most else {
            let fork = self.steps.len();
            self.steps.push(Step::Fork(0));
            self.emit(of);
            self.steps.push(Step::Jump(fork));
            self.aim(fork, Step::Fork(self.steps.len()));
            return;
        };
        let mut forks = Vec::new();
        for _ in least..most {
            forks.push(self.steps.len());
            self.steps.push(Step::Fork(0));
            self.emit(of);
        }
        let end = self.steps.len();
        forks.into_iter().for_each(|fork| self.aim(fork, Step::Fork(end)));
    }

    fn aim(&mut self, at: usize, step: Step) {
        if let Some(known) = self.steps.get_mut(at) {
            *known = step;
        }
    }

    /// Claims that the whole pattern occurs somewhere in a text. Only for a forward program.
    pub(super) fn occurs(&self, text: &[u8]) -> bool {
        let steps = 0..self.steps.len();
        let (mut now, mut next) = (Active::new(&steps), Active::new(&steps));
        for place in 0..=text.len() {
            if self.follow(0, text, place, &mut now) {
                return true;
            }
            let Some(octet) = text.get(place) else { break };
            for at in &now.list {
                if let Some(Step::Take(set)) = self.steps.get(*at)
                    && set.contains(*octet)
                    && self.follow(at + 1, text, place + 1, &mut next)
                {
                    return true;
                }
            }
            now.clear();
            std::mem::swap(&mut now, &mut next);
        }
        false
    }

    /// The places that `node` can reach in `text` from any of the places of `from`, in the direction of the program.
    pub(super) fn reach(&self, node: &Node, text: &[u8], from: &Places, fuel: &mut Fuel) -> Result<Places, TooComplex> {
        let steps = self.nodes.get(node.id).cloned().flatten().unwrap_or_default();
        let mut reached = Places::none(text.len());
        let (mut now, mut next) = (Active::new(&steps), Active::new(&steps));
        for round in 0..=text.len() {
            let place = if self.direction == Direction::Forward { round } else { text.len() - round };
            if from.contains(place) && self.follow(steps.start, text, place, &mut now) {
                reached.add(place);
            }
            fuel.burn(now.list.len() + 1)?;
            let (octet, onward) = match self.direction {
                Direction::Forward => (text.get(place), place + 1),
                Direction::Backward => (place.checked_sub(1).and_then(|at| text.get(at)), place.saturating_sub(1)),
            };
            let Some(octet) = octet else { break };
            for at in &now.list {
                if let Some(Step::Take(set)) = self.steps.get(*at)
                    && set.contains(*octet)
                    && self.follow(at + 1, text, onward, &mut next)
                {
                    reached.add(onward);
                }
            }
            now.clear();
            std::mem::swap(&mut now, &mut next);
        }
        Ok(reached)
    }

    /// Adds a step and every step that can be reached from it without taking an octet. Claims that the end is reached.
    fn follow(&self, at: usize, text: &[u8], place: usize, to: &mut Active) -> bool {
        let mut is_end = false;
        let mut open = std::mem::take(&mut to.open);
        open.push(at);
        while let Some(at) = open.pop() {
            if at >= to.end {
                is_end = true;
                continue;
            }
            if !to.add(at) {
                continue;
            }
            match self.steps.get(at) {
                Some(Step::Assert(assertion)) if assertion.holds(text, place) => open.push(at + 1),
                Some(Step::Jump(target)) => open.push(*target),
                Some(Step::Fork(target)) => open.extend([*target, at + 1]),
                Some(Step::Take(_) | Step::Assert(_)) | None => {}
            }
        }
        to.open = open;
        is_end
    }
}

/// The steps that are active at one place, each once.
struct Active {
    start: usize,
    end: usize,
    known: Vec<bool>,
    list: Vec<usize>,
    /// Steps whose successors are still to be found; kept for its memory.
    open: Vec<usize>,
}

impl Active {
    fn new(steps: &Range<usize>) -> Self {
        Self { start: steps.start, end: steps.end, known: vec![false; steps.len()], list: Vec::new(), open: Vec::new() }
    }

    fn add(&mut self, at: usize) -> bool {
        let Some(known) = self.known.get_mut(at - self.start).filter(|known| !**known) else { return false };
        *known = true;
        self.list.push(at);
        true
    }

    fn clear(&mut self) {
        for at in self.list.drain(..) {
            if let Some(known) = self.known.get_mut(at - self.start) {
                *known = false;
            }
        }
    }
}
