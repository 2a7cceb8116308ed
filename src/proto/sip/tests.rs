//! Claims about reading SIP; the messages are in the tests.

use super::*;
use crate::proto::field::Fields;

const INVITE: &str = "INVITE sip:+4477@ims.example;user=phone SIP/2.0\r\n\
    Via: SIP/2.0/UDP 10.1.1.1:5060;branch=z9hG4bK1;rport, SIP/2.0/TCP [2001:db8::1];branch=z9hG4bK2\r\n\
    f: \"Alice\" <sip:alice@h.example>;tag=a1\r\nTo: <tel:+4477>\r\ni: call-1\r\nCSeq: 7 INVITE\r\n\
    m: <sip:alice@10.1.1.1:5060>;+g.3gpp.smsip;+sip.instance=\"<urn:x>\"\r\n\
    Reason: SIP;cause=200;text=\"a;b\"\r\nSubject: two\r\n lines\r\n\
    Content-Type: application/sdp\r\nContent-Length: 132\r\n\r\n\
    v=0\r\no=- 1 2 IN IP4 10.0.0.1\r\ns=-\r\nc=IN IP4 10.0.0.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 97 0\r\n\
    a=rtpmap:97 AMR-WB/16000/1\r\na=fmtp:97 octet-align=1\r\n";

fn all(bytes: &[u8]) -> Vec<(String, String)> {
    let message = Message::decode(bytes).expect("a start line");
    let mut out = Fields::new();
    message.fields(&mut out);
    let spelt = |field: &crate::proto::Field<'_>| {
        let mut text = String::new();
        field.spell(&mut text);
        (field.def.name.to_owned(), text)
    };
    out.as_slice().iter().map(spelt).collect()
}

fn values(bytes: &[u8], name: &str) -> Vec<String> {
    all(bytes).into_iter().filter(|(field, _)| field == name).map(|(_, value)| value).collect()
}

#[test]
fn every_hop_of_a_via_list_has_its_fields_in_order() {
    assert_eq!(values(INVITE.as_bytes(), "sip.Via.sent-by.address"), ["10.1.1.1", "2001:db8::1"]);
    assert_eq!(values(INVITE.as_bytes(), "sip.Via.branch"), ["z9hG4bK1", "z9hG4bK2"]);
    assert_eq!(values(INVITE.as_bytes(), "sip.Via.rport"), ["rport"]);
}

#[test]
fn compact_names_are_the_headers_they_stand_for() {
    let message = Message::decode(INVITE.as_bytes()).expect("a start line");
    assert_eq!(message.call_id(), Some(&b"call-1"[..]));
    assert_eq!(message.from().and_then(|from| from.tag()), Some(&b"a1"[..]));
    assert_eq!(message.cseq(), Some((7, "INVITE")));
}

#[test]
fn folded_header_is_one_value() {
    let message = Message::decode(INVITE.as_bytes()).expect("a start line");
    assert_eq!(message.header("subject").as_deref(), Some("two lines"));
}

#[test]
fn a_quoted_parameter_at_the_end_of_a_contact_takes_the_line_end() {
    let expected = ["+g.3gpp.smsip", "+sip.instance=\"<urn:x>\"\r\n"];
    assert_eq!(values(INVITE.as_bytes(), "sip.contact.parameter"), expected);
}

#[test]
fn a_number_with_plus_has_its_country_code() {
    assert_eq!(values(INVITE.as_bytes(), "e164.country_code"), ["44"]);
}

#[test]
fn a_semicolon_in_a_quoted_reason_separates_nothing() {
    assert_eq!(values(INVITE.as_bytes(), "sip.reason_text"), ["a;b"]);
    assert_eq!(values(INVITE.as_bytes(), "sip.reason_cause_sip"), ["200"]);
}

#[test]
fn the_session_description_names_its_codecs() {
    let mut line = String::new();
    Message::decode(INVITE.as_bytes()).expect("a start line").summary(&mut line);
    assert_eq!(line, "INVITE sip:+4477@ims.example;user=phone (SDP AMR-WB, PCMU, SIP 200)");
}

