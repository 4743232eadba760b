import type { Finding } from './finding.ts';
import { isRelative } from './layers.ts';
import type { Source } from './source.ts';

/**
 * Which package may be imported where. The list itself is docs/dependencies.md, which people read and this
 * enforces; a package without a row there, or a row without a package, is a finding.
 */

export type Dependency = { name: string; users: string[]; why: string };

/** Reads the tables of docs/dependencies.md: `| package | imported by | why | last release |`. */
export function readDependencies(markdown: string): Dependency[] {
  const rows: Dependency[] = [];
  for (const line of markdown.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    const name = /^`([^`]+)`$/.exec(cells[1] ?? '')?.[1];
    if (name === undefined) continue;
    const users = [...(cells[2] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    rows.push({ name, users, why: cells[3] ?? '' });
  }
  return rows;
}

/** `@mantine/core/styles.css` → `@mantine/core`. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isPackage(specifier: string): boolean {
  return !isRelative(specifier) && !specifier.startsWith('node:');
}

export function packageFindings(
  sources: readonly Source[],
  dependencies: readonly Dependency[],
): Finding[] {
  const findings: Finding[] = [];
  for (const { file, imports } of sources) {
    for (const { specifier, line } of imports.filter((one) => isPackage(one.specifier))) {
      const name = packageOf(specifier);
      const dependency = dependencies.find((one) => one.name === name);
      if (dependency === undefined) {
        findings.push({ file, line, message: `${name} is not in docs/dependencies.md` });
      } else if (!dependency.users.some((user) => file.startsWith(user))) {
        const where = dependency.users.join(', ') || 'no file';
        findings.push({ file, line, message: `${name} may be imported by ${where} only` });
      }
    }
  }
  return findings;
}

/** The declared packages and the documented ones are the same, each with a reason. */
export function declarationFindings(
  declared: readonly string[],
  dependencies: readonly Dependency[],
): Finding[] {
  const file = 'docs/dependencies.md';
  const documented = new Set(dependencies.map(({ name }) => name));
  return [
    ...declared
      .filter((name) => !documented.has(name))
      .map((name) => ({ file, line: 1, message: `${name} has no row` })),
    ...dependencies
      .filter(({ name }) => !declared.includes(name))
      .map(({ name }) => ({ file, line: 1, message: `${name} is not in package.json` })),
    ...dependencies
      .filter(({ why }) => why.length < 10)
      .map(({ name }) => ({ file, line: 1, message: `${name} has no reason` })),
  ];
}
