// The acts that every procedure knows, by the name under which they come in.
import type { Act } from './act.ts';
import { agree, done, drop } from './agreed.ts';
import { approve, refuseText } from './approvals.ts';
import { contactDetails } from './contact-details.ts';
import { message, note, writeDown } from './messages.ts';
import { handOver, recuse, take } from './places.ts';
import { posted, readOut } from './posted.ts';
import { handBack, takeOver } from './represented.ts';
import { tellCode } from './tell-code.ts';

export const acts: Readonly<Record<string, Act>> = {
  message,
  note,
  'write-down': writeDown,
  agree,
  done,
  drop,
  take,
  'hand-over': handOver,
  recuse,
  approve,
  refuse: refuseText,
  posted,
  'read-out': readOut,
  'contact-details': contactDetails,
  'take-over': takeOver,
  'hand-back': handBack,
  'tell-code': tellCode,
};

/** The act that an event is, with what stands after its dot; null for an event of the lifecycle. */
export function actOf(event: string): { readonly act: Act; readonly of: string } | null {
  const [name = '', of = ''] = event.split('.');
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  // Without a name behind them these two are events that a procedure may have itself.
  return !act || (of === '' && (name === 'approve' || name === 'refuse')) ? null : { act, of };
}

/** The names of all acts. */
export const actNames: readonly string[] = Object.keys(acts);
