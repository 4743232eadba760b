/** One exercise that is served, played and killed again and again, and what its players lived through. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { fold } from '../../../src/core/evolve.ts';
import type { Fact } from '../../../src/core/fact.ts';
import { plainMoveParts } from '../../../src/core/move-text.ts';
import { project } from '../../../src/core/view/project.ts';
import type { ControlView, TeamView } from '../../../src/core/view/schema.ts';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { checkHistory, type Operation } from '../../history.ts';
import { chanceOf } from '../../support/chance.ts';
import { Client, LineClosed, newId } from '../../support/client.ts';
import { harbourSeed, harbourWorld } from './harbour.ts';
import { tempFolder } from './temp.ts';

const cli = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

interface Ready {
  readonly control: { readonly url: string; readonly token: string };
  readonly lan: { readonly url: string; readonly joinCode: string };
}

class Serving {
  readonly child: ChildProcess;
  readonly ready: Promise<Ready>;
  readonly #ended: Promise<unknown>;
  #errors = '';

  constructor(file: string, home: string) {
    const args = [cli, 'serve', file, '--json', '--lan-host', '127.0.0.1'];
    this.child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, WHITECELL_HOME: home },
    });
    this.#ended = once(this.child, 'exit');
    this.child.stderr?.on('data', (data: Buffer) => (this.#errors += data.toString()));
    const lines = createInterface({ input: this.child.stdout! });
    this.ready = Promise.race([
      once(lines, 'line').then(([line]) => JSON.parse(String(line)) as Ready),
      this.#ended.then(() => Promise.reject(new Error(`it ended: ${this.#errors}`))),
    ]);
    // A kill during the start is one of the things that are tried.
    this.ready.catch(() => {});
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#ended;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.#ended;
  }
}

/** One exercise, its players, and what they lived through. */
export class Lane {
  readonly operations: Operation[] = [];
  readonly file: string;
  readonly #home: string;
  readonly #chance: (below: number) => number;
  readonly #seats: { name: string; team: string; token: string | null; n: number }[];
  #dueAtClockMs: number | null = null;
  #lastFacts = 0;
  acknowledged = 0;

