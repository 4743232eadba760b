import { defineConfig } from '@playwright/test';
import usual from '../../../playwright.config.ts';

/** As the end-to-end tests, without traces: this only takes pictures. */
export default defineConfig(usual, {
  testDir: import.meta.dirname,
  testMatch: 'shoot.ts',
  fullyParallel: true,
  use: { trace: 'off' },
});
