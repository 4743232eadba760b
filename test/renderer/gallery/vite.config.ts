import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npx vite --config test/renderer/gallery/vite.config.ts`: every screen in every state, without a host. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  cacheDir: path.join(import.meta.dirname, '../../../node_modules/.cache/gallery'),
});
