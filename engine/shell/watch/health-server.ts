// Answers probes from the thread of the watch, so that there is an answer also when the rest of the process hangs.
import { createServer } from 'node:http';
import type { Trouble } from '../../core/watch/trouble.ts';

export interface Place {
  readonly host: string;
  readonly port: number;
}

/** Starts to answer `GET /healthz` as the site does; rejects where it cannot listen there. */
export function answerProbes({ host, port }: Place, troublesNow: () => readonly Trouble[]): Promise<void> {
  const server = createServer((request, response) => {
    if (request.url !== '/healthz') return response.writeHead(404).end();
    const trouble = troublesNow();
    const said = trouble.length === 0 ? { status: 'ok' } : { status: 'trouble', trouble };
    response.writeHead(trouble.length === 0 ? 200 : 503, { 'Content-Type': 'application/json' });
    return response.end(JSON.stringify(said));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
