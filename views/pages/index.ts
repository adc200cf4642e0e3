// Every page of the site; a page is one file with its routes, and a line here.
import type { Hono } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import type { Site } from '../visit.ts';
import { directoryRoutes } from './directory.tsx';
import { evaluationRoutes } from './evaluation.tsx';
import { continueRoutes } from './continue.tsx';
import { filing } from './filing.tsx';
import { home } from './home.tsx';
import { receipt } from './receipt.tsx';
import { status } from './status.tsx';
import { accountRoutes } from './account.tsx';
import { invitationRoutes } from './invitation.tsx';
import { outboxRoutes } from './outbox.tsx';
import { peopleRoutes } from './people.tsx';
import { procedureRoutes } from './procedure.tsx';
import { proceduresRoutes } from './procedures.tsx';
import { receivedRoutes } from './received.tsx';
import { referenceRoutes } from './reference.tsx';
import { otherSignInRoutes } from './other-sign-in.tsx';
import { secondStepRoutes } from './second-step.tsx';
import { signInMethodsRoutes } from './sign-in-methods.tsx';
import { signInRoutes } from './sign-in.tsx';
import { whoRoutes } from './who.tsx';
import { dossierRoutes } from './dossier.tsx';
import { phoneRoutes } from './phone.tsx';
import { privacyRoutes } from './privacy.tsx';
import { retentionRoutes } from './retention.tsx';
import { verifyRoutes } from './verify.tsx';
import { waitingRoutes } from './waiting.tsx';
import { worklistRoutes } from './worklist.tsx';

/** The routes of one page. */
export type Page = (app: App) => Hono<Site>;

export const pages: readonly Page[] = [
  home,
  continueRoutes,
  phoneRoutes,
  filing,
  receipt,
  status,
  directoryRoutes,
  evaluationRoutes,
  signInMethodsRoutes,
  accountRoutes,
  invitationRoutes,
  outboxRoutes,
  receivedRoutes,
  peopleRoutes,
  procedureRoutes,
  proceduresRoutes,
  referenceRoutes,
  otherSignInRoutes,
  secondStepRoutes,
  signInRoutes,
  whoRoutes,
  worklistRoutes,
  waitingRoutes,
  dossierRoutes,
  privacyRoutes,
  retentionRoutes,
  verifyRoutes,
];
