//! A PostgreSQL of one's own, for tests and measurements: in a folder that is gone afterwards, on a port of its own.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, bail};

/// Where Debian puts version 15, which is what is tested.
const PROGRAMS: &str = "/usr/lib/postgresql/15/bin";

/// A database server. It ends with this value.
#[derive(Debug)]
pub struct Cluster {
    server: Option<Child>,
    port: u16,
    folder: tempfile::TempDir,
}

impl Cluster {
    /// Makes a cluster in a folder under `near`, and starts its server.
    ///
    /// PostgreSQL refuses to run as root. Then it runs as the user `postgres`, whom its package brings.
    ///
    /// # Errors
    /// It isn't installed, or doesn't start.
    pub fn start(near: &Path) -> anyhow::Result<Self> {
        if !Path::new(PROGRAMS).join("initdb").exists() {
            bail!(
                "PostgreSQL 15 is not at {PROGRAMS}: install it, on Debian with `apt-get install postgresql-15`"
            );
        }
        let folder = tempfile::Builder::new().prefix("postgres").tempdir_in(near)?;
        if let Some(user) = other_user()? {
            std::os::unix::fs::chown(folder.path(), Some(user), None)?;
        }
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut cluster = Self { server: None, port, folder };
        let data = cluster.data();
        let made = cluster
            .command("initdb")?
            .args([
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--username=sayso",
                "--no-sync",
                "--pgdata",
            ])
            .arg(&data)
            .output()?;
        if !made.status.success() {
            bail!("initdb failed: {}", String::from_utf8_lossy(&made.stderr));
        }
        cluster.resume()?;
        Ok(cluster)
    }

    /// Starts the server again after [`Self::halt`].
    ///
    /// # Errors
    /// It doesn't start.
    pub fn resume(&mut self) -> anyhow::Result<()> {
        let (data, port) = (self.data(), self.port.to_string());
        let log = std::fs::File::create(self.folder.path().join("log"))?;
        let server = self
            .command("postgres")?
            .args(["-p", &port, "-h", "127.0.0.1", "-c", "unix_socket_directories=", "-D"])
            .arg(data)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()?;
        self.server = Some(server);
        // `pg_isready` answers for a server that is still starting, so this ends with it.
        for _ in 0..600 {
            let ready = self.command("pg_isready")?.args(["-q", "-h", "127.0.0.1", "-p", &port]).status()?;
            if ready.success() {
                return Ok(());
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        bail!("PostgreSQL doesn't start: {log}")
    }

    /// Stops the server at once, without a word to its clients, as a crash would.
    ///
    /// # Errors
    /// It can't be stopped.
    pub fn halt(&mut self) -> anyhow::Result<()> {
        let Some(mut server) = self.server.take() else { return Ok(()) };
        let data = self.data();
        let stopped =
            self.command("pg_ctl")?.args(["stop", "-s", "-m", "immediate", "-D"]).arg(data).status();
        if !stopped.is_ok_and(|status| status.success()) {
            server.kill()?;
        }
        server.wait()?;
        Ok(())
    }

    /// Makes a database, and yields its address.
    ///
    /// # Errors
    /// There is one of this name, or the server doesn't answer.
    pub fn create(&self, name: &str) -> anyhow::Result<String> {
        let port = self.port.to_string();
        let made =
            self.command("createdb")?.args(["-h", "127.0.0.1", "-p", &port, "-U", "sayso", name]).output()?;
        if !made.status.success() {
            bail!("createdb failed: {}", String::from_utf8_lossy(&made.stderr));
        }
        Ok(format!("postgres://sayso@127.0.0.1:{port}/{name}"))
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// One of PostgreSQL's programs, as a user whom it accepts.
    fn command(&self, program: &str) -> anyhow::Result<Command> {
        let program = Path::new(PROGRAMS).join(program);
        let mut command = match other_user()? {
            None => Command::new(program),
            Some(user) => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid", &user.to_string(), "--clear-groups"]).arg(program);
                command
            }
        };
        command.current_dir(self.folder.path());
        Ok(command)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = self.halt();
    }
}

/// The user to run as, if this one is root.
fn other_user() -> anyhow::Result<Option<u32>> {
    let me = std::os::unix::fs::MetadataExt::uid(&std::fs::metadata("/proc/self")?);
    if me != 0 {
        return Ok(None);
    }
    let id = Command::new("id").args(["-u", "postgres"]).output()?;
    let id = String::from_utf8_lossy(&id.stdout).trim().parse();
    id.map(Some).context("there is no user `postgres`: install postgresql-15, whose package makes one")
}
