/**
 * Owns: what the shell remembers between starts: where the display stood, where new versions are looked for.
 * A file that is missing, damaged or cannot be written is as if nothing had been remembered.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const feedSchema = z.strictObject({
  /** An https address that answers with the newest version. */
  url: z.url({ protocol: /^https$/ }),
  /** The maker's ed25519 key, base64 of its SPKI form. */
  key: z.string().regex(/^[A-Za-z0-9+/]{40,200}={0,2}$/),
});
export type Feed = z.infer<typeof feedSchema>;

const settingsSchema = z.object({
  displayScreen: z.object({ id: z.number(), label: z.string() }).nullable().catch(null),
  feed: feedSchema.nullable().catch(null),
});
export type ShellSettings = z.infer<typeof settingsSchema>;

const nothing: ShellSettings = { displayScreen: null, feed: null };

export class SettingsFile {
  readonly #file: string;
  #kept: ShellSettings;

  constructor(folder: string) {
    this.#file = path.join(folder, 'shell.json');
    this.#kept = read(this.#file);
  }

  get now(): ShellSettings {
    return this.#kept;
  }

  keep(change: Partial<ShellSettings>): void {
    this.#kept = { ...this.#kept, ...change };
    const aside = `${this.#file}.new`;
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      writeFileSync(aside, `${JSON.stringify(this.#kept, null, 2)}\n`, { mode: 0o600 });
      renameSync(aside, this.#file);
    } catch {
      // It holds until the program ends.
    }
  }
}

function read(file: string): ShellSettings {
  try {
    return settingsSchema.parse({
      ...nothing,
      ...(JSON.parse(readFileSync(file, 'utf8')) as object),
    });
  } catch {
    return nothing;
  }
}
