//! What happens to the request: from one application server to the next, or one REGISTER to each (TS 24.229 §5.4.3.2 and
//! §5.4.1.7).

use super::profile::Criterion;
use super::tree::{Outcome, Tried};

/// One application server on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub server: String,
    /// The place of its criterion among those that were given.
    pub index: usize,
    /// Claims that it was said not to answer.
    pub failed: bool,
    /// What follows.
    pub then: String,
}

/// The way of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The servers in order, those that fail included.
    pub steps: Vec<Step>,
    /// The way in one sentence.
    pub sentence: String,
    /// Names that were said to fail and are no server of this way.
    pub strangers: Vec<String>,
}

impl Route {
    /// The names of the servers in order.
    pub fn servers(&self) -> Vec<&str> {
        self.steps.iter().map(|step| step.server.as_str()).collect()
    }
}

/// Claims that a name given by a person is that of a server: with or without its scheme.
fn is_named(server: &str, given: &str) -> bool {
    let bare = |text: &str| text.trim().trim_start_matches("sips:").trim_start_matches("sip:").to_ascii_lowercase();
    bare(server) == bare(given)
}

/// Follows the request over the criteria that matched. Those behind a server that ends the session are marked as skipped.
pub fn follow(tried: &mut [Tried], criteria: &[&Criterion<'_>], failed: &[String], method: &str) -> Route {
    let is_register = method == "REGISTER";
    let mut steps: Vec<Step> = Vec::new();
    let mut ended = None;
    for tried in tried.iter_mut() {
        if let Some(server) = &ended {
            if tried.outcome != Outcome::Invalid {
                tried.outcome = Outcome::Skipped;
                tried.why = Some(format!("the session has ended at {server}"));
            }
            continue;
        }
        if tried.outcome != Outcome::Match || tried.server.is_empty() {
            continue;
        }
        let terminates = criteria
            .get(tried.index)
            .and_then(|criterion| criterion.server.as_ref())
            .is_some_and(|server| server.terminates);
        let fails = failed.iter().any(|given| is_named(&tried.server, given));
        let then = match (fails, terminates, is_register) {
            (false, _, true) => "answers: nothing follows",
            (false, _, false) => "returns the request: the next criterion is tried",
            (true, false, true) => "does not answer: nothing follows (SESSION_CONTINUED)",
            (true, true, true) => "does not answer: the S-CSCF deregisters the subscriber (SESSION_TERMINATED)",
            (true, false, false) => "does not answer: the next criterion is tried (SESSION_CONTINUED)",
            (true, true, false) => "does not answer: the session ends with an error to the caller (SESSION_TERMINATED)",
        };
        if fails && terminates && !is_register {
            ended = Some(tried.server.clone());
        }
        steps.push(Step { server: tried.server.clone(), index: tried.index, failed: fails, then: then.to_owned() });
    }
    let unknown = |given: &&String| !steps.iter().any(|step| is_named(&step.server, given));
    let strangers = failed.iter().filter(unknown).cloned().collect();
    let sentence = sentence(&steps, is_register, ended.is_some(), method);
    Route { steps, sentence, strangers }
}

fn sentence(steps: &[Step], is_register: bool, ended: bool, method: &str) -> String {
    let names: Vec<&str> = steps.iter().map(|step| step.server.as_str()).collect();
    match (names.as_slice(), is_register) {
        ([], true) => "No criterion matches: no third-party REGISTER is sent.".to_owned(),
        ([], false) => format!("No criterion matches: the {method} goes on its way without an application server."),
        ([only], true) => format!("A third-party REGISTER goes to {only}."),
        ([all @ .., last], true) => format!("Third-party REGISTERs go to {} and {last}, one to each.", all.join(", ")),
        (all, false) => {
            let way = all.join(", then to ");
            if ended {
                return format!("The {method} goes to {way}, which does not answer: the session ends there.");
            }
            format!("The {method} goes to {way}, and then on its way.")
        }
    }
}
