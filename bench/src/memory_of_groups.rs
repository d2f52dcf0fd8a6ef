//! How much memory the browsers take that a program starts: each is a process group of its own.

use std::collections::BTreeMap;
use std::process::Child;
use std::time::{Duration, Instant};

/// How often one looks.
const EVERY: Duration = Duration::from_millis(200);

/// The most that one group of the program's descendants took, in bytes, until it ended; its own group doesn't count. What processes
/// share is counted once (proc(5), `Pss`).
pub(crate) fn peak_while(child: &mut Child, patience: Duration) -> anyhow::Result<u64> {
    let (start, mut peak) = (Instant::now(), 0);
    while child.try_wait()?.is_none() {
        if start.elapsed() > patience {
            child.kill()?;
            child.wait()?;
            anyhow::bail!("a program didn't end in {} s", patience.as_secs());
        }
        peak = peak.max(largest_group(child.id()));
        std::thread::sleep(EVERY);
    }
    Ok(peak)
}

fn largest_group(program: u32) -> u64 {
    let processes = processes();
    let below = |mut process: u32| {
        while let Some((parent, _)) = processes.get(&process) {
            if *parent == program {
                return true;
            }
            process = *parent;
        }
        false
    };
    let own = processes.get(&program).map(|(_, group)| *group);
    let mut groups: BTreeMap<u32, u64> = BTreeMap::new();
    for (process, (_, group)) in &processes {
        if Some(*group) != own && below(*process) {
            *groups.entry(*group).or_default() += proportional(*process).unwrap_or_default();
        }
    }
    groups.into_values().max().unwrap_or_default()
}

/// Parent and group of each process: the fourth and fifth field of `stat`; the second, a name in brackets, may hold anything.
fn processes() -> BTreeMap<u32, (u32, u32)> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let read = |entry: std::fs::DirEntry| {
        let process: u32 = entry.file_name().to_str()?.parse().ok()?;
        let stat = std::fs::read_to_string(entry.path().join("stat")).ok()?;
        let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(1);
        Some((process, (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?)))
    };
    entries.filter_map(read).collect()
}

fn proportional(process: u32) -> Option<u64> {
    let rollup = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? * 1024)
}
