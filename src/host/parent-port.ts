/** Owns: the line of an Electron utility process to the shell that started it. Elsewhere there is none. */

/** Node's types do not know it. */
export interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

export function parentPort(): ParentPort | null {
  return (process as { parentPort?: ParentPort | null }).parentPort ?? null;
}
