/**
 * The bridge into the console's page: named functions only, nothing of Electron passes through.
 * Owns: asking for a file with the system's own dialog, which a page cannot do with a path.
 */
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('whitecellShell', {
  /** The path of an exercise file that the person chose, or null. */
  chooseFile: async (): Promise<string | null> => {
    const file: unknown = await ipcRenderer.invoke('choose-file');
    return typeof file === 'string' ? file : null;
  },
});
