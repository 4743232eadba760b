import path from 'node:path';
import type { Finding } from './finding.ts';
import type { Source } from './source.ts';

/**
 * Who may import whom: one direction, from the shells inward to the pure core.
 */

type Layer = {
  folder: string;
  /** Prefixes of repository paths that files of this layer may import. */
  may: string[];
  /** Exceptions to `may`, with the files that are exempt from them. */
  mayNot?: { prefixes: string[]; except: string; why: string };
  node: boolean;
};

const layers: Layer[] = [
  { folder: 'src/core/', may: ['src/core/'], node: false },
  { folder: 'src/host/', may: ['src/host/', 'src/core/'], node: true },
  { folder: 'src/main/', may: ['src/main/', 'src/host/', 'src/core/'], node: true },
  { folder: 'src/preload/', may: ['src/preload/', 'src/core/protocol/'], node: false },
  {
    folder: 'src/renderer/',
    may: ['src/renderer/', 'src/core/'],
    mayNot: {
      prefixes: ['decide', 'evolve', 'chart', 'rules', 'simulate'].map(
        (name) => `src/core/${name}/`,
      ),
      except: 'src/renderer/review/',
      why: 'a page shows views and sends commands; only the review folds facts',
    },
    node: false,
  },
  {
    folder: 'src/cli/',
    may: [
      'src/cli/',
      'src/host/',
      'src/core/',
      'scripts/electron-binary.mjs',
      'scripts/browser.mjs',
    ],
    node: true,
  },
  {
    folder: 'scripts/',
    may: ['scripts/', 'src/cli/', 'src/core/scenario/', 'src/core/export/', 'vite.node.config.ts'],
    node: true,
  },
];

/** The repository path that a relative import means. */
export function resolveImport(file: string, specifier: string): string {
  return path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
}

export function isRelative(specifier: string): boolean {
  return specifier.startsWith('./') || specifier.startsWith('../');
}

function judge(layer: Layer, source: Source, specifier: string): string | null {
  if (specifier.startsWith('node:')) {
    return layer.node ? null : `${layer.folder} may not use Node (${specifier})`;
  }
  if (!isRelative(specifier)) return null;
  const target = resolveImport(source.file, specifier);
  if (!layer.may.some((prefix) => target.startsWith(prefix))) {
    return `${layer.folder} may not import ${target}`;
  }
  const { mayNot } = layer;
  if (mayNot === undefined || source.file.startsWith(mayNot.except)) return null;
  const hit = mayNot.prefixes.some((prefix) => target.startsWith(prefix));
  return hit ? `${layer.folder} may not import ${target}: ${mayNot.why}` : null;
}

export function layerFindings(sources: readonly Source[]): Finding[] {
  const findings: Finding[] = [];
  for (const source of sources) {
    const layer = layers.find(({ folder }) => source.file.startsWith(folder));
    if (layer === undefined) continue;
    for (const { specifier, line } of source.imports) {
      const message = judge(layer, source, specifier);
      if (message !== null) findings.push({ file: source.file, line, message });
    }
  }
  return findings;
}

const extensions = /\.(ts|tsx|mjs|css|json|svg|woff2|yaml)$/;

/** Relative imports name an existing file with its extension; nothing else may stand in for a path. */
export function pathFindings(
  sources: readonly Source[],
  exists: (file: string) => boolean,
): Finding[] {
  const findings: Finding[] = [];
  for (const { file, imports } of sources) {
    for (const { specifier, line } of imports) {
      if (!isRelative(specifier)) continue;
      const target = resolveImport(file, specifier);
      if (!extensions.test(target)) {
        findings.push({ file, line, message: `import ${specifier} lacks its extension` });
      } else if (!exists(target)) {
        findings.push({ file, line, message: `import ${specifier} leads nowhere` });
      }
    }
  }
  return findings;
}

/** Import cycles, through types as well: what only typechecks in one piece cannot be understood in parts. */
export function cycleFindings(sources: readonly Source[]): Finding[] {
  const graph = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports
        .filter((one) => isRelative(one.specifier))
        .map((one) => resolveImport(file, one.specifier)),
    ]),
  );
  const done = new Set<string>();
  const findings: Finding[] = [];
  const walk = (file: string, trail: string[]): void => {
    const at = trail.indexOf(file);
    if (at !== -1) {
      const cycle = [...trail.slice(at), file].join(' → ');
      findings.push({ file, line: 1, message: `import cycle: ${cycle}` });
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return findings;
}
