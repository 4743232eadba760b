import { readFileSync, writeFileSync } from 'node:fs';
import { asLogError } from '../../../src/host/log/errors.ts';
import { openLines } from '../../../src/host/record/lines.ts';

/*
 * Reads many files one after the other as a reader reads one, so that a test can end it. Arguments: a file with
 * the paths as JSON, and where the answers go.
 */

const [asked = '', answered = ''] = process.argv.slice(2);
const answers = (JSON.parse(readFileSync(asked, 'utf8')) as string[]).map((path) => {
  const from = performance.now();
  let text = '';
  let refusal = '';
  try {
    for (const piece of openLines({ path, live: false, ownKey: null })) text += piece.text;
  } catch (error) {
    refusal = asLogError(error, path).message;
  }
  return { path, text, refusal, ms: performance.now() - from };
});
writeFileSync(answered, JSON.stringify(answers));
