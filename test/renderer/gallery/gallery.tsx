import { createRoot } from 'react-dom/client';
import { screens } from './screens.tsx';

const name = new URLSearchParams(location.search).get('screen') ?? '';
const place = document.getElementById('root');
const screen = screens[name];
if (place !== null) {
  createRoot(place).render(
    screen === undefined ? (
      <ul>
        {Object.keys(screens).map((each) => (
          <li key={each}>
            <a href={`?screen=${each}`}>{each}</a>
          </li>
        ))}
      </ul>
    ) : (
      screen()
    ),
  );
}
