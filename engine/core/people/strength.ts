// How surely a session is its person's, and how surely it must be.

/** From less to more. */
export const strengths = ['password', 'second-factor', 'passkey'] as const;
export type Strength = (typeof strengths)[number];

/** Whether one strength is at least another. */
export function isAtLeast(strength: Strength, needed: Strength): boolean {
  return strengths.indexOf(strength) >= strengths.indexOf(needed);
}

/** What somebody needs at least to sign in: the most that one of their roles asks. */
export function neededBy(
  roles: readonly string[],
  plans: Readonly<Record<string, { readonly signIn: Strength }>>,
): Strength {
  const asked = roles.map((role) => plans[role]?.signIn ?? 'password');
  return [...strengths].reverse().find((strength) => asked.includes(strength)) ?? 'password';
}
