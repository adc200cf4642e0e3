// One thing to know before going on, or the result of what was just done.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { words } from '../words/words.ts';

interface NoticeProps {
  tone?: 'important' | 'done' | 'warning';
  lang: string;
  /** Replaces the word that the tone gives. */
  title?: string;
  children: Child;
}

/** A notice; the result of an act (`done`) is announced to screen readers. */
export function Notice({ tone = 'important', lang, title, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'done' ? 'status' : undefined}>
      <p class="notice-title">{title ?? words(lang).common[tone]}</p>
      <div class="notice-text">{children}</div>
    </div>
  );
}
