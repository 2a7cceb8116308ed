//! Criteria: one evaluation, and a profile of a thousand criteria, on one core: `cargo bench --bench ifc`.
//!
//! The bars: an evaluation below 1 ms, a thousand criteria below 10 ms, the reading of the profile included.

use imsctl::proto::sip;
use imsctl::tools::ifc::evaluate::evaluate;
use imsctl::tools::ifc::select::{Given, derive};
use imsctl::tools::ifc::{Request, read, trial, xml};
use std::hint::black_box;
use std::time::{Duration, Instant};

const PROFILE: &str = include_str!("../vectors/ifc/cases/mix-01/profile.xml");
const MESSAGE: &[u8] = include_bytes!("../vectors/ifc/cases/mix-01/message.sip");

/// A subscription with this many criteria, no two alike.
fn large(count: usize) -> String {
    let criteria: String = (0..count)
        .map(|number| {
            format!(
                "<InitialFilterCriteria><Priority>{number}</Priority><TriggerPoint><ConditionTypeCNF>1</ConditionTypeCNF>\
                 <SPT><ConditionNegated>0</ConditionNegated><Group>0</Group><Method>INVITE</Method></SPT>\
                 <SPT><ConditionNegated>0</ConditionNegated><Group>1</Group><SIPHeader><Header>^P-Asserted-Service$</Header>\
                 <Content>urn:urn-7:3gpp-service\\.ims\\.icsi\\.mmtel\\.{number}</Content></SIPHeader></SPT>\
                 <SPT><ConditionNegated>1</ConditionNegated><Group>2</Group><RequestURI>^conf{number}\\.</RequestURI></SPT>\
                 </TriggerPoint><ApplicationServer><ServerName>sip:as{number}.example</ServerName>\
                 <DefaultHandling>0</DefaultHandling></ApplicationServer></InitialFilterCriteria>\n"
            )
        })
        .collect();
    let identity =
        "<PublicIdentity><Identity>sip:+15550001111@ims.mnc001.mcc001.3gppnetwork.org</Identity></PublicIdentity>";
    format!(
        "<IMSSubscription><PrivateID>x@y</PrivateID><ServiceProfile>{identity}{criteria}</ServiceProfile></IMSSubscription>"
    )
}

/// The time this process was on a processor, where the kernel tells; the time of day would count others' work too.
fn on_processor() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn measure(name: &str, bar: Duration, mut each: impl FnMut()) {
    each();
    let (start, before, mut rounds) = (Instant::now(), on_processor(), 0u32);
    while start.elapsed() < Duration::from_secs(1) {
        each();
        rounds += 1;
    }
    let all = before.zip(on_processor()).map_or(start.elapsed(), |(before, after)| after.saturating_sub(before));
    let took = all / rounds;
    let verdict = if took < bar { "ok" } else { "TOO SLOW" };
    println!("{name:<56} {:>10.1} µs  (bar {:>6} µs) {verdict}", took.as_secs_f64() * 1e6, bar.as_micros());
}

fn main() {
    let message = sip::Message::decode(MESSAGE).expect("a SIP message");
    let request = Request::new(&message).expect("a request");
    let options = trial::Options::default();
    let millisecond = Duration::from_millis(1);
    for (count, bar) in [(1, millisecond), (1000, 10 * millisecond)] {
        let text = if count == 1 { PROFILE.to_owned() } else { large(count) };
        let document = xml::document(&text).expect("XML");
        let (profile, _) = read::read(&document, read::Forms::Strict).expect("a profile");
        let criteria: Vec<_> = profile.service_profiles.iter().flat_map(|profile| &profile.criteria).collect();
        let circumstances = derive(&request, &profile, &Given::default()).circumstances;
        measure(&format!("{count} criteria, read before: evaluation"), bar, || {
            black_box(evaluate(&criteria, &request, circumstances));
        });
        measure(&format!("{count} criteria: reading and evaluation"), bar, || {
            let document = xml::document(&text).expect("XML");
            let (profile, _) = read::read(&document, read::Forms::Strict).expect("a profile");
            let criteria: Vec<_> = profile.service_profiles.iter().flat_map(|profile| &profile.criteria).collect();
            black_box(evaluate(&criteria, &request, circumstances));
        });
        measure(&format!("{count} criteria: all of `ifc test`, lint and dialects"), bar, || {
            let document = xml::document(&text).expect("XML");
            black_box(trial::run(&document, &request, &options).expect("a profile"));
        });
    }
}
