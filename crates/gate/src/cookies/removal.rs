//! Deleting cookies that may not stay. A browser deletes the one cookie that has this name, domain, path and partition
//! (RFC 6265bis, *5.7*), and of all these it tells us the name only. So each place where it may live gets a line.

use std::net::Ipv4Addr;

/// More lines than this no answer carries; with them all, its headers stay below what proxies take (8 KiB).
pub const LINES_LIMIT: usize = 64;
const BYTES_LIMIT: usize = 6 << 10;

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

/// The `Set-Cookie` values that delete cookies of these names, likely places first. What finds no room goes with one of
/// the next pages: a browser goes on sending what it still has.
pub(super) fn lines(names: &[&str], whereabouts: Whereabouts<'_>) -> Vec<String> {
    let domains = domains(whereabouts.host);
    let paths = paths(whereabouts.path);
    let (root, deeper) = paths.split_at(1);
    let partitions: &[bool] = if whereabouts.is_https { &[false, true] } else { &[false] };
    let mut lines = Vec::new();
    let mut bytes = 0;
    for paths in [root, deeper] {
        for (partitioned, path) in partitions.iter().flat_map(|p| paths.iter().map(move |path| (*p, *path))) {
            for (domain, name) in domains.iter().flat_map(|domain| names.iter().map(move |n| (domain, *n))) {
                let Some(line) = line(name, *domain, path, partitioned) else { continue };
                bytes += line.len();
                if lines.len() == LINES_LIMIT || bytes > BYTES_LIMIT {
                    return lines;
                }
                lines.push(line);
            }
        }
    }
    lines
}

/// One line; none if a cookie of this name can't live there. A browser passes over a line that breaks the rules of a
/// name's prefix (RFC 6265bis, *4.1.3*).
fn line(name: &str, domain: Option<&str>, path: &str, partitioned: bool) -> Option<String> {
    let has = |prefix: &str| name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    if has("__Host-") && (domain.is_some() || path != "/") {
        return None;
    }
    let mut line = format!("{name}=; Path={path}");
    if let Some(domain) = domain {
        line.push_str("; Domain=");
        line.push_str(domain);
    }
    line.push_str("; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    if partitioned || has("__Host-") || has("__Secure-") || has("__Http-") {
        line.push_str("; Secure");
    }
    if has("__Http-") || has("__Host-Http-") {
        line.push_str("; HttpOnly");
    }
    if partitioned {
        line.push_str("; Partitioned");
    }
    Some(line)
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

    #[test]
    fn every_place_gets_a_line() {
        let lines = lines(&["_ga"], at("www.news.example", "/shop/"));
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
        let of = |name| lines(&[name], Whereabouts { is_https: true, ..at("a.example", "/x/") });
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
    fn however_many_there_are_the_lines_are_bounded_and_the_likely_places_come_first() {
        let names: Vec<String> = (0..30).map(|n| format!("_ad{n}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let lines = lines(&names, Whereabouts { is_https: true, ..at("www.a.example", "/x/y/z") });
        assert_eq!(lines.len(), LINES_LIMIT);
        assert!(
            names
                .iter()
                .all(|name| lines.iter().any(|line| line.starts_with(&format!("{name}=; Path=/; Exp"))))
        );
        let long = "n".repeat(4_000);
        let lines = super::lines(&[&long], at("www.a.example", "/"));
        assert_eq!(lines.len(), 1, "long names are few");
    }
}
