//! The limit: the same server without anything of Sayso's. It takes the same requests with the same libraries, and one thread makes
//! whatever waits durable at once: it appends the bodies to a bare file (`fdatasync`), or inserts them as rows of a bare table in
//! one statement (`unnest`). Then everybody is answered 201.

use std::convert::Infallible;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, bail};
use bytes::Bytes;
use http::{Response, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::sync::{mpsc, oneshot};

/// As in the store: so many wait at most, and so many share a commit.
const QUEUE: usize = 4096;
const GROUP: usize = 512;

/// The bytes of a record: about what a receipt takes in Sayso's database.
const RECORD_BYTES: usize = 258;

/// The twin as a process of its own, so that its CPU time can be told from the load's.
pub(crate) struct Twin {
    process: Child,
    pub(crate) address: SocketAddr,
    _folder: Option<tempfile::TempDir>,
}

impl Twin {
    /// One that appends to a file in a folder under `near`.
    pub(crate) fn appending(near: &Path) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir_in(near)?;
        let path = folder.path().join("records").display().to_string();
        Self::start("--append-to", &path, Some(folder))
    }

    /// One that inserts into a PostgreSQL database.
    pub(crate) fn inserting(url: &str) -> anyhow::Result<Self> {
        Self::start("--insert-into", url, None)
    }

    fn start(how: &str, place: &str, _folder: Option<tempfile::TempDir>) -> anyhow::Result<Self> {
        let mut process =
            Command::new(std::env::current_exe()?).args([how, place]).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(process.stdout.take().context("it has an output")?).read_line(&mut line)?;
        let address = line.trim().parse().with_context(|| format!("the twin said {line:?}"))?;
        Ok(Self { process, address, _folder })
    }

    /// The number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Twin {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

type Waiting = (Bytes, oneshot::Sender<()>);

/// What the process does that appends to a file.
pub(crate) async fn append_to(path: &Path) -> anyhow::Result<()> {
    let mut file = std::fs::File::create_new(path)?;
    let (queue, mut waiting) = mpsc::channel::<Waiting>(QUEUE);
    std::thread::spawn(move || -> std::io::Result<()> {
        let (mut batch, mut records) = (Vec::new(), Vec::new());
        while waiting.blocking_recv_many(&mut batch, GROUP) > 0 {
            records.clear();
            for (body, _) in &batch {
                records.extend(body.iter().copied().chain(std::iter::repeat(b' ')).take(RECORD_BYTES));
            }
            file.write_all(&records)?;
            file.sync_data()?;
            batch.drain(..).for_each(|(_, answer)| _ = answer.send(()));
        }
        Ok(())
    });
    serve(queue).await
}

/// What the process does that inserts into a table.
pub(crate) async fn insert_into(url: &str) -> anyhow::Result<()> {
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await?;
    tokio::spawn(connection);
    client.batch_execute("CREATE TABLE record (number bigint PRIMARY KEY, body bytea NOT NULL)").await?;
    let insert = client.prepare("INSERT INTO record SELECT * FROM unnest($1::bigint[], $2::bytea[])").await?;
    let (queue, mut waiting) = mpsc::channel::<Waiting>(QUEUE);
    tokio::spawn(async move {
        let (mut batch, mut next) = (Vec::new(), 0_i64);
        while waiting.recv_many(&mut batch, GROUP).await > 0 {
            let numbers: Vec<i64> = (next..).take(batch.len()).collect();
            next += batch.len() as i64;
            let record = |(body, _): &Waiting| -> Vec<u8> {
                body.iter().copied().chain(std::iter::repeat(b' ')).take(RECORD_BYTES).collect()
            };
            let records: Vec<Vec<u8>> = batch.iter().map(record).collect();
            if let Err(error) = client.execute(&insert, &[&numbers, &records]).await {
                eprintln!("the twin's rows can't be written: {error}");
                return;
            }
            batch.drain(..).for_each(|(_, answer)| _ = answer.send(()));
        }
    });
    serve(queue).await
}

async fn serve(queue: mpsc::Sender<Waiting>) -> anyhow::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let queue = queue.clone();
        let service = service_fn(move |request| answer(queue.clone(), request));
        tokio::spawn(async move {
            let builder = hyper_util::server::conn::auto::Builder::new(TokioExecutor::new());
            let _ = builder.serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn answer(
    queue: mpsc::Sender<Waiting>,
    request: http::Request<hyper::body::Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (status, text) = match record(&queue, request).await {
        Ok(()) => (StatusCode::CREATED, "{\"written\":true}\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "{\"written\":false}\n"),
    };
    let mut response = Response::new(Full::new(Bytes::from_static(text.as_bytes())));
    *response.status_mut() = status;
    Ok(response)
}

async fn record(
    queue: &mpsc::Sender<Waiting>,
    request: http::Request<hyper::body::Incoming>,
) -> anyhow::Result<()> {
    let body = request.into_body().collect().await?.to_bytes();
    let (answer, answered) = oneshot::channel();
    if queue.try_send((body, answer)).is_err() {
        bail!("too many wait");
    }
    Ok(answered.await?)
}
