//! Words of a master file (RFC 1035 §5.1): comments, quotes, escapes, parentheses that join lines.

/// Where something stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Which of the files that were read, the first one being 0.
    pub file: u16,
    /// Line, counted from 1.
    pub line: u32,
    /// Octet in the line, counted from 1.
    pub column: u32,
}

/// One word, escapes as they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// Without the quotes.
    pub text: &'t [u8],
    /// It stood in quotes.
    pub is_quoted: bool,
    /// Where it starts.
    pub place: Place,
    /// Where it starts in the text.
    pub at: usize,
}

/// What is wrong with the words themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lexical {
    /// A quote that nothing closes on its line.
    OpenQuote,
    /// A parenthesis that nothing closes.
    OpenParenthesis,
    /// A parenthesis that nothing opened.
    ClosingParenthesis,
}

impl Lexical {
    /// What to say about it.
    pub const fn message(self) -> &'static str {
        match self {
            Self::OpenQuote => "a quote is not closed on its line",
            Self::OpenParenthesis => "a parenthesis is never closed",
            Self::ClosingParenthesis => "a closing parenthesis without an opening one",
        }
    }
}

/// An entry: a line, or several that parentheses join.
#[derive(Debug)]
pub(super) struct Entry<'t> {
    /// The words.
    pub words: Vec<Word<'t>>,
    /// White space came first: the owner is that of the entry before.
    pub is_indented: bool,
}

/// Cuts a text into entries.
#[derive(Debug)]
pub(super) struct Lexer<'t> {
    text: &'t [u8],
    at: usize,
    line_start: usize,
    place: Place,
}

impl<'t> Lexer<'t> {
    pub const fn new(text: &'t [u8], file: u16) -> Self {
        Self { text, at: 0, line_start: 0, place: Place { file, line: 1, column: 1 } }
    }

    /// The next entry that has a word; an error leaves the lexer behind the line it is in.
    pub fn entry(&mut self) -> Option<Result<Entry<'t>, (Lexical, Place)>> {
        loop {
            let is_indented = matches!(self.peek()?, b' ' | b'\t');
            match self.words() {
                Ok(words) if words.is_empty() => {}
                Ok(words) => return Some(Ok(Entry { words, is_indented })),
                Err(error) => {
                    self.pass_line();
                    return Some(Err(error));
                }
            }
        }
    }

    fn words(&mut self) -> Result<Vec<Word<'t>>, (Lexical, Place)> {
        let mut words = Vec::with_capacity(10);
        let mut open: Vec<Place> = Vec::new();
        while let Some(octet) = self.peek() {
            let place = self.place();
            match octet {
                b'\n' => {
                    self.newline();
                    if open.is_empty() {
                        return Ok(words);
                    }
                }
                b' ' | b'\t' | b'\r' => self.at += 1,
                b';' => self.pass_comment(),
                b'(' => {
                    open.push(place);
                    self.at += 1;
                }
                b')' => {
                    open.pop().ok_or((Lexical::ClosingParenthesis, place))?;
                    self.at += 1;
                }
                b'"' => words.push(self.quoted(place)?),
                _ => words.push(self.plain(place)),
            }
        }
        open.first().map_or(Ok(words), |place| Err((Lexical::OpenParenthesis, *place)))
    }

    fn quoted(&mut self, place: Place) -> Result<Word<'t>, (Lexical, Place)> {
        let at = self.at;
        self.at += 1;
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\n') | None => return Err((Lexical::OpenQuote, place)),
                Some(b'\\') => self.pass_escape(),
                Some(_) => self.at += 1,
            }
        }
        let text = self.text.get(at + 1..self.at).unwrap_or_default();
        self.at += 1;
        Ok(Word { text, is_quoted: true, place, at })
    }

    fn plain(&mut self, place: Place) -> Word<'t> {
        let at = self.at;
        while let Some(octet) = self.peek() {
            match octet {
                b' ' | b'\t' | b'\r' | b'\n' | b';' | b'(' | b')' => break,
                b'\\' => self.pass_escape(),
                _ => self.at += 1,
            }
        }
        Word { text: self.text.get(at..self.at).unwrap_or_default(), is_quoted: false, place, at }
    }

    /// Passes over a backslash and the octet behind it, never over the end of the line.
    fn pass_escape(&mut self) {
        self.at += 1;
        if self.peek().is_some_and(|octet| octet != b'\n') {
            self.at += 1;
        }
    }

    fn pass_comment(&mut self) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        self.at += memchr::memchr(b'\n', rest).unwrap_or(rest.len());
    }

    fn pass_line(&mut self) {
        self.pass_comment();
        if self.peek().is_some() {
            self.newline();
        }
    }

    fn newline(&mut self) {
        self.at += 1;
        self.line_start = self.at;
        self.place.line = self.place.line.saturating_add(1);
    }

    fn place(&self) -> Place {
        let column = u32::try_from(self.at - self.line_start + 1).unwrap_or(u32::MAX);
        Place { column, ..self.place }
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }
}

/// A character string without its escapes; `None` when one of them is none.
pub(super) fn unescaped(text: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    let mut octets = text.iter().copied();
    while let Some(octet) = octets.next() {
        out.push(if octet == b'\\' { super::name::escaped(&mut octets)? } else { octet });
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(text: &str) -> Vec<String> {
        let mut lexer = Lexer::new(text.as_bytes(), 0);
        let mut out = Vec::new();
        while let Some(entry) = lexer.entry() {
            out.push(match entry {
                Ok(entry) => {
                    let words: Vec<_> = entry.words.iter().map(|word| String::from_utf8_lossy(word.text)).collect();
                    format!("{}{}", if entry.is_indented { ">" } else { "" }, words.join("|"))
                }
                Err((error, place)) => format!("{error:?} {}:{}", place.line, place.column),
            });
        }
        out
    }

    #[test]
    fn parentheses_join_lines_and_comments_end_them() {
        let text = "@ SOA ( 1 ; serial\n \"a ; b\"\n ) c\r\n\n ; nothing\n\tA\\;b x\\ y;z\n";
        assert_eq!(entries(text), ["@|SOA|1|a ; b|c", ">A\\;b|x\\ y"]);
    }

    #[test]
    fn what_is_not_closed_is_named_with_its_place_and_the_next_line_is_read() {
        assert_eq!(entries("a \"b\nc d\n"), ["OpenQuote 1:3", "c|d"]);
        assert_eq!(entries("a )\nb"), ["ClosingParenthesis 1:3", "b"]);
        assert_eq!(entries("a (\n b"), ["OpenParenthesis 1:3"]);
        assert_eq!(entries("a \"\\"), ["OpenQuote 1:3"]);
    }

    #[test]
    fn escapes_stand_for_octets() {
        assert_eq!(unescaped(b"\\\\1\\065\\;"), Some(b"\\1A;".to_vec()));
        assert_eq!(unescaped(b"\\1@g"), None);
        assert_eq!(unescaped(b"x\\"), None);
    }
}
