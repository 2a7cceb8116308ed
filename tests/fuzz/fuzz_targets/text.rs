//! What people type and paste: hosts, hexadecimal, numbers, substitution expressions, nonces, addresses and texts.
#![no_main]

use imsctl::proto::sms::{Kind, Stamp};
use imsctl::report::Names;
use imsctl::tools::enum_dns::{Number, pasted, rewrite::Rewrite};
use imsctl::tools::sms::craft::{Content, Draft};
use imsctl::tools::sms::{hex, read};
use imsctl::tools::aka;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (first, second) = text.split_once('\n').unwrap_or((text, ""));
    let _ = Names::parse(text);
    Names::default().add_aliases(text);
    if let Ok((octets, _)) = hex::parse(first) {
        let _ = read::read(&octets, None, None);
    }
    let _ = (Number::parse(first), Number::parse_in(first, second));
    if let Ok(rewrite) = Rewrite::parse(&pasted::read(first).expression) {
        let _ = rewrite.apply(second);
    }
    let _ = aka::Challenge::of_nonce(first);
    let Some(stamp) = Stamp::new(jiff::civil::date(2026, 1, 1).at(0, 0, 0, 0), 0) else { return };
    for kind in [Kind::Deliver, Kind::Submit] {
        let _ = Draft::new(kind, first, Some(Content::Text(second.to_owned(), None)), stamp).write();
    }
});
