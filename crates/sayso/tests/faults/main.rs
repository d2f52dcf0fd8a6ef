//! What is under the server fails while it runs: the disk is full or takes no more writes, the database goes away. Choices are
//! answered 503 then, pages still come with nothing optional in them, and once it is mended choices are kept again without a
//! restart.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test: the panic is the report")]

mod disk;
#[path = "../killed/server.rs"]
mod server;
mod site;

use std::path::Path;
use std::process::Command;

use disk::Disk;
use sayso_postgres::Cluster;
use server::{Connection, Server};
use site::{Visitors, assert_pages_come};

/// Chooses until one choice isn't kept. Yields its key.
fn choose_until_refused(visitors: &mut Visitors, server: &Server) -> String {
    for _ in 0..5000 {
        let key = visitors.fresh_key();
        if visitors.choose(server.address(), &key).status == 503 {
            return key;
        }
    }
    panic!("everything is kept");
}

fn a_disk_fills_up_and_is_cleared(disk: &Disk) {
    let on_disk = disk.start(&site::start());
    let server = &on_disk.server;
    let mut visitors = Visitors::of(server.address());
    let first = visitors.fresh_key();
    visitors.choose_until_kept(server.address(), &first);
    on_disk.fill();
    let refused = choose_until_refused(&mut visitors, server);
    for _ in 0..5 {
        assert_eq!(visitors.choose(server.address(), &refused).status, 503);
        assert_pages_come(server.address());
    }
    assert_eq!(visitors.choose(server.address(), &first).status, 201, "it is kept already");
    on_disk.clear();
    visitors.choose_until_kept(server.address(), &refused);
    visitors.assert_nothing_is_lost(server.address());
    drop(on_disk);
    let on_disk = disk.start(&site::start());
    visitors.assert_nothing_is_lost(on_disk.server.address());
}

#[test]
fn on_a_full_disk_choices_are_answered_503_and_kept_again_once_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    a_disk_fills_up_and_is_cleared(&Disk::real(folder.path()));
}

#[test]
fn with_files_that_may_not_grow_it_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    a_disk_fills_up_and_is_cleared(&Disk::limited(folder.path()));
}

#[test]
fn on_a_disk_that_becomes_read_only_nothing_is_promised_and_nothing_is_lost() {
    for disk in [Disk::real, Disk::limited] {
        let folder = tempfile::tempdir().unwrap();
        let disk = disk(folder.path());
        let mut on_disk = disk.start(&site::start());
        let server = &on_disk.server;
        let mut visitors = Visitors::of(server.address());
        for _ in 0..20 {
            let key = visitors.fresh_key();
            visitors.choose_until_kept(server.address(), &key);
        }
        on_disk.make_read_only();
        let refused = choose_until_refused(&mut visitors, server);
        assert_eq!(visitors.choose(server.address(), &refused).status, 503);
        let without_key = Connection::open(server).try_post("/_sayso/choices", visitors.choice());
        assert_eq!(without_key.unwrap().status, 503);
        assert_pages_come(server.address());
        on_disk.server.kill();
        drop(on_disk);
        let on_disk = disk.start(&site::start());
        visitors.choose_until_kept(on_disk.server.address(), &refused);
        visitors.assert_nothing_is_lost(on_disk.server.address());
    }
}

/// Runs the program without the right to write where the rights say that nobody may, which root has.
fn without_privileges(words: &[&str]) -> (Option<i32>, String) {
    let is_root = std::os::unix::fs::MetadataExt::uid(&std::fs::metadata("/proc/self").unwrap()) == 0;
    // One that starts all the same is ended, and found by its code.
    let mut command = Command::new("timeout");
    command.arg("60");
    if is_root {
        command.args(["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]);
    }
    command.arg(env!("CARGO_BIN_EXE_sayso"));
    let output = command.args(words).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn set_rights(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

#[test]
fn a_folder_or_database_that_cant_be_written_is_named_when_the_server_starts() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    drop(Server::start(&data));
    let start = |data: &Path| {
        let data = data.to_str().unwrap().to_owned();
        let listen = ["--listen", "127.0.0.1:0", "--admin-listen", "127.0.0.1:0"];
        without_privileges(
            &[&["serve", "--upstream", "http://127.0.0.1:9", "--data", &data][..], &listen].concat(),
        )
    };
    let says = |data: &Path, path: &Path, what: &str| {
        let (code, said) = start(data);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains(&path.display().to_string()) && said.contains(what), "{what}: {said}");
    };
    set_rights(folder.path(), 0o555);
    let fresh = folder.path().join("fresh");
    says(&fresh, &fresh, "can't be made: name another as `data`");
    // What a mistake or a disk that is mounted read-only leaves.
    set_rights(&data, 0o555);
    set_rights(&data.join("lock"), 0o444);
    says(&data, &data, "can't be written to: name another as `data`");
    set_rights(&data.join("lock"), 0o600);
    set_rights(&data.join("sayso.db"), 0o444);
    says(&data, &data.join("sayso.db"), "can't be written to");
    set_rights(&data, 0o755);
    set_rights(folder.path(), 0o755);
}

/// A port that is free now.
fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

#[test]
fn a_database_that_goes_away_and_comes_back_is_used_again_without_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mut cluster = Cluster::start(&std::env::temp_dir()).unwrap();
    let (url, port) = (cluster.create("sayso").unwrap(), free_port());
    // Encrypted, as it is where others share the network.
    let signed = rcgen::generate_simple_self_signed(vec!["127.0.0.1".into()]).unwrap();
    cluster.use_certificate(&signed.cert.pem(), &signed.signing_key.serialize_pem()).unwrap();
    cluster.halt().unwrap();
    cluster.resume().unwrap();
    std::fs::write(folder.path().join("ca.pem"), signed.cert.pem()).unwrap();
    let config = format!(
        "listen = '127.0.0.1:0'\nadmin_listen = '127.0.0.1:{port}'\njurisdiction = 'DE'\n\
         database = '{url}?sslmode=require'\ndatabase_ca = 'ca.pem'\n"
    );
    std::fs::write(folder.path().join("sayso.toml"), config).unwrap();
    std::fs::create_dir(folder.path().join("sites")).unwrap();
    let site = format!("upstream = '{}'\noperator = 'A'\n", site::start());
    std::fs::write(folder.path().join("sites/a.toml"), site).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_sayso"));
    command.args(["serve", "--config"]).arg(folder.path().join("sayso.toml"));
    let server = Server::of(command);
    let ready = || Connection::to(([127, 0, 0, 1], port).into()).get("/ready");
    let mut visitors = Visitors::of(server.address());
    for _ in 0..2 {
        for _ in 0..20 {
            let key = visitors.fresh_key();
            visitors.choose_until_kept(server.address(), &key);
        }
        assert_eq!(ready().status, 200);
        cluster.halt().unwrap();
        let key = visitors.fresh_key();
        for _ in 0..5 {
            assert_eq!(visitors.choose(server.address(), &key).status, 503);
            assert_pages_come(server.address());
        }
        assert_eq!((ready().status, ready().header("retry-after")), (503, "1"));
        cluster.resume().unwrap();
        visitors.choose_until_kept(server.address(), &key);
        assert_eq!(ready().status, 200);
        visitors.assert_nothing_is_lost(server.address());
    }
}
