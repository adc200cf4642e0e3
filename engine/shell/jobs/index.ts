// Every kind of work that waits in the outbox.
import type { Job } from './job.ts';
import { left } from './left.ts';
import { apart, ended, open, tell, tellAll, tied } from './linked.ts';
import { mail } from './mail.ts';
import { morning } from './morning.ts';

export const jobs: Readonly<Record<string, Job>> = {
  mail,
  morning,
  open,
  tell,
  'tell-all': tellAll,
  ended,
  tied,
  apart,
  left,
};
