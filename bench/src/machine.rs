//! The machine: what it is, and what its disk can do.

use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// One line that says what was measured on.
pub(crate) fn description() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let field = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let (cpu, memory) = (read("/proc/cpuinfo"), read("/proc/meminfo"));
    let kilobytes = field(&memory, "MemTotal").and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    format!(
        "{} × {}, {} GB of memory, Linux {}",
        std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
        field(&cpu, "model name").unwrap_or_else(|| std::env::consts::ARCH.into()),
        kilobytes.unwrap_or(0) >> 20,
        read("/proc/sys/kernel/osrelease").trim(),
    )
}

/// How often a second the disk makes a page of 4 kB durable, one after the other: the limit of whoever commits each choice
/// alone.
pub(crate) fn syncs_per_second(folder: &Path, time: Duration) -> anyhow::Result<f64> {
    let mut file = tempfile::tempfile_in(folder)?;
    let (start, mut count) = (Instant::now(), 0_u32);
    while start.elapsed() < time {
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        count += 1;
    }
    Ok(f64::from(count) / start.elapsed().as_secs_f64())
}

/// The processor time that a process has used so far.
pub(crate) fn cpu_time(process: u32) -> anyhow::Result<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The second field is a name in brackets that may hold anything; user and system time are the 14th and 15th field.
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    let ticks: u64 =
        after.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    // Linux counts these in hundredths of a second, whatever the kernel's own clock (man 5 proc, USER_HZ).
    Ok(Duration::from_millis(ticks * 10))
}

/// The most memory that a process has had so far, in millions of bytes: what was its own in the machine's memory, shared pages
/// included (man 5 proc, `VmHWM`).
pub(crate) fn peak_memory_mb(process: u32) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse().unwrap_or(f64::NAN);
    Ok(kibibytes * 1024.0 / 1e6)
}
