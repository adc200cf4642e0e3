// Reads a time of day as people write it.
import type { Sentence } from '../language/text.ts';

const wrong: Sentence = {
  nl: 'Dit is geen tijd. Schrijf uren en minuten, zoals 14:30.',
  en: 'This is not a time. Write hours and minutes, like 14:30.',
};

/** The time as `HH:MM:SS`, from texts such as `14:30`, `14.30 uur`, `9u` or `2:30 pm`, or what is wrong with it. */
export function typedTime(text: string): string | Sentence {
  if (text === '')
    return { nl: 'Vul ook de tijd in, zoals 14:30.', en: 'Fill in the time as well, like 14:30.' };
  const found = /^(\d{1,2})(?:[:.u](\d{2}))?(?::(\d{2}))? ?(uur|u|am|pm)?$/i.exec(text);
  if (!found) return wrong;
  const [, hours = '', minutes = '00', seconds = '00', half = ''] = found;
  const onClock = twentyFour(Number(hours), half.toLowerCase());
  if (onClock === null || Number(minutes) > 59 || Number(seconds) > 59) {
    return {
      nl: 'Deze tijd bestaat niet. Schrijf een tijd van 00:00 tot en met 23:59.',
      en: 'This time does not exist. Write a time from 00:00 up to 23:59.',
    };
  }
  return `${String(onClock).padStart(2, '0')}:${minutes}:${seconds}`;
}

function twentyFour(hours: number, half: string): number | null {
  if (half !== 'am' && half !== 'pm') return hours <= 23 ? hours : null;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half === 'pm' ? 12 : 0);
}
