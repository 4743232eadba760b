import type { Remark } from '../../../../src/core/remark.ts';
import { observed } from '../../../core/aar/remarks.ts';
import type { Table } from '../../../support/table.ts';

/** What people could type to make a file do something. */
export const hostile = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '</title></style></section><h1>Mine</h1>',
  '[press](javascript:alert(3)) ![x](http://example.org/x.png) <http://example.org>',
  '# Heading | cell | `code` **bold** _it_ ~~no~~ &lt; $x$',
  '- list\n1. list\n    code\n> quote\n---\n| a | b |',
  '=HYPERLINK("http://example.org","x")',
  'https://example.org/www.example.org',
  'zero\u0000one\u0008two\ufffe lone \ud800 surrogate',
  ']]> <!-- --> <?php ?> {{count}} $t(said.report.title) \u202egnp.exe',
] as const;

/** A record and remarks that have each of them in several places. */
export function hostileRecord(): { table: Table; remarks: Remark[] } {
  const { table } = observed();
  const eve = { kind: 'evaluator', name: 'Eve <b>' } as const;
  const common = { wallMs: 1_900_000_100_000, by: '' };
  const remarks = hostile.flatMap((text, no): Remark[] => {
    table.does('observation.record', { text, eventNo: null, objective: null, rating: 'S' }, eve);
    table.does('bookmark.set', { text });
    return [
      {
        ...common,
        id: `l${no}`,
        kind: 'lesson',
        sort: 'strength',
        objective: null,
        seqs: [1],
        text,
      },
      { ...common, id: `h${no}`, kind: 'hotWash', question: text, text, team: null, aloud: false },
    ];
  });
  return { table, remarks };
}
