//! Criteria, one claim at a time; the vectors are in tests/it.

use super::*;
use crate::proto::sip;

const INVITE: &str = "INVITE sip:+15550002222@IMS.example:5070;user=phone SIP/2.0\r\n\
    From: <sip:+15550001111@ims.example>;tag=a\r\nTo: <sip:+15550002222@ims.example>\r\no: presence\r\n\
    Allow-Events: dialog\r\nContent-Type: Application/SDP; charset=x\r\n\r\nv=0\r\nm=audio 4 RTP/AVP 0\r\na=x:m=video\r\n";

fn criterion(trigger: &str) -> String {
    format!(
        "<InitialFilterCriteria><Priority>1</Priority><TriggerPoint>{trigger}</TriggerPoint><ApplicationServer>\
         <ServerName>sip:as.example</ServerName></ApplicationServer></InitialFilterCriteria>"
    )
}

/// One SPT in a CNF.
fn single(condition: &str) -> String {
    criterion(&format!("<ConditionTypeCNF>1</ConditionTypeCNF><SPT><Group>0</Group>{condition}</SPT>"))
}

fn run(xml: &str, message: &str) -> trial::Trial {
    let message = sip::Message::decode(message.as_bytes()).expect("a SIP message");
    let request = Request::new(&message).expect("a request");
    let document = xml::document(xml).expect("XML");
    trial::run(&document, &request, &trial::Options::default()).expect("a profile")
}

fn matches(condition: &str) -> bool {
    !run(&single(condition), INVITE).by_specification.is_empty()
}

fn codes(xml: &str) -> Vec<&'static str> {
    let items = lint(xml.as_bytes(), None).expect("a profile");
    items.iter().map(|item| item.code.name().get(4..7).unwrap_or_default()).collect()
}

#[test]
fn a_request_uri_is_host_and_port() {
    assert!(matches("<RequestURI>^IMS\\.example:5070$</RequestURI>"));
    assert!(!matches("<RequestURI>\\+1555</RequestURI>"));
    let tel = INVITE.replace("sip:+15550002222@IMS.example:5070;user=phone", "tel:+15550002222;npdi");
    assert_eq!(run(&single("<RequestURI>^\\+15550002222$</RequestURI>"), &tel).by_specification.len(), 1);
    let trial = run(&single("<RequestURI>npdi</RequestURI>"), &tel);
    let conditions = trial.tried.iter().flat_map(|tried| &tried.groups).flat_map(|group| &group.conditions);
    let remarks: Vec<_> = conditions.map(|tested| tested.remark.as_deref()).collect();
    assert_eq!(remarks, [Some("with the parameters of the number it would match")]);
}

#[test]
fn a_compact_form_is_its_long_name() {
    assert!(matches("<SIPHeader><Header>^Event$</Header><Content>^presence$</Content></SIPHeader>"));
    assert!(!matches("<SIPHeader><Header>^Event$</Header><Content>dialog</Content></SIPHeader>"));
}

#[test]
fn a_session_description_is_compared_line_by_line() {
    assert!(matches("<SessionDescription><Line>m</Line><Content>^audio</Content></SessionDescription>"));
    assert!(!matches("<SessionDescription><Line>m</Line><Content>video</Content></SessionDescription>"));
    assert!(matches("<SessionDescription><Line>[am]</Line><Content>video$</Content></SessionDescription>"));
}

#[test]
fn only_initial_requests_are_evaluated() {
    let reinvite = INVITE.replace("To: <sip:+15550002222@ims.example>", "To: <sip:+15550002222@ims.example>;tag=b");
    let trial = run(&single("<Method>INVITE</Method>"), &reinvite);
    assert_eq!(trial.why_not.as_deref(), Some("INVITE is within a dialog: To has the tag \"b\""));
    assert!(trial.tried.is_empty() && trial.route.steps.is_empty());
}

#[test]
fn forms_from_blog_posts_are_errors_until_they_are_asked_for() {
    let spts = "<SPT><Group>0</Group><Method>MESSAGE</Method></SPT><SPT><Group>1</Group><Header>From</Header></SPT>";
    let xml = criterion(&format!("<ConditionTypeDNF>1</ConditionTypeDNF>{spts}"));
    assert_eq!(codes(&xml), ["E01", "E02"]);
    assert_eq!(run(&xml, INVITE).tried.first().map(|tried| tried.outcome), Some(tree::Outcome::Invalid));
    let message = sip::Message::decode(INVITE.as_bytes()).expect("a SIP message");
    let request = Request::new(&message).expect("a request");
    let options = trial::Options { forms: read::Forms::Lenient, ..trial::Options::default() };
    let lenient = trial::run(&xml::document(&xml).expect("XML"), &request, &options).expect("a profile");
    assert_eq!(lenient.by_specification, ["sip:as.example"]);
}

