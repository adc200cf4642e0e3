// Which customs of writing numbers go with a language.

/** The locale of a language in two letters. */
export function localeOf(language: string): string {
  const own: Readonly<Record<string, string>> = { nl: 'nl-NL', en: 'en-GB' };
  if (own[language] !== undefined) return own[language];
  return /^[a-z]{2}$/.test(language) ? language : 'en-GB';
}
