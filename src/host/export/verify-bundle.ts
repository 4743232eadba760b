/**
 * Owns: the check of a bundle: that its lines follow on one another, how much of each is proven, seals,
 * scenario. Does not own: the record that it came from. A bundle may come from anybody: what it unpacks to
 * is bounded. Pure; a crash leaves nothing here.
 */
import { strFromU8, unzipSync } from 'fflate';
import {
  bundleLineSchema,
  manifestSchema,
  type BundleLine,
  type Manifest,
} from '../../core/export/bundle-schema.ts';
import { toldRemarkSchema } from '../../core/export/remarks.ts';
import { factVersion } from '../../core/fact.ts';
import { limits } from '../../core/limits.ts';
import { scenarioSchema } from '../../core/scenario/schema.ts';
import { readFact } from '../../core/upcast.ts';
import { brokenLink, emptyReadLink, hex, type ReadLink } from '../log/chain.ts';
import { canonicalText, mediaDigest, sha256 } from '../log/digest.ts';
import type { Verification } from '../log/log.ts';
import { checkOf, isGenuine, type Seal, type SealCheck } from '../log/seal.ts';
import { bundleFiles } from './bundle-files.ts';

/** `ok` says that nothing contradicts the chain; `proven` says how many facts it speaks for. */
export interface BundleVerification extends Verification {
  readonly proven: Readonly<Record<BundleLine['proof']['of'], number>>;
}

export function isBundle(head: Uint8Array): boolean {
  return strFromU8(head.subarray(0, 4), true) === 'PK\u0003\u0004';
}

export function verifyBundle(bytes: Uint8Array): BundleVerification {
  const check = new Check();
  try {
    const files = unpack(bytes);
    check.manifest(files);
    for (const line of linesOf(files.get(bundleFiles.facts) ?? '')) check.line(line);
    check.end(files);
    return check.verdict(null, '');
  } catch (error) {
    if (error instanceof Contradiction) return check.verdict(error.seq, error.message);
    throw error;
  }
}

/** Why a bundle does not hold, and at which fact. */
class Contradiction extends Error {
  override readonly name = 'Contradiction';
  readonly seq: number | null;

  constructor(message: string, seq: number | null = null) {
    super(message);
    this.seq = seq;
  }
}

function unpack(bytes: Uint8Array): Map<string, string> {
  const known: readonly string[] = Object.values(bundleFiles);
  let room = limits.bundleBytesMax;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => known.includes(name) && (room -= originalSize) >= 0,
    });
    return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  } catch {
    throw new Contradiction('this is not a bundle, or it is damaged');
  }
}

