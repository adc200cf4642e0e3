// The codes with which a new dossier begins: for whoever filed it, and where that was for another person, for that person too.
import { complainantOf, representativeOf } from '../core/decide/sides.ts';
import { isRepresented } from '../core/dossier/dossier.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Addressee } from '../core/dossier/entry.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { Instant } from '../core/time/temporal.ts';
import { toldCodeNotice } from './mail/told-code.ts';
import type { Keyring } from './seal/key.ts';
import { addToOutbox, sealMessage } from './store/outbox.ts';
import type { Tx } from './store/store.ts';
import { codeHash } from './tokens.ts';

/** The codes that were drawn for a new dossier. */
export interface Drawn {
  /** For whoever filed it. */
  readonly filer: string;
  /** For the person for whom it was filed, where that is another. */
  readonly represented: string;
}

/** Which code whoever sent it may see; null where it went by mail, or where there is none. */
export interface ShownCodes {
  readonly filer: string | null;
  /** To be handed to the person for whom it was filed, who has no address. */
  readonly represented: string | null;
}

/** What may be shown of the codes of a dossier. */
export function shownCodes(plan: Plan, dossier: Dossier, drawn: Drawn): ShownCodes {
  const own = isRepresented(dossier) && complainantOf(plan, dossier).email === null;
  return { filer: dossier.told === 'mail' ? null : drawn.filer, represented: own ? drawn.represented : null };
}

/** Keeps the codes of a new dossier within the change that stores it, and lets those that go by mail wait to be sent. */
export async function keepFirstCodes(
  tx: Tx,
  {
    keyring,
    baseUrl,
    plan,
    dossier,
    now,
  }: {
    readonly keyring: Keyring;
    readonly baseUrl: string;
    readonly plan: Plan;
    readonly dossier: Dossier;
    readonly now: Instant;
  },
  drawn: Drawn,
  /** Whoever typed it in may have seen the filer's code, so that it works once. */
  singleUse: boolean,
): Promise<void> {
  const acts = isRepresented(dossier) ? 'representative' : 'complainant';
  const codes = [{ participant: acts, code: drawn.filer, once: singleUse, byMail: dossier.told === 'mail' }];
  if (acts === 'representative')
    codes.push({ participant: 'complainant', code: drawn.represented, once: true, byMail: true });
  for (const { participant, code, once } of codes)
    await tx
      .insertInto('codes')
      .values({
        ...{ hash: codeHash(keyring, code), dossier: dossier.id, participant },
        ...{ single_use: once ? 1 : 0, used_at: null, expires_at: null },
      })
      .execute();
  const mails = codes.flatMap(({ participant, code, byMail }) => {
    const to = participant === 'complainant' ? complainantOf(plan, dossier) : representativeOf(plan, dossier);
    return byMail && to?.email
      ? [codeMail(keyring, baseUrl, plan, dossier, { ...to, email: to.email }, code, now)]
      : [];
  });
  await addToOutbox(tx, mails);
}

/** A mail with a code that works once, for one of the two. */
export function codeMail(
  keyring: Keyring,
  baseUrl: string,
  plan: Plan,
  dossier: Dossier,
  to: Addressee & { readonly email: string },
  code: string,
  now: Instant,
  /** They were asked to act for the complainant, and told nothing themselves. */
  isAsked = false,
) {
  const notice = toldCodeNotice(plan, dossier, to, code, baseUrl, isAsked);
  const message = {
    kind: 'mail',
    // Of each code once, also where one takes the place of another within the second.
    key: `told-code:${dossier.id}:${to.participant}:${codeHash(keyring, code).slice(0, 16)}`,
    dueAt: now,
    recipientHint: to.participant,
    payload: {
      to: { name: to.name, address: to.email },
      who: to.participant,
      ...notice,
      ...{ language: to.language, thread: dossier.id },
    },
  };
  return sealMessage(keyring, message, dossier.id, now);
}
