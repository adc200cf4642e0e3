// The bench on which a procedure is compiled: it collects problems and goes on.
import { compileExpression } from '../conditions/condition.ts';
import type { Expression } from '../conditions/condition.ts';
import { yesNo } from '../conditions/shape.ts';
import type { Scope, Shape } from '../conditions/shape.ts';
import { compileTemplate } from '../conditions/template.ts';
import type { Template } from '../conditions/template.ts';
import { nearest } from '../language/nearest.ts';
import type { Path, Problem } from '../language/problem.ts';
import type { Sentence, Text } from '../language/text.ts';
import { parseSpan } from '../time/span.ts';
import type { Span } from '../time/span.ts';
import type { Chosen, Phrase } from '../plan/plan.ts';

export class Compilation {
  readonly problems: Problem[] = [];
  readonly languages: readonly string[];
  readonly zone: string;
  scope: Scope = {};

  constructor(languages: readonly string[], zone: string) {
    this.languages = languages;
    this.zone = zone;
  }

  /** Reports a problem at a place. */
  report(code: string, path: Path, text: Sentence, more: Partial<Problem> = {}): void {
    this.problems.push({ code, severity: 'problem', path, text, ...more });
  }

  /** Whether a name is known; otherwise it is reported with the nearest one that is. */
  known(path: Path, name: string, names: Iterable<string>, what: Sentence): boolean {
    const all = [...names];
    if (all.includes(name)) return true;
    const near = nearest(name, all);
    const hint = {
      nl: near ? ` Bedoelt u \`${near}\`?` : listed(all, 'Er is'),
      en: near ? ` Did you mean \`${near}\`?` : listed(all, 'There is'),
    };
    this.report(
      'unknown-name',
      path,
      {
        nl: `${what.nl} \`${name}\` bestaat niet.${hint.nl}`,
        en: `There is no ${what.en} \`${name}\`.${hint.en}`,
      },
      near ? { instead: near } : {},
    );
    return false;
  }

  /** Compiles a formula; where it is wrong it is reported and reads as empty. */
  formula(path: Path, source: string, expected: Shape | null, scope: Scope = this.scope): Expression {
    const result = compileExpression(source, scope, expected, this.zone);
    if (result.ok) return result.expression;
    const { code, from, to, nl, en, suggestion } = result.problem;
    this.report(
      code,
      path,
      { nl, en },
      { within: { from, to }, ...(suggestion ? { instead: suggestion } : {}) },
    );
    return { source, shape: expected ?? { kind: 'any' }, paths: [], run: () => null };
  }

  /** Compiles something in which other names can be used. */
  within<T>(scope: Scope, work: () => T): T {
    const outer = this.scope;
    this.scope = scope;
    const done = work();
    this.scope = outer;
    return done;
  }

  /** Compiles a condition. */
  condition(path: Path, source: string, scope: Scope = this.scope): Expression {
    return this.formula(path, source, yesNo, scope);
  }

  /** Compiles a condition that may be absent. */
  maybe(path: Path, source: string | undefined, scope: Scope = this.scope): Expression | null {
    return source === undefined ? null : this.condition(path, source, scope);
  }

  /** Checks that a text is there in every language, and gives it back. */
  text(path: Path, text: Text): Text {
    if (typeof text === 'string') return text;
    for (const language of this.languages) {
      if (text[language] === undefined)
        this.report('missing-language', path, {
          nl: `Deze tekst ontbreekt in de taal \`${language}\`. Schrijf \`${language}: …\` erbij.`,
          en: `This text is missing in the language \`${language}\`. Add \`${language}: …\`.`,
        });
    }
    for (const language of Object.keys(text))
      this.known([...path, language], language, this.languages, { nl: 'De taal', en: 'language' });
    return text;
  }

