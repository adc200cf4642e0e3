// The receipt: number and code, what happens next and by when; to be kept, printed or read out.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { complainantOf, representativeOf } from '../../engine/core/decide/sides.ts';
import { fullValues } from '../../engine/core/decide/values.ts';
import { isRepresented, type Dossier } from '../../engine/core/dossier/dossier.ts';
import { sayPhrase } from '../../engine/core/scope/say.ts';
import { openDossier, type Opened } from '../../engine/shell/handle.ts';
import { asFiled, proofOf, type Proof as Proven } from '../../engine/shell/proof.ts';
import { sayCode } from '../../engine/shell/tokens.ts';
import type { App } from '../../engine/shell/app.ts';
import { Frame } from '../frame.tsx';
import { Button, ButtonGroup, ButtonLink } from '../parts/button.tsx';
import { Form } from '../parts/form.tsx';
import { Heading } from '../parts/heading.tsx';
import { NextStep } from '../parts/next-step.tsx';
import { Notice } from '../parts/notice.tsx';
import { Panel } from '../parts/panel.tsx';
import { Proof } from '../parts/proof.tsx';
import { sendPdf } from '../pdf/send-pdf.ts';
import { dropCookie, type Site } from '../visit.ts';
import { phoneWords } from '../words/phone.ts';
import { representedWords } from '../words/represented.ts';
import { words } from '../words/words.ts';
import { codeSheet } from './letters/letter-document.ts';
import { phoneHref } from './phone/screen.tsx';
import { nextDueFor } from './status/next-due.ts';
import { readOnce, type Once } from './once.ts';

/** `/file/:procedure/receipt`: for half an hour, and only in the browser that sent it. */
export function receipt(app: App): Hono<Site> {
  const routes = new Hono<Site>();
  routes.get('/file/:procedure/receipt', async (c) => {
    const once = readOnce(c, app, holderOf(c));
    if (!once || once.to !== undefined) return c.html(<ReceiptOver c={c} />, 410);
    const now = await openDossier(app, once.dossier);
    const opened = { ...now, dossier: await asFiled(app, now) };
    const proof = await proofOf(app, now);
    return c.html(<ReceiptPage c={c} once={once} opened={opened} proof={proof} address={app.baseUrl} />);
  });
  routes.get('/file/:procedure/receipt/sheet', (c) => sheet(c, app));
  routes.post('/file/:procedure/receipt', (c) => {
    dropCookie(c, app, 'once');
    return c.redirect(holderOf(c) === null ? '/status' : '/worklist', 303);
  });
  return routes;
}

/** The same as a letter to post; with `?of=represented` for the person for whom it was filed. */
async function sheet(c: Context<Site>, app: App): Promise<Response> {
  const once = readOnce(c, app, holderOf(c));
  const isOther = c.req.query('of') === 'represented';
  const code = isOther ? once?.represented : once?.code;
  if (!once || !code) return c.html(<ReceiptOver c={c} />, 410);
  const { plan, dossier } = await openDossier(app, once.dossier);
  const acts = isRepresented(dossier) && !isOther ? 'representative' : 'complainant';
  const own = complainantOf(plan, dossier);
  const to = (once.to ?? acts) === 'representative' ? (representativeOf(plan, dossier) ?? own) : own;
  const status = `${app.baseUrl}/status`;
  return sendPdf(
    c,
    `${once.number}.pdf`,
    codeSheet(plan, { code, to, status, number: once.number, at: app.clock() }),
  );
}

/** Who the receipt must be for: whoever files for others is signed in. */
function holderOf(c: Context<Site>): string | null {
  return c.req.query('for') === 'other' ? (c.get('visitor').person?.id ?? null) : null;
}

interface ReceiptPageProps {
  c: Context<Site>;
  once: Once;
  opened: Opened;
  proof: Proven;
  address: string;
}

