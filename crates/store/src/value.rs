//! Values that go into statements and come out of them, whichever database runs them.

use crate::StoreError;

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Integer(i64),
    Bytes(Vec<u8>),
    Text(String),
}

/// A statement with what belongs into it. Parameters are `$1`, `$2`, …, and come for the first time in that order: SQLite
/// numbers them so.
#[derive(Debug, Clone)]
pub(crate) struct Statement {
    pub(crate) sql: &'static str,
    pub(crate) values: Vec<Value>,
}

impl Statement {
    pub(crate) fn new(sql: &'static str, values: impl Into<Vec<Value>>) -> Self {
        Self { sql, values: values.into() }
    }
}

/// A row of an answer.
#[derive(Debug)]
pub(crate) struct Row(pub(crate) Vec<Value>);

impl Row {
    pub(crate) fn integer(&self, place: usize) -> Result<i64, StoreError> {
        match self.0.get(place) {
            Some(Value::Integer(number)) => Ok(*number),
            other => Err(unexpected("a number", place, other)),
        }
    }

    /// A number that may be missing.
    pub(crate) fn some_integer(&self, place: usize) -> Result<Option<i64>, StoreError> {
        if matches!(self.0.get(place), Some(Value::Null)) { Ok(None) } else { self.integer(place).map(Some) }
    }

    pub(crate) fn sequence(&self, place: usize) -> Result<u64, StoreError> {
        let number = self.integer(place)?;
        u64::try_from(number).map_err(|_| StoreError::Damaged(format!("{number} is no sequence number")))
    }

    pub(crate) fn bytes(&mut self, place: usize) -> Result<Vec<u8>, StoreError> {
        match self.0.get_mut(place) {
            Some(Value::Bytes(bytes)) => Ok(std::mem::take(bytes)),
            other => Err(unexpected("bytes", place, other.as_deref())),
        }
    }

    pub(crate) fn array<const N: usize>(&mut self, place: usize) -> Result<[u8; N], StoreError> {
        let bytes = self.bytes(place)?;
        let length = bytes.len();
        bytes
            .try_into()
            .map_err(|_| StoreError::Damaged(format!("{N} bytes were expected, and {length} are there")))
    }

    pub(crate) fn text(&mut self, place: usize) -> Result<String, StoreError> {
        match self.0.get_mut(place) {
            Some(Value::Text(text)) => Ok(std::mem::take(text)),
            other => Err(unexpected("text", place, other.as_deref())),
        }
    }
}

fn unexpected(wanted: &str, place: usize, found: Option<&Value>) -> StoreError {
    let found = match found {
        None => "nothing",
        Some(Value::Null) => "NULL",
        Some(Value::Integer(_)) => "a number",
        Some(Value::Bytes(_)) => "bytes",
        Some(Value::Text(_)) => "text",
    };
    StoreError::Damaged(format!("column {place} should hold {wanted} and holds {found}"))
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

/// Both databases' integers are signed; a ledger gets to 2^63 entries in 292,000 years of a million a second. What comes from
/// outside may be larger, and then names a row that can't exist.
impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Integer(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Self::Bytes(bytes.into())
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
