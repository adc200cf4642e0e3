// Answers a request with a document as a PDF to save.
import type { Context } from 'hono';
import { attachment } from '../answers/send-file.ts';
import type { PdfDocument } from './document.ts';
import { pdfOf } from './pdf-of.ts';

/** The document as a file to save under `name`, which ends in `.pdf`. */
export async function sendPdf(c: Context, name: string, document: PdfDocument): Promise<Response> {
  return sendPdfBytes(c, name, await pdfOf(document));
}

/** A PDF that has been made, as a file to save. */
export function sendPdfBytes(c: Context, name: string, body: Buffer): Response {
  return c.body(new Uint8Array(body), 200, { ...attachment(name), 'Content-Type': 'application/pdf' });
}
