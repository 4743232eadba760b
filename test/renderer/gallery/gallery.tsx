import { createRoot, type Root } from 'react-dom/client';
import { screens } from './screens.tsx';

/** `#station-plan` shows that screen; without a name, the list of them. Each showing starts from nothing. */

const place = document.getElementById('root');
let root: Root | null = null;

function show(): void {
  if (place === null) return;
  root?.unmount();
  localStorage.clear();
  document.documentElement.removeAttribute('data-surface');
  root = createRoot(place);
  const screen = screens[location.hash.slice(1)];
  root.render(
    screen === undefined ? (
      <ul>
        {Object.keys(screens).map((each) => (
          <li key={each}>
            <a href={`#${each}`}>{each}</a>
          </li>
        ))}
      </ul>
    ) : (
      screen()
    ),
  );
}

globalThis.addEventListener('hashchange', show);
show();
