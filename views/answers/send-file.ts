// Sends a file of a dossier so that it is saved and never runs: whatever it is, the browser takes it for bytes to keep.
import type { Context } from 'hono';

/** The file as something to save; the site puts everything that is saved into a sandbox. */
export function sendFile(
  c: Context,
  { name, body }: { readonly name: string; readonly body: Buffer },
): Response {
  return c.body(new Uint8Array(body), 200, {
    ...attachment(name),
    'Content-Type': 'application/octet-stream',
  });
}

/** The headers of something that is to be saved under a name, not shown. */
export function attachment(name: string) {
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'Content-Disposition': `attachment; filename*=UTF-8''${encoded}`,
    'X-Content-Type-Options': 'nosniff',
  };
}
