// Checks a receipt for anybody who holds one, and says nothing of what is in the dossier.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import { countTry, LIMITS } from '../../engine/shell/people/throttle.ts';
import { verifyByCode, verifyReceipt } from '../../engine/shell/proof.ts';
import type { Verdict } from '../../engine/shell/proof.ts';
import { bodyOf } from '../answers/body.ts';
import { fields } from '../fields/index.ts';
import { Frame } from '../frame.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary, type PageError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import type { Site } from '../visit.ts';
import { shieldWords } from '../words/shield.ts';
import { ErrorPage } from './error.tsx';

type Typed = Readonly<Record<'number' | 'code' | 'head' | 'text', string>>;

const NOTHING: Typed = { number: '', code: '', head: '', text: '' };

/** `/verify`. */
export function verifyRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/verify', (c) => c.html(<VerifyPage c={c} typed={NOTHING} />));
  hono.post('/verify', (c) => verify(c, app));
  return hono;
}

async function verify(c: Context<Site>, app: App): Promise<Response> {
  const { address, lang } = c.get('visitor');
  const wait = await countTry(app.store, `verify:${address}`, LIMITS.code, app.clock());
  if (wait > 0) {
    c.header('Retry-After', String(wait));
    return c.html(<ErrorPage c={c} kind="tooMany" />, 429);
  }
  const body = await bodyOf(c);
  const text = (name: string) => String(body.get(name) ?? '').slice(0, 500);
  const typed = { number: text('number'), code: text('code'), head: text('head'), text: text('text') };
  const errors = wrongIn(typed, lang);
  if (errors.length > 0) return c.html(<VerifyPage c={c} typed={typed} errors={errors} />, 422);
  return c.html(<VerifyPage c={c} typed={typed} verdict={await verdictOn(app, typed)} />);
}

function wrongIn({ number, code, head }: Typed, lang: string): PageError[] {
  const texts = shieldWords(lang).verify;
  return [
    ...(number.trim() === '' ? [{ text: texts.numberEmpty, field: 'number' }] : []),
    ...(code.trim() === '' && head.trim() === '' ? [{ text: texts.valuesEmpty, field: 'code' }] : []),
  ];
}

async function verdictOn(app: App, typed: Typed): Promise<Verdict> {
  const number = typed.number.trim().toUpperCase();
  const [head, text] = [typed.head, typed.text].map((each) => each.replace(/\s/g, '').toLowerCase());
  if (typed.code.trim() !== '' && !(await verifyByCode(app, number, typed.code))) return 'no';
  return head ? verifyReceipt(app, number, head, text ?? '') : 'belongs';
}

interface VerifyPageProps {
  c: Context<Site>;
  typed: Typed;
  errors?: readonly PageError[];
  verdict?: Verdict;
}

function VerifyPage({ c, typed, errors = [], verdict }: VerifyPageProps) {
  const { lang } = c.get('visitor');
  const texts = shieldWords(lang).verify;
  const said = { belongs: texts.belongs, 'belongs-text-gone': texts.textGone, no: texts.no };
  const field = (id: keyof Typed, label: string, hint?: string) => {
    const error = errors.find((each) => each.field === id)?.text;
    return fields.text.render({
      id,
      name: id,
      label,
      required: id === 'number',
      autocomplete: 'off',
      lang,
      value: typed[id],
      ...(hint === undefined ? {} : { hint }),
      ...(error === undefined ? {} : { error }),
    });
  };
  return (
    <Frame c={c} title={texts.title} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} lang={lang} />
      {verdict === undefined ? null : (
        <Notice tone={verdict === 'no' ? 'warning' : 'done'} lang={lang}>
          {said[verdict]}
        </Notice>
      )}
      <Heading lead={texts.intro}>{texts.title}</Heading>
      <Form action="/verify">
        {field('number', texts.number)}
        <Section id="by-code" title={texts.byCode}>
          {field('code', texts.code)}
        </Section>
        <Section id="by-values" title={texts.byValues}>
          <div class="stack">
            {field('head', texts.head)}
            {field('text', texts.textHash, texts.textHashHint)}
          </div>
        </Section>
        <Button>{texts.check}</Button>
      </Form>
    </Frame>
  );
}
