// @c15t/backend as its manual sets it up: Kysely over node-postgres, and its own migrator. Run in a folder where it, kysely, pg and
// @hono/node-server are installed; takes the database's address, and says where it listens.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { resolve } = createRequire(join(process.cwd(), 'package.json'));
/** @param {string} name */
const load = (name) => import(pathToFileURL(resolve(name)).href);
const { Kysely, PostgresDialect } = await load('kysely');
const { default: pg } = await load('pg');
const { c15tInstance } = await load('@c15t/backend');
const { kyselyAdapter } = await load('@c15t/backend/db/adapters/kysely');
const { migrator } = await load('@c15t/backend/db/migrator');
const { DB } = await load('@c15t/backend/db/schema');
const { serve } = await load('@hono/node-server');

const pool = new pg.Pool({ connectionString: process.argv[2] });
const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
const adapter = kyselyAdapter({ db, provider: 'postgresql' });
const migration = await migrator({ db: DB.client(adapter), schema: 'latest' });
await migration.execute();
const { handler } = c15tInstance({ appName: 'bench', adapter, trustedOrigins: ['http://site.example'], logger: { level: 'error' } });
serve({ fetch: handler, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(`http://127.0.0.1:${port}`));
