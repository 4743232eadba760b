/**
 * Owns: whether the room's network is spoken to with TLS, and the certificate that this machine made for it. Does not
 * own: the listener, the form of a certificate. Kept in the home folder, so that devices that have once compared the
 * fingerprint see the same one next time; without one it lives as long as the host. A crash leaves nothing else.
 */
import { X509Certificate } from 'node:crypto';
import { fingerprintOf, makeIdentity, type Identity } from './certificate.ts';

export interface Kept {
  read(name: string): string | null;
  write(name: string, content: string): void;
}

const choiceFile = 'room-encryption';
const identityFile = 'room-identity.pem';
/** One that would run out in the middle of an exercise is replaced before. */
const renewBeforeMs = 7 * 86_400_000;

export interface ShownIdentity extends Identity {
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string;
}

export class Encryption {
  readonly #kept: Kept;
  readonly #wallMs: () => number;

  constructor(kept: Kept, wallMs: () => number) {
    this.#kept = kept;
    this.#wallMs = wallMs;
  }

  get wanted(): boolean {
    return this.#kept.read(choiceFile)?.trim() === 'on';
  }

  want(on: boolean): void {
    this.#kept.write(choiceFile, on ? 'on\n' : 'off\n');
  }

  /** The one from before, while it holds; else a new one for these names. */
  identity(names: readonly string[]): ShownIdentity {
    const identity = this.#before() ?? this.#make(names);
    return { ...identity, fingerprint: fingerprintOf(identity.certificate) };
  }

  #before(): Identity | null {
    const text = this.#kept.read(identityFile) ?? '';
    const [key, certificate] = ['PRIVATE KEY', 'CERTIFICATE'].map(
      (kind) => new RegExp(`-----BEGIN ${kind}-----[^-]+-----END ${kind}-----\\n`).exec(text)?.[0],
    );
    if (key === undefined || certificate === undefined) return null;
    try {
      const endsMs = new X509Certificate(certificate).validToDate.getTime();
      return endsMs - this.#wallMs() > renewBeforeMs ? { key, certificate } : null;
    } catch {
      return null;
    }
  }

  #make(names: readonly string[]): Identity {
    const identity = makeIdentity(names, this.#wallMs());
    this.#kept.write(identityFile, `${identity.key}${identity.certificate}`);
    return identity;
  }
}

/** Without a folder: as long as the host lives. */
export function keptInMemory(): Kept {
  const files = new Map<string, string>();
  return {
    read: (name) => files.get(name) ?? null,
    write: (name, content) => void files.set(name, content),
  };
}
