/**
 * What a page weighs on the wire: the compressed script and style that a device fetches for it in one language.
 * Read by the test that holds the limit and by the bench that records the figure; reads what the build left.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ file: string, name?: string, css?: string[], imports?: string[], dynamicImports?: string[] }} Piece */

const words = /(?:^|[./])(en|fr|ar)\.ts$/;

/** Fetched when somebody fills in a form, recomputes a draw, or says how it was after the end; the desk needs none of it. */
export const stationOnDemand = ['form-gaps', 'draw', 'Afterwards'];

/**
 * @param {string} dist the built pages
 * @param {{ page: string, language: string, later: (name: string) => boolean }} asked later: which of the parts that
 *   are fetched when they are needed count
 * @returns {Record<string, number>} bytes of each file
 */
export function pageWeight(dist, { page, language, later }) {
  const manifest = readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8');
  const pieces = /** @type {Record<string, Piece>} */ (JSON.parse(manifest));
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const add = (key) => {
    const piece = pieces[key];
    if (piece === undefined || seen.has(key)) return;
    seen.add(key);
    for (const file of [piece.file, ...(piece.css ?? [])]) files.add(file);
    for (const next of piece.imports ?? []) add(next);
    for (const next of piece.dynamicImports ?? []) {
      const spoken = words.exec(next)?.[1];
      // Its own words are fetched before anything is drawn, those of others never.
      if (spoken === undefined ? later(pieces[next]?.name ?? next) : spoken === language) add(next);
    }
  };
  add(`${page}/index.html`);
  // The host sends what the build has compressed.
  return Object.fromEntries(
    [...files].map((file) => [file, statSync(path.join(dist, `${file}.gz`)).size]),
  );
}

/** @param {Record<string, number>} weight */
export function total(weight) {
  return Object.values(weight).reduce((sum, bytes) => sum + bytes, 0);
}
