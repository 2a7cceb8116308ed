//! Evaluation: values are counted per test as they come; the tree of tests is asked at the end.

use super::lex::Compare;
use super::literal::Literal;
use super::parse::{End, Slice};
use crate::proto::field::{Field, Value};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::net::IpAddr;

/// A tree of tests; a test is named by its place in the filter's list.
#[derive(Debug)]
pub(super) enum Node {
    Test(usize),
    Not(Box<Self>),
    And(Vec<Self>),
    Or(Vec<Self>),
    Xor(Vec<Self>),
}

/// A test of one field, or of two against each other.
#[derive(Debug)]
pub(super) struct Test {
    /// All values must pass, and one must be there; otherwise one that passes is enough.
    pub all: bool,
    /// The check is about the number of values and not about each.
    pub counted: bool,
    /// What is done to a value before the check.
    pub left: Vec<Step>,
    pub right: Vec<Step>,
    pub check: Check,
}

/// What is done to a value before it is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Lower,
    Upper,
    Length,
    Spell,
    Slice(Slice),
    Mask(u64),
}

/// What a value must be.
#[derive(Debug)]
pub(super) enum Check {
    Exists,
    Is(Compare, Literal),
    In(Vec<(Literal, Option<Literal>)>),
    /// Compares the values of two fields.
    Pair(Compare),
}

