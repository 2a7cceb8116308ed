//! Ladders as one HTML file that needs nothing else: list, ladders, details of a message on click, search.
//!
//! The ladders are pictures of [`svg`](super::svg); the details are data that a script of this file shows as text.
//! Nothing is loaded, and the page forbids it (Content-Security-Policy). Details are bounded: what is beyond
//! `DETAILS` octets has its summary only, and the page says so.

use super::svg::{STYLE, Svg, push_escaped};
use super::{Sheet, verdict};
use crate::proto::Fields;
use crate::proto::time::rfc3339;
use crate::report::clip::clip;
use crate::report::ladder::{Arrow, Row};
use crate::report::{json, tree};
use crate::trace::Trace;
use crate::wire::text::printable;
use std::fmt::Write as _;

/// Octets of details in one page.
const DETAILS: usize = 24 << 20;
/// Lines of details of one message, and columns of one line.
const LINES: usize = 600;
const COLUMNS: usize = 400;

/// The painter of one page.
#[derive(Debug, Default)]
pub struct Html {
    list: String,
    ladders: String,
    /// Members of a JSON object: for each message what is shown of it.
    details: String,
    /// What stands above the next ladder, as HTML.
    above: String,
    sheets: usize,
    without_details: usize,
}

impl Html {
    /// Puts something above the next ladder; `paint` appends HTML with everything from a capture escaped.
    pub fn above(&mut self, paint: impl FnOnce(&mut String)) {
        paint(&mut self.above);
    }

    /// Adds a ladder.
    pub fn sheet(&mut self, trace: &Trace, sheet: &Sheet) {
        let index = self.sheets;
        self.sheets += 1;
        let (name, title, outcome, cause) = match &sheet.heading {
            Some(heading) => {
                let cause = heading.cause.as_ref().map(|(cause, _)| cause.as_str()).unwrap_or_default();
                (heading.name.as_str(), heading.title.as_str(), verdict(heading.outcome), cause)
            }
            None => ("all messages", "", "", ""),
        };
        // Writing to a String cannot fail.
        let _ = write!(
            self.list,
            "<li><button type=\"button\" data-sheet=\"{index}\" class=\"{}\">",
            outcome.to_lowercase()
        );
        for (class, text) in [("id", name), ("who", title), ("end", outcome), ("why", cause)] {
            let _ = write!(self.list, "<span class=\"{class}\">");
            push_escaped(text, &mut self.list);
            self.list.push_str("</span> ");
        }
        self.list.push_str("</button></li>\n");
        let mut picture = Svg::default();
        picture.sheet(sheet);
        let above = std::mem::take(&mut self.above);
        let picture = picture.finish_inside();
        let _ = write!(self.ladders, "<section id=\"sheet-{index}\" hidden>\n{above}{picture}</section>\n");
        for (row, arrow) in sheet.ladder.rows.iter().enumerate().filter_map(|(at, row)| Some((at, row.arrow()?))) {
            self.message(trace, sheet, row, arrow);
        }
    }

    fn message(&mut self, trace: &Trace, sheet: &Sheet, row: usize, arrow: &Arrow) {
        let lane = |lane: usize| sheet.ladder.lanes.get(lane).map_or("", |lane| lane.name.as_str());
        if !self.details.is_empty() {
            self.details.push_str(",\n");
        }
        string(&arrow.id, &mut self.details);
        self.details.push_str(":{\"head\":");
        let ends = format!("{} to {}", lane(arrow.from), lane(arrow.to));
        let interface = arrow.interface.unwrap_or_else(|| arrow.proto.name());
        string(&format!("frame {}  {}  {ends}  {interface}", arrow.id, rfc3339(arrow.time)), &mut self.details);
        self.details.push_str(",\"sum\":");
        string(&arrow.label.long, &mut self.details);
        self.details.push_str(",\"pair\":");
        let pair = arrow.pair.and_then(|pair| sheet.ladder.rows.get(pair)).and_then(Row::arrow);
        string(pair.map_or("", |pair| pair.id.as_str()), &mut self.details);
        self.details.push_str(",\"time\":");
        string(sheet.time(row), &mut self.details);
        self.details.push_str(",\"tree\":[");
        if self.details.len() < DETAILS {
            self.tree(trace, arrow);
        } else {
            self.without_details += 1;
        }
        self.details.push_str("]}");
    }

