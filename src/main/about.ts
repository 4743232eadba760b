/** Owns: the box that says what this program is made of, and what it sends (nothing). */
import { type as systemName, release } from 'node:os';
import { formatVersion } from '../host/log/sql.ts';
import { protocolVersion } from '../core/protocol/version.ts';
import { scenarioFormat } from '../core/scenario/schema.ts';
import type { Electron } from './electron.ts';
import type { Say } from './words.ts';

export async function showAbout(options: {
  readonly electron: Pick<Electron, 'app' | 'dialog'>;
  readonly say: Say;
  readonly log: string;
  /** Where new versions are looked for; null: nowhere. */
  readonly feed: string | null;
}): Promise<void> {
  const { electron, say, log, feed } = options;
  const { versions } = process;
  await electron.dialog.showMessageBox({
    type: 'info',
    title: say('about'),
    message: 'Whitecell',
    detail: [
      say('aboutVersions', {
        version: electron.app.getVersion(),
        electron: versions['electron'] ?? '–',
        chrome: versions['chrome'] ?? '–',
        node: versions.node,
        scenario: scenarioFormat,
        file: formatVersion,
        protocol: protocolVersion,
        system: `${systemName()} ${release()} ${process.arch}`,
      }),
      say('aboutLog', { log }),
      feed === null ? say('aboutOffline') : say('aboutFeed', { feed }),
    ].join('\n\n'),
    buttons: [say('ok')],
    noLink: true,
  });
}
