import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';

function find(platform: NodeJS.Platform, env: Record<string, string>, present: string[]) {
  return findBrowser({ platform, env, isExecutable: (file) => present.includes(file) });
}

describe('[SET2] finding a browser', () => {
  test.each<[NodeJS.Platform, Record<string, string>, string]>([
    ['linux', {}, '/usr/bin/chromium'],
    ['linux', {}, '/usr/bin/google-chrome'],
    ['linux', { PATH: '/usr/bin:/snap/bin' }, '/snap/bin/chromium'],
    ['linux', {}, '/usr/bin/microsoft-edge'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', { PROGRAMFILES: 'C:\\P' }, 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:\\Q' }, 'C:\\Q\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\L\\Chromium\\Application\\chrome.exe'],
  ])('on %s with %o: %s', (platform, env, file) => {
    expect(find(platform, env, [file])).toBe(file);
  });

  test('none is null, and a relative PATH entry is no reason to fail', () => {
    expect(find('linux', { PATH: ':bin' }, [])).toBeNull();
  });

  test('Chromium comes before Chrome, and the chosen one before both', () => {
    const both = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/opt/mine'];
    expect(find('linux', {}, both)).toBe('/usr/bin/chromium');
    expect(find('linux', { CHROMIUM_PATH: '/opt/mine' }, both)).toBe('/opt/mine');
  });

  test('a choice that is not there is an error, not a guess', () => {
    expect(() => find('linux', { CHROMIUM_PATH: '/opt/gone' }, ['/usr/bin/chromium'])).toThrow(
      'CHROMIUM_PATH names /opt/gone',
    );
  });
});
