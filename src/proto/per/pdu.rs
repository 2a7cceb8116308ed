//! The outer layer of a message: which procedure it belongs to, and which of its messages it is.

use super::dialect::Dialect;
use super::reader::Reader;
use super::schema::{Member, Procedure};
use super::walk::{Context, Walk};
use crate::proto::field::{Fields, Value};
use crate::proto::identity;
use crate::proto::nas::Direction;
use crate::wire::Malformed;

/// Which of the three messages of a procedure it is (TS 36.413 §9.3.2, TS 38.413 §9.4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKind {
    /// The message that starts the procedure.
    Initiating,
    /// The procedure succeeded, at least in part.
    Successful,
    /// The procedure failed.
    Unsuccessful,
}

/// A message whose outer layer was read.
#[derive(Debug)]
pub struct Pdu<'a> {
    /// Its octets.
    pub bytes: &'a [u8],
    /// Which of the messages of the procedure it is.
    pub kind: MessageKind,
    /// Procedure code.
    pub code: u8,
    procedure: Option<&'static Procedure>,
    dialect: &'static Dialect,
}

impl<'a> Pdu<'a> {
    /// Reads the outer layer; refuses only when the choice of message and the procedure code cannot be read.
    pub fn decode(bytes: &'a [u8], dialect: &'static Dialect) -> Result<Self, Malformed> {
        let unreadable = Malformed::new(dialect.pdu.title, 0);
        let kind = match bytes.first().ok_or(unreadable)? >> 5 {
            0 => MessageKind::Initiating,
            1 => MessageKind::Successful,
            2 => MessageKind::Unsuccessful,
            _ => return Err(unreadable),
        };
        let code = *bytes.get(1).ok_or(Malformed::new("procedureCode", 1))?;
        Ok(Self { bytes, kind, code, procedure: dialect.procedure(code), dialect })
    }

    /// The name of the message: `E-RABSetupResponse`; `None` when the procedure or this message of it is unknown.
    pub fn name(&self) -> Option<&'static str> {
        self.member().map(|member| member.def.title)
    }

    /// Claims that the procedure has an answer: it is one of class 1 (TS 36.413 §8.1, TS 38.413 §8.1).
    pub fn has_answer(&self) -> bool {
        self.procedure.is_some_and(|procedure| procedure.messages.iter().skip(1).any(Option::is_some))
    }

    fn member(&self) -> Option<&'static Member> {
        self.procedure?.messages.get(self.kind as usize)?.as_ref()
    }

    /// Adds the fields of the message; NAS-PDUs inside go in this direction.
    pub fn fields(&self, out: &mut Fields<'a>, direction: Direction) {
        let context = Context { direction, plmn: &identity::PLMN, element: false, handover: None };
        out.push(self.dialect.protocol, Value::None, 0..self.bytes.len());
        out.nest(|out| {
            let mut walk = Walk { out, dialect: self.dialect, context, depth: 0 };
            if let Err(why) = self.walk(&mut walk) {
                walk.out.malformed(why);
            }
        });
    }

    fn walk(&self, walk: &mut Walk<'_, 'a>) -> Result<(), Malformed> {
        let dialect = self.dialect;
        let [initiating, successful, unsuccessful] = dialect.outcomes;
        let outcome = match self.kind {
            MessageKind::Initiating => initiating,
            MessageKind::Successful => successful,
            MessageKind::Unsuccessful => unsuccessful,
        };
        let whole = 0..self.bytes.len();
        walk.out.push(dialect.pdu, Value::code(self.kind as u8, Some(outcome.title)), whole.clone());
        walk.nested(|walk| {
            walk.out.push(outcome, Value::None, whole);
            walk.nested(|walk| {
                walk.out.push(dialect.procedure_code, Value::code(self.code, self.procedure.map(|p| p.name)), 1..2);
                let mut reader = Reader::new(self.bytes, 2);
                walk.criticality(&mut reader)?;
                let (mut inner, complete) = reader.open_type("value")?;
                walk.out.push(dialect.value, Value::None, inner.octet()..reader.octet());
                walk.nested(|walk| {
                    if let Some(member) = self.member() {
                        walk.contained(&mut inner, member);
                    }
                    Ok(())
                })?;
                if complete { Ok(()) } else { Err(reader.malformed("value")) }
            })
        })
    }
}
