//! What is seen: everything that a page does, by whom, and in every way in which it can.

use sayso_audit::audit;
use sayso_audit::evidence::{CookieWrite, Evidence, Request, Scenario, StorageKind};

use crate::site::{Asked, Site, html, with};
use crate::{plan, see};

fn request<'e>(evidence: &'e Evidence, part: &str) -> &'e Request {
    let found = evidence.requests.iter().find(|request| request.url.contains(part));
    found.unwrap_or_else(|| {
        let urls: Vec<&str> = evidence.requests.iter().map(|request| request.url.as_str()).collect();
        panic!("{part} isn't among {urls:#?}")
    })
}

fn write<'e>(evidence: &'e Evidence, name: &str) -> &'e CookieWrite {
    let found = evidence.cookie_writes.iter().find(|write| write.name == name);
    found.unwrap_or_else(|| panic!("{name} isn't among {:#?}", evidence.cookie_writes))
}

const JS: &str = "Content-Type: text/javascript\r\n";

#[test]
fn a_script_s_cookie_is_known_by_its_script_and_line() {
    let site = Site::serve(|asked, out| match (asked.host.as_str(), asked.path.as_str()) {
        ("tags.test", "/t.js") => with(
            out,
            "200 OK",
            JS,
            "function set() {\n  document.cookie = 'uid=12345678ab; max-age=86400';\n}\nset();\n",
        ),
        ("shop.test", "/") => html(out, "<script src='http://tags.test/t.js'></script>"),
        _ => html(out, ""),
    });
    let evidence = see(&site, &["/"]);
    let uid = write(&evidence, "uid");
    assert_eq!((uid.by.as_str(), uid.domain.as_str()), ("script http://tags.test/t.js:2", "shop.test"));
    assert_eq!(uid.stack, ["http://tags.test/t.js:2", "http://tags.test/t.js:4"]);
    let cookie = evidence.cookies.iter().find(|cookie| cookie.name == "uid").unwrap();
    assert!((cookie.lifetime_days.unwrap() - 1.0).abs() < 0.01, "{cookie:?}");
    assert_eq!(evidence.cookie_writes.len(), 1, "{:?}", evidence.cookie_writes);
}

#[test]
fn the_recorder_can_not_be_seen() {
    let site = Site::serve(|asked, out| {
        match asked.path.as_str() {
        "/" => html(
            out,
            "<script>
            const set = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set;
            const clean = document.createElement('iframe');
            document.documentElement.append(clean);
            const text = (f) => Function.prototype.toString.call(f);
            const all = [set, Storage.prototype.setItem, HTMLCanvasElement.prototype.toDataURL, Function.prototype.toString];
            const native = all.map(text).every((text) => /^function [a-zA-Z ]+\\(\\) { \\[native code\\] }$/.test(text));
            const names = set.name === 'set cookie' && set.length === 1;
            fetch('/found?' + native + names + ('SECRET' in window) + navigator.webdriver);
            </script>",
        ),
        _ => html(out, ""),
    }
    });
    let evidence = see(&site, &["/"]);
    assert!(
        request(&evidence, "/found").url.ends_with("?truetruefalsefalse"),
        "{}",
        request(&evidence, "/found").url
    );
}

#[test]
fn cookies_of_answers_are_seen_refused_ones_too() {
    let site = Site::serve(|asked, out| match (asked.host.as_str(), asked.path.as_str()) {
        ("shop.test", "/") => html(out, "<img src='http://ads.test/px'><img src='http://shop.test/own'>"),
        ("shop.test", "/own") => with(
            out,
            "200 OK",
            "Set-Cookie: own=abc; HttpOnly\r\nSet-Cookie: gone=; Max-Age=0\r\nSet-Cookie: other=1; Domain=else.test\r\n",
            "",
        ),
        ("ads.test", _) => with(out, "200 OK", "Set-Cookie: third=123; SameSite=None\r\n", ""),
        _ => html(out, ""),
    });
    let evidence = see(&site, &["/"]);
    assert_eq!(write(&evidence, "own").by, "response http://shop.test/own");
    assert!(write(&evidence, "own").refused.is_none() && !write(&evidence, "own").removes);
    assert!(write(&evidence, "gone").removes);
    assert!(write(&evidence, "other").refused.is_some());
    // Without TLS it may not be sent along to other sites.
    assert!(write(&evidence, "third").refused.is_some());
    assert!(evidence.cookies.iter().any(|cookie| cookie.name == "own" && cookie.http_only));
    assert!(!evidence.cookies.iter().any(|cookie| cookie.name == "third"));
}