  constructor(seed: number) {
    const folder = tempFolder();
    this.file = join(folder, 'exercise.whitecell');
    this.#home = join(folder, 'home');
    this.#chance = chanceOf(seed);
    createSqliteFile(this.file, harbourSeed());
    this.#seats = ['f1', 'f2', 'p1', 'p2'].map((name) => {
      return { name, team: name.startsWith('f') ? 'ferry' : 'port', token: null, n: 0 };
    });
  }

  facts(): Fact[] {
    const log = openSqliteLog(this.file, { readOnly: true });
    try {
      const { ok, problem } = log.verify();
      assert.ok(ok, problem);
      return [...log.read()];
    } finally {
      log.close();
    }
  }

  async round(): Promise<void> {
    const serving = new Serving(this.file, this.#home);
    onTestFinished(() => serving.kill());
    // Now and then it does not even come to serving.
    if (this.#seats[0]?.token !== null && this.#chance(6) === 0) {
      await new Promise((resolve) => setTimeout(resolve, 100 + this.#chance(900)));
      await serving.kill();
      this.#check();
      return;
    }
    const ready = await serving.ready;
    const { control, players } = await this.#enter(ready);
    await this.#checkRestart(control);
    // The instant of the kill is counted from here, in the middle of everybody's work.
    const killAfterMs = 5 + this.#chance(300);
    const killed = new Promise<void>((resolve) => {
      setTimeout(() => void serving.kill().then(resolve), killAfterMs);
    });
    await Promise.all([
      this.#facilitate(control),
      ...players.map(({ client, seat }) => this.#play(client, seat)),
      killed,
    ]);
    this.#check();
  }

  #check(): void {
    const facts = this.facts();
    assert.ok(facts.length >= this.#lastFacts, 'the record became shorter');
    this.#lastFacts = facts.length;
    assert.deepEqual(checkHistory(this.operations, facts), []);
  }

  async #enter(ready: Ready) {
    const { url, token } = ready.control;
    const control = await Client.open(url, { role: 'control', token, name: 'Ada' });
    const first = this.#seats[0]?.token === null;
    const players = await Promise.all(
      this.#seats.map(async (seat) => {
        const as =
          seat.token === null
            ? ({
                role: 'join',
                code: ready.lan.joinCode,
                name: seat.name,
                team: seat.team,
              } as const)
            : ({ role: 'seat', token: seat.token } as const);
        const client = await Client.open(ready.lan.url, as);
        assert.equal(client.refused, null);
        seat.token ??= client.token;
        return { client, seat };
      }),
    );
    if (first) {
      for (const { client, seat } of players) {
        const data = { seat: client.welcome?.seat ?? '', team: seat.team };
        await this.#must(control, 'seat.admit', data, 'seat.admitted', data.seat);
      }
      await this.#must(control, 'exercise.start', {}, 'exercise.started', 'fog');
      const next = { expectTotalTurn: 1, expectStep: 'brief' } as const;
      await this.#must(control, 'step.next', next, 'step.entered', 'plan');
    }
    await control.untilView<ControlView>('control', (view) => view.situation.step === 'plan');
    await Promise.all(
      players.map(({ client, seat }) => client.untilView(`team:${seat.team}`, () => true)),
    );
    return { control, players };
  }

  /** After a restart: paused, at a time that was reached, with the deadline where it was. */
  async #checkRestart(control: Client): Promise<void> {
    const view = control.view<ControlView>('control');
    assert.ok(view !== null);
    const { clock, dueAtClockMs } = view.situation;
    if (this.#dueAtClockMs !== null) {
      assert.equal(clock.running, false);
      assert.equal(dueAtClockMs, this.#dueAtClockMs);
      const facts = this.facts();
      const paused = facts.findLast((fact) => fact.type === 'clock.paused');
      assert.equal(clock.anchorClockMs, paused?.clockMs);
      // A second fold of the file, in this process, shows what the restarted one shows.
      const folded = project(harbourWorld(), fold(harbourWorld(), facts), 'control');
      assert.deepEqual(view, JSON.parse(JSON.stringify(folded)));
      await this.#must(control, 'clock.start', {}, 'clock.started', '{}');
    }
    this.#dueAtClockMs = dueAtClockMs;
  }

  /** Bookmarks, several on the way at once. */
  async #facilitate(control: Client): Promise<void> {
    await this.#repeatUnanswered(control, 'control');
    await this.#untilCut(4, (marker) =>
      this.#send(control, 'control', 'bookmark.set', { text: marker }, 'bookmark.set', marker),
    );
  }

  /** Some moves each, then one edit after another; every text is its own. */
  async #play(client: Client, seat: { name: string; team: string; n: number }): Promise<void> {
    await this.#repeatUnanswered(client, seat.name);
    const audience = `team:${seat.team}`;
    await this.#untilCut(1, async (marker) => {
      const text = {
        ...plainMoveParts,
        option: null,
        title: `${seat.name} ${marker}`,
        action: marker,
        effect: '',
        reasons: [],
      };
      seat.n += 1;
      const mine = client
        .view<TeamView>(audience)
        ?.moves.filter(
          (move) => move.text.title.startsWith(seat.name) && move.status === 'submitted',
        );
      const move = mine?.[seat.n % Math.max(1, mine.length)];
      if (mine === undefined || mine.length < 8 || move === undefined) {
        await this.#send(
          client,
          seat.name,
          'move.submit',
          { team: seat.team, text },
          'move.submitted',
          marker,
        );
      } else {
        const data = { move: move.id, expectVersion: move.version, text };
        await this.#send(client, seat.name, 'move.edit', data, 'move.edited', marker);
      }
    });
  }

  async #untilCut(abreast: number, work: (marker: string) => Promise<void>): Promise<void> {
    const loop = async (): Promise<void> => {
      for (;;) await work(`m${newId()}`);
    };
    const ended = await Promise.allSettled(Array.from({ length: abreast }, loop));
    for (const end of ended) {
      if (end.status === 'rejected' && !(end.reason instanceof LineClosed)) throw end.reason;
    }
  }

  readonly #unanswered = new Map<string, { operation: Operation; type: string; data: unknown }[]>();

  /** What a screen does after a break: the same command with the same id. Some never come back. */
  async #repeatUnanswered(client: Client, name: string): Promise<void> {
    const waiting = this.#unanswered.get(name) ?? [];
    this.#unanswered.set(name, []);
    for (const { operation, type, data } of waiting) {
      if (this.#chance(3) === 0) continue;
      operation.sends += 1;
      try {
        const answer = await client.command(
          type as 'bookmark.set',
          data as { text: string },
          operation.id,
        );
        operation.outcome = answer.ok ? 'ok' : 'info';
      } catch (error) {
        if (error instanceof LineClosed) return;
        throw error;
      }
    }
  }

  async #send(
    client: Client,
    name: string,
    type: string,
    data: unknown,
    makes: Fact['type'],
    marker: string,
  ): Promise<void> {
    const operation: Operation = {
      client: name,
      id: newId(),
      makes,
      marker,
      outcome: 'info',
      sends: 1,
    };
    this.operations.push(operation);
    try {
      const answer = await client.command(
        type as 'bookmark.set',
        data as { text: string },
        operation.id,
      );
      operation.outcome = answer.ok ? 'ok' : 'fail';
      if (answer.ok) this.acknowledged += 1;
    } catch (error) {
      const waiting = this.#unanswered.get(name) ?? [];
      this.#unanswered.set(name, [...waiting, { operation, type, data }]);
      throw error;
    }
  }

  async #must(
    client: Client,
    type: string,
    data: unknown,
    makes: Fact['type'],
    marker: string,
  ): Promise<void> {
    await this.#send(client, 'control', type, data, makes, marker);
    assert.equal(this.operations.at(-1)?.outcome, 'ok', type);
  }

  /** A deadline that was near when the last kill came rings once, at its time. */
  async lastBell(): Promise<void> {
    const before = new Serving(this.file, this.#home);
    onTestFinished(() => before.kill());
    const first = await this.#enter(await before.ready);
    await this.#checkRestart(first.control);
    const { clock, dueAtClockMs } = first.control.view<ControlView>('control')!.situation;
    const byMs = Math.ceil(clock.anchorClockMs + 1500 - dueAtClockMs!);
    await this.#must(
      first.control,
      'deadline.extend',
      { byMs, reason: 'soon' },
      'deadline.changed',
      'soon',
    );
    await before.kill();
    const dueMs = dueAtClockMs! + byMs;
    this.#dueAtClockMs = dueMs;
    const after = new Serving(this.file, this.#home);
    onTestFinished(() => after.kill());
    const { control } = await this.#enter(await after.ready);
    await this.#checkRestart(control);
    await control.untilView<ControlView>('control', (view) => view.situation.step !== 'plan');
    await after.stop();
    const rung = this.facts().filter((fact) => fact.type === 'deadline.passed');
    assert.equal(rung.length, 1);
    const rangMs = rung[0]?.clockMs ?? -1;
    assert.ok(rangMs >= dueMs && rangMs <= dueMs + 1000, `due ${dueMs}, rang ${rangMs}`);
    this.#check();
  }
}
