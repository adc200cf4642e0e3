// Where somebody goes on after signing in: only within this site.

/** The address to go on to, or the worklist where the wished one is not of this site. */
export function nextAddress(wished: string | undefined): string {
  const home = '/worklist';
  if (!wished?.startsWith('/') || /^\/[\\/]|[\p{Cc}\\]/u.test(wished)) return home;
  const url = new URL(wished, 'http://here.invalid');
  const own = url.host === 'here.invalid' && !url.pathname.startsWith('//');
  return own && url.pathname !== '/sign-in' ? url.pathname + url.search : home;
}
