//! Tokens to an expression: recursive descent, or < xor < and < not, as in Wireshark 4.

use super::error::Problem;
use super::lex::{Compare, Spanned, Token};
use std::ops::Range;

/// Deeper than this nothing may nest.
const MAX_DEPTH: usize = 64;

/// What must hold. Chains are lists, so only parentheses and `not` make the tree deep.
#[derive(Debug)]
pub(super) enum Expression {
    Or(Vec<Self>),
    Xor(Vec<Self>),
    And(Vec<Self>),
    Not(Box<Self>),
    /// A field by itself: it is there.
    Exists(Operand),
    Compare {
        all: Option<bool>,
        left: Operand,
        by: Compare,
        right: Operand,
    },
    In {
        all: Option<bool>,
        left: Operand,
        set: Vec<Member>,
    },
}

/// A side of a comparison.
#[derive(Clone, Debug)]
pub(super) struct Operand {
    pub kind: OperandKind,
    pub span: Range<usize>,
}

/// What a side of a comparison is.
#[derive(Clone, Debug)]
pub(super) enum OperandKind {
    /// A field or a value without quotes; the field table tells which.
    Word(String),
    /// A value in quotes.
    Text(String),
    /// A function of a field.
    Call(String, Box<Operand>),
    /// A slice of a field.
    Slice(Box<Operand>, Slice),
    /// The bits of a field that a mask selects.
    Masked(Box<Operand>, Box<Operand>),
}

/// `[offset:length]`, `[first-last]`, `[offset]`, `[:length]`, `[offset:]`; a negative offset counts from the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slice {
    pub start: i64,
    pub end: Option<End>,
}

/// Where a slice ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Length(usize),
    /// The last octet that belongs to it.
    Last(i64),
}

/// A member of a set: a value or a range of values.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub low: Operand,
    pub high: Option<Operand>,
}

/// Parses the tokens of a filter of `length` octets.
pub(super) fn parse(tokens: &[Spanned], length: usize) -> Result<Expression, Problem> {
    let mut parser = Parser { tokens, at: 0, depth: 0, length };
    let expression = parser.or()?;
    match parser.tokens.get(parser.at) {
        None => Ok(expression),
        Some(extra) if extra.token == Token::RightParen => {
            Err(Problem::new("there is no `(` for this `)`", extra.span.clone()))
        }
        Some(extra) => Err(Problem::new("expected `and`, `or` or the end of the filter here", extra.span.clone())),
    }
}

