import { expect, test } from 'vitest';
import { parseScenario, type TextFile } from '../../../src/core/scenario/parse.ts';
import { scenarioFiles } from '../../support/scenarios.ts';

const mini = scenarioFiles('mini')[0]?.text ?? '';

function problems(...changes: readonly [from: string | RegExp, to: string][]): string[] {
  const text = changes.reduce((t, [from, to]) => t.replace(from, to), mini);
  expect(changes.length === 0 || text !== mini).toBe(true);
  return listed([{ name: 'scenario.yaml', text }]);
}

function listed(files: readonly TextFile[]): string[] {
  const { scenario, findings } = parseScenario(files);
  const errors = findings.filter((finding) => finding.severity === 'error');
  expect(scenario === null).toBe(errors.length > 0);
  return errors.map((f) => `${f.code} ${f.file}:${f.line} ${f.path}`);
}

function lineOf(text: string): number {
  return mini.slice(0, mini.indexOf(text)).split('\n').length;
}

test('[READ1] a whole scenario is read from one file, and from sections in files and folders', () => {
  expect(problems()).toEqual([]);
  const [before = '', injects = ''] = mini.split(/^injects:$/m);
  const [list = '', after = ''] = injects.split(/^options:$/m);
  const items = list.split(/(?=^ {2}- eventNo)/m).filter((item) => item.trim() !== '');
  const files = [
    { name: 'scenario.yaml', text: before },
    { name: 'options.yaml', text: after },
    { name: 'injects/1.yaml', text: items.slice(0, 2).join('') },
    { name: 'injects/2.yaml', text: items.slice(2).join('') },
  ];
  expect(parseScenario(files).scenario).toEqual(
    parseScenario([{ name: 'scenario.yaml', text: mini }]).scenario,
  );
});

test('[READ2] every problem is listed at once, with file, line and path, and nothing is loaded', () => {
  const found = problems(
    ['kind: double, initial: 50', 'kind: dubble, initial: 50'],
    ['to: public\n    from: Radio', 'to: 7\n    from: Radio'],
    ['instrument: economic', 'instrument: magic'],
  );
  expect(found).toHaveLength(3);
  expect(found.join('\n')).toContain(
    `scenario.yaml:${lineOf('{ id: trust')} indicators.trust.kind`,
  );
  expect(found.join('\n')).toMatch(/injects\.E01\.to/);
  expect(found.join('\n')).toMatch(/options\.northToll\.instrument/);
});

test('[READ3] names that name nothing, doubled ids and expressions that do not fit are errors', () => {
  expect(problems(['to: storm, title', 'to: moon, title'])[0]).toMatch(
    /^phase\/unknown .* phases\.calm\.exits\.toStorm\.to$/,
  );
  expect(
    problems(['to: [south]\n    from: A friend', 'to: [moon]\n    from: A friend'])[0],
  ).toMatch(/^team\/unknown .* injects\.E02\.to$/);
  expect(problems(['- { id: fear', '- { id: trust'])[0]).toMatch(
    /^id\/twice .* indicators\.trust$/,
  );
  expect(problems(['indicator.trust < 40.0 ||', 'indicator.trust < 40 + ||'])[0]).toMatch(
    /^expression\/wrong .* phases\.calm\.exits\.toStorm\.when$/,
  );
  expect(problems(['{ indicator: sealed, to: true }', '{ indicator: sealed, by: 1 }'])[0]).toMatch(
    /^effect\/wrong .* options\.southSeal\.effects\.success\.0$/,
  );
  expect(problems(['initial: 2, max: 10', 'initial: 12, max: 10'])[0]).toMatch(
    /^indicator\/out-of-range/,
  );
});

test('[READ4, SCN12] preflight finds what can never happen', () => {
  const lost =
    '  - { kind: end, id: lost, title: Lost, summary: x, briefing: x, verdict: bad }\n  - { kind: end, id: ruin';
  expect(problems(['  - { kind: end, id: ruin', lost])[0]).toMatch(
    /^phase\/unreachable .* phases\.lost$/,
  );
  expect(problems(['    useWhen: Nobody talks to the other town\n', ''])[0]).toMatch(
    /^inject\/no-use-when/,
  );
  expect(
    problems(['steps: [plan, lock, adjudicate, reveal]', 'steps: [lock, adjudicate, plan]'])[0],
  ).toMatch(/^step\/order/);
  const late = parseScenario([
    { name: 'scenario.yaml', text: mini.replace('minutesIntoPhase: 5', 'minutesIntoPhase: 500') },
  ]);
  expect(late.findings.map((f) => f.code)).toContain('inject/too-late');
});

test('[READ5] what is no scenario at all is refused in words', () => {
  expect(listed([])).toEqual(['format/no-root undefined:undefined ']);
  expect(listed([{ name: 'scenario.yaml', text: '[1, 2' }])[0]).toMatch(
    /^format\/yaml scenario\.yaml:/,
  );
  expect(listed([{ name: 'scenario.yaml', text: 'just words' }])[0]).toMatch(/^format\/root/);
  expect(
    listed([
      { name: 'scenario.yaml', text: mini },
      { name: 'extra.yaml', text: '[]' },
    ])[0],
  ).toMatch(/^format\/unknown-file/);
  expect(
    listed([
      { name: 'scenario.yaml', text: mini },
      { name: 'teams.yaml', text: '[]' },
    ])[0],
  ).toMatch(/^format\/twice/);
  expect(listed([{ name: 'scenario.yaml', text: `x: "${'a'.repeat(300_000)}"` }])[0]).toMatch(
    /^format\/too-big/,
  );
  const laughs = `a: &a [x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c]\n`;
  expect(listed([{ name: 'scenario.yaml', text: laughs }])[0]).toMatch(/^format\/yaml/);
});

test('[READ6] a field that the format does not know is named, not ignored', () => {
  expect(problems(['startDate:', 'starDate: 2031-01-01\nstartDate:'])[0]).toMatch(
    /unrecognized_keys/,
  );
});
