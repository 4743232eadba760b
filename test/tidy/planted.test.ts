import { describe, expect, test } from 'vitest';
import { citationFindings, citedIds, trustFindings } from './citations.ts';
import type { Finding } from './finding.ts';
import { cycleFindings, layerFindings, pathFindings } from './layers.ts';
import { declarationFindings, packageFindings, readDependencies } from './packages.ts';
import { shapeFindings } from './shape.ts';
import { readSource } from './source.ts';
import { styleFindings } from './styles.ts';
import { wordFindings } from './words.ts';

/** Each rule of this folder must bite: a planted fault is found, its lawful neighbour is not. */

function messages(findings: Finding[]): string[] {
  return findings.map(({ message }) => message);
}

describe('[TIDY1] layers', () => {
  const judge = (file: string, text: string) => messages(layerFindings([readSource(file, text)]));

  test.each([
    ['src/core/a.ts', "import { x } from '../host/b.ts';"],
    ['src/core/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/core/a.ts', "import type { X } from '../renderer/shared/b.ts';"],
    ['src/core/a.ts', "export type A = import('../host/b.ts').B;"],
    ['src/core/a.ts', "export const a = () => import('../host/b.ts');"],
    ['src/host/a.ts', "import { x } from '../main/b.ts';"],
    ['src/host/a.ts', "import { x } from '../cli/b.ts';"],
    ['src/preload/a.ts', "import { x } from '../core/decide/b.ts';"],
    ['src/renderer/console/a.ts', "import { x } from '../../host/b.ts';"],
    ['src/renderer/console/a.ts', "import { x } from '../../core/decide/b.ts';"],
    ['src/renderer/console/a.ts', "import { x } from 'node:path';"],
    ['src/cli/a.ts', "import { x } from '../renderer/b.ts';"],
    ['src/cli/a.ts', "import { x } from '../main/b.ts';"],
    ['src/host/a.ts', "import { x } from '../../test/b.ts';"],
    ['scripts/a.mjs', "import { x } from '../src/renderer/b.ts';"],
  ])('%s must not: %s', (file, text) => {
    expect(judge(file, text)).toHaveLength(1);
  });

  test.each([
    ['src/core/view/a.ts', "import { x } from '../state.ts';"],
    ['src/host/a.ts', "import { readFileSync } from 'node:fs'; import { x } from '../core/b.ts';"],
    ['src/main/a.ts', "import { x } from '../host/b.ts';"],
    ['src/preload/a.ts', "import { x } from '../core/protocol/b.ts';"],
    ['src/renderer/console/a.ts', "import { x } from '../../core/view/b.ts';"],
    ['src/renderer/review/a.ts', "import { x } from '../../core/evolve/b.ts';"],
    ['src/cli/a.ts', "import { x } from '../host/b.ts';"],
    ['test/a.ts', "import { x } from '../src/host/b.ts';"],
  ])('%s may: %s', (file, text) => {
    expect(judge(file, text)).toEqual([]);
  });
});

describe('[TIDY2] paths', () => {
  const judge = (text: string) =>
    messages(pathFindings([readSource('src/core/a.ts', text)], (file) => file === 'src/core/b.ts'));

  test('a missing extension, a missing file', () => {
    expect(judge("import { x } from './b';")).toEqual(['import ./b lacks its extension']);
    expect(judge("import { x } from './c.ts';")).toEqual(['import ./c.ts leads nowhere']);
    expect(judge("import { x } from './b.ts';")).toEqual([]);
  });
});

describe('[TIDY3] cycles', () => {
  const cycle = (...files: [string, string][]) =>
    cycleFindings(files.map(([file, text]) => readSource(file, text)));

  test('a cycle through a type is one', () => {
    expect(
      cycle(
        ['src/core/a.ts', "import { b } from './b.ts'; export const a = b;"],
        ['src/core/b.ts', "import { c } from './c.ts'; export const b = c;"],
        ['src/core/c.ts', "import type { a } from './a.ts'; export type C = typeof a;"],
      ),
    ).toHaveLength(1);
  });

  test('a file reached twice is none', () => {
    expect(
      cycle(
        ['src/core/a.ts', "import './b.ts'; import './c.ts';"],
        ['src/core/b.ts', "import './c.ts';"],
        ['src/core/c.ts', 'export const c = 1;'],
      ),
    ).toEqual([]);
  });
});

