//! [`Page`]: an explanation, ready to be printed; whatever can be explained becomes one.

/// A page of `imsctl explain`.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Page {
    /// What kind of thing it is: `GTPv2-C cause`.
    pub kind: &'static str,
    /// The words that lead to this page and to no other: `gtpv2-cause 73`.
    pub words: String,
    /// Its number, when it has one.
    pub number: Option<u32>,
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: Option<&'static str>,
    /// Where it is used.
    pub used: Option<&'static str>,
    /// Facts of its kind in few words, each with a label: type, transport, values.
    pub facts: Vec<Fact>,
    /// Why it comes in IMS and VoLTE: for codes that say how something ended.
    pub causes: Option<&'static str>,
    /// What usually goes wrong with it: for everything else.
    pub trouble: Option<&'static str>,
    /// What to look at next.
    pub next: Option<&'static str>,
    /// Specification and clause.
    pub reference: Option<String>,
}

/// A labelled fact.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Fact {
    /// What the fact is about: `Transport`.
    pub label: &'static str,
    /// The fact.
    pub value: String,
}

impl Page {
    /// A page of which kind, words and name are known.
    pub fn new(kind: &'static str, words: String, name: impl Into<String>) -> Self {
        Self {
            kind,
            words,
            number: None,
            name: name.into(),
            meaning: None,
            used: None,
            facts: Vec::new(),
            causes: None,
            trouble: None,
            next: None,
            reference: None,
        }
    }

    /// Adds a fact, unless it is empty.
    pub fn fact(&mut self, label: &'static str, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty() {
            self.facts.push(Fact { label, value });
        }
    }

    /// The head line: kind, number and name.
    pub fn title(&self) -> String {
        match self.number {
            Some(number) => format!("{} {number}: {}", self.kind, self.name),
            None => format!("{}: {}", self.kind, self.name),
        }
    }

    /// Its parts in reading order, each with a label.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let part = |label, text: Option<&'static str>| text.map(|text| (label, text));
        let facts = self.facts.iter().map(|fact| (fact.label, fact.value.as_str()));
        let head = [part("Means", self.meaning), part("Used", self.used)];
        let tail = [part("Causes", self.causes), part("Trouble", self.trouble), part("Next", self.next)];
        let reference = self.reference.as_deref().map(|text| ("Reference", text));
        head.into_iter().flatten().chain(facts).chain(tail.into_iter().flatten()).chain(reference)
    }
}
