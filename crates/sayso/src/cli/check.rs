//! `sayso check`.

use std::path::PathBuf;

use clap::Args;

use super::Ended;
use crate::config;

#[derive(Args)]
pub(super) struct Arguments {
    /// The server's file.
    #[arg(long, default_value = "sayso.toml")]
    config: PathBuf,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let result = config::load(&arguments.config);
    if arguments.json {
        let problems: Vec<String> = result
            .as_ref()
            .err()
            .map(|problems| problems.iter().map(ToString::to_string).collect())
            .unwrap_or_default();
        println!("{}", serde_json::json!({"ok": problems.is_empty(), "problems": problems}));
    }
    let config = result.map_err(|problems| Ended::config(&problems))?;
    if !arguments.json {
        for site in &config.sites {
            let notice = site.notice(
                crate::law_pack::load(config.server.law_pack.as_deref(), config.server.law_pack_alone)?
                    .digest,
            )?;
            println!(
                "{}: {} purposes, {} vendors, notice {}",
                site.file.display(),
                notice.purposes.len(),
                notice.vendors.len(),
                notice.digest()
            );
        }
        println!("No mistakes found. The law data is not legal advice.");
    }
    Ok(())
}
