//! `imsctl ifc test`.

use super::capture;
use super::input::{self, ProfileArgs, ProfileText};
use super::{Format, json, paint};
use crate::cli::{Outcome, print, warn};
use crate::proto::sip::{self, Id};
use crate::tools::ifc::dialect::Dialect;
use crate::tools::ifc::profile::{Registration, SessionCase};
use crate::tools::ifc::read::Forms;
use crate::tools::ifc::select::{Given, bare_uri};
use crate::tools::ifc::shared::SharedSets;
use crate::tools::ifc::tree::UriMode;
use crate::tools::ifc::trial::{self, Trial};
use crate::tools::ifc::{Request, xml};
use crate::wire::text::printable;
use anyhow::{Context as _, bail};
use std::path::{Path, PathBuf};

/// Examples of the help text.
pub const EXAMPLES: &str = "\
Examples:
  imsctl ifc test profile.xml --sip invite.sip
  imsctl ifc test profile.xml --sip invite.sip --case term-unreg --unregistered
  imsctl ifc test criterion.xml --sip register.sip --registration-type initial -T json
  imsctl ifc test --from-capture call.pcapng --frame 112
  imsctl ifc test profile.xml --sip invite.sip --failed-as sip:as.example
  imsctl ifc test profile.xml --sip invite.sip --dialect kamailio

