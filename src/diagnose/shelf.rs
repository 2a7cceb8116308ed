//! [`Shelf`]: messages that were decoded a moment ago, for rules that ask one after the other for the same.

use crate::trace::MessageId;
use std::cell::RefCell;
use std::rc::Rc;

/// Places on a shelf: more messages than most procedures have, and few enough to be nothing in memory.
const PLACES: usize = 512;

/// A message and its id; nothing before the first of its place.
type Place<M> = Option<(MessageId, Rc<M>)>;

/// The last messages decoded; each has one place, from which the next of that place drives it out.
#[derive(Debug)]
pub(super) struct Shelf<M> {
    places: RefCell<Vec<Place<M>>>,
}

impl<M> Default for Shelf<M> {
    fn default() -> Self {
        Self { places: RefCell::new(Vec::new()) }
    }
}

impl<M> Shelf<M> {
    /// The message, from the shelf or decoded now.
    pub fn get(&self, id: MessageId, decode: impl FnOnce() -> M) -> Rc<M> {
        let place = id.index() % PLACES;
        if let Some(Some((known, message))) = self.places.borrow().get(place)
            && *known == id
        {
            return Rc::clone(message);
        }
        let message = Rc::new(decode());
        let mut places = self.places.borrow_mut();
        if places.is_empty() {
            places.resize_with(PLACES, || None);
        }
        if let Some(slot) = places.get_mut(place) {
            *slot = Some((id, Rc::clone(&message)));
        }
        message
    }
}
