import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    // A file that needs a document says so in its first line: `// @vitest-environment jsdom`.
    environment: 'node',
    // Nothing that a test starts may touch the person's own exercises.
    env: { WHITECELL_HOME: path.join(tmpdir(), 'whitecell-test-home') },
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // A property test on a loaded two-core machine is slow without being wrong.
    testTimeout: 20_000,
    restoreMocks: true,
  },
});
