//! Sites that are hard on an auditor: a real Chromium visits them. Every audit must end, and say what it could not see.

use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use crate::site::{Asked, Site, html, with};
use crate::{hosts, plan, see};
use sayso_audit::{BrowserError, Pages, Plan, audit};

#[test]
fn a_site_that_never_goes_quiet_is_left_in_the_end() {
    let site = Site::serve(|asked, out| match asked.path.as_str() {
        "/" => html(out, "<script>setInterval(() => fetch('/poll?' + Math.random()), 100)</script>"),
        _ => with(out, "204 No Content", "", ""),
    });
    let evidence = see(&site, &["/"]);
    assert!(evidence.visits[0].partial);
    assert_eq!(evidence.visits[0].status, 200);
    assert!(evidence.requests.iter().any(|request| request.url.contains("/poll")));
}

#[test]
fn a_page_that_never_ends_is_cut_off_at_its_limit() {
    let site = Site::serve(|asked, out| match asked.path.as_str() {
        "/" => html(out, "<img src='/slow'>"),
        "/slow" => loop {
            with(out, "200 OK", "Content-Type: image/gif\r\n", "")?;
            std::thread::park();
        },
        _ => html(out, "fine"),
    });
    let (mut plan, _folder) = plan(&site, &["/", "/next"]);
    plan.limits.page_ms = 2000;
    let evidence = audit(&plan).unwrap().remove(0);
    assert_eq!(evidence.visits.iter().map(|visit| visit.partial).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn endless_redirects_end_and_are_told() {
    let site = Site::serve(|asked, out| {
        let next = asked.path.trim_start_matches('/').parse::<u32>().unwrap_or_default() + 1;
        with(out, "302 Found", &format!("Location: /{next}\r\n"), "")
    });
    let evidence = see(&site, &["/"]);
    assert!(evidence.visits[0].partial);
    let why = &evidence.could_not[0].why;
    assert!(why.contains("ERR_TOO_MANY_REDIRECTS"), "{why}");
    assert!(evidence.requests.iter().filter(|request| request.redirected_from.is_some()).count() > 10);
}

#[test]
fn a_page_that_loads_itself_again_and_again_ends_too() {
    let site = Site::serve(|_, out| html(out, "<script>location.replace('/?' + Math.random())</script>"));
    let (mut plan, _folder) = plan(&site, &["/"]);
    plan.limits.page_ms = 3000;
    let evidence = audit(&plan).unwrap().remove(0);
    assert!(evidence.visits[0].partial);
}

#[test]
fn dialogs_are_dismissed_and_the_page_is_left_all_the_same() {
    let site = Site::serve(|asked, out| {
        match asked.path.as_str() {
        "/" => html(
            out,
            "<script>alert(1); if (confirm('?') || prompt('?') !== null) fetch('/confirmed'); fetch('/after');
            addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay' })</script>",
        ),
        _ => html(out, "fine"),
    }
    });
    let evidence = see(&site, &["/", "/next"]);
    let paths: Vec<String> = site.asked().into_iter().map(|asked| asked.path).collect();
    assert!(paths.contains(&"/after".to_owned()) && paths.contains(&"/next".to_owned()));
    assert!(!paths.contains(&"/confirmed".to_owned()));
    assert!(evidence.visits.iter().all(|visit| !visit.partial), "{:?}", evidence.could_not);
}

#[test]
fn a_download_is_refused() {
    let site = Site::serve(|asked, out| match asked.path.as_str() {
        "/file" => {
            with(out, "200 OK", "Content-Type: application/zip\r\nContent-Disposition: attachment\r\n", "PK")
        }
        _ => html(out, "fine"),
    });
    let evidence = see(&site, &["/file", "/next"]);
    assert!(evidence.visits[0].partial && !evidence.visits[1].partial);
    assert!(evidence.could_not[0].why.contains("ERR_ABORTED"), "{:?}", evidence.could_not);
}

#[test]
fn a_tab_that_crashes_is_told_and_the_next_page_is_seen() {
    let site = Site::serve(|asked, out| match asked.path.as_str() {
        // It takes all the memory that it may have.
        "/crash" => html(out, "<script>const all = []; for (;;) all.push(new Array(2e6).fill(1.5))</script>"),
        _ => html(out, "fine"),
    });
    let evidence = see(&site, &["/", "/crash", "/next"]);
    let partial: Vec<bool> = evidence.visits.iter().map(|visit| visit.partial).collect();
    assert_eq!(partial, [false, true, false], "{:?}", evidence.could_not);
    assert!(evidence.could_not[0].why.contains("crashed"), "{:?}", evidence.could_not);
    assert_eq!(evidence.visits[2].status, 200);
}

#[test]
fn a_page_whose_script_never_ends_is_told_and_the_next_page_is_seen() {
    let site = Site::serve(|asked, out| match asked.path.as_str() {
        "/stuck" => html(out, "<script>onload = () => { for (;;); }</script>"),
        _ => html(out, "fine"),
    });
    let (mut plan, _folder) = plan(&site, &["/stuck", "/next"]);
    plan.limits.page_ms = 3000;
    let evidence = audit(&plan).unwrap().remove(0);
    let partial: Vec<bool> = evidence.visits.iter().map(|visit| visit.partial).collect();
    assert_eq!(partial, [true, false], "{:?}", evidence.could_not);
}

#[test]
fn a_certificate_that_nobody_knows_is_told_or_taken() {
    let site = Site::serve(|_, out| html(out, "fine"));
    let (mut plan, _folder) = plan(&site, &["/"]);
    plan.map_hosts = None;
    plan.start = format!("https://{}/", site.at);
    let evidence = audit(&plan).unwrap().remove(0);
    assert!(evidence.could_not[0].why.contains("ERR_CERT_AUTHORITY_INVALID"), "{:?}", evidence.could_not);
    plan.insecure = true;
    let evidence = audit(&plan).unwrap().remove(0);
    assert_eq!(evidence.visits[0].status, 200);
    assert!(evidence.could_not.iter().all(|one| one.what != "load"), "{:?}", evidence.could_not);
}

#[test]
fn a_huge_page_is_cut_off() {
    let site = Site::serve(|asked, out| match asked.path.as_str() {
        "/huge" => {
            html(out, "")?;
            let part = vec![b' '; 1 << 20];
            for _ in 0..500 {
                out.write_all(&part)?;
            }
            Ok(())
        }
        _ => html(out, "fine"),
    });
    let (mut plan, _folder) = plan(&site, &["/huge", "/next"]);
    plan.limits.page_bytes = 20_000_000;
    let evidence = audit(&plan).unwrap().remove(0);
    let partial: Vec<bool> = evidence.visits.iter().map(|visit| visit.partial).collect();
    assert_eq!(partial, [true, false], "{:?}", evidence.could_not);
}

#[test]
fn a_page_without_an_end_is_scrolled_for_a_while_and_left() {
    let site = Site::serve(|asked, out| {
        match asked.path.as_str() {
        "/" => html(
            out,
            "<style>p { height: 800px }</style><p>1<p>2<p>3<script>
            addEventListener('scroll', () => { fetch('/more'); document.body.append(document.createElement('p')) })</script>",
        ),
        _ => with(out, "204 No Content", "", ""),
    }
    });
    let evidence = see(&site, &["/"]);
    assert!(evidence.requests.iter().any(|request| request.url.ends_with("/more")));
    assert!(!evidence.visits[0].partial);
}

#[test]
fn a_browser_that_is_missing_or_none_is_said() {
    let site = Site::serve(|_, out| html(out, "fine"));
    let (mut plan, _folder) = plan(&site, &["/"]);
    plan.program = Some(PathBuf::from("/nowhere/chromium"));
    let error = audit(&plan).unwrap_err();
    assert!(matches!(error, BrowserError::Start { .. }), "{error}");
    plan.program = Some(PathBuf::from("/bin/false"));
    let error = audit(&plan).unwrap_err();
    assert!(matches!(error, BrowserError::Ended), "{error}");
}

/// Sends a signal to the browser when a page is about to be visited.
fn signal_at(plan: &mut Plan, folder: &tempfile::TempDir, page: &'static str, signal: &'static str) {
    // A browser that says which process it is.
    let (program, number) = (folder.path().join("browser"), folder.path().join("number"));
    let real = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".to_owned());
    let script = format!("#!/bin/sh\necho $$ > {}\nexec {real} \"$@\"\n", number.display());
    std::fs::write(&program, script).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    plan.program = Some(program);
    plan.progress = Some(Arc::new(move |progress| {
        if progress.step.ends_with(page) {
            let number = std::fs::read_to_string(&number).unwrap();
            assert!(Command::new("kill").args([signal, number.trim()]).status().unwrap().success());
        }
    }));
}

#[test]
fn a_browser_that_dies_leaves_what_was_seen() {
    let site = Site::serve(|_, out| html(out, "<img src='http://ads.test/px'>"));
    let (mut plan, folder) = plan(&site, &["/", "/2", "/3"]);
    signal_at(&mut plan, &folder, "/2", "-KILL");
    let evidence = audit(&plan).unwrap().remove(0);
    assert_eq!(evidence.visits[0].status, 200);
    assert!(hosts(&evidence).contains(&"ads.test".to_owned()));
    assert!(evidence.could_not.iter().any(|one| one.why.contains("ended")), "{:?}", evidence.could_not);
}

#[test]
fn a_browser_that_does_nothing_any_more_is_left_when_the_time_is_over() {
    let site = Site::serve(|_, out| html(out, "fine"));
    let (mut plan, folder) = plan(&site, &["/", "/2", "/3"]);
    plan.limits.scenario_ms = 15_000;
    plan.limits.page_ms = 4000;
    signal_at(&mut plan, &folder, "/2", "-STOP");
    let evidence = audit(&plan).unwrap().remove(0);
    assert_eq!(evidence.visits[0].status, 200);
    assert!(evidence.could_not.iter().any(|one| one.what == "load"), "{:?}", evidence.could_not);
}

#[test]
fn one_may_stop_an_audit() {
    let site = Site::serve(|_, out| html(out, "fine"));
    let (plan, _folder) = plan(&site, &["/", "/2", "/3", "/4"]);
    let stop = plan.stop.clone();
    let mut plan = plan;
    plan.progress = Some(Arc::new(move |progress| {
        stop.store(progress.step.ends_with("/2"), Ordering::Relaxed);
    }));
    let evidence = audit(&plan).unwrap().remove(0);
    assert_eq!(evidence.visits.len(), 1);
    assert!(evidence.could_not.iter().any(|one| one.why == "stopped"), "{:?}", evidence.could_not);
}

#[test]
fn an_audit_ends_when_its_time_is_over() {
    let site = Site::serve(|_, out| html(out, "fine"));
    let (mut plan, _folder) = plan(&site, &["/", "/2", "/3", "/4", "/5", "/6"]);
    plan.settle_ms = 1000;
    plan.limits.scenario_ms = 4000;
    let evidence = audit(&plan).unwrap().remove(0);
    assert!(evidence.visits.len() < 6);
    assert!(evidence.could_not.iter().any(|one| one.why.contains("time")), "{:?}", evidence.could_not);
}

#[test]
fn pages_are_found_as_far_as_robots_lets() {
    let site = Site::serve(|asked: &Asked, out| match asked.path.as_str() {
        "/robots.txt" => {
            with(out, "200 OK", "Content-Type: text/plain\r\n", "User-agent: *\nDisallow: /private\n")
        }
        "/" => html(
            out,
            "<a href='/private/x'>a</a><a href='/one#x'>b</a><a href='http://else.test/'>c</a><a href='/two'>d</a><a href='/three'>d</a>",
        ),
        _ => html(out, "fine"),
    });
    let (mut plan, _folder) = plan(&site, &["/"]);
    plan.pages = Pages::Found(3);
    let evidence = audit(&plan).unwrap().remove(0);
    let seen: Vec<&str> = evidence.visits.iter().map(|visit| visit.url.as_str()).collect();
    assert_eq!(seen, ["http://shop.test/", "http://shop.test/one", "http://shop.test/two"]);
    let robots = site.asked().into_iter().find(|asked| asked.path == "/robots.txt").unwrap();
    assert!(robots.header("user-agent").unwrap().starts_with("SaysoAudit/"));
}

#[test]
fn rules_that_can_not_be_reached_forbid_everything() {
    let site = Site::serve(|asked, out| match asked.path.as_str() {
        "/robots.txt" => with(out, "503 Service Unavailable", "", ""),
        _ => html(out, "<a href='/one'>a</a>"),
    });
    let (mut plan, _folder) = plan(&site, &["/"]);
    plan.pages = Pages::Found(3);
    let evidence = audit(&plan).unwrap().remove(0);
    assert_eq!(evidence.visits.len(), 1);
}

#[test]
fn pages_are_found_in_a_sitemap() {
    let site = Site::serve(|asked, out| match asked.path.as_str() {
        "/robots.txt" => with(
            out,
            "200 OK",
            "Content-Type: text/plain\r\n",
            "Sitemap: /maps.xml\nUser-agent: *\nDisallow: /no",
        ),
        "/maps.xml" => with(
            out,
            "200 OK",
            "Content-Type: application/xml\r\n",
            "<sitemapindex><sitemap><loc>http://shop.test/map.xml</loc></sitemap></sitemapindex>",
        ),
        "/map.xml" => with(
            out,
            "200 OK",
            "Content-Type: application/xml\r\n",
            "<urlset><url><loc>http://shop.test/no</loc></url><url><loc>http://shop.test/yes</loc></url></urlset>",
        ),
        _ => html(out, "<a href='/linked'>a</a>"),
    });
    let (mut plan, _folder) = plan(&site, &["/"]);
    plan.pages = Pages::Sitemap(3);
    let evidence = audit(&plan).unwrap().remove(0);
    let seen: Vec<&str> = evidence.visits.iter().map(|visit| visit.url.as_str()).collect();
    assert_eq!(seen, ["http://shop.test/", "http://shop.test/yes"]);
}