    /// What the message says, a line an entry: depth and text.
    fn tree(&mut self, trace: &Trace, arrow: &Arrow) {
        let body = trace.body(arrow.message);
        let mut fields = Fields::new();
        body.fields(&mut fields);
        let (details, mut lines) = (&mut self.details, 0);
        let mut push = |depth: u8, text: &str| {
            lines += 1;
            if lines > LINES + 1 {
                return;
            }
            let text = if lines > LINES { "… more in imsctl decode -V" } else { text };
            let head: String = text.chars().take(COLUMNS + 1).collect();
            let _ = write!(details, "{}[{depth},", if lines > 1 { "," } else { "" });
            string(&clip(&printable(&head), COLUMNS), details);
            details.push(']');
        };
        for field in fields.as_slice().iter().take(LINES + 1) {
            tree::lines(field, &mut push);
        }
    }

    /// The page.
    pub fn finish(self) -> String {
        let mut out = String::with_capacity(self.list.len() + self.ladders.len() + self.details.len() + 20_000);
        out.push_str(HEAD);
        out.push_str(STYLE);
        out.push_str(PAGE_STYLE);
        out.push_str("</style>\n</head>\n<body>\n<nav>\n<h1>imsctl</h1>\n");
        out.push_str(
            "<input id=\"find\" type=\"search\" placeholder=\"search\" aria-label=\"search\">\n<ol id=\"list\">\n",
        );
        out.push_str(&self.list);
        out.push_str("</ol>\n");
        if self.without_details > 0 {
            let _ = writeln!(
                out,
                "<p>{} messages have no details here: the page would be too long.</p>",
                self.without_details
            );
        }
        out.push_str("</nav>\n<main>\n<noscript>The ladders of this page are shown by its script.</noscript>\n");
        out.push_str(&self.ladders);
        out.push_str(&self.above);
        out.push_str("</main>\n<aside id=\"details\" aria-live=\"polite\" hidden></aside>\n");
        out.push_str("<script type=\"application/json\" id=\"data\">{");
        out.push_str(&self.details);
        out.push_str("}</script>\n<script>\n");
        out.push_str(SCRIPT);
        out.push_str("</script>\n</body>\n</html>\n");
        out
    }
}

/// Writes a string of JSON that cannot end the element it stands in.
fn string(text: &str, out: &mut String) {
    let start = out.len();
    json::string(text, out);
    if out.get(start..).is_some_and(|text| text.contains(['<', '&'])) {
        let safe = out.split_off(start).replace('<', "\\u003c").replace('&', "\\u0026");
        out.push_str(&safe);
    }
}

const HEAD: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">
<meta name=\"viewport\" content=\"width=device-width\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>imsctl flow</title>
<style>
";

