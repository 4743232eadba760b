import { screens } from './screens.tsx';
import { showBy } from './show.tsx';

// What loads later in the program is here before the first screen: no picture waits for it.
await Promise.all([
  import('../../../src/renderer/shared/ui/MarkdownBody.tsx'),
  import('../../../src/renderer/shared/ui/QrCode.tsx'),
]);

// The console's picture of the display asks for `/display#CODE`, as it asks the host, and gets the wall.
const wall = screens['display-situation']!;
showBy(location.pathname === '/display' ? { [location.hash.slice(1)]: wall } : screens);
