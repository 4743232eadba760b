import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startHost, type Host } from '../../src/host/host.ts';
import { startReader } from '../../src/host/record/start.ts';
import { Session as Inspector, type Profiler } from 'node:inspector/promises';
import { serveParent } from './child.ts';
import { benchScenario, writeScenario } from './scenario.ts';

/** The real host with a real file, on a real disk, in a process of its own. */
export interface HostStarted {
  readonly control: { readonly url: string; readonly token: string };
  readonly lan: { readonly url: string; readonly joinCode: string };
}

interface Wish {
  /** An exercise that is there already; a new one otherwise. */
  readonly file?: string;
  readonly injects?: number;
  /** Where the built pages are, for who opens some. */
  readonly pages?: string;
}

function reader(pages: string): string {
  return path.join(pages, '..', 'reader', 'reader.js');
}

let host: Host | null = null;
const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-bench-'));

serveParent({
  async start({ file, injects, pages = path.join(folder, 'pages') }: Wish): Promise<HostStarted> {
    const scenarios = path.join(folder, 'scenarios');
    mkdirSync(pages, { recursive: true });
    writeScenario(scenarios, benchScenario(injects));
    host = await startHost({
      home: path.join(folder, 'home'),
      ...(file === undefined ? {} : { file }),
      controlPort: 0,
      lanPort: 0,
      lanHost: '127.0.0.1',
      rendererDir: pages,
      // Built pages come with a built reader: from source, a process takes four times as long to begin.
      ...(existsSync(reader(pages)) ? { startReader: () => startReader(reader(pages)) } : {}),
      scenariosDir: scenarios,
      version: 'bench',
      onFault: (error) => process.stderr.write(`fault: ${String(error)}\n`),
    });
    if (file === undefined) {
      const made = await host.createNew({
        scenario: 'bench',
        title: '',
        mode: 'live',
        order: null,
      });
      if (!made.ok) throw new Error(made.error.message);
    }
    return { control: host.control, lan: host.lan };
  },
  /** For whoever wants to know where the time goes: `true` begins a processor profile, `false` ends it. */
  profile,
  async stop() {
    await host?.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

const inspector = new Inspector();

async function profile(on: boolean): Promise<Profiler.Profile | null> {
  if (on) {
    inspector.connect();
    await inspector.post('Profiler.enable');
    await inspector.post('Profiler.start');
    return null;
  }
  const { profile: taken } = await inspector.post('Profiler.stop');
  inspector.disconnect();
  return taken;
}
