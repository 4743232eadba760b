/**
 * Writes docs/export/*.schema.json, the shape of an exported bundle, from the zod schemas of the facts. A test
 * fails when the committed files are stale. The same schemas lie in every bundle.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  lineJsonSchema,
  manifestJsonSchema,
  remarkJsonSchema,
} from '../src/core/export/bundle-schema.ts';

/** Path below docs/ → content. */
export function generateExportSchemas(): Map<string, string> {
  const text = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;
  return new Map([
    ['export/fact.schema.json', text(lineJsonSchema())],
    ['export/manifest.schema.json', text(manifestJsonSchema())],
    ['export/remark.schema.json', text(remarkJsonSchema())],
  ]);
}

function main(): void {
  const docs = path.join(import.meta.dirname, '..', 'docs');
  for (const [name, content] of generateExportSchemas()) {
    const file = path.join(docs, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    process.stderr.write(`${path.relative(process.cwd(), file)}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
