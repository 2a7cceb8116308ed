//! A whole capture file through the pipeline: reading, links, fragments, streams, associations, decoding.
#![no_main]

use imsctl::capture::Source;
use imsctl::ingest::{Ingest, Message, Options, Sink};
use imsctl::proto::{Fields, Proto};
use libfuzzer_sys::fuzz_target;

struct Everything;

impl Sink for Everything {
    fn message(&mut self, message: &Message<'_>) {
        let mut fields = Fields::new();
        message.body.fields(&mut fields);
    }

    fn wants(&self, _proto: Proto) -> bool {
        true
    }
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(source) = Source::from_reader("fuzz", Box::new(std::io::Cursor::new(bytes.to_vec()))) {
        let _ = Ingest::new(source, &Options::default()).run(&mut Everything);
    }
});
