//! Trees to small programs, and the sets of places that a part of one can reach: the engine behind [`super::Ere::find`].
//!
//! A program exists once for each direction. Every node of the tree owns a run of instructions in it, so a part of the
//! pattern can be asked alone: from these places of the text, where can it end (or, backwards, begin)?

use super::longest::{Fuel, TooComplex};
use super::parse::{Assertion, Kind, Node, Tree};
use super::set::{OctetSet, Places};
use std::ops::Range;

/// A program longer than this is refused.
const LONGEST: usize = 1 << 16;

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
    /// `None` when the intervals of the pattern multiply beyond the bound.
    pub(super) fn compile(tree: &Tree, direction: Direction) -> Option<Self> {
        let mut program = Self { direction, steps: Vec::new(), nodes: vec![None; tree.nodes] };
        program.emit(&tree.root)?;
        Some(program)
    }

    fn emit(&mut self, node: &Node) -> Option<()> {
        let start = self.steps.len();
        if start > LONGEST {
            return None;
        }
        match &node.kind {
            Kind::Set(set) => self.steps.push(Step::Take(*set)),
            Kind::Assert(assertion) => self.steps.push(Step::Assert(*assertion)),
            Kind::Group(_, inner) => self.emit(inner)?,
            Kind::Sequence(parts) if self.direction == Direction::Backward => {
                parts.iter().rev().try_for_each(|part| self.emit(part))?;
            }
            Kind::Sequence(parts) => parts.iter().try_for_each(|part| self.emit(part))?,
            Kind::Either(branches) => self.emit_either(branches)?,
            Kind::Repeat { of, least, most } => self.emit_repeat(of, *least, *most)?,
        }
        let end = self.steps.len();
        if let Some(steps) = self.nodes.get_mut(node.id) {
            steps.get_or_insert(start..end);
        }
        Some(())
    }

    fn emit_either(&mut self, branches: &[Node]) -> Option<()> {
        let mut jumps = Vec::new();
        for (number, branch) in branches.iter().enumerate() {
            let is_last = number + 1 == branches.len();
            let fork = self.steps.len();
            if !is_last {
                self.steps.push(Step::Fork(0));
            }
            self.emit(branch)?;
            if !is_last {
                jumps.push(self.steps.len());
                self.steps.push(Step::Jump(0));
                self.aim(fork, Step::Fork(self.steps.len()));
            }
        }
        let end = self.steps.len();
        jumps.into_iter().for_each(|jump| self.aim(jump, Step::Jump(end)));
        Some(())
    }

    fn emit_repeat(&mut self, of: &Node, least: u32, most: Option<u32>) -> Option<()> {
        (0..least).try_for_each(|_| self.emit(of))?;
        let Some(most) = most else {
            let fork = self.steps.len();
            self.steps.push(Step::Fork(0));
            self.emit(of)?;
            self.steps.push(Step::Jump(fork));
            self.aim(fork, Step::Fork(self.steps.len()));
            return Some(());
        };
        let mut forks = Vec::new();
        for _ in least..most {
            forks.push(self.steps.len());
            self.steps.push(Step::Fork(0));
            self.emit(of)?;
        }
        let end = self.steps.len();
        forks.into_iter().for_each(|fork| self.aim(fork, Step::Fork(end)));
        Some(())
    }

    fn aim(&mut self, at: usize, step: Step) {
        if let Some(known) = self.steps.get_mut(at) {
            *known = step;
        }
    }

    /// The places that `node` can reach in `text` from any of the places of `from`, in the direction of the program.
    pub(super) fn reach(&self, node: &Node, text: &[u8], from: &Places, fuel: &mut Fuel) -> Result<Places, TooComplex> {
        let steps = self.nodes.get(node.id).cloned().flatten().unwrap_or_default();
        let mut reached = Places::none(text.len());
        let mut now = Active::new(&steps);
        let mut next = Active::new(&steps);
        for round in 0..=text.len() {
            let place = if self.direction == Direction::Forward { round } else { text.len() - round };
            if from.contains(place) {
                self.follow(steps.start, &steps, text, place, &mut now, &mut reached);
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
                {
                    self.follow(at + 1, &steps, text, onward, &mut next, &mut reached);
                }
            }
            now.clear();
            std::mem::swap(&mut now, &mut next);
        }
        Ok(reached)
    }

    /// Adds a step and every step that can be reached from it without taking an octet.
    fn follow(
        &self,
        at: usize,
        steps: &Range<usize>,
        text: &[u8],
        place: usize,
        to: &mut Active,
        reached: &mut Places,
    ) {
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            if at >= steps.end {
                reached.add(place);
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
    }
}

/// The steps that are active at one place, each once.
struct Active {
    start: usize,
    known: Vec<bool>,
    list: Vec<usize>,
}

impl Active {
    fn new(steps: &Range<usize>) -> Self {
        Self { start: steps.start, known: vec![false; steps.len()], list: Vec::new() }
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
