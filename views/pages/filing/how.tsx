// How and when something came in that is typed in for somebody else: the clocks start there.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { compareInstants } from '../../../engine/core/time/temporal.ts';
import type { Instant } from '../../../engine/core/time/temporal.ts';
import { spoken } from '../../../engine/core/scope/say.ts';
import { MomentField, readMoment, typedMoment } from '../../answers/moment-field.tsx';
import { fields } from '../../fields/index.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary, type PageError } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import type { FilingVisit, How } from './filing-visit.ts';

/** The page that asks it. */
export function HowPage(props: {
  c: Context<Site>;
  visit: FilingVisit;
  errors?: readonly PageError[];
}): JSX.Element {
  const { c, visit, errors = [] } = props;
  const { plan, lang, href } = visit;
  const texts = words(lang).filing;
  const how = visit.draft?.how ?? null;
  const errorOf = (id: string) => {
    const found = errors.find(({ field }) => field === id);
    return found ? { error: found.text } : {};
  };
  return (
    <Frame c={c} title={texts.howTitle} wrong={errors.length > 0}>
      <BackLink href={href('')} lang={lang} />
      <ErrorSummary errors={errors} lang={lang} />
      <Heading caption={texts.onBehalf}>{texts.howTitle}</Heading>
      <Form action={href('how')}>
        {fields.choice.render({
          id: 'channel',
          name: 'channel',
          label: texts.channel,
          required: true,
          options: plan.filing.channels.map((value) => ({ value, label: texts.channels[value] ?? value })),
          value: how?.channel,
          lang,
          ...errorOf('channel'),
        })}
        <MomentField
          id="received"
          name="received"
          label={texts.receivedAt}
          hint={texts.receivedHint}
          value={how?.received}
          timeZone={plan.organisation.timeZone}
          lang={lang}
          {...errorOf('received')}
        />
        {plan.organisation.languages.length < 2
          ? null
          : fields.choice.render({
              id: 'language',
              name: 'language',
              label: texts.theirLanguage,
              required: true,
              options: plan.organisation.languages.map((value) => ({ value, label: words(value).language })),
              value: how?.language ?? lang,
              lang,
            })}
        <Button>{words(lang).common.continue}</Button>
      </Form>
    </Frame>
  );
}

/** Reads what was filled in, unchecked. */
export function readHow(visit: FilingVisit, body: FormData): How {
  const { languages } = visit.plan.organisation;
  const language = String(body.get('language') ?? '');
  return {
    channel: String(body.get('channel') ?? ''),
    received: typedMoment(body, 'received'),
    language: languages.includes(language) ? language : visit.lang,
  };
}

/** What is wrong with it, and the moment of receipt; null for now. */
export function checkHow(visit: FilingVisit, how: How): { errors: PageError[]; received: Instant | null } {
  const { plan, lang, world } = visit;
  const texts = words(lang).filing;
  const errors: PageError[] = [];
  if (!plan.filing.channels.includes(how.channel))
    errors.push({ text: texts.channelWrong, field: 'channel' });
  const { timeZone: zone } = plan.organisation;
  const read = readMoment(how.received, { zone, people: [], language: lang, now: world.now });
  if (!read.ok) errors.push({ text: read.text[spoken(lang)], field: 'received' });
  const received = read.ok && typeof read.value === 'string' ? read.value : null;
  if (received !== null && compareInstants(received, world.now) > 0)
    errors.push({ text: texts.receivedWrong, field: 'received' });
  return { errors, received };
}
