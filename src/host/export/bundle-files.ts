import type { Manifest } from '../../core/export/bundle-schema.ts';

/** Names in the zip. */
export const bundleFiles = {
  readme: 'README.txt',
  manifest: 'manifest.json',
  facts: 'facts.jsonl',
  scenario: 'scenario.json',
  manifestSchema: 'manifest.schema.json',
  factsSchema: 'fact.schema.json',
  remarks: 'remarks.jsonl',
  remarksSchema: 'remark.schema.json',
} as const;

/** For whoever finds the bundle without the program. */
export function bundleReadme({ title, facts, head, privacy, remarks }: Manifest): string {
  const { names, texts, times } = privacy;
  const lines = [
    `Whitecell: the record of an exercise, for analysis.`,
    '',
    `Exercise: ${title}`,
    `Facts: ${facts}; fingerprint of the record: ${head}`,
    '',
    'facts.jsonl          one fact a line, in order (schema: fact.schema.json)',
    'scenario.json        the scenario as it was played',
    ...(remarks === null
      ? []
      : [
          'remarks.jsonl        what people said afterwards, one remark a line (schema: remark.schema.json); it lies beside the record, and nothing proves it',
        ]),
    'manifest.json        what this is, seals, digests (schema: manifest.schema.json)',
    '',
    names === 'real'
      ? 'Names are those of real people.'
      : 'Names of people are made up, the same person always by the same name. Names inside of texts that people typed are still there: `freeText` of each fact says where such texts are.',
    texts === 'kept' ? 'Texts are as they were typed.' : 'Texts that people typed are left out.',
    times === 'wall'
      ? 'Times are UTC.'
      : 'Times count from the first fact; seals are left out, since they name a time.',
    '',
    'It holds the secrets of every team. Check it with: whitecell verify FILE',
  ];
  return `${lines.join('\n')}\n`;
}
