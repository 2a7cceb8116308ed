//! [`Keymap`]: the keys in force: those of the table, of a preset, and of the user.
//!
//! Dispatch, the hints of the footer, the help screen and the KEYS section of the man page read it. What is typed
//! (prompts), Ctrl-C and Ctrl-Z keep their keys whatever a configuration says.

use super::action::Action;
use super::keys::{BINDINGS, Binding, COMPARE, DETAIL, LADDER, LIST, MENU, PLACES, PROMPT, Place, TEXT};
use super::press::Press::{self, Char, Ctrl, F, Left, PageDown, PageUp, Right};

/// The screens whose keys can be set, by the names of the configuration file.
pub const SCREENS: [(Place, &str); 6] =
    [(LIST, "list"), (LADDER, "ladder"), (DETAIL, "message"), (COMPARE, "compare"), (TEXT, "text"), (MENU, "menu")];

/// What a preset changes: screens, action, keys.
type Change = (Place, Action, &'static [Press]);

/// Letters of vi move: `h` and `l` go sideways, so that help is on `F1` and `?`, and links are on `L`.
const VIM: &[Change] = &[
    (LIST | LADDER | DETAIL | COMPARE | TEXT, Action::Help, &[F(1), Char('?')]),
    (LADDER | DETAIL | COMPARE | TEXT | MENU, Action::Left, &[Left, Char('h')]),
    (LADDER | DETAIL | COMPARE | TEXT | MENU, Action::Right, &[Right, Char('l')]),
    (LADDER, Action::Links, &[Char('L')]),
];

/// Ctrl-F finds, Ctrl-N and Ctrl-B go to the next and the previous hit, Ctrl-S saves.
const WIRESHARK: &[Change] = &[
    (LADDER | DETAIL | TEXT, Action::Search, &[Char('/'), Ctrl('f')]),
    (LIST, Action::Narrow, &[F(3), Char('/'), Ctrl('f'), Press::Tab]),
    (LADDER | DETAIL | COMPARE | TEXT, Action::NextHit, &[Char('n'), Ctrl('n')]),
    (LADDER | DETAIL | COMPARE | TEXT, Action::PreviousHit, &[Char('N'), Ctrl('b')]),
    (LIST, Action::Save, &[F(2), Char('s'), Char('S'), Ctrl('s')]),
    (LADDER, Action::Save, &[Char('S'), Ctrl('s')]),
    (LIST | LADDER | DETAIL | COMPARE | TEXT | MENU, Action::PageUp, &[PageUp]),
    (LIST | LADDER | DETAIL | COMPARE | TEXT | MENU, Action::PageDown, &[PageDown]),
];

/// Keys that a configuration can begin with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// Those of sngrep.
    #[default]
    Sngrep,
    /// Those of vi, where sngrep's differ.
    Vim,
    /// Those of Wireshark for finding and saving.
    Wireshark,
}

impl Preset {
    /// Every preset.
    pub const ALL: [Self; 3] = [Self::Sngrep, Self::Vim, Self::Wireshark];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sngrep => "sngrep",
            Self::Vim => "vim",
            Self::Wireshark => "wireshark",
        }
    }

    /// The preset of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }
}

/// An action on one screen.
#[derive(Clone, Debug)]
struct Row {
    place: Place,
    binding: &'static Binding,
    keys: Vec<Press>,
}

/// A key that would do two things on one screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The screen.
    pub place: Place,
    /// The key.
    pub key: Press,
    /// What it does there.
    pub one: Action,
    /// And what else.
    pub other: Action,
}

impl std::fmt::Display for Conflict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { place, key, one, other } = self;
        let screen = screen_name(*place);
        let (key, one, other) = (key.name(true), one.name(), other.name());
        write!(f, "`{key}` would be both {one} and {other} on the screen {screen}; give one of them another key")
    }
}

/// The keys in force.
#[derive(Clone, Debug)]
pub struct Keymap {
    /// By screen, and there in the order of the table.
    rows: Vec<Row>,
}

impl Default for Keymap {
    fn default() -> Self {
        let of_place = |place: Place| BINDINGS.iter().filter(move |binding| binding.places & place != 0);
        let row = |place| move |binding: &'static Binding| Row { place, binding, keys: binding.keys.to_vec() };
        Self { rows: PLACES.into_iter().flat_map(|(place, _)| of_place(place).map(row(place))).collect() }
    }
}

