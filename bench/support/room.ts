import { limits } from '../../src/core/limits.ts';
import { startChild, type Child } from './child.ts';
import type { HostStarted } from './host-child.ts';
import { Line } from './line.ts';
import { moveText } from './facts.ts';
import { teamIds } from './scenario.ts';

/** A started host with an exercise whose teams may submit. */
export interface BenchRoom {
  readonly host: Child<HostStarted>;
  readonly control: Line;
  seat(team: string, name: string): Promise<Line>;
  close(): Promise<void>;
}

export async function openRoom(
  wish: { readonly injects?: number; readonly pages?: string } = {},
): Promise<BenchRoom> {
  const host = await startChild<HostStarted>('support/host-child.ts', wish);
  const { control: door, lan } = host.started;
  const control = await Line.open(door.url, { role: 'control', token: door.token, name: 'Bench' });
  await control.command('exercise.start', {});
  await control.command('step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  const lines: Line[] = [control];
  return {
    host,
    control,
    async seat(team, name) {
      // All of 127.0.0.0/8 is this machine on Linux; elsewhere one address has to do.
      const from =
        process.platform === 'linux'
          ? `127.0.0.${2 + Math.floor(lines.length / 300)}`
          : '127.0.0.1';
      const as = { role: 'join', code: lan.joinCode, name, team } as const;
      const line = await Line.open(lan.url, as, from);
      lines.push(line);
      return line;
    },
    async close() {
      for (const line of lines) line.close();
      await host.stop();
    },
  };
}

/** A station with a move of its own that it edits again and again; a worn-out one it replaces by another. */
export interface Editor {
  edit(): Promise<string>;
}

export async function openEditor(room: BenchRoom, at: number): Promise<Editor> {
  const team = teamIds[at % teamIds.length] ?? 'team1';
  const line = await room.seat(team, `Editor ${at}`);
  let moves = 1;
  let move = await submitted(line, team, `Move 1 of editor ${at} of ${team}`);
  let version = 1;
  let words = 0;
  const change = (): Promise<string> => {
    const text = moveText((words += 1));
    const answer = line.command('move.edit', { move, expectVersion: version, text });
    version += 1;
    return answer;
  };
  const renew = async (): Promise<string> => {
    moves += 1;
    await line.command('move.withdraw', { move, expectVersion: version, reason: 'worn out' });
    move = await submitted(line, team, `Move ${moves} of editor ${at} of ${team}`);
    version = 1;
    return change();
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    edit() {
      // One after the other, so that no change is under way while its move is replaced.
      const answer = last.then(() => (version < limits.moveVersionsMax ? change() : renew()));
      last = answer.catch(() => '');
      return answer;
    },
  };
}

/** Submits and learns the new move's id from the view that comes back. */
async function submitted(line: Line, team: string, title: string): Promise<string> {
  const seen = new Promise<string>((resolve) => {
    line.onFrame = (text) => {
      const place = text.indexOf(title);
      if (place === -1) return;
      const id = /"id":"([A-Za-z0-9_-]{8,64})"[^]*$/.exec(lastObject(text.slice(0, place)))?.[1];
      if (id !== undefined) resolve(id);
    };
  });
  await line.command('move.submit', { team, text: { ...moveText(1), title } });
  const id = await seen;
  line.onFrame = null;
  return id;
}

/** From the last `"id":` on: the move that the title belongs to. */
function lastObject(text: string): string {
  return text.slice(text.lastIndexOf('"id":'));
}