  /** Compiles a text with holes, in every language. */
  phrase(path: Path, text: Text, scope: Scope = this.scope): Phrase {
    this.text(path, text);
    const entries =
      typeof text === 'string'
        ? this.languages.map((language) => [language, text, path] as const)
        : Object.entries(text).map(([language, each]) => [language, each, [...path, language]] as const);
    const seen = new Set<string>();
    return Object.fromEntries(
      entries.map(([language, each, at]) => {
        const result = compileTemplate(each, scope, this.zone);
        if (result.ok) return [language, result.template];
        const { code, from, to, nl, en, suggestion } = result.problem;
        const key = `${at.join('.')}:${from}`;
        if (!seen.has(key))
          this.report(
            code,
            at,
            { nl, en },
            { within: { from, to }, ...(suggestion ? { instead: suggestion } : {}) },
          );
        seen.add(key);
        return [language, { text: each, parts: [], paths: [] }];
      }),
    );
  }

  /** Compiles one text with holes that is the same in every language, such as an address. */
  template(path: Path, text: string): Template {
    const result = compileTemplate(text, this.scope, this.zone);
    if (result.ok) return result.template;
    const { code, from, to, nl, en, suggestion } = result.problem;
    this.report(
      code,
      path,
      { nl, en },
      { within: { from, to }, ...(suggestion ? { instead: suggestion } : {}) },
    );
    return { text, parts: [], paths: [] };
  }

  /** Reads a span whose form the grammar has checked. */
  span(path: Path, source: string): Span {
    const span = parseSpan(source);
    if (span) return span;
    this.report('span', path, {
      nl: `\`${source}\` is geen lengte van tijd. Schrijf bijvoorbeeld \`10 working days\`.`,
      en: `\`${source}\` is not a length of time. Write for instance \`10 working days\`.`,
    });
    return { amount: 1, unit: 'day' };
  }

  /** Compiles something that stands alone or is chosen by `first:`; the last line must be the default. */
  chosen<T, R>(
    path: Path,
    source: T | { first: readonly (T | { when: string; then: T })[] },
    read: (path: Path, value: T) => R,
  ): Chosen<R> {
    if (!isFirst<T>(source)) return { lines: [{ when: null, then: read(path, source) }] };
    const lines = source.first.map((line, index) => {
      const at = [...path, 'first', index];
      if (!isLine<T>(line)) return { when: null, then: read(at, line) };
      return { when: this.condition([...at, 'when'], line.when), then: read([...at, 'then'], line.then) };
    });
    this.endsWithDefault([...path, 'first'], lines);
    return { lines };
  }

  /** Reports branches whose last has a condition, and branches that can never be reached. */
  endsWithDefault(path: Path, lines: readonly { readonly when: unknown }[]): void {
    if (lines.at(-1)?.when)
      this.report('no-default', [...path, lines.length - 1], {
        nl: 'De laatste regel heeft een voorwaarde, dus soms geldt er geen. Zet een regel zonder `when` aan het eind.',
        en: 'The last line has a condition, so sometimes none holds. Put a line without `when` at the end.',
      });
    lines.slice(0, -1).forEach((line, index) => {
      if (!line.when)
        this.report('unreachable-line', [...path, index], {
          nl: 'Deze regel heeft geen voorwaarde, dus de regels eronder gelden nooit. Zet hem aan het eind of geef hem een `when`.',
          en: 'This line has no condition, so the lines below it never hold. Put it at the end or give it a `when`.',
        });
    });
  }
}

function listed(names: readonly string[], there: string): string {
  return names.length === 0 || names.length > 8
    ? ''
    : ` ${there}: ${names.map((name) => `\`${name}\``).join(', ')}.`;
}

function isFirst<T>(source: unknown): source is { first: readonly (T | { when: string; then: T })[] } {
  return typeof source === 'object' && source !== null && 'first' in source;
}

function isLine<T>(line: unknown): line is { when: string; then: T } {
  return typeof line === 'object' && line !== null && 'when' in line && 'then' in line;
}
