// The copy itself, as a page to print or as JSON; what was blacked out is not in it, only that something stood there.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { raw } from 'hono/html';
import type { Reading } from '../../../engine/shell/reading.ts';
import type { Piece } from '../../../engine/shell/subject-data.ts';
import { sendFile } from '../../answers/send-file.ts';
import type { Site } from '../../visit.ts';
import { sayExact } from '../../words/moment.ts';
import { shieldWords } from '../../words/shield.ts';

interface Copying {
  readonly c: Context<Site>;
  readonly reading: Reading;
  readonly subject: string;
  readonly pieces: readonly { readonly piece: Piece; readonly black: boolean }[];
}

/** How a copy can be made. */
export const copies: Readonly<Record<string, (copying: Copying) => Response | Promise<Response>>> = {
  html: async (copying) =>
    sendFile(copying.c, {
      name: `${copying.reading.dossier.number}.html`,
      body: Buffer.from(String(await page(copying))),
    }),
  json: (copying) =>
    sendFile(copying.c, {
      name: `${copying.reading.dossier.number}.json`,
      body: Buffer.from(`${JSON.stringify(asData(copying), null, 2)}\n`),
    }),
};

function asData({ reading, subject, pieces }: Copying) {
  const { dossier, plan, world } = reading;
  return {
    organisation: plan.organisation.name,
    number: dossier.number,
    for: subject,
    made: world.now,
    pieces: pieces.map(({ piece: { kind, label, text, at, whose }, black }) =>
      black ? { kind, at, blackedOut: true } : { kind, label, text, at, whose },
    ),
  };
}

function page({ c, reading, subject, pieces }: Copying): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = shieldWords(lang).privacy;
  const { dossier, plan, world } = reading;
  const saying = { lang, timeZone: plan.organisation.timeZone };
  const kinds = [...new Set(pieces.map(({ piece }) => piece.kind))];
  const title = texts.copyOf(dossier.number, subject);
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <style>{raw(STYLE)}</style>
        </head>
        <body>
          <h1>{title}</h1>
          <p>
            {plan.organisation.name}. {texts.made(sayExact(world.now, saying))}. {texts.fileNote}
          </p>
          {kinds.map((kind) => (
            <section>
              <h2>{texts.parts[kind] ?? kind}</h2>
              <dl>
                {pieces
                  .filter(({ piece }) => piece.kind === kind)
                  .map(({ piece, black }) => (
                    <div>
                      <dt>
                        {black ? '' : piece.label}
                        {piece.at === null ? null : <small> {sayExact(piece.at, saying)}</small>}
                      </dt>
                      <dd>{black ? <span class="black">{texts.black}</span> : piece.text}</dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </body>
      </html>
    </>
  );
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
dt{font-weight:600}dt small{font-weight:400}dd{margin:0 0 1rem;white-space:pre-line}
.black{background:#000;color:#fff;padding:0 .5rem}dl div{break-inside:avoid}`;
