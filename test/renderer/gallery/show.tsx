import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { languages } from '../../../src/core/protocol/words.ts';
import { chooseLanguage } from '../../../src/renderer/shared/language.ts';

export type Screens = Readonly<Record<string, () => ReactNode>>;

/**
 * `#station-plan` shows that screen, `#station-plan@ar` in that language; without a name, the list of them. Each
 * showing starts from nothing.
 */
export function showBy(screens: Screens): void {
  const place = document.getElementById('root');
  if (place === null) return;
  let root: Root | null = null;
  const show = async () => {
    const [name = '', wanted] = location.hash.slice(1).split('@');
    root?.unmount();
    root = null;
    delete document.body.dataset['pendingPart'];
    place.dataset['pendingPart'] = '';
    await chooseLanguage(languages.find((each) => each === wanted) ?? null);
    localStorage.clear();
    sessionStorage.clear();
    document.documentElement.removeAttribute('data-surface');
    document.documentElement.removeAttribute('data-paper');
    root = createRoot(place);
    const screen = screens[name];
    root.render(screen === undefined ? <Names of={screens} /> : screen());
    delete place.dataset['pendingPart'];
  };
  globalThis.addEventListener('hashchange', () => void show());
  void show();
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
