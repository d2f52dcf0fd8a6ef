//! What a row about keys and signed texts asks of us.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Verdict;
use super::rows::{equal, flag, number, parsed, text, texts, unbase64, unhex};
use crate::note::{self, KeyKind};
use crate::witness::{self, Answer};
use crate::{
    Checkpoint, Cosigner, NoteError, Policy, SigningKey, TlogProof, VerifierKey, Witness, checkpoint,
    leaf_hash,
};

/// A row of `notes.jsonl`: which kind of answer, and which keys' signatures hold.
pub(super) fn note(row: &Value) -> Verdict {
    let bytes = unbase64(text(row, "note_base64")?)?;
    let keys: Result<Vec<VerifierKey>, _> = texts(row, "known_vkeys")?.into_iter().map(parsed).collect();
    let keys = keys?;
    let want = text(row, "result")?;
    let verified = match note::open(&bytes, &keys) {
        Ok(verified) => verified,
        Err(NoteError::Malformed(_)) => return equal("result", "malformed", want),
        Err(NoteError::NoKnownSignature) => return equal("result", "no-known-signature", want),
        Err(NoteError::InvalidSignature { .. }) => return equal("result", "invalid-signature", want),
    };
    equal("result", "ok", want)?;
    let known = verified.signatures.iter().map(|by| format!("{}+{}", by.name, by.key_id)).collect();
    equal("verified", sorted(known), sorted(texts(row, "verified")?))?;
    let unknown = verified.ignored.iter().map(|by| format!("{}+{}", by.name, by.key_id)).collect();
    equal("unverified", sorted(unknown), sorted(texts(row, "unverified")?))
}

/// A row of `keys.jsonl`.
pub(super) fn key(row: &Value) -> Verdict {
    let text_form = text(row, "vkey")?;
    let parsed = text_form.parse::<VerifierKey>();
    let valid = row["valid"].as_bool().unwrap_or(true);
    let key = match parsed {
        Ok(key) => key,
        Err(error) if valid => return Err(format!("{text_form}: {error}")),
        Err(_) => return Ok(()),
    };
    equal("valid", true, valid)?;
    equal("text", &*key.to_string(), text_form)?;
    equal("name", key.name(), text(row, "name")?)?;
    equal("id", &*key.id().to_string(), text(row, "key_id")?)?;
    equal("public key", key.public_key().to_vec(), unhex(text(row, "public_key_hex")?)?)?;
    let seed = unhex(text(row, "seed_hex")?)?.try_into().map_err(|_| "a seed must have 32 bytes")?;
    let made = match key.kind() {
        KeyKind::Ed25519 => SigningKey::from_seed(key.name(), &seed).map(|made| made.verifier_key()),
        KeyKind::Cosignature => {
            Cosigner::from_seed(key.name(), &seed).map(|made| made.verifier_key().clone())
        }
    };
    equal("key from the seed", made, Ok(key))
}

/// A row of `cosignatures.jsonl`: the witness's line must be there, hold, and carry the time.
pub(super) fn cosignature(row: &Value) -> Verdict {
    let keys = [parsed(text(row, "log_vkey")?)?, parsed(text(row, "witness_vkey")?)?];
    let opened = checkpoint::open(text(row, "checkpoint")?, &keys);
    let time = opened.as_ref().ok().and_then(|opened| {
        let mut by = opened.cosignatures();
        by.next().and_then(|by| by.timestamp_seconds)
    });
    equal("valid", time.is_some(), flag(row, "valid")?)?;
    equal("timestamp", time, row["timestamp"].as_u64())
}

/// A row of `tlog_proofs.jsonl`, with the one witness required.
pub(super) fn tlog_proof(row: &Value) -> Verdict {
    let (log, witness) = ([parsed(text(row, "log_vkey")?)?], [parsed(text(row, "witness_vkey")?)?]);
    let policy = Policy { log_keys: &log, witness_keys: &witness, quorum: 1 };
    let file = text(row, "tlog_proof")?;
    let leaf = leaf_hash(text(row, "leaf_utf8")?.as_bytes());
    let read = TlogProof::parse(file.as_bytes());
    if let Ok(proof) = &read {
        equal("text", proof.format().as_deref(), Ok(file))?;
    }
    let holds = read.and_then(|proof| proof.verify(&leaf, &policy));
    equal("valid", holds.is_ok(), flag(row, "valid")?).map_err(|why| format!("{why}: {holds:?}"))
}

/// A row of `checkpoint_texts.jsonl`. Where the judges differ, tlog_tiles is the one that follows the specification
/// within 64 bits; the README of the vectors says why.
pub(super) fn checkpoint_text(row: &Value) -> Verdict {
    let want = &row["tlog_tiles_0_2_0"];
    let parsed = Checkpoint::parse(text(row, "text")?);
    equal("read", parsed.is_ok(), flag(want, "ok")?)?;
    if let Ok(checkpoint) = parsed {
        equal("text", checkpoint.text().as_deref(), Ok(text(row, "text")?))?;
        equal("origin", &*checkpoint.origin, text(want, "origin")?)?;
        equal("size", checkpoint.size, number(want, "size")?)?;
        equal("root", &*checkpoint.root.to_string(), text(want, "root")?)?;
        let lines: String = checkpoint.extensions.iter().map(|line| format!("{line}\n")).collect();
        equal("extensions", &*lines, text(want, "extension")?)?;
    }
    Ok(())
}

fn sorted<T: AsRef<str>>(list: Vec<T>) -> Vec<String> {
    let mut list: Vec<String> = list.iter().map(|text| text.as_ref().to_owned()).collect();
    list.sort();
    list
}

/// A row of `witness_exchanges.jsonl`: a step of a script, in its order, answered by a witness that begins with the script.
/// What it answers a log has to read as it is meant.
pub(super) fn witness_exchange(witnesses: &mut BTreeMap<String, Witness>, row: &Value) -> Verdict {
    let (log, key): (VerifierKey, VerifierKey) =
        (parsed(text(row, "log_vkey")?)?, parsed(text(row, "witness_vkey")?)?);
    let seed = unhex(text(row, "witness_seed_hex")?)?.try_into().map_err(|_| "a seed must have 32 bytes")?;
    let cosigner =
        Cosigner::from_seed(text(row, "witness_name")?, &seed).map_err(|error| error.to_string())?;
    equal("witness key", cosigner.verifier_key(), &key)?;
    let script = text(row, "script")?.to_owned();
    let witness = witnesses.entry(script).or_insert_with(|| Witness::new(cosigner, vec![log]));
    let body = text(row, "request_body")?;
    let answer = witness.add_checkpoint(body.as_bytes(), number(row, "time")?);
    equal("status", u64::from(answer.status()), number(row, "status")?)?;
    match &answer {
        Answer::Conflict(size) => {
            let theirs = text(row, "response_body")?;
            equal("content type", text(row, "response_content_type")?, witness::SIZE_CONTENT_TYPE)?;
            equal("size", witness::conflict_size(theirs.as_bytes()), Some(*size))?;
            equal("body", &*answer.body(), theirs)
        }
        Answer::Cosigned(lines) => {
            let theirs = text(row, "response_body")?;
            let (_, note) = body.split_once("\n\n").unwrap_or_default();
            let signed = note.rsplit_once("\n\n").map_or("", |(text, _)| text);
            let read = witness::cosignatures(theirs.as_bytes(), &format!("{signed}\n"), &key);
            equal("their cosignature holds", read.map(|lines| lines.len()), Ok(1))?;
            equal("cosignature", &**lines, theirs)
        }
        _ => Ok(()),
    }
}