describe('[TIDY4] packages', () => {
  const table = [
    '| package | imported by | why | last release |',
    '| --- | --- | --- | --- |',
    '| `xstate` | `src/core/chart/` | the statechart interpreter | 2026-01 |',
    '| `@mantine/core` | `src/renderer/` | components | 2026-01 |',
  ].join('\n');
  const dependencies = readDependencies(table);
  const judge = (file: string, text: string) =>
    messages(packageFindings([readSource(file, text)], dependencies));

  test('only in its place', () => {
    expect(judge('src/core/chart/a.ts', "import { setup } from 'xstate';")).toEqual([]);
    expect(judge('src/core/decide/a.ts', "import { setup } from 'xstate';")).toHaveLength(1);
    expect(judge('src/renderer/a.ts', "import '@mantine/core/styles.css';")).toEqual([]);
    expect(judge('src/host/a.ts', "import { Box } from '@mantine/core';")).toHaveLength(1);
  });

  test('a package or a path alias that nobody listed', () => {
    expect(judge('src/core/a.ts', "import pad from 'left-pad';")).toHaveLength(1);
    expect(judge('src/core/a.ts', "import { a } from '@/core/b.ts';")).toHaveLength(1);
    expect(judge('src/core/a.ts', "import { a } from '#core/b.ts';")).toHaveLength(1);
  });

  test('rows and declarations match, each with a reason', () => {
    const row = { name: 'b', users: [], why: '' };
    expect(messages(declarationFindings(['a'], [row]))).toEqual([
      'a has no row',
      'b is not in package.json',
      'b has no reason',
    ]);
  });
});

describe('[TIDY5] shape', () => {
  const judge = (file: string, text: string) => messages(shapeFindings([readSource(file, text)]));
  const body = (lines: number) => `export function a() {\n${'  f();\n'.repeat(lines - 2)}}\n`;

  test('long functions and long files', () => {
    expect(judge('src/core/a.ts', body(70))).toEqual([]);
    expect(judge('src/core/a.ts', body(71))).toEqual(['a has 71 lines, over 70']);
    expect(judge('src/core/a.ts', 'f();\n'.repeat(501))).toEqual(['has 501 lines, over 500']);
    expect(
      judge('src/core/a.ts', `export const a = () => {\n${'f();\n'.repeat(80)}};`),
    ).toHaveLength(1);
  });

  test('names', () => {
    expect(judge('src/renderer/console/InjectList.ts', 'f();')).toHaveLength(1);
    expect(judge('src/renderer/console/inject_list.tsx', 'f();')).toHaveLength(1);
    expect(judge('src/renderer/Console/inject-list.ts', 'f();')).toHaveLength(1);
    expect(judge('src/renderer/console/InjectList.tsx', 'f();')).toEqual([]);
    expect(judge('src/renderer/console/inject-list.tsx', 'f();')).toEqual([]);
    expect(judge('test/core/inject-list.test.ts', 'f();')).toEqual([]);
  });

  test('barrels and re-exports', () => {
    expect(judge('src/core/all.ts', "export { a } from './a.ts';")).toHaveLength(1);
    expect(judge('src/core/all.ts', "export * from './a.ts';")).toHaveLength(1);
    expect(judge('src/core/all.ts', "export * from './a.ts'; export const b = 1;")).toHaveLength(1);
    expect(judge('src/core/x/index.ts', 'export const a = 1;')).toHaveLength(1);
  });

  test.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'setTimeout(f, 1)',
    'console.log(1)',
    'crypto.randomUUID()',
    '[1].map(Math.random)',
  ])('the core must not %s', (text) => {
    expect(judge('src/core/a.ts', text)).toHaveLength(1);
    expect(judge('src/host/a.ts', text)).toEqual([]);
  });

  test('the core may compute with a time that was passed in', () => {
    expect(judge('src/core/a.ts', 'new Date(wallMs).toISOString()')).toEqual([]);
  });

  test('headers where a crash matters', () => {
    const headed = '/** Owns the log. */\nexport const a = 1;';
    const headedBelowImports =
      "import { b } from './b.ts';\n\n/** Owns the log. */\n\nexport const a = b;";
    expect(judge('src/host/log/a.ts', 'export const a = 1;')).toHaveLength(1);
    expect(judge('src/host/log/a.ts', headed)).toEqual([]);
    expect(judge('src/host/log/a.ts', headedBelowImports)).toEqual([]);
    expect(judge('src/host/files/a.ts', 'export const a = 1;')).toEqual([]);
  });

  test('leftovers without a name', () => {
    expect(judge('src/core/a.ts', '// TODO later')).toHaveLength(1);
    expect(judge('src/core/a.ts', '// TODO(ada): later')).toEqual([]);
  });

  test('a scenario that the program knows by name', () => {
    expect(judge('src/core/a.ts', "const id = 'Breakout';")).toHaveLength(1);
    expect(judge('src/core/a.ts', "// as in Breakout\nconst id = 'x';")).toEqual([]);
  });
});

