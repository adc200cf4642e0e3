// What every answer must carry, whatever it says.

const REQUIRED: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** What the headers of a page lack, one line each. */
export function headerFaults(headers: Headers): string[] {
  const missing = Object.entries(REQUIRED).flatMap(([name, wanted]) => {
    const found = headers.get(name);
    return found === wanted ? [] : [`${name} is ${found ?? 'missing'}, and must be ${wanted}`];
  });
  const open = headers
    .getSetCookie()
    .filter(
      (line) => !/Max-Age=0/i.test(line) && (!/; HttpOnly/i.test(line) || !/; SameSite=Lax/i.test(line)),
    )
    .map((line) => `the cookie ${line.split('=')[0]} lacks HttpOnly or SameSite`);
  return [...missing, ...open];
}
