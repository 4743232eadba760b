/** What the desktop program adds to our pages; in a browser there is nothing of it. */
export interface ShellBridge {
  /** The path of an exercise file that the person chose with the system's own dialog, or null. */
  chooseFile(): Promise<string | null>;
  /** Opens a page of the host in a window of its own; whether it did. */
  openWindow(url: string): Promise<boolean>;
}

export function shellBridge(): ShellBridge | null {
  return (globalThis as { whitecellShell?: ShellBridge }).whitecellShell ?? null;
}
