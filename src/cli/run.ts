import { Fault } from '../core/result.ts';
import { ScenarioFolderError } from '../host/files/scenario-folder.ts';
import { LogError, type LogErrorKind } from '../host/log/log.ts';
import { CliError, exitCodes, readCall, usageOf, type CliCommand, type Io } from './command.ts';
import { compareCommand } from './compare.ts';
import { exportCommand } from './export.ts';
import { forkCommand } from './fork.ts';
import { rescueCommand } from './rescue.ts';
import { lintCommand } from './lint.ts';
import { newCommand } from './new.ts';
import { scenarioCommand } from './package.ts';
import { paperCommand } from './paper.ts';
import { findProgram } from './program.ts';
import { reportCommand } from './report.ts';
import { replayCommand } from './replay.ts';
import { serveCommand } from './serve.ts';
import { simulateCommand } from './simulate.ts';
import { verifyCommand } from './verify.ts';

const commands: readonly CliCommand[] = [
  lintCommand,
  scenarioCommand,
  newCommand,
  serveCommand,
  replayCommand,
  verifyCommand,
  forkCommand,
  rescueCommand,
  compareCommand,
  exportCommand,
  paperCommand,
  reportCommand,
  simulateCommand,
];

/** Trouble with the machine and not with what was asked for. */
const surroundings = new Set<LogErrorKind>(['full', 'readOnly', 'busy', 'io', 'gone']);

/** Runs one command line and gives its exit code. Whatever goes wrong becomes a sentence. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    if (name !== undefined) io.out(help());
    else io.err(help());
    return name === undefined ? exitCodes.unusable : exitCodes.ok;
  }
  if (name === '--version') {
    io.out(findProgram().version);
    return exitCodes.ok;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    io.err(`There is no command "${name}".\n${help()}`);
    return exitCodes.unusable;
  }
  if (rest.includes('--help')) {
    io.out(`Usage: ${usageOf(command)}\n${command.summary}`);
    return exitCodes.ok;
  }
  try {
    return await command.run(readCall(command, rest), io);
  } catch (error) {
    return tell(error, io);
  }
}

function help(): string {
  const lines = commands.map((one) => `  ${one.name} ${one.usage}\n      ${one.summary}`);
  return ['Usage: npm run -s cli -- COMMAND …', ...lines].join('\n');
}

function tell(error: unknown, io: Io): number {
  if (error instanceof CliError) {
    io.err(error.message);
    return error.exitCode;
  }
  if (error instanceof ScenarioFolderError) {
    io.err(error.message);
    return exitCodes.unusable;
  }
  if (error instanceof LogError) {
    io.err(error.message);
    return surroundings.has(error.kind) ? exitCodes.failed : exitCodes.unusable;
  }
  if (error instanceof Fault) {
    io.err(`Whitecell found a fault in itself: ${error.message}.`);
    return exitCodes.failed;
  }
  throw error;
}
