//! An append-only Merkle log over bytes, as C2SP writes it down: tiles, checkpoints, proofs, cosignatures.
//!
//! Architecture invariant: nothing here reads or writes a file, a socket, a clock or a random generator. Bytes come
//! in, bytes go out; who stores tiles, in what order, and when a checkpoint may be published is the caller's affair.
//! Nothing here knows what an entry means either.
//!
//! | module | what it is | specification |
//! |---|---|---|
//! | [`hash`] | leaf and node hashes | RFC 6962 section 2.1 |
//! | [`tile`] | names and bytes of tiles and entry bundles | C2SP tlog-tiles |
//! | [`tree`] | the right edge of a growing log | C2SP tlog-tiles |
//! | [`proof`] | making and checking proofs | RFC 9162 section 2.1 |
//! | [`note`] | signed text and its keys | C2SP signed-note |
//! | [`checkpoint`] | a signed tree head | C2SP tlog-checkpoint |
//! | [`cosignature`] | a witness's word on a checkpoint | C2SP tlog-cosignature |
//! | [`tlog_proof`] | a proof file that can be checked offline | C2SP tlog-proof |
//! | [`witness`] | asking witnesses, and what one does | C2SP tlog-witness |
//! | [`vectors`] | judging rows of outside test vectors | |
//!
//! A log of two entries, its checkpoint, and a proof that the second entry is in it:
//!
//! ```
//! use sayso_ledger::{Checkpoint, Policy, SigningKey, TlogProof, Tree, checkpoint, leaf_hash, proof, tile::MemoryTiles};
//!
//! let mut tree = Tree::new();
//! tree.append(leaf_hash(b"first"));
//! let index = tree.append(leaf_hash(b"second"));
//! let tiles: MemoryTiles = tree.partial_tiles().into_iter().collect();
//!
//! let key = SigningKey::from_seed("log.example/a", &[7; 32])?;
//! let signed = checkpoint::sign(&Checkpoint::new("log.example/a", tree.size(), tree.root()), &key)?;
//! let path = proof::inclusion_proof(index, tree.size(), &tiles)?;
//! let file = TlogProof { extra: None, index, path, checkpoint: signed }.format()?;
//!
//! let keys = [key.verifier_key()];
//! let policy = Policy { log_keys: &keys, witness_keys: &[], quorum: 0 };
//! TlogProof::parse(file.as_bytes())?.verify(&leaf_hash(b"second"), &policy)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod checkpoint;
pub mod cosignature;
mod decimal;
pub mod hash;
pub mod note;
pub mod proof;
pub mod tile;
pub mod tlog_proof;
pub mod tree;
pub mod vectors;
pub mod witness;

pub use checkpoint::{Checkpoint, CheckpointError};
pub use cosignature::Cosigner;
pub use hash::{EMPTY_ROOT, Hash, HashError, leaf_hash, node_hash, perfect_root};
pub use note::{KeyError, Note, NoteError, SigningKey, VerifierKey};
pub use proof::{ProofError, Prover, VerifyError};
pub use tile::{BundleId, TileError, TileId, TileSource};
pub use tlog_proof::{Policy, TlogProof, TlogProofError};
pub use tree::Tree;
pub use witness::Witness;