/// A value on its way through a test.
#[derive(Clone, Debug)]
pub(super) enum Item<'v> {
    Unsigned(u64, Option<&'static str>),
    Signed(i64),
    Float(f64),
    Text(Cow<'v, str>),
    Bytes(Cow<'v, [u8]>),
    Address(IpAddr),
}

/// What was seen so far, test by test.
#[derive(Clone, Debug)]
pub struct Tally {
    counts: Vec<Count>,
}

#[derive(Clone, Debug, Default)]
struct Count {
    values: u64,
    hits: u64,
    /// Values of tests that compare two fields.
    left: Vec<Item<'static>>,
    right: Vec<Item<'static>>,
}

/// Of a field that is compared with another, more values than this are not kept.
const MAX_KEPT: usize = 256;

impl Tally {
    pub(super) fn new(tests: usize) -> Self {
        Self { counts: vec![Count::default(); tests] }
    }

    /// Forgets what was counted.
    pub fn clear(&mut self) {
        for count in &mut self.counts {
            count.values = 0;
            count.hits = 0;
            count.left.clear();
            count.right.clear();
        }
    }

    /// Counts one value of a field for a test.
    pub(super) fn count(&mut self, test: usize, rule: &Test, on_the_right: bool, field: &Field<'_>, bytes: &[u8]) {
        let Some(count) = self.counts.get_mut(test) else { return };
        if rule.counted || matches!(rule.check, Check::Exists) {
            count.values += 1;
            count.hits += 1;
            return;
        }
        let steps = if on_the_right { &rule.right } else { &rule.left };
        let Some(item) = steps.iter().try_fold(Item::of(field, bytes), |item, step| step.apply(item, field)) else {
            return;
        };
        if let Check::Pair(_) = rule.check {
            let side = if on_the_right { &mut count.right } else { &mut count.left };
            if side.len() < MAX_KEPT {
                side.push(item.into_owned());
            }
            return;
        }
        count.values += 1;
        count.hits += u64::from(rule.check.holds(&item));
    }
}

impl Node {
    /// Claims that the counted values pass.
    pub fn holds(&self, tests: &[Test], tally: &Tally) -> bool {
        match self {
            Self::Test(test) => match (tests.get(*test), tally.counts.get(*test)) {
                (Some(rule), Some(count)) => rule.holds(count),
                _ => false,
            },
            Self::Not(node) => !node.holds(tests, tally),
            Self::And(nodes) => nodes.iter().all(|node| node.holds(tests, tally)),
            Self::Or(nodes) => nodes.iter().any(|node| node.holds(tests, tally)),
            Self::Xor(nodes) => nodes.iter().fold(false, |odd, node| odd ^ node.holds(tests, tally)),
        }
    }
}

impl Test {
    fn holds(&self, count: &Count) -> bool {
        if let Check::Pair(by) = self.check {
            if count.left.is_empty() || count.right.is_empty() {
                return false;
            }
            let mut pairs = count.left.iter().flat_map(|left| count.right.iter().map(move |right| (left, right)));
            let holds = |(left, right): (&Item<'_>, &Item<'_>)| compare(by, left, right);
            return if self.all { pairs.all(holds) } else { pairs.any(holds) };
        }
        if self.counted {
            // Like tshark, a count of a field that is not there is no value at all.
            return count.values > 0 && self.check.holds(&Item::Unsigned(count.values, None));
        }
        if self.all { count.values > 0 && count.hits == count.values } else { count.hits > 0 }
    }
}

impl Check {
    fn holds(&self, item: &Item<'_>) -> bool {
        match self {
            Self::Exists | Self::Pair(_) => true,
            Self::Is(by, literal) => literal.admits(*by, item),
            Self::In(members) => members.iter().any(|(low, high)| match high {
                None => low.admits(Compare::Equal, item),
                Some(high) => low.admits(Compare::GreaterOrEqual, item) && high.admits(Compare::LessOrEqual, item),
            }),
        }
    }
}

/// Compares two values of fields.
fn compare(by: Compare, left: &Item<'_>, right: &Item<'_>) -> bool {
    match by {
        Compare::Contains => match (left.octets(), right.octets()) {
            (Some(left), Some(right)) => memchr::memmem::find(left, right).is_some(),
            _ => false,
        },
        Compare::Matches => false,
        _ => ordered(by, left.order(right)),
    }
}

/// Claims that an order satisfies a comparison. Values that cannot be ordered are different.
pub(super) fn ordered(by: Compare, order: Option<Ordering>) -> bool {
    match by {
        Compare::Equal | Compare::AllEqual => order == Some(Ordering::Equal),
        Compare::NotEqual | Compare::AnyNotEqual => order != Some(Ordering::Equal),
        Compare::Less => order == Some(Ordering::Less),
        Compare::LessOrEqual => matches!(order, Some(Ordering::Less | Ordering::Equal)),
        Compare::Greater => order == Some(Ordering::Greater),
        Compare::GreaterOrEqual => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        Compare::Contains | Compare::Matches => false,
    }
}

impl<'v> Item<'v> {
    /// The value of a field; a protocol and a heading stand for their octets.
    fn of(field: &'v Field<'_>, bytes: &'v [u8]) -> Self {
        match &field.value {
            Value::None => {
                let range = field.range.start as usize..field.range.end as usize;
                Self::Bytes(Cow::Borrowed(bytes.get(range).unwrap_or_default()))
            }
            Value::Number(number) => Self::Unsigned(*number, None),
            Value::Code(number, name) => Self::Unsigned(*number, Some(name)),
            Value::Bool(flag) => Self::Unsigned(u64::from(*flag), None),
            Value::Signed(number) | Value::Time(number) => Self::Signed(*number),
            Value::Float(number) => Self::Float(*number),
            Value::Text(text) => Self::Text(Cow::Borrowed(text)),
            Value::Bytes(octets) => Self::Bytes(Cow::Borrowed(octets)),
            Value::Address(address) => Self::Address(*address),
            Value::Malformed(malformed) => Self::Text(Cow::Owned(malformed.to_string())),
        }
    }

    /// Text or octets as octets.
    pub fn octets(&self) -> Option<&[u8]> {
        match self {
            Self::Text(text) => Some(text.as_bytes()),
            Self::Bytes(octets) => Some(octets),
            _ => None,
        }
    }

    /// A whole number.
    pub fn integer(&self) -> Option<i128> {
        match self {
            Self::Unsigned(number, _) => Some(i128::from(*number)),
            Self::Signed(number) => Some(i128::from(*number)),
            _ => None,
        }
    }

    fn order(&self, other: &Item<'_>) -> Option<Ordering> {
        if let (Some(left), Some(right)) = (self.integer(), other.integer()) {
            return Some(left.cmp(&right));
        }
        if let (Some(left), Some(right)) = (self.octets(), other.octets()) {
            return Some(left.cmp(right));
        }
        match (self, other) {
            (Self::Address(left), Item::Address(right)) => Some(left.cmp(right)),
            (Self::Float(left), Item::Float(right)) => left.partial_cmp(right),
            _ => None,
        }
    }

    fn into_owned(self) -> Item<'static> {
        match self {
            Self::Unsigned(number, name) => Item::Unsigned(number, name),
            Self::Signed(number) => Item::Signed(number),
            Self::Float(number) => Item::Float(number),
            Self::Text(text) => Item::Text(Cow::Owned(text.into_owned())),
            Self::Bytes(octets) => Item::Bytes(Cow::Owned(octets.into_owned())),
            Self::Address(address) => Item::Address(address),
        }
    }
}

impl Step {
    /// Does it; `None` when the value has nothing to offer, as a slice behind its end.
    fn apply<'v>(&self, item: Item<'v>, field: &Field<'_>) -> Option<Item<'v>> {
        Some(match (self, item) {
            (Self::Lower, Item::Text(text)) => Item::Text(Cow::Owned(text.to_ascii_lowercase())),
            (Self::Upper, Item::Text(text)) => Item::Text(Cow::Owned(text.to_ascii_uppercase())),
            (Self::Length, item) => Item::Unsigned(length(&item), None),
            (Self::Spell, _) => {
                let mut text = String::new();
                field.spell(&mut text);
                Item::Text(Cow::Owned(text))
            }
            (Self::Mask(mask), Item::Unsigned(number, _)) => Item::Unsigned(number & mask, None),
            (Self::Slice(slice), Item::Address(IpAddr::V4(address))) => {
                Item::Bytes(Cow::Owned(slice.of(&address.octets())?.to_vec()))
            }
            (Self::Slice(slice), Item::Address(IpAddr::V6(address))) => {
                Item::Bytes(Cow::Owned(slice.of(&address.octets())?.to_vec()))
            }
            (Self::Slice(slice), item) => Item::Bytes(Cow::Owned(slice.of(item.octets()?)?.to_vec())),
            (_, item) => item,
        })
    }
}

fn length(item: &Item<'_>) -> u64 {
    match item {
        Item::Address(IpAddr::V4(_)) => 4,
        Item::Address(IpAddr::V6(_)) => 16,
        item => item.octets().map_or(0, |octets| octets.len() as u64),
    }
}

impl Slice {
    /// The octets it selects; `None` when it begins behind the end.
    fn of(self, octets: &[u8]) -> Option<&[u8]> {
        let place = |at: i64| {
            let length = i64::try_from(octets.len()).ok()?;
            usize::try_from(if at < 0 { length.checked_add(at)? } else { at }).ok()
        };
        let start = place(self.start)?;
        let end = match self.end {
            None => octets.len(),
            Some(End::Length(length)) => start.checked_add(length)?,
            Some(End::Last(last)) => place(last)?.checked_add(1)?,
        };
        if start >= octets.len() {
            return None;
        }
        octets.get(start..end.min(octets.len()))
    }
}
