/**
 * Owns: what the program is started with, by `npm start`, by the desktop, by a second start. All of it comes from
 * outside: a path is only ever a path to be opened as an exercise, which the host vets.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { defaultHome, fileEnding } from '../host/home.ts';

export interface ShellArguments {
  /** What stands behind `--cli`; null: windows. */
  readonly cli: readonly string[] | null;
  readonly home: string;
  readonly controlPort: number;
  readonly lanPort: number;
  readonly lanHost: string;
  readonly file: string | null;
}

/** Doors for debuggers, which a packaged program does not open. */
const doors = /^--(inspect|remote-debugging|js-flags|load-extension|disable-web-security)/;

/** `given`: without the program itself, and without the script where Electron runs one. */
export function readArguments(given: readonly string[], cwd: string): ShellArguments {
  const cli = given[0] === '--cli' ? given.slice(1) : null;
  const { values } = parseArgs({
    args: cli === null ? [...given] : [],
    strict: false,
    allowPositionals: true,
    options: {
      'control-port': { type: 'string' },
      'lan-port': { type: 'string' },
      'lan-host': { type: 'string' },
      home: { type: 'string' },
    },
  });
  const text = (value: unknown, otherwise: string): string =>
    typeof value === 'string' ? value : otherwise;
  return {
    cli,
    home: text(values.home, defaultHome()),
    controlPort: port(values['control-port'], 8070),
    lanPort: port(values['lan-port'], 8080),
    lanHost: text(values['lan-host'], '0.0.0.0'),
    file: cli === null ? fileAmong(given, cwd) : null,
  };
}

function port(value: unknown, otherwise: number): number {
  const number = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : otherwise;
  return number <= 65_535 ? number : otherwise;
}

/** The first argument that can be an exercise file, whole. */
export function fileAmong(given: readonly string[], cwd: string): string | null {
  const file = given.find((one) => !one.startsWith('-') && isExercise(one));
  return file === undefined ? null : path.resolve(cwd, file);
}

export function isExercise(file: string): boolean {
  return file.endsWith(fileEnding) && !file.includes('\0');
}

/** The first argument that a packaged program refuses to run with. */
export function doorAmong(given: readonly string[]): string | null {
  return given.find((one) => doors.test(one)) ?? null;
}