impl Keymap {
    /// The keys of a preset.
    pub fn of(preset: Preset) -> Self {
        let mut keymap = Self::default();
        let changes: &[Change] = match preset {
            Preset::Sngrep => &[],
            Preset::Vim => VIM,
            Preset::Wireshark => WIRESHARK,
        };
        for (places, action, keys) in changes {
            keymap.change(*places, *action, keys);
        }
        keymap
    }

    fn change(&mut self, places: Place, action: Action, keys: &[Press]) {
        let of_action = |row: &&mut Row| row.place & places != 0 && row.binding.action == action && !is_fixed(row);
        self.rows.iter_mut().filter(of_action).for_each(|row| row.keys = keys.to_vec());
    }

    /// Gives an action other keys, on one screen or on all where it is; none takes its keys away.
    pub fn set(&mut self, screen: Option<Place>, name: &str, keys: &[Press]) -> Result<(), String> {
        let places = screen.unwrap_or(Place::MAX);
        let named = |row: &&Row| row.place & places != 0 && row.binding.action.name() == name && !is_fixed(row);
        if let Some(row) = self.rows.iter().find(named) {
            let action = row.binding.action;
            self.change(places, action, keys);
            return Ok(());
        }
        let elsewhere = self.rows.iter().any(|row| row.binding.action.name() == name);
        match (screen, elsewhere) {
            (Some(place), true) => Err(format!("the screen {} has no action `{name}`", screen_name(place))),
            (None, true) => Err(format!("`{name}` belongs to what is typed and keeps its key")),
            (_, false) => {
                let near = crate::wire::near::nearest(Self::actions(), name);
                let advice = near.map_or_else(
                    || "; `imsctl config --all` lists them".to_owned(),
                    |near| format!("; did you mean `{near}`?"),
                );
                Err(format!("there is no action `{name}`{advice}"))
            }
        }
    }

    /// The names of all actions whose keys can be set.
    pub fn actions() -> impl Iterator<Item = &'static str> {
        BINDINGS.iter().filter(|binding| binding.places & PROMPT == 0).map(|binding| binding.action.name())
    }

    /// The keys that would do two things on one screen.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let mut conflicts = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            let before = self.rows.iter().take(at).filter(|other| other.place == row.place);
            for other in before.filter(|other| other.binding.action != row.binding.action) {
                let twice = row.keys.iter().filter(|key| other.keys.contains(key));
                let (one, other) = (other.binding.action, row.binding.action);
                conflicts.extend(twice.map(|key| Conflict { place: row.place, key: *key, one, other }));
            }
        }
        conflicts
    }

    /// What a key does on a screen.
    pub fn action(&self, place: Place, press: Press) -> Option<Action> {
        let found = self.rows.iter().find(|row| row.place & place != 0 && row.keys.contains(&press));
        found.map(|row| row.binding.action)
    }

    /// The first key of an action on a screen, as hints name it.
    pub fn key(&self, place: Place, action: Action, is_ascii: bool) -> Option<String> {
        let row = self.rows.iter().find(|row| row.place & place != 0 && row.binding.action == action)?;
        row.keys.first().map(|key| key.name(is_ascii))
    }

    /// The hints of a screen in the order of their worth: first key and word.
    pub fn hints(&self, place: Place, is_ascii: bool) -> impl Iterator<Item = (Press, String, &'static str)> {
        let rows = self.rows.iter().filter(move |row| row.place & place != 0 && !row.binding.hint.is_empty());
        rows.filter_map(move |row| {
            let key = *row.keys.first()?;
            Some((key, key.name(is_ascii), row.binding.hint))
        })
    }

    /// The keys of a screen with what they do, for help and the man page.
    pub fn of_place(&self, place: Place, is_ascii: bool) -> Vec<(String, &'static str)> {
        let rows = self.rows.iter().filter(|row| row.place & place != 0 && !row.keys.is_empty());
        rows.map(|row| (names(&row.keys, is_ascii), row.binding.help)).collect()
    }

    /// The actions of a screen whose keys can be set, with their keys and what help says.
    pub fn settable_on(&self, place: Place) -> impl Iterator<Item = (&'static str, String, &'static str)> {
        let rows = self.rows.iter().filter(move |row| row.place == place && !is_fixed(row));
        rows.map(|row| (row.binding.action.name(), names(&row.keys, true), row.binding.help))
    }
}

/// Claims that a configuration leaves the keys of a row alone.
fn is_fixed(row: &Row) -> bool {
    row.binding.places & PROMPT != 0 || row.binding.action == Action::Suspend
}

