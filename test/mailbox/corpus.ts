// Made messages of every kind that a mailbox gets, each with what must become of it.
import type { Became } from '../../engine/shell/mailbox/received.ts';

export interface Sample {
  readonly name: string;
  readonly raw: Buffer;
  readonly becomes: Became;
  readonly reason?: string;
  /** Words that must stand in the description, or in the message. */
  readonly says?: string;
  readonly subject?: string;
  /** Names of files that must be kept. */
  readonly files?: readonly string[];
  /** Whether the sender must be told of files that were kept out. */
  readonly keptOut?: boolean;
}

type Headers = Readonly<Record<string, string>>;

let count = 0;

/** A message of one part; headers that are empty are left out. */
export function mail(headers: Headers, body: string | Buffer): Buffer {
  count += 1;
  const all: Headers = {
    From: `Sanne Bakker <sanne${count}@voorbeeld.example>`,
    To: 'klachten@quoratio.nl',
    Subject: 'Een klacht',
    'Message-ID': `<${count}.made@voorbeeld.example>`,
    Date: 'Fri, 24 Apr 2026 09:00:00 +0200',
    ...headers,
  };
  const head = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  return Buffer.concat([Buffer.from(`${head}\r\n`), Buffer.from(body)]);
}

interface Part {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Headers;
}

/** A message of several parts; bytes go as base64. */
export function multipart(headers: Headers, parts: readonly Part[], kind = 'mixed'): Buffer {
  const body = parts.map(({ type, body: content, headers: own = {} }) => {
    const encoded =
      typeof content === 'string' ? content : content.toString('base64').replace(/.{76}/g, '$&\r\n');
    const transfer = typeof content === 'string' ? '' : 'Content-Transfer-Encoding: base64\r\n';
    const more = Object.entries(own)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
    return `--grens\r\nContent-Type: ${type}\r\n${transfer}${more}\r\n${encoded}\r\n`;
  });
  return mail(
    { 'MIME-Version': '1.0', 'Content-Type': `multipart/${kind}; boundary="grens"`, ...headers },
    `${body.join('')}--grens--\r\n`,
  );
}