#[test]
fn a_cookie_that_a_script_may_not_set_is_an_attempt() {
    let site = Site::serve(|asked, out| match asked.path.as_str() {
        "/" => html(
            out,
            "<script>document.cookie = 'far=1; domain=else.test'; document.cookie = 'near=1'; document.cookie = 'near=1'</script>",
        ),
        _ => html(out, ""),
    });
    let evidence = see(&site, &["/"]);
    assert!(write(&evidence, "far").refused.is_some());
    let near: Vec<&CookieWrite> =
        evidence.cookie_writes.iter().filter(|write| write.name == "near").collect();
    assert!(near.len() == 2 && near.iter().all(|write| write.refused.is_none()), "{near:?}");
}

/// What is seen on pages that are visited over TLS.
fn see_over_tls(site: &Site, pages: &[&str], scenario: Scenario) -> Evidence {
    let (mut plan, _folder) = plan(site, pages);
    plan.start = plan.start.replace("http:", "https:");
    plan.scenarios = vec![scenario];
    audit(&plan).unwrap().remove(0)
}

#[test]
fn a_frame_of_another_site_is_watched_from_its_first_script_on() {
    let site = Site::serve(|asked, out| {
        match (asked.host.as_str(), asked.path.as_str()) {
        ("shop.test", "/") => html(out, "<iframe src='https://embed.test/frame'></iframe>"),
        ("embed.test", "/frame") => html(
            out,
            "<script>document.cookie = 'embed=1234; SameSite=None; Secure'; localStorage.setItem('visitor', 'v1234567');
            fetch('https://api.test/from-frame')</script>",
        ),
        _ => with(out, "204 No Content", "Access-Control-Allow-Origin: *\r\n", ""),
    }
    });
    let evidence = see_over_tls(&site, &["/"], Scenario::NoChoice);
    let embed = write(&evidence, "embed");
    assert_eq!(
        (embed.domain.as_str(), embed.by.as_str()),
        ("embed.test", "script https://embed.test/frame:1")
    );
    assert!(evidence.cookies.iter().any(|cookie| cookie.domain == "embed.test"));
    let item = evidence.storage.iter().find(|item| item.name == "visitor").unwrap();
    assert_eq!((item.kind, item.host.as_str()), (StorageKind::Local, "embed.test"));
    assert_eq!(evidence.storage_writes[0].host, "embed.test");
    let sent = request(&evidence, "/from-frame");
    assert!(sent.initiator[0].starts_with("script https://embed.test/frame:"), "{:?}", sent.initiator);
    assert_eq!(sent.page, "https://shop.test/");
}

#[test]
fn what_a_page_sends_while_it_closes_is_seen() {
    let site = Site::serve(|asked, out| match (asked.host.as_str(), asked.path.as_str()) {
        ("shop.test", "/" | "/last") => html(
            out,
            "<script>addEventListener('pagehide', () => {
                navigator.sendBeacon('https://ads.test/bye' + location.pathname);
                document.cookie = 'late=1234';
            })</script>",
        ),
        ("ads.test", _) => with(out, "200 OK", "Set-Cookie: bye=1; SameSite=None; Secure\r\n", ""),
        _ => html(out, ""),
    });
    let evidence = see_over_tls(&site, &["/", "/last"], Scenario::NoChoice);
    assert_eq!(request(&evidence, "https://ads.test/bye/").method, "POST");
    assert_eq!(request(&evidence, "https://ads.test/bye/last").method, "POST");
    assert_eq!(write(&evidence, "bye").domain, "ads.test");
    assert_eq!(write(&evidence, "late").domain, "shop.test");
}

#[test]
fn workers_sockets_and_redirects_are_seen() {
    let site = Site::serve(|asked, out| match (asked.host.as_str(), asked.path.as_str()) {
        ("shop.test", "/") => html(
            out,
            "<script>new Worker('/worker.js'); navigator.serviceWorker.register('/service.js');
            new WebSocket('wss://live.test/socket'); new Image().src = 'https://hop.test/1'</script>",
        ),
        ("shop.test", "/worker.js") => with(out, "200 OK", JS, "fetch('https://ads.test/from-worker')"),
        ("shop.test", "/service.js") => with(out, "200 OK", JS, "fetch('https://ads.test/from-service')"),
        ("hop.test", _) => with(
            out,
            "302 Found",
            "Location: https://end.test/2\r\nSet-Cookie: hop=1; SameSite=None; Secure\r\n",
            "",
        ),
        _ => with(out, "204 No Content", "Access-Control-Allow-Origin: *\r\n", ""),
    });
    let evidence = see_over_tls(&site, &["/"], Scenario::NoChoice);
    request(&evidence, "/from-worker");
    request(&evidence, "/from-service");
    assert_eq!(request(&evidence, "wss://live.test/socket").resource, "WebSocket");
    let end = request(&evidence, "https://end.test/2");
    assert_eq!(end.redirected_from.as_deref(), Some("https://hop.test/1"));
    assert_eq!(end.initiator[0], "redirect https://hop.test/1");
    assert_eq!(request(&evidence, "https://hop.test/1").status, 302);
    assert_eq!(write(&evidence, "hop").by, "response https://hop.test/1");
    assert!(!evidence.requests.iter().any(|request| request.only_in_net_log), "{:#?}", evidence.requests);
    // Some consent tools show nothing to a browser that nobody sits before.
    let headless = |asked: &Asked| asked.header("user-agent").is_none_or(|agent| agent.contains("Headless"));
    assert!(!site.asked().iter().any(headless), "{:#?}", site.asked());
}

