// Mail that comes in becomes a dossier that somebody receives, and in which nothing needed stays empty for ever.
import type { Problem } from '../language/problem.ts';
import type { EventPlan } from '../plan/plan.ts';
import { filledByMail, requiredAtFiling } from './filled.ts';
import { named, problem } from './finding.ts';
import type { Subject } from './subject.ts';

/** Reports a mailbox without a rule, a rule that leaves somebody out, and questions that nobody answers. */
export function mail(subject: Subject): Problem[] {
  const { plan } = subject;
  if (plan.filing.mail === null) return noRule(subject);
  return [...noAddress(subject), ...onlyOneRole(subject), ...leftOpen(subject)];
}

function noRule({ plan }: Subject): Problem[] {
  const mailbox = plan.organisation.mailboxes.find(({ procedure }) => procedure === plan.procedure);
  if (!mailbox) return [];
  return [
    problem(
      'mail-without-rule',
      ['filing'],
      `De postbus \`${mailbox.name}\` (${mailbox.address}) brengt e-mail naar deze procedure, maar nergens staat wie die ontvangt. Schrijf onder \`filing\` een deel \`mail\` met \`text\` en \`receiver\`.`,
      `The mailbox \`${mailbox.name}\` (${mailbox.address}) brings mail to this procedure, but nothing says who receives it. Write a part \`mail\` with \`text\` and \`receiver\` under \`filing\`.`,
      { atKey: true },
    ),
  ];
}

function noAddress({ plan }: Subject): Problem[] {
  if (plan.filing.email !== null) return [];
  return [
    problem(
      'mail-without-address',
      ['filing', 'mail'],
      'Het adres van de afzender wordt nergens bewaard, dus niemand kan antwoorden. Schrijf onder `filing` bij `email` welk veld het krijgt.',
      'The address of the sender is kept nowhere, so nobody can answer. Write under `filing` at `email` which field gets it.',
      { atKey: true },
    ),
  ];
}

function onlyOneRole({ plan }: Subject): Problem[] {
  const lines = plan.filing.mail?.receiver.roles.lines ?? [];
  const lonely = lines.find(({ then }) => new Set(then).size < 2);
  if (!lonely) return [];
  return [
    problem(
      'mail-about-its-receivers',
      ['filing', 'mail', 'receiver', 'role'],
      `Gaat een e-mail over iedereen met de rol ${named(lonely.then, 'nl')}, dan ontvangt niemand hem. Noem daarna nog een rol, zoals \`[${lonely.then.join(', ')}, …]\`.`,
      `If a mail is about everybody with the role ${named(lonely.then, 'en')}, nobody receives it. Name another role after it, such as \`[${lonely.then.join(', ')}, …]\`.`,
    ),
  ];
}

function leftOpen({ plan, tree }: Subject): Problem[] {
  const byMail = filledByMail(plan);
  const first = tree.entered(plan.lifecycle.initial);
  const events = [
    ...first.flatMap((path) => plan.lifecycle.states[path]?.events ?? []),
    ...plan.lifecycle.everywhere,
  ];
  const asked = new Set(events.filter(isByStaff).flatMap(({ form }) => fieldsOf(form)));
  const open = requiredAtFiling(plan).filter((name) => byMail?.has(name) === false && !asked.has(name));
  if (open.length === 0) return [];
  return [
    problem(
      'mail-leaves-open',
      ['filing', 'mail'],
      `Een e-mail geeft geen antwoord op ${named(open, 'nl')}, en in de eerste toestand \`${plan.lifecycle.initial}\` vraagt niemand ernaar. Vul het in bij \`set\`, of vraag het daar in het formulier van een gebeurtenis.`,
      `A mail does not answer ${named(open, 'en')}, and in the first state \`${plan.lifecycle.initial}\` nobody asks for it. Fill it in at \`set\`, or ask for it there in the form of an event.`,
      { atKey: true },
    ),
  ];

  function fieldsOf(form: string | null): readonly string[] {
    return (plan.forms[form ?? '']?.pages ?? []).flatMap((page) => page.fields);
  }
}

function isByStaff({ by }: EventPlan): boolean {
  return by.some((name) => name !== 'complainant');
}
