import { measuresOf } from '../../core/aar/measures.ts';
import { draftReport } from '../../core/aar/report/report.ts';
import { openRecording } from '../../core/review/recording.ts';
import { compile } from '../../core/world.ts';
import { typefaces } from '../paper/use-settled.ts';
import { sayerFor } from '../review/report/say.ts';
import { reportText } from '../review/report/text.ts';
import { writeFile } from '../review/report/write/file.ts';
import { flowOf } from '../review/report/write/flow.ts';
import { bodyOf } from '../review/report/write/html.ts';
import { printStyle } from '../review/report/write/style.ts';
import { directionOf } from '../shared/direction.ts';
import { roomSpeaks } from '../shared/language.ts';
import '../shared/theme/fonts.ts';
import { fetchOrder, handIn } from './source.ts';

/*
 * Makes one report, in its own language and terms, apart from whatever the screens speak just now. It is opened by
 * a browser that prints, or in a frame of review, and says when it is done: `data-paper` on the root.
 */

const key = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
const root = document.documentElement;

async function make(): Promise<void> {
  const { wish, remarks, source } = await fetchOrder(key);
  const { format, language, terms, leftOut } = wish;
  await roomSpeaks({ language, terms });
  const recording = openRecording(compile(source.scenario), source.facts);
  const { complete, verification: verdict } = source;
  const report = draftReport(recording, measuresOf(recording), remarks, { complete, verdict });
  const spoken = { language, rtl: directionOf(language) === 'rtl' };
  const flow = flowOf(report, recording, sayerFor(recording), spoken, leftOut);
  document.title = flow.title;
  if (format !== 'pdf') {
    await handIn(key, await writeFile(flow, format));
    return tell(reportText.text('page.ready'));
  }
  const style = document.createElement('style');
  style.textContent = printStyle();
  document.head.append(style);
  document.body.innerHTML = bodyOf(flow);
  await typefaces();
  await Promise.all([...document.images].map((image) => image.decode()));
}

function tell(words: string): void {
  document.body.textContent = words;
}

async function run(): Promise<void> {
  try {
    await make();
    root.dataset['paper'] = 'ready';
  } catch (error) {
    tell(`${reportText.text('page.failed')} ${error instanceof Error ? error.message : ''}`);
    root.dataset['paper'] = 'failed';
  }
}

void run();
