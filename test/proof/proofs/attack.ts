import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { createExerciseFile } from '../../../src/host/files/create-exercise.ts';
import { harbourSeed, moveText } from '../../host/support/harbour.ts';
import { Client } from '../../support/client.ts';
import { option, report, say } from '../support/figure.ts';

/**
 * A real host in a process of its own, six honest players and a console, and people who mean ill in other processes:
 * how long honest commands take meanwhile, and how much memory the host needs.
 */
const seconds = option('seconds', 30);
const attacks = [
  { kind: 'malformed', count: option('malformed', 50_000), seconds: 600, processes: 1 },
  { kind: 'slow', count: option('slow', 500), seconds, processes: 1 },
  { kind: 'stalled', count: option('stalled', 200), seconds, processes: 1 },
  { kind: 'joins', count: option('joins', 2000) / 2, seconds, processes: 2 },
];

const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-proof-'));
const file = path.join(folder, 'harbour.whitecell');
createExerciseFile(file, harbourSeed());
const cli = path.resolve(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'main.ts');
const host = spawn(process.execPath, [cli, 'serve', file, '--json', '--lan-host', '127.0.0.1'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, WHITECELL_HOME: path.join(folder, 'home') },
});
const [ready] = (await once(createInterface({ input: host.stdout }), 'line')) as [string];
const { control, lan } = JSON.parse(ready) as {
  control: { url: string; token: string };
  lan: { url: string; joinCode: string };
};

try {
  const desk = await Client.open(control.url, {
    role: 'control',
    token: control.token,
    name: 'Ada',
  });
  const players = await Promise.all(Array.from({ length: 6 }, (_, n) => seat(desk, n)));
  await desk.command('exercise.start', {});
  await desk.command('step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  const calm = await during(desk, players, () => sleep(5000));
  tell('nobody means ill', 6, calm, {});
  for (const attack of attacks) {
    say(`attack: ${attack.kind}`);
    let did: Record<string, number> = {};
    const felt = await during(desk, players, async () => {
      const all = await Promise.all(Array.from({ length: attack.processes }, () => strike(attack)));
      for (const one of all)
        for (const [what, times] of Object.entries(one))
          did = { ...did, [what]: (did[what] ?? 0) + times };
    });
    tell(attack.kind, attack.count * attack.processes, felt, did);
    await desk.command('bookmark.set', { text: `after ${attack.kind}` });
  }
  report({
    ...{ proof: 'attack', name: 'the host ended by itself', size: attacks.length },
    ...{
      value: isRunning(host) ? 0 : 1,
      unit: 'exits',
      goal: '0',
      met: isRunning(host),
      more: { how: host.signalCode ?? host.exitCode ?? 'it still runs' },
    },
  });
} finally {
  host.kill('SIGTERM');
  if (isRunning(host)) await once(host, 'exit');
  rmSync(folder, { recursive: true, force: true });
}

/** One that a signal ended, as the system does where memory is short, has no exit code either. */
function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function seat(desk: Client, n: number): Promise<Client> {
  const team = n % 2 === 0 ? 'ferry' : 'port';
  const { joinCode: code } = lan;
  const player = await Client.open(lan.url, { role: 'join', code, name: `Player ${n}`, team });
  await desk.command('seat.admit', { seat: player.welcome?.seat ?? '', team });
  return player;
}

interface Felt {
  readonly ms: readonly number[];
  readonly failed: number;
  readonly peakMb: number;
}

/**
 * Five times a second each player submits a move, which is recorded until the turn has taken enough of them, and the
 * console notes something, which always is, until the work is done.
 */
async function during(
  desk: Client,
  players: readonly Client[],
  work: () => Promise<void>,
): Promise<Felt> {
  const ms: number[] = [];
  let failed = 0;
  let peakMb = 0;
  const progress = { over: false };
  const play = async (player: Client, n: number): Promise<void> => {
    const team = n % 2 === 0 ? 'ferry' : 'port';
    while (!progress.over) {
      const answer = await player.command('move.submit', { team, text: moveText(n) });
      // A turn takes so many moves; being told so is an answer as well.
      ms.push(answer.ms);
      if (!answer.ok && !/^(move|limit)\//.test(answer.code)) failed += 1;
      await sleep(200);
    }
  };
  const noting = async (): Promise<void> => {
    while (!progress.over) {
      const answer = await desk.command('bookmark.set', { text: 'meanwhile' });
      ms.push(answer.ms);
      if (!answer.ok) failed += 1;
      await sleep(200);
    }
  };
  const watch = async (): Promise<void> => {
    while (!progress.over) {
      peakMb = Math.max(peakMb, memoryMb(host));
      await sleep(250);
    }
  };
  const all = [...players.map(play), noting(), watch()];
  await work();
  progress.over = true;
  await Promise.all(all);
  return { ms, failed, peakMb };
}

function memoryMb({ pid }: ChildProcess): number {
  try {
    const text = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function strike(attack: (typeof attacks)[number]): Promise<Record<string, number>> {
  const attacker = path.join(import.meta.dirname, '..', 'support', 'attacker.ts');
  const args = [
    attack.kind,
    new URL(lan.url).port,
    lan.joinCode,
    String(attack.seconds),
    String(attack.count),
  ];
  const child = spawn(process.execPath, [attacker, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [text] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return JSON.parse(text) as Record<string, number>;
}

function tell(kind: string, size: number, felt: Felt, did: Record<string, number>): void {
  const sorted = [...felt.ms].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN);
  report({
    ...{ proof: 'attack', name: `${kind}: honest commands, p95`, size },
    ...{ value: at(0.95), unit: 'ms', goal: '<= 200', met: at(0.95) <= 200 && felt.failed === 0 },
    more: {
      ...{ p50: at(0.5), worst: at(1), honest: sorted.length, failed: felt.failed },
      ...{ hostMb: Math.round(felt.peakMb), ...did },
    },
  });
}
