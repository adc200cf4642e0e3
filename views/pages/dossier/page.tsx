// The dossier as its reader may see it: what to do now beside everything that is known.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Delivery } from '../../../engine/shell/deliveries.ts';
import type { HistoryEntry, Reader } from '../../../engine/shell/reading.ts';
import { seesPart } from '../../../engine/shell/reading.ts';
import { BackLink } from '../../parts/back-link.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Tag } from '../../parts/tag.tsx';
import { words } from '../../words/words.ts';
import { CameBack } from '../letters/came-back.tsx';
import { Agreements } from './agreements.tsx';
import { ReportLink } from '../evaluation/report-link.tsx';
import { AnswersPart, Complainant } from './answers.tsx';
import { NoCodeYet } from './contact-acts.tsx';
import { Deadlines } from './deadlines.tsx';
import { History } from './history.tsx';
import { Letters } from './letters.tsx';
import { lettersSeen } from './letters-seen.ts';
import { Links } from './links.tsx';
import { MailWaits } from './mail-waits.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { Messages } from './messages.tsx';
import { Now } from './now.tsx';
import { Participants } from './participants.tsx';
import { Promises } from './promises.tsx';
import { PrivacyPart } from './privacy-part.tsx';
import { Readers } from './readers.tsx';
import { sayState, saySummary } from './standing-words.ts';
import type { DossierView } from './view.ts';
import { Wordings } from './wording.tsx';

export interface Around {
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly sendsMail: boolean;
  readonly readers: readonly Reader[];
  /** Messages that wait beside the dossier. */
  readonly mails: readonly string[];
}

interface DossierProps {
  view: DossierView;
  around: Around;
  /** What was just done, in words. */
  done?: string;
  /** What happened while an act that was refused was being written. */
  meanwhile?: readonly HistoryEntry[];
}

/** Everything below the header; acts swap it in place. */
export function DossierPart({ view, around, done, meanwhile = [] }: DossierProps): JSX.Element {
  const { reading, lang, attempt } = view;
  const { plan, dossier } = reading;
  const texts = words(lang);
  return (
    <div id="dossier" class="stack">
      <BackLink href="/worklist" lang={lang} label={texts.worklist.title} />
      <ErrorSummary errors={attempt?.errors.summary ?? []} lang={lang} title={titleOf(view)} />
      {done === undefined ? null : (
        <Notice tone="done" lang={lang}>
          {done}
        </Notice>
      )}
      <Meanwhile view={view} entries={meanwhile} />
      <CameBack view={view} />
      {seesPart(reading, 'messages') ? <MailWaits mails={around.mails} lang={lang} /> : null}
      <NoCodeYet view={view} />
      <Heading
        caption={
          <>
            {`${inLanguage(plan.title, lang)} ${dossier.number} `}
            <Tag tone={dossier.closed === null ? 'active' : 'done'} text={sayState(plan, dossier, lang)} />
          </>
        }
      >
        {saySummary(reading, lang) ?? dossier.number}
      </Heading>
      <div class="with-aside">
        <aside class="stack" aria-label={texts.dossier.actions}>
          <Now view={view} />
          <Deadlines view={view} />
        </aside>
        <div>{partsOf(view, around)}</div>
      </div>
    </div>
  );
}

/** A refusal that is about no field is not about filling in: it says that this is not possible now. */
function titleOf({ attempt, lang }: DossierView): string | undefined {
  const isAboutFields = Object.keys(attempt?.errors.fields ?? {}).length > 0;
  return isAboutFields ? undefined : words(lang).staff.notNow;
}

/** Only what the reader's places let them see. */
function partsOf(view: DossierView, { deliveries, sendsMail, readers }: Around): Child[] {
  const { reading } = view;
  const sees = (part: Parameters<typeof seesPart>[1]) => seesPart(reading, part);
  return [
    <ReportLink reading={reading} lang={view.lang} />,
    sees('answers') ? <Complainant view={view} /> : null,
    sees('answers') ? <Wordings view={view} /> : null,
    sees('agreements') ? <Agreements view={view} /> : null,
    sees('messages') || sees('notes') ? <Messages view={view} /> : null,
    sees('answers') ? <AnswersPart view={view} /> : null,
    sees('answers') ? <Participants view={view} /> : null,
    sees('letters') || lettersSeen(reading).length > 0 ? (
      <Letters {...{ view, deliveries, sendsMail }} />
    ) : null,
    sees('answers') ? <Links view={view} /> : null,
    sees('history') ? <Promises view={view} /> : null,
    sees('history') ? <History view={view} /> : null,
    <PrivacyPart view={view} />,
    sees('readers') ? <Readers view={view} readers={readers} /> : null,
  ];
}