#[test]
fn a_window_that_the_site_opens_is_watched_and_closed() {
    let site = Site::serve(|asked, out| match (asked.host.as_str(), asked.path.as_str()) {
        ("shop.test", "/") => html(
            out,
            "<div id='notice' style='position: fixed; bottom: 0'>We use cookies.
            <button onclick=\"window.open('http://ads.test/window'); notice.remove()\">Accept</button></div>",
        ),
        ("ads.test", "/window") => {
            html(out, "<script>document.cookie = 'popup=1'; fetch('/from-window')</script>")
        }
        _ => html(out, ""),
    });
    let (mut plan, _folder) = plan(&site, &["/", "/next"]);
    plan.scenarios = vec![Scenario::AcceptAll];
    plan.drive.accept = vec!["button".into()];
    let evidence = audit(&plan).unwrap().remove(0);
    assert!(evidence.could_not.is_empty(), "{:?}", evidence.could_not);
    request(&evidence, "/from-window");
    assert_eq!(write(&evidence, "popup").domain, "ads.test");
    assert_eq!(evidence.visits.last().unwrap().final_url, "http://shop.test/next");
}

#[test]
fn every_storage_is_seen() {
    let site = Site::serve(|asked, out| match asked.path.as_str() {
        "/" => html(
            out,
            "<script>localStorage.a = 'one'; sessionStorage.setItem('b', 'two'); indexedDB.open('base');
            caches.open('kept')</script>",
        ),
        _ => html(out, ""),
    });
    let evidence = see_over_tls(&site, &["/"], Scenario::NoChoice);
    let stored: Vec<(StorageKind, &str)> =
        evidence.storage.iter().map(|item| (item.kind, item.name.as_str())).collect();
    let want = [
        (StorageKind::Local, "a"),
        (StorageKind::Session, "b"),
        (StorageKind::Idb, "base"),
        (StorageKind::Cache, "kept"),
    ];
    assert_eq!(stored, want);
    let writes = evidence.storage_writes.iter().map(|write| (write.kind, write.name.as_str()));
    assert_eq!(writes.collect::<Vec<_>>(), want, "and who wrote it");
    assert!(evidence.storage_writes.iter().all(|write| write.host == "shop.test"));
}

#[test]
fn a_canvas_that_tells_browsers_apart_is_seen_and_a_drawing_is_not() {
    let site = Site::serve(|asked, out| match asked.path.as_str() {
        "/print.js" => with(
            out,
            "200 OK",
            JS,
            "const c = document.createElement('canvas'); const x = c.getContext('2d'); x.fillText('Cwm fjordbank gly', 2, 15);\nc.toDataURL();",
        ),
        "/draw.js" => with(
            out,
            "200 OK",
            JS,
            "const d = document.createElement('canvas'); d.getContext('2d').fillRect(0, 0, 9, 9); d.toDataURL();",
        ),
        "/" => html(out, "<script src='/print.js'></script><script src='/draw.js'></script>"),
        _ => html(out, ""),
    });
    let evidence = see(&site, &["/"]);
    let calls: Vec<(&str, &str)> =
        evidence.fingerprinting.iter().map(|call| (call.kind.as_str(), call.by.as_str())).collect();
    assert_eq!(calls, [("canvas", "script http://shop.test/print.js:2")]);
}

