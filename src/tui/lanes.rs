//! [`Lanes`]: the order of lanes, which are hidden, and which has the focus. The ladder itself stays as it is.

use crate::report::Ladder;
use crate::report::ladder::{Lane, Layout};

/// How the lanes of a ladder are arranged.
#[derive(Clone, Debug, Default)]
pub struct Lanes {
    /// All lanes of the ladder, from the left.
    order: Vec<usize>,
    /// Lanes that are not drawn.
    hidden: Vec<usize>,
    /// Only messages that touch this lane are drawn.
    pub solo: Option<usize>,
    /// The lane that keys are about.
    pub focus: Option<usize>,
}

impl Lanes {
    /// The lanes of a ladder as it has them.
    pub fn of(ladder: &Ladder) -> Self {
        Self { order: (0..ladder.lanes.len()).collect(), ..Self::default() }
    }

    /// The same arrangement for a ladder that was computed anew: lanes are known by their names.
    #[must_use]
    pub fn carried(&self, before: &Ladder, after: &Ladder) -> Self {
        let named = |lane: usize| before.lanes.get(lane).map(|lane| lane.name.as_str());
        let find = |lane: usize| {
            let name = named(lane)?;
            after.lanes.iter().position(|lane| lane.name == name)
        };
        let is_moved = !self.order.is_sorted();
        let mut order: Vec<usize> =
            if is_moved { self.order.iter().filter_map(|lane| find(*lane)).collect() } else { Vec::new() };
        let rest: Vec<usize> = (0..after.lanes.len()).filter(|lane| !order.contains(lane)).collect();
        order.extend(rest);
        Self {
            order,
            hidden: self.hidden.iter().filter_map(|lane| find(*lane)).collect(),
            solo: self.solo.and_then(find),
            focus: self.focus.and_then(find),
        }
    }

    /// The lanes that are drawn, from the left.
    pub fn visible(&self) -> Vec<usize> {
        self.order.iter().copied().filter(|lane| !self.hidden.contains(lane)).collect()
    }

    /// Claims that messages of this lane are not drawn.
    pub fn is_hidden(&self, lane: usize) -> bool {
        self.hidden.contains(&lane)
    }

    /// How many lanes are hidden.
    pub const fn hidden(&self) -> usize {
        self.hidden.len()
    }

    /// Moves the focus by one lane.
    pub fn step(&mut self, right: bool) {
        let visible = self.visible();
        let at = self.focus.and_then(|focus| visible.iter().position(|lane| *lane == focus));
        let next = match (at, right) {
            (None, true) => 0,
            (None, false) => visible.len().saturating_sub(1),
            (Some(at), true) => (at + 1).min(visible.len().saturating_sub(1)),
            (Some(at), false) => at.saturating_sub(1),
        };
        self.focus = visible.get(next).copied();
    }

    /// Moves the focused lane by one place.
    pub fn shift(&mut self, right: bool) -> bool {
        let Some(focus) = self.focus else { return false };
        let visible = self.visible();
        let Some(at) = visible.iter().position(|lane| *lane == focus) else { return false };
        let other = if right { visible.get(at + 1) } else { at.checked_sub(1).and_then(|at| visible.get(at)) };
        let Some(other) = other.copied() else { return false };
        self.swap(focus, other);
        true
    }

    /// Puts a lane in front of all others, or behind them.
    pub fn put(&mut self, lane: usize, first: bool) {
        self.order.retain(|known| *known != lane);
        let at = if first { 0 } else { self.order.len() };
        self.order.insert(at, lane);
    }

    /// Moves a lane to where another one is.
    pub fn drop_at(&mut self, lane: usize, target: usize) {
        let Some(place) = self.order.iter().position(|known| *known == target) else { return };
        self.order.retain(|known| *known != lane);
        self.order.insert(place.min(self.order.len()), lane);
    }

    fn swap(&mut self, left: usize, right: usize) {
        let place = |lane| self.order.iter().position(|known| *known == lane);
        if let (Some(left), Some(right)) = (place(left), place(right)) {
            self.order.swap(left, right);
        }
    }

    /// Hides a lane; the last one stays.
    pub fn hide(&mut self, lane: usize) -> bool {
        let visible = self.visible();
        if visible.len() < 2 || self.hidden.contains(&lane) {
            return false;
        }
        let at = visible.iter().position(|known| *known == lane).unwrap_or(0);
        self.hidden.push(lane);
        self.solo = self.solo.filter(|solo| *solo != lane);
        self.focus = visible.get(at + 1).or_else(|| visible.get(at.saturating_sub(1))).copied();
        true
    }