function* linesOf(text: string): Generator<unknown> {
  for (const line of text.split('\n')) if (line !== '') yield parsed(line);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

class Check {
  #link: ReadLink = emptyReadLink;
  #exercise = '';
  #manifest: Manifest | null = null;
  #waiting: Seal[] = [];
  readonly #seals: SealCheck[] = [];
  readonly #proven = { all: 0, stamp: 0, place: 0 };

  manifest(files: ReadonlyMap<string, string>): void {
    const read = manifestSchema.safeParse(parsed(files.get(bundleFiles.manifest) ?? ''));
    if (!read.success) throw new Contradiction('this is not a bundle that this version knows');
    this.#manifest = read.data;
    this.#exercise = read.data.exercise;
    this.#waiting = read.data.seals
      .map(({ hash, key, signature, ...rest }) => ({
        ...rest,
        hash: Buffer.from(hash, 'hex'),
        key: Buffer.from(key, 'hex'),
        signature: Buffer.from(signature, 'hex'),
      }))
      .sort((a, b) => a.count - b.count);
  }

  line(value: unknown): void {
    const seq = this.#link.count + 1;
    const read = bundleLineSchema.safeParse(value);
    if (!read.success) throw new Contradiction(`fact ${seq} cannot be read`, seq);
    const line = read.data;
    const fact = readFact(line.type, factVersion, line.data);
    if (!fact.ok) throw new Contradiction(`fact ${seq} cannot be read: ${fact.error.message}`, seq);
    const { value: body } = fact;
    if (body.type === 'exercise.created' || body.type === 'exercise.forked')
      this.#exercise = body.data.exercise;
    if (body.type === 'exercise.created') this.#checkBinding(body.data);
    else if (seq === 1)
      throw new Contradiction('the first fact does not say which exercise this is', 1);
    const why = brokenLine(this.#exercise, line, this.#link);
    if (why !== null) throw new Contradiction(why, seq);
    this.#checkPromise(line);
    this.#proven[line.proof.of] += 1;
    this.#link = { count: seq, hash: line.proof.hash };
    this.#checkSeals();
  }

  end(files: ReadonlyMap<string, string>): void {
    const manifest = this.#must();
    const { count, hash } = this.#link;
    if (manifest.facts !== count || (count > 0 && manifest.head !== hash))
      throw new Contradiction('the facts end elsewhere than the manifest says', count + 1);
    const [over] = this.#waiting;
    if (over !== undefined)
      throw new Contradiction(`the record was sealed with ${over.count} facts and has ${count}`);
    const text = files.get(bundleFiles.scenario) ?? '';
    if (!scenarioSchema.safeParse(parsed(text)).success)
      throw new Contradiction('the scenario cannot be read');
    const { digest, authorsLeftOut } = manifest.scenario;
    if (!authorsLeftOut && sha256(text) !== digest)
      throw new Contradiction('the scenario was changed');
    this.#checkRemarks(files.get(bundleFiles.remarks) ?? null);
  }

  /** They lie beside the record: all that can be said is that they are those that the bundle was made with. */
  #checkRemarks(text: string | null): void {
    const { remarks } = this.#must();
    if (remarks === null) {
      if (text !== null) throw new Contradiction('the bundle has remarks of which it says nothing');
      return;
    }
    const lines = [...linesOf(text ?? '')];
    if (sha256(text ?? '') !== remarks.digest || lines.length !== remarks.count)
      throw new Contradiction('the remarks were changed after the bundle was made');
    if (lines.some((line) => !toldRemarkSchema.safeParse(line).success))
      throw new Contradiction('the remarks cannot be read');
  }

  verdict(firstBadSeq: number | null, problem: string): BundleVerification {
    return {
      ok: problem === '',
      count: this.#link.count,
      head: this.#link.hash,
      firstBadSeq,
      problem: problem === '' ? '' : `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`,
      seals: this.#seals,
      sealedCount: Math.max(0, ...this.#seals.map(({ count }) => count)),
      proven: this.#proven,
    };
  }

  #must(): Manifest {
    if (this.#manifest === null) throw new Contradiction('the bundle has no manifest');
    return this.#manifest;
  }

  #checkBinding(created: { readonly scenarioDigest: string; readonly mediaDigest: string }): void {
    const { scenario, media } = this.#must();
    if (created.scenarioDigest !== scenario.digest)
      throw new Contradiction('the scenario is not the one that fact 1 names', 1);
    if (created.mediaDigest !== mediaDigest(media))
      throw new Contradiction('the media are not those that fact 1 names', 1);
  }

  /** A bundle that says that nothing was changed has to prove it. */
  #checkPromise({ seq, proof }: BundleLine): void {
    const { names, texts, times } = this.#must().privacy;
    const stampMay = names === 'pseudonyms' || times === 'fromZero';
    const dataMay = stampMay || texts === 'leftOut';
    if ((proof.of === 'place' && !stampMay) || (proof.of === 'stamp' && !dataMay))
      throw new Contradiction(`fact ${seq} lacks the proof that this kind of bundle has`, seq);
  }

  #checkSeals(): void {
    for (let [seal] = this.#waiting; seal !== undefined && seal.count <= this.#link.count;) {
      this.#waiting.shift();
      const fits = hex(seal.hash) === this.#link.hash;
      if (seal.count !== this.#link.count || !fits)
        throw new Contradiction(
          `the record was changed after it was sealed with ${seal.count} facts`,
          seal.count,
        );
      if (!isGenuine(this.#exercise, seal))
        throw new Contradiction(`the seal on ${seal.count} facts is not genuine`, seal.count);
      this.#seals.push(checkOf(seal));
      [seal] = this.#waiting;
    }
  }
}

/** Why a line cannot stand where it stands; null when it can. */
function brokenLine(exercise: string, line: BundleLine, link: ReadLink): string | null {
  const { proof, data, freeText: _, actor, ...stamp } = line;
  const base = {
    ...stamp,
    actor: JSON.stringify(actor),
    prev: proof.prev,
    hash: proof.hash,
  };
  switch (proof.of) {
    case 'all': {
      const { stored = JSON.stringify(data) } = proof;
      const row = {
        ...base,
        commitment: proof.commitment,
        salt: proof.salt,
        payload: stored,
      };
      return (
        brokenLink(exercise, row, link) ??
        (isLifted(line, stored) ? null : `the content of fact ${line.seq} was changed`)
      );
    }
    case 'stamp': {
      const { commitment } = proof;
      return brokenLink(exercise, { ...base, commitment, salt: null, payload: null }, link);
    }
    case 'place':
      if (line.seq !== link.count + 1) return `fact ${link.count + 1} is missing`;
      return base.prev === link.hash
        ? null
        : `fact ${line.seq} does not follow from the one before it`;
  }
}

/** Whether the stored text, lifted to the newest shape, is what the line shows. */
function isLifted({ type, version, data, proof }: BundleLine, stored: string): boolean {
  if (proof.of !== 'all' || proof.stored === undefined) return true;
  const lifted = readFact(type, version, parsed(stored));
  const shown = readFact(type, factVersion, data);
  return lifted.ok && shown.ok && canonicalText(lifted.value) === canonicalText(shown.value);
}
