//! Deleting cookies that may not stay. A browser deletes the one cookie that has this name, domain, path and partition
//! (RFC 6265bis, *5.7*), and of all these it tells us the name only. So each place where it may live gets a line.

use std::net::Ipv4Addr;

/// More lines than this no answer carries.
pub const LINES_LIMIT: usize = 64;

/// How many steps of a path are followed, and how many bytes.
const STEPS_LIMIT: usize = 8;
const PATH_BYTES_LIMIT: usize = 256;

/// Where a browser may have a cookie that it sent, or that a page may have set.
#[derive(Debug, Clone, Copy)]
pub struct Whereabouts<'a> {
    /// The host's name, without port.
    pub host: &'a str,
    /// The path that was asked for, or the page's.
    pub path: &'a str,
    /// Partitioned cookies are `Secure`, and only an answer by https can touch those.
    pub is_https: bool,
}

/// How much one answer may carry, and which part of what finds no room in it.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// How many bytes of headers.
    pub bytes: usize,
    /// Another number each time, so that in the end every line has its turn.
    pub turn: usize,
}

/// The `Set-Cookie` values that delete cookies of these names. Half of the room is for likely places. The rest is for the
/// others in turn: a browser goes on sending what it still has, and what one page has no room for goes with another.
pub(super) fn lines(names: &[&str], whereabouts: Whereabouts<'_>, room: Room) -> Vec<String> {
    let places = places(whereabouts);
    let all = places.len() * names.len();
    let (mut lines, mut bytes) = (Vec::new(), 0);
    let mut add = |at: usize, lines_limit: usize, bytes_limit: usize| {
        let Some(line) = places[at / names.len()].line(names[at % names.len()]) else { return true };
        if lines.len() == lines_limit || bytes + line.len() > bytes_limit {
            return false;
        }
        bytes += line.len();
        lines.push(line);
        true
    };
    let likely = (0..all).take_while(|at| add(*at, LINES_LIMIT / 2, room.bytes / 2)).count();
    let others = all - likely;
    // A step of about what finds room at a time.
    let first = room.turn.wrapping_mul(LINES_LIMIT / 4);
    for turn in 0..others {
        if !add(likely + first.wrapping_add(turn) % others, LINES_LIMIT, room.bytes) {
            break;
        }
    }
    lines
}

/// Where a cookie may live.
struct Place<'a> {
    domain: Option<&'a str>,
    path: &'a str,
    partitioned: bool,
}

/// Every place, likely ones first.
fn places(whereabouts: Whereabouts<'_>) -> Vec<Place<'_>> {
    let (domains, paths) = (domains(whereabouts.host), paths(whereabouts.path));
    let (root, deeper) = paths.split_at(1);
    let partitions: &[bool] = if whereabouts.is_https { &[false, true] } else { &[false] };
    let mut places = Vec::new();
    for paths in [root, deeper] {
        for partitioned in partitions.iter().copied() {
            for path in paths.iter().copied() {
                places.extend(domains.iter().map(|domain| Place { domain: *domain, path, partitioned }));
            }
        }
    }
    places
}

impl Place<'_> {
    /// What deletes a cookie of this name; none if it can't live here. A browser passes over a line that breaks the rules
    /// of a name's prefix (RFC 6265bis, *4.1.3*).
    fn line(&self, name: &str) -> Option<String> {
        let has =
            |prefix: &str| name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
        if has("__Host-") && (self.domain.is_some() || self.path != "/") {
            return None;
        }
        let mut line = format!("{name}=; Path={}", self.path);
        if let Some(domain) = self.domain {
            line.push_str("; Domain=");
            line.push_str(domain);
        }
        line.push_str("; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        if self.partitioned || has("__Host-") || has("__Secure-") || has("__Http-") {
            line.push_str("; Secure");
        }
        if has("__Http-") || has("__Host-Http-") {
            line.push_str("; HttpOnly");
        }
        if self.partitioned {
            line.push_str("; Partitioned");
        }
        Some(line)
    }
}

/// The host alone, and it and each name above it as `Domain`. Where that is a public suffix a browser passes it over.
fn domains(host: &str) -> Vec<Option<&str>> {
    let mut domains = vec![None];
    if !host.starts_with('[') && host.parse::<Ipv4Addr>().is_err() {
        let up = std::iter::successors(Some(host), |host| host.split_once('.').map(|(_, above)| above));
        domains.extend(up.filter(|domain| domain.contains('.')).map(Some));
    }
    domains
}