#[test]
fn more_is_shown_than_wireshark_shows() {
    let text = b"BYE sip:bob@h.example SIP/2.0\r\nFrom: tel:+441234;tag=a\r\nTo: <sip:b@c>;tag=b\r\n\
        Contact: urn:x:y\r\nReason: SIP;cause=200, Q.850;cause=16\r\n\r\n";
    assert_eq!(values(text, "sip.from.addr"), ["tel:+441234"]);
    assert_eq!(values(text, "sip.contact.uri"), ["urn:x:y"]);
    assert_eq!(values(text, "sip.to.user"), ["b"]);
    assert_eq!(values(text, "sip.reason_protocols"), ["SIP", "Q.850"]);
    assert_eq!(values(text, "sip.reason_cause_q850"), ["16"]);
}

#[test]
fn one_half_of_a_line_end_is_enough() {
    let text = INVITE.replace("\r\n", "\n");
    assert_eq!(values(text.as_bytes(), "sip.Call-ID"), ["call-1"]);
    assert_eq!(values(text.as_bytes(), "sdp.media"), ["audio 4000 RTP/AVP 97 0"]);
    let text = INVITE.replace("\r\n", "\r");
    assert_eq!(values(text.as_bytes(), "sip.Call-ID"), ["call-1"]);
    assert_eq!(values(text.as_bytes(), "sip.msg_body"), ["1"]);
}

#[test]
fn blank_lines_before_a_message_are_passed_over() {
    let text = format!("\r\n\r\n{INVITE}");
    assert_eq!(values(text.as_bytes(), "sip.Method"), ["INVITE"]);
}

#[test]
fn a_damaged_start_line_is_refused_and_a_cut_one_is_not() {
    let refused = ["SIP/2.0 4x1 Unauthorized", "SIP/2.0 40 Timeout", "INVITE sip:a SIP/a.0", "BYE sip:\0a SIP/2.0"];
    assert!(refused.iter().all(|line| Message::decode(line.as_bytes()).is_err()));
    assert!(
        ["INVITE sip:a", "INVITE sip:a SI", "INVITE sip:a SIP/2."]
            .iter()
            .all(|line| Message::decode(line.as_bytes()).is_ok())
    );
}

#[test]
fn a_line_without_a_colon_does_not_hide_the_next() {
    let text = b"OPTIONS sip:a SIP/2.0\r\nnonsense\r\nCall-ID : x\r\n\r\n";
    assert_eq!(values(text, "sip.Call-ID"), ["x"]);
    assert_eq!(values(text, "sip.header_no_colon"), ["1"]);
}

#[test]
fn a_challenge_is_not_a_failure() {
    let is_error = |line: &str| Message::decode(line.as_bytes()).expect("a status line").is_error();
    assert!(!is_error("SIP/2.0 401 Unauthorized\r\n\r\n"));
    assert!(is_error("SIP/2.0 403 Forbidden\r\n\r\n"));
}

#[test]
fn a_multipart_body_shows_each_part() {
    let text = b"INVITE sip:a SIP/2.0\r\nContent-Type: multipart/mixed;boundary=\"b 1\"\r\n\r\npreamble\r\n--b 1\r\n\
        Content-Type: application/sdp\r\n\r\nv=0\r\ns=x\r\n--b 1\r\nContent-Type: application/pidf+xml\r\n\r\n<a/>\r\n--b 1--\r\n";
    let message = Message::decode(text).expect("a start line");
    let bodies = message.bodies();
    let shown: Vec<_> = bodies.iter().map(|part| (part.content_type, part.bytes)).collect();
    assert_eq!(shown, [(&b"application/sdp"[..], &b"v=0\r\ns=x"[..]), (b"application/pidf+xml", b"<a/>")]);
    assert_eq!(values(text, "sdp.session_name"), ["x"]);
}

#[test]
fn a_message_cut_anywhere_shows_what_is_there() {
    let bytes = INVITE.as_bytes();
    let mut before = 0;
    for end in 0..bytes.len() {
        let Ok(message) = Message::decode(&bytes[..end]) else { continue };
        assert!(message.headers().len() >= before, "a longer piece shows no less");
        before = message.headers().len();
        let (mut out, mut line) = (Fields::new(), String::new());
        message.fields(&mut out);
        message.summary(&mut line);
        assert!(!line.is_empty());
    }
    assert_eq!(before, 10);
}

