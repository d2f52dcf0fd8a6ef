// What is in testdata/sites: the sites, and the third parties that they call.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Rule
 * @property {string} path Ends in `*` to match by prefix.
 * @property {{ gpc?: boolean, cookie?: string, no_cookie?: string }} [when]
 * @property {string[]} [set_cookie]
 * @property {Record<string, string>} [header]
 * @property {string} [redirect]
 * @property {string} [body]
 * @property {string} [type] Of the body.
 * @property {number} [status]
 *
 * @typedef {object} Site
 * @property {string} name Its folder.
 * @property {string} host
 * @property {string[]} pages Paths.
 * @property {"opt-in" | "opt-out"} regime
 * @property {number} settle_ms
 * @property {{ no_choice: { kind: string, what: string }[] }} violations What is wrong with it, without Sayso.
 *
 * @typedef {object} ThirdParty
 * @property {"analytics" | "marketing" | "functional"} purpose
 * @property {boolean} needs_consent
 * @property {Rule[]} rules
 */

export const folder = fileURLToPath(new URL('../../../../testdata/sites/', import.meta.url));

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(folder + path, 'utf8'));

/** @type {Site[]} */
export const sites = readdirSync(folder)
  .filter((name) => existsSync(`${folder}${name}/truth.json`))
  .map((name) => ({ name, ...json(`${name}/truth.json`) }));

/** @type {Record<string, ThirdParty>} */
export const thirdParties = json('hosts.json').hosts;

/** @param {boolean} needed */
const hosts = (needed) => Object.keys(thirdParties).filter((host) => thirdParties[host]?.needs_consent === needed);
export const needConsent = hosts(true);
export const necessary = hosts(false);

/**
 * Each host, the folder of its files and its rules.
 * @returns {Map<string, { files: string, rules: Rule[] }>}
 */
export function served() {
  const all = new Map();
  for (const { name, host } of sites) {
    const rules = existsSync(`${folder}${name}/server.json`) ? json(`${name}/server.json`).rules : [];
    all.set(host, { files: folder + name, rules });
  }
  for (const [host, { rules }] of Object.entries(thirdParties)) all.set(host, { files: `${folder}_hosts/${host}`, rules });
  return all;
}
