// Builds what the Rust side embeds. The same sources give the same bytes: the result is committed and checked in CI.
import { build } from 'esbuild';

const here = new URL('.', import.meta.url).pathname;

await build({
  absWorkingDir: here,
  entryPoints: { client: 'src/main.ts', guard: 'src/guard.ts', notice: 'src/notice.css', page: 'src/page.css' },
  outdir: 'dist',
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: 'es2020',
  legalComments: 'none',
  logLevel: 'warning',
});
