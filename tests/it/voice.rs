//! One voice: what the commands have in common is said and meant in the same way, and their examples work.

use crate::commands::imsctl;
use clap::{Arg, Command};
use std::collections::BTreeMap;
use std::path::Path;

/// Options that mean different things on purpose, with the reason.
const DIFFERENT: &[(&str, &str)] = &[
    ("all", "everything there is: messages of a capture, candidates of an answer, settings"),
    ("V", "tshark's -V, and the same wish for findings"),
    ("quiet", "what is left out is what the command says beside its answer"),
    ("subscriber", "the traces, or the profile, of one subscriber"),
    ("from", "a time where packets are selected; who sends or pays where something is made"),
    ("to", "a time where packets are selected; who receives where something is made"),
    ("from-capture", "what is taken from the capture: a profile, or texts"),
    ("sip", "a SIP message that is read, or that is printed"),
    ("keys", "the file of keys of aka"),
    ("service", "an ENUM service, or one of S-NAPTR"),
    ("origin-host", "with and without a default"),
    ("request-uri", "of a challenge, or of the MESSAGE"),
    ("scenario", "the argument of two commands is an option of the third"),
];

/// Every command with its words: `["enum", "lookup"]`.
fn tree() -> Vec<(Vec<String>, Command)> {
    fn walk(command: &Command, path: &[String], out: &mut Vec<(Vec<String>, Command)>) {
        out.push((path.to_vec(), command.clone()));
        for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
            let path: Vec<String> = path.iter().cloned().chain([below.get_name().to_owned()]).collect();
            walk(below, &path, out);
        }
    }
    let mut root = imsctl::cli::command();
    root.build();
    let mut out = Vec::new();
    walk(&root, &[], &mut out);
    out
}

fn after_help(command: &Command) -> String {
    command.get_after_help().map(ToString::to_string).unwrap_or_default()
}

/// The commands of the examples of a help text, without what explains them behind.
fn examples(help: &str) -> Vec<&str> {
    let lines = help.lines().skip_while(|line| *line != "Examples:").skip(1).take_while(|line| !line.is_empty());
    lines.map(|line| line.split("      ").next().unwrap_or_default().trim()).collect()
}

/// Words as a shell would pass them.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote, mut is_open) = (Vec::new(), String::new(), None, false);
    for c in line.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => (quote, is_open) = (Some(c), true),
            (None, ' ') if is_open || !word.is_empty() => {
                words.push(std::mem::take(&mut word));
                is_open = false;
            }
            (None, ' ') => {}
            (_, c) => word.push(c),
        }
    }
    words.extend((is_open || !word.is_empty()).then_some(word));
    words
}

/// The part of an example that is ours: behind a pipe and variables, before a pipe and a redirection.
fn ours(line: &str) -> Option<Vec<String>> {
    let start = line.find("imsctl ")?;
    let line = &line[start..];
    let end = [" | ", " > ", " >> "].iter().filter_map(|sign| line.find(sign)).min().unwrap_or(line.len());
    Some(words(&line[..end]))
}

