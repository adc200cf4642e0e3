// The names of the buttons that add and remove rows and files, so that lists work without a script.

export const addName = '_add';
export const removeName = '_remove';

/** Whether the form was sent by an add or remove button: then show it again instead of going on. */
export function isRowButton(form: FormData): boolean {
  return form.has(addName) || form.has(removeName);
}

/** Whether the pressed button adds a row to the list `name`. */
export function adds(form: FormData, name: string): boolean {
  return form.get(addName) === name;
}

/** Whether the pressed button removes `item` (a row's number or a file's id) from the field `name`. */
export function removes(form: FormData, name: string, item: string | number): boolean {
  return form.get(removeName) === `${name}.${item}`;
}