struct Parser<'t> {
    tokens: &'t [Spanned],
    at: usize,
    depth: usize,
    length: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|spanned| &spanned.token)
    }

    /// The octets of the next token, or the end of the filter.
    fn here(&self) -> Range<usize> {
        self.tokens.get(self.at).map_or(self.length..self.length, |spanned| spanned.span.clone())
    }

    fn take(&mut self, token: &Token) -> bool {
        let found = self.peek() == Some(token);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, token: &Token, sign: &str) -> Result<(), Problem> {
        if self.take(token) { Ok(()) } else { Err(Problem::new(format!("expected `{sign}` here"), self.here())) }
    }

    /// Runs `body` one level deeper.
    fn deeper<T>(&mut self, body: impl FnOnce(&mut Self) -> Result<T, Problem>) -> Result<T, Problem> {
        if self.depth == MAX_DEPTH {
            return Err(Problem::new(format!("this nests more than {MAX_DEPTH} levels deep"), self.here()));
        }
        self.depth += 1;
        let result = body(self);
        self.depth -= 1;
        result
    }

    fn chain(
        &mut self,
        operator: &Token,
        part: fn(&mut Self) -> Result<Expression, Problem>,
        join: fn(Vec<Expression>) -> Expression,
    ) -> Result<Expression, Problem> {
        let first = part(self)?;
        if self.peek() != Some(operator) {
            return Ok(first);
        }
        let mut parts = vec![first];
        while self.take(operator) {
            parts.push(part(self)?);
        }
        Ok(join(parts))
    }

    fn or(&mut self) -> Result<Expression, Problem> {
        self.chain(&Token::Or, Self::xor, Expression::Or)
    }

    fn xor(&mut self) -> Result<Expression, Problem> {
        self.chain(&Token::Xor, Self::and, Expression::Xor)
    }

    fn and(&mut self) -> Result<Expression, Problem> {
        self.chain(&Token::And, Self::not, Expression::And)
    }

    fn not(&mut self) -> Result<Expression, Problem> {
        if self.take(&Token::Not) {
            return self.deeper(|parser| Ok(Expression::Not(Box::new(parser.not()?))));
        }
        if self.take(&Token::LeftParen) {
            return self.deeper(|parser| {
                let inner = parser.or()?;
                parser.expect(&Token::RightParen, ")")?;
                Ok(inner)
            });
        }
        self.relation()
    }

    fn relation(&mut self) -> Result<Expression, Problem> {
        let all = if self.take(&Token::All) { Some(true) } else { self.take(&Token::Any).then_some(false) };
        let left = self.operand()?;
        if self.take(&Token::In) {
            return self.members(all, left);
        }
        if self.peek() == Some(&Token::Not) && self.tokens.get(self.at + 1).is_some_and(|next| next.token == Token::In)
        {
            self.at += 2;
            return Ok(Expression::Not(Box::new(self.members(all, left)?)));
        }
        let Some(Token::Compare(_)) = self.peek() else {
            return Ok(Expression::Exists(left));
        };
        let mut chain = Vec::new();
        let mut left = left;
        while let Some(Token::Compare(by)) = self.peek() {
            let by = *by;
            self.at += 1;
            let right = self.operand()?;
            chain.push(Expression::Compare { all, left, by, right: right.clone() });
            left = right;
        }
        // `1 < a < 5` holds when both comparisons do.
        if chain.len() > 1 { Ok(Expression::And(chain)) } else { chain.pop().ok_or_else(|| self.nothing()) }
    }

    fn nothing(&self) -> Problem {
        let message = if self.tokens.is_empty() { "the filter is empty" } else { "expected a field or a value here" };
        Problem::new(message, self.here())
    }

    fn members(&mut self, all: Option<bool>, left: Operand) -> Result<Expression, Problem> {
        self.expect(&Token::LeftBrace, "{")?;
        let mut set = Vec::new();
        while !self.take(&Token::RightBrace) {
            set.push(self.member()?);
            // Wireshark before 4 separated the members by blanks.
            self.take(&Token::Comma);
        }
        if set.is_empty() {
            return Err(Problem::new("a set has at least one member", self.here()));
        }
        Ok(Expression::In { all, left, set })
    }

    fn member(&mut self) -> Result<Member, Problem> {
        let low = self.operand()?;
        if let OperandKind::Word(word) = &low.kind {
            if let Some((first, last)) =
                word.split_once("..").filter(|(first, last)| !first.is_empty() && !last.is_empty())
            {
                let middle = low.span.start + first.len();
                let part = |text: &str, span| Operand { kind: OperandKind::Word(text.to_owned()), span };
                let high = Some(part(last, middle + 2..low.span.end));
                return Ok(Member { low: part(first, low.span.start..middle), high });
            }
            // Blanks around the dots: `1 .. 5`.
            if self.take(&Token::Word("..".to_owned())) {
                let high = Some(self.operand()?);
                return Ok(Member { low, high });
            }
        }
        Ok(Member { low, high: None })
    }

    fn operand(&mut self) -> Result<Operand, Problem> {
        let Some(Spanned { token, span }) = self.tokens.get(self.at) else { return Err(self.nothing()) };
        let mut operand = match token {
            Token::Word(word) => Operand { kind: OperandKind::Word(word.clone()), span: span.clone() },
            Token::Text(text) => Operand { kind: OperandKind::Text(text.clone()), span: span.clone() },
            _ => return Err(self.nothing()),
        };
        self.at += 1;
        if let (OperandKind::Word(name), Some(Token::LeftParen)) = (&operand.kind, self.peek()) {
            let (name, start) = (name.clone(), operand.span.start);
            self.at += 1;
            let argument = self.deeper(Self::operand)?;
            self.expect(&Token::RightParen, ")")?;
            operand = Operand { kind: OperandKind::Call(name, Box::new(argument)), span: start..self.before() };
        }
        if self.take(&Token::LeftBracket) {
            let slice = self.slice()?;
            let span = operand.span.start..self.before();
            operand = Operand { kind: OperandKind::Slice(Box::new(operand), slice), span };
        }
        if self.take(&Token::BitAnd) {
            let mask = self.deeper(Self::operand)?;
            let span = operand.span.start..mask.span.end;
            operand = Operand { kind: OperandKind::Masked(Box::new(operand), Box::new(mask)), span };
        }
        Ok(operand)
    }

    /// The end of the token before.
    fn before(&self) -> usize {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(0, |spanned| spanned.span.end)
    }

    fn slice(&mut self) -> Result<Slice, Problem> {
        let span = self.here();
        let mut words = String::new();
        while let Some(Token::Word(word)) = self.peek() {
            words.push_str(word);
            self.at += 1;
        }
        self.expect(&Token::RightBracket, "]")?;
        slice(&words).ok_or_else(|| Problem::new("a slice is [offset:length], [first-last] or [offset]", span))
    }
}

fn slice(words: &str) -> Option<Slice> {
    if let Some((start, length)) = words.split_once(':') {
        let start = if start.is_empty() { 0 } else { start.parse().ok()? };
        let end = if length.is_empty() { None } else { Some(End::Length(length.parse().ok()?)) };
        return Some(Slice { start, end });
    }
    // The minus of `1-3` is not the one of `-3`.
    if let Some(minus) = words.char_indices().skip(1).find(|(_, c)| *c == '-').map(|(at, _)| at) {
        let (first, last) = (words.get(..minus)?, words.get(minus + 1..)?);
        return Some(Slice { start: first.parse().ok()?, end: Some(End::Last(last.parse().ok()?)) });
    }
    Some(Slice { start: words.parse().ok()?, end: Some(End::Length(1)) })
}
