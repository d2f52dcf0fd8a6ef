//! `sayso ledger key …`: the keys that sign this server's ledger.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use sayso_ledger::SigningKey;
use serde_json::json;

use crate::cli::Ended;
use crate::config;
use crate::ledger::keys::{self, Keys};

#[derive(Subcommand)]
pub(in crate::cli) enum Command {
    /// Print the verifier key: what somebody needs to check this ledger. The first start makes it.
    Show(Arguments),
    /// Make a new key. It signs after the next start; the one of before signs beside it, and vouches for it.
    Rotate(Arguments),
    /// Forget the secrets of all older keys: from the next start on, the current one signs alone.
    Retire(Arguments),
}

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    /// The server's file.
    #[arg(long, default_value = "sayso.toml")]
    config: PathBuf,
    /// Without any file: the data folder, and the default name of the ledger.
    #[arg(long, conflicts_with = "config")]
    data: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Arguments {
    /// The key's file, and the ledger's name.
    fn place(&self) -> Result<(PathBuf, String), Ended> {
        let server = match &self.data {
            Some(data) => config::ServerConfig { data: data.clone(), ..Default::default() },
            None => config::load(&self.config).map_err(|problems| Ended::config(&problems))?.server,
        };
        let file = keys::file_in(&server.data);
        if !file.exists() {
            let file = file.display();
            return Err(Ended::usage(format!("{file} isn't there: the first `sayso serve` makes it")));
        }
        Ok((file, server.ledger_name))
    }

    fn print(&self, keys: &Keys) {
        let signing: Vec<String> =
            keys.signing.signers().map(SigningKey::verifier_key).map(|key| key.to_string()).collect();
        if self.json {
            let known: Vec<String> = keys.signing.verifier_keys().iter().map(ToString::to_string).collect();
            println!("{}", json!({"current": signing[0], "signing": signing, "known": known}));
        } else {
            signing.iter().for_each(|key| println!("{key}"));
        }
    }
}

pub(super) fn run(command: &Command) -> Result<(), Ended> {
    match command {
        Command::Show(arguments) => {
            let (file, name) = arguments.place()?;
            arguments.print(&keys::open(&file, &name)?);
        }
        Command::Rotate(arguments) => {
            let (file, name) = arguments.place()?;
            arguments.print(&keys::rotate(&file, &name)?);
            eprintln!(
                "The first is new. Restart the server: both sign from then on, and /_sayso/ledger/rotations says that one \
                 follows the other. When everybody who checks has seen it, `sayso ledger key retire`."
            );
        }
        Command::Retire(arguments) => {
            let (file, name) = arguments.place()?;
            arguments.print(&keys::retire(&file, &name)?);
            eprintln!("It signs alone when the server has been restarted.");
        }
    }
    Ok(())
}
