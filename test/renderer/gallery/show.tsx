import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

export type Screens = Readonly<Record<string, () => ReactNode>>;

/** `#station-plan` shows that screen; without a name, the list of them. Each showing starts from nothing. */
export function showBy(screens: Screens): void {
  const place = document.getElementById('root');
  if (place === null) return;
  let root: Root | null = null;
  const show = () => {
    root?.unmount();
    localStorage.clear();
    sessionStorage.clear();
    document.documentElement.removeAttribute('data-surface');
    root = createRoot(place);
    const screen = screens[location.hash.slice(1)];
    root.render(screen === undefined ? <Names of={screens} /> : screen());
  };
  globalThis.addEventListener('hashchange', show);
  show();
}

function Names({ of }: { of: Screens }) {
  return (
    <ul>
      {Object.keys(of).map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
