/**
 * Owns: an export in pieces that fit into messages. Does not own: what it holds (export). Reads only.
 */
import { makeExport } from '../export/make.ts';
import { readForExport } from '../export/source.ts';
import type { ExportTask } from './protocol.ts';

/** A whole number of base64's groups of three. */
const pieceBytes = 3 * 32 * 1024;

/** Throws `LogError` where the record does not hold. */
export async function exportPieces({ path, wish }: ExportTask): Promise<string[]> {
  const content = Buffer.from(await makeExport(readForExport(path), wish));
  const pieces: string[] = [];
  for (let at = 0; at < content.byteLength; at += pieceBytes)
    pieces.push(content.subarray(at, at + pieceBytes).toString('base64'));
  return pieces;
}
