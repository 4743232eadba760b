import { readFileSync, writeFileSync } from 'node:fs';
import { asLogError } from '../../../src/host/log/errors.ts';
import { kinLines } from '../../../src/host/record/kin.ts';
import type { RemarkTask } from '../../../src/host/record/protocol.ts';
import { remarkPieces } from '../../../src/host/record/remarks.ts';

/*
 * Does with many files, one after the other, what a reader does with the remarks on one, so that a test can end it.
 * Arguments: a file with the paths as JSON, and where the answers go.
 */

const [asked = '', answered = ''] = process.argv.slice(2);

function told(task: RemarkTask): string {
  try {
    return remarkPieces(task).join('');
  } catch (error) {
    return asLogError(error, task.path).message;
  }
}

const remark = { id: 'note', wallMs: 0, by: 'Ann', kind: 'annotation', seq: 2, text: 'x' } as const;
const answers = (JSON.parse(readFileSync(asked, 'utf8')) as string[]).map((path) => {
  const from = performance.now();
  const [kin = ''] = kinLines([path]);
  const list = told({ path, deed: { do: 'list' } });
  const put = told({ path, deed: { do: 'put', remark, nowMs: 5 } });
  return { path, kin, list, put, ms: performance.now() - from };
});
writeFileSync(answered, JSON.stringify(answers));
