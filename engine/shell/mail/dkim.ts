// The key with which outgoing mail is signed, so that others can tell that it comes from this house.
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { EnvironmentFault } from '../environment.ts';

export interface Dkim {
  readonly domainName: string;
  readonly keySelector: string;
  /** An RSA key as PEM. */
  readonly privateKey: string;
}

const NAMES = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE'] as const;
const FEWEST_BITS = 1024;

/** What `DKIM_DOMAIN`, `DKIM_SELECTOR` and `DKIM_KEY_FILE` describe, null without them; throws `EnvironmentFault`. */
export function readDkim(variables: Readonly<Record<string, string | undefined>>): Dkim | null {
  const [domainName = '', keySelector = '', file = ''] = NAMES.map((name) => variables[name]?.trim() ?? '');
  const missing = NAMES.filter((name) => !variables[name]?.trim());
  if (missing.length === NAMES.length) return null;
  if (missing.length > 0)
    throw new EnvironmentFault(
      `Signing mail needs ${NAMES.join(', ')}; ${missing.join(' and ')} is missing. Set all three, or none.`,
    );
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domainName))
    throw new EnvironmentFault(
      `DKIM_DOMAIN is "${domainName}". Write the domain after the @ of your address, for instance DKIM_DOMAIN=example.org.`,
    );
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(keySelector))
    throw new EnvironmentFault(
      `DKIM_SELECTOR is "${keySelector}". Write the name under which the public key stands in DNS, for instance DKIM_SELECTOR=gehoor.`,
    );
  return { domainName, keySelector, privateKey: readKey(file) };
}

function readKey(file: string): string {
  try {
    const pem = readFileSync(file, 'utf8');
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= FEWEST_BITS)
      return pem;
  } catch {
    // Said below.
  }
  throw new EnvironmentFault(
    `DKIM_KEY_FILE is "${file}", which holds no RSA key that can be read. Make one with "openssl genrsa -out dkim.pem 2048".`,
  );
}