#[test]
fn conditions_that_exclude_each_other_are_a_dead_rule() {
    let two = |form: &str, one: &str, two: &str| {
        criterion(&format!(
            "<ConditionTypeCNF>{form}</ConditionTypeCNF><SPT><Group>0</Group>{one}</SPT><SPT><Group>1</Group>{two}</SPT>"
        ))
    };
    assert_eq!(codes(&two("1", "<Method>INVITE</Method>", "<Method>MESSAGE</Method>")), ["W21"]);
    assert_eq!(codes(&two("1", "<SessionCase>0</SessionCase>", "<SessionCase>1</SessionCase>")), ["W21"]);
    let header = "<SIPHeader><Header>^Event$</Header></SIPHeader>";
    let negated = header.replace("<SIP", "<Method>X</Method><SIP");
    assert!(codes(&two("1", header, &negated)).contains(&"E22"));
    assert!(codes(&two("0", "<Method>INVITE</Method>", "<Method>MESSAGE</Method>")).is_empty());
    let always = two("0", "<Method>INVITE</Method>", "<Method>INVITE</Method>").replacen(
        "<SPT><Group>1",
        "<SPT><ConditionNegated>1</ConditionNegated><Group>1",
        1,
    );
    assert_eq!(codes(&always), ["W23"]);
}

#[test]
fn a_session_that_ends_at_a_server_goes_no_further() {
    let one =
        single("<Method>INVITE</Method>").replace("</ServerName>", "</ServerName><DefaultHandling>1</DefaultHandling>");
    let two = single("<Method>INVITE</Method>").replace(">1</Priority>", ">2</Priority>").replace("as.ex", "b.ex");
    let xml = format!("<ServiceProfile>{two}{one}</ServiceProfile>");
    let message = sip::Message::decode(INVITE.as_bytes()).expect("a SIP message");
    let request = Request::new(&message).expect("a request");
    let options = trial::Options { failed: vec!["AS.example".to_owned(), "c".to_owned()], ..trial::Options::default() };
    let trial = trial::run(&xml::document(&xml).expect("XML"), &request, &options).expect("a profile");
    assert_eq!(trial.route.servers(), ["sip:as.example"]);
    assert_eq!(trial.route.strangers, ["c"]);
    assert_eq!(trial.tried.last().map(|tried| tried.outcome), Some(tree::Outcome::Skipped));
    assert_eq!(trial.by_specification.len(), 2);
}

#[test]
fn a_place_inside_a_pattern_is_pointed_at() {
    let xml = single("<SIPHeader><Header>^Event$</Header><Content>a(?:b)</Content></SIPHeader>");
    let items = lint(xml.as_bytes(), None).expect("a profile");
    let bad = items.iter().find(|item| item.code == Code::BadEre).expect("E03");
    assert_eq!(xml.get(bad.span.clone()), Some("(?"));
    let coded = single("<Method>A</Method>").replace("<Method>A</Method>", "<RequestURI><![CDATA[x\\d]]></RequestURI>");
    let items = lint(coded.as_bytes(), None).expect("a profile");
    assert_eq!(items.first().and_then(|item| coded.get(item.span.clone())), Some("\\d"));
}

#[test]
fn a_wildcarded_identity_covers_its_numbers() {
    let identity = "<PublicIdentity><Identity>sip:x@ims.example</Identity><Extension><WildcardedPSI>sip:+1555!.*!@ims.example\
        </WildcardedPSI></Extension></PublicIdentity>";
    let other =
        "<ServiceProfile><PublicIdentity><Identity>sip:o@ims.example</Identity></PublicIdentity></ServiceProfile>";
    let xml = format!(
        "<IMSSubscription>{other}<ServiceProfile>{identity}{}</ServiceProfile></IMSSubscription>",
        single("<Method>INVITE</Method>")
    );
    let trial = run(&xml, INVITE);
    assert_eq!(trial.setting.service_profile, 1);
    assert_eq!(trial.by_specification, ["sip:as.example"]);
}
