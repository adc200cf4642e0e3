// The shipped calendars, compiled once for all time tests.
import { compileCalendars } from '../../engine/core/time/compile-calendars.ts';

const { calendars } = compileCalendars({}, { timeZone: 'Europe/Amsterdam' });

export const netherlands = calendars['netherlands']!;
export const england = calendars['england-and-wales']!;
export const ireland = calendars['ireland']!;
