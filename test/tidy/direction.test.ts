import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { directionFindings } from './direction.ts';
import { show } from './finding.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

const sheets = globSync('src/renderer/**/*.css', { cwd: root })
  .map((file) => file.split(path.sep).join('/'))
  .sort()
  .map((file) => ({ file, css: readFileSync(path.join(root, file), 'utf8') }));

/** A page in a page is shrunk towards its own upper left corner, whichever way its words run. */
const lawful = new Set(['src/renderer/console/stage/Stage.module.css left']);

test('[RTL1, ROOM27] stylesheets name no side that is wrong in one direction of reading', () => {
  expect(sheets.length).toBeGreaterThan(80);
  const findings = sheets.flatMap(({ file, css }) => directionFindings(file, css, lawful));
  expect(show(findings)).toEqual([]);
});

describe('[RTL1, ROOM27] a side in a stylesheet', () => {
  const judge = (declaration: string): string[] =>
    show(directionFindings('a.css', `@media (width > 1px) { .a { ${declaration}; } }`, new Set()));

  test.each([
    'left: 0',
    'margin-left: 1rem',
    'border-right: 1px solid',
    'border-top-left-radius: 3px',
    'text-align: right',
    'float: left',
    'padding: 0 1rem 0 2rem',
    'margin: 0 var(--a) 0 calc(1px + var(--b))',
    'border-radius: 0 3px 3px 0',
    'background: linear-gradient(to right, red, blue)',
    'translate: -50% 0',
    'transform: translateX(2px)',
    'box-shadow: inset 4px 0 0 red',
  ])('is found: %s', (declaration) => {
    expect(judge(declaration)).toHaveLength(1);
  });

  test.each([
    'inset-inline-start: 0',
    'margin: 0 1rem',
    'padding: 0 calc(1px + 2px) 4px calc(1px + 2px)',
    'border-radius: 2px 2px 5px 5px',
    'text-align: end',
    'translate: 0 2px',
    'translate: calc(var(--wc-forward) * -50%) 0',
    'transform: translateY(2px) rotate(45deg)',
    'box-shadow: 0 1px 2px rgb(0 0 0 / 0.4), inset 0 0 0 1px red',
    'background: linear-gradient(calc(var(--wc-forward) * 90deg), red, blue)',
    '/* margin-left: 1px */ margin: 0',
  ])('is not: %s', (declaration) => {
    expect(judge(declaration)).toEqual([]);
  });
});

test('[RTL2] nothing but one rule for all spaces the letters of a script that joins them', () => {
  const base = sheets.find(({ file }) => file.endsWith('/base.css'));
  expect(base?.css).toMatch(/(^|\n):dir\(rtl\) \{\n\s+letter-spacing: 0 !important;\n\}/);
  const louder = sheets.filter(
    ({ file, css }) => file !== base?.file && /letter-spacing:[^;]*!important/.test(css),
  );
  expect(louder.map(({ file }) => file)).toEqual([]);
});
