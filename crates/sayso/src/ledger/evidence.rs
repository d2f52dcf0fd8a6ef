//! Two signed checkpoints that contradict each other, kept as files: whoever sees both can convict the log.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use sayso_ledger::Checkpoint;

/// Writes both notes into a folder beside the file that remembers the ledger, and says where they are.
///
/// # Errors
/// They can't be written.
pub(crate) fn keep(beside: Option<&Path>, notes: [(&Checkpoint, &str); 2]) -> anyhow::Result<[PathBuf; 2]> {
    let folder = beside.map_or_else(|| PathBuf::from("sayso-fork"), |file| file.with_extension("fork"));
    std::fs::create_dir_all(&folder).with_context(|| format!("{} can't be made", folder.display()))?;
    let write = |(head, note): (&Checkpoint, &str)| {
        let root: String = head.root.0[..6].iter().map(|byte| format!("{byte:02x}")).collect();
        let path = folder.join(format!("{}-{root}.note", head.size));
        std::fs::write(&path, note).with_context(|| format!("{} can't be written", path.display()))?;
        anyhow::Ok(path)
    };
    let [old, new] = notes;
    Ok([write(old)?, write(new)?])
}
