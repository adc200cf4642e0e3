// A visitor on one connection that is kept open, with cookies, from an address of its own on this machine.
import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly html: string;
  readonly location: string;
}

export class Client {
  readonly cookies = new Map<string, string>();
  readonly #port: number;
  readonly #agent: Agent;

  /** `address` is one of this machine's own, such as 127.0.0.7. */
  constructor(port: number, address = '127.0.0.1', agent?: Agent) {
    this.#port = port;
    this.#agent = agent ?? new Agent({ keepAlive: true, maxSockets: 1, localAddress: address });
  }

  /** Another visitor, with cookies of their own, on the same connection. */
  another(): Client {
    return new Client(this.#port, '', this.#agent);
  }

  get(path: string): Promise<Answer> {
    return this.#send('GET', path, '');
  }

  post(path: string, form: Readonly<Record<string, string>>): Promise<Answer> {
    return this.#send('POST', path, new URLSearchParams(form).toString());
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, body: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          method,
          path,
          host: '127.0.0.1',
          port: this.#port,
          agent: this.#agent,
          headers: this.#headers(method, body),
        },
        (answer) => {
          const parts: Buffer[] = [];
          for (const line of answer.headers['set-cookie'] ?? []) this.#keep(line);
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const { statusCode = 0, headers } = answer;
            const html = Buffer.concat(parts).toString('utf8');
            resolve({ status: statusCode, html, location: headers.location ?? '' });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  #headers(method: string, body: string): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const common = { 'accept-language': 'nl', ...(cookie === '' ? {} : { cookie }) };
    if (method === 'GET') return common;
    return {
      ...common,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      origin: `http://127.0.0.1:${this.#port}`,
      'sec-fetch-site': 'same-origin',
    };
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
