/**
 * Owns: what the host's process is started with: where it lies in the program, its environment, its ports and folders.
 * Does not own: its life (`host-process.ts`). A crash here leaves nothing.
 */
import path from 'node:path';
import type { ShellArguments } from './arguments.ts';
import type { Electron } from './electron.ts';
import { bareEnvironment } from './environment.ts';
import type { HostProcessOptions } from './host-process.ts';

export interface LaunchOptions {
  readonly electron: Pick<Electron, 'app' | 'fork'>;
  /** The folder of the built program. */
  readonly dist: string;
  readonly given: ShellArguments;
  /** The process is gone. */
  readonly ended: (code: number) => void;
}

export function hostLaunch(options: LaunchOptions): Pick<HostProcessOptions, 'fork' | 'start'> {
  const { electron, dist, given, ended } = options;
  return {
    fork: () => {
      const child = electron.fork(path.join(dist, 'host', 'process.js'), [], {
        env: bareEnvironment(process.env),
        serviceName: 'Whitecell host',
      });
      child.on('exit', ended);
      return child;
    },
    start: {
      home: given.home,
      ...(given.file === null ? {} : { file: given.file }),
      controlPort: given.controlPort,
      lanPort: given.lanPort,
      lanHost: given.lanHost,
      rendererDir: path.join(dist, 'renderer'),
      scenariosDir: path.join(dist, '..', 'assets', 'scenarios'),
      version: electron.app.getVersion(),
    },
  };
}
