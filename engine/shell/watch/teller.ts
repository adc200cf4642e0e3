// Tells people by a mail server of its own that something stands still, and that it is over.
import { createTransport } from 'nodemailer';
import type { Trouble } from '../../core/watch/trouble.ts';
import { alarmNotice } from '../mail/alarm.ts';
import type { Details } from '../mail/alarm.ts';

export interface Addressed {
  readonly name: string;
  readonly address: string;
  readonly language: string;
  /** What they must not hear of, since it is all about dossiers that are kept from them. */
  readonly keptFrom: readonly Trouble[];
}

export type Tell = (
  to: { readonly tell: readonly Addressed[]; readonly details: Details },
  troubles: readonly Trouble[],
  isOver: boolean,
) => Promise<void>;

/** Makes what tells them; it rejects where nobody could be told, and `failed` hears of each who could not. */
export function teller(
  alarmUrl: string,
  from: { readonly name: string; readonly address: string },
  failed: (code: string) => void,
): Tell {
  const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
  const transport = createTransport(alarmUrl, patience as object);
  /** By address, what somebody was told stands still: only they hear that it is over. */
  const heardOf = new Map<string, Set<Trouble>>();

  return async ({ tell, details }, troubles, isOver) => {
    if (tell.length === 0) throw Object.assign(new Error('Nobody to tell.'), { code: 'nobody' });
    const sent = tell.flatMap(({ name, address, language, keptFrom }) => {
      const heard = heardOf.get(address) ?? new Set();
      const own = troubles.filter((each) => (isOver ? heard.delete(each) : !keptFrom.includes(each)));
      if (own.length === 0) return [];
      if (!isOver) heardOf.set(address, new Set([...heard, ...own]));
      return transport.sendMail({
        ...{ from, to: { name, address } },
        ...alarmNotice(from.name, { name, language }, own, isOver, isOver ? {} : details),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    });
    const done = await Promise.allSettled(sent);
    const faults = done.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    if (faults.length > 0 && faults.length === done.length) throw faults[0];
    for (const fault of faults)
      failed(fault instanceof Error && 'code' in fault ? String(fault.code) : 'failed');
  };
}
