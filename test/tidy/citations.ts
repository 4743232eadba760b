import type { Finding } from './finding.ts';
import type { Source } from './source.ts';

/** The bond between test/RULES.md, which says what holds, and the tests, which show it. */

/** Ids defined in RULES.md: lines of the form `- **LOG1** …`. */
export function definedIds(markdown: string): string[] {
  return [...markdown.matchAll(/^- \*\*([A-Z][A-Z0-9]*[0-9])\*\* /gm)].map(
    (match) => match[1] ?? '',
  );
}

/** Ids that a title begins with: `[LOG1] …`, `[LOG1, RUN2] …`. */
export function citedIds(title: string): string[] {
  const list = /^\[([A-Z][A-Z0-9]*[0-9](?:, [A-Z][A-Z0-9]*[0-9])*)\] /.exec(title)?.[1];
  return list === undefined ? [] : list.split(', ');
}

export function citationFindings(markdown: string, tests: readonly Source[]): Finding[] {
  const file = 'test/RULES.md';
  const defined = definedIds(markdown);
  const cited = new Map<string, string>();
  for (const test of tests) {
    for (const id of test.titles.flatMap(citedIds)) cited.set(id, test.file);
  }
  return [
    ...defined
      .filter((id, index) => defined.indexOf(id) !== index)
      .map((id) => ({ file, line: 1, message: `${id} is defined twice` })),
    ...defined
      .filter((id) => !cited.has(id))
      .map((id) => ({ file, line: 1, message: `${id} is shown by no test` })),
    ...[...cited]
      .filter(([id]) => !defined.includes(id))
      .map(([id, where]) => ({ file: where, line: 1, message: `${id} is not defined in ${file}` })),
  ];
}

/**
 * docs/trust.md names for each threat the rules that show its answer, and the long runs. `proofs`: the names of those
 * that there are. A family without numbers shows nothing.
 */
export function trustFindings(
  trust: string,
  markdown: string,
  proofs: readonly string[],
): Finding[] {
  const defined = new Set(definedIds(markdown));
  const findings: Finding[] = [];
  for (const [at, line] of trust.split('\n').entries()) {
    if (!/^\| T\d/.test(line)) continue;
    const cited = line.split('|').at(-2)?.trim().split(', ') ?? [];
    for (const one of cited) {
      const proof = /^`([a-z-]+)`$/.exec(one)?.[1];
      const isThere =
        proof === undefined ? idsIn(one).every((id) => defined.has(id)) : proofs.includes(proof);
      if (!isThere)
        findings.push({
          file: 'docs/trust.md',
          line: at + 1,
          message: `${one} is no rule and no proof`,
        });
    }
  }
  return findings;
}

/** `LOG5`; of `KILL1–KILL5` both ends. */
function idsIn(range: string): string[] {
  return range.split('–');
}
