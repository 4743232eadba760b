import '../shared/theme/fonts.ts';
import '../shared/theme/tokens.css';
import '../shared/theme/base.css';
import './first.css';
import { firstPaint } from '../shared/first-paint.ts';

// A phone takes a while to read the station's script; what stands in the page already is shown before that.
void firstPaint().then(() => import('./start.tsx'));