function ReceiptPage({ c, once, opened, proof, address }: ReceiptPageProps) {
  const { lang } = c.get('visitor');
  const { plan, dossier, world } = opened;
  const texts = words(lang).filing;
  const other = once.person !== null;
  const again = dossier.told === null ? `/file/${plan.procedure}?for=other` : phoneHref(plan.procedure);
  const { next } = plan.filing;
  const values = fullValues(plan, dossier, world, 'complainant');
  const due = nextDueFor(plan, dossier, world.now);
  const { timeZone } = plan.organisation;
  return (
    <Frame c={c} title={texts.received}>
      <Panel
        title={texts.received}
        keep={[
          { label: texts.number, value: once.number },
          { label: texts.code, value: once.code === '' ? phoneWords(lang).noCode : sayCode(once.code) },
        ]}
      >
        <HowItGoes {...{ once, lang, address }} told={dossier.told} procedure={plan.procedure} />
      </Panel>
      {isRepresented(dossier) ? <OfRepresented {...{ once, opened, lang, address }} /> : null}
      {next ? (
        <NextStep
          title={texts.whatNext}
          {...(due === null ? {} : { due })}
          {...{ lang, timeZone, now: world.now }}
        >
          <p>{sayPhrase(plan, next, values, lang, world.people)}</p>
        </NextStep>
      ) : null}
      {other ? (
        <div class="not-printed">
          <Notice lang={lang}>{texts.otherStart}</Notice>
        </div>
      ) : null}
      <Proof {...{ proof, plan, lang, address }} />
      <Form action={`/file/${plan.procedure}/receipt${other ? '?for=other' : ''}`}>
        <ButtonGroup>
          {other ? (
            <ButtonLink href={again}>{texts.another}</ButtonLink>
          ) : (
            <ButtonLink href="/status">{texts.toStatus}</ButtonLink>
          )}
          <Button kind="secondary">{texts.hideReceipt}</Button>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}

/** What whoever sees it does with number and code. */
function HowItGoes(props: {
  once: Once;
  told: Dossier['told'];
  lang: string;
  address: string;
  procedure: string;
}) {
  const { once, told, lang, address, procedure } = props;
  const texts = words(lang).filing;
  const phone = phoneWords(lang);
  if (once.person === null)
    return (
      <>
        <p>{texts.keepCode}</p>
        <p>{texts.noteCode}</p>
      </>
    );
  if (told === 'mail') return <p>{phone.mailed}</p>;
  if (told === 'paper')
    return (
      <>
        <p>{phone.paperText(`${address}/status`)}</p>
        <p class="not-printed">{phone.paperDo}</p>
        <SheetLink procedure={procedure} lang={lang} />
      </>
    );
  return (
    <>
      <p>{texts.readOut}</p>
      {told === 'voice' ? <p>{phone.voiceDo}</p> : null}
    </>
  );
}

/** How the person for whom it was filed gets a code of their own. */
function OfRepresented(props: { once: Once; opened: Opened; lang: string; address: string }) {
  const { once, opened, lang, address } = props;
  const texts = representedWords(lang);
  const name = complainantOf(opened.plan, opened.dossier).name || texts.somebody;
  if (once.represented === undefined) return <Notice lang={lang}>{texts.mailed(name)}</Notice>;
  return (
    <section class="panel sheet" aria-labelledby="represented-title">
      <h2 class="panel-title" id="represented-title">
        {texts.paperTitle(name)}
      </h2>
      <dl class="panel-keep">
        <div class="panel-item">
          <dt>{words(lang).filing.number}</dt>
          <dd class="panel-value">{once.number}</dd>
        </div>
        <div class="panel-item">
          <dt>{texts.code(name)}</dt>
          <dd class="panel-value">{sayCode(once.represented)}</dd>
        </div>
      </dl>
      <div class="panel-text">
        <p>{texts.paperHow(`${address}/status`)}</p>
        <p>{texts.paperText(name)}</p>
        {once.person === null ? null : (
          <SheetLink procedure={opened.plan.procedure} lang={lang} query="&of=represented" />
        )}
      </div>
    </section>
  );
}

/** Where the sheet is to be had as a letter, with the address where an envelope has its window. */
export function SheetLink(props: { procedure: string; lang: string; query?: string }) {
  const { procedure, lang, query = '' } = props;
  return (
    <p class="not-printed">
      <ButtonLink href={`/file/${procedure}/receipt/sheet?for=other${query}`} kind="secondary">
        {phoneWords(lang).paperLetter}
      </ButtonLink>
    </p>
  );
}

function ReceiptOver({ c }: { c: Context<Site> }) {
  const { lang } = c.get('visitor');
  const texts = words(lang);
  return (
    <Frame c={c} title={texts.filing.receiptOver}>
      <Heading lead={texts.filing.receiptOverText}>{texts.filing.receiptOver}</Heading>
      <p>
        <ButtonLink href="/status">{texts.home.open}</ButtonLink>
      </p>
    </Frame>
  );
}
