//! Disks that fill up, take no more writes, and take them again.
//!
//! Root gets a real one: an ext4 file system in a file, mounted where only the server sees it, so that nothing is left mounted
//! whatever becomes of the test. Without the right to mount, and in a test of its own always, the system limits how far the server may
//! write in any file (`RLIMIT_FSIZE`): then its writes fail as well, with another error.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::server::Server;

/// How large the file system is. Its journal takes four megabytes of it.
const DISK_BYTES: u64 = 16 << 20;

pub(super) enum Disk {
    /// A file system in a file, and where it is mounted.
    Ext4 { image: PathBuf, mounted: PathBuf },
    /// A folder on any disk.
    Limited { folder: PathBuf },
}

/// A server on such a disk.
pub(super) struct OnDisk<'a> {
    disk: &'a Disk,
    process: String,
    pub(super) server: Server,
}

impl Disk {
    /// A real one if this user may mount, else one that is limited. `folder` is empty.
    pub(super) fn real(folder: &Path) -> Self {
        let (image, mounted) = (folder.join("image"), folder.join("disk"));
        std::fs::create_dir(&mounted).unwrap();
        File::create(&image).unwrap().set_len(DISK_BYTES).unwrap();
        let disk = Self::Ext4 { image, mounted };
        let made = format!("mkfs.ext4 -q {0} && unshare -m sh -c '{1}'", disk.image(), disk.mount());
        let made = Command::new("sh").args(["-c", &made]).output();
        if made.is_ok_and(|made| made.status.success()) { disk } else { Self::limited(folder) }
    }

    pub(super) fn limited(folder: &Path) -> Self {
        Self::Limited { folder: folder.into() }
    }

    fn image(&self) -> String {
        match self {
            Self::Ext4 { image, .. } => image.display().to_string(),
            Self::Limited { .. } => panic!("it is a folder"),
        }
    }

    fn mount(&self) -> String {
        match self {
            Self::Ext4 { image, mounted } => {
                format!("mount -o loop,errors=remount-ro {} {}", image.display(), mounted.display())
            }
            // A write beyond the limit also raises a signal, which would end the program.
            Self::Limited { .. } => "trap \"\" XFSZ".into(),
        }
    }

    /// Where the server's data goes.
    fn data(&self) -> PathBuf {
        match self {
            Self::Ext4 { mounted, .. } => mounted.join("data"),
            Self::Limited { folder } => folder.join("data"),
        }
    }

    /// A folder that isn't on it.
    fn folder(&self) -> &Path {
        match self {
            Self::Ext4 { image, .. } => image.parent().unwrap(),
            Self::Limited { folder } => folder,
        }
    }

    /// Starts the server on it.
    pub(super) fn start(&self, upstream: &str) -> OnDisk<'_> {
        let script = format!("{} && echo $$ > \"$0\" && exec \"$@\"", self.mount());
        let number = self.folder().join("process");
        let mut command = match self {
            Self::Ext4 { .. } => {
                let mut command = Command::new("unshare");
                command.args(["-m", "sh"]);
                command
            }
            Self::Limited { .. } => Command::new("sh"),
        };
        command.args(["-c", &script]).arg(&number).arg(env!("CARGO_BIN_EXE_sayso"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--admin-listen", "127.0.0.1:0"]);
        command.args(["--upstream", upstream, "--jurisdiction", "DE", "--data"]).arg(self.data());
        let server = Server::of(command);
        // The program has taken the place of the shell, and with it its number.
        let process = std::fs::read_to_string(number).unwrap().trim().to_owned();
        OnDisk { disk: self, process, server }
    }
}

impl OnDisk<'_> {
    /// Leaves no room on it.
    pub(super) fn fill(&self) {
        if let Some(filler) = self.filler() {
            let mut file = File::create(filler).unwrap();
            for bytes in [vec![1; 64 << 10], vec![1; 512]] {
                while file.write_all(&bytes).and_then(|()| file.sync_all()).is_ok() {}
            }
        } else {
            self.limit("16384");
        }
    }

    /// Makes room again.
    pub(super) fn clear(&self) {
        match self.filler() {
            Some(filler) => std::fs::remove_file(filler).unwrap(),
            None => self.limit("unlimited"),
        }
    }

    /// From now on nothing can be written any more, not even over what is there. A file system does that when its disk fails.
    pub(super) fn make_read_only(&self) {
        match self.disk {
            Disk::Ext4 { mounted, .. } => {
                let mut command = Command::new("nsenter");
                command.args(["-m", "-t", &self.process, "mount", "-o", "remount,abort"]).arg(mounted);
                assert!(command.status().unwrap().success());
            }
            Disk::Limited { .. } => self.limit("0"),
        }
    }

    fn filler(&self) -> Option<PathBuf> {
        match self.disk {
            Disk::Ext4 { mounted, .. } => {
                // The mount as the server sees it.
                let root = Path::new("/proc").join(&self.process).join("root");
                Some(root.join(mounted.strip_prefix("/").unwrap()).join("filler"))
            }
            Disk::Limited { .. } => None,
        }
    }

    /// How many bytes into a file the server may write.
    fn limit(&self, bytes: &str) {
        let mut command = Command::new("prlimit");
        command.args(["--pid", &self.process, &format!("--fsize={bytes}:unlimited")]);
        assert!(command.status().unwrap().success());
    }
}
