//! README.md tells the truth: its `console` blocks are run and compared.
//!
//! A block is a command after `$ ` and its output. A last line `…` means that more follows. With
//! `UPDATE=1` the output is written anew, as many lines as the block has.

use std::path::Path;
use std::process::Command;

const MORE: &str = "…";

/// One `console` block: its command, its output lines, and where the output stands in the file.
struct Block {
    command: String,
    output: Vec<String>,
    first: usize,
}

fn blocks(lines: &[&str]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        if lines[at] == "```console" {
            let command = lines.get(at + 1).and_then(|line| line.strip_prefix("$ ")).expect("a command after `$ `");
            let length = lines[at + 2..].iter().position(|line| *line == "```").expect("the block ends");
            let output = lines[at + 2..at + 2 + length].iter().map(|line| (*line).to_owned()).collect();
            blocks.push(Block { command: command.to_owned(), output, first: at + 2 });
            at += length + 2;
        }
        at += 1;
    }
    blocks
}

/// Splits a command line at blanks, with quotes as a shell has them.
fn words(command: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), String::new(), None);
    for c in command.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, ' ') if !word.is_empty() => words.push(std::mem::take(&mut word)),
            (None, ' ') => {}
            (_, c) => word.push(c),
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

fn run(command: &str) -> Vec<String> {
    let words = words(command);
    assert_eq!(words.first().map(String::as_str), Some("imsctl"), "{command}");
    let mut program = Command::new(env!("CARGO_BIN_EXE_imsctl"));
    program.args(&words[1..]).current_dir(env!("CARGO_MANIFEST_DIR")).env("NO_COLOR", "1");
    let output = program.output().expect("imsctl runs");
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().map(|line| line.trim_end().to_owned()).collect()
}

#[test]
fn every_example_of_the_readme_prints_what_it_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = std::fs::read_to_string(&path).expect("README.md");
    let lines: Vec<_> = text.lines().collect();
    let mut updated: Vec<_> = lines.iter().map(|line| (*line).to_owned()).collect();
    let blocks = blocks(&lines);
    assert!(blocks.len() >= 4, "README.md shows the commands");
    let mut wrong = Vec::new();
    for block in blocks.iter().rev() {
        let mut real = run(&block.command);
        if block.output.last().is_some_and(|line| line == MORE) {
            real.truncate(block.output.len() - 1);
            real.push(MORE.to_owned());
        }
        if real != block.output {
            wrong.push(block.command.clone());
            updated.splice(block.first..block.first + block.output.len(), real);
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, updated.join("\n") + "\n").expect("README.md can be written");
        return;
    }
    assert!(wrong.is_empty(), "README.md is stale, run UPDATE=1 cargo test: {wrong:?}");
}
