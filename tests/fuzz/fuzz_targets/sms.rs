//! Octets as any layer of a text: an answer with fields and JSON, or an error.
#![no_main]

use imsctl::proto::Fields;
use imsctl::proto::sms::Direction;
use imsctl::tools::sms::{json, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for direction in [None, Some(Direction::ToPhone), Some(Direction::ToNetwork)] {
        if let Ok(reading) = read::read(bytes, None, direction) {
            let mut fields = Fields::new();
            reading.fields(&mut fields);
            let _ = json::object(&reading);
        }
    }
});