const PAGE_STYLE: &str = "\
body{margin:0;display:grid;grid-template:minmax(0,1fr) auto/22rem minmax(0,1fr);height:100vh;font:13px system-ui,sans-serif;background:#fff;color:#1f2328}
nav{grid-row:1/3;overflow:auto;border-right:1px solid #d0d7de;padding:.6rem;box-sizing:border-box}
h1{font-size:15px;margin:.2rem 0 .6rem}
input{width:100%;box-sizing:border-box;font:inherit;padding:.3rem .5rem;background:inherit;color:inherit;border:1px solid #d0d7de;border-radius:4px}
ol{list-style:none;margin:.6rem 0;padding:0}
li button{all:unset;display:block;width:100%;box-sizing:border-box;padding:.35rem .5rem;border-radius:4px;cursor:pointer;overflow-wrap:anywhere}
li button:hover,li button.on{background:#eaeef2}
li button:focus-visible,svg .row:focus-visible{outline:2px solid #0969da}
.id{font-weight:600}.end{color:#1a7f37}.failed .end,.timeout .end{color:#cf222e;font-weight:600}.why{color:#656d76;display:block}
main{overflow:auto}
aside{max-height:42vh;overflow:auto;border-top:1px solid #d0d7de;padding:.6rem 1rem;font:12px ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
aside div{unicode-bidi:isolate}
aside .head{font-weight:600}
.finding{margin:.8rem 1rem;padding:.2rem .8rem;border-left:3px solid #8d96a0;max-width:70rem;overflow-wrap:anywhere}
.finding.error{border-color:#cf222e}.finding.warning{border-color:#bf8700}.finding.so{margin-left:3rem}
.finding h2{font-size:13px;margin:.3rem 0}.finding dl{display:grid;grid-template-columns:6rem 1fr;gap:.15rem .6rem;margin:.3rem 0}
.finding dt{color:#656d76}.finding dd{margin:0}
svg.ladder .row{cursor:pointer}
svg.ladder .row.on .label,svg.ladder .row:hover .label{text-decoration:underline}
svg.ladder .row.miss{opacity:.25}
@media (prefers-color-scheme:dark){
body{background:#0d1117;color:#e6edf3}
nav,aside,input{border-color:#30363d}
li button:hover,li button.on{background:#21262d}
.end{color:#3fb950}.failed .end,.timeout .end{color:#f85149}.why{color:#8d96a0}
}
";

const SCRIPT: &str = r#"'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const buttons = [...document.querySelectorAll('#list button')];
const sheets = [...document.querySelectorAll('main section')];
const details = document.getElementById('details');
const find = document.getElementById('find');
const line = (text, depth, name) => {
  const div = document.createElement('div');
  div.textContent = text;
  div.style.paddingLeft = depth * 1.5 + 'em';
  if (name) div.className = name;
  return div;
};
const open = index => {
  sheets.forEach((sheet, at) => { sheet.hidden = at !== index; });
  buttons.forEach((button, at) => button.classList.toggle('on', at === index));
};
const show = row => {
  const message = data[row.dataset.id];
  if (!message) return;
  document.querySelectorAll('.row.on').forEach(other => other.classList.remove('on'));
  row.classList.add('on');
  details.replaceChildren(line(message.head, 0, 'head'), line(message.sum, 0),
    ...(message.pair ? [line('with frame ' + message.pair, 0)] : []),
    ...message.tree.map(([depth, text]) => line(text, depth + 1)));
  details.hidden = false;
  details.scrollTop = 0;
};
const text = id => {
  const message = data[id];
  if (!message) return '';
  message.all ??= [message.head, message.sum, ...message.tree.map(entry => entry[1])].join('\n').toLowerCase();
  return message.all;
};
const search = () => {
  const wanted = find.value.trim().toLowerCase();
  sheets.forEach((sheet, at) => {
    const named = buttons[at].textContent.toLowerCase().includes(wanted);
    let hits = 0;
    sheet.querySelectorAll('.row[data-id]').forEach(row => {
      const hit = wanted === '' || text(row.dataset.id).includes(wanted);
      hits += hit;
      row.classList.toggle('miss', !hit && !named);
    });
    buttons[at].parentElement.hidden = !(named || hits > 0);
  });
  const on = buttons.findIndex(button => button.classList.contains('on'));
  if (on < 0 || buttons[on].parentElement.hidden) {
    const first = buttons.findIndex(button => !button.parentElement.hidden);
    if (first >= 0) open(first);
  }
};
buttons.forEach((button, at) => button.addEventListener('click', () => open(at)));
document.querySelectorAll('.row[data-id]').forEach(row => {
  row.tabIndex = 0;
  row.addEventListener('click', () => show(row));
  row.addEventListener('keydown', event => { if (event.key === 'Enter') show(row); });
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') details.hidden = true;
  if (event.key === '/' && document.activeElement !== find) { event.preventDefault(); find.focus(); }
});
find.addEventListener('input', search);
const first = buttons.findIndex(button => button.classList.contains('failed'));
if (buttons.length) open(Math.max(first, 0));
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_end_its_element() {
        let mut out = String::new();
        string("</script><!--&\"", &mut out);
        assert_eq!(out, r#""\u003c/script>\u003c!--\u0026\"""#);
    }

    #[test]
    fn a_page_without_ladders_is_whole() {
        let page = Html::default().finish();
        assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
        assert!(page.contains("default-src 'none'") && !page.contains("src=\"") && !page.contains("href="));
    }
}
