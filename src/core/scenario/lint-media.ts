import type { Finding } from '../finding.ts';
import type { Scenario } from './schema.ts';

/** Media that injects name and the folder does not have, and the other way round. */
export function lintMedia(scenario: Scenario, mediaFiles: readonly string[]): Finding[] {
  const present = new Set(mediaFiles);
  const named = new Set<string>();
  const findings: Finding[] = [];
  for (const inject of scenario.injects) {
    inject.media.forEach(({ file }, at) => {
      named.add(file);
      if (present.has(file)) return;
      const path = `injects.${inject.eventNo}.media.${at}.file`;
      findings.push({
        severity: 'error',
        code: 'media/missing',
        path,
        message: `there is no media/${file}`,
        params: { file },
      });
    });
  }
  for (const file of mediaFiles) {
    if (named.has(file)) continue;
    const message = `no inject shows media/${file}`;
    findings.push({
      severity: 'warning',
      code: 'media/unused',
      path: '',
      message,
      params: { file },
    });
  }
  return findings;
}
