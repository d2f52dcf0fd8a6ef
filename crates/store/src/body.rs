//! Bodies of receipts, small on disk: most of a receipt's canonical JSON is the same for all receipts of one notice.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use sayso_core::{Action, Digest, Receipt, ReceiptId, SiteId};
use zstd::bulk::{Compressor, Decompressor};
use zstd::dict::DecoderDictionary;

use crate::StoreError;

/// zstd's level. Bodies are short and nearly all dictionary, so that higher ones find hardly more; below zero what isn't in the dictionary
/// is stored as it is, in half the time.
const LEVEL: i32 = -1;

/// No body is larger: a request's is at most 16 KB.
const LIMIT_BYTES: usize = 1 << 20;

/// The number that stands for "no dictionary": the body is stored as it is.
pub(crate) const PLAIN: i64 = 0;

/// What a receipt's body is compressed with: a body of the same site and notice in which nothing is left of its visitor. It
/// outlives the receipt it was made from, so it holds no id, no time and no choice.
pub(crate) fn template(receipt: &Receipt) -> Vec<u8> {
    let nobody = ReceiptId { sequence: 0, random: [0; 16] };
    let mut template = receipt.clone();
    template.id = nobody;
    template.previous = Some(nobody);
    template.made_at = Timestamp::UNIX_EPOCH;
    template.expires_at = Timestamp::UNIX_EPOCH;
    template.action = Action::AcceptAll;
    template.choices.values_mut().for_each(|choice| *choice = false);
    template.vendors.clear();
    template.canonical()
}

/// The writer's side: a compressor for each notice in use.
#[derive(Default)]
pub(crate) struct Packer(HashMap<(SiteId, Digest), Packing>);

struct Packing {
    number: i64,
    compressor: Compressor<'static>,
    decompressor: Decompressor<'static>,
    /// What was compressed last, and what came back of it: buffers that are used again.
    packed: Vec<u8>,
    back: Vec<u8>,
}

impl Packer {
    /// At most so many are kept, at about half a megabyte each: more notices than that take turns.
    const KEPT: usize = 64;

    pub(crate) fn knows(&self, receipt: &Receipt) -> bool {
        self.0.contains_key(&(receipt.site.clone(), receipt.notice))
    }

    pub(crate) fn learn(&mut self, receipt: &Receipt, number: i64, template: &[u8]) -> std::io::Result<()> {
        if self.0.len() >= Self::KEPT {
            self.0.clear();
        }
        let mut compressor = Compressor::with_dictionary(LEVEL, template)?;
        // The database checks its pages, and the commitment checks the body.
        compressor.include_checksum(false)?;
        compressor.include_dictid(false)?;
        let decompressor = Decompressor::with_dictionary(template)?;
        self.0.insert(
            (receipt.site.clone(), receipt.notice),
            Packing { number, compressor, decompressor, packed: Vec::new(), back: Vec::new() },
        );
        Ok(())
    }

    /// The dictionary's number and the bytes to store. What doesn't come back byte for byte, or isn't smaller, is stored as it is:
    /// a receipt that can't be read again is lost.
    pub(crate) fn pack(&mut self, receipt: &Receipt, body: &[u8]) -> (i64, Vec<u8>) {
        let packed = self.0.get_mut(&(receipt.site.clone(), receipt.notice)).and_then(|packing| {
            let Packing { number, compressor, decompressor, packed, back } = packing;
            packed.clear();
            packed.reserve(zstd::zstd_safe::compress_bound(body.len()));
            compressor.compress_to_buffer(body, packed).ok()?;
            back.clear();
            back.reserve(body.len());
            decompressor.decompress_to_buffer(packed, back).ok()?;
            (packed.len() < body.len() && back == body).then(|| (*number, packed.clone()))
        });
        packed.unwrap_or_else(|| (PLAIN, body.into()))
    }
}

/// The readers' side: dictionaries by their number. They never change.
#[derive(Default)]
pub(crate) struct Unpacker(Mutex<HashMap<i64, Arc<DecoderDictionary<'static>>>>);

impl Unpacker {
    pub(crate) fn knows(&self, number: i64) -> bool {
        number == PLAIN || self.0.lock().unwrap_or_else(PoisonError::into_inner).contains_key(&number)
    }

    pub(crate) fn learn(&self, number: i64, template: &[u8]) -> Result<(), StoreError> {
        let dictionary = DecoderDictionary::try_copy(template).map_err(|error| damaged(number, &error))?;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(number, Arc::new(dictionary));
        Ok(())
    }

    /// The canonical JSON of a stored body.
    pub(crate) fn unpack(&self, number: i64, stored: Vec<u8>) -> Result<Vec<u8>, StoreError> {
        if number == PLAIN {
            return Ok(stored);
        }
        let dictionary = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&number).cloned();
        let dictionary = dictionary.ok_or_else(|| damaged(number, &"it is missing"))?;
        Decompressor::with_prepared_dictionary(&dictionary)
            .and_then(|mut decompressor| decompressor.decompress(&stored, LIMIT_BYTES))
            .map_err(|error| damaged(number, &error))
    }
}

fn damaged(number: i64, error: &dyn std::fmt::Display) -> StoreError {
    StoreError::Damaged(format!("a body that was compressed with dictionary {number} can't be read: {error}"))
}
