// A part of what a procedure says of itself: blocks that a page, a PDF and a text file each write in their own way.
import type { Plan } from '../../engine/core/plan/plan.ts';
import type { Block } from '../pdf/blocks/index.ts';
import { procedureTextWords } from '../words/procedure-text.ts';
import type { ProcedureTextWords } from '../words/procedure-text.ts';

export type TextBlock = Extract<Block, { kind: 'heading' | 'paragraph' | 'list' | 'table' | 'pairs' }>;

/** The people who are listed under a role, by name. */
export type Listed = Readonly<Record<string, readonly string[]>>;

export interface Telling {
  readonly plan: Plan;
  readonly lang: string;
  readonly texts: ProcedureTextWords;
  /** Null where nobody is known, as for a file that is not in use yet. */
  readonly people: Listed | null;
}

export type TellPart = (telling: Telling) => TextBlock[];

/** What the parts are told. */
export function tellingOf(plan: Plan, lang: string, people: Listed | null): Telling {
  return { plan, lang, texts: procedureTextWords(lang), people };
}

/** A heading above blocks; nothing where there are none. */
export function headed(title: string, blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...blocks];
}

/** A list, or nothing where it has no items. */
export function listOf(items: readonly string[], numbered = false): TextBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', items, numbered }];
}

/** A paragraph. */
export function said(text: string): TextBlock {
  return { kind: 'paragraph', text };
}
