// `sayso serve` in front of a site of a few pages, for whoever measures it or takes pictures of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve as start } from './program.mjs';

/**
 * A site that has what `files` names by path, and nothing else.
 * @param {Record<string, { type: string, body: string | Buffer }>} files
 */
export async function site(files) {
  const server = createServer((request, response) => {
    const file = files[(request.url ?? '').split('?')[0] ?? ''];
    if (file) response.writeHead(200, { 'content-type': file.type }).end(file.body);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the site listens nowhere');
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * The program, with a site file of its own in a temporary folder. Its visitors are in Germany: everything optional waits for
 * a yes.
 * @param {string} file
 */
export async function serve(file) {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-'));
  mkdirSync(join(folder, 'sites'));
  const config = join(folder, 'sayso.toml');
  writeFileSync(config, 'jurisdiction = "DE"\n');
  writeFileSync(join(folder, 'sites', 'site.toml'), file);
  const program = await start(['--config', config]);
  const close = async () => {
    await program.stop();
    rmSync(folder, { recursive: true });
  };
  return { address: `http://${program.address}`, close };
}

/** Five purposes to choose, with a vendor for four of them. */
const VENDORS = [
  ['stats', 'Stats', 'statistics'],
  ['ads', 'Ads', 'advertising'],
  ['social', 'Social', 'social-media'],
  ['video', 'Video', 'media'],
];

/**
 * A site's file: in front of `upstream`, with the built-in purposes, five of which can be chosen.
 * @param {string} upstream
 * @param {string} [more] lines of the site's own
 */
export const siteFile = (upstream, more = '') => `upstream = "${upstream}"
operator = "The Harbour Ledger"
${more}
${VENDORS.map(([id, name, purpose]) => `
[[vendor]]
id = "${id}"
name = "${name}"
hosts = ["${id}.example"]
purposes = ["${purpose}"]
`).join('')}`;
