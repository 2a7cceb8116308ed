//! An expression against the field table: words become fields or values, and types must fit.

use super::error::Problem;
use super::eval::{Check, Node, Step, Test};
use super::lex::Compare;
use super::literal::{Literal, Type};
use super::parse::{Expression, Member, Operand, OperandKind};
use super::{Filter, Slot, Table};
use crate::proto::field::Def;

/// Functions of a field.
const FUNCTIONS: [&str; 5] = ["lower", "upper", "len", "count", "string"];

/// Compiles an expression.
pub(super) fn check(expression: &Expression, table: &Table) -> Result<Filter, Problem> {
    let mut checker = Checker { table, tests: Vec::new(), slots: Vec::new() };
    let root = checker.node(expression)?;
    Ok(Filter::new(root, checker.tests, checker.slots))
}

struct Checker<'t> {
    table: &'t Table,
    tests: Vec<Test>,
    slots: Vec<Slot>,
}

/// A field, with what is done to its values.
struct Access {
    def: &'static Def,
    steps: Vec<Step>,
    counted: bool,
    kind: Type,
}

impl Checker<'_> {
    fn node(&mut self, expression: &Expression) -> Result<Node, Problem> {
        let mut nodes = |parts: &[Expression]| parts.iter().map(|part| self.node(part)).collect::<Result<Vec<_>, _>>();
        Ok(match expression {
            Expression::Or(parts) => Node::Or(nodes(parts)?),
            Expression::Xor(parts) => Node::Xor(nodes(parts)?),
            Expression::And(parts) => Node::And(nodes(parts)?),
            Expression::Not(inner) => Node::Not(Box::new(self.node(inner)?)),
            Expression::Exists(operand) => self.exists(operand)?,
            Expression::Compare { all, left, by, right } => self.compare(*all, left, *by, right)?,
            Expression::In { all, left, set } => self.members(*all, left, set)?,
        })
    }

    fn exists(&mut self, operand: &Operand) -> Result<Node, Problem> {
        let access = self.field(operand)?;
        let check = match access.steps.last() {
            None if !access.counted => Check::Exists,
            Some(Step::Mask(_)) => Check::Is(Compare::NotEqual, Literal::Integer(0)),
            _ => return Err(Problem::new("compare this with a value", operand.span.clone())),
        };
        Ok(self.test(access, false, check))
    }

    fn compare(&mut self, all: Option<bool>, left: &Operand, by: Compare, right: &Operand) -> Result<Node, Problem> {
        let all = all.unwrap_or(matches!(by, Compare::AllEqual | Compare::NotEqual));
        match (self.resolve(left)?, self.resolve(right)?) {
            (Some(left), Some(access)) => self.pair(all, left, by, access, right),
            (Some(access), None) => {
                searchable(&access, by, left)?;
                let literal = Literal::read(right, access.kind, by)?;
                Ok(self.test(access, all, Check::Is(by, literal)))
            }
            (None, Some(access)) => {
                let Some(by) = flipped(by) else {
                    return Err(Problem::new(
                        "the field stands on the left of contains and matches",
                        right.span.clone(),
                    ));
                };
                let literal = Literal::read(left, access.kind, by)?;
                Ok(self.test(access, all, Check::Is(by, literal)))
            }
            (None, None) => Err(self.unknown(left)),
        }
    }

    fn pair(&mut self, all: bool, left: Access, by: Compare, right: Access, at: &Operand) -> Result<Node, Problem> {
        let family = |kind: Type| match kind {
            Type::Unsigned | Type::Signed | Type::Bool => 0,
            Type::Text | Type::Octets => 1,
            Type::Ipv4 => 2,
            Type::Ipv6 => 3,
            Type::Float => 4,
            Type::Time => 5,
            Type::Duration => 6,
        };
        if by == Compare::Matches {
            return Err(Problem::new("`matches` wants a regular expression in quotes", at.span.clone()));
        }
        if family(left.kind) != family(right.kind) || left.counted || right.counted {
            let message = format!("`{}` and `{}` cannot be compared", left.def.name, right.def.name);
            return Err(Problem::new(message, at.span.clone()));
        }
        let (left_def, right_def) = (left.def, right.def);
        let index = self.tests.len();
        let check = Check::Pair(by);
        self.tests.push(Test { all, counted: false, left: left.steps, right: right.steps, check });
        self.feed(left_def, index, false);
        self.feed(right_def, index, true);
        Ok(Node::Test(index))
    }

    fn members(&mut self, all: Option<bool>, left: &Operand, set: &[Member]) -> Result<Node, Problem> {
        let access = self.field(left)?;
        let read = |operand: &Operand| Literal::read(operand, access.kind, Compare::Equal);
        let member = |member: &Member| Ok((read(&member.low)?, member.high.as_ref().map(read).transpose()?));
        let members = set.iter().map(member).collect::<Result<_, _>>()?;
        Ok(self.test(access, all.unwrap_or(false), Check::In(members)))
    }

    fn test(&mut self, access: Access, all: bool, check: Check) -> Node {
        let index = self.tests.len();
        self.tests.push(Test { all, counted: access.counted, left: access.steps, right: Vec::new(), check });
        self.feed(access.def, index, false);
        Node::Test(index)
    }

    fn feed(&mut self, def: &'static Def, test: usize, on_the_right: bool) {
        match self.slots.iter_mut().find(|slot| std::ptr::eq(slot.def, def)) {
            Some(slot) => slot.feeds.push((test, on_the_right)),
            None => self.slots.push(Slot { def, feeds: vec![(test, on_the_right)] }),
        }
    }

    /// The field an operand must be.
    fn field(&self, operand: &Operand) -> Result<Access, Problem> {
        self.resolve(operand)?.ok_or_else(|| self.unknown(operand))
    }

    /// The field an operand is, with what is done to it; `None` when it is a value.
    fn resolve(&self, operand: &Operand) -> Result<Option<Access>, Problem> {
        match &operand.kind {
            OperandKind::Word(name) => {
                let access =
                    |def: &'static Def| Access { def, steps: Vec::new(), counted: false, kind: def.kind.into() };
                Ok(self.table.find(name).map(access))
            }
            OperandKind::Text(_) => Ok(None),
            OperandKind::Call(function, argument) => self.call(function, argument, operand).map(Some),
            OperandKind::Slice(inner, slice) => {
                let mut access = self.field(inner)?;
                if !matches!(access.kind, Type::Text | Type::Octets | Type::Ipv4 | Type::Ipv6) || access.counted {
                    return Err(Problem::new("a slice is taken of text, octets or an address", operand.span.clone()));
                }
                access.steps.push(Step::Slice(*slice));
                access.kind = if access.kind == Type::Text { Type::Text } else { Type::Octets };
                Ok(Some(access))
            }
            OperandKind::Masked(inner, mask) => {
                let mut access = self.field(inner)?;
                let mask = match Literal::read(mask, Type::Signed, Compare::Equal)? {
                    Literal::Integer(mask) => u64::try_from(mask).ok(),
                    _ => None,
                };
                match (access.kind, mask) {
                    (Type::Unsigned | Type::Bool, Some(mask)) => access.steps.push(Step::Mask(mask)),
                    _ => return Err(Problem::new("`&` selects bits of an unsigned number", operand.span.clone())),
                }
                Ok(Some(access))
            }
        }
    }

    fn call(&self, function: &str, argument: &Operand, whole: &Operand) -> Result<Access, Problem> {
        if !FUNCTIONS.contains(&function) {
            let known = FUNCTIONS.join(", ");
            return Err(Problem::new(
                format!("there is no function `{function}`; there are {known}"),
                whole.span.clone(),
            ));
        }
        let mut access = self.field(argument)?;
        if access.counted {
            return Err(Problem::new("the argument is a field", argument.span.clone()));
        }
        let (step, kind) = match function {
            "lower" | "upper" if access.kind != Type::Text => {
                return Err(Problem::new(format!("`{function}` wants text"), argument.span.clone()));
            }
            "lower" => (Step::Lower, Type::Text),
            "upper" => (Step::Upper, Type::Text),
            "len" => (Step::Length, Type::Unsigned),
            "string" => (Step::Spell, Type::Text),
            _ => {
                access.counted = true;
                access.kind = Type::Unsigned;
                return Ok(access);
            }
        };
        access.steps.push(step);
        access.kind = kind;
        Ok(access)
    }

    fn unknown(&self, operand: &Operand) -> Problem {
        let name = match &operand.kind {
            OperandKind::Word(name) => name,
            OperandKind::Text(text) => {
                return Problem::new(
                    format!("\"{text}\" is text; a field stands without quotes"),
                    operand.span.clone(),
                );
            }
            _ => return Problem::new("expected a field here", operand.span.clone()),
        };
        let advice = match self.table.suggest(name) {
            Some(known) => format!("; did you mean `{known}`?"),
            None => "; `imsctl fields` lists them".to_owned(),
        };
        Problem::new(format!("there is no field `{name}`{advice}"), operand.span.clone())
    }
}

fn searchable(access: &Access, by: Compare, at: &Operand) -> Result<(), Problem> {
    let word = match by {
        Compare::Contains => "contains",
        Compare::Matches => "matches",
        _ => return Ok(()),
    };
    if access.kind.is_searchable() {
        return Ok(());
    }
    let name = access.def.name;
    Err(Problem::new(format!("`{word}` searches text and octets; write string({name}) {word} …"), at.span.clone()))
}

/// The comparison with its sides exchanged.
const fn flipped(by: Compare) -> Option<Compare> {
    Some(match by {
        Compare::Less => Compare::Greater,
        Compare::LessOrEqual => Compare::GreaterOrEqual,
        Compare::Greater => Compare::Less,
        Compare::GreaterOrEqual => Compare::LessOrEqual,
        Compare::Contains | Compare::Matches => return None,
        same => same,
    })
}
