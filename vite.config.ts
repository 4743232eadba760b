import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const pages = [
  'console',
  'station',
  'display',
  'hotseat',
  'review',
  'check',
  'paper',
  'report',
  'evaluator',
  'number',
];
const folder = path.join(import.meta.dirname, 'src', 'renderer');

/** Script and style lie there compressed as well: the host gives those to a room full of phones on one access point. */
function compressed(): Plugin {
  return {
    name: 'whitecell-compressed',
    apply: 'build',
    enforce: 'post',
    // From what lies there in the end: until then Vite still writes into script what a part loads later.
    writeBundle({ dir = '' }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        if (!/\.(?:js|css)$/.test(fileName)) continue;
        const file = path.join(dir, fileName);
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: folder,
  // Relative, because two listeners and the packaged program serve the same files from different places.
  base: './',
  plugins: [react(), compressed()],
  build: {
    outDir: path.join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    // What belongs to which page, for whoever weighs them.
    manifest: true,
    // elkjs is one large file that is loaded only with the statechart.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      input: Object.fromEntries(pages.map((page) => [page, path.join(folder, page, 'index.html')])),
    },
  },
});
