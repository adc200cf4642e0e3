// Sends a file of a dossier so that it is saved and never runs: whatever it is, the browser takes it for bytes to keep.
import type { Context } from 'hono';

/** The file as something to save; the site puts everything that is saved into a sandbox. */
export function sendFile(
  c: Context,
  { name, body }: { readonly name: string; readonly body: Buffer },
): Response {
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return c.body(new Uint8Array(body), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encoded}`,
    'X-Content-Type-Options': 'nosniff',
  });
}
