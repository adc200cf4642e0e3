// What became of a copy of a letter, in a few words and with its moment.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Sending } from '../../../engine/core/dossier/dossier.ts';
import { isBack } from '../../../engine/core/dossier/sendings.ts';
import type { Delivery } from '../../../engine/shell/deliveries.ts';
import { Moment } from '../../parts/moment.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { TagTone } from '../../parts/tag.tsx';
import { letterWords } from '../../words/letters.ts';
import type { FateName } from '../../words/letters.ts';
import type { Saying } from '../../words/moment.ts';

interface FateProps {
  sending: Sending;
  /** How the mail with it stands in the outbox. */
  delivery?: Delivery | undefined;
  /** Whether there is a mail server at all. */
  sendsMail: boolean;
  saying: Saying & { readonly now: string };
}

const TONES: Partial<Record<FateName, TagTone>> = {
  bounced: 'attention',
  failed: 'attention',
  taken: 'done',
  posted: 'done',
  'read-out': 'done',
  shown: 'done',
};

/** The tag, and since when it is so. */
export function Fate({ sending, delivery, sendsMail, saying }: FateProps): JSX.Element {
  const name = fateOf(sending, delivery, sendsMail);
  const at = name === 'bounced' || name === 'delayed' ? sending.bounced?.at : sending.reached?.at;
  return (
    <span class="fate">
      <Tag tone={TONES[name] ?? 'waiting'} text={letterWords(saying.lang).fate[name]} />{' '}
      {at === undefined ? null : <Moment at={at} {...saying} />}
    </span>
  );
}

/** The name of what became of it. */
export function fateOf(
  { channel, reached, bounced }: Sending,
  delivery: Delivery | undefined,
  sendsMail: boolean,
): FateName {
  if (reached !== null)
    return bounced && reached.how === 'taken' && !bounced.permanent ? 'delayed' : reached.how;
  if (isBack({ bounced })) return 'bounced';
  if (channel === 'paper') return 'toPost';
  if (channel === 'voice') return 'toReadOut';
  // It was for somebody here who no longer knew of the dossier when it would have gone.
  if (delivery === 'sent') return 'dropped';
  if (!sendsMail) return 'waitingNoServer';
  return delivery === 'failed' ? 'failed' : 'waiting';
}
