import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { cli, copyOfScenario, finished, patience, quickly, start, tempFolder } from './spawn.ts';

interface Linted {
  ok: boolean;
  findings: {
    severity: string;
    code: string;
    path: string;
    message: string;
    line?: number;
    file?: string;
  }[];
}

function edit(folder: string, name: string, from: string, to: string): void {
  const file = path.join(folder, name);
  const before = readFileSync(file, 'utf8');
  if (!before.includes(from)) throw new Error(`${from} is not in ${name}`);
  writeFileSync(file, before.replace(from, to));
}

test(
  '[CLI1] a clean scenario gives ok and exit 0, by its id and by its folder',
  patience,
  async () => {
    for (const scenario of [
      'ransomware-morning',
      path.resolve('assets/scenarios/ransomware-morning'),
    ]) {
      const { code, out, err } = await cli('lint', scenario, '--json');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const { ok, findings } = JSON.parse(out) as Linted;
      expect(ok).toBe(true);
      expect(findings.every(({ severity }) => severity === 'info')).toBe(true);
    }
  },
);

test(
  '[CLI1, CLI2] every broken shape is listed with file, line and path, and the exit is 1',
  patience,
  async () => {
    const folder = copyOfScenario('ransomware-morning');
    edit(folder, 'teams.yaml', 'letter: D', 'letter: dd');
    edit(folder, 'phases.yaml', 'turnsMax: 3', 'turnsMax: many');
    edit(folder, 'injects.yaml', 'method: call', 'metod: call');
    const { code, out } = await cli('lint', folder, '--json');
    expect(code).toBe(1);
    const { ok, findings } = JSON.parse(out) as Linted;
    expect(ok).toBe(false);
    expect(findings.map(({ file, path: at, severity }) => `${severity} ${file} ${at}`)).toEqual([
      'error teams.yaml teams.digitalServices.letter',
      'error phases.yaml phases.restoration.turnsMax',
      'error injects.yaml injects.E01',
    ]);
    const lines = readFileSync(path.join(folder, 'phases.yaml'), 'utf8').split('\n');
    expect(lines[(findings[1]?.line ?? 0) - 1]).toContain('turnsMax: many');
  },
);

test('[CLI2] every broken meaning is listed in words a person can act on', patience, async () => {
  const folder = copyOfScenario('ransomware-morning');
  edit(folder, 'phases.yaml', 'to: paperWards', 'to: nowhere');
  edit(folder, 'phases.yaml', 'indicator.containment < 25.0', 'indicator.containmnt < 25.0');
  edit(folder, 'options.yaml', 'team: digitalServices', 'team: nobody');
  rmSync(path.join(folder, 'media', 'ward-board.svg'));
  const { code, out } = await quickly('lint', folder);
  expect(code).toBe(1);
  for (const line of [
    /^phases\.yaml:\d+ error phase\/unknown phases\.discovery\.exits\.dayShiftArrives\.to: .*nowhere/m,
    /^phases\.yaml:\d+ error expression\/wrong phases\.discovery\.exits\.spreadsAtOnce\.when: .*containmnt/m,
    /^options\.yaml:\d+ error team\/unknown options\.cutNetwork\.team: .*nobody/m,
    /^injects\.yaml:\d+ error media\/missing injects\.E06\.media\.0\.file: .*ward-board\.svg/m,
    /^phases\.yaml:\d+ error phase\/unreachable phases\.paperWards/m,
  ]) {
    expect(out).toMatch(line);
  }
});

test('[CLI2] broken YAML is named with its line', patience, async () => {
  const folder = copyOfScenario('ransomware-morning');
  writeFileSync(path.join(folder, 'teams.yaml'), '- id: a\n- id: [\n');
  const { code, out } = await quickly('lint', folder);
  expect(code).toBe(1);
  expect(out).toMatch(/^teams\.yaml:[23] error format\/yaml/m);
});

test(
  '[CLI1, CLI3] what is no scenario at all is unusable: exit 2 and one sentence',
  patience,
  async () => {
    const empty = tempFolder();
    const cases = [
      ['lint', path.join(empty, 'missing')],
      ['lint', empty],
      ['lint', path.resolve('package.json')],
      ['lint'],
      ['lint', 'a', 'b'],
      ['lint', 'ransomware-morning', '--loud'],
    ];
    for (const args of cases) {
      const { code, out, err } = await quickly(...args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(err.split('\n').length).toBeLessThanOrEqual(3);
      expect(err).not.toMatch(/^\s+at /m);
    }
  },
);

test(
  '[CLI4] a relative path is meant from where the person stands, through npm as well',
  patience,
  async () => {
    const folder = copyOfScenario('ransomware-morning');
    const [name, cwd] = [path.basename(folder), path.dirname(folder)];
    expect((await finished(start(['lint', name], { cwd }))).code).toBe(0);
    // npm goes to the package's folder and says where it came from.
    const env = { npm_lifecycle_event: 'cli', INIT_CWD: cwd };
    expect((await finished(start(['lint', name], { env }))).code).toBe(0);
    expect((await finished(start(['lint', name]))).code).toBe(2);
  },
);

test('[CLI13] the command of the README works', patience, async () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(npm, ['run', '-s', 'cli', '--', 'lint', 'ransomware-morning', '--json'], {
    shell: process.platform === 'win32',
  });
  const { code, out, err } = await finished(child);
  expect({ code, err, ok: (JSON.parse(out) as Linted).ok }).toEqual({ code: 0, err: '', ok: true });
});

test(
  '[CLI3] a command that does not exist, or none, explains what there is',
  patience,
  async () => {
    const none = await quickly();
    expect(none.code).toBe(2);
    for (const name of ['lint', 'new', 'serve', 'replay', 'verify', 'export', 'simulate']) {
      expect(none.err).toMatch(new RegExp(`^  ${name} `, 'm'));
    }
    const wrong = await quickly('frobnicate');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('There is no command "frobnicate".');
    expect((await quickly('--help')).code).toBe(0);
    expect(await quickly('--version')).toMatchObject({ code: 0, out: `${manifest.version}\n` });
    expect((await quickly('lint', '--help')).out).toContain('lint SCENARIO [--json]');
  },
);
