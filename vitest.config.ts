import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    // A file that needs a document says so in its first line: `// @vitest-environment jsdom`.
    environment: 'node',
    env: {
      // Nothing that a test starts may touch the person's own exercises.
      WHITECELL_HOME: path.join(tmpdir(), 'whitecell-test-home'),
      // Hundreds of processes start from the same sources: what they are compiled to is half of each beginning.
      NODE_COMPILE_CACHE: path.join(import.meta.dirname, 'node_modules', '.cache', 'compiled'),
    },
    projects: [
      // The core keeps nothing between calls, so its files can share what they import: half the time.
      {
        extends: true,
        test: { name: 'core', include: ['test/core/**/*.test.ts'], isolate: false },
      },
      // Every file has a page and modules of its own, but what makes pages is read once per process: a third less time.
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['test/renderer/**/*.test.tsx'],
          setupFiles: ['test/support/page.ts'],
          pool: 'vmForks',
        },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [
            'test/core/**',
            'test/renderer/**/*.test.tsx',
            'test/tidy/**',
            'test/e2e/**',
            'node_modules/**',
          ],
        },
      },
      { extends: true, test: { name: 'tidy', include: ['test/tidy/**/*.test.ts'] } },
    ],
    // A property test on a loaded two-core machine is slow without being wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Style sheets are empty to tests, but for the one whose colours go into reports.
    css: { include: [/tokens\.css/] },
    restoreMocks: true,
    // What the realms of pages leave behind goes with their process.
    vmMemoryLimit: '1GB',
    // By itself it leaves one processor of two idle, which is half of the time.
    maxWorkers: '100%',
  },
});
