// A real identity provider on this machine: whoever it is told to be, comes back as that.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody with an account at the provider. */
export interface Account {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly groups?: readonly string[];
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in next, or null when they say no. */
  account: Account | null;
  readonly stop: () => Promise<void>;
}

/** Starts a provider for one client that comes back to this address. */
export async function startProvider(callback: string): Promise<TestProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own: TestProvider = {
    ...{ issuer, clientId: 'gehoor', clientSecret: 'a-secret-of-the-house', account: null },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  const provider = providerFor(own, callback);
  const answer = provider.callback();
  handle = (request, response) =>
    void (request.url?.startsWith('/interaction/')
      ? interact(provider, own, request, response)
      : answer(request, response));
  return own;
}

function providerFor(own: TestProvider, callback: string): Provider {
  return new Provider(own.issuer, {
    clients: [
      {
        ...{ client_id: own.clientId, client_secret: own.clientSecret },
        ...{ redirect_uris: [callback], grant_types: ['authorization_code'], response_types: ['code'] },
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'email', 'profile', 'groups'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['a', 'b'] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ ...own.account, sub: id }),
    }),
  });
}

/** Signs in whoever is next, and agrees to whatever the client asks. */
async function interact(
  provider: Provider,
  { account, clientId }: TestProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (account === null) {
    const no = { error: 'access_denied', error_description: 'Not now.' };
    return provider.interactionFinished(request, response, no);
  }
  const grant = new provider.Grant({ accountId: account.sub, clientId });
  grant.addOIDCScope('openid email profile groups');
  const result = { login: { accountId: account.sub }, consent: { grantId: await grant.save() } };
  await provider.interactionFinished(request, response, result);
}
