// Answers that a complainant gives under the shipped procedure.

/** A client's complaint; other answers go over these. */
export function complaint(other: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    relation: 'client',
    name: 'Bo Voorbeeld',
    email: 'bo@example.org',
    subject: 'Rooster klopt niet',
    category: 'placement',
    description: 'Er kwam drie keer iemand op een andere dag dan afgesproken.',
    wish: 'Een vast rooster.',
    ...other,
  };
}
