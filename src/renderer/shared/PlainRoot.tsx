import { useEffect, type ReactNode } from 'react';
import type { Link } from './link/link.ts';
import { LinkProvider } from './link/hooks.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import './theme/fonts.ts';
import './theme/tokens.css';
import './theme/base.css';

export interface PlainRootProps {
  link: Link;
  scheme?: 'dark' | 'light' | 'auto';
  /** The projector has sizes and contrasts of its own. */
  surface?: 'screen' | 'projector';
  fallback?: ReactNode;
  children: ReactNode;
}

function prefersDark(): MediaQueryList | null {
  return typeof globalThis.matchMedia === 'function'
    ? globalThis.matchMedia('(prefers-color-scheme: dark)')
    : null;
}

/** As `AppRoot`, without the kit: for the pages that a phone or a projector has to load quickly. */
export function PlainRoot({
  link,
  scheme = 'auto',
  surface = 'screen',
  fallback,
  children,
}: PlainRootProps) {
  useEffect(() => {
    const root = document.documentElement;
    const query = prefersDark();
    const paint = () => {
      const dark = scheme === 'auto' ? query?.matches === true : scheme === 'dark';
      root.dataset['mantineColorScheme'] = dark ? 'dark' : 'light';
      root.dataset['surface'] = surface;
    };
    paint();
    query?.addEventListener('change', paint);
    return () => query?.removeEventListener('change', paint);
  }, [scheme, surface]);
  return (
    <LinkProvider link={link}>
      <ErrorBoundary fallback={fallback} onAgain={() => resyncAll(link)}>
        {children}
      </ErrorBoundary>
    </LinkProvider>
  );
}

/** Asks for every view again, whole: what was drawn wrong may have been known wrong. */
export function resyncAll(link: Link): void {
  for (const audience of Object.keys(link.getState().views)) link.send({ t: 'resync', audience });
}