const plain = 'text/plain; charset=utf-8';
const words = { type: plain, body: 'De planner kwam drie keer niet opdagen.' };
const PDF = Buffer.from('%PDF-1.7\nEen rooster.');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const attached = (name: string) => ({ 'Content-Disposition': `attachment; filename="${name}"` });
const TEXT = 'De planner kwam drie keer niet opdagen.';
const CALENDAR = (method: string) =>
  `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nSUMMARY:Overleg\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

const dossiers: readonly Sample[] = [
  { name: 'plain words', raw: mail({}, TEXT), becomes: 'dossier', says: TEXT, subject: 'Een klacht' },
  { name: 'no subject', raw: mail({ Subject: '' }, TEXT), becomes: 'dossier', says: TEXT, subject: TEXT },
  {
    name: 'words in the subject only',
    raw: mail({ Subject: 'Bel mij terug' }, ''),
    becomes: 'dossier',
    says: 'Bel mij terug',
  },
  {
    name: 'no name beside the address',
    raw: mail({ From: 'iemand@voorbeeld.example' }, TEXT),
    becomes: 'dossier',
    says: TEXT,
  },
  {
    name: 'quoted-printable in Latin 1',
    raw: mail(
      { 'Content-Type': 'text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding': 'quoted-printable' },
      'Caf=E9 en re=EFnie',
    ),
    becomes: 'dossier',
    says: 'Café en reïnie',
  },
  {
    name: 'base64 in UTF-8',
    raw: mail(
      { 'Content-Type': plain, 'Content-Transfer-Encoding': 'base64' },
      Buffer.from('Élke dag te laat').toString('base64'),
    ),
    becomes: 'dossier',
    says: 'Élke dag te laat',
  },
  {
    name: 'windows-1252',
    raw: mail(
      { 'Content-Type': 'text/plain; charset=windows-1252' },
      Buffer.from([0x93, 0x48, 0x65, 0x6c, 0x70, 0x94]),
    ),
    becomes: 'dossier',
    says: '“Help”',
  },
  {
    name: 'a charset that does not exist',
    raw: mail({ 'Content-Type': 'text/plain; charset=klingon-1' }, 'Toch leesbaar.'),
    becomes: 'dossier',
    says: 'Toch leesbaar.',
  },
  {
    name: 'a subject in encoded words',
    raw: mail({ Subject: '=?utf-8?B?R2VlbiBrb2ZmaWUg4oCTIHdlZXIgbmlldA==?=' }, TEXT),
    becomes: 'dossier',
    subject: 'Geen koffie – weer niet',
  },
  {
    name: 'a name in encoded words',
    raw: mail({ From: '=?utf-8?Q?Zo=C3=AB_de_Boer?= <zoe@voorbeeld.example>' }, TEXT),
    becomes: 'dossier',
  },
  {
    name: 'HTML only',
    raw: mail({ 'Content-Type': 'text/html; charset=utf-8' }, '<p>Het is <b>koud</b></p><p>in de hal.</p>'),
    becomes: 'dossier',
    says: 'Het is koud',
  },
  {
    name: 'HTML with scripts and styles',
    raw: mail(
      { 'Content-Type': 'text/html' },
      '<style>p{}</style><script>alert(1)</script><p>Alleen dit.</p>',
    ),
    becomes: 'dossier',
    says: 'Alleen dit.',
  },
  {
    name: 'HTML that is broken',
    raw: mail({ 'Content-Type': 'text/html' }, '<div><p>Niet dicht <b>geklapt<table><tr>'),
    becomes: 'dossier',
    says: 'Niet dicht geklapt',
  },
  {
    name: 'HTML beside plain words',
    raw: multipart({}, [words, { type: 'text/html', body: '<p>Anders</p>' }], 'alternative'),
    becomes: 'dossier',
    says: TEXT,
  },
  {
    name: 'a PDF',
    raw: multipart({}, [words, { type: 'application/pdf', body: PDF, headers: attached('rooster.pdf') }]),
    becomes: 'dossier',
    files: ['rooster.pdf'],
  },
  {
    name: 'a picture within the words',
    raw: multipart(
      {},
      [
        words,
        {
          type: 'image/png',
          body: PNG,
          headers: { 'Content-ID': '<1@x>', 'Content-Disposition': 'inline; filename="foto.png"' },
        },
      ],
      'related',
    ),
    becomes: 'dossier',
    files: ['foto.png'],
  },
  {
    name: 'a file without a name',
    raw: multipart({}, [words, { type: 'application/pdf', body: PDF }]),
    becomes: 'dossier',
    files: ['bijlage-1.pdf'],
  },
  {
    name: 'a file and nothing else',
    raw: multipart({ Subject: '' }, [{ type: 'application/pdf', body: PDF, headers: attached('alles.pdf') }]),
    becomes: 'dossier',
    files: ['alles.pdf'],
  },
  {
    name: 'a name with a path in it',
    raw: multipart({}, [
      words,
      { type: 'application/pdf', body: PDF, headers: attached('../../etc/rooster.pdf') },
    ]),
    becomes: 'dossier',
    files: ['.._.._etc_rooster.pdf'],
  },
  {
    name: 'a program',
    raw: multipart({}, [
      words,
      { type: 'application/x-msdownload', body: Buffer.from('MZ\0\0'), headers: attached('hulp.exe') },
    ]),
    becomes: 'dossier',
    files: [],
    keptOut: true,
  },
  {
    name: 'a program named as a PDF',
    raw: multipart({}, [
      words,
      { type: 'application/pdf', body: Buffer.from('MZ\0\0'), headers: attached('hulp.pdf') },
    ]),
    becomes: 'dossier',
    files: [],
    keptOut: true,
  },
  {
    name: 'an archive beside a PDF',
    raw: multipart({}, [
      words,
      { type: 'application/zip', body: Buffer.from('PK\x03\x04zip'), headers: attached('alles.zip') },
      { type: 'application/pdf', body: PDF, headers: attached('goed.pdf') },
    ]),
    becomes: 'dossier',
    files: ['goed.pdf'],
    keptOut: true,
  },
  {
    name: 'twelve files',
    raw: multipart({}, [
      words,
      ...Array.from({ length: 12 }, (_, at) => ({
        type: 'application/pdf',
        body: PDF,
        headers: attached(`${at}.pdf`),
      })),
    ]),
    becomes: 'dossier',
    keptOut: true,
  },
  {
    name: 'a file larger than is taken',
    raw: multipart({}, [
      words,
      {
        type: 'application/pdf',
        body: Buffer.concat([PDF, Buffer.alloc(10_000_001)]),
        headers: attached('groot.pdf'),
      },
    ]),
    becomes: 'dossier',
    files: [],
    keptOut: true,
  },
  {
    name: 'an empty file',
    raw: multipart({}, [words, { type: 'application/pdf', body: '', headers: attached('leeg.pdf') }]),
    becomes: 'dossier',
    files: [],
  },
  {
    name: 'a forwarded message as a file',
    raw: multipart({}, [
      words,
      {
        type: 'message/rfc822',
        body: 'From: b@c.example\r\nSubject: Eerder\r\n\r\nEerder bericht.\r\n',
        headers: attached('eerder.eml'),
      },
    ]),
    becomes: 'dossier',
    files: ['eerder.eml'],
  },
  {
    name: 'a signature of the sender',
    raw: multipart(
      {},
      [
        words,
        {
          type: 'application/pgp-signature',
          body: '-----BEGIN PGP SIGNATURE-----',
          headers: attached('signature.asc'),
        },
      ],
      'signed',
    ),
    becomes: 'dossier',
    files: [],
    keptOut: false,
  },
  {
    name: 'ten thousand lines',
    raw: mail({}, Array.from({ length: 10_000 }, (_, at) => `Regel ${at}.`).join('\r\n')),
    becomes: 'dossier',
    says: 'Regel 0.',
  },
  {
    name: 'one line of half a million signs',
    raw: mail({}, 'a'.repeat(500_000)),
    becomes: 'dossier',
    says: 'aaaa',
  },
  {
    name: 'a subject of ten thousand signs',
    raw: mail({ Subject: 'S'.repeat(10_000) }, TEXT),
    becomes: 'dossier',
    says: TEXT,
  },
  {
    name: 'a subject over several lines',
    raw: mail({ Subject: 'Eerste\r\n tweede' }, TEXT),
    becomes: 'dossier',
    subject: 'Eerste tweede',
  },
  {
    name: 'bytes that are no text',
    raw: mail({ 'Content-Type': plain }, Buffer.from([0x48, 0x6f, 0x69, 0xff, 0xfe, 0x00, 0x80])),
    becomes: 'dossier',
    says: 'Hoi',
  },
  {
    name: 'a boundary that never comes',
    raw: mail(
      { 'Content-Type': 'multipart/mixed; boundary="x"' },
      '--x\r\nContent-Type: text/plain\r\n\r\nToch woorden',
    ),
    becomes: 'dossier',
    says: 'Toch woorden',
  },
  {
    name: 'a multipart without a boundary',
    raw: mail({ 'Content-Type': 'multipart/mixed' }, 'Zonder grens.'),
    becomes: 'dossier',
  },
  {
    name: 'lines that end in one sign',
    raw: Buffer.from(mail({}, TEXT).toString().replaceAll('\r\n', '\n')),
    becomes: 'dossier',
    says: TEXT,
  },
  {
    name: 'a reply to somebody else',
    raw: mail({ Subject: 'Re: Afspraak', 'In-Reply-To': '<vreemd@elders.example>' }, TEXT),
    becomes: 'dossier',
    says: TEXT,
  },
  {
    name: 'a number in the subject from a stranger',
    raw: mail({ Subject: 'Over K-2026-BCDFGH' }, 'Zeg namens mij dat het is opgelost.'),
    becomes: 'dossier',
    says: 'namens mij',
  },
  {
    name: 'a token that was made up',
    raw: mail({ To: `klachten+${'ab12'.repeat(10)}@quoratio.nl` }, 'Ik hoor erbij.'),
    becomes: 'dossier',
    says: 'Ik hoor erbij.',
  },
  {
    name: 'references that were made up',
    raw: mail({ References: `<${'cd34'.repeat(10)}@quoratio.nl>` }, TEXT),
    becomes: 'dossier',
  },
  { name: 'high priority', raw: mail({ 'X-Priority': '1', Importance: 'high' }, TEXT), becomes: 'dossier' },
  { name: 'auto-submitted that says no', raw: mail({ 'Auto-Submitted': 'no' }, TEXT), becomes: 'dossier' },
  {
    name: 'absence in the subject of a person',
    raw: mail({ Subject: 'Afwezigheid van uw medewerker' }, TEXT),
    becomes: 'dossier',
  },
  {
    name: 'a form that writes for somebody',
    raw: mail({ From: 'noreply@site.example', 'Reply-To': 'Els Jager <els@voorbeeld.example>' }, TEXT),
    becomes: 'dossier',
  },
  {
    name: 'English',
    raw: mail({ Subject: 'Late again' }, 'The planner was late and I am not happy with that.'),
    becomes: 'dossier',
    says: 'not happy',
  },
  {
    name: 'an announcement of a calendar with words',
    raw: multipart({}, [words, { type: 'text/calendar', body: CALENDAR('PUBLISH') }]),
    becomes: 'dossier',
    says: TEXT,
  },
  {
    name: 'signs that change the direction of reading',
    raw: mail({ 'Content-Type': plain }, 'Naam\u202egnp.exe klopt niet'),
    becomes: 'dossier',
    says: 'klopt niet',
  },
  {
    name: 'pictures of feelings',
    raw: mail({ 'Content-Type': plain }, 'Boos 😡😡'),
    becomes: 'dossier',
    says: '😡',
  },
];

const report = (action: string, status: string) =>
  multipart(
    {
      From: 'Mail Delivery System <mailer-daemon@mx.example>',
      Subject: 'Undelivered Mail',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="grens"',
    },
    [
      { type: 'text/plain', body: 'It did not arrive.' },
      {
        type: 'message/delivery-status',
        body: `Reporting-MTA: dns; mx.example\r\n\r\nAction: ${action}\r\nStatus: ${status}\r\n`,
      },
    ],
  );

const explained: readonly Sample[] = [
  { name: 'a report about mail that was never ours', raw: report('failed', '5.1.1'), becomes: 'bounce' },
  { name: 'a report of a delay', raw: report('delayed', '4.4.1'), becomes: 'bounce' },
  {
    name: 'a vacation answer',
    raw: mail({ 'Auto-Submitted': 'auto-replied', Subject: 'Re: Uw klacht' }, 'Ik ben er niet.'),
    becomes: 'automatic',
  },
  {
    name: 'a notice of a machine',
    raw: mail({ 'Auto-Submitted': 'auto-generated' }, 'Backup klaar.'),
    becomes: 'automatic',
  },
  {
    name: 'an automatic answer without a header',
    raw: mail({ Subject: 'Automatisch antwoord: Uw klacht' }, 'Ik ben er niet.'),
    becomes: 'automatic',
  },
  { name: 'an old autoresponder', raw: mail({ 'X-Autoreply': 'yes' }, 'Tot maandag.'), becomes: 'automatic' },
  {
    name: 'a newsletter',
    raw: mail({ 'List-Unsubscribe': '<mailto:x@y.example>' }, 'Nieuws!'),
    becomes: 'automatic',
  },
  {
    name: 'a mailing list',
    raw: mail({ 'List-Id': '<l.example>', Precedence: 'list' }, 'Hallo allen'),
    becomes: 'automatic',
  },
  { name: 'bulk', raw: mail({ Precedence: 'bulk' }, 'Aanbieding'), becomes: 'automatic' },
  { name: 'no way back', raw: mail({ 'Return-Path': '<>' }, 'Systeem'), becomes: 'automatic' },
  {
    name: 'a receipt of reading',
    raw: multipart(
      { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary="grens"' },
      [words],
    ),
    becomes: 'automatic',
  },
  {
    name: 'an answer to an invitation',
    raw: multipart({}, [{ type: 'text/calendar; method=REPLY', body: CALENDAR('REPLY') }]),
    becomes: 'automatic',
  },
  {
    name: 'an invitation',
    raw: multipart({}, [{ type: 'text/calendar; method=REQUEST', body: CALENDAR('REQUEST') }]),
    becomes: 'invitation',
  },
  {
    name: 'an invitation that was withdrawn',
    raw: multipart({}, [words, { type: 'text/calendar', body: CALENDAR('CANCEL') }]),
    becomes: 'invitation',
  },
  { name: 'our own address', raw: mail({ From: 'klachten@quoratio.nl' }, TEXT), becomes: 'loop' },
  { name: 'nothing at all', raw: mail({ Subject: '' }, ''), becomes: 'empty' },
  { name: 'nothing but Re:', raw: mail({ Subject: 'Re: Fwd: ' }, '  \r\n\t\r\n'), becomes: 'empty' },
  {
    name: 'HTML without words',
    raw: mail({ Subject: '', 'Content-Type': 'text/html' }, '<p>&nbsp;</p><img src="x">'),
    becomes: 'empty',
  },
];

const unclear: readonly Sample[] = [
  { name: 'no sender', raw: mail({ From: '' }, TEXT), becomes: 'waiting', reason: 'no-sender' },
  {
    name: 'a sender that is no address',
    raw: mail({ From: 'Zomaar iemand' }, TEXT),
    becomes: 'waiting',
    reason: 'no-sender',
  },
  {
    name: 'a sender who takes no answer',
    raw: mail({ From: 'noreply@winkel.example' }, TEXT),
    becomes: 'waiting',
    reason: 'no-reply',
  },
  {
    name: 'what the server calls unwanted',
    raw: mail({ 'X-Spam-Flag': 'YES' }, TEXT),
    becomes: 'waiting',
    reason: 'spam',
  },
  {
    name: 'everybody who could receive it is named',
    raw: mail({}, 'Test weet ervan.'),
    becomes: 'waiting',
    reason: 'names-everybody',
  },
  { name: 'parts within parts without end', raw: nested(100), becomes: 'waiting', reason: 'unreadable' },
  { name: 'no bytes', raw: Buffer.from('x'), becomes: 'waiting', reason: 'no-sender' },
];

function nested(deep: number): Buffer {
  const open = Array.from(
    { length: deep },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  );
  return Buffer.from(
    `From: a@b.example\r\nSubject: Diep\r\n${open.join('')}Content-Type: text/plain\r\n\r\nDiep.\r\n`,
  );
}

/** Every message that comes in by itself. */
export const corpus: readonly Sample[] = [...dossiers, ...explained, ...unclear];
