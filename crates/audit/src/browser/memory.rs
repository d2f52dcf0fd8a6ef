//! How much memory a browser takes, by `/proc`.

use std::path::Path;

/// The proportional set sizes of a process group's processes together, in bytes: what they share is counted once.
pub(super) fn of_group(group: u32) -> Option<u64> {
    let mut total = None;
    for entry in std::fs::read_dir("/proc").ok()?.flatten() {
        if in_group(&entry.path(), group)
            && let Some(size_bytes) = proportional(&entry.path())
        {
            total = Some(total.unwrap_or(0) + size_bytes);
        }
    }
    total
}

/// proc_pid_stat(5): the fifth field is the group; the second, a name in brackets, may hold anything.
fn in_group(process: &Path, group: u32) -> bool {
    let Ok(stat) = std::fs::read_to_string(process.join("stat")) else { return false };
    let after_name = stat.rsplit_once(')').map_or("", |(_, after)| after);
    after_name.split_whitespace().nth(2).and_then(|field| field.parse().ok()) == Some(group)
}

fn proportional(process: &Path) -> Option<u64> {
    let rollup = std::fs::read_to_string(process.join("smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kibibytes: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kibibytes * 1024)
}