#[test]
fn the_signal_goes_with_every_request_and_is_known_everywhere() {
    let site = Site::serve(|asked: &Asked, out| match (asked.host.as_str(), asked.path.as_str()) {
        ("shop.test", "/") => html(
            out,
            "<script>fetch('/page?' + navigator.globalPrivacyControl); new Worker('/worker.js')</script>
            <iframe src='https://embed.test/frame'></iframe>",
        ),
        ("shop.test", "/worker.js") => {
            with(out, "200 OK", JS, "fetch('/worker?' + navigator.globalPrivacyControl)")
        }
        ("embed.test", "/frame") => {
            html(out, "<script>fetch('/frame?' + navigator.globalPrivacyControl)</script>")
        }
        ("shop.test", "/.well-known/gpc.json") => {
            with(out, "200 OK", "Content-Type: application/json\r\n", "{\"gpc\": true}")
        }
        _ => html(out, ""),
    });
    let evidence = see_over_tls(&site, &["/"], Scenario::Gpc);
    for place in ["/page?true", "/worker?true", "/frame?true"] {
        request(&evidence, place);
    }
    let without: Vec<String> = site
        .asked()
        .into_iter()
        .filter(|asked| asked.header("sec-gpc") != Some("1"))
        .map(|asked| asked.path)
        .collect();
    assert!(without.is_empty(), "{without:?}");
    assert_eq!(evidence.gpc_json.as_deref(), Some("{\"gpc\": true}"));
    assert!(!evidence.requests.iter().any(|request| request.url.contains("gpc.json")));
}

#[test]
fn without_javascript_nothing_of_it_runs_and_the_rest_is_seen() {
    let site = Site::serve(|asked, out| match (asked.host.as_str(), asked.path.as_str()) {
        ("shop.test", "/") => {
            html(out, "<script>fetch('/script')</script><noscript><img src='https://ads.test/px'></noscript>")
        }
        ("ads.test", _) => with(out, "200 OK", "Set-Cookie: uid=1; SameSite=None; Secure\r\n", ""),
        _ => html(out, ""),
    });
    let evidence = see_over_tls(&site, &["/"], Scenario::NoScript);
    request(&evidence, "https://ads.test/px");
    assert!(!site.asked().iter().any(|asked| asked.path == "/script"));
    assert!(evidence.cookies.iter().any(|cookie| cookie.name == "uid"));
    assert!(!evidence.visits[0].partial, "{:?}", evidence.could_not);
}

#[test]
fn a_request_that_a_policy_forbids_is_marked_as_never_sent() {
    let site = Site::serve(|asked, out| match (asked.host.as_str(), asked.path.as_str()) {
        ("shop.test", "/") => with(
            out,
            "200 OK",
            "Content-Type: text/html\r\nContent-Security-Policy: img-src 'self'\r\n",
            "<img src='http://ads.test/px'>",
        ),
        _ => html(out, ""),
    });
    let evidence = see(&site, &["/"]);
    assert_eq!(request(&evidence, "http://ads.test/px").blocked.as_deref(), Some("csp"));
}

#[test]
fn a_value_that_is_sent_to_another_site_is_found() {
    let site = Site::serve(|asked, out| {
        match (asked.host.as_str(), asked.path.as_str()) {
        ("shop.test", "/") => html(
            out,
            "<script>document.cookie = 'uid=f3b1c2d4e5a697'; new Image().src = 'http://ads.test/?u=f3b1c2d4e5a697';
            navigator.sendBeacon('http://sync.test/', btoa('f3b1c2d4e5a697'))</script>",
        ),
        _ => html(out, ""),
    }
    });
    let evidence = see(&site, &["/"]);
    let carried = &request(&evidence, "http://ads.test/").carried;
    assert_eq!((carried[0].what.as_str(), carried[0].form.as_str()), ("cookie uid@shop.test", "plain"));
    assert_eq!(request(&evidence, "http://sync.test/").carried[0].form, "base64");
}

#[test]
fn files_of_the_evidence_are_written() {
    let site = Site::serve(|_, out| html(out, "fine"));
    let (plan, folder) = plan(&site, &["/"]);
    audit(&plan).unwrap();
    let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    let har: serde_json::Value = serde_json::from_slice(&read("no_choice.har")).unwrap();
    assert_eq!(har["log"]["entries"][0]["request"]["url"], "http://shop.test/");
    let evidence: Evidence = serde_json::from_slice(&read("no_choice.json")).unwrap();
    assert_eq!(evidence.visits.len(), 1);
}

#[test]
fn no_profile_is_left_behind() {
    let site = Site::serve(|_, out| html(out, "fine"));
    let (mut plan, folder) = plan(&site, &["/"]);
    // A browser that says where its profile is.
    let (program, place) = (folder.path().join("browser"), folder.path().join("place"));
    let real = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".to_owned());
    let script = format!("#!/bin/sh\nprintf '%s\\n' \"$@\" > {}\nexec {real} \"$@\"\n", place.display());
    std::fs::write(&program, script).unwrap();
    std::fs::set_permissions(&program, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    plan.program = Some(program);
    audit(&plan).unwrap();
    let arguments = std::fs::read_to_string(place).unwrap();
    let profile = arguments.lines().find_map(|line| line.strip_prefix("--user-data-dir=")).unwrap();
    assert!(!std::path::Path::new(profile).exists());
}