#[test]
fn octets_that_are_no_text_stay_in_their_place() {
    let mut text = b"MESSAGE sip:a SIP/2.0\r\nSubject: \xff\r\nCall-ID: x\r\nContent-Length: 2\r\n\r\n".to_vec();
    text.extend([0xff, 0x00, 0x0a]);
    assert_eq!(values(&text, "sip.Subject"), ["\u{fffd}"]);
    assert_eq!(Message::decode(&text).expect("a start line").body(), [0xff, 0]);
}

/// An RP-DATA with an SMS-SUBMIT, and the MESSAGE around it.
fn text_message(content_type: &str, before: &str, after: &str) -> Vec<u8> {
    let rp = b"\x00\x0b\x00\x07\x91\x16\x94\x54\x07\x11\xf0\x14\x01\x07\x0b\x91\x16\x94\x54\x07\x00\xf6\x00\x00\x08\xc8\x32\x9b\xfd\x06\x99\xe5\xef";
    let head = format!("MESSAGE sip:smsc@ims SIP/2.0\r\nContent-Type: {content_type}\r\n\r\n{before}");
    [head.as_bytes(), rp, after.as_bytes()].concat()
}

#[test]
fn a_text_message_is_read_in_its_place() {
    let bytes = text_message("application/vnd.3gpp.sms", "", "");
    let message = Message::decode(&bytes).expect("a start line");
    let mut out = Fields::new();
    message.fields(&mut out);
    let number = out.named("gsm_sms.tp-da").next().expect("a destination");
    let end = usize::try_from(number.range.end).expect("a short message");
    assert_eq!(bytes.get(end - 6..end), Some(&b"\x16\x94\x54\x07\x00\xf6"[..]));
}

#[test]
fn a_text_message_in_a_multipart_body_is_found() {
    let before = "--b\r\nContent-Type: application/vnd.3gpp.sms\r\n\r\n";
    let bytes = text_message("multipart/mixed;boundary=b", before, "\r\n--b--\r\n");
    assert_eq!(values(&bytes, "gsm_a.rp.rp_message_reference"), ["0x0b"]);
}

#[test]
fn the_summary_of_a_text_message_names_both_layers() {
    let bytes = text_message("application/vnd.3gpp.sms", "", "");
    let mut line = String::new();
    Message::decode(&bytes).expect("a start line").summary(&mut line);
    assert_eq!(line, "MESSAGE sip:smsc@ims (RP-DATA SMS-SUBMIT to +61494570006 \"Hello fr\")");
}

/// Shows a message in every way there is.
fn show(bytes: &[u8]) {
    let Ok(message) = Message::decode(bytes) else { return };
    let (mut out, mut line) = (Fields::new(), String::new());
    message.fields(&mut out);
    message.summary(&mut line);
    let end = u32::try_from(bytes.len()).expect("a short message");
    assert!(out.as_slice().iter().all(|field| field.range.start <= end && field.range.end <= end), "{line}");
}

#[test]
fn octets_changed_at_random_leave_every_field_inside_the_message() {
    const SIGNS: &[u8] = b"\r\n\"<>:;,=@ \\/\x00\xff";
    let texts = [INVITE.as_bytes().to_vec(), text_message("multipart/mixed;boundary=b", "--b\r\n\r\n", "--b--")];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below).expect("small")).expect("small")
    };
    for text in texts {
        for _ in 0..400 {
            let mut bytes = text.clone();
            for _ in 0..=random(6) {
                let at = random(bytes.len());
                bytes[at] = SIGNS[random(SIGNS.len())];
            }
            bytes.truncate(random(bytes.len()) + 1);
            show(&bytes);
        }
    }
}

#[test]
fn a_stray_cr_before_a_parameter_does_not_hide_it() {
    let bytes = b"BYE sip:a@b SIP/2.0\r\nTo: <sip:a@b>\r;tag=x\r\nCall-ID: 1\r\n\r\n";
    let message = Message::decode(bytes).expect("it has a start line");
    assert_eq!(message.to().and_then(|to| to.tag()), Some(&b"x"[..]));
    assert_eq!(message.call_id(), Some(&b"1"[..]));
}
