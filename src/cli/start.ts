/**
 * `npm start [-- FILE] [options]`: from nothing to the console's window. Electron where its program is
 * there; otherwise the same console in the window of an installed browser; otherwise its address.
 * Owns: that choice and the sentences around it. Everything that can go wrong is one sentence.
 */
import { mayBeRescued } from '../core/protocol/rescue.ts';
import { HostTrouble } from '../host/net/doors/doors.ts';
import { runInBrowser } from './start-browser.ts';
import { runInElectron } from './start-electron.ts';
import { readArguments, usage } from './start-options.ts';
import { electronBinary } from '../../scripts/electron-binary.mjs';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  if (options === 'help') {
    say(usage);
    return 0;
  }
  if ('problem' in options) {
    say(`${options.problem}\n\n${usage}`);
    return 2;
  }
  if (options.window === 'electron') {
    const electron = await electronBinary({
      force: options.fetchElectron,
      onProgress: showProgress(),
    });
    if (electron.path === null)
      say(
        `Electron cannot be used: ${electron.reason}. The console opens in a browser window instead.`,
      );
    else {
      const code = await runInElectron(electron.path, options);
      if (code !== null) return code;
      say('Electron did not start here. The console opens in a browser window instead.');
    }
  }
  return runInBrowser(options, say);
}

function showProgress(): (percent: number) => void {
  let said = false;
  return (percent) => {
    if (!said) say('Fetching Electron, the program around the window (once, about 100 MB) …');
    said = true;
    if (process.stderr.isTTY) process.stderr.write(`\r  ${percent} %${percent >= 100 ? '\n' : ''}`);
  };
}

// npm goes to the package's folder first; a file is meant from where the person stands.
const cameFrom = process.env['INIT_CWD'];
if (process.env['npm_lifecycle_event'] === 'start' && cameFrom !== undefined)
  process.chdir(cameFrom);

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof HostTrouble) {
    say(error.message);
    if (mayBeRescued(error.code))
      say('What is whole of it can be rescued: npm start without it, and open it from there.');
  } else {
    say(
      `Whitecell met a fault of its own: ${error instanceof Error ? error.message : String(error)}`,
    );
    if (process.env['WHITECELL_DEBUG'] !== undefined && error instanceof Error)
      say(error.stack ?? '');
  }
  process.exitCode = 1;
}
