/** What can be said after `npm start --`, and what it means. */
import { parseArgs } from 'node:util';

export const usage = `Usage: npm start [-- FILE] [options]

  FILE                 an exercise (.whitecell) to open; without it the home screen appears
  --browser            use the window of an installed browser even where Electron is there
  --no-window          open no window; print the console's address
  --fetch-electron     try again to fetch Electron although it failed before
  --lan-host ADDRESS   listen for stations on this address only (default: every network)
  --lan-port N         their port (default 8080)
  --control-port N     the console's port on this machine (default 8070)
  --home FOLDER        where exercises are kept
  --help`;

export interface StartOptions {
  readonly file: string | null;
  readonly home: string | null;
  readonly window: 'electron' | 'browser' | 'none';
  readonly fetchElectron: boolean;
  readonly controlPort: number;
  readonly lanPort: number;
  readonly lanHost: string;
}

/** What a person typed, or the sentence that says why it cannot be meant. */
export function readArguments(
  args: readonly string[],
): StartOptions | 'help' | { readonly problem: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        browser: { type: 'boolean' },
        'no-window': { type: 'boolean' },
        'fetch-electron': { type: 'boolean' },
        'lan-host': { type: 'string' },
        'lan-port': { type: 'string' },
        'control-port': { type: 'string' },
        home: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // Only the first sentence: the rest is advice for programmers.
    const words = error instanceof Error ? error.message : String(error);
    return { problem: `${words.split('. ')[0]?.replace(/\.$/, '')}.` };
  }
  const { values, positionals } = parsed;
  if (values.help === true) return 'help';
  if (positionals.length > 1) return { problem: 'Name one exercise file, or none.' };
  const controlPort = portOf(values['control-port'], 8070);
  const lanPort = portOf(values['lan-port'], 8080);
  if (controlPort === null || lanPort === null)
    return { problem: 'A port is a number from 0 to 65535.' };
  return {
    file: positionals[0] ?? null,
    home: values.home ?? null,
    window:
      values['no-window'] === true ? 'none' : values.browser === true ? 'browser' : 'electron',
    fetchElectron: values['fetch-electron'] === true,
    controlPort,
    lanPort,
    lanHost: values['lan-host'] ?? '0.0.0.0',
  };
}

function portOf(text: string | undefined, otherwise: number): number | null {
  if (text === undefined) return otherwise;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : null;
}
