import { MantineProvider } from '@mantine/core';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Link } from './link/connection.ts';
import { LinkProvider } from './link/hooks.tsx';
import { cssVariables, theme } from './theme/theme.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import './theme/fonts.ts';
import './theme/tokens.css';
import './theme/base.css';

export interface AppRootProps {
  link: Link;
  /** `dark` for a control room, `light` for a bright one, `auto` as the device is set. */
  scheme?: 'dark' | 'light' | 'auto';
  children: ReactNode;
  fallback?: ReactNode;
}

/** What every kit-using page wears: theme, line to the host, and a net for faults. */
export function AppRoot({ link, scheme = 'auto', children, fallback }: AppRootProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      {...(scheme === 'auto' ? { defaultColorScheme: 'auto' } : { forceColorScheme: scheme })}
    >
      <LinkProvider link={link}>
        <ErrorBoundary fallback={fallback}>{children}</ErrorBoundary>
      </LinkProvider>
    </MantineProvider>
  );
}

/** Puts a page into its `#root`. */
export function mount(page: ReactNode): void {
  const place = document.getElementById('root');
  if (place !== null) createRoot(place).render(<StrictMode>{page}</StrictMode>);
}
