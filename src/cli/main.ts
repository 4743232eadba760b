import { parentPort } from '../host/parent-port.ts';
import { runCli } from './run.ts';

/** `npm run -s cli -- COMMAND …`: results on stdout, everything else on stderr. */

// npm goes to the package's folder first; paths are meant from where the person stands.
const cameFrom = process.env['INIT_CWD'];
if (process.env['npm_lifecycle_event'] === 'cli' && cameFrom !== undefined) process.chdir(cameFrom);

// Somebody piped us into `head` and has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const why = error.code === 'ENOSPC' ? 'the disk is full' : error.message;
  process.stderr.write(`The output cannot be written: ${why}.\n`);
  process.exit(1);
});

try {
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
  });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const trace =
    process.env['WHITECELL_TRACE'] === '1' && error instanceof Error ? error.stack : null;
  process.stderr.write(`${trace ?? `Something unexpected went wrong: ${message}`}\n`);
  process.exitCode = 1;
}

// As a part of the installed program it has to end itself, once everything has been said.
if (parentPort() !== null)
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
