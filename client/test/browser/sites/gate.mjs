// Starts `sayso serve` in front of the sites: with a file for each, or without any.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve as run } from '../../../program.mjs';
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
  const folder = mkdtempSync(join(tmpdir(), 'sayso-sites-'));
  const config = join(folder, 'sayso.toml');
  if (withFiles) {
    writeFileSync(config, '');
    mkdirSync(join(folder, 'sites'));
    for (const { name, host } of sites) writeFileSync(join(folder, 'sites', `${name}.toml`), siteFile(host, upstream));
  }
  const what = withFiles ? ['--config', config] : ['--upstream', upstream];
  const program = await run([...what, '--data', join(folder, 'data'), '--jurisdiction', 'DE']);
  return {
    /** The address of the visitors' listener, without scheme. */
    visitors: program.address,
    operator: program.operator,
    async close() {
      await program.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
