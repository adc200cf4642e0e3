// The provider of accounts elsewhere (OpenID Connect): asked who somebody is, by code with PKCE, state and nonce.
import type { Configuration } from 'openid-client';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a visitor takes along to the provider and must bring back. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider says of somebody, by the names that it uses. */
export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

export class Provider {
  readonly issuer: string;
  readonly #settings: ProviderSettings;
  readonly #callback: string;
  #found: Promise<Configuration> | null = null;

  constructor(settings: ProviderSettings, baseUrl: string) {
    this.issuer = settings.issuer;
    this.#settings = settings;
    this.#callback = `${baseUrl}/sign-in/single-sign-on/callback`;
  }

  /** The address at the provider to send somebody to, and what must come back with them; throws when it cannot be reached. */
  async send(claim: string): Promise<{ readonly url: string; readonly errand: Errand }> {
    const client = await import('openid-client');
    const config = await this.#configuration();
    const errand = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const known = config.serverMetadata().scopes_supported ?? [];
    const scopes = ['openid', 'email', 'profile', ...(known.includes(claim) ? [claim] : [])];
    const url = client.buildAuthorizationUrl(config, {
      ...{ redirect_uri: this.#callback, scope: scopes.join(' ') },
      ...{ state: errand.state, nonce: errand.nonce },
      code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, errand };
  }

  /** What the provider says of whoever came back with this query; throws when it does not hold. */
  async receive(search: string, errand: Errand): Promise<Claims> {
    const client = await import('openid-client');
    const config = await this.#configuration();
    const tokens = await client.authorizationCodeGrant(config, new URL(`${this.#callback}${search}`), {
      pkceCodeVerifier: errand.verifier,
      expectedState: errand.state,
      expectedNonce: errand.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no ID token.');
    if (config.serverMetadata().userinfo_endpoint === undefined) return claims;
    const more = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
    return { ...more, ...claims };
  }

  /** Found at first use; where that fails, the next visitor tries again. */
  #configuration(): Promise<Configuration> {
    this.#found ??= this.#discover().catch((error: unknown) => {
      this.#found = null;
      throw error;
    });
    return this.#found;
  }

  async #discover(): Promise<Configuration> {
    const client = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.#settings;
    const server = new URL(issuer);
    const execute = server.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    return client.discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 });
  }
}
