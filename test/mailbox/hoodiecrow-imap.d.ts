// What the tests use of the IMAP server, which comes without types.
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  export interface Folder {
    readonly messages: { readonly uid: number; readonly raw: string; readonly flags: string[] }[];
    uidvalidity: number;
  }
  export interface Hoodiecrow {
    readonly server: Server;
    users: Record<string, { password?: string; xoauth2?: { accessToken: string } }>;
    listen(port: number, host: string, ready: () => void): void;
    close(done: () => void): void;
    appendMessage(folder: string, flags: string[], internalDate: string, raw: string): void;
    getMailbox(path: string): Folder;
  }
  export default function hoodiecrow(options: object): Hoodiecrow;
}
