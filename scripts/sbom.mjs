/**
 * `npm run sbom`: what the packaged program is made of, as CycloneDX 1.6 on stdout, from the lockfile alone.
 * The same lockfile gives the same bytes: no time, no random number.
 *
 * What goes in is what docs/dependencies.md lists as part of the program and its screens, with everything that those
 * bring along; tools that only build and test stay out.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainError, root, run } from './bootstrap.mjs';

/** @typedef {{ version: string, integrity?: string, license?: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Locked */
/** @typedef {Record<string, Locked>} Lock */

const shipped = ['In the program', 'On the screens'];

/** Names in the tables under those headings. @param {string} markdown */
export function shippedPackages(markdown) {
  const sections = markdown
    .split(/^## /m)
    .filter((part) => shipped.includes(part.split('\n')[0] ?? ''));
  if (sections.length !== shipped.length)
    throw new PlainError('docs/dependencies.md has other headings than this knows.');
  return sections.flatMap((part) =>
    [...part.matchAll(/^\| `([^`]+)`/gm)].map((row) => row[1] ?? ''),
  );
}

/** Where `name` is found from the package at `from`, as Node looks for it. @param {Lock} lock @param {string} from @param {string} name */
function resolve(lock, from, name) {
  for (let at = from; ;) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (lock[place] !== undefined) return place;
    if (at === '') return null;
    const up = at.lastIndexOf('/node_modules/');
    at = up === -1 ? '' : at.slice(0, up);
  }
}

/** @param {Lock} lock @param {readonly string[]} names @returns {Set<string>} */
export function closure(lock, names) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} from @param {string} name @param {boolean} must */
  const walk = (from, name, must) => {
    const place = resolve(lock, from, name);
    if (place === null && must) throw new PlainError(`The lockfile does not have ${name}.`);
    if (place === null || found.has(place)) return;
    found.add(place);
    // Electron's own are for fetching it; what it ships is its own affair and stands in its own lists.
    if (name === 'electron') return;
    const { dependencies = {}, optionalDependencies = {} } = lock[place] ?? {};
    for (const each of Object.keys(dependencies))
      // Types are gone after the build; peers are in the lists themselves.
      if (!each.startsWith('@types/')) walk(place, each, !(each in optionalDependencies));
  };
  for (const name of names) walk('', name, true);
  return found;
}

/** @param {string} place @param {Locked} locked */
function component(place, { version, integrity, license }) {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const digest = /^sha512-(.+)$/.exec(integrity ?? '')?.[1];
  return {
    type: 'library',
    'bom-ref': place,
    name,
    version,
    purl,
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    ...(digest === undefined
      ? {}
      : { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
  };
}

/**
 * @param {{ name?: string, version?: string, packages: Lock }} lockfile
 * @param {string} markdown docs/dependencies.md
 */
export function bomOf(lockfile, markdown) {
  const { packages } = lockfile;
  const components = [...closure(packages, shippedPackages(markdown))]
    .sort()
    .map((place) => component(place, /** @type {Locked} */ (packages[place])));
  const digest = createHash('sha256').update(JSON.stringify(components)).digest('hex');
  const uuid = [8, 12, 16, 20, 32].map((end, index, ends) =>
    digest.slice(ends[index - 1] ?? 0, end),
  );
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    // A number of its own for each content: version 5 in form, made of the content's digest.
    serialNumber: `urn:uuid:${uuid[0]}-${uuid[1]}-5${uuid[2]?.slice(1)}-8${uuid[3]?.slice(1)}-${uuid[4]}`,
    version: 1,
    metadata: { component: { type: 'application', name: 'whitecell', version: lockfile.version } },
    components,
  };
}

function print() {
  const read = (/** @type {string} */ name) => readFileSync(path.join(root, name), 'utf8');
  const lockfile = /** @type {Parameters<typeof bomOf>[0]} */ (
    JSON.parse(read('package-lock.json'))
  );
  process.stdout.write(
    `${JSON.stringify(bomOf(lockfile, read('docs/dependencies.md')), null, 2)}\n`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(async () => print());
