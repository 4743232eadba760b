import type { Chart } from '../../../../core/aar/report/charts.ts';
import { drawIndicators } from './indicators.ts';
import { drawNetwork } from './network.ts';
import type { Picture } from './pen.ts';
import { drawPhases } from './phases.ts';
import { drawRatings } from './ratings.ts';
import { drawResponses } from './responses.ts';
import type { Words } from './words.ts';

/** Makes the picture of a chart, for print. `alt` is its caption. */
export function draw(chart: Chart, alt: string, words: Words): Picture {
  switch (chart.kind) {
    case 'phases':
      return drawPhases(chart, alt, words);
    case 'indicators':
      return drawIndicators(chart, alt, words);
    case 'responses':
      return drawResponses(chart, alt, words);
    case 'network':
      return drawNetwork(chart, alt, words);
    case 'ratings':
      return drawRatings(chart, alt, words);
  }
}
