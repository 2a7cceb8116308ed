//! Profiles and requests out of a capture: the User-Data of SAA and PPR, and the SIP message of a frame.

use crate::capture::{Frame, Source};
use crate::cli::progress::Progress;
use crate::cli::warn;
use crate::ingest::{Ingest, Message, Options, Sink};
use crate::proto::diameter::{self, avp};
use crate::proto::{Body, Proto};
use crate::tools::ifc::select::same;
use crate::tools::ifc::{read, xml};
use crate::wire::text::printable;
use anyhow::bail;
use std::ops::ControlFlow;
use std::path::Path;

/// Profiles that are kept, and their octets in all.
const MOST_PROFILES: usize = 10_000;
const MOST_OCTETS: usize = 64 << 20;

/// A profile that was seen.
#[derive(Debug)]
pub struct Seen {
    /// The message it came in.
    pub frame: String,
    /// The frame as a number, for what was in force when.
    number: u64,
    /// Public and private identities.
    identities: Vec<String>,
    /// User-Data.
    pub xml: Vec<u8>,
}

/// What a capture holds.
#[derive(Debug)]
pub struct Found {
    /// The message that is asked for: `12`, or `12.2`.
    wanted: Option<String>,
    /// Its octets, and its frame as a number.
    sip: Option<(Vec<u8>, u64)>,
    /// What the frame holds instead of SIP.
    instead: Option<Proto>,
    profiles: Vec<Seen>,
    octets: usize,
    dropped: usize,
    progress: Progress,
}

/// Reads a capture for its profiles and, where one is wanted, a SIP message.
pub fn read(path: &Path, wanted: Option<&str>) -> anyhow::Result<Found> {
    let mut found = Found {
        wanted: wanted.map(str::to_owned),
        sip: None,
        instead: None,
        profiles: Vec::new(),
        octets: 0,
        dropped: 0,
        progress: Progress::before_output(),
    };
    let source = Source::open(std::slice::from_ref(&path.to_path_buf()))?;
    let mut ingest = Ingest::new(source, &Options::default());
    let end = ingest.run(&mut found);
    found.progress.finish();
    for note in ingest.source().notes() {
        warn(&note.to_string());
    }
    end?;
    if found.dropped > 0 {
        warn(&format!("{} profiles of the capture were too many and are left out", found.dropped));
    }
    Ok(found)
}

impl Sink for Found {
    fn end_frame(&mut self, _frame: &Frame<'_>) -> ControlFlow<()> {
        self.progress.frame();
        ControlFlow::Continue(())
    }

    fn wants(&self, proto: Proto) -> bool {
        let is_media = matches!(proto, Proto::Rtp | Proto::Rtcp | Proto::KeepAlive);
        // What else a wanted frame holds is worth a word in the error.
        matches!(proto, Proto::Sip | Proto::Diameter) || (self.wanted.is_some() && !is_media)
    }

    fn message(&mut self, message: &Message<'_>) {
        let is_wanted = self.wanted.as_ref().is_some_and(|wanted| {
            *wanted == message.id() || message.payload.frames.iter().any(|frame| frame.to_string() == *wanted)
        });
        match &message.body {
            Body::Sip(sip) if is_wanted && self.sip.is_none() => {
                self.sip = Some((sip.bytes().to_vec(), message.payload.frame()));
            }
            Body::Diameter(diameter) => self.keep(diameter, message),
            _ => {}
        }
        if is_wanted && message.proto != Proto::Sip {
            self.instead = Some(message.proto);
        }
    }
}

impl Found {
    fn keep(&mut self, diameter: &diameter::Message<'_>, message: &Message<'_>) {
        let Some(data) = diameter.find(avp::CX_USER_DATA) else { return };
        if self.profiles.len() >= MOST_PROFILES || self.octets + data.value.len() > MOST_OCTETS {
            self.dropped += 1;
            return;
        }
        self.octets += data.value.len();
        let mut identities: Vec<String> = Vec::new();
        identities.extend(diameter.text(avp::USER_NAME).map(|name| name.into_owned()));
        identities.extend(diameter.find_all(avp::PUBLIC_IDENTITY).map(|identity| identity.text().into_owned()));
        identities.extend(identities_in(data.value));
        identities.sort();
        identities.dedup();
        let number = message.payload.frame();
        self.profiles.push(Seen { frame: message.id(), number, identities, xml: data.value.to_vec() });
    }