    /// Shows a hidden lane again.
    pub fn show(&mut self, lane: usize) {
        self.hidden.retain(|known| *known != lane);
    }

    /// Shows all lanes again.
    pub fn show_all(&mut self) {
        self.hidden.clear();
        self.solo = None;
    }

    /// Where the visible lanes stand in so many columns. The result counts lanes by their place among the visible.
    ///
    /// Where they do not fit, those that are used least share the last place; once the focus is on one of these, the
    /// screen is a window over all lanes that follows the focus.
    pub fn layout(&self, ladder: &Ladder, width: usize, gutter: usize, label: usize) -> (Vec<usize>, Layout) {
        let visible = self.visible();
        let lanes: Vec<Lane> = visible.iter().filter_map(|lane| ladder.lanes.get(*lane).cloned()).collect();
        let layout = Layout::new(&lanes, width, gutter, label);
        if layout.folded == 0 {
            return (visible, layout);
        }
        let focus = self.focus.and_then(|focus| visible.iter().position(|lane| *lane == focus));
        let last = layout.drawn.saturating_sub(1);
        match focus {
            Some(focus) if layout.places.get(focus) == Some(&last) => (visible, window(layout, focus)),
            _ => (visible, layout),
        }
    }
}

/// The same layout over the lanes around one: those left of them share the first place, those right of them the last.
fn window(layout: Layout, focus: usize) -> Layout {
    let lanes = layout.places.len();
    let inner = layout.drawn.saturating_sub(2).max(1);
    let first = focus.saturating_sub(inner / 2).min(lanes.saturating_sub(inner));
    let last = layout.drawn.saturating_sub(1);
    let place = |lane: usize| {
        if lane < first { 0 } else { (lane - first + usize::from(first > 0)).min(last) }
    };
    let places: Vec<usize> = (0..lanes).map(place).collect();
    Layout { drawn: places.iter().max().map_or(0, |last| last + 1), places, ..layout }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::ladder::LaneKey;
    use crate::trace::{NodeId, Role};

    fn ladder(names: &[&str]) -> Ladder {
        let lane = |(index, name): (usize, &&str)| Lane {
            key: LaneKey::Node(NodeId::new(index)),
            role: Role::Other,
            name: (*name).to_owned(),
            address: String::new(),
            uses: names.len() - index,
        };
        Ladder { lanes: names.iter().enumerate().map(lane).collect(), ..Ladder::default() }
    }

    #[test]
    fn a_lane_is_moved_hidden_and_shown_again() {
        let ladder = ladder(&["UE", "eNB", "MME"]);
        let mut lanes = Lanes::of(&ladder);
        lanes.step(true);
        assert!(lanes.shift(true));
        assert_eq!(lanes.visible(), [1, 0, 2]);
        assert!(lanes.hide(0));
        assert_eq!((lanes.visible(), lanes.focus), (vec![1, 2], Some(2)));
        assert!(lanes.hide(1));
        assert!(!lanes.hide(2), "one lane stays");
        lanes.show_all();
        assert_eq!(lanes.visible(), [1, 0, 2]);
    }

    #[test]
    fn an_arrangement_survives_new_lanes() {
        let (before, after) = (ladder(&["UE", "MME"]), ladder(&["UE", "eNB", "MME"]));
        let mut lanes = Lanes::of(&before);
        lanes.put(1, true);
        assert_eq!(lanes.carried(&before, &after).visible(), [2, 0, 1]);
        assert_eq!(Lanes::of(&before).carried(&before, &after).visible(), [0, 1, 2]);
    }

    #[test]
    fn the_screen_follows_the_focus_over_more_lanes_than_fit() {
        let names: Vec<String> = (0..30).map(|number| format!("N{number}")).collect();
        let ladder = ladder(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let mut lanes = Lanes::of(&ladder);
        let (_, layout) = lanes.layout(&ladder, 60, 10, 20);
        assert!(layout.folded > 0 && layout.places.get(29) == Some(&(layout.drawn - 1)));
        (0..25).for_each(|_| lanes.step(true));
        let (_, layout) = lanes.layout(&ladder, 60, 10, 20);
        let own = layout.places.iter().filter(|place| Some(*place) == layout.places.get(24)).count();
        assert_eq!(own, 1, "the focused lane has a place of its own");
    }
}
