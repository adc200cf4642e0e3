// The front door: what somebody can file, and the way back for whoever already did.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { mayFile } from '../../engine/core/decide/file.ts';
import { inLanguage } from '../../engine/core/language/text.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import type { App } from '../../engine/shell/app.ts';
import { Frame } from '../frame.tsx';
import { ButtonLink } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Heading } from '../parts/heading.tsx';
import { Section } from '../parts/section.tsx';
import type { Site } from '../visit.ts';
import { laterWords } from '../words/later.ts';
import { procedureTextWords } from '../words/procedure-text.ts';
import { words } from '../words/words.ts';

/** `/`: for people at work it leads to their work. */
export function home(app: App): Hono<Site> {
  const routes = new Hono<Site>();
  routes.get('/', async (c) => {
    if (c.get('visitor').person) return c.redirect('/worklist', 303);
    return c.html(<HomePage c={c} plans={await openPlans(app)} />);
  });
  return routes;
}

async function openPlans(app: App): Promise<Plan[]> {
  const plans = await Promise.all((await app.plans.current()).map(({ id }) => app.plans.of(id)));
  return plans.filter((plan) => mayFile(plan, null).self);
}

function HomePage({ c, plans }: { c: Context<Site>; plans: readonly Plan[] }) {
  const { lang } = c.get('visitor');
  const texts = words(lang);
  return (
    <Frame c={c} title={texts.home.title}>
      <Heading lead={texts.home.intro}>{texts.home.title}</Heading>
      {plans.length === 0 ? <Empty title={texts.filing.noProcedures} /> : null}
      {plans.map((plan) => (
        <Section id={plan.procedure} title={inLanguage(plan.title, lang)} card>
          <div class="stack">
            {plan.about ? <p>{inLanguage(plan.about, lang)}</p> : null}
            <ButtonLink href={`/file/${plan.procedure}`}>{texts.home.start}</ButtonLink>
            <p>
              <a href={`/procedure/${plan.procedure}`}>{procedureTextWords(lang).link}</a>
            </p>
          </div>
        </Section>
      ))}
      <div class="cards">
        <Section id="code" title={texts.home.haveCode} card>
          <p>{texts.home.haveCodeText}</p>
          <p>
            <a href="/status">{texts.home.open}</a>
          </p>
          <p>
            <a href="/file/continue">{laterWords(lang).goOn}</a>
          </p>
        </Section>
        <Section id="who" title={texts.home.who} card>
          <p>{texts.home.whoText}</p>
          <p>
            <a href="/who">{texts.home.whoLink}</a>
          </p>
        </Section>
      </div>
      <p class="muted">
        <a href="/sign-in">{texts.home.staff}</a>
      </p>
    </Frame>
  );
}
