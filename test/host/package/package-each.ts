import { readFileSync, writeFileSync } from 'node:fs';
import { packagePieces } from '../../../src/host/record/package.ts';

/*
 * Unpacks many packages one after the other as a reader does with one, so that a test can end it. Arguments: a file
 * with paths and folders as JSON, and where the answers go.
 */

const [asked = '', answered = ''] = process.argv.slice(2);
const answers: { name: string; text: string; ms: number }[] = [];
for (const { name, path, into } of JSON.parse(readFileSync(asked, 'utf8')) as {
  name: string;
  path: string;
  into: string | null;
}[]) {
  const before = process.cpuUsage();
  let text = '';
  try {
    for (const piece of await packagePieces({ path, into })) text += piece;
  } catch (error) {
    text = `threw ${String(error)}`;
  }
  // Of the processor: a machine that has much else to do is no package's fault.
  const { user, system } = process.cpuUsage(before);
  answers.push({ name, text, ms: (user + system) / 1000 });
}
const { maxRSS } = process.resourceUsage();
writeFileSync(answered, JSON.stringify({ answers, rssMb: maxRSS / 1024 }));
