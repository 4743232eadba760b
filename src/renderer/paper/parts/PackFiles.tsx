import { createContext, useContext, type ReactNode } from 'react';

const KeyContext = createContext('');

export function PackFiles({ packKey, children }: { packKey: string; children: ReactNode }) {
  return <KeyContext value={packKey}>{children}</KeyContext>;
}

/** The address of an attachment of this pack. */
export function usePackFile(): (file: string) => string {
  const key = useContext(KeyContext);
  return (file) => `/paper/media/${encodeURIComponent(key)}/${encodeURIComponent(file)}`;
}
