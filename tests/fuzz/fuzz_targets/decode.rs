//! One message of every protocol: the first octet names the protocol, the rest is the message.
#![no_main]

use imsctl::proto::{self, Fields, Proto};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((which, bytes)) = input.split_first() else { return };
    let proto = Proto::ALL[usize::from(*which) % Proto::ALL.len()];
    let body = proto::decode(proto, bytes);
    let mut text = String::new();
    body.summary(&mut text);
    let mut fields = Fields::new();
    body.fields(&mut fields);
    for field in fields.as_slice() {
        field.spell(&mut text);
    }
});
