import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { records } from './record.ts';

/**
 * `npx vite --config test/renderer/gallery/vite.config.ts`: every screen in every state, without a host; console,
 * home and review at `/kit.html`, the paper pack at `/paper.html`.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), records()],
  cacheDir: path.join(import.meta.dirname, '../../../node_modules/.cache/gallery'),
  optimizeDeps: { entries: ['index.html', 'kit.html', 'paper.html'] },
  build: {
    rolldownOptions: {
      input: ['index.html', 'kit.html', 'paper.html'].map((file) =>
        path.join(import.meta.dirname, file),
      ),
    },
    chunkSizeWarningLimit: 4_000,
  },
});
