import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const pages = ['console', 'station', 'display', 'hotseat', 'review', 'check', 'paper', 'evaluator'];
const folder = path.join(import.meta.dirname, 'src', 'renderer');

export default defineConfig({
  root: folder,
  // Relative, because two listeners and the packaged program serve the same files from different places.
  base: './',
  plugins: [react()],
  build: {
    outDir: path.join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    // elkjs is one large file that is loaded only with the statechart.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      input: Object.fromEntries(pages.map((page) => [page, path.join(folder, page, 'index.html')])),
    },
  },
});
