// Checks a file that was read against the grammar, and says in plain words what is wrong in it.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { allScalarsLike, meantBranch } from './branch.ts';
import { expected } from './expected.ts';
import { emptyValue, notAmong, notOfForm, type Explanation } from './explanation.ts';
import { explanations, type Breach } from './explanations.ts';
import { tooLargeToCheck } from './measure.ts';
import { nearest } from './nearest.ts';
import type { Path, Problem } from './problem.ts';
import { allowedWords, alternatives, schemas, typeOfValue, type GrammarKind, type Schema } from './schema.ts';

const mostProblems = 100;

/** What is wrong with `value` as a procedure or an organisation: at most a hundred problems, none when it is right. */
export function checkGrammar(kind: GrammarKind, value: unknown): Problem[] {
  const tooLarge = tooLargeToCheck(value);
  if (tooLarge) return [{ code: 'too-large', severity: 'problem', path: [], text: tooLarge }];
  const problems = problemsOf(kind, '', value, []);
  if (problems.length <= mostProblems) return problems;
  const left = problems.length - mostProblems;
  const text = {
    nl: `Er zijn nog ${left} andere fouten. Herstel eerst de fouten die hier staan.`,
    en: `There are ${left} more mistakes. First put right the ones shown here.`,
  };
  return [...problems.slice(0, mostProblems), { code: 'more-problems', severity: 'problem', path: [], text }];
}

function problemsOf(kind: GrammarKind, pointer: string, value: unknown, at: Path): Problem[] {
  const validate = validatorAt(kind, pointer);
  if (validate(value)) return [];
  const covered = new Set<string>();
  const problems: Problem[][] = [];
  // Of the errors at one place the outermost choice comes last, and speaks for all within it.
  for (const error of (validate.errors ?? []).toReversed()) {
    if (isCovered(error.instancePath, covered)) continue;
    const { inner, path } = locate(value, error.instancePath);
    if (isOnlyAboutKey(error.keyword, inner)) continue;
    const breach = breachOf(kind, error, inner, [...at, ...path]);
    if (error.keyword === 'anyOf') {
      covered.add(error.instancePath);
      problems.push(problemsOfChoice(breach, [...at, ...path]));
    } else problems.push([toProblem(explain(error.keyword, breach), [...at, ...path])]);
  }
  return withoutEchoes(problems.toReversed().flat());
}

// What is wrong with a key is told once, by the rule about keys that stands beside it.
function isOnlyAboutKey(keyword: string, value: unknown): boolean {
  return ['pattern', 'minLength', 'maxLength'].includes(keyword) && typeof value !== 'string';
}

// A key that is mistyped is not missing as well, and behind a key that cannot be nothing needs to stand.
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const place = (path: Path) => JSON.stringify(path);
  const meant = new Set<string>();
  const wrongKeys = new Set<string>();
  for (const { code, path, instead } of problems) {
    if (code === 'unknown-key') meant.add(`${place(path.slice(0, -1))} ${instead}: …`);
    if (code === 'wrong-key') wrongKeys.add(place(path));
  }
  return problems.filter(({ code, path, instead }) => {
    if (code === 'missing-key') return !meant.has(`${place(path)} ${instead}`);
    return code !== 'empty-value' || !wrongKeys.has(place(path));
  });
}

const compiled = new Map<GrammarKind, Ajv>();

function validatorAt(kind: GrammarKind, pointer: string): ValidateFunction {
  let ajv = compiled.get(kind);
  if (!ajv) {
    ajv = new Ajv({
      allErrors: true,
      verbose: true,
      inlineRefs: false,
      validateSchema: false,
      strict: false,
      code: { optimize: false },
    });
    ajv.addSchema(schemas[kind], kind);
    compiled.set(kind, ajv);
  }
  const validate = ajv.getSchema(`${kind}#${pointer}`);
  if (!validate) throw new Error(`The grammar of ${kind} has nothing at ${pointer}.`);
  return validate;
}

function isCovered(pointer: string, covered: ReadonlySet<string>): boolean {
  for (let end = pointer.length; end >= 0; end = end === 0 ? -1 : pointer.lastIndexOf('/', end - 1)) {
    if (covered.has(pointer.slice(0, end))) return true;
  }
  return false;
}

function locate(value: unknown, pointer: string): { inner: unknown; path: (string | number)[] } {
  const path: (string | number)[] = [];
  let inner = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(inner) ? Number(key) : key);
    inner = (inner as Readonly<Record<string, unknown>>)[key];
  }
  return { inner, path };
}

function breachOf(kind: GrammarKind, error: ErrorObject, value: unknown, path: Path): Breach {
  const last = path.at(-1);
  const key = typeof last === 'string' ? last : null;
  return { kind, params: error.params, schema: error.parentSchema as Schema, value, key };
}

function problemsOfChoice(breach: Breach, path: Path): Problem[] {
  const { schema, value, kind, key } = breach;
  const branches = schema.anyOf ?? [];
  const belongs = expected(schema, kind);
  if (value === null || value === undefined || value === '')
    return [toProblem(emptyValue(key, belongs), path)];
  const meant = meantBranch(branches, value, kind);
  if (meant === null) return [toProblem(explain('type', breach), path)];
  if (allScalarsLike(branches, value, kind)) return [toProblem(explainScalar(breach), path)];
  return problemsOf(kind, `${pointerOf(kind, schema)}/anyOf/${meant}`, value, path);
}

// A word where several words or forms are possible: the nearest word, else all that could stand here.
function explainScalar({ schema, value, kind }: Breach): Explanation {
  const type = typeOfValue(value);
  const allowed = alternatives(schema, kind)
    .flatMap((one) => allowedWords(one) ?? [])
    .filter((word) => typeOfValue(word) === type);
  const close = typeof value === 'string' && nearest(value, allowed.map(String)) !== null;
  if (close) return notAmong(value, allowed);
  const pattern = alternatives(schema, kind).find((one) => one.pattern !== undefined)?.pattern;
  return notOfForm(value, expected(schema, kind), pattern);
}

function explain(keyword: string, breach: Breach): Explanation {
  const explanation = explanations[keyword];
  if (explanation) return explanation(breach);
  return notOfForm(breach.value, expected(breach.schema, breach.kind));
}

function toProblem({ code, text, about, atKey, instead }: Explanation, path: Path): Problem {
  return {
    code,
    severity: 'problem',
    path: about === undefined ? path : [...path, about],
    ...(atKey ? { atKey } : {}),
    text,
    ...(instead === undefined ? {} : { instead }),
  };
}

const pointers = new Map<GrammarKind, Map<unknown, string>>();

function pointerOf(kind: GrammarKind, schema: Schema): string {
  let known = pointers.get(kind);
  if (!known) {
    known = new Map();
    collectPointers(schemas[kind], '', known);
    pointers.set(kind, known);
  }
  return known.get(schema) ?? '';
}

function collectPointers(part: unknown, pointer: string, into: Map<unknown, string>): void {
  if (typeof part !== 'object' || part === null) return;
  into.set(part, pointer);
  for (const [key, value] of Object.entries(part)) collectPointers(value, `${pointer}/${key}`, into);
}
