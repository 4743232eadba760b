import { join } from 'node:path';
import { DebugLogger } from 'builder-util';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

test('[PACK1] the builder’s configuration fits its schema, and a misspelt key would not', async () => {
  const config = await getConfig(root, 'electron-builder.yml', null);
  await validateConfiguration(config, new DebugLogger(false));
  const wrong = { ...config, asarUnpak: true } as typeof config;
  await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow(/asarUnpak/);
});

test('[PACK2] the fuses are blown the safe way', async () => {
  const config = await getConfig(root, 'electron-builder.yml', null);
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});
