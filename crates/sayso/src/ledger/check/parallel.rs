//! The same for many numbers, on several threads.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// Numbers that a thread takes at once: enough that they don't meet all the time, few enough that none waits at the end.
const CHUNK: u64 = 16;

/// Does `work` for 0 up to `count` on `threads` threads, until `enough`. The results are in order; if it was enough before the
/// end, some are missing.
pub(super) fn in_parallel<T: Send>(
    count: u64,
    threads: usize,
    enough: impl Fn() -> bool + Sync,
    work: impl Fn(u64) -> T + Sync,
) -> Vec<T> {
    let next = AtomicU64::new(0);
    let done: Mutex<Vec<(u64, Vec<T>)>> = Mutex::default();
    let run = || {
        loop {
            let from = next.fetch_add(CHUNK, Ordering::Relaxed);
            if from >= count || enough() {
                break;
            }
            let results = (from..count.min(from + CHUNK)).map(&work).collect();
            done.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((from, results));
        }
    };
    std::thread::scope(|scope| {
        let threads = (threads as u64).clamp(1, count.div_ceil(CHUNK).max(1));
        (1..threads).for_each(|_| _ = scope.spawn(run));
        run();
    });
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_unstable_by_key(|(from, _)| *from);
    done.into_iter().flat_map(|(_, results)| results).collect()
}

#[cfg(test)]
mod tests {
    use super::in_parallel;

    #[test]
    fn every_number_is_taken_once_and_the_order_stays() {
        for count in [0, 1, CHUNKS - 1, CHUNKS, 1_000] {
            for threads in [0, 1, 3, 64] {
                assert_eq!(in_parallel(count, threads, || false, |n| n), (0..count).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn it_ends_when_it_is_enough_whatever_the_count() {
        let done = std::sync::atomic::AtomicU64::new(0);
        let enough = || done.load(std::sync::atomic::Ordering::Relaxed) > 100;
        let results =
            in_parallel(u64::MAX / 2, 2, enough, |_| done.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
        assert!(results.len() > 100 && results.len() < 1_000, "{}", results.len());
    }

    const CHUNKS: u64 = 3 * super::CHUNK;
}
