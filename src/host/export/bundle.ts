/**
 * Owns: what a bundle holds: facts one a line with what can be proven of each, the scenario, a manifest, and
 * remarks if they were asked for.
 * Does not own: what is told of a fact (core), the check of a bundle (`verify-bundle.ts`).
 * Pure; a crash leaves nothing here.
 *
 * A changed fact gives no means to guess what was there: without its salt a payload cannot be tried, and
 * where a name or a time in the stamp was changed the commitment stays out as well, since the hash over
 * them would otherwise answer every guess.
 */
import { strToU8, zipSync } from 'fflate';
import { namesFor, teller, type ToldFact } from '../../core/export/anonymise.ts';
import {
  bundleVersion,
  lineJsonSchema,
  manifestJsonSchema,
  remarkJsonSchema,
  type BundleLine,
  type Manifest,
  type Proof,
} from '../../core/export/bundle-schema.ts';
import { isAnonymous, leftOut, type Privacy } from '../../core/export/privacy.ts';
import { tellsRemarks, toldRemarks } from '../../core/export/remarks.ts';
import { factVersion } from '../../core/fact.ts';
import { hex, type ReadRow } from '../log/chain.ts';
import { canonicalText, sha256 } from '../log/digest.ts';
import { bundleFiles, bundleReadme } from './bundle-files.ts';
import type { ExportSource } from './source.ts';

/** A zip; the same record gives the same bytes. `withRemarks`: with what lies beside it, where that may be told. */
export function makeBundle(
  source: ExportSource,
  privacy: Privacy,
  withRemarks = false,
): Uint8Array {
  const firstWallMs = source.rows[0]?.fact.wallMs ?? 0;
  const nameOf = namesFor(privacy);
  const tell = teller(privacy, firstWallMs, nameOf);
  const lines = source.rows.map(({ row, fact }) => lineOf(row, tell(fact)));
  // After the facts: who speaks in both has the name by which the facts know them.
  const remarks =
    withRemarks && tellsRemarks(privacy)
      ? toldRemarks(source.remarks, privacy, firstWallMs, nameOf)
      : null;
  const remarkText = remarks?.map((remark) => `${JSON.stringify(remark)}\n`).join('') ?? null;
  const manifest = {
    ...manifestOf(source, privacy, lines),
    remarks: remarks === null ? null : { count: remarks.length, digest: sha256(remarkText ?? '') },
  };
  const text = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const files = {
    [bundleFiles.readme]: strToU8(bundleReadme(manifest)),
    [bundleFiles.manifest]: text(manifest),
    [bundleFiles.facts]: strToU8(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
    [bundleFiles.scenario]: strToU8(scenarioText(source, privacy)),
    [bundleFiles.manifestSchema]: text(manifestJsonSchema()),
    [bundleFiles.factsSchema]: text(lineJsonSchema()),
    ...(remarkText === null
      ? {}
      : {
          [bundleFiles.remarks]: strToU8(remarkText),
          [bundleFiles.remarksSchema]: text(remarkJsonSchema()),
        }),
  };
  // No time of day: it would be that of the export, and a zip has to name one.
  return zipSync(files, { level: 6, mtime: '1980-01-01T12:00:00' });
}

function lineOf(row: ReadRow, told: ToldFact): BundleLine {
  const { seq, wallMs, clockMs, actor, cause, type } = told.fact;
  // The content as it was committed to, unless it has to be lifted or changed.
  const asStored = row.version === factVersion && !told.dataChanged;
  const data = (asStored ? JSON.parse(row.payload ?? '') : told.fact.data) as BundleLine['data'];
  const { freeText } = told;
  const proof = proofOf(row, told, JSON.stringify(data));
  return {
    seq,
    wallMs,
    clockMs,
    actor,
    cause,
    type,
    version: row.version,
    data,
    freeText: [...freeText],
    proof,
  };
}

function proofOf(row: ReadRow, told: ToldFact, text: string): Proof {
  const link = { prev: row.prev, hash: row.hash };
  if (told.stampChanged) return { of: 'place', ...link };
  const { salt, payload, commitment } = row;
  if (told.dataChanged || salt === null || payload === null)
    return { of: 'stamp', ...link, commitment };
  const stored = payload === text ? {} : { stored: payload };
  return { of: 'all', ...link, commitment, salt, ...stored };
}

function manifestOf(
  source: ExportSource,
  privacy: Privacy,
  lines: readonly BundleLine[],
): Omit<Manifest, 'remarks'> {
  const { exercise, title, mode, head, scenarioDigest, media, seals } = source;
  return {
    format: 'whitecell-bundle',
    version: bundleVersion,
    exercise,
    // As the facts tell it: a title is typed by somebody.
    title: privacy.texts === 'kept' ? title : leftOut,
    mode,
    privacy,
    facts: lines.length,
    head: head.hash,
    scenario: { digest: scenarioDigest, authorsLeftOut: leavesAuthorsOut(source, privacy) },
    media: media.map(({ file, bytes, digest }) => ({ file, bytes, digest })),
    // A seal says when it was made, and no other time can be put under its signature.
    seals:
      privacy.times === 'fromZero'
        ? []
        : seals.map(({ count, hash, wallMs, key, signature }) => ({
            count,
            hash: hex(hash),
            wallMs,
            key: hex(key),
            signature: hex(signature),
          })),
  };
}

/** Who wrote a scenario may well have led the exercise. */
function leavesAuthorsOut({ scenario }: ExportSource, privacy: Privacy): boolean {
  return isAnonymous(privacy) && scenario.authors.length > 0;
}

function scenarioText(source: ExportSource, privacy: Privacy): string {
  const { scenarioText: text } = source;
  if (!leavesAuthorsOut(source, privacy)) return text;
  return canonicalText({ ...(JSON.parse(text) as object), authors: [] });
}
