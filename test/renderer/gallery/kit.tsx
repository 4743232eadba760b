import '@mantine/core/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { spotlight } from '@mantine/spotlight';
import { consoleScreens } from './screens-console.tsx';
import { homeScreens } from './screens-home.tsx';
import { reviewScreens } from './screens-review.tsx';
import { showBy } from './show.tsx';

// What loads later in the program is here before the first screen: no picture waits for it.
await Promise.all([
  import('../../../src/renderer/shared/ui/MarkdownBody.tsx'),
  import('../../../src/renderer/console/chart/ChartTab.tsx'),
  import('../../../src/renderer/review/report/edit/ReportPart.tsx'),
]);

// The palette is one for the whole page, and would stay open over the next screen.
globalThis.addEventListener('hashchange', spotlight.close);

/** The pages that wear the kit. */
showBy({ ...consoleScreens, ...homeScreens, ...reviewScreens });
