import { defaultHome } from '../host/home.ts';
import { collectEarly } from '../host/memory.ts';
import { HostTrouble } from '../host/net/doors/doors.ts';
import { startHost, type Host } from '../host/host.ts';
import { CliError, exitCodes, type CliCommand } from './command.ts';
import { browserPrinter } from './printer.ts';
import { parentReaders } from './parent-readers.ts';
import { findProgram } from './program.ts';
import { mustExist } from './record.ts';

/** Runs an exercise without a window, until it is told to stop. */
export const serveCommand: CliCommand = {
  name: 'serve',
  usage: 'FILE [--control-port N] [--lan-port N] [--lan-host H] [--json]',
  summary: 'runs an exercise without a window; SIGTERM or Ctrl+C closes it cleanly',
  options: { 'control-port': 'text', 'lan-port': 'text', 'lan-host': 'text', json: 'flag' },
  words: ['FILE'],
  async run(call, io) {
    const ports = { min: 0, max: 65_535 };
    const controlPort = call.whole('control-port', 0, ports);
    const lanPort = call.whole('lan-port', 0, ports);
    const lanHost = call.text('lan-host') ?? '0.0.0.0';
    const file = call.word(0);
    mustExist(file);
    const stopped = stopSignal();
    collectEarly();
    const host = await start({ file, controlPort, lanPort, lanHost }, (error) => {
      io.err(`Whitecell found a fault in itself: ${sentence(error)}`);
    });
    const ready = readyLine(host, file);
    for (const notice of host.notices) io.err(notice);
    if (call.flag('json')) io.out(JSON.stringify(ready));
    else {
      io.out(`Console (this machine only): ${ready.control.url}`);
      io.out(`Teams and displays: ${ready.lan.url} with the code ${ready.lan.joinCode}`);
    }
    await stopped;
    const told = host.notices.length;
    await host.close();
    for (const notice of host.notices.slice(told)) io.err(notice);
    return exitCodes.ok;
  },
};

interface Wanted {
  readonly file: string;
  readonly controlPort: number;
  readonly lanPort: number;
  readonly lanHost: string;
}

async function start(wanted: Wanted, onFault: (error: unknown) => void): Promise<Host> {
  try {
    // The home's secret keeps consoles signed in over a restart.
    return await startHost({
      ...wanted,
      ...findProgram(),
      home: defaultHome(),
      printer: browserPrinter(),
      ...parentReaders(),
      onFault,
    });
  } catch (error) {
    if (error instanceof HostTrouble) throw new CliError(error.message);
    throw error;
  }
}

function readyLine(host: Host, file: string) {
  const { control, lan } = host;
  const meta = host.session()?.meta;
  return { file: meta?.path ?? file, exercise: meta?.exercise ?? '', control, lan };
}

/** Resolves at the first of the usual ways to say stop; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
