// A value that the procedure works out; nobody types it.
import { isLocalDate } from '../time/local-date.ts';
import { sayDate, sayMoment } from '../time/phrase.ts';
import { localInstant } from '../time/temporal.ts';
import { any } from '../conditions/shape.ts';
import { empty, type FieldType } from './field-type.ts';
import { number } from './number.ts';
import { spoken } from './spoken.ts';
import { yesNo } from './yes-no.ts';

export const computed: FieldType = {
  shape: () => any,
  personal: false,
  missing: () => ({ nl: 'Dit is nog niet uit te rekenen', en: 'This cannot be worked out yet' }),
  read: () => empty,
  say(value, field, language, context) {
    if (typeof value === 'number') return number.say(value, field, language, context);
    if (typeof value === 'boolean') return yesNo.say(value, field, language, context);
    if (Array.isArray(value)) return value.map(String).join(', ');
    if (typeof value !== 'string') return '';
    if (isLocalDate(value)) return sayDate(value, spoken(language));
    const moment = /T.*Z$/.test(value) ? localInstant(value, context.zone) : null;
    return moment ? sayMoment(moment, context.zone, spoken(language)) : value;
  },
  facts(value) {
    if (typeof value === 'number') return value;
    return typeof value === 'boolean' ? [value ? 'yes' : 'no'] : null;
  },
};
