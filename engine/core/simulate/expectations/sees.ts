// Expectations about what people see of a dossier.
import { seesField } from '../../access/field.ts';
import { seesAnything, standingOf } from '../../access/standing.ts';
import type { Actor } from '../../dossier/dossier.ts';
import type { Expectation } from '../../language/procedure.gen.ts';
import type { Sentence } from '../../language/text.ts';
import type { Part } from '../../plan/plan.ts';
import { code, names, sameNames, which } from '../failure.ts';
import type { Mismatch } from '../failure.ts';
import { forEach } from '../for-each.ts';
import type { Scene } from '../scene.ts';

/** The parts of a dossier that staff can see, and those that the complainant follows. */
export const parts: readonly Part[] = [
  'answers',
  'agreements',
  'messages',
  'notes',
  'letters',
  'history',
  'readers',
];
const forComplainant = parts.filter((part) => part !== 'notes' && part !== 'readers');

interface View {
  readonly word: 'nothing' | 'notice' | 'everything' | null;
  readonly parts: readonly Part[];
  readonly fields: readonly string[];
}

/** Everybody who is meant sees nothing, that something waits, everything, or exactly these parts and at least these fields. */
export function sees(expected: NonNullable<Expectation['sees']>, scene: Scene): Mismatch[] {
  return forEach(expected, scene, (who, wanted) => {
    const view = viewOf(scene, who);
    if (typeof wanted === 'string') return view.word === wanted ? null : [code(wanted), shown(view)];
    const fields = wanted.filter((name) => !isPart(name));
    const own = wanted.filter(isPart);
    const aboutParts = own.length > 0 || fields.length === 0;
    if (view.word === 'nothing' || (aboutParts && !sameNames(own, view.parts)))
      return [names(wanted), shown(view)];
    const hidden = fields.filter((name) => !view.fields.includes(name));
    return hidden.length === 0 ? null : [names(wanted), which('ziet niet', 'does not see', hidden)];
  });
}

/** Nobody who is meant sees any of these parts and fields. */
export function seesNot(expected: Readonly<Record<string, readonly string[]>>, scene: Scene): Mismatch[] {
  return forEach(expected, scene, (who, wanted) => {
    const view = viewOf(scene, who);
    const seen = wanted.filter(
      (name) => view.fields.includes(name) || view.parts.some((part) => part === name),
    );
    if (seen.length === 0) return null;
    return [which('ziet niet', 'does not see', wanted), which('ziet', 'sees', seen)];
  });
}

function viewOf({ plan, dossier, world }: Scene, who: Actor): View {
  const fieldsFor = (places: readonly string[]) =>
    Object.values(plan.fields)
      .filter((field) => seesField(field, dossier, who, places))
      .map(({ name }) => name);
  if (who === 'complainant') {
    const own = plan.complainantSees;
    const all = forComplainant.every((part) => own.includes(part));
    const fields = own.includes('answers') ? fieldsFor(['complainant']) : [];
    return { word: all ? 'everything' : null, parts: own, fields };
  }
  const standing = standingOf(plan, dossier, who, world);
  if (!seesAnything(standing)) return { word: 'nothing', parts: [], fields: [] };
  const own = parts.filter((part) => standing.parts.has(part));
  const fields = standing.parts.has('answers') ? fieldsFor([...standing.as, ...standing.pool]) : [];
  if (standing.notice) return { word: 'notice', parts: own, fields };
  return { word: own.length === parts.length ? 'everything' : null, parts: own, fields };
}

function shown(view: View): Sentence {
  return view.word === null ? names(view.parts) : code(view.word);
}

function isPart(name: string): boolean {
  return parts.some((part) => part === name);
}
