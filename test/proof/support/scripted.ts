/**
 * The process that is killed, cut off and given errors: plays a plan on one file through the real session and log, and
 * says on stdout what it tries and what it was told. `scripted FILE PLAN`; the file is made where it is not.
 *
 * With WHITECELL_PROOF_SYNC set, every connection is weakened to that level of `synchronous`: the power cuts have to
 * find that out, or they find nothing.
 */
import { existsSync, readFileSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { createExerciseFile } from '../../../src/host/files/create-exercise.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { openSession } from '../../../src/host/session/open-session.ts';
import type { Plan } from './script.ts';

const [file = '', planFile = ''] = process.argv.slice(2);
const { seed, lines } = JSON.parse(readFileSync(planFile, 'utf8')) as Plan;
const say = (words: string): void => void writeSync(1, `${words}\n`);

const weaker = process.env['WHITECELL_PROOF_SYNC'];
if (weaker !== undefined) weaken(weaker);

if (!existsSync(file)) createExerciseFile(file, { ...seed, media: new Map() });
say('made');
const log = openSqliteLog(file);
const session = await openSession({ log });
say('open');
for (const { id, body } of lines) {
  say(`try ${id}`);
  const answer = await session.submit({ ...body, actor: { kind: 'control', name: 'Ada' }, id });
  say(answer.ok ? `ok ${id}` : `no ${id} ${answer.error.code}`);
}
await session.close();
log.close();
say('closed');

/** The driver's own readings go on saying FULL, as a disk that lies would. */
function weaken(level: string): void {
  const pragma: (text: string, options?: object) => unknown = Reflect.get(
    Database.prototype,
    'pragma',
  );
  Reflect.set(
    Database.prototype,
    'pragma',
    function weak(this: Database.Database, text: string, options?: object): unknown {
      if (text === 'synchronous') return 2;
      const asked = text.startsWith('synchronous') ? `synchronous = ${level}` : text;
      return pragma.call(this, asked, options);
    },
  );
}
