// The calendars that come with Gehoor, by the name under which others extend them.
import type { CalendarSource } from '../calendar-source.ts';
import englandAndWales from './england-and-wales.json' with { type: 'json' };
import ireland from './ireland.json' with { type: 'json' };
import netherlands from './netherlands.json' with { type: 'json' };

export const shipped = {
  netherlands: netherlands as CalendarSource,
  'england-and-wales': englandAndWales as CalendarSource,
  ireland: ireland as CalendarSource,
};
