// The words of an answer, without the mail below them that it answers.
const BEGINS =
  /^(>.*|-{2,}\s*(oorspronkelijk bericht|original message)\s*-{2,}|(op|on)\b.{5,200}\b(schreef|wrote)\b.{0,100}:|_{20,}|(van|from):\s.+@.+)$/i;

/** The text above the first line that begins what was answered; the whole text where nothing stands above it. */
export function ownWords(text: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line, index) => BEGINS.test(line.trim()) && isQuoteToEnd(lines, index));
  const own = at < 0 ? text : lines.slice(0, at).join('\n');
  return own.trim() === '' ? text.trim() : own.trim();
}

/** Words between the lines that are quoted are an answer as well, so then nothing is left out. */
function isQuoteToEnd(lines: readonly string[], at: number): boolean {
  const rest = lines.slice(at + 1);
  const quoted = rest.filter((line) => line.trim().startsWith('>'));
  return quoted.length === 0 || rest.every((line) => line.trim() === '' || line.trim().startsWith('>'));
}
