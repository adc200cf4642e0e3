// Looks at a file before it is kept: what it is by its bytes, what it says of its maker, whether the scanner minds.
import type { App } from '../app.ts';
import { fileKind, isSealedPicture } from './file-kind.ts';
import { BrokenPicture, withoutMetadata } from './without-metadata.ts';

/** Why a file is not taken: `sealed` is a picture whose metadata cannot be taken out, `unscanned` may be taken later. */
export type RefusedFile = 'sealed' | 'kind' | 'infected' | 'unscanned';

export type Examined = { readonly kind: string; readonly body: Buffer } | { readonly refused: RefusedFile };

/** The file as it will be kept, or why it is not. */
export async function examineFile(app: App, name: string, bytes: Buffer): Promise<Examined> {
  if (isSealedPicture(bytes)) return { refused: 'sealed' };
  const kind = fileKind(name, bytes);
  const body = kind === null ? null : cleaned(kind, bytes);
  if (kind === null || body === null) return { refused: 'kind' };
  const refused = await scanned(app, body);
  return refused ? { refused } : { kind, body };
}

function cleaned(kind: string, bytes: Buffer): Buffer | null {
  try {
    return withoutMetadata(kind, bytes);
  } catch (error) {
    if (error instanceof BrokenPicture) return null;
    throw error;
  }
}

async function scanned({ scanner, log }: App, body: Buffer): Promise<RefusedFile | null> {
  const verdict = await scanner?.scan(body);
  if (!verdict || verdict.is === 'clean') return null;
  if (verdict.is === 'found') {
    log.warn({ found: verdict.name }, 'scanner: a file was refused');
    return 'infected';
  }
  log.error({ why: verdict.why, required: scanner?.required }, 'scanner: could not be asked');
  return scanner?.required ? 'unscanned' : null;
}
