//! Compressed copies of pages, which servers send in place of the page (`gzip_static` and the like).

use std::fs;
use std::io::{BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

/// How a copy is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    Gzip,
    Brotli,
    Zstd,
}

impl Packing {
    /// By the ending of a file's name.
    pub(super) fn of(ending: &str) -> Option<Self> {
        [Self::Gzip, Self::Brotli, Self::Zstd].into_iter().find(|packing| packing.ending() == ending)
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Gzip => "gz",
            Self::Brotli => "br",
            Self::Zstd => "zst",
        }
    }
}

/// Makes the compressed copy of a page that was written, beside it.
pub(super) fn pack(packing: Packing, page: &Path) -> anyhow::Result<()> {
    let mut name = page.as_os_str().to_owned();
    name.push(".");
    name.push(packing.ending());
    let to = PathBuf::from(name);
    compress(packing, page, &to).with_context(|| format!("{} can't be written", to.display()))?;
    super::write::permit_like(page, &to);
    Ok(())
}

fn compress(packing: Packing, page: &Path, to: &Path) -> std::io::Result<()> {
    let mut source = BufReader::new(fs::File::open(page)?);
    let mut target = BufWriter::new(fs::File::create(to)?);
    // They are made once and sent often.
    match packing {
        Packing::Gzip => {
            let mut encoder = flate2::write::GzEncoder::new(&mut target, flate2::Compression::best());
            std::io::copy(&mut source, &mut encoder)?;
            encoder.finish()?;
        }
        Packing::Brotli => {
            let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
            brotli::BrotliCompress(&mut source, &mut target, &parameters)?;
        }
        Packing::Zstd => zstd::stream::copy_encode(source, &mut target, 19)?,
    }
    target.flush()
}
