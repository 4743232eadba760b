import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import {
  checkScenarioFolder,
  readMedia,
  readScenarioFolder,
} from '../../../src/host/files/scenario-folder.ts';
import { startHost, type Host, type HostOptions } from '../../../src/host/host.ts';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { Client, type ClientOptions, type Identity } from '../../support/client.ts';
import { scenarioFolder } from '../../support/scenarios.ts';

/** A whole host on free ports with one exercise open, and clients for it. Gone with the test. */
export interface House {
  readonly host: Host;
  readonly folder: string;
  readonly file: string;
  enter(as: Identity, options?: ClientOptions): Promise<Client>;
  control(name?: string, options?: ClientOptions): Promise<Client>;
  /** A player in a team, let in by control when a control client is given. */
  player(name: string, team: string, by?: Client, options?: ClientOptions): Promise<Client>;
  hotSeat(): Promise<Client>;
  /** The same file, ports and home again, as after a crash or an evening. */
  restart(): Promise<void>;
}

/** Pages that are enough to be served. */
function fakePages(folder: string): string {
  const pages = [
    'console',
    'station',
    'display',
    'hotseat',
    'review',
    'check',
    'paper',
    'report',
    'evaluator',
    'number',
  ];
  for (const page of [...pages, 'assets']) mkdirSync(path.join(folder, page), { recursive: true });
  for (const page of pages)
    writeFileSync(path.join(folder, page, 'index.html'), `<title>${page}</title>`);
  writeFileSync(path.join(folder, 'assets', 'app-1234.js'), 'export {};');
  writeFileSync(path.join(folder, 'assets', 'app-1234.js.gz'), gzipSync('export {};'));
  writeFileSync(path.join(folder, 'secret.txt'), 'not to be served');
  return folder;
}

export function temp(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-net-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A fresh exercise file of a fixture or shipped scenario. */
export function newExerciseFile(
  folder: string,
  scenarioId = 'mini',
  exercise = 'exercise-1',
): string {
  const source = readScenarioFolder(scenarioFolder(scenarioId));
  const { scenario, findings } = checkScenarioFolder(source);
  if (scenario === null) throw new Error(JSON.stringify(findings));
  const file = path.join(folder, `${exercise}.whitecell`);
  createSqliteFile(file, {
    exercise,
    title: 'Bridge day',
    mode: 'live',
    createdWallMs: Date.UTC(2026, 0, 1),
    scenario,
    media: readMedia(source),
  });
  return file;
}

export async function openHouse(
  options: Partial<HostOptions> & { readonly scenarioId?: string; readonly empty?: boolean } = {},
): Promise<House> {
  const { scenarioId = 'mini', empty = false, ...over } = options;
  const folder = temp();
  const file = empty ? '' : newExerciseFile(folder, scenarioId);
  const faults: unknown[] = [];
  const start = (ports: Pick<HostOptions, 'controlPort' | 'lanPort'>): Promise<Host> =>
    startHost({
      home: path.join(folder, 'home'),
      // Made here a moment ago.
      ...(empty ? {} : { file, tried: true }),
      ...ports,
      lanHost: '127.0.0.1',
      rendererDir: fakePages(path.join(folder, 'pages')),
      scenariosDir: path.dirname(scenarioFolder('mini')),
      version: '0.0.0',
      onFault: (error) => faults.push(error),
      ...over,
    });
  let host = await start({ controlPort: 0, lanPort: 0 });
  const clients = new Set<Client>();
  onTestFinished(async () => {
    for (const client of clients) client.cut();
    await host.close();
    if (faults.length > 0) throw new Error(`the host met faults: ${faults.map(String).join('; ')}`);
  });
  const origin = (url: string): string => new URL(url).origin;
  const keep = async (opening: Promise<Client>): Promise<Client> => {
    const client = await opening;
    clients.add(client);
    return client;
  };
  const house: House = {
    get host() {
      return host;
    },
    folder,
    file,
    enter: (as, clientOptions) => {
      const local = as.role === 'control' || as.role === 'hotSeat';
      return keep(Client.open(origin(local ? host.control.url : host.lan.url), as, clientOptions));
    },
    control: (name = 'Ann', clientOptions) =>
      house.enter({ role: 'control', token: host.control.token, name }, clientOptions),
    async player(name, team, by, clientOptions) {
      const code = host.lan.joinCode;
      const client = await house.enter({ role: 'join', code, name, team }, clientOptions);
      const seat = client.welcome?.seat ?? '';
      if (by === undefined) return client;
      await by.command('seat.admit', { seat, team });
      await client.until((c) => c.view(`team:${team}`) !== null, 'the team view');
      return client;
    },
    async hotSeat() {
      const answer = await fetch(`${origin(host.control.url)}/api/grant`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${host.control.token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ for: 'hotSeat' }),
      });
      const { url } = (await answer.json()) as { url: string };
      return house.enter({ role: 'hotSeat', token: url.split('#')[1] ?? '' });
    },
    async restart() {
      const ports = {
        controlPort: Number(new URL(host.control.url).port),
        lanPort: Number(new URL(host.lan.url).port),
      };
      await host.close();
      host = await start(ports);
    },
  };
  return house;
}
