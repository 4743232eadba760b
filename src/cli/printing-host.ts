import { startHost, type Host } from '../host/host.ts';
import { browserPrinter } from './printer.ts';
import { findProgram } from './program.ts';

/** A host of its own on this machine alone, whose pages a browser prints; closed when the work is done. */
export async function withPrintingHost<T>(work: (host: Host) => Promise<T>): Promise<T> {
  const host = await startHost({
    ...findProgram(),
    controlPort: 0,
    lanPort: 0,
    lanHost: '127.0.0.1',
    printer: browserPrinter(),
  });
  try {
    return await work(host);
  } finally {
    await host.close();
  }
}
