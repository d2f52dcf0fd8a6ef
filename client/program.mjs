// The two programs that whatever runs here against the real thing needs: `sayso serve`, and Chromium.
import { spawn } from 'node:child_process';

/**
 * Chromium without what it does by itself.
 * @param {string[]} more Further arguments.
 */
export const chromiumWith = (...more) => ({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', ...more],
});

/**
 * Starts `sayso serve`, and waits until it says where it is.
 * @param {string[]} words What follows `serve`.
 * @param {Record<string, string>} [env] Besides this process's own.
 */
export async function serve(words, env = {}) {
  const program = process.env.SAYSO_BIN;
  if (!program) throw new Error('SAYSO_BIN names no program: run this as a job of `cargo xtask`');
  const where = ['--listen', '127.0.0.1:0', '--admin-listen', '127.0.0.1:0'].filter((_, at) => !words.includes(at < 2 ? '--listen' : '--admin-listen'));
  const child = spawn(program, ['serve', ...words, ...where], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  const ended = new Promise((done) => child.on('exit', done));
  /** @type {RegExpExecArray} */
  const said = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (text) => {
      const found = /Visitors: http:\/\/(\S+) +Operator: (\S+)/.exec((output += text));
      if (found) resolve(found);
    });
    ended.then((code) => reject(new Error(`sayso serve ended with ${code}`)));
  });
  return {
    /** The visitors' listener, without scheme. */
    address: String(said[1]),
    operator: String(said[2]),
    async stop() {
      child.kill();
      await ended;
    },
  };
}
