// What a browser would send of a form: its named controls that count, in order, and the button that was pressed.
import { elementsIn, textOf, type Element } from './html.ts';

export interface Sending {
  readonly method: 'GET' | 'POST';
  readonly action: string;
  readonly body: FormData | URLSearchParams;
}

/** The request that pressing a button makes; `here` is the address of the page. */
export function sendingOf(form: Element, button: Element, here: string): Sending {
  const entries = elementsIn(form).flatMap((each) => entriesOf(each, button));
  const action = button.attributes.get('formaction') ?? form.attributes.get('action') ?? here;
  if (form.attributes.get('method') !== 'post') {
    const query = new URLSearchParams(
      entries.map(([name, value]): [string, string] => [name, nameOrText(value)]),
    );
    return { method: 'GET', action: `${action.split('?')[0]}?${query}`, body: query };
  }
  if (form.attributes.get('enctype') !== 'multipart/form-data')
    return {
      method: 'POST',
      action,
      body: new URLSearchParams(entries.map(([name, value]): [string, string] => [name, nameOrText(value)])),
    };
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value as string);
  return { method: 'POST', action, body };
}

type Entry = readonly [name: string, value: string | File];

function entriesOf(control: Element, pressed: Element): Entry[] {
  const { attributes, tag } = control;
  const name = attributes.get('name') ?? '';
  if (name === '' || attributes.has('disabled')) return [];
  if (tag === 'button') return control === pressed ? [[name, attributes.get('value') ?? '']] : [];
  if (tag === 'textarea') return [[name, valueOf(control).replace(/\r?\n/g, '\r\n')]];
  if (tag === 'select') return [[name, valueOf(control)]];
  if (tag !== 'input') return [];
  const type = attributes.get('type') ?? 'text';
  if (type === 'radio' || type === 'checkbox')
    return attributes.has('checked') ? [[name, attributes.get('value') ?? 'on']] : [];
  if (type === 'file') return [[name, new File([], '', { type: 'application/octet-stream' })]];
  return [[name, valueOf(control)]];
}

function nameOrText(value: string | File): string {
  return typeof value === 'string' ? value : value.name;
}

/** What stands in a box, or is chosen in a list. */
export function valueOf(control: Element): string {
  if (control.tag === 'textarea')
    return control.children
      .map((child) => (typeof child === 'string' ? child : ''))
      .join('')
      .replace(/^\n/, '');
  if (control.tag !== 'select') return control.attributes.get('value') ?? '';
  const options = elementsIn(control).filter(({ tag }) => tag === 'option');
  const chosen = options.find(({ attributes }) => attributes.has('selected')) ?? options[0];
  return chosen ? (chosen.attributes.get('value') ?? textOf(chosen)) : '';
}
