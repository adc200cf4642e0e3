// The acts that every procedure knows, by the name under which they come in.
import type { Act } from './act.ts';
import { agree, done, drop } from './agreed.ts';
import { approve, refuseText } from './approvals.ts';
import { message, note } from './messages.ts';
import { handOver, recuse, take } from './places.ts';
import { posted } from './posted.ts';

export const acts: Readonly<Record<string, Act>> = {
  message,
  note,
  agree,
  done,
  drop,
  take,
  'hand-over': handOver,
  recuse,
  approve,
  refuse: refuseText,
  posted,
};