    /// The SIP message that was wanted.
    pub fn sip(&mut self, capture: &str) -> anyhow::Result<Vec<u8>> {
        let wanted = self.wanted.as_deref().unwrap_or_default();
        match (&self.sip, self.instead) {
            (Some((octets, _)), _) => Ok(octets.clone()),
            (None, Some(proto)) => bail!("frame {wanted} of {capture} holds {}, no SIP", proto.name()),
            (None, None) => {
                bail!(
                    "frame {wanted} of {capture} completes no SIP message; imsctl decode {capture} -Y sip lists those that do"
                )
            }
        }
    }

    /// The profile of a subscriber; without one, that which serves one of the identities, or the only one there is.
    fn profile_of(&self, subscriber: Option<&str>, served: &[String]) -> Vec<&Seen> {
        let is_before = |seen: &&Seen| self.sip.as_ref().is_none_or(|(_, frame)| seen.number <= *frame);
        let is_of = |seen: &&Seen, wanted: &str| seen.identities.iter().any(|identity| is_named(identity, wanted));
        let all: Vec<&Seen> = match (subscriber, served) {
            (Some(wanted), _) => self.profiles.iter().filter(|seen| is_of(seen, wanted)).collect(),
            (None, []) => self.profiles.iter().collect(),
            (None, served) => {
                let serves = |seen: &&Seen| served.iter().any(|wanted| is_of(seen, wanted));
                let serving: Vec<&Seen> = self.profiles.iter().filter(serves).collect();
                if serving.is_empty() { self.profiles.iter().collect() } else { serving }
            }
        };
        let before: Vec<&Seen> = all.iter().copied().filter(is_before).collect();
        if before.is_empty() { all } else { before }
    }

    /// The profile in force: the last one of its subscriber, up to the frame of the request when that is in this capture.
    pub fn profile(&self, subscriber: Option<&str>, served: &[String], capture: &str) -> anyhow::Result<&Seen> {
        let profiles = self.profile_of(subscriber, served);
        let Some(last) = profiles.last() else {
            match subscriber {
                _ if self.profiles.is_empty() => {
                    bail!("{capture} holds no profile: no SAA or PPR with User-Data was seen")
                }
                Some(wanted) => bail!("{capture} holds no profile of {}; it has {}", printable(wanted), self.known()),
                None => bail!("{capture} holds no profile"),
            }
        };
        let others =
            profiles.iter().any(|seen| !seen.identities.iter().any(|identity| last.identities.contains(identity)));
        if others {
            bail!("{capture} holds the profiles of several subscribers: {} (--subscriber)", self.known());
        }
        Ok(last)
    }

    /// The first identity of each subscriber.
    fn known(&self) -> String {
        const SHOWN: usize = 8;
        let mut names: Vec<&str> =
            self.profiles.iter().filter_map(|seen| seen.identities.first()).map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        let more = if names.len() > SHOWN { ", …" } else { "" };
        let shown: Vec<_> = names.iter().take(SHOWN).map(|name| printable(name)).collect();
        format!("{}{more}", shown.join(", "))
    }
}

/// The identities inside a profile; none when it cannot be read.
fn identities_in(octets: &[u8]) -> Vec<String> {
    let Ok(text) = xml::text(octets) else { return Vec::new() };
    let Ok(document) = xml::document(&text) else { return Vec::new() };
    let Ok((profile, _)) = read::read(&document, read::Forms::Strict) else { return Vec::new() };
    let public = profile.service_profiles.iter().flat_map(|profile| &profile.identities);
    let mut identities: Vec<String> = public.map(|identity| identity.uri.clone().into_owned()).collect();
    identities.extend(profile.private_identity.map(|identity| identity.into_owned()));
    identities
}

/// Claims that a person means this identity: the whole of it, or its user part.
fn is_named(identity: &str, wanted: &str) -> bool {
    if identity.eq_ignore_ascii_case(wanted) || same(identity, wanted) {
        return true;
    }
    let bare = identity.split_once(':').map_or(identity, |(_, rest)| rest);
    let user = bare.split(['@', ';']).next().unwrap_or_default();
    !wanted.is_empty() && user.trim_start_matches('+') == wanted.trim_start_matches('+')
}
