// What the environment says, checked at start: each fault is one sentence that says what to do.
import { resolve } from 'node:path';
import { packageRoot } from './package-root.ts';
import type { ProviderSettings } from './people/provider.ts';

export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Where the thread of the watch answers probes; null where only the site does. */
  readonly watchPort: number | null;
  readonly baseUrl: string;
  /** How many proxies stand between visitors and this server. */
  readonly proxies: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  /** By which server people are told when something stands still; null where there is none. */
  readonly alarmUrl: string | null;
  /** Where answers to mail go, with `{token}` in it; null where they go to the sender. */
  readonly replyTo: string | null;
  readonly key: string | undefined;
  readonly configDir: string;
  /** Where people have accounts elsewhere; null without single sign-on. */
  readonly provider: ProviderSettings | null;
}

/** A variable of the environment that cannot be used; the message says what to write. */
export class EnvironmentFault extends Error {
  override name = 'EnvironmentFault';
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment; throws `EnvironmentFault`. */
export function readEnvironment(variables: Variables): Environment {
  const port = readPort('PORT', variables.PORT) ?? 3000;
  const host = variables.HOST?.trim() || '127.0.0.1';
  return {
    port,
    host,
    watchPort: readPort('WATCH_PORT', variables.WATCH_PORT),
    baseUrl: readBaseUrl(variables.BASE_URL, host, port),
    proxies: readProxies(variables.PROXIES),
    dataDir: resolve(variables.DATA_DIR?.trim() || 'data'),
    databaseUrl: readUrl(
      'DATABASE_URL',
      variables.DATABASE_URL,
      ['postgres:', 'postgresql:'],
      'postgres://name:password@host/database',
    ),
    smtpUrl: readUrl(
      'SMTP_URL',
      variables.SMTP_URL,
      ['smtp:', 'smtps:'],
      'smtps://name:password@mail.example.org',
    ),
    replyTo: readReplyTo(variables.REPLY_TO),
    alarmUrl: readUrl(
      'ALARM_SMTP_URL',
      variables.ALARM_SMTP_URL,
      ['smtp:', 'smtps:'],
      'smtps://name:password@other-mail.example.org',
    ),
    key: variables.GEHOOR_KEY,
    configDir: resolve(packageRoot, 'config'),
    provider: readProvider(variables),
  };
}

function readPort(name: string, text: string | undefined): number | null {
  if (!text?.trim()) return null;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new EnvironmentFault(
    `${name} is "${text}", which is not a port. Write a number from 1 to 65535, for instance ${name}=${name === 'PORT' ? 3000 : 3001}.`,
  );
}

function readProxies(text: string | undefined): number {
  const count = Number(text?.trim() || '0');
  if (Number.isInteger(count) && count >= 0 && count <= 9) return count;
  throw new EnvironmentFault(
    `PROXIES is "${text}". Write how many proxies stand between visitors and Gehoor, from 0 to 9, for instance PROXIES=1.`,
  );
}

function readBaseUrl(text: string | undefined, host: string, port: number): string {
  if (!text?.trim())
    return `http://${['0.0.0.0', '127.0.0.1', '::', '::1'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
  try {
    const url = new URL(text);
    if (['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search && !url.hash)
      return url.origin;
  } catch {
    // Said below.
  }
  throw new EnvironmentFault(
    `BASE_URL is "${text}". Write the address at which people reach Gehoor, without a path, for instance BASE_URL=https://klachten.example.org.`,
  );
}

function readUrl(
  name: string,
  text: string | undefined,
  protocols: readonly string[],
  example: string,
): string | null {
  if (!text?.trim()) return null;
  try {
    if (protocols.includes(new URL(text).protocol)) return text;
  } catch {
    // Said below, without the text itself: it may hold a password.
  }
  throw new EnvironmentFault(`${name} is not an address that Gehoor knows. Write it like ${example}.`);
}

/** A token has 40 characters, and what stands before the `@` may have 64. */
function readReplyTo(text: string | undefined): string | null {
  if (!text?.trim()) return null;
  const address = text.trim();
  const [local = ''] = address.split('@');
  if (/^[^\s@{}<>]*\{token\}[^\s@{}<>]*@[^\s@{}<>]+$/.test(address) && local.length <= 64 - 40 + 7)
    return address;
  throw new EnvironmentFault(
    `REPLY_TO is "${text}". Write an address with {token} in it, and at most 24 characters beside that before the @, for instance REPLY_TO=klachten+{token}@example.org.`,
  );
}

function readProvider(variables: Variables): ProviderSettings | null {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const [issuer = '', clientId = '', clientSecret = ''] = names.map((name) => variables[name]?.trim() ?? '');
  const missing = names.filter((name) => !variables[name]?.trim());
  if (missing.length === names.length) return null;
  if (missing.length > 0)
    throw new EnvironmentFault(
      `Single sign-on needs ${names.join(', ')}; ${missing.join(' and ')} is missing. Set all three, or none.`,
    );
  if (isIssuer(issuer)) return { issuer, clientId, clientSecret };
  throw new EnvironmentFault(
    `OIDC_ISSUER is "${issuer}". Write the provider's address as it gives it, on HTTPS, for instance OIDC_ISSUER=https://login.example.org.`,
  );
}

/** Without HTTPS only on this machine itself. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return search === '' && hash === '' && (protocol === 'https:' || (protocol === 'http:' && here));
}
