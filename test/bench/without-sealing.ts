// Loaded before everything else, for the bench alone: what is sealed stays as it is, so that sealing can be weighed.
import { registerHooks } from 'node:module';

const SEALING = /\/engine\/shell\/seal\/seal\.js$/;
const PASSING = {
  'export function seal(key, content, place) {': 'return Buffer.from(content);',
  'export function unseal(key, sealed, place) {': 'return Buffer.from(sealed);',
};

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!SEALING.test(url)) return loaded;
    return { ...loaded, source: passingThrough(String(loaded.source)) };
  },
});

function passingThrough(source: string): string {
  return Object.entries(PASSING).reduce((text, [begin, instead]) => {
    if (!text.includes(begin)) throw new Error(`Sealing no longer begins with "${begin}".`);
    return text.replace(begin, `${begin}\n    ${instead}`);
  }, source);
}
