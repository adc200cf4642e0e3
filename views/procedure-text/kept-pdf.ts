// The public text as a PDF, made once for as long as nothing in it changes.
import type { Plan } from '../../engine/core/plan/plan.ts';
import { pdfOf } from '../pdf/pdf-of.ts';
import { procedureDocument } from './document.ts';
import type { Printing } from './document.ts';

const made = new Map<string, Promise<Buffer>>();
const MOST_KEPT = 20;

/** The bytes for a plan, in a language, with these people in it. */
export function keptPdf(plan: Plan, printing: Printing): Promise<Buffer> {
  const key = JSON.stringify([plan.version, printing]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const making = pdfOf(procedureDocument(plan, printing));
  const oldest = made.keys().next().value;
  if (made.size >= MOST_KEPT && oldest !== undefined) made.delete(oldest);
  made.set(key, making);
  return making;
}
