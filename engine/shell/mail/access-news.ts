// Word to the complainant that other people can open the dossier than before: that it is so, and not who.
import { complainantOf, lettersBy } from '../../core/decide/sides.ts';
import type { Message } from '../store/outbox.ts';
import { accessNotice, onlyNews } from './notices.ts';
import type { About } from './notices.ts';

/** The mail that says so, once for each `occasion`; none where the complainant gave no address or the dossier has ended. */
export function accessNews(about: About, occasion: string): Message[] {
  const { plan, dossier, world } = about;
  const to = complainantOf(plan, dossier);
  const wish = lettersBy(plan, dossier);
  if (to.email === null || dossier.closed !== null || wish === 'none') return [];
  const payload = {
    to: { name: to.name, address: to.email },
    who: to.participant,
    ...(wish === 'news' ? onlyNews(about, to) : accessNotice(about, to)),
    language: to.language,
    thread: dossier.id,
  };
  const key = `access:${dossier.id}:${occasion}`;
  return [{ kind: 'mail', key, dueAt: world.now, payload, recipientHint: to.participant }];
}
