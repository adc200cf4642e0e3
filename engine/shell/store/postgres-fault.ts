// Why PostgreSQL could not be reached, said without its password.
import { codeOf, StoreFault } from './store-fault.ts';

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there. Start PostgreSQL or correct DATABASE_URL.',
  ENOTFOUND: 'no such host is known. Correct the host in DATABASE_URL.',
  EAI_AGAIN: 'the host name could not be looked up. Correct the host in DATABASE_URL or check the network.',
  ETIMEDOUT: 'it does not answer. Check the network, the firewall and DATABASE_URL.',
  '28P01': 'it refuses the name or the password. Correct them in DATABASE_URL.',
  '28000': 'it refuses this user from here. Check DATABASE_URL and pg_hba.conf.',
  '3D000': 'it has no database of that name. Create it, or correct DATABASE_URL.',
  '53300': 'it has no connection left. Raise max_connections or stop other programs.',
};

/** The fault of not connecting, with what to do about it. */
export function postgresFault(databaseUrl: string, error: unknown): StoreFault {
  const { host, pathname } = new URL(databaseUrl);
  const why = error instanceof Error && error.message ? error.message : 'no reason given';
  const reason = REASONS[reasonCode(error)] ?? `it cannot be used (${why}). Check DATABASE_URL.`;
  return new StoreFault(
    'unreachable',
    `PostgreSQL at ${host}, database "${pathname.slice(1)}": ${reason}`,
    error,
  );
}

function reasonCode(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error) || codeOf(error.errors[0]);
  return codeOf(error);
}
