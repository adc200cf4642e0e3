// Values as expressions compute with them: read from outside by shape, and written back; null is absent.
import { Temporal } from 'temporal-polyfill';
import { nameInExpression, type Kind, type Shape, type ShapeOf } from './shape.ts';

/** Inside: a time is milliseconds since 1970, a duration is milliseconds, a date is YYYY-MM-DD. */
export type Inside = {
  text: string;
  number: number;
  'yes-no': boolean;
  time: number;
  date: string;
  duration: number;
  list: unknown[];
  record: object;
  any: unknown;
};

/** `value` as it is inside, or null when it is empty or not of this shape; a list that is not there is empty. */
export function read(value: unknown, shape: Shape): unknown {
  const reader: (value: unknown, shape: never) => unknown = readers[shape.kind];
  return reader(value, shape as never);
}

const readers: { [K in Kind]: (value: unknown, shape: ShapeOf<K>) => Inside[K] | null } = {
  text: (value) => (typeof value === 'string' && value.trim() !== '' ? value : null),
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
  'yes-no': (value) => (typeof value === 'boolean' ? value : null),
  time: readTime,
  date: (value) => readDate(value instanceof Temporal.PlainDate ? value.toString() : value),
  duration: readDuration,
  list: (value, { of }) =>
    Array.isArray(value) ? value.map((item) => read(item, of)).filter((item) => item !== null) : [],
  record: (value) => (typeof value === 'object' && !Array.isArray(value) ? value : null),
  any: (value) => (value === '' || value === undefined ? null : value),
};

const momentPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

function readTime(value: unknown): number | null {
  if (value instanceof Temporal.Instant) return value.epochMilliseconds;
  const moment = value instanceof Date ? value.getTime() : NaN;
  if (Number.isFinite(moment)) return moment;
  if (typeof value !== 'string' || !momentPattern.test(value)) return null;
  const parsed = Date.parse(value);
  return Number.isFinite(parsed) ? parsed : null;
}

/** `value` when it is a date that exists, written YYYY-MM-DD; otherwise null. */
export function readDate(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  const parsed = Date.parse(value);
  return Number.isFinite(parsed) && new Date(parsed).toISOString().startsWith(value) ? value : null;
}

const durationPattern = /^-?P(?=\d|T\d)(\d{1,6}D)?(T(\d{1,9}H)?(\d{1,9}M)?(\d{1,9}(\.\d{1,9})?S)?)?$/;

function readDuration(value: unknown): number | null {
  const written = value instanceof Temporal.Duration ? value.toString() : value;
  if (typeof written !== 'string' || written.length > 40 || !durationPattern.test(written)) return null;
  if (written.endsWith('T')) return null;
  return Temporal.Duration.from(written).total('milliseconds');
}

/** What people outside get: a time as ISO text in UTC, a duration as ISO text, the rest as it is. */
export function write(value: unknown, shape: Shape): unknown {
  if (value === null || value === undefined) return null;
  if (shape.kind === 'list') return (value as unknown[]).map((item) => write(item, shape.of));
  if (shape.kind === 'time') return momentText(value as number);
  return shape.kind === 'duration' ? durationText(value as number) : value;
}

const mostMilliseconds = 8.64e15;

function momentText(milliseconds: number): string | null {
  return Math.abs(milliseconds) <= mostMilliseconds ? new Date(milliseconds).toISOString() : null;
}

function durationText(milliseconds: number): string | null {
  if (Math.abs(milliseconds) > mostMilliseconds) return null;
  const exact = Temporal.Duration.from({ milliseconds: Math.trunc(milliseconds) });
  return exact.round({ largestUnit: 'hours' }).toString();
}

/** The record's own value under `key`, also when it is filed there with underscores for hyphens. */
export function own(record: unknown, key: string): unknown {
  if (typeof record !== 'object' || record === null) return null;
  if (Object.hasOwn(record, key)) return (record as Record<string, unknown>)[key];
  const written = nameInExpression(key);
  return Object.hasOwn(record, written) ? (record as Record<string, unknown>)[written] : null;
}

/** Whether something was answered: not absent and not an empty list. */
export function isAnswered(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