/// What the configuration file calls a screen.
fn screen_name(place: Place) -> &'static str {
    SCREENS.iter().find(|(known, _)| *known == place).map_or("prompt", |(_, name)| name)
}

/// The names of keys, a blank between them.
pub fn names(keys: &[Press], is_ascii: bool) -> String {
    keys.iter().map(|key| key.name(is_ascii)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Action as A;
    use Press::Enter;

    #[test]
    fn no_key_does_two_things_on_one_screen() {
        for preset in Preset::ALL {
            assert_eq!(Keymap::of(preset).conflicts(), [], "{}", preset.name());
        }
    }

    #[test]
    fn keys_of_sngrep_do_what_they_do_there() {
        let keymap = Keymap::default();
        let on_ladder = [
            (Enter, A::Open),
            (Char(' '), A::Mark),
            (F(2), A::SdpRows),
            (Char('m'), A::Media),
            (Char('x'), A::Extended),
            (F(6), A::Raw),
            (Char('s'), A::LanesBy),
            (Char('c'), A::ColourBy),
            (Char('t'), A::TogglePane),
            (Char('9'), A::Bigger),
            (Char('w'), A::Time),
            (Char('h'), A::Help),
        ];
        assert!(on_ladder.iter().all(|(key, wanted)| keymap.action(LADDER, *key) == Some(*wanted)));
        let in_list = [(F(3), A::Narrow), (Char('i'), A::Statistics), (F(10), A::Columns), (Char('q'), A::Quit)];
        assert!(in_list.iter().all(|(key, wanted)| keymap.action(LIST, *key) == Some(*wanted)));
    }

    #[test]
    fn typed_letters_are_no_commands() {
        assert_eq!(Keymap::default().action(PROMPT, Char('q')), None);
        assert_eq!(Keymap::default().action(PROMPT, Ctrl('c')), Some(A::Quit));
    }

    #[test]
    fn the_letters_of_vi_go_sideways() {
        let keymap = Keymap::of(Preset::Vim);
        assert_eq!(keymap.action(LADDER, Char('h')), Some(A::Left));
        assert_eq!(keymap.action(LADDER, Char('L')), Some(A::Links));
        assert_eq!(keymap.action(LIST, Char('?')), Some(A::Help));
    }

    #[test]
    fn the_user_gives_an_action_another_key_on_one_screen_or_all() {
        let mut keymap = Keymap::default();
        assert_eq!(keymap.set(None, "quit", &[Char('Z')]), Ok(()));
        assert_eq!(keymap.set(Some(LADDER), "explain", &[Char('E')]), Ok(()));
        assert_eq!((keymap.action(LIST, Char('Z')), keymap.action(LIST, Char('q'))), (Some(A::Quit), None));
        assert_eq!((keymap.action(PROMPT, Char('Z')), keymap.action(PROMPT, Ctrl('c'))), (None, Some(A::Quit)));
        assert_eq!(keymap.key(LADDER, A::Explain, true), Some("E".to_owned()));
        assert!(keymap.of_place(LADDER, true).iter().any(|(keys, help)| keys == "E" && help.starts_with("why")));
        assert_eq!(keymap.conflicts(), []);
    }

    #[test]
    fn a_key_for_two_actions_is_a_conflict_that_names_both() {
        let mut keymap = Keymap::default();
        assert_eq!(keymap.set(Some(LADDER), "explain", &[Char('n')]), Ok(()));
        let found: Vec<String> = keymap.conflicts().iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            ["`n` would be both explain and next-hit on the screen ladder; give one of them another key"]
        );
    }

    #[test]
    fn what_is_no_action_is_refused_with_the_nearest_one() {
        let mut keymap = Keymap::default();
        let mut error = |screen, name| keymap.set(screen, name, &[Enter]).expect_err("no such action");
        assert_eq!(error(None, "explian"), "there is no action `explian`; did you mean `explain`?");
        assert_eq!(error(Some(LIST), "explain"), "the screen list has no action `explain`");
        assert_eq!(error(None, "erase-word"), "`erase-word` belongs to what is typed and keeps its key");
    }

    #[test]
    fn names_of_actions_are_not_those_of_screens() {
        let taken = |name: &str| name == "preset" || SCREENS.iter().any(|(_, screen)| *screen == name);
        assert!(!Keymap::actions().any(taken));
        let mut names = hashbrown::HashMap::new();
        for binding in BINDINGS {
            let known = names.insert(binding.action.name(), binding.action);
            assert!(known.is_none_or(|known| known == binding.action), "{}", binding.action.name());
        }
    }
}
