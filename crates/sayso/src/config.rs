//! Configuration: `sayso.toml` for the server, and a file for each site.

mod audit;
mod ledger;
mod limits;
mod mail;
mod problem;
mod server;
mod site;
mod tls;

use std::path::{Path, PathBuf};

use crate::lint::Severity;

pub(crate) use audit::AuditConfig;
pub(crate) use ledger::{LedgerConfig, WitnessConfig};
pub(crate) use limits::Limits;
pub(crate) use mail::{MailConfig, MailTls};
pub(crate) use problem::Problem;
pub(crate) use server::{SERVER_SAMPLE, ServerConfig};
pub(crate) use site::{
    Compiled, CspMode, HostHeader, Mode, ModesConfig, Needs, SITE_SAMPLE, SiteConfig, UnknownThirdParties,
};
pub(crate) use tls::TlsConfig;

/// Everything that a server is started with.
#[derive(Debug)]
pub(crate) struct Config {
    pub(crate) server: ServerConfig,
    pub(crate) sites: Vec<SiteConfig>,
}

/// Reads the server's file and the files of its sites. Paths in it are relative to the file.
///
/// # Errors
/// Everything that is wrong, not only the first.
pub(crate) fn load(path: &Path) -> Result<Config, Vec<Problem>> {
    let server = load_server(path).map_err(|problem| vec![problem])?;
    let mut problems = server.problems(path);
    let mut sites = Vec::new();
    match site_files(&server.sites) {
        Ok(files) if files.is_empty() => problems.push(Problem::new(
            &server.sites,
            "there is no site in this folder: put a NAME.toml there (`sayso init` writes one)",
        )),
        Ok(files) => {
            for file in files {
                match problem::parse_file::<SiteConfig>(&file) {
                    Ok(mut site) => {
                        site.name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                        site.file.clone_from(&file);
                        problems.extend(site.problems(&file));
                        sites.push(site);
                    }
                    Err(problem) => problems.push(problem),
                }
            }
        }
        Err(error) => {
            problems.push(Problem::new(&server.sites, format!("the folder of sites can't be read: {error}")))
        }
    }
    problems.extend(site::clashes(&sites));
    if problems.is_empty() {
        problems.extend(unpublishable(&server, &sites));
    }
    if problems.is_empty() { Ok(Config { server, sites }) } else { Err(problems) }
}

/// What the linter finds and nobody has accepted: it keeps a site from being published.
fn unpublishable(server: &ServerConfig, sites: &[SiteConfig]) -> Vec<Problem> {
    let Ok(law) = crate::law_pack::load(server.law_pack.as_deref(), server.law_pack_alone) else {
        return vec![];
    };
    let mut problems = Vec::new();
    for site in sites {
        let errors = site.findings(&law).into_iter().filter(|found| found.severity == Severity::Error);
        problems.extend(errors.map(|found| {
            Problem::new(
                &site.file,
                format!("{found}. To publish it all the same, accept `{}` in an [[accept]]", found.rule),
            )
        }));
    }
    problems
}

/// Reads the server's file alone, and doesn't judge what is in it. Paths in it are relative to the file.
///
/// # Errors
/// It can't be read.
pub(crate) fn load_server(path: &Path) -> Result<ServerConfig, Problem> {
    let mut server: ServerConfig = problem::parse_file(path)?;
    let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
    server.data = folder.join(&server.data);
    server.sites = folder.join(&server.sites);
    server.location_database = server.location_database.map(|path| folder.join(path));
    server.database_password_file = server.database_password_file.map(|path| folder.join(path));
    server.database_ca = server.database_ca.map(|path| folder.join(path));
    server.law_pack = server.law_pack.map(|path| folder.join(path));
    server.upstream_authorities = server.upstream_authorities.map(|path| folder.join(path));
    if let Some(mail) = &mut server.mail {
        mail.place_below(&folder);
    }
    for own in &mut server.tls {
        own.certificate = folder.join(&own.certificate);
        own.key = folder.join(&own.key);
    }
    Ok(server)
}

/// The files in the folder of sites, sorted.
pub(crate) fn site_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests;
