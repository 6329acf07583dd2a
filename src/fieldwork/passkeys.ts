import { fromBase64Url, toBase64Url } from '../keeping/sealing/base64Url.ts';

/** A passkey of this tablet, and the secret that it gives for a salt: 256 bits as base64url. */
export interface MadePasskey {
  readonly credential: string;
  readonly secret: string;
}

/** Passkeys of this browser, as far as they give secrets: the extension `prf` of Web Authentication, level 3. */
export interface Passkeys {
  /** Whether this tablet has what they need: nobody is asked for anything. */
  areHad(): Promise<boolean>;
  /** A salt for the secret of one shift, as base64url. */
  salt(): string;
  /** Makes one, in the place of any before; null where the fieldworker or the tablet would not. */
  make(salt: string): Promise<MadePasskey | null>;
  /** The same secret again; null where the fieldworker or the tablet would not. */
  ask(credential: string, salt: string): Promise<string | null>;
}

const RANDOM_BYTES = 32;
/** A passkey of the same name takes the place of the one before: no two lie in the tablet's list. */
const USER = { id: new TextEncoder().encode('soundings-shift'), name: 'shift', displayName: 'Soundings' };
/** Ed25519, ES256, RS256 (IANA COSE algorithms): one of them every tablet has. */
const ALGORITHMS = [-8, -7, -257];

/** The passkeys of the page's own browser. */
export const pagePasskeys: Passkeys = {
  areHad: async () => {
    if (typeof PublicKeyCredential === 'undefined') return false;
    const can = await PublicKeyCredential.getClientCapabilities?.().catch(() => null);
    return can?.['extension:prf'] === true && can['userVerifyingPlatformAuthenticator'] === true;
  },
  salt: () => toBase64Url(drawn()),
  make: async (salt) => {
    const made = await asked(() =>
      navigator.credentials.create({
        publicKey: {
          // Nobody checks what is signed: there is no server, and only the secret is wanted.
          challenge: drawn(),
          rp: { name: 'Soundings' },
          user: USER,
          pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
          authenticatorSelection: {
            authenticatorAttachment: 'platform',
            userVerification: 'required',
            residentKey: 'preferred',
          },
          extensions: evaluating(salt),
        },
      }),
    );
    if (made === null || made.getClientExtensionResults().prf?.enabled !== true) return null;
    // Not every tablet gives the secret at once.
    const secret = secretOf(made) ?? (await pagePasskeys.ask(made.id, salt));
    return secret === null ? null : { credential: made.id, secret };
  },
  ask: async (credential, salt) => {
    const id = fromBase64Url(credential);
    if (id === null) return null;
    const given = await asked(() =>
      navigator.credentials.get({
        publicKey: {
          challenge: drawn(),
          allowCredentials: [{ type: 'public-key', id }],
          userVerification: 'required',
          extensions: evaluating(salt),
        },
      }),
    );
    return given === null ? null : secretOf(given);
  },
};

function drawn(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
}

function evaluating(salt: string): AuthenticationExtensionsClientInputs {
  return { prf: { eval: { first: new TextEncoder().encode(salt) } } };
}

function secretOf(credential: PublicKeyCredential): string | null {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return null;
  return toBase64Url(new Uint8Array(first instanceof ArrayBuffer ? first : first.buffer));
}

/** Null where it is refused, given up or takes too long. */
async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await ask()) as PublicKeyCredential | null;
  } catch {
    return null;
  }
}
