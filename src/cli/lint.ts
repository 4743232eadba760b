import { checkScenarioFolder, readScenarioFolder } from '../host/files/scenario-folder.ts';
import { exitCodes, type CliCommand } from './command.ts';
import { findingLine, folderOf } from './scenario.ts';

/** The preflight. Warnings and remarks leave it clean; an error does not. */
export const lintCommand: CliCommand = {
  name: 'lint',
  usage: 'SCENARIO [--json]',
  summary: 'checks a scenario and lists everything that is wrong with it',
  options: { json: 'flag' },
  words: ['SCENARIO'],
  run(call, io) {
    const { findings } = checkScenarioFolder(readScenarioFolder(folderOf(call.word(0))));
    const ok = !findings.some(({ severity }) => severity === 'error');
    if (call.flag('json')) io.out(JSON.stringify({ ok, findings }));
    else for (const finding of findings) io.out(findingLine(finding));
    if (!call.flag('json')) io.out(ok ? 'The scenario can be played.' : 'The scenario has errors.');
    return ok ? exitCodes.ok : exitCodes.failed;
  },
};
