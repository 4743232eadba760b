/**
 * `npm test`: everything that must hold, in the order in which it is cheapest to learn that it does not.
 *
 * Stops after the first group of stages in which one fails. The last line is always `N passed, N failed` (and `, N skipped` where
 * some were), summed over the test runners, for people and for machines. A stage that is no test runner
 * (types, lint …) counts only when it fails, as one failure, so that a red run never says "0 failed".
 * `npm test -- --only checks|unit|e2e` runs a part, for daily use; `-- --only unit FILE …` narrows it further.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, installBrowser } from './browser.mjs';
import { PlainError, root, run, say } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';
import {
  addCounts,
  playwrightCounts,
  playwrightSkipped,
  sumLine,
  vitestCounts,
} from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */
/** @typedef {'checks' | 'unit' | 'e2e'} Part */
/** @typedef {{ part: Part, name: string, run: () => Promise<Counts> }} Stage */

const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {string[]} command a Node script and its arguments
 * @param {{ quiet: boolean, env?: Record<string, string> }} options quiet: show the output only if it fails
 * @returns {Promise<boolean>} whether it succeeded
 */
function node(command, { quiet, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    const add = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on('data', add);
    child.stderr?.on('data', add);
    child.on('close', (code) => {
      if (code !== 0 && output !== '') process.stdout.write(output);
      resolve(code === 0);
    });
  });
}

/** @param {string[]} parts */
const inModules = (...parts) => path.join(root, 'node_modules', ...parts);

/**
 * A stage that is a tool and not a test runner.
 *
 * @param {Part} part
 * @param {string} name
 * @param {string[]} command
 * @returns {Stage}
 */
function tool(part, name, command) {
  const work = async () =>
    (await node(command, { quiet: true })) ? nothing : { ...nothing, failed: 1 };
  return { part, name, run: work };
}

/**
 * The counts of a finished runner, or one failure where it left no readable report, failed without a failed
 * test (a file that does not load), or ran nothing at all.
 *
 * @param {boolean} ok
 * @param {string} report
 * @param {(json: unknown) => Counts} read
 */
function countsOf(ok, report, read) {
  let counts = nothing;
  try {
    counts = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    say('The test runner left no report.');
    return { ...nothing, failed: 1 };
  }
  if (counts.passed + counts.failed === 0) say('No test was run.');
  else if (ok || counts.failed > 0) return counts;
  return { ...counts, failed: counts.failed + 1 };
}

/**
 * @param {Part} part
 * @param {string} name
 * @param {string} folder for the report
 * @param {string[]} args
 * @returns {Stage}
 */
function vitest(part, name, folder, args) {
  const report = path.join(folder, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = [inModules('vitest', 'vitest.mjs'), 'run', ...reporters, ...args];
  const work = async () => countsOf(await node(command, { quiet: false }), report, vitestCounts);
  return { part, name, run: work };
}

/**
 * @param {string} folder
 * @param {string[]} args
 * @returns {Stage}
 */
function endToEnd(folder, args) {
  const report = path.join(folder, 'e2e.json');
  const work = async () => {
    // Nothing to do after the build stage, but this part is also run alone.
    ensureBuilt();
    if (findBrowser() === null) {
      const fault = installBrowser(say);
      if (fault !== null) {
        throw new PlainError(
          `The end-to-end tests need a Chromium and none could be installed (${fault}): install Chromium, Chrome or Edge, or set CHROMIUM_PATH.`,
        );
      }
    }
    const command = [
      inModules('@playwright', 'test', 'cli.js'),
      'test',
      '--reporter=line,json',
      ...args,
    ];
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    return countsOf(await node(command, { quiet: false, env }), report, (json) => {
      for (const one of playwrightSkipped(json)) say(`Skipped: ${one}`);
      return playwrightCounts(json);
    });
  };
  return { part: 'e2e', name: 'end to end', run: work };
}

/**
 * One group after the other; what is in one goes on side by side, since none of it keeps two processors busy.
 *
 * @param {string} folder
 * @param {string[]} files
 * @returns {Stage[][]}
 */
function stages(folder, files) {
  const prettier = [
    inModules('prettier', 'bin', 'prettier.cjs'),
    '--check',
    '--log-level=warn',
    '.',
  ];
  return [
    [
      tool('checks', 'types', ['scripts/check.mjs']),
      tool('checks', 'format', prettier),
      tool('checks', 'lint', [inModules('oxlint', 'bin', 'oxlint')]),
    ],
    [
      vitest('checks', 'architecture', folder, ['test/tidy/']),
      tool('checks', 'build', ['scripts/build.mjs']),
    ],
    [vitest('unit', 'unit, property and contract', folder, ['--project=!tidy', ...files])],
    [endToEnd(folder, files)],
  ];
}

/** @param {Stage} stage */
async function timed(stage) {
  const began = performance.now();
  const result = await stage.run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${result.failed === 0 ? '✓' : '✗'} ${stage.name} (${seconds} s)`);
  return result;
}

/** @param {string | undefined} only @returns {only is Part | undefined} */
function isPart(only) {
  return only === undefined || only === 'checks' || only === 'unit' || only === 'e2e';
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string' } },
    allowPositionals: true,
  });
  if (!isPart(values.only)) throw new PlainError('--only takes checks, unit or e2e.');
  const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-test-'));
  let counts = nothing;
  try {
    for (const group of stages(folder, positionals)) {
      const wanted = group.filter(({ part }) => values.only === undefined || values.only === part);
      for (const result of await Promise.all(wanted.map(timed))) counts = addCounts(counts, result);
      if (counts.failed > 0) break;
    }
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    say(error.message);
    counts = addCounts(counts, { ...nothing, failed: 1 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${sumLine(counts)}`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

await run(main);
