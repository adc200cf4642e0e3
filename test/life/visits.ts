// Visits to the site: somebody comes with a screen, does what they came for, and no page of it may be at fault.
import { expect } from 'vitest';
import { words } from '../../views/words/words.ts';
import { PASSWORD, type House, type StaffName } from './house.ts';
import type { Place, Reader, Screen, Size } from './screen.ts';

export const texts = words('nl');

/** Opens a screen for a visit and holds every page that was passed against it. */
export async function visit(
  reader: Reader,
  house: House,
  size: Size,
  play: (screen: Screen) => Promise<void>,
): Promise<void> {
  const screen = await reader.open(house.url, size);
  try {
    await play(screen);
    await house.work();
    expect(screen.faults, 'faults of the pages that were passed').toEqual([]);
  } finally {
    await screen.close();
  }
}

/** A visit of somebody who works there, at a desk, from signing in to signing out. */
export function atWork(
  reader: Reader,
  house: House,
  who: StaffName,
  play: (screen: Screen) => Promise<void>,
): Promise<void> {
  return visit(reader, house, 'desk', async (screen) => {
    await screen.goTo('/worklist');
    await screen.fill(texts.signIn.email, house.emailOf(who));
    await screen.fill(texts.signIn.password, PASSWORD);
    await screen.press(texts.signIn.submit);
    expect(screen.path(), `${who} signs in`).toBe('/worklist');
    await play(screen);
    await screen.press(texts.layout.signOut);
    await sees(screen, texts.signIn.signedOut);
  });
}

/** A visit of the complainant, on a phone, from their code to closing the page. */
export function byCode(
  reader: Reader,
  house: House,
  code: string,
  play: (screen: Screen) => Promise<void>,
): Promise<void> {
  return visit(reader, house, 'phone', async (screen) => {
    await screen.goTo('/status');
    await screen.fill(texts.status.enterCode, code);
    await screen.press(texts.status.open);
    expect(screen.path(), 'the code opens the dossier').toBe('/status/dossier');
    await play(screen);
    await screen.press(texts.status.leave);
    await sees(screen, texts.status.loggedOut);
  });
}

/** Expects words on the page, or in a part of it. */
export async function sees(screen: Screen, what: string, within?: Place): Promise<void> {
  const said = await screen.text(within);
  expect(said, `${screen.path()} (${screen.status()}) ${within?.join(' › ') ?? ''}`).toContain(plain(what));
}

/** Expects that words are not on the page. */
export async function seesNot(screen: Screen, what: string, within?: Place): Promise<void> {
  expect(await screen.text(within), `${screen.path()} ${within?.join(' › ') ?? ''}`).not.toContain(
    plain(what),
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
