// The HTTP server: starts, says where it listens, and stops once what is under way is done.
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Server } from 'node:http';
import type { Env } from 'hono';
import { giveBackWhenQuiet } from './give-back-memory.ts';

/** The port is taken, or the address is not this machine's; the message says what to do. */
export class ServerFault extends Error {
  override name = 'ServerFault';
}

export interface Running {
  /** Where it listens, which for port 0 is only known now. */
  readonly port: number;
  /** Refuses new requests and resolves when those under way have been answered. */
  readonly stop: () => Promise<void>;
}

const PATIENCE = 10_000;

/** Starts to listen; rejects with `ServerFault`. */
export function listen<E extends Env>(site: Hono<E>, host: string, port: number): Promise<Running> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: site.fetch, hostname: host, port }, (info) => {
      const memory = giveBackWhenQuiet();
      server.on('request', memory.done);
      server.on('close', memory.stop);
      resolve({ port: info.port, stop: () => stop(server) });
    }) as Server;
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(new ServerFault(reasonOf(error, host, port))),
    );
  });
}

function reasonOf(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what runs there, or choose another port, for instance PORT=${port + 1}.`;
  if (error.code === 'EACCES')
    return `Port ${port} is not allowed for this user. Choose one above 1024, for instance PORT=3000.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `HOST is "${host}", which is not an address of this machine. Leave it out, or write HOST=0.0.0.0.`;
  return `The server cannot start (${error.message}).`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
