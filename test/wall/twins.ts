// Two houses that are the same to the byte, but for dossiers that only one of them has.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { makeApp } from '../../engine/shell/app.ts';
import type { App } from '../../engine/shell/app.ts';
import { openStore } from '../../engine/shell/store/open.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { site } from '../../views/site.tsx';
import type { Site } from '../../views/visit.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';

export interface House {
  readonly app: App;
  readonly site: Hono<Site>;
}

export interface Twins {
  /** With the hidden dossiers. */
  readonly full: House;
  /** Without them. */
  readonly bare: House;
  readonly open: TestApp;
  readonly close: () => Promise<void>;
}

/** Does in one house `before`, copies it, does `hidden` in the original alone, and lets each work through what waits. */
export async function makeTwins(
  before: (open: TestApp) => Promise<void>,
  hidden: (open: TestApp) => Promise<void>,
): Promise<Twins> {
  const open = await openTestApp();
  await before(open);
  await refuseMail(open.app);
  const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-twin-'));
  await open.app.store.backup(join(dataDir, 'gehoor.db'));
  const store = await openStore({ dataDir });
  await hidden(open);
  const { keyring, clock, log, baseUrl } = open.app;
  const full = makeApp({ store: open.app.store, keyring, clock, log, baseUrl });
  const bare = makeApp({ store, keyring, clock, log, baseUrl });
  for (const app of [full, bare]) await refuseMail(app);
  return {
    full: await houseOf(full),
    bare: await houseOf(bare),
    open,
    close: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
      await open.close();
    },
  };
}

/** A mail server that names in its answer whom it refuses, as they do. */
async function refuseMail(app: App): Promise<void> {
  const sendMail = ({ to }: { to: { address: string } }) =>
    Promise.reject(new Error(`550 5.1.1 <${to.address}>: Recipient address rejected`));
  while ((await workOnce({ app, sendMail })) > 0);
}

async function houseOf(app: App): Promise<House> {
  return { app, site: site(app, await app.plans.organisation()) };
}
