//! Lists the data files that ship inside the binary, so that a new file in `data/` needs no line of code.

use std::fmt::Write as _;
use std::path::Path;

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let mut code = String::new();
    for (folder, constant) in [("laws", "LAWS"), ("vendors", "VENDORS"), ("languages", "LANGUAGES")] {
        let folder = data.join(folder);
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut files: Vec<_> = std::fs::read_dir(&folder)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
            .map(|entry| entry.expect("a folder of the repository can be listed").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
            .collect();
        files.sort();
        writeln!(code, "pub(crate) const {constant}: &[(&str, &str)] = &[").expect("a string takes any text");
        for file in files {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            writeln!(code, "    ({name:?}, include_str!({:?})),", file.display())
                .expect("a string takes any text");
        }
        code.push_str("];\n");
    }
    let target = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    std::fs::write(Path::new(&target).join("data.rs"), code).expect("OUT_DIR can be written");
}
