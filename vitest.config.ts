import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    // A file that needs a document says so in its first line: `// @vitest-environment jsdom`.
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // A property test on a loaded two-core machine is slow without being wrong.
    testTimeout: 20_000,
    restoreMocks: true,
  },
});