/// `/`, and each path above this one with and without the slash at its end: to a browser these are two.
fn paths(path: &str) -> Vec<&str> {
    let mut paths = vec!["/"];
    // What would end the attribute, or isn't sent by a browser, is in no path that a cookie can have.
    let plain = path.bytes().take_while(|b| *b != b';' && b.is_ascii_graphic()).count().min(PATH_BYTES_LIMIT);
    let (start, rest) = path.split_at(plain);
    if !start.starts_with('/') {
        return paths;
    }
    let slashes = start.bytes().enumerate().skip(1).filter(|(_, byte)| *byte == b'/').map(|(at, _)| at);
    paths.extend(slashes.take(STEPS_LIMIT).flat_map(|at| [&start[..at], &start[..=at]]));
    if rest.is_empty() && !paths.contains(&start) {
        paths.push(start);
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(host: &'static str, path: &'static str) -> Whereabouts<'static> {
        Whereabouts { host, path, is_https: false }
    }

    #[test]
    fn a_path_is_followed_to_its_end() {
        for (path, want) in [
            ("/", "/"),
            ("", "/"),
            ("x", "/"),
            ("/a", "/ /a"),
            ("/a/", "/ /a /a/"),
            ("/a/b.html", "/ /a /a/ /a/b.html"),
            ("//", "/ / //"),
            ("/a/b;c/d", "/ /a /a/"),
            ("/a/\u{fc}", "/ /a /a/"),
        ] {
            assert_eq!(paths(path).join(" "), want, "{path}");
        }
        let deep = "/a".repeat(40);
        assert_eq!(paths(&deep).len(), 1 + 2 * STEPS_LIMIT + 1);
        assert_eq!(paths(&format!("/{}", "x".repeat(1_000))), ["/"]);
    }

    #[test]
    fn an_address_has_no_name_above_it() {
        for (host, want) in [
            ("a.b.example", "- a.b.example b.example"),
            ("localhost", "-"),
            ("127.0.0.1", "-"),
            ("[::1]", "-"),
        ] {
            let domains: Vec<&str> = domains(host).into_iter().map(|domain| domain.unwrap_or("-")).collect();
            assert_eq!(domains.join(" "), want);
        }
    }

    /// More than is ever wanted.
    const ROOM: Room = Room { bytes: 1 << 20, turn: 0 };

    #[test]
    fn every_place_gets_a_line() {
        let lines = lines(&["_ga"], at("www.news.example", "/shop/"), ROOM);
        let want = |rest: &str| format!("_ga=; Path={rest}; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        let mut all = Vec::new();
        for path in ["/", "/shop", "/shop/"] {
            all.push(want(path));
            all.push(want(&format!("{path}; Domain=www.news.example")));
            all.push(want(&format!("{path}; Domain=news.example")));
        }
        assert_eq!(lines, all);
    }

    #[test]
    fn a_name_with_a_prefix_is_deleted_by_the_prefix_own_rules() {
        let of = |name| lines(&[name], Whereabouts { is_https: true, ..at("a.example", "/x/") }, ROOM);
        let ends = "Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure";
        assert_eq!(
            of("__host-a"),
            [format!("__host-a=; Path=/; {ends}"), format!("__host-a=; Path=/; {ends}; Partitioned")]
        );
        assert_eq!(of("__Host-Http-a")[0], format!("__Host-Http-a=; Path=/; {ends}; HttpOnly"));
        assert!(of("__Secure-a").iter().all(|line| line.contains("; Secure") && !line.contains("HttpOnly")));
        assert!(of("__Http-a").iter().all(|line| line.contains("; Secure; HttpOnly")));
        let plain = of("_ga");
        assert_eq!(
            plain.iter().filter(|line| line.ends_with("; Secure; Partitioned")).count(),
            6,
            "{plain:?}"
        );
        assert_eq!(plain.iter().filter(|line| line.contains("; Secure")).count(), 6, "{plain:?}");
    }

    #[test]
    fn however_many_there_are_each_line_has_its_turn_and_likely_places_have_it_each_time() {
        let names: Vec<String> = (0..10).map(|n| format!("_ad{n}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let whereabouts = Whereabouts { is_https: true, ..at("www.a.example", "/x/y/z") };
        let all = places(whereabouts).len() * names.len();
        for bytes in [2 << 10, 6 << 10] {
            let mut seen = std::collections::BTreeSet::new();
            for turn in 0..all {
                let lines = lines(&names, whereabouts, Room { bytes, turn });
                assert!(lines.len() <= LINES_LIMIT && lines.iter().map(String::len).sum::<usize>() <= bytes);
                let likely = names
                    .iter()
                    .all(|name| lines.iter().any(|line| line.starts_with(&format!("{name}=; Path=/; Exp"))));
                assert!(likely, "{lines:?}");
                let count = lines.len();
                let lines: std::collections::BTreeSet<String> = lines.into_iter().collect();
                assert_eq!(lines.len(), count, "each once");
                seen.extend(lines);
            }
            assert_eq!(seen.len(), all, "{bytes}");
        }
        assert!(lines(&[&"n".repeat(3_000)], whereabouts, Room { bytes: 2 << 10, turn: 0 }).is_empty());
        assert!(lines(&[], whereabouts, ROOM).is_empty());
    }
}
