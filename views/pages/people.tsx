// The people who work with complaints: who they are, their roles, and whether they can sign in.
import { Hono } from 'hono';
import type { Context } from 'hono';
import {
  addPerson,
  changePerson,
  invitePerson,
  LastAdministrator,
  setAbsence,
} from '../../engine/shell/administer.ts';
import type { App } from '../../engine/shell/app.ts';
import { resetFactors } from '../../engine/shell/people/change-factors.ts';
import { factorsOf, strongest } from '../../engine/shell/people/factors.ts';
import { AddressTaken } from '../../engine/shell/people/people.ts';
import type { Registered } from '../../engine/shell/people/people.ts';
import { onlyFor } from '../guard.tsx';
import { goTo } from '../parts/fragment.ts';
import type { Site } from '../visit.ts';
import { words } from '../words/words.ts';
import { absenceAsTyped, readAbsence } from './account/read-absence.ts';
import { ErrorPage } from './error.tsx';
import { ending, losing } from './people/handing-over.tsx';
import { keepLink, takeLink } from './people/link-cookie.ts';
import { PeopleList } from './people/list.tsx';
import { NewPersonPage } from './people/new-person.tsx';
import { PersonPage } from './people/person-page.tsx';
import type { Shown } from './people/person-page.tsx';
import { personAsTyped, readPerson } from './people/read-person.ts';
import type { ReadPerson } from './people/read-person.ts';

/** The routes below `/people`, for whoever may administer; nothing of any dossier is shown here. */
export function peopleRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/people', onlyFor('administer'));
  hono.use('/people/*', onlyFor('administer'));
  hono.get('/people', async (c) =>
    c.html(<PeopleList c={c} people={await app.people.all()} now={app.clock()} />),
  );
  hono.get('/people/new', (c) => c.html(<NewPersonPage c={c} errors={{}} />));
  hono.post('/people/new', (c) => add(app, c));
  hono.get('/people/:id', (c) => withPerson(app, c, (person) => show(app, c, person)));
  hono.post('/people/:id', (c) => withPerson(app, c, (person) => change(app, c, person)));
  hono.post('/people/:id/absence', (c) => withPerson(app, c, (person) => absent(app, c, person)));
  hono.post('/people/:id/invitation', (c) =>
    withPerson(app, c, async (person) => {
      if (person.email === null || !person.active) return show(app, c, person);
      const { link, mailed } = await invitePerson(app, person);
      keepLink(c, app, person.id, link);
      return goTo(c, `/people/${person.id}${mailed ? '?done=mailed' : ''}`);
    }),
  );
  hono.post('/people/:id/factors/end', (c) =>
    withPerson(app, c, async (person) => {
      await resetFactors(app, person.id);
      return goTo(c, `/people/${person.id}?done=reset`);
    }),
  );
  hono.get('/people/:id/end', (c) =>
    withPerson(app, c, async (person) => {
      if (!person.active) return c.redirect(`/people/${person.id}`, 303);
      return c.html(await ending(app, c, person));
    }),
  );
  hono.post('/people/:id/end', (c) => withPerson(app, c, (person) => allow(app, c, person, false)));
  hono.post('/people/:id/restore', (c) => withPerson(app, c, (person) => allow(app, c, person, true)));
  return hono;
}

async function withPerson(
  app: App,
  c: Context<Site>,
  then: (person: Registered) => Promise<Response>,
): Promise<Response> {
  const person = await app.people.find(c.req.param('id') ?? '');
  return person ? then(person) : c.html(<ErrorPage c={c} kind="notFound" />, 404);
}

async function show(
  app: App,
  c: Context<Site>,
  person: Registered,
  shown: Shown = {},
  status: 200 | 422 = 200,
) {
  const link = takeLink(c, app, person.id);
  const people = await app.people.all();
  const secured = strongest(await factorsOf(app.store, person.id)) !== 'password';
  const { timeZone } = c.get('organisation');
  const forms = { typed: personAsTyped(person), absence: absenceAsTyped(person, timeZone), ...shown };
  return c.html(
    <PersonPage c={c} {...{ person, people, link, secured }} {...forms} now={app.clock()} />,
    status,
  );
}

async function add(app: App, c: Context<Site>): Promise<Response> {
  const read = readPerson(await c.req.formData(), c.get('organisation'), c.get('visitor').lang);
  const wrong = (errors: ReadPerson['errors']) =>
    c.html(<NewPersonPage c={c} typed={read.typed} errors={errors} />, 422);
  if (!read.person) return wrong(read.errors);
  try {
    const id = await addPerson(app, read.person);
    return goTo(c, `/people/${id}?done=${read.person.email === null ? 'added-listed' : 'added'}`);
  } catch (error) {
    return wrong(refusal(error, c));
  }
}

async function change(app: App, c: Context<Site>, person: Registered): Promise<Response> {
  const form = await c.req.formData();
  const read = readPerson(form, c.get('organisation'), c.get('visitor').lang);
  if (!read.person) return show(app, c, person, read, 422);
  const asked = form.has('knows') ? null : await losing(app, c, person, read.person.roles, form);
  if (asked) return c.html(asked);
  try {
    await changePerson(app, person.id, { ...read.person, active: person.active });
    return goTo(c, `/people/${person.id}?done=saved`);
  } catch (error) {
    return show(app, c, person, { ...read, errors: refusal(error, c) }, 422);
  }
}

async function allow(app: App, c: Context<Site>, person: Registered, active: boolean): Promise<Response> {
  try {
    await changePerson(app, person.id, { ...person, active });
    return goTo(c, `/people/${person.id}?done=${active ? 'restored' : 'ended'}`);
  } catch (error) {
    return show(app, c, person, { errors: refusal(error, c) }, 422);
  }
}

async function absent(app: App, c: Context<Site>, person: Registered): Promise<Response> {
  const context = {
    ...{ language: c.get('visitor').lang, now: app.clock(), zone: c.get('organisation').timeZone },
    people: [],
  };
  const read = readAbsence(await c.req.formData(), person, await app.people.all(), context);
  if (!read.absence) return show(app, c, person, { absence: read.typed, errors: read.errors }, 422);
  await setAbsence(app, person.id, read.absence);
  return goTo(c, `/people/${person.id}?done=saved`);
}

/** What an expected refusal says, by the field that it is about; anything else is thrown on. */
function refusal(error: unknown, c: Context<Site>): Readonly<Record<string, string>> {
  const texts = words(c.get('visitor').lang).people;
  if (error instanceof AddressTaken) return { email: texts.taken };
  if (error instanceof LastAdministrator) return { roles: texts.lastAdministrator };
  throw error;
}
