import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  checkScenarioFolder,
  readScenarioFolder,
  shippedScenarios,
} from '../host/files/scenario-folder.ts';
import { defaultHome } from '../host/home.ts';
import { AddedScenarios } from '../host/package/added.ts';
import { PackageError } from '../host/package/problem.ts';
import { packageEnding } from '../host/package/names.ts';
import { makePackage } from '../host/package/write.ts';
import type { StartReader } from '../host/record/protocol.ts';
import { lookIntoPackage } from '../host/record/reader.ts';
import { startReader } from '../host/record/start.ts';
import { CliError, exitCodes, wrong, type Call, type CliCommand, type Io } from './command.ts';
import { writeNewFile } from './new-file.ts';
import { parentReaders } from './parent-readers.ts';
import { findingLine, folderOf } from './scenario.ts';

/** A scenario as one file: made, looked into, added to those of this machine. */
export const scenarioCommand: CliCommand = {
  name: 'scenario',
  usage: 'pack FOLDER --to FILE | check FILE [--json] | add FILE [--replace]',
  summary: 'makes one file of a scenario and its media, checks one that somebody sent, adds one',
  options: { to: 'text', json: 'flag', replace: 'flag' },
  words: ['pack, check or add', 'FILE'],
  async run(call, io) {
    const deed = call.word(0);
    switch (deed) {
      case 'pack':
        return pack(call, io);
      case 'check':
        return check(call, io);
      case 'add':
        return add(call, io);
      default:
        throw wrong(scenarioCommand, `"${deed}" is not one of pack, check and add`);
    }
  },
};

async function pack(call: Call, io: Io): Promise<number> {
  const to = call.text('to');
  if (to === null) throw wrong(scenarioCommand, 'a package is a file: say where with --to');
  const target = path.resolve(path.extname(to) === '' ? `${to}${packageEnding}` : to);
  if (existsSync(target)) throw new CliError(`There is already a file ${target}.`);
  const source = readScenarioFolder(folderOf(call.word(1)));
  const { scenario, findings } = checkScenarioFolder(source);
  if (scenario === null) {
    for (const finding of findings) io.err(findingLine(finding));
    throw new CliError('The scenario has errors, nothing was packed.', exitCodes.failed);
  }
  writeNewFile(target, await made(makePackage(source)));
  io.out(target);
  return exitCodes.ok;
}

async function check(call: Call, io: Io): Promise<number> {
  const answer = await lookIntoPackage(reader(), { path: path.resolve(call.word(1)), into: null });
  const isSound = answer.is === 'sound';
  if (call.flag('json')) io.out(JSON.stringify({ ok: isSound, ...answer }));
  else if (answer.is === 'refused') io.out(answer.message);
  else {
    for (const finding of answer.findings) io.out(findingLine(finding));
    if (answer.is === 'wrong') io.out('The scenario in the package has errors.');
    else
      io.out(
        `${answer.id}: ${answer.title}. ${answer.texts} texts, ${answer.media} media; the package can be added.`,
      );
  }
  return isSound ? exitCodes.ok : exitCodes.failed;
}

async function add(call: Call, io: Io): Promise<number> {
  const added = new AddedScenarios(defaultHome(), reader(), () =>
    shippedScenarios().map(({ id }) => id),
  );
  const wish = { path: path.resolve(call.word(1)), replace: call.flag('replace') };
  const done = await added.add(wish);
  if (done.ok) {
    io.out(done.value.id);
    return exitCodes.ok;
  }
  const { code, message, findings = [] } = done.error;
  for (const finding of findings) io.err(findingLine(finding));
  io.err(code === 'package/there' ? `${message} Put --replace behind it to replace it.` : message);
  return exitCodes.failed;
}

function reader(): StartReader {
  return parentReaders().startReader ?? (() => startReader());
}

async function made(making: Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof PackageError) throw new CliError(error.message, exitCodes.failed);
    throw error;
  }
}
