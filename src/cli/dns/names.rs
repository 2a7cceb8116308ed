//! `imsctl dns names`: the names of 3GPP, and what the DNS says to them.

use super::source::SourceArgs;
use super::{Format, outcome};
use crate::cli::json::document;
use crate::cli::{Outcome, print, warn};
use crate::tools::dns::document::SCHEMA;
use crate::tools::dns::names::{Facts, Named, Use, cut_without_being_told, names};
use crate::tools::dns::resolve::{Means, resolve};
use crate::tools::dns::snaptr::{self, select};
use crate::tools::dns::text::aligned;
use crate::tools::dns::transport::Transport;
use crate::tools::dns::{Source, asker::Asker};
use crate::tools::zone::Name;
use serde_json::{Value, json};

/// Arguments of `imsctl dns names`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// IMSI.
    #[arg(long, value_name = "DIGITS")]
    imsi: Option<String>,

    /// Digits of the MNC in the IMSI; as the network was assigned without it.
    #[arg(long, value_name = "2|3", value_parser = clap::value_parser!(u8).range(2..=3))]
    mnc_len: Option<u8>,

    /// Mobile country code.
    #[arg(long, value_name = "DIGITS")]
    mcc: Option<String>,

    /// Mobile network code.
    #[arg(long, value_name = "DIGITS")]
    mnc: Option<String>,

    /// Access point name, with or without operator identifier.
    #[arg(long, value_name = "APN")]
    apn: Option<String>,

    /// Tracking area code, decimal or with 0x.
    #[arg(long, value_name = "NUMBER", value_parser = code::<u16>)]
    tac: Option<u16>,

    /// MME code, decimal or with 0x.
    #[arg(long, value_name = "NUMBER", value_parser = code::<u8>)]
    mmec: Option<u8>,

    /// MME group identity, decimal or with 0x.
    #[arg(long, value_name = "NUMBER", value_parser = code::<u16>)]
    mmegi: Option<u16>,

    /// Location area code, decimal or with 0x.
    #[arg(long, value_name = "NUMBER", value_parser = code::<u16>, requires = "rac")]
    lac: Option<u16>,

    /// Routing area code, decimal or with 0x.
    #[arg(long, value_name = "NUMBER", value_parser = code::<u8>, requires = "lac")]
    rac: Option<u8>,

    /// eNodeB identity, decimal or with 0x.
    #[arg(long, value_name = "NUMBER", value_parser = code::<u32>)]
    enb: Option<u32>,

    /// Ask the name servers of this system for each name.
    #[arg(long)]
    resolve: bool,

    #[command(flatten)]
    source: SourceArgs,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// A number, decimal or with 0x.
fn code<T: TryFrom<u64>>(text: &str) -> Result<T, String> {
    let number = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => u64::from_str_radix(digits, 16),
        None => text.parse(),
    };
    let number = number.map_err(|error| error.to_string())?;
    T::try_from(number).map_err(|_| format!("more than {} bits", size_of::<T>() * 8))
}

/// Runs `imsctl dns names`.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let facts = Facts {
        imsi: args.imsi.clone(),
        mnc_length: args.mnc_len,
        mcc: args.mcc.clone(),
        mnc: args.mnc.clone(),
        apn: args.apn.clone(),
        tac: args.tac,
        mmec: args.mmec,
        mmegi: args.mmegi,
        lac: args.lac,
        rac: args.rac,
        enb: args.enb,
    };
    let names = names(&facts)?;
    if let Some(note) = cut_without_being_told(&facts) {
        warn(&note);
    }
    let asks = args.resolve || args.source.is_offline() || !args.source.server.is_empty();
    let mut source = if asks { Some(args.source.open(None)?) } else { None };
    let answers: Vec<Option<Vec<String>>> =
        names.iter().map(|named| source.as_mut().and_then(|source| resolution(named, source))).collect();
    print(&match args.format {
        Format::Text => text(&names, &answers),
        Format::Json => {
            let names: Vec<Value> =
                names.iter().zip(&answers).map(|(named, answer)| row(named, answer.as_deref(), asks)).collect();
            document(&json!({"schema": SCHEMA, "names": names}))?
        }
    })?;
    outcome(true, None)
}

fn row(named: &Named, answer: Option<&[String]>, asks: bool) -> Value {
    let mut row = json!({"what": named.what, "value": named.value, "reference": named.reference});
    if let Some(object) = row.as_object_mut().filter(|_| asks) {
        object.insert("resolution".to_owned(), json!(answer));
    }
    row
}

fn text(names: &[Named], answers: &[Option<Vec<String>>]) -> String {
    let mut out = String::new();
    let row = |named: &Named| vec![named.what.to_owned(), named.value.clone(), named.reference.to_owned()];
    let rows: Vec<Vec<String>> = names.iter().map(row).collect();
    let mut lines = String::new();
    aligned(&rows, &[], 0, &mut lines);
    for (line, answer) in lines.lines().zip(answers) {
        out.extend([line, "\n"]);
        for found in answer.iter().flatten() {
            out.extend(["  ", found, "\n"]);
        }
    }
    out
}

/// What the DNS says to a name; `None` when it is not asked for.
fn resolution(named: &Named, source: &mut Source) -> Option<Vec<String>> {
    let name = Name::absolute(&named.value).ok()?;
    let found: Vec<String> = match named.of_use {
        Use::Identity | Use::Realm => return None,
        Use::Sip => {
            let means = Means { transports: Transport::USUAL.to_vec(), is_narrowed: false, suffix: Name::root() };
            let found = resolve(&format!("sip:{}", named.value), &means, source).ok()?;
            found.targets.iter().map(ToString::to_string).collect()
        }
        Use::Host => {
            let mut asker = Asker::new(source);
            let addresses = asker.addresses(&name).iter().map(ToString::to_string).collect::<Vec<_>>();
            let status = asker.asked.last().map(|asked| asked.answer.status.to_string());
            return Some(if addresses.is_empty() { status.into_iter().collect() } else { addresses });
        }
        Use::Nodes(service) => {
            let wanted = snaptr::Wanted { service: service.to_owned(), protocols: Vec::new(), near: None };
            let found = select(&name, &wanted, source);
            let line = |node: &snaptr::Node| {
                let addresses: Vec<String> = node.addresses.iter().map(ToString::to_string).collect();
                format!("{service} {} {}", node.host, addresses.join(" "))
            };
            found.nodes.iter().map(line).collect()
        }
    };
    Some(if found.is_empty() { vec!["nothing".to_owned()] } else { found })
}
