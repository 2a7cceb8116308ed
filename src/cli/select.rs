//! Which traces a command is about: `--trace`, `--subscriber`, `--kind`, `-Y`.

use crate::filter::Filter;
use crate::report::Matcher;
use crate::trace::{Kind, ProcedureId, Trace};

/// The options that select traces. Several of them narrow the selection.
#[derive(Debug, Default, clap::Args)]
pub struct Selection {
    /// Only this trace, by the id that --list prints: call-1. May be given several times.
    #[arg(long, value_name = "ID")]
    pub trace: Vec<String>,

    /// Only traces about this subscriber: IMSI, number, IMPI, IMPU or address.
    #[arg(long, value_name = "WHO")]
    pub subscriber: Option<String>,

    /// Only traces of this kind. May be given several times.
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    pub kind: Vec<Kind>,

    /// Only what passes this filter, in Wireshark's display-filter language.
    ///
    /// Traces with a message that does, or, where packets are written, packets.
    #[arg(short = 'Y', value_name = "FILTER")]
    pub filter: Option<String>,
}

/// The kinds by their names.
fn kinds() -> impl clap::builder::TypedValueParser<Value = Kind> {
    use clap::builder::TypedValueParser as _;
    let names = clap::builder::PossibleValuesParser::new(Kind::ALL.map(Kind::name));
    names.try_map(|name| Kind::ALL.into_iter().find(|kind| kind.name() == name).ok_or("no kind of traces"))
}

impl Selection {
    /// Claims that everything is selected.
    pub fn is_everything(&self) -> bool {
        !self.names_traces() && self.filter.is_none()
    }

    /// Claims that traces are named, and not only a filter.
    pub fn names_traces(&self) -> bool {
        !self.trace.is_empty() || self.subscriber.is_some() || !self.kind.is_empty()
    }

    /// The filter. It is read before captures are: a slip shows at once.
    pub fn filter(&self) -> anyhow::Result<Option<Filter>> {
        let Some(text) = &self.filter else { return Ok(None) };
        let filter = Filter::parse(text, &super::fields::table()).map_err(|error| anyhow::anyhow!("{error}"))?;
        Ok(Some(filter))
    }

    /// The filter, ready to be asked about messages at rest.
    pub fn matcher(&self) -> anyhow::Result<Option<Matcher>> {
        Ok(self.filter()?.map(Matcher::new))
    }

    /// The traces that are selected, in order. An id that is none is an error.
    pub fn procedures(&self, trace: &Trace, matcher: Option<&Matcher>) -> anyhow::Result<Vec<ProcedureId>> {
        if let Some(unknown) = self.trace.iter().find(|name| trace.find_procedure(name).is_none()) {
            anyhow::bail!("there is no trace `{unknown}`; `imsctl flow --list` lists them");
        }
        let mut selected: Vec<ProcedureId> = trace.procedure_ids().filter(|id| self.names(trace, *id)).collect();
        if let Some(matcher) = matcher {
            selected.retain(|id| trace.procedure(*id).messages.iter().any(|message| matcher.passes(trace, *message)));
        }
        Ok(selected)
    }

    fn names(&self, trace: &Trace, id: ProcedureId) -> bool {
        let procedure = trace.procedure(id);
        let about = |who: &String| {
            let parties = [procedure.subscriber, procedure.peer].into_iter().flatten();
            parties.into_iter().any(|party| trace.subscriber(party).is_called(who))
        };
        (self.trace.is_empty() || self.trace.contains(&procedure.name))
            && (self.kind.is_empty() || self.kind.contains(&procedure.kind))
            && self.subscriber.as_ref().is_none_or(about)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_option_selects_everything() {
        assert!(Selection::default().is_everything());
        assert!(!Selection { subscriber: Some("1".to_owned()), ..Selection::default() }.is_everything());
    }
}
