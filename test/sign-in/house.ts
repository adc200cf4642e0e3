// A house whose roles ask for more than a password, and visitors who sign in to it in every way without a browser.
import { Secret, TOTP } from 'otpauth';
import { secondsOf } from '../../engine/core/time/temporal.ts';
import type { Strength } from '../../engine/core/people/strength.ts';
import { openTestApp, shippedSources } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { PASSWORD } from '../pages/signed-in.ts';
import type { Answer, PageVisitor } from '../pages/signed-in.ts';

/** Opens the shipped house with roles that ask for something, and with more written below its organisation. */
export async function openHouse(asked: Readonly<Record<string, Strength>> = {}, more = ''): Promise<TestApp> {
  const opened = await openTestApp(undefined, 1);
  await rewrite(opened, asked, more, '2026-04-24T08:00:01Z');
  return opened;
}

/** Publishes the organisation anew. */
export async function rewrite(
  { app }: TestApp,
  asked: Readonly<Record<string, Strength>>,
  more: string,
  at: string,
): Promise<void> {
  const { source, organisationSource } = shippedSources();
  const roles = Object.entries(asked).reduce(
    (text, [role, strength]) => text.replace(`\n  ${role}:\n`, `\n  ${role}:\n    sign-in: ${strength}\n`),
    organisationSource,
  );
  const published = await app.plans.publish(
    { source, organisationSource: `${roles}\n${more}\n# ${at}\n` },
    'x',
    'test',
    at,
  );
  if ('problems' in published) throw new Error(published.problems.map(({ text }) => text.en).join('\n'));
}

/** The address of one of the people. */
export function addressOf(name: string): string {
  return `${name}@example.org`;
}

/** Sends the form with address and password. */
export function givePassword(visitor: PageVisitor, name: string, password = PASSWORD): Promise<Answer> {
  return visitor.post('/sign-in', { email: addressOf(name), password });
}

/** The secret on the page that sets up codes. */
export function secretOn({ text }: Answer): string {
  const secret = /id="secret">([^<]+)</.exec(text)?.[1];
  if (!secret) throw new Error('No secret is shown.');
  return secret.replaceAll(/\s/g, '');
}

/** The code that an app shows at a moment. */
export function codeAt(secret: string, now: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: secondsOf(now) * 1000 });
}

/** Sets up codes; gives the secret and the recovery codes. */
export async function setUpCodes(
  visitor: PageVisitor,
  now: string,
): Promise<{ secret: string; recovery: string[] }> {
  await visitor.post('/account/sign-in/code/start');
  const secret = secretOn(await visitor.get('/account/sign-in/code'));
  const done = await visitor.post('/account/sign-in/code', { code: codeAt(secret, now) });
  return {
    secret,
    recovery: [...done.text.matchAll(/<li>([A-Z0-9-]{19})<\/li>/g)].map(([, code]) => code ?? ''),
  };
}
