// From where somebody visits, as far as it matters for counting tries.
import { isIPv6 } from 'node:net';

/**
 * The address from which a request came. With proxies in front the line is theirs, and each adds to `forwarded` who called it: the
 * visitor is as far from its end as there are proxies, and what stands before that anybody can make up.
 */
export function networkAddress(line: string, forwarded: string | undefined, proxies: number): string {
  const said = (forwarded ?? '').split(',').map((each) => each.trim());
  const address = proxies === 0 ? line : said.at(-proxies) || line;
  return networkOf(address.slice(0, 100));
}

/** IPv4 as it is; of IPv6 the half that names a network, since whoever has one has all its addresses. */
function networkOf(address: string): string {
  const four = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (four !== undefined) return four;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const [first, last] = [groups(head), groups(tail ?? '')];
  const filled =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  const four64 = [...first, ...filled, ...last].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${four64.join(':')}::/64`;
}
