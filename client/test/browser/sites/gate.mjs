// Starts `sayso serve` in front of the sites: with a file for each, or without any.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { necessary, needConsent, sites, thirdParties } from './fixtures.mjs';

/** Sayso's own names for the purposes in hosts.json. */
const purposes = { analytics: 'statistics', marketing: 'advertising', functional: 'preferences' };
// A string of JSON is one of TOML, and so is a list of strings.
const toml = JSON.stringify;

/**
 * A site's file: each third party is classified as hosts.json says.
 * @param {string} host
 * @param {string} upstream
 */
function siteFile(host, upstream) {
  const vendors = needConsent.map((vendor) => `
[[vendor]]
id = ${toml(vendor.replace(/\./g, '-'))}
hosts = ${toml([vendor])}
purposes = ${toml([purposes[thirdParties[vendor]?.purpose ?? 'marketing']])}
`);
  return `upstream = ${toml(upstream)}
hosts = ${toml([host])}
operator = ${toml(host)}
necessary_hosts = ${toml(necessary)}
${vendors.join('')}`;
}

/**
 * Its visitors are in Germany, where everything optional waits for a yes.
 * @param {string} upstream
 * @param {{ withFiles: boolean }} how
 */
export async function serve(upstream, { withFiles }) {
  const binary = process.env.SAYSO_BIN;
  assert.ok(binary, 'SAYSO_BIN names the program under test');
  const folder = mkdtempSync(join(tmpdir(), 'sayso-sites-'));
  const config = join(folder, 'sayso.toml');
  if (withFiles) {
    writeFileSync(config, '');
    mkdirSync(join(folder, 'sites'));
    for (const { name, host } of sites) writeFileSync(join(folder, 'sites', `${name}.toml`), siteFile(host, upstream));
  }
  const place = ['--listen', '127.0.0.1:0', '--admin-listen', '127.0.0.1:0', '--data', join(folder, 'data')];
  const what = withFiles ? ['--config', config] : ['--upstream', upstream];
  const server = spawn(binary, ['serve', ...what, ...place, '--jurisdiction', 'DE'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [, visitors, operator] = await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      const said = /Visitors: http:\/\/(\S+) +Operator: (\S+)/.exec(String(text));
      if (said) resolve(said);
    });
    server.on('exit', (code) => reject(new Error(`sayso serve ended with ${code}`)));
  });
  return {
    /** The address of the visitors' listener, without scheme. */
    visitors: String(visitors),
    operator: String(operator),
    async close() {
      server.kill();
      await new Promise((done) => server.on('exit', done));
      rmSync(folder, { recursive: true });
    },
  };
}
