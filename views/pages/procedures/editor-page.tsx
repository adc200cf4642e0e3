// The page with the texts, numbered by line, and the findings beside them.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Examination } from '../../../engine/shell/examine.ts';
import type { Version } from '../../../engine/shell/plans.ts';
import { fields } from '../../fields/index.ts';
import { Frame } from '../../frame.tsx';
import { Button, ButtonGroup } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { CodeArea } from './code-area.tsx';
import { Findings } from './findings.tsx';
import { ProcedureHead } from './head.tsx';
import type { Writing } from './writing.ts';

/** A version that came first, and who published it. */
export interface Meanwhile {
  readonly version: Version;
  readonly by: string;
}

interface EditorProps {
  c: Context<Site>;
  /** The version in use. */
  version: Version;
  title: string;
  writing: Writing;
  /** Null when nothing has been checked yet. */
  examination: Examination | null;
  isDraft: boolean;
  errors?: Readonly<Record<string, string>>;
  /** What somebody else published since this writing began. */
  meanwhile?: Meanwhile;
}

/** The page; works without scripts too: every button sends the whole form. */
export function EditorPage(props: EditorProps): JSX.Element {
  const { c, version, title, writing, examination, isDraft, errors = {} } = props;
  const { lang } = c.get('visitor');
  const texts = words(lang).procedure;
  const address = `/procedures/${version.procedure}`;
  const summary = Object.entries(errors).map(([field, text]) => ({ field, text }));
  return (
    <Frame c={c} title={`${texts.edit}: ${title}`} wide wrong={summary.length > 0}>
      <ErrorSummary errors={summary} lang={lang} />
      <SomebodyElse {...props} />
      <ProcedureHead procedure={version.procedure} {...{ title, lang }} current="edit" />
      {isDraft ? (
        <form class="draft-notice" method="post" action={`${address}/discard`}>
          <span>{texts.draftNotice}</span> <Button kind="plain">{texts.discard}</Button>
        </form>
      ) : null}
      <form class="editor" id="editor" method="post" action={`${address}/check`} novalidate>
        <div class="stack">
          <CodeArea
            name="source"
            label={texts.source}
            hint={texts.textHint}
            text={writing.source}
            {...(errors.source ? { error: errors.source } : {})}
          />
          <details open={examination?.problems.some((each) => each.file === 'organisation.yaml')}>
            <summary>{texts.organisation}</summary>
            <CodeArea
              name="organisation"
              label={texts.organisation}
              hint={texts.organisationText}
              text={writing.organisationSource}
            />
          </details>
        </div>
        <aside class="editor-aside">
          <input type="hidden" name="base" value={writing.base} />
          <button
            class="button button-secondary"
            type="submit"
            hx-post={`${address}/check`}
            hx-target="#findings"
            hx-swap="outerHTML"
            hx-include="closest form"
          >
            {texts.check}
          </button>
          <Findings {...{ examination, lang }} />
          <div class="stack publish">
            {fields['long-text'].render({
              ...{ id: 'note', name: 'note', label: texts.note, hint: texts.noteHint, lang },
              required: true,
              value: writing.note,
              ...(errors.note ? { error: errors.note } : {}),
            })}
            <p class="muted">{texts.publishText}</p>
            <ButtonGroup>
              <Button formaction={`${address}/publish`}>{texts.publish}</Button>
            </ButtonGroup>
          </div>
        </aside>
      </form>
    </Frame>
  );
}

function SomebodyElse({ c, meanwhile }: EditorProps) {
  if (!meanwhile) return null;
  const { lang } = c.get('visitor');
  const texts = words(lang).procedure;
  const { version, by } = meanwhile;
  return (
    <Notice tone="warning" lang={lang} title={texts.meanwhileTitle}>
      <p>{texts.meanwhile(by, version.no)}</p>
      <p>
        <a href={`/procedures/${version.procedure}/versions?to=${version.no}`}>{texts.seeDifference}</a>
      </p>
    </Notice>
  );
}