Exit status: 0 an application server is reached, 1 none is, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl ifc test`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    profile: ProfileArgs,
    /// The request: a file with one SIP message, `-` for standard input, or with --frame a capture.
    #[arg(long, value_name = "FILE", required_unless_present = "frame")]
    sip: Option<PathBuf>,
    /// Take the message that this frame completes, from --sip or else from --from-capture.
    #[arg(long, value_name = "N")]
    frame: Option<String>,
    /// The session case; derived from the request where that is possible.
    #[arg(long, value_enum, value_name = "CASE")]
    case: Option<Case>,
    /// The served subscriber is registered.
    #[arg(long, conflicts_with = "unregistered")]
    registered: bool,
    /// The served subscriber is not registered.
    #[arg(long)]
    unregistered: bool,
    /// Which registration a REGISTER is.
    #[arg(long, value_enum, value_name = "KIND")]
    registration_type: Option<Kind>,
    /// The public identity whose service profile counts.
    #[arg(long, value_name = "URI")]
    served_user: Option<String>,
    /// An application server that does not answer; DefaultHandling then decides. May be given several times.
    #[arg(long, value_name = "URI")]
    failed_as: Vec<String>,
    /// Shared sets of criteria: a document with SetID, or a number and a profile. May be given several times.
    #[arg(long, value_name = "[ID=]FILE")]
    shared_ifc: Vec<String>,
    /// What RequestURI is compared with: host and port or number, or the complete Request-URI.
    #[arg(long, value_enum, default_value = "spec", value_name = "MODE")]
    ruri_mode: Mode,
    /// Read the profile as this implementation does.
    #[arg(long, value_enum, value_name = "NAME")]
    dialect: Option<Name>,
    /// Evaluate ConditionTypeDNF and a bare Header as what was probably meant.
    #[arg(long)]
    lenient: bool,
    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Case {
    /// 0: originating, registered.
    Orig,
    /// 1: terminating, registered.
    #[value(alias = "term")]
    TermReg,
    /// 2: terminating, unregistered.
    TermUnreg,
    /// 3: originating, unregistered.
    OrigUnreg,
    /// 4: originating after call diversion.
    OrigCdiv,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Kind {
    /// 0: initial registration.
    Initial,
    /// 1: re-registration.
    Re,
    /// 2: deregistration.
    De,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Mode {
    /// Table F.1 of TS 29.228.
    Spec,
    /// As Kamailio and the Open IMS Core do.
    Full,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Name {
    /// The specification.
    Spec,
    /// Kamailio's ims_isc.
    Kamailio,
    /// Project Clearwater's sprout.
    Clearwater,
}

impl Args {
    fn given(&self) -> anyhow::Result<Given> {
        let case = self.case.map(|case| match case {
            Case::Orig => SessionCase::Originating,
            Case::TermReg => SessionCase::TerminatingRegistered,
            Case::TermUnreg => SessionCase::TerminatingUnregistered,
            Case::OrigUnreg => SessionCase::OriginatingUnregistered,
            Case::OrigCdiv => SessionCase::OriginatingCdiv,
        });
        let registration = self.registration_type.map(|kind| match kind {
            Kind::Initial => Registration::Initial,
            Kind::Re => Registration::Re,
            Kind::De => Registration::De,
        });
        let served = match &self.served_user {
            Some(text) => {
                let uri = bare_uri(text);
                Some(uri.with_context(|| format!("--served-user {} is no URI; write sip:… or tel:…", printable(text)))?)
            }
            None => None,
        };
        let uri = match self.ruri_mode {
            Mode::Spec => UriMode::Spec,
            Mode::Full => UriMode::Full,
        };
        let registered = match (self.registered, self.unregistered) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        };
        Ok(Given { case, registered, registration, served, uri })
    }

    const fn dialect(&self) -> Option<Dialect> {
        match self.dialect {
            Some(Name::Kamailio) => Some(Dialect::Kamailio),
            Some(Name::Clearwater) => Some(Dialect::Clearwater),
            Some(Name::Spec) | None => None,
        }
    }

    /// The identities in a request whose profile may be meant, by what the user said: the caller's, or the called party's.
    fn parties(&self, octets: &[u8]) -> Vec<String> {
        if let Some(uri) = self.served_user.as_deref().and_then(bare_uri) {
            return vec![uri];
        }
        let Ok(message) = sip::Message::decode(octets) else { return Vec::new() };
        let is_terminating = matches!(self.case, Some(Case::TermReg | Case::TermUnreg));
        let headers: &[Id] = match is_terminating {
            true => &[Id::PServedUser, Id::PCalledPartyId, Id::To],
            false => &[Id::PServedUser, Id::PAssertedIdentity, Id::From],
        };
        let text = |uri: &[u8]| String::from_utf8_lossy(uri).into_owned();
        let of = |id: &Id| -> Vec<String> { message.addresses(*id).map(|address| text(address.uri.whole)).collect() };
        let mut found: Vec<String> = headers.iter().map(of).find(|found| !found.is_empty()).unwrap_or_default();
        if let Some(uri) = message.request_uri().filter(|_| is_terminating) {
            found.push(text(uri.whole));
        }
        found
    }

    /// The SIP message and the profile, which may come from one capture.
    fn read(&self) -> anyhow::Result<(Vec<u8>, ProfileText)> {
        let sip = self.sip.as_deref().or(self.profile.from_capture.as_deref()).unwrap_or(Path::new("-"));
        if sip == Path::new("-") && self.profile.is_stdin() && self.sip.is_some() {
            bail!("profile and request cannot both come from standard input");
        }
        let Some(frame) = &self.frame else {
            let octets = input::octets(sip)?;
            if input::is_capture(&octets) {
                bail!("{} is a capture: say which frame (--frame)", input::name(sip));
            }
            return Ok((octets, self.profile.read(None, &[])?));
        };
        let name = input::name(sip);
        let mut found = capture::read(sip, Some(frame))?;
        let octets = found.sip(&name)?;
        let same = self.profile.from_capture.as_deref() == Some(sip);
        let profile = self.profile.read(same.then_some(&found), &self.parties(&octets))?;
        Ok((octets, profile))
    }
}

/// Number and file of a shared set.
fn shared_name(text: &str) -> (Option<u32>, &Path) {
    let numbered = text.split_once('=').and_then(|(id, file)| Some((id.parse().ok()?, file)));
    match numbered {
        Some((id, file)) => (Some(id), Path::new(file)),
        None => (None, Path::new(text)),
    }
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let given = args.given()?;
    let (octets, profile) = args.read()?;
    let message =
        sip::Message::decode(&octets).map_err(|error| anyhow::anyhow!("the request is no SIP message: {error}"))?;
    let Some(request) = Request::new(&message) else {
        let status = message.status().unwrap_or_default();
        bail!("the message is a response ({status}): criteria are for requests");
    };
    let forms = if args.lenient { Forms::Lenient } else { Forms::Strict };
    let document = xml::document(&profile.text).with_context(|| format!("cannot read {}", profile.name))?;
    let names: Vec<_> = args.shared_ifc.iter().map(|text| shared_name(text)).collect();
    let texts: Vec<ProfileText> = names.iter().map(|(_, path)| input::document(path)).collect::<Result<_, _>>()?;
    let mut documents = Vec::new();
    for text in &texts {
        documents.push(xml::document(&text.text).with_context(|| format!("cannot read {}", text.name))?);
    }
    let mut shared = Vec::new();
    for ((document, text), (id, _)) in documents.iter().zip(&texts).zip(&names) {
        shared.push(SharedSets::read(document, *id, forms).with_context(|| format!("cannot use {}", text.name))?);
    }
    let options = trial::Options { given, forms, dialect: args.dialect(), failed: args.failed_as.clone(), shared };
    let trial = trial::run(&document, &request, &options).with_context(|| format!("cannot read {}", profile.name))?;
    for stranger in &trial.route.strangers {
        warn(&format!("--failed-as {} is none of the servers that are reached", printable(stranger)));
    }
    for (shared, text) in options.shared.iter().zip(&texts) {
        for item in &shared.items {
            let place = format!("{}:{}:{}", text.name, item.line, item.column);
            warn(&format!("{place}: {} {}", item.code.name(), printable(&item.message)));
        }
    }
    print(&match args.format {
        Format::Text => paint::trial(&trial, &request, &profile.name, args.dialect()),
        Format::Json => json::trial(&trial, &request, args.dialect())?,
    })?;
    Ok(outcome(&trial))
}

fn outcome(trial: &Trial) -> Outcome {
    if trial.route.steps.is_empty() { Outcome::No } else { Outcome::Done }
}
