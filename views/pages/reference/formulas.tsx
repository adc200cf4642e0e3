// What formulas can name and do, and what people can do in every procedure.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { actWords } from '../../../engine/core/reference/acts.ts';
import { exampleData, formulaFunctions, formulaSigns } from '../../../engine/core/reference/functions.ts';
import { formulaNames, itemNames } from '../../../engine/core/reference/names.ts';
import { Table } from '../../parts/table.tsx';
import { words } from '../../words/words.ts';
import { FileText, Prose } from './prose.tsx';

/** The names, the signs and functions, and the acts, each in a table. */
export function Formulas({ lang }: { lang: string }): JSX.Element {
  const texts = words(lang).reference;
  return (
    <>
      <section class="reference-part" id="formula-names">
        <Table
          caption={texts.names}
          columns={[texts.name, texts.meaning, texts.example].map((label) => ({ label }))}
          rows={[...formulaNames, ...itemNames].map(({ name, sentence, example }) => [
            <code>{name}</code>,
            <span lang="en">
              <Prose text={sentence} />
            </span>,
            <code>{example}</code>,
          ])}
        />
      </section>
      <section class="reference-part" id="formula-functions">
        <Table
          caption={texts.functions}
          columns={[texts.name, texts.meaning, texts.example, texts.gives].map((label) => ({ label }))}
          rows={[...formulaSigns, ...formulaFunctions].map(({ name, sentence, example, gives }) => [
            <code>{name}</code>,
            <span lang="en">
              <Prose text={sentence} />
            </span>,
            <code>{example}</code>,
            <code>{JSON.stringify(gives)}</code>,
          ])}
        />
        <p class="reference-about">{texts.withAnswers}</p>
        <FileText text={asAnswers(exampleData)} />
      </section>
      <section class="reference-part" id="acts">
        <Table
          caption={texts.acts}
          columns={[texts.name, texts.meaning, texts.withIt].map((label) => ({ label }))}
          rows={actWords.map(({ name, sentence, data }) => [
            <code>{name}</code>,
            <span lang="en">
              <Prose text={sentence} />
            </span>,
            data.map((key, index) => (
              <>
                {index > 0 ? ', ' : ''}
                <code>{key}</code>
              </>
            )),
          ])}
        />
      </section>
    </>
  );
}

function asAnswers(data: object): string {
  return Object.entries(data)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n');
}
