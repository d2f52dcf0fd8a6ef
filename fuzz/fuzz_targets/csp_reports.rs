//! Whatever is sent as a report of a browser's: hosts come out of it and nothing else, or it is refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_gate::csp::reports::{Form, blocked_hosts};

fuzz_target!(|data: &[u8]| {
    let Some((&first, body)) = data.split_first() else { return };
    let form = if first & 1 == 0 { Form::One } else { Form::List };
    let _ = Form::of(&String::from_utf8_lossy(body));
    check(form, body);
    // What is hard to hit by chance: an address within a report.
    let address = String::from_utf8_lossy(body);
    let address = serde_json::Value::String(address.into_owned());
    let report = match form {
        Form::One => format!("{{\"csp-report\":{{\"blocked-uri\":{address}}}}}"),
        Form::List => format!("[{{\"type\":\"csp-violation\",\"body\":{{\"blockedURL\":{address}}}}}]"),
    };
    assert!(blocked_hosts(form, report.as_bytes()).is_ok(), "{report}");
    check(form, report.as_bytes());
});

fn check(form: Form, body: &[u8]) {
    let Ok(hosts) = blocked_hosts(form, body) else { return };
    assert!(hosts.len() <= if form == Form::One { 1 } else { 100 });
    for host in hosts {
        let plain = !host.is_empty() && host.len() <= 253 && host == host.to_ascii_lowercase();
        assert!(plain && !host.contains(['/', '?', '#', '@', ':', ' ']), "{host:?}");
    }
}
