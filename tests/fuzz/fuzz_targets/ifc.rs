//! A profile and a request, a zero octet between them: lint, trial in every reading, and the request as a pattern.
#![no_main]

use imsctl::proto::sip::Message;
use imsctl::tools::ere::{Case, Ere};
use imsctl::tools::ifc::read::Forms;
use imsctl::tools::ifc::trial::{self, Options};
use imsctl::tools::ifc::{Request, lint, xml};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut parts = bytes.splitn(2, |octet| *octet == 0);
    let (profile, text) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    // Patterns of profiles are short; a long one takes its time to compile.
    let pattern = profile.get(..64).unwrap_or(profile);
    for case in [Case::Sensitive, Case::Ignored] {
        if let Ok(ere) = Ere::compile(pattern, case) {
            let _ = (ere.is_match(text), ere.find(text));
        }
    }
    let message = Message::decode(text).ok();
    let request = message.as_ref().and_then(Request::new);
    let _ = lint(profile, request.as_ref());
    let (Ok(profile), Some(request)) = (xml::text(profile), request) else { return };
    let Ok(document) = xml::document(&profile) else { return };
    for forms in [Forms::Strict, Forms::Lenient] {
        let _ = trial::run(&document, &request, &Options { forms, ..Options::default() });
    }
});
