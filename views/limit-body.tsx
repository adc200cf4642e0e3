// Keeps what is sent within bounds while it comes in: so many bytes, and so many parts; what goes beyond is not kept.
import type { Context, MiddlewareHandler } from 'hono';
import { ErrorPage } from './pages/error.tsx';
import type { Site } from './visit.ts';

const MEGABYTE = 1024 * 1024;
/** Files come in parts of their own; everything else is text that somebody typed. */
const MOST = { files: { bytes: 30 * MEGABYTE, parts: 3000 }, text: { bytes: 2 * MEGABYTE, parts: 20_000 } };

/** Reads the body of a request, or answers 413 at the byte or the part that is too much. */
export const limitBody: MiddlewareHandler<Site> = async (c, next) => {
  const { raw } = c.req;
  if (raw.body === null) return next();
  const type = c.req.header('content-type') ?? '';
  const boundary = /^multipart\/form-data\b.*?;\s*boundary="?([^";]{1,200})/i.exec(type)?.[1];
  const most = boundary === undefined ? MOST.text : MOST.files;
  if (Number(c.req.header('content-length') ?? 0) > most.bytes) return tooMuch(c);
  const count = counter(boundary === undefined ? '&' : `--${boundary}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = raw.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.length;
    if (bytes > most.bytes || count(read.value) > most.parts) {
      await drain(reader);
      return tooMuch(c);
    }
    chunks.push(read.value);
  }
  c.req.raw = new Request(raw.url, {
    method: raw.method,
    headers: raw.headers,
    body: Buffer.concat(chunks, bytes),
  });
  return next();
};

/** What may still come in unread, so that whoever sends it hears the answer instead of a broken line. */
const MOST_UNREAD = 32 * MEGABYTE;

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let unread = 0;
  for (let read = await reader.read(); !read.done && unread <= MOST_UNREAD; read = await reader.read())
    unread += read.value.length;
  await reader.cancel();
}

/** Counts how often a mark has come by, also where it lies across two chunks. */
function counter(mark: string): (chunk: Uint8Array) => number {
  let count = 0;
  let rest = Buffer.alloc(0);
  return (chunk) => {
    const seen = Buffer.concat([rest, chunk]);
    let end = 0;
    for (let at = seen.indexOf(mark); at >= 0; at = seen.indexOf(mark, end)) {
      count += 1;
      end = at + mark.length;
    }
    rest = seen.subarray(Math.max(end, seen.length - mark.length + 1));
    return count;
  };
}

function tooMuch(c: Context<Site>): Response | Promise<Response> {
  return c.html(<ErrorPage c={c} kind="tooLargeRequest" />, 413);
}
