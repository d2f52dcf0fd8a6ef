//! Notices, texts, accounts, and secrets that all servers share.

use sayso_core::{Digest, Notice};

use crate::value::Statement;
use crate::{Store, StoreError};

const PUBLISH: &str = "INSERT INTO notice (digest, site, published_at, body) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING";
const PUBLISHED: &str = "SELECT published_at FROM notice WHERE digest = $1";
const NOTICES: &str = "SELECT body FROM notice ORDER BY published_at, digest";
const KEEP_TEXT: &str = "INSERT INTO text (digest, body) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const READ_TEXT: &str = "SELECT body FROM text WHERE digest = $1";
const CHOSEN: &str = "SELECT choice FROM account WHERE realm = $1 AND pseudonym = $2";
const KEEP_SECRET: &str = "INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const SECRET: &str = "SELECT value FROM secret WHERE name = $1";

impl Store {
    /// Keeps a published notice. Publishing one again changes nothing. Yields when it was first published, in seconds since
    /// 1970.
    ///
    /// # Errors
    /// The database.
    pub async fn publish(&self, notice: &Notice, now: i64) -> Result<i64, StoreError> {
        let digest = notice.digest();
        let known = Statement::new(PUBLISHED, [digest.0[..].into()]);
        if let Some(row) = self.0.reader.read(known.clone()).await?.first() {
            return row.integer(0);
        }
        let body = sayso_core::canonical_json(notice);
        let values = [digest.0[..].into(), notice.site.as_str().into(), now.into(), body.into()];
        self.0.engine.write(vec![Statement::new(PUBLISH, values)]).await?;
        let rows = self.0.reader.read(known).await?;
        let row = rows.first();
        row.ok_or_else(|| StoreError::Damaged(format!("the notice {digest} wasn't kept")))?.integer(0)
    }

    /// Keeps a file of texts that notices name by its digest.
    ///
    /// # Errors
    /// The database.
    pub async fn keep_text(&self, digest: Digest, body: &str) -> Result<(), StoreError> {
        if self.texts(digest).await?.is_some() {
            return Ok(());
        }
        let keep = Statement::new(KEEP_TEXT, [digest.0[..].into(), body.into()]);
        self.0.engine.write(vec![keep]).await.map(drop)
    }

    /// A file of texts by its digest; none if no notice ever named it.
    ///
    /// # Errors
    /// The database.
    pub async fn texts(&self, digest: Digest) -> Result<Option<String>, StoreError> {
        let mut rows = self.0.reader.read(Statement::new(READ_TEXT, [digest.0[..].into()])).await?;
        rows.first_mut().map(|row| row.text(0)).transpose()
    }

    /// Every notice that was ever published, oldest first. Those of another format than this program's are left out: a choice under
    /// one of them is no choice.
    ///
    /// # Errors
    /// The database, or a stored notice that can't be read.
    pub async fn notices(&self) -> Result<Vec<Notice>, StoreError> {
        let mut rows = self.0.reader.read_many(Statement::new(NOTICES, [])).await?;
        let bodies: Vec<Vec<u8>> = rows.iter_mut().map(|row| row.bytes(0)).collect::<Result<_, _>>()?;
        let notices = bodies.iter().filter_map(|body| match serde_json::from_slice::<Format>(body) {
            Ok(known) if known.format != sayso_core::notice::FORMAT => None,
            _ => Some(serde_json::from_slice(body).map_err(StoreError::Notice)),
        });
        notices.collect()
    }

    /// What an account chose last, as a cookie has it. It is written with the receipt ([`crate::Draft::account`]).
    ///
    /// # Errors
    /// The database.
    pub async fn account(&self, realm: &str, pseudonym: &[u8; 32]) -> Result<Option<String>, StoreError> {
        let values = [realm.into(), pseudonym[..].into()];
        let mut rows = self.0.reader.read(Statement::new(CHOSEN, values)).await?;
        rows.first_mut().map(|row| row.text(0)).transpose()
    }

    /// A secret that every server on this database shares. The first to ask decides it: `fresh` is kept if there is none.
    ///
    /// # Errors
    /// The database.
    pub async fn secret(&self, name: &str, fresh: [u8; 32]) -> Result<[u8; 32], StoreError> {
        let known = Statement::new(SECRET, [name.into()]);
        if let Some(row) = self.0.reader.read(known.clone()).await?.first_mut() {
            return row.array(0);
        }
        let keep = Statement::new(KEEP_SECRET, [name.into(), fresh[..].into()]);
        self.0.engine.write(vec![keep]).await?;
        let mut rows = self.0.reader.read(known).await?;
        let row = rows.first_mut();
        row.ok_or_else(|| StoreError::Damaged(format!("the secret {name} wasn't kept")))?.array(0)
    }
}

/// What says how the rest of a notice is to be read.
#[derive(serde::Deserialize)]
struct Format {
    format: String,
}
