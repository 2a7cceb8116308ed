//! Sets of octets (what a bracket expression stands for) and sets of places in a text.

/// A set of octets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct OctetSet([u64; 4]);

impl OctetSet {
    pub(super) fn of(octet: u8) -> Self {
        let mut set = Self::default();
        set.add(octet);
        set
    }

    /// The octets that a claim about ASCII characters holds for.
    pub(super) fn where_true(claim: impl Fn(u8) -> bool) -> Self {
        let mut set = Self::default();
        (0..=u8::MAX).filter(|octet| claim(*octet)).for_each(|octet| set.add(octet));
        set
    }

    /// Every octet: what `.` matches, line ends included.
    pub(super) const fn all() -> Self {
        Self([u64::MAX; 4])
    }

    pub(super) fn add(&mut self, octet: u8) {
        if let Some(word) = self.0.get_mut(usize::from(octet >> 6)) {
            *word |= 1 << (octet & 63);
        }
    }

    pub(super) fn contains(&self, octet: u8) -> bool {
        self.0.get(usize::from(octet >> 6)).is_some_and(|word| word >> (octet & 63) & 1 == 1)
    }

    pub(super) fn union(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| {
            self.0.get(at).copied().unwrap_or_default() | other.0.get(at).copied().unwrap_or_default()
        }))
    }

    pub(super) fn complement(self) -> Self {
        Self(self.0.map(|word| !word))
    }

    /// With every letter of the set, the same letter of the other case.
    pub(super) const fn fold(self) -> Self {
        // In the word of the octets 64 to 127, a capital stands 32 bits below its small letter.
        const CAPITALS: u64 = 0x07ff_fffe;
        let [controls, letters, low, high] = self.0;
        let other = (letters & CAPITALS) << 32 | (letters >> 32) & CAPITALS;
        Self([controls, letters | other, low, high])
    }

    /// The runs of neighbouring octets, first and last of each.
    pub(super) fn ranges(&self) -> Vec<(u8, u8)> {
        let mut ranges: Vec<(u8, u8)> = Vec::new();
        for octet in (0..=u8::MAX).filter(|octet| self.contains(*octet)) {
            match ranges.last_mut() {
                Some((_, last)) if u16::from(*last) + 1 == u16::from(octet) => *last = octet,
                _ => ranges.push((octet, octet)),
            }
        }
        ranges
    }
}

/// A set of places between the octets of a text: 0 to its length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Places(Vec<bool>);

impl Places {
    /// No place of a text of this length.
    pub(super) fn none(length: usize) -> Self {
        Self(vec![false; length + 1])
    }

    pub(super) fn one(length: usize, place: usize) -> Self {
        let mut places = Self::none(length);
        places.add(place);
        places
    }

    /// Every place of a text of this length.
    pub(super) fn all(length: usize) -> Self {
        Self(vec![true; length + 1])
    }

    pub(super) fn add(&mut self, place: usize) {
        if let Some(known) = self.0.get_mut(place) {
            *known = true;
        }
    }

    pub(super) fn contains(&self, place: usize) -> bool {
        self.0.get(place).copied().unwrap_or_default()
    }

    pub(super) fn first(&self) -> Option<usize> {
        self.0.iter().position(|known| *known)
    }

    pub(super) fn last(&self) -> Option<usize> {
        self.0.iter().rposition(|known| *known)
    }

    /// The last place that both sets hold.
    pub(super) fn last_common(&self, other: &Self) -> Option<usize> {
        self.0.iter().zip(&other.0).rposition(|(one, two)| *one && *two)
    }
}
