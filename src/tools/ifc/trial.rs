//! A request tried against a profile: everything that `imsctl ifc test` answers, in one value.

use super::chain::{self, Route};
use super::dialect::Dialect;
use super::evaluate;
use super::item::{Code, Item};
use super::profile::{Condition, Criterion, Profile};
use super::read::{self, Forms};
use super::register::{self, ThirdParty};
use super::request::Request;
use super::select::{self, Given, Setting};
use super::sense;
use super::shared::SharedSets;
use super::tree::{self, Outcome, Tried, UriMode};
use super::xml::{self, Error};
use roxmltree::Document;

/// What a trial is made of besides profile and request.
#[derive(Debug, Default)]
pub struct Options<'s> {
    /// What the user said about the request.
    pub given: Given,
    /// Whether forms from blog posts are evaluated.
    pub forms: Forms,
    /// Whose reading counts; `None` is the specification's.
    pub dialect: Option<Dialect>,
    /// Servers that do not answer.
    pub failed: Vec<String>,
    /// What the S-CSCF knows of shared sets.
    pub shared: Vec<SharedSets<'s>>,
}

/// What came out of a trial.
#[derive(Debug)]
pub struct Trial {
    /// Why the request is not evaluated; `None` when it is.
    pub why_not: Option<String>,
    /// What holds for the request.
    pub setting: Setting,
    /// The criteria in the order they were tried in, by the reading that counts.
    pub tried: Vec<Tried>,
    /// For each criterion of `tried`: it has no Priority, which makes it invalid, and yet it is evaluated.
    pub without_priority: Vec<bool>,
    /// The way of the request.
    pub route: Route,
    /// The third-party REGISTERs, when the request is a REGISTER.
    pub third_party: Vec<ThirdParty>,
    /// The servers by the specification.
    pub by_specification: Vec<String>,
    /// The servers by each dialect.
    pub by_dialect: Vec<(Dialect, Vec<String>)>,
    /// The servers when RequestURI is compared the other way, where that differs.
    pub by_other_uri: Option<(UriMode, Vec<String>)>,
    /// Shared sets that are not known here: the result is incomplete.
    pub unknown_sets: Vec<u32>,
    /// What is to be said about the profile.
    pub items: Vec<Item>,
}

/// Tries a request against a profile.
pub fn run(document: &Document<'_>, request: &Request<'_>, options: &Options<'_>) -> Result<Trial, Error> {
    let (profile, mut items) = read::read(document, options.forms)?;
    let setting = select::derive(request, &profile, &options.given);
    let Some(service_profile) = profile.service_profiles.get(setting.service_profile) else {
        return Err(Error { at: None, message: "it has no ServiceProfile".to_owned() });
    };
    let mut criteria: Vec<&Criterion<'_>> = service_profile.criteria.iter().collect();
    sense::judge_criteria(&criteria, Some(request), &mut items);
    judge_others(&profile, setting.service_profile, request, &mut items);
    let own = criteria.len();
    let mut unknown_sets = Vec::new();
    for set in &service_profile.shared_sets {
        match options.shared.iter().find_map(|shared| shared.criteria(set.id)) {
            Some(shared) => criteria.extend(shared),
            None => {
                let message = format!("unknown set {}: the result is incomplete (--shared-ifc)", set.id);
                items.say(Code::UnknownSharedSet, set.span.clone(), message);
                unknown_sets.push(set.id);
            }
        }
    }
    let mut trial = Trial {
        why_not: request.why_not(),
        setting,
        tried: Vec::new(),
        without_priority: Vec::new(),
        route: chain::follow(&mut [], &[], &[], request.method),
        third_party: Vec::new(),
        by_specification: Vec::new(),
        by_dialect: Dialect::ALL.map(|dialect| (dialect, Vec::new())).to_vec(),
        by_other_uri: None,
        unknown_sets,
        items: Vec::new(),
    };
    if let Some(why) = &trial.why_not {
        items.say(Code::InDialog, xml::tag_span(document.root_element()), format!("not evaluated: {why}"));
        trial.route.sentence = format!("Not evaluated, because {why}.");
    } else {
        trial.evaluate(&criteria, own, request, options, &mut items);
    }
    trial.items = items.finish();
    Ok(trial)
}

/// Judges the service profiles that do not serve the request.
fn judge_others(profile: &Profile<'_>, chosen: usize, request: &Request<'_>, items: &mut super::item::Items<'_>) {
    for (at, other) in profile.service_profiles.iter().enumerate() {
        if at != chosen {
            let criteria: Vec<_> = other.criteria.iter().collect();
            sense::judge_criteria(&criteria, Some(request), items);
        }
    }
}

impl Trial {
    fn evaluate(
        &mut self,
        criteria: &[&Criterion<'_>],
        own: usize,
        request: &Request<'_>,
        options: &Options<'_>,
        items: &mut super::item::Items<'_>,
    ) {
        let circumstances = self.setting.circumstances;
        let spec = evaluate::evaluate(criteria, request, circumstances);
        self.by_specification = tree::servers(&spec);
        let other = if circumstances.uri == UriMode::Spec { UriMode::Full } else { UriMode::Spec };
        let asks_uri = |criterion: &&Criterion<'_>| {
            let spts = criterion.trigger.iter().flat_map(|trigger| &trigger.spts);
            spts.into_iter().any(|spt| matches!(spt.condition, Condition::RequestUri(_)))
        };
        if criteria.iter().any(asks_uri) {
            let circumstances = tree::Circumstances { uri: other, ..circumstances };
            let servers = tree::servers(&evaluate::evaluate(criteria, request, circumstances));
            self.by_other_uri = (servers != self.by_specification).then_some((other, servers));
        }
        let own_criteria = criteria.get(..own).unwrap_or(criteria);
        let mut theirs = Vec::new();
        for (dialect, servers) in &mut self.by_dialect {
            // Kamailio knows no shared sets.
            let seen = if *dialect == Dialect::Kamailio { own_criteria } else { criteria };
            let tried = dialect.evaluate(seen, request, circumstances);
            *servers = tree::servers(&tried);
            if *servers != self.by_specification {
                sense::differences(*dialect, own_criteria, (&spec, &tried), items);
            }
            theirs.push((*dialect, tried));
        }
        self.tried = match options.dialect {
            Some(dialect) => theirs.into_iter().find(|(known, _)| *known == dialect).map_or(spec, |(_, tried)| tried),
            None => spec,
        };
        let has_none = |tried: &Tried| {
            options.dialect.is_none()
                && tried.outcome != Outcome::Invalid
                && criteria.get(tried.index).is_some_and(|criterion| !criterion.has_priority)
        };
        self.without_priority = self.tried.iter().map(has_none).collect();
        self.route = chain::follow(&mut self.tried, criteria, &options.failed, request.method);
        if request.method == "REGISTER" {
            let registers = self.route.steps.iter().filter_map(|step| {
                register::third_party(criteria.get(step.index)?, request, circumstances.registration)
            });
            self.third_party = registers.collect();
        }
    }
}
