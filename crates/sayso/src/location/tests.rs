use std::collections::BTreeMap;

use super::*;

/// A value of a database.
enum Value {
    Text(&'static str),
    Yes,
    Number(u16),
    Size(u32),
    Time(u64),
    List(Vec<Value>),
    Map(BTreeMap<&'static str, Value>),
}

impl Value {
    /// MaxMind DB file format 2.0, *Data Field Format*. Everything here is shorter than 29.
    fn write(&self, out: &mut Vec<u8>) {
        let control = |out: &mut Vec<u8>, kind: u8, length: usize| {
            let length = u8::try_from(length).unwrap();
            assert!(length < 29);
            if kind < 8 { out.push(kind << 5 | length) } else { out.extend([length, kind - 7]) }
        };
        match self {
            Self::Text(text) => {
                control(out, 2, text.len());
                out.extend_from_slice(text.as_bytes());
            }
            Self::Yes => control(out, 14, 1),
            Self::Number(number) => {
                control(out, 5, 2);
                out.extend_from_slice(&number.to_be_bytes());
            }
            Self::Size(size) => {
                control(out, 6, 4);
                out.extend_from_slice(&size.to_be_bytes());
            }
            Self::Time(time) => {
                control(out, 9, 8);
                out.extend_from_slice(&time.to_be_bytes());
            }
            Self::List(items) => {
                control(out, 11, items.len());
                items.iter().for_each(|item| item.write(out));
            }
            Self::Map(map) => {
                control(out, 7, map.len());
                for (key, value) in map {
                    Self::Text(key).write(out);
                    value.write(out);
                }
            }
        }
    }
}

/// A small database of IPv4 networks of eight bits: the first byte, and the row.
fn database(rows: &[(u8, Value)]) -> Vec<u8> {
    #[derive(Clone, Copy)]
    enum To {
        Nothing,
        Node(usize),
        Data(usize),
    }
    let (mut nodes, mut data) = (vec![[To::Nothing; 2]], Vec::new());
    for (byte, row) in rows {
        let offset = data.len();
        row.write(&mut data);
        let mut node = 0;
        for place in (0..8).rev() {
            let bit = usize::from(byte >> place & 1);
            if place == 0 {
                nodes[node][bit] = To::Data(offset);
            } else if let To::Node(next) = nodes[node][bit] {
                node = next;
            } else {
                nodes.push([To::Nothing; 2]);
                nodes[node][bit] = To::Node(nodes.len() - 1);
                node = nodes.len() - 1;
            }
        }
    }
    let count = nodes.len();
    let mut out = Vec::new();
    for to in nodes.iter().flatten() {
        let record = match to {
            To::Nothing => count,
            To::Node(node) => *node,
            To::Data(offset) => count + 16 + offset,
        };
        out.extend_from_slice(&u32::try_from(record).unwrap().to_be_bytes()[1..]);
    }
    out.extend_from_slice(&[0; 16]);
    out.extend_from_slice(&data);
    out.extend_from_slice(b"\xAB\xCD\xEFMaxMind.com");
    Value::Map(BTreeMap::from([
        ("binary_format_major_version", Value::Number(2)),
        ("binary_format_minor_version", Value::Number(0)),
        ("build_epoch", Value::Time(1)),
        ("database_type", Value::Text("Test-City")),
        ("description", Value::Map(BTreeMap::new())),
        ("ip_version", Value::Number(4)),
        ("languages", Value::List(vec![])),
        ("node_count", Value::Size(u32::try_from(count).unwrap())),
        ("record_size", Value::Number(24)),
    ]))
    .write(&mut out);
    out
}

fn row(country: &'static str, region: Option<&'static str>, hidden: Option<&'static str>) -> Value {
    let code = |code| Value::Map(BTreeMap::from([("iso_code", Value::Text(code))]));
    let mut row = BTreeMap::from([("country", code(country))]);
    row.extend(region.map(|region| ("subdivisions", Value::List(vec![code(region)]))));
    row.extend(hidden.map(|name| ("traits", Value::Map(BTreeMap::from([(name, Value::Yes)])))));
    Value::Map(row)
}

fn location(change: impl FnOnce(&mut ServerConfig)) -> Location {
    let mut server = ServerConfig { jurisdiction: "DE".parse().ok(), ..ServerConfig::default() };
    change(&mut server);
    Location::new(&server).unwrap()
}

#[track_caller]
fn check(location: &Location, headers: &[(&'static str, &str)], client: &str, want: &str) {
    let headers: HeaderMap =
        headers.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap())).collect();
    let found = location.of(&headers, true, client.parse().unwrap());
    assert_eq!(found.map_or("unknown".into(), |place| place.to_string()), want, "{headers:?} {client}");
}

#[test]
fn known_proxies_are_understood() {
    for (proxy, country, region) in KNOWN_PROXIES {
        let location = location(|server| server.jurisdiction_header = Some(proxy.into()));
        check(&location, &[(country, "US"), (region, "CA")], "203.0.113.1", "US-CA");
        check(&location, &[(country, "us"), (region, "ca")], "203.0.113.1", "US-CA");
        check(&location, &[(country, "FR")], "203.0.113.1", "FR");
        check(&location, &[(country, "FR"), (region, "Île-de-France")], "203.0.113.1", "FR");
        for nowhere in ["XX", "T1", "ZZ", "", "USA", "U S"] {
            check(&location, &[(country, nowhere), (region, "CA")], "203.0.113.1", "unknown");
        }
        check(&location, &[], "203.0.113.1", "DE");
    }
}

#[test]
fn a_header_of_ones_own_may_hold_the_whole_place() {
    let location = location(|server| server.jurisdiction_header = Some("X-Place".into()));
    check(&location, &[("x-place", "US-CA")], "203.0.113.1", "US-CA");
    check(&location, &[("cf-ipcountry", "FR")], "203.0.113.1", "DE");
    let headers = HeaderMap::from_iter([(HeaderName::from_static("x-place"), "US-CA".parse().unwrap())]);
    let untrusted = location.of(&headers, false, "203.0.113.1".parse().unwrap());
    assert_eq!(untrusted, "DE".parse().ok(), "a visitor can't say where they are");
}

#[test]
fn the_database_is_asked_and_what_hides_is_unknown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("places.mmdb");
    let rows = [
        (1, row("US", Some("CA"), None)),
        (2, row("FR", None, None)),
        (3, row("US", Some("VA"), Some("is_anonymous_vpn"))),
        (4, row("US", None, Some("is_tor_exit_node"))),
        (5, row("XX", None, None)),
        (6, Value::Map(BTreeMap::new())),
        (7, Value::Text("no row at all")),
    ];
    std::fs::write(&path, database(&rows)).unwrap();
    let location = location(|server| {
        server.location_database = Some(path.clone());
        server.jurisdiction_header = Some("cloudflare".into());
    });
    for (client, want) in [
        ("1.2.3.4", "US-CA"),
        ("2.0.0.1", "FR"),
        ("3.0.0.1", "unknown"),
        ("4.255.255.255", "unknown"),
        ("5.0.0.1", "DE"),
        ("6.0.0.1", "DE"),
        ("7.0.0.1", "DE"),
        ("127.0.0.1", "DE"),
        ("::ffff:1.2.3.4", "US-CA"),
        ("2001:db8::1", "DE"),
    ] {
        check(&location, &[], client, want);
    }
    check(&location, &[("cf-ipcountry", "GB")], "1.2.3.4", "GB");
    std::fs::write(&path, "no database").unwrap();
    let server = ServerConfig { location_database: Some(path), ..ServerConfig::default() };
    assert!(Location::new(&server).err().unwrap().to_string().contains("no MaxMind database"));
}