describe('[TIDY6] citations', () => {
  const rules = '- **LOG1** Appends first.\n- **LOG2** Chains.\n';
  const judge = (text: string, markdown = rules) =>
    messages(citationFindings(markdown, [readSource('test/a.test.ts', text)]));

  test('every id is shown, every cited id is defined', () => {
    expect(judge("test('[LOG1, LOG2] both', f);")).toEqual([]);
    expect(judge("describe('[LOG1] a', f); test.each([1])('[LOG2] %s', f);")).toEqual([]);
    expect(judge("test('[LOG1] a', f);")).toEqual(['LOG2 is shown by no test']);
    expect(judge("test('[LOG1, LOG2, LOG3] a', f);")).toEqual([
      'LOG3 is not defined in test/RULES.md',
    ]);
    expect(judge("test('[LOG1] a', f);", '- **LOG1** A.\n- **LOG1** B.\n')).toEqual([
      'LOG1 is defined twice',
    ]);
  });

  test('a title that only mentions an id cites nothing', () => {
    expect(citedIds('as in [LOG1] above')).toEqual([]);
  });

  test('a threat is answered by rules and proofs that there are', () => {
    const threat = (tests: string) =>
      messages(trustFindings(`| T1 P reads | a list | ${tests} |`, rules, ['attack']));
    expect(threat('LOG1–LOG2, `attack`')).toEqual([]);
    expect(threat('LOG1–LOG3')).toEqual(['LOG1–LOG3 is no rule and no proof']);
    expect(threat('LOG, `flood`')).toEqual([
      'LOG is no rule and no proof',
      '`flood` is no rule and no proof',
    ]);
  });
});

describe('[LANG3] words', () => {
  const judge = (jsx: string) =>
    wordFindings([readSource('src/renderer/station/A.tsx', `export const a = ${jsx};`)]).length;

  test.each([
    '<p>Hello there</p>',
    "<p>{'Hello'}</p>",
    "<p>{late ? 'Late' : t('soon')}</p>",
    '<p>{`Turn ${n}`}</p>',
    '<button aria-label="Close" />',
    "<Field label={'Your name'} />",
  ])('in no catalogue: %s', (jsx) => {
    expect(judge(jsx)).toBe(1);
  });

  test.each([
    "<p>{t('hello.there')}</p>",
    '<p>{n} × {m}</p>',
    "<p dir='auto' className={styles['name']}>{name}</p>",
    "<p>{kind === 'late' ? null : x}</p>",
    '<Field label={t("name")} type="text" />',
  ])('in a catalogue, or no words: %s', (jsx) => {
    expect(judge(jsx)).toBe(0);
  });
});

describe('[TIDY8] style sheets', () => {
  const sheet = {
    file: 'src/renderer/a/A.module.css',
    text: '.one { color: red; }\n.two > p {}\n',
  };
  const judge = (body: string) => {
    const text = `import styles from './A.module.css';\n${body}\n`;
    return messages(styleFindings([sheet], [readSource('src/renderer/a/A.tsx', text)]));
  };

  test('a selector that stands twice in one list is found', () => {
    const text = '.one,\n.two,\n.one { color: red; }\n';
    const used = readSource(
      'src/renderer/a/A.tsx',
      `import styles from './A.module.css';\nf(styles['one'], styles['two']);\n`,
    );
    expect(messages(styleFindings([{ ...sheet, text }], [used]))).toEqual([
      '.one stands twice in one list',
    ]);
  });

  test('a class that the sheet does not have, and one that nobody uses, are found', () => {
    expect(judge("f(styles['one'], styles['three']);")).toEqual([
      'uses .three, which its style sheet does not have',
      'nobody uses .two',
    ]);
  });

  test('a class that is worked out counts as used', () => {
    expect(judge("const kind = on ? 'one' : 'two';\nf(styles[kind]);")).toEqual([]);
  });
});
