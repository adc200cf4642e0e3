// What is asked, what formulas can name and do, and what people can do in every procedure: each in a table.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { actWords } from '../../../engine/core/reference/acts.ts';
import { fieldTypeWords } from '../../../engine/core/reference/field-types.ts';
import { exampleData, formulaFunctions, formulaSigns } from '../../../engine/core/reference/functions.ts';
import { formulaNames, itemNames } from '../../../engine/core/reference/names.ts';
import { Table } from '../../parts/table.tsx';
import { words } from '../../words/words.ts';
import { FileText, Prose } from './prose.tsx';

/** The tables. */
export function Formulas({ lang }: { lang: string }): JSX.Element {
  const texts = words(lang).reference;
  return (
    <>
      <InTable
        id="field-types"
        caption={texts.fieldTypes}
        labels={[texts.name, texts.meaning, texts.inFormula]}
        rows={Object.entries(fieldTypeWords).map(([name, { sentence, inFormula }]) => [
          <code>{name}</code>,
          english(sentence),
          english(inFormula),
        ])}
      />
      <InTable
        id="formula-names"
        caption={texts.names}
        labels={[texts.name, texts.meaning, texts.example]}
        rows={[...formulaNames, ...itemNames].map(({ name, sentence, example }) => [
          <code>{name}</code>,
          english(sentence),
          <code>{example}</code>,
        ])}
      />
      <InTable
        id="formula-functions"
        caption={texts.functions}
        labels={[texts.name, texts.meaning, texts.example, texts.gives]}
        rows={[...formulaSigns, ...formulaFunctions].map(({ name, sentence, example, gives }) => [
          <code>{name}</code>,
          english(sentence),
          <code>{example}</code>,
          <code>{JSON.stringify(gives)}</code>,
        ])}
      />
      <p class="reference-about">{texts.withAnswers}</p>
      <FileText text={asAnswers(exampleData)} />
      <Acts lang={lang} />
    </>
  );
}

function Acts({ lang }: { lang: string }) {
  const texts = words(lang).reference;
  return (
    <InTable
      id="acts"
      caption={texts.acts}
      labels={[texts.name, texts.meaning, texts.withIt]}
      rows={actWords.map(({ name, sentence, data }) => [
        <code>{name}</code>,
        english(sentence),
        data.map((key, index) => [index > 0 ? ', ' : '', <code>{key}</code>]),
      ])}
    />
  );
}

interface InTableProps {
  id: string;
  caption: string;
  labels: readonly string[];
  rows: readonly (readonly Child[])[];
}

function InTable({ id, caption, labels, rows }: InTableProps) {
  return (
    <section class="reference-part" id={id}>
      <Table caption={caption} columns={labels.map((label) => ({ label }))} rows={rows} />
    </section>
  );
}

function english(text: string) {
  return (
    <span lang="en">
      <Prose text={text} />
    </span>
  );
}

function asAnswers(data: object): string {
  return Object.entries(data)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n');
}
