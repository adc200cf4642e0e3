// What each kind of content is sealed for: opened anywhere else, it does not open.

/** The content of one entry. */
export function entryPlace(dossier: string, seq: number): string {
  return `entry:${dossier}:${seq}`;
}

/** The folded dossier as it was after an entry. */
export function bodyPlace(dossier: string, seq: number): string {
  return `body:${dossier}:${seq}`;
}

/** A file; its name is sealed for the same place with `:name` after it. */
export function filePlace(dossier: string, file: string): string {
  return `file:${dossier}:${file}`;
}

/** A message that waits to be sent. */
export function messagePlace(key: string): string {
  return `outbox:${key}`;
}

/** The place for which the secret behind a person's one-time passwords is sealed. */
export function secretPlace(person: string): string {
  return `one-time-password:${person}`;
}

/** Somebody in the directory. */
export function knownPlace(id: string): string {
  return `known:${id}`;
}

/** What another system calls a placement. */
export function placementPlace(id: string): string {
  return `placement:${id}`;
}

/** A message that came in; who wrote it to whom is sealed for the same place with `:envelope` after it. */
export function receivedPlace(message: string): string {
  return `received:${message}`;
}