#[test]
fn every_command_says_what_it_does_with_examples_and_exit_statuses() {
    let mut wrong = Vec::new();
    for (path, command) in tree() {
        let name = path.join(" ");
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let first = about.split([' ', ',']).next().unwrap_or_default();
        if !about.starts_with(|c: char| c.is_ascii_uppercase())
            || about.ends_with('.')
            || first.ends_with('s') && !path.is_empty()
        {
            wrong.push(format!("{name}: `{about}` is no request such as `Decode captures`"));
        }
        let help = after_help(&command);
        if examples(&help).is_empty() {
            wrong.push(format!("{name}: no examples"));
        }
        let last = help.lines().last().unwrap_or_default();
        if !last.starts_with("Exit status: 0 ") || !last.ends_with('.') {
            wrong.push(format!("{name}: the help ends with `{last}` and not with its exit statuses"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_option_means_the_same_everywhere() {
    let mut by_name: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (path, command) in tree() {
        for arg in command.get_arguments().filter(|arg| !matches!(arg.get_id().as_str(), "help" | "version")) {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            let name = format!("{} {arg}", path.join(" "));
            if !help.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == 'e')
                && !help.starts_with("auth")
            {
                wrong.push(format!("{name}: `{help}`"));
            }
            if help.contains("given again") || help.contains("be repeated") || help.contains("stdin") {
                wrong.push(format!("{name}: say `May be given several times` and `standard input`: {help}"));
            }
            let values = arg.get_value_names().map(|names| names.iter().map(ToString::to_string).collect::<Vec<_>>());
            let takes_value = arg.get_action().takes_values();
            if takes_value && values.as_ref().is_none_or(|names| names.iter().any(|name| name.contains('_'))) {
                wrong.push(format!("{name}: what its value is has no name"));
            }
            let Some(option) = option(arg) else { continue };
            let head = help.split(['.', ';', ':']).next().unwrap_or_default().to_owned();
            let meaning = format!("{head} {}", values.filter(|_| takes_value).unwrap_or_default().join(" "));
            by_name.entry(option).or_default().entry(meaning).or_default().push(path.join(" "));
        }
    }
    for (option, meanings) in by_name.iter().filter(|(_, meanings)| meanings.len() > 1) {
        if !DIFFERENT.iter().any(|(known, _)| known == option) {
            wrong.push(format!("{option}: {meanings:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The long name of an option, or its letter.
fn option(arg: &Arg) -> Option<String> {
    arg.get_long().map(str::to_owned).or_else(|| Some(arg.get_short()?.to_string()))
}

#[test]
fn a_letter_is_always_short_for_the_same_word() {
    let mut words: BTreeMap<char, BTreeMap<Option<String>, String>> = BTreeMap::new();
    for (path, command) in tree() {
        for arg in command.get_arguments() {
            // -V of tshark is that of decode; the version is that of the whole.
            if let Some(letter) = arg.get_short().filter(|letter| *letter != 'V') {
                words.entry(letter).or_default().insert(arg.get_long().map(str::to_owned), path.join(" "));
            }
        }
    }
    let several: Vec<_> = words.iter().filter(|(_, long)| long.len() > 1).collect();
    assert!(several.is_empty(), "{several:#?}");
}

#[test]
fn every_example_is_understood() {
    for (path, command) in tree() {
        for line in examples(&after_help(&command)) {
            let words = ours(line).unwrap_or_else(|| panic!("{}: `{line}` is no example of ours", path.join(" ")));
            // A capture alone is given its command before clap sees it.
            let words = if words.get(1).is_some_and(|word| word.ends_with(".pcapng")) {
                ["imsctl", "flow"].into_iter().map(str::to_owned).chain(words.into_iter().skip(1)).collect()
            } else {
                words
            };
            if let Err(error) = imsctl::cli::command().try_get_matches_from(&words) {
                panic!("{}: {line}\n{error}", path.join(" "));
            }
        }
    }
}

/// Samples under the names that examples give to the reader's own files.
const FILES: &[(&str, &str)] = &[
    ("call.pcapng", "volte-call.pcap"),
    ("nightly.pcap", "bearer-refused.pcap"),
    ("day1.pcap", "call.pcap"),
    ("day2.pcap", "sms.pcap"),
    ("register.pcap", "register.pcap"),
    ("register.pcapng", "register.pcap"),
    ("ro.pcapng", "charging.pcap"),
    ("profile.xml", "profile.xml"),
    ("criterion.xml", "profile.xml"),
    ("invite.sip", "invite.sip"),
    ("e164.arpa.db", "numbers.zone"),
];

/// Examples that need what a test has not: a network, a peer, a person, or files that no sample is like.
const NEEDS_MORE: &[&str] = &[
    "--server",
    "--peer",
    " serve ",
    "--send",
    "$(",
    "sim.toml",
    "tel:+",
    "pdus.txt",
    "numbers.txt",
    "3gppnetwork.org.db",
    "dns snaptr",
    "register.sip",
    "--esp-keys",
    "lab.hosts",
    "enum lookup +441632960001",
    "imsctl decode -",
    "--country 61 --zone",
    "extract -",
    "--frame 112",
];

#[test]
fn every_example_that_needs_only_samples_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    for (name, sample) in FILES {
        std::fs::copy(samples.join(sample), folder.path().join(name)).expect("a sample");
    }
    let (mut done, mut wrong) = (std::collections::BTreeSet::new(), Vec::new());
    for (_, command) in tree() {
        for line in examples(&after_help(&command)) {
            if NEEDS_MORE.iter().any(|part| line.contains(part)) || !done.insert(line.to_owned()) {
                continue;
            }
            let words = ours(line).expect("an example");
            let arguments: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
            let output = imsctl(&arguments).current_dir(folder.path()).output().expect("imsctl runs");
            if !matches!(output.status.code(), Some(0 | 1)) {
                wrong.push(format!("{line}: {}", String::from_utf8_lossy(&output.stderr)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(done.len() > 60, "{} examples", done.len());
}

/// Commands that print JSON, for every schema and every kind of document in it. `{dir}` is the folder of this package.
const DOCUMENTS: &[(&str, i32)] = &[
    ("decode samples/volte-call.pcap -T json", 0),
    ("decode samples/volte-call.pcap -T json -e sip.Method", 0),
    ("decode samples/sms.pcap -T json", 0),
    ("flow samples/volte-call.pcap -T json", 0),
    ("flow samples/bearer-refused.pcap -T json", 0),
    ("diagnose samples/bearer-refused.pcap -T json", 0),
    ("diagnose samples/call.pcap -T json", 0),
    ("enum lookup +447700900102 --zone samples/numbers.zone -T json", 0),
    ("enum name +447700900102 -T json", 0),
    ("enum apply !^.*$!sip:a@b.example! +441632960006 -T json", 0),
    ("enum check samples/numbers.zone -T json", 0),
    ("dns resolve sip:192.0.2.1 --zone samples/numbers.zone -T json", 0),
    ("dns snaptr 2.0.1.0.0.9.0.0.7.7.4.4.e164.arpa --service x-3gpp-pgw --zone samples/numbers.zone -T json", 1),
    ("dns names --imsi 001010000000001 --mnc-len 2 --apn ims --tac 0x0001 -T json", 0),
    ("charging simulate seed-voice-delta -T json", 0),
    ("charging simulate call-driver -T json", 0),
    ("charging simulate final-redirect -T json", 0),
    ("charging simulate call-driver --what-if grant=60..600/60 -T json", 0),
    ("charging audit samples/charging.pcap -T json", 1),
    ("explain sip 486 -T json", 0),
    ("explain 5003 -T json", 0),
    ("explain nothingofthekind -T json", 1),
    ("explain -T json", 0),
    ("explain --rules -T json", 0),
    ("fields sip -T json", 0),
    (
        "aka vectors --k 465b5ce8b199b49faa5f0a2ee238a6bc --opc cd63cb71954a9f4e48a5994e37a02baf --rand 23553cbe9637a89d218ae64dae47bf35 --sqn ff9bb4d0b607 -T json",
        0,
    ),
    (
        "aka response --res a54211d5e3ba50bf --nonce I1U8vpY3qJ0hiuZNrke/NVXzKLQ1d7m5Sp/6w1Tfr7M= --username u --realm r -T json",
        0,
    ),
    (
        "aka response --res a54211d5e3ba50bf --nonce I1U8vpY3qJ0hiuZNrke/NVXzKLQ1d7m5Sp/6w1Tfr7M= --username u --realm r --response 00 -T json",
        1,
    ),
    ("aka check samples/register.pcap -T json", 0),
    ("ifc test samples/profile.xml --sip samples/invite.sip -T json", 0),
    ("ifc lint samples/profile.xml -T json", 0),
    ("ifc show samples/profile.xml -T json", 0),
    ("sms decode --from-capture samples/sms.pcap -T json", 0),
    ("sms decode 0407d0cef4780d00006230415190620402ef35 -T json", 0),
    ("sms decode 0407d0cef4780d0000623041519062 -T json", 0),
    ("config -T json", 0),
];

/// The documents of an output: one, or one a line.
fn documents(text: &str) -> Vec<serde_json::Value> {
    let stream = serde_json::Deserializer::from_str(text).into_iter();
    stream.map(|document| document.expect("JSON")).collect()
}

#[test]
fn every_json_is_as_its_schema_says() {
    let (mut seen, mut wrong) = (std::collections::BTreeSet::new(), Vec::new());
    for (line, code) in DOCUMENTS {
        let arguments = words(line);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut command = imsctl(&arguments);
        let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("imsctl runs");
        if output.status.code() != Some(*code) {
            wrong.push(format!("{line}: {:?} {}", output.status.code(), String::from_utf8_lossy(&output.stderr)));
        }
        let documents = documents(std::str::from_utf8(&output.stdout).expect("UTF-8"));
        if documents.is_empty() {
            wrong.push(format!("{line} prints nothing"));
        }
        for document in documents {
            let schema = document["schema"].as_str().unwrap_or_else(|| panic!("{line}: no schema")).replace('/', "-");
            wrong.extend(
                crate::schema::problems(&schema, &document).into_iter().map(|problem| format!("{line}: {problem}")),
            );
            seen.insert(schema);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let files = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas")).expect("schemas");
    for file in files {
        let name = file.expect("a file").file_name().to_string_lossy().into_owned();
        assert!(seen.contains(name.trim_end_matches(".json")), "{name} is checked against nothing");
    }
}

#[test]
fn every_command_that_prints_json_is_checked_against_a_schema() {
    // What `charging run` prints is checked beside the peer it needs, in charging/peers.rs.
    let elsewhere = ["charging run"];
    for (path, command) in tree() {
        let name = path.join(" ");
        let format = command.get_arguments().find(|arg| arg.get_short() == Some('T'));
        let has_json =
            format.is_some_and(|arg| arg.get_possible_values().iter().any(|value| value.get_name() == "json"));
        let is_checked = DOCUMENTS.iter().any(|(line, _)| line.starts_with(&format!("{name} ")));
        assert!(!has_json || is_checked || elsewhere.contains(&name.as_str()), "{name} -T json is not checked");
    }
}
