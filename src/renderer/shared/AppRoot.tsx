import type { ReactNode } from 'react';
import { KitRoot, type Scheme } from './KitRoot.tsx';
import type { Link } from './link/link.ts';
import { LinkProvider } from './link/hooks.tsx';
import { resyncAll } from './PlainRoot.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';

export interface AppRootProps {
  link: Link;
  scheme?: Scheme;
  children: ReactNode;
  fallback?: ReactNode;
}

/** What every kit-using page wears: theme, line to the host, and a net for faults. */
export function AppRoot({ link, scheme = 'auto', children, fallback }: AppRootProps) {
  return (
    <KitRoot scheme={scheme}>
      <LinkProvider link={link}>
        <ErrorBoundary fallback={fallback} onAgain={() => resyncAll(link)}>
          {children}
        </ErrorBoundary>
      </LinkProvider>
    </KitRoot>
  );
}
