// A fault of the database itself, said so that the one who runs it knows what to do.

export type StoreFaultCode =
  'bad-url' | 'unreachable' | 'in-use' | 'newer' | 'closed' | 'disk' | 'contended' | 'backup' | 'wrong-key';

/** Something about the database, not about the change, went wrong; the message says what and what to do. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;

  constructor(code: StoreFaultCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreFault';
    this.code = code;
  }
}

/** The database's own code of an error (`SQLITE_FULL`, `40001`, `ECONNREFUSED`), or an empty text. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
