//! Display filters: any text is a filter or an error that points at a column.
#![no_main]

use imsctl::filter::{Filter, Table};
use imsctl::proto;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static FIELDS: LazyLock<Table> = LazyLock::new(|| Table::new(proto::defs()));

fuzz_target!(|text: &str| {
    let _ = Filter::parse(text, &FIELDS);
});
