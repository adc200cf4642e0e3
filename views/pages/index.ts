// Every page of the site; a page is one file with its routes, and a line here.
import type { Hono } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import type { Site } from '../visit.ts';
import { evaluationRoutes } from './evaluation.tsx';
import { filing } from './filing.tsx';
import { home } from './home.tsx';
import { receipt } from './receipt.tsx';

/** The routes of one page. */
export type Page = (app: App) => Hono<Site>;

export const pages: readonly Page[] = [home, filing, receipt, evaluationRoutes];
