// The list from which a copy is made: each piece with whose it is, ticked where it is to be blacked out.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Reading } from '../../../engine/shell/reading.ts';
import type { Piece, PieceKind } from '../../../engine/shell/subject-data.ts';
import { fields } from '../../fields/index.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button, ButtonGroup } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import type { Site } from '../../visit.ts';
import { shieldWords } from '../../words/shield.ts';

export interface Asking {
  /** `complainant`, or anything else for the person of that name. */
  readonly kind: string;
  readonly name: string;
  readonly reason: string;
  /** What was ticked; null where nobody decided yet. */
  readonly hidden: ReadonlySet<string> | null;
}

interface ExportPageProps {
  c: Context<Site>;
  reading: Reading;
  asking: Asking;
  /** Null until it is known for whom. */
  pieces: readonly Piece[] | null;
  errors?: Readonly<Record<string, string>>;
}

const KINDS: readonly PieceKind[] = [
  'answer',
  'message',
  'note',
  'agreement',
  'letter',
  'reason',
  'event',
  'reader',
];

/** The page: first for whom, then the list. */
export function ExportPage({ c, reading, asking, pieces, errors = {} }: ExportPageProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = shieldWords(lang).privacy;
  const { id, number } = reading.dossier;
  const wrong = Object.entries(errors).map(([field, text]) => ({ field, text }));
  return (
    <Frame c={c} title={texts.exportTitle} wrong={wrong.length > 0} wide={false}>
      <BackLink href={`/dossier/${id}`} lang={lang} />
      <ErrorSummary errors={wrong} lang={lang} />
      <Heading caption={number} lead={texts.exportLead}>
        {texts.exportTitle}
      </Heading>
      <ForWhom lang={lang} asking={asking} errors={errors} />
      {pieces === null ? null : (
        <form class="form" method="post" action={`/dossier/${id}/export`} novalidate>
          <input type="hidden" name="for" value={asking.kind} />
          <input type="hidden" name="name" value={asking.name} />
          <Notice lang={lang}>{texts.blackText}</Notice>
          {KINDS.map((kind) => (
            <Pieces kind={kind} pieces={pieces} asking={asking} lang={lang} />
          ))}
          {pieces.length === 0 ? <p>{texts.nothing}</p> : null}
          {fields['long-text'].render({
            ...{
              id: 'reason',
              name: 'reason',
              label: texts.reason,
              hint: texts.reasonHint,
              required: true,
              lang,
            },
            value: asking.reason,
            ...(errors.reason === undefined ? {} : { error: errors.reason }),
          })}
          <p class="muted">{texts.recorded}</p>
          <ButtonGroup>
            <Button name="format" value="html">
              {texts.html}
            </Button>
            <Button kind="secondary" name="format" value="json">
              {texts.json}
            </Button>
          </ButtonGroup>
        </form>
      )}
    </Frame>
  );
}

function ForWhom({
  lang,
  asking,
  errors,
}: {
  lang: string;
  asking: Asking;
  errors: Readonly<Record<string, string>>;
}) {
  const texts = shieldWords(lang).privacy;
  return (
    <form class="form" method="get">
      {fields.choice.render({
        ...{ id: 'for', name: 'for', label: texts.forWhom, required: true, lang, value: asking.kind },
        options: Object.entries(texts.kinds).map(([value, label]) => ({ value, label })),
      })}
      {fields.text.render({
        ...{ id: 'name', name: 'name', label: texts.name, hint: texts.nameHint, required: false, lang },
        autocomplete: 'off',
        value: asking.name,
        ...(errors.name === undefined ? {} : { error: errors.name }),
      })}
      <Button kind="secondary">{texts.show}</Button>
    </form>
  );
}

interface PiecesProps {
  kind: PieceKind;
  pieces: readonly Piece[];
  asking: Asking;
  lang: string;
}

function Pieces({ kind, pieces, asking, lang }: PiecesProps) {
  const texts = shieldWords(lang).privacy;
  const own = pieces.filter((piece) => piece.kind === kind);
  if (own.length === 0) return null;
  return (
    <Section id={`pieces-${kind}`} title={texts.parts[kind] ?? kind}>
      <ul class="pieces">
        {own.map((piece) => (
          <li class="piece">
            <p class="muted" id={`${piece.id}-label`}>
              {piece.label}
            </p>
            <p class="said" id={`${piece.id}-text`}>
              {piece.text}
            </p>
            <p class="muted">
              {texts.whose(piece.whose.join(', '))}
              {piece.mentions.length > 0 ? `. ${texts.mentions(piece.mentions.join(', '))}` : ''}
            </p>
            <div class="option">
              <input
                class="option-control"
                type="checkbox"
                id={piece.id}
                name="hide"
                value={piece.id}
                checked={asking.hidden === null ? piece.others : asking.hidden.has(piece.id)}
                aria-describedby={`${piece.id}-label ${piece.id}-text`}
              />
              <div class="option-text">
                <label class="option-label" for={piece.id}>
                  {texts.hide}
                </label>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
