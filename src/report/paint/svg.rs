//! Ladders as SVG: one self-contained picture, light or dark as the reader's system is.
//!
//! Coordinates are whole pixels. Colours stand in a style sheet inside the picture, without variables, so that
//! programs other than browsers show them too. Nothing is loaded and nothing is a script.

use super::{Sheet, Stroke, verdict};
use crate::report::ladder::{Arrow, Label, Lane, Media, Row, span, tail};
use crate::trace::{Level, Outcome};
use crate::wire::text::{is_unsafe, printable};
use std::fmt::Write as _;

/// Pixels from one lane to the next, and of one row.
const PITCH: usize = 172;
const ROW: usize = 30;
/// Pixels of one letter, of one line of words, and at the edges.
const LETTER: usize = 7;
const LINE: usize = 18;
const EDGE: usize = 16;
/// Pixels of the box with the name of a lane.
const BOX: (usize, usize) = (146, 38);
/// Pixels behind the last lane, for labels that are wider than their arrow.
const BEHIND: usize = 90;

/// The style sheet of a picture; `svg.ladder` is what it holds for.
pub const STYLE: &str = "\
svg.ladder{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;background:#fff}
svg.ladder .page{fill:#fff}
svg.ladder text{fill:#1f2328;white-space:pre}
svg.ladder .label{text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
svg.ladder .name{text-anchor:middle;font-weight:600}
svg.ladder .phase{font-weight:600}
svg.ladder .dim{fill:#656d76}
svg.ladder .small{font-size:10px;text-anchor:middle;fill:#656d76}
svg.ladder .head{font-size:15px;font-weight:600}
svg.ladder .end{text-anchor:end}
svg.ladder .lane{stroke:#d0d7de;stroke-width:1}
svg.ladder .box{fill:#f6f8fa;stroke:#d0d7de}
svg.ladder .rule{stroke:#d0d7de;stroke-dasharray:2 3}
svg.ladder .arrow{fill:none;stroke-width:1.5}
svg.ladder .sip .arrow{stroke:#0969da}svg.ladder .sip .tip{fill:#0969da}
svg.ladder .diameter .arrow{stroke:#8250df}svg.ladder .diameter .tip{fill:#8250df}
svg.ladder .gtp .arrow{stroke:#1a7f37;stroke-dasharray:7 4}svg.ladder .gtp .tip{fill:#1a7f37}
svg.ladder .s1ap .arrow{stroke:#9a6700;stroke-dasharray:3 3}svg.ladder .s1ap .tip{fill:#9a6700}
svg.ladder .other .arrow{stroke:#57606a;stroke-dasharray:1 4}svg.ladder .other .tip{fill:#57606a}
svg.ladder .error .label,svg.ladder .failed{fill:#cf222e;font-weight:600}
svg.ladder .error .arrow{stroke:#cf222e}svg.ladder .error .tip{fill:#cf222e}
svg.ladder .done{fill:#1a7f37;font-weight:600}
@media (prefers-color-scheme:dark){
svg.ladder{background:#0d1117}
svg.ladder .page{fill:#0d1117}
svg.ladder text{fill:#e6edf3}
svg.ladder .label{stroke:#0d1117}
svg.ladder .dim,svg.ladder .small{fill:#8d96a0}
svg.ladder .lane,svg.ladder .box,svg.ladder .rule{stroke:#30363d}
svg.ladder .box{fill:#161b22}
svg.ladder .sip .arrow{stroke:#4493f8}svg.ladder .sip .tip{fill:#4493f8}
svg.ladder .diameter .arrow{stroke:#ab7df8}svg.ladder .diameter .tip{fill:#ab7df8}
svg.ladder .gtp .arrow{stroke:#3fb950}svg.ladder .gtp .tip{fill:#3fb950}
svg.ladder .s1ap .arrow{stroke:#d29922}svg.ladder .s1ap .tip{fill:#d29922}
svg.ladder .other .arrow{stroke:#9198a1}svg.ladder .other .tip{fill:#9198a1}
svg.ladder .error .label,svg.ladder .failed{fill:#f85149}
svg.ladder .error .arrow{stroke:#f85149}svg.ladder .error .tip{fill:#f85149}
svg.ladder .done{fill:#3fb950}
}
";

/// The painter of one picture: ladders stand below each other.
#[derive(Debug, Default)]
pub struct Svg {
    body: String,
    width: usize,
    height: usize,
}

/// Where things stand in one ladder.
struct Place {
    /// Right edge of the id, right edge of the time, and the first lane.
    id: usize,
    time: usize,
    first: usize,
    width: usize,
}

impl Svg {
    /// Adds a ladder below what is there.
    pub fn sheet(&mut self, sheet: &Sheet) {
        let ladder = &sheet.ladder;
        let longest = |lengths: &mut dyn Iterator<Item = usize>| lengths.max().unwrap_or(0) * LETTER;
        let id = EDGE + longest(&mut ladder.arrows().map(|(_, arrow)| arrow.id.len()));
        let time = id + EDGE + longest(&mut sheet.times.iter().map(|time| time.chars().count()));
        let first = time + EDGE + BOX.0 / 2;
        let width = first + PITCH * ladder.lanes.len().saturating_sub(1) + BOX.0 / 2 + BEHIND;
        let place = Place { id, time, first, width: width.max(640) };
        self.width = self.width.max(place.width);
        self.heading(sheet, &place);
        self.lanes(&ladder.lanes, &place, ladder.rows.len());
        for (index, row) in ladder.rows.iter().enumerate() {
            self.row(row, sheet.time(index), &place);
        }
        self.height += EDGE * 2;
    }

    /// The picture.
    pub fn finish(self) -> String {
        let (width, height) = (self.width, self.height + EDGE);
        let mut out = String::with_capacity(self.body.len() + STYLE.len() + 400);
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ladder\" role=\"img\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\">\n<style>\n{STYLE}</style>\n\
             <rect class=\"page\" width=\"{width}\" height=\"{height}\"/>\n{}</svg>\n",
            self.body
        );
        out
    }

    /// The picture as a part of a page that has [`STYLE`] already.
    pub fn finish_inside(self) -> String {
        let (width, height) = (self.width, self.height + EDGE);
        format!(
            "<svg class=\"ladder\" role=\"img\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n{}</svg>\n",
            self.body
        )
    }

    fn text(&mut self, class: &str, x: usize, y: usize, text: &str) {
        let _ = write!(self.body, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">");
        push_escaped(text, &mut self.body);
        self.body.push_str("</text>\n");
    }

    fn heading(&mut self, sheet: &Sheet, place: &Place) {
        let Some(heading) = &sheet.heading else {
            self.height += EDGE;
            return;
        };
        self.height += EDGE + LINE;
        self.text("head", EDGE, self.height, &format!("{}  {}", heading.name, heading.title));
        self.height += LINE;
        let class = match heading.outcome {
            Outcome::Success => "done",
            Outcome::Failed | Outcome::Timeout => "failed",
            Outcome::Cancelled | Outcome::Incomplete => "dim",
        };
        let cause = heading.cause.as_ref().map(|(cause, id)| format!(": {cause} (frame {id})")).unwrap_or_default();
        self.text(class, EDGE, self.height, &format!("{}{cause}", verdict(heading.outcome)));
        self.words("", &heading.facts, place.width);
        if !heading.links.is_empty() {
            self.words("linked by ", &heading.link_words(), place.width);
        }
        self.height += EDGE;
    }

    /// Words with dots between them, on as many lines as they need.
    fn words(&mut self, first: &str, words: &[String], width: usize) {
        let room = (width - EDGE * 2) / LETTER;
        let mut line = first.to_owned();
        for (index, word) in words.iter().enumerate() {
            if index > 0 && line.chars().count() + word.chars().count() + 3 > room {
                self.height += LINE;
                self.text("dim", EDGE, self.height, &line);
                line.clear();
            }
            if index > 0 && !line.is_empty() {
                line.push_str(" · ");
            }
            line.push_str(word);
        }
        self.height += LINE;
        self.text("dim", EDGE, self.height, &line);
    }

    fn lanes(&mut self, lanes: &[Lane], place: &Place, rows: usize) {
        let top = self.height;
        let bottom = top + BOX.1 + rows * ROW + EDGE;
        for (index, lane) in lanes.iter().enumerate() {
            let x = place.column(index);
            let left = x - BOX.0 / 2;
            let _ = writeln!(
                self.body,
                "<g><title>{}</title><path class=\"lane\" d=\"M{x} {top}V{bottom}\"/>\
                 <rect class=\"box\" x=\"{left}\" y=\"{top}\" width=\"{}\" height=\"{}\" rx=\"6\"/>",
                escaped(format!("{} {}", lane.name, lane.address).trim_end()),
                BOX.0,
                BOX.1
            );
            let room = BOX.0 / LETTER - 1;
            self.text("name", x, top + 16, &crate::report::clip::clip(&lane.name, room));
            self.text("small", x, top + 30, &tail(&lane.address, room + 3));
            self.body.push_str("</g>\n");
        }
        self.height += BOX.1;
    }

    fn row(&mut self, row: &Row, time: &str, place: &Place) {
        self.height += ROW;
        let y = self.height;
        match row {
            Row::Arrow(arrow) => self.arrow(arrow, time, place),
            Row::Media(media) => self.media(media, place),
            Row::Phase(title) => {
                let end = place.width - EDGE;
                let _ = writeln!(self.body, "<path class=\"rule\" d=\"M{EDGE} {}H{end}\"/>", y - 14);
                self.text("phase", EDGE, y - 2, title);
            }
            Row::Gap(silence) => {
                self.text("dim", place.time.saturating_sub(EDGE), y - 8, &format!("… {} …", span(*silence)))
            }
            Row::Note(text) => self.text("dim", place.first, y - 8, text),
        }
    }

    fn arrow(&mut self, arrow: &Arrow, time: &str, place: &Place) {
        let y = self.height;
        let error = if arrow.level == Level::Error { " error" } else { "" };
        let _ = write!(
            self.body,
            "<g class=\"row {}{error}\" data-id=\"{}\"><title>",
            class(Stroke::of(arrow.proto)),
            arrow.id
        );
        push_escaped(&arrow.label.long, &mut self.body);
        self.body.push_str("</title>\n");
        self.text("dim end", place.id, y - 6, &arrow.id);
        self.text("dim end", place.time, y - 6, time);
        let seen = if arrow.sightings > 1 { format!(" ×{}", arrow.sightings) } else { String::new() };
        let again = if arrow.is_retransmission { "⟳ " } else { "" };
        let mark = if arrow.level == Level::Error { "✖ " } else { again };
        let label = format!("{mark}{}{seen}", words(&arrow.label, arrow.from.abs_diff(arrow.to)));
        self.line((arrow.from, arrow.to), Stroke::of(arrow.proto), &label, place);
        self.body.push_str("</g>\n");
    }

    fn media(&mut self, media: &Media, place: &Place) {
        let _ = write!(self.body, "<g class=\"row other\"><title>");
        push_escaped(&media.label.long, &mut self.body);
        self.body.push_str("</title>\n");
        let label = words(&media.label, media.from.abs_diff(media.to));
        self.line((media.from, media.to), Stroke::Sparse, label, place);
        self.body.push_str("</g>\n");
    }

    /// A line with its tip, and the label above it.
    fn line(&mut self, (from, to): (usize, usize), stroke: Stroke, label: &str, place: &Place) {
        let y = self.height - 8;
        let (start, end) = (place.column(from), place.column(to));
        if from == to {
            let _ = writeln!(
                self.body,
                "<path class=\"arrow\" d=\"M{start} {}h24v10h-18\"/><path class=\"tip\" d=\"M{} {}l9 -4v8z\"/>",
                y - 6,
                start + 2,
                y + 4
            );
            return self.text("label", start + 40 + label.chars().count() * LETTER / 2, y, label);
        }
        let (tip, edge) = if start < end { ("l-9 -4v8z", end - 8) } else { ("l9 -4v8z", end + 8) };
        let drawn = match stroke {
            Stroke::Double => format!("M{start} {}H{edge}M{start} {}H{edge}", y - 1, y + 2),
            _ => format!("M{start} {y}H{edge}"),
        };
        let _ = writeln!(self.body, "<path class=\"arrow\" d=\"{drawn}\"/><path class=\"tip\" d=\"M{end} {y}{tip}\"/>");
        self.text("label", start.midpoint(end), y - 6, label);
    }
}

impl Place {
    const fn column(&self, lane: usize) -> usize {
        self.first + lane * PITCH
    }
}

/// The longer label, when an arrow over so many lanes has room for it.
fn words(label: &Label, lanes: usize) -> &str {
    let room = lanes.max(1) * PITCH / LETTER;
    if label.medium.chars().count() <= room { &label.medium } else { &label.short }
}

const fn class(stroke: Stroke) -> &'static str {
    match stroke {
        Stroke::Solid => "sip",
        Stroke::Double => "diameter",
        Stroke::Dashed => "gtp",
        Stroke::Dotted => "s1ap",
        Stroke::Sparse => "other",
    }
}

/// Appends text of XML or HTML, for content and for attributes alike.
pub(in crate::report) fn push_escaped(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // XML has no way to write these (XML 1.0 §2.2).
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if is_unsafe(c) && c != '\n' => out.push_str(&printable(c.encode_utf8(&mut [0; 4]))),
            c => out.push(c),
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_element() {
        assert_eq!(
            escaped("</text><script>'\"&\u{ffff}\u{9b}"),
            "&lt;/text&gt;&lt;script&gt;&#39;&quot;&amp;\u{fffd}\\x9b"
        );
    }

    #[test]
    fn no_ladder_is_a_picture_still() {
        let picture = Svg::default().finish();
        assert!(
            roxmltree::Document::parse(&picture).is_ok_and(|xml| xml.root_element().has_tag_name("svg")),
            "{picture}"
        );
    }
}
