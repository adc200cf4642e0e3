// Counts a quarter's figures once, in a process of its own, and prints how long that took and how much room.
import { readEnvironment } from '../../engine/shell/environment.ts';
import { frozenFigures } from '../../engine/shell/figures.ts';
import { openApp } from '../../engine/shell/open-app.ts';
import { KEY } from './house.ts';

/** In milliseconds, and in bytes above what the process had before. */
export interface Counted {
  readonly took: number;
  readonly room: number;
}

const [, , dataDir = '', from = '', until = ''] = process.argv;
process.env.LOG_LEVEL = 'silent';
const app = await openApp(readEnvironment({ DATA_DIR: dataDir, GEHOOR_KEY: KEY }));
const before = process.memoryUsage.rss();
let most = before;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
const began = performance.now();
await frozenFigures(app, 'complaint', { from, until });
const counted: Counted = { took: performance.now() - began, room: most - before };
clearInterval(watch);
await app.store.close();
process.stdout.write(JSON.stringify(counted));
