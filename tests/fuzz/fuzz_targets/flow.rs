//! A whole capture loaded, joined, judged and painted in every format of `flow` and `diagnose`.
#![no_main]

use imsctl::capture::Source;
use imsctl::ingest::Options;
use imsctl::report::findings::{self, json, sarif};
use imsctl::report::paint::{Sheet, Times, html::Html, mermaid::Mermaid, plain, plantuml, svg::Svg, text};
use imsctl::report::{flow_json, ladder, list};
use imsctl::trace::Loader;
use imsctl::{correlate, diagnose};
use libfuzzer_sys::fuzz_target;
use std::ops::ControlFlow;

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = Source::from_reader("fuzz", Box::new(std::io::Cursor::new(bytes.to_vec()))) else { return };
    let mut loader = Loader::new(source, &Options::default());
    let _ = loader.read(u64::MAX, &mut |_| ControlFlow::Continue(()));
    let mut trace = loader.finish();
    correlate::run(&mut trace);
    let found = diagnose::run(&trace, &diagnose::Limits::default());
    let times = Times { format: None, zone: jiff::tz::TimeZone::UTC };
    let (mut page, mut picture, mut diagram) = (Html::default(), Svg::default(), Mermaid::default());
    let mut out = String::new();
    for id in trace.procedure_ids() {
        let sheet = Sheet::of_procedure(&trace, id, &ladder::Options::default(), &times);
        page.sheet(&trace, &sheet);
        picture.sheet(&sheet);
        diagram.sheet(&sheet);
        plain::sheet(&sheet, &mut out);
        plantuml::sheet(&sheet, &mut out);
        text::sheet(&sheet, text::Style { width: 80, ascii: false, colour: false }, &mut out);
    }
    let ids: Vec<_> = trace.procedure_ids().collect();
    let _ = list::traces(&trace, &ids, list::Style::default(), &mut std::io::sink());
    findings::text::findings(&trace, &found, findings::text::Style { width: 100, in_full: true }, &mut out);
    let _ = flow_json::write(&trace, &ids, &mut std::io::sink());
    let _ = (json::document(&trace, &found), sarif::document(&trace, "fuzz", &found));
    let _ = findings::html::page(&trace, &found, &times);
    let _ = (page.finish(), picture.finish(), diagram.finish());
});
