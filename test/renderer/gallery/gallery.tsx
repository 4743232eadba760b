import { screens } from './screens.tsx';
import { showBy } from './show.tsx';

// The console's picture of the display asks for `/display#CODE`, as it asks the host, and gets the wall.
const wall = screens['display-situation']!;
showBy(location.pathname === '/display' ? { [location.hash.slice(1)]: wall } : screens);
