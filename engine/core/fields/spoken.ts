// In which of the product's own languages something is said.

/** Dutch for whoever reads Dutch, English for everybody else. */
export function spoken(language: string): 'nl' | 'en' {
  return language === 'nl' ? 'nl' : 'en';
}
