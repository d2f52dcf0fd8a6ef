//! SOCKS version 5 (RFC 1928), as much of it as Chromium speaks: no authentication, `CONNECT`.

use std::io::{self, Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use super::Reach;
use crate::launch::OWN_HOSTS;

/// How long one address may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Section 6: what becomes of a request.
const DONE: u8 = 0;
const FORBIDDEN: u8 = 2;
const UNREACHABLE: u8 = 4;
const UNKNOWN: u8 = 7;

/// Serves one connection to its end. `refused` is told of a name that leads to a private address.
pub(super) fn serve(
    mut browser: &TcpStream,
    reach: &Reach,
    refused: &dyn Fn(&str, IpAddr),
) -> io::Result<()> {
    browser.set_read_timeout(Some(PATIENCE))?;
    let [version, methods] = read(browser)?;
    if version != 5 {
        return Ok(());
    }
    io::copy(&mut browser.take(methods.into()), &mut io::sink())?;
    browser.write_all(&[5, 0])?;
    let [_, command, _, kind] = read(browser)?;
    let host = match kind {
        1 => Ipv4Addr::from(read::<4>(browser)?).to_string(),
        4 => Ipv6Addr::from(read::<16>(browser)?).to_string(),
        _ => {
            let [length] = read(browser)?;
            let mut name = vec![0; length.into()];
            browser.read_exact(&mut name)?;
            String::from_utf8_lossy(&name).into_owned()
        }
    };
    let port = u16::from_be_bytes(read(browser)?);
    browser.set_read_timeout(None)?;
    if command != 1 {
        return answer(browser, UNKNOWN);
    }
    // No page has asked for these.
    if OWN_HOSTS.contains(&host.as_str()) {
        return answer(browser, UNREACHABLE);
    }
    match reach.addresses(&host, port) {
        Ok(Ok(addresses)) => match connect(&addresses) {
            Some(site) => {
                answer(browser, DONE)?;
                exchange(browser, &site)
            }
            None => answer(browser, UNREACHABLE),
        },
        Ok(Err(private)) => {
            refused(&host, private);
            answer(browser, FORBIDDEN)
        }
        Err(_) => answer(browser, UNREACHABLE),
    }
}

fn connect(addresses: &[SocketAddr]) -> Option<TcpStream> {
    addresses.iter().find_map(|address| TcpStream::connect_timeout(address, PATIENCE).ok())
}

fn read<const LENGTH: usize>(mut stream: &TcpStream) -> io::Result<[u8; LENGTH]> {
    let mut bytes = [0; LENGTH];
    stream.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Section 6. Nobody asks which address the connection has here.
fn answer(mut browser: &TcpStream, code: u8) -> io::Result<()> {
    browser.write_all(&[5, code, 0, 1, 0, 0, 0, 0, 0, 0])
}

/// Carries bytes both ways until both are closed.
fn exchange(browser: &TcpStream, site: &TcpStream) -> io::Result<()> {
    let pass = |mut from: &TcpStream, mut to: &TcpStream| {
        // What one side no longer takes, the other needn't send.
        let _ = io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Write);
        let _ = from.shutdown(Shutdown::Read);
    };
    browser.set_nodelay(true)?;
    site.set_nodelay(true)?;
    std::thread::scope(|scope| {
        scope.spawn(|| pass(site, browser));
        pass(browser, site);
    });
    Ok(())
}
