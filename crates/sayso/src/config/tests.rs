use super::*;

fn folder(server: &str, site: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("sites")).unwrap();
    std::fs::write(folder.path().join("sayso.toml"), server).unwrap();
    std::fs::write(folder.path().join("sites/my-site.toml"), site).unwrap();
    folder
}

fn problems(server: &str, site: &str) -> String {
    let folder = folder(server, site);
    let problems = load(&folder.path().join("sayso.toml")).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_samples_have_no_mistakes_and_show_the_defaults() {
    assert_eq!(problems(SERVER_SAMPLE, SITE_SAMPLE), "");
    let sample: ServerConfig = toml::from_str(SERVER_SAMPLE).unwrap();
    assert_eq!(format!("{sample:?}"), format!("{:?}", ServerConfig::default()));
}

#[test]
fn a_mistake_is_named_with_file_line_and_what_to_do() {
    let text = problems("listn = \"127.0.0.1:1\"\n", SITE_SAMPLE);
    assert!(text.contains("sayso.toml:1:1") && text.contains("did you mean `listen`"), "{text}");
    let text =
        problems("\ntrusted_proxies = [\"house\"]\n", &SITE_SAMPLE.replace("http://127.0.0.1:3000", "house"));
    assert!(
        text.contains("sayso.toml:2") && text.contains("10.0.0.0/8") && text.contains("`upstream`"),
        "{text}"
    );
    let text = problems(
        "upstream_timeout_seconds = 0",
        &SITE_SAMPLE.replace("choice_expires_days = 180", "choice_expires_days = 0"),
    );
    assert!(
        text.contains("sayso.toml:1") && text.contains("write at least 1") && text.contains("my-site.toml:"),
        "{text}"
    );
    let text = problems("", &SITE_SAMPLE.replace("vendors = []", "vendors = [\"google-analytcs\"]"));
    assert!(text.contains("did you mean `google-analytics`"), "{text}");
    let text = problems("", &SITE_SAMPLE.replace("\"sale\", \"targeted-ads\"", "\"sail\""));
    assert!(text.contains("did you mean `sale`"), "{text}");
    let text = problems("", &SITE_SAMPLE.replace("group = \"sale-or-sharing\"", "group = \"other\""));
    assert!(text.contains("which doesn't exist"), "{text}");
}

#[test]
fn a_consent_mode_names_what_there_is() {
    let with = |modes: &str| problems("", &SITE_SAMPLE.replace("[modes]\n", &format!("[modes]\n{modes}\n")));
    assert!(SITE_SAMPLE.contains("[modes]\n"), "the sample shows the section");
    let text = with("types = { google = { ad_storage = [\"advertising\"] } }");
    assert_eq!(text, "");
    for (modes, says) in [
        ("gogle = true", "did you mean `google`"),
        ("types = { bing = {} }", "no mode is called `bing`"),
        ("types = { google = { ad_store = [] } }", "has no type `ad_store`"),
        ("types = { google = { ad_storage = [\"tea\"] } }", "no purpose `tea`"),
    ] {
        let text = with(modes);
        assert!(text.contains("my-site.toml") && text.contains(says), "{modes}: {text}");
    }
    let sample = SITE_SAMPLE.replace("wait_for_update = 0", "wait_for_update = 500");
    let text = problems("", &sample);
    assert!(text.contains("`wait_for_update` is a setting of Google's mode"), "{text}");
    let text = problems("", &sample.replace("google = false", "google = true"));
    assert_eq!(text, "");
}

#[test]
fn two_sites_can_not_share_a_host() {
    let folder = folder("", SITE_SAMPLE);
    std::fs::write(folder.path().join("sites/other.toml"), SITE_SAMPLE).unwrap();
    let problems = load(&folder.path().join("sayso.toml")).unwrap_err();
    assert!(problems[0].to_string().contains("belongs to"), "{}", problems[0]);
}

#[test]
fn a_limit_of_nothing_and_a_listener_without_tls_are_mistakes() {
    let text = problems("[limits]\nconnections = 0\nheader_bytes = 100\n", SITE_SAMPLE);
    assert!(text.contains("sayso.toml:2") && text.contains("sayso.toml:3"), "{text}");
    let text = problems("[limits]\nconections = 1\n", SITE_SAMPLE);
    assert!(text.contains("did you mean `connections`"), "{text}");
    let text = problems("redirect_http = \"127.0.0.1:0\"\nhttps_port = 443\n", SITE_SAMPLE);
    assert!(
        text.contains("sayso.toml:1") && text.contains("sayso.toml:2") && text.contains("[[tls]]"),
        "{text}"
    );
}

#[test]
fn a_certificate_that_can_not_be_used_is_named_with_what_to_do() {
    let folder = folder("", SITE_SAMPLE);
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let pair = || rcgen::generate_simple_self_signed(["site.example".to_owned()]).unwrap();
    let (one, two) = (pair(), pair());
    write("one.pem", &one.cert.pem());
    write("one.key", &one.signing_key.serialize_pem());
    write("two.key", &two.signing_key.serialize_pem());
    write("none.pem", "nothing in here");
    write("broken.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    write("broken.key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    let wrong = |certificate: &str, key: &str| {
        write("sayso.toml", &format!("[[tls]]\ncertificate = \"{certificate}\"\nkey = \"{key}\"\n"));
        let problems = load(&folder.path().join("sayso.toml")).err().unwrap_or_default();
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(wrong("one.pem", "one.key"), "");
    for (certificate, key, line, says) in [
        ("gone.pem", "one.key", 2, "gone.pem can't be read"),
        ("none.pem", "one.key", 2, "none.pem holds no certificate"),
        ("broken.pem", "one.key", 2, "broken.pem holds no certificate that can be used"),
        ("one.pem", "gone.key", 3, "gone.key can't be read"),
        ("one.pem", "one.pem", 3, "one.pem holds no private key"),
        ("one.pem", "broken.key", 3, "broken.key holds no key that can be used"),
        ("one.pem", "two.key", 3, "doesn't belong to the certificate"),
    ] {
        let text = wrong(certificate, key);
        assert!(text.contains(&format!("sayso.toml:{line}:")) && text.contains(says), "{text}");
    }
}
