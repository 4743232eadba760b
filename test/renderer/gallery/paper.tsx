import { useLayoutEffect, type ReactNode } from 'react';
import '../../../src/renderer/shared/theme/fonts.ts';
import '../../../src/renderer/shared/theme/tokens.css';
import '../../../src/renderer/shared/theme/base.css';
import type { PaperDocument } from '../../../src/core/paper/pack.ts';
import type { Scenario } from '../../../src/core/scenario/schema.ts';
import type { Pack } from '../../../src/renderer/paper/model/pack.ts';
import { PaperApp } from '../../../src/renderer/paper/PaperApp.tsx';
import { showBy } from './show.tsx';

/** The papers of a whole scenario, as the printing browser lays them out. */

async function load(): Promise<Pack> {
  const lines = (await (await fetch('/record/ransomware-morning')).text()).split('\n');
  const { scenario } = JSON.parse(lines[1] ?? '') as { scenario: Scenario };
  return { title: scenario.title, mode: 'live', size: 'a4', words: null, scenario };
}

function Sheet({ asked }: { asked: URLSearchParams }) {
  useLayoutEffect(() => {
    document.documentElement.dataset['surface'] = 'paper';
  }, []);
  return <PaperApp load={load} asked={asked} packKey="key" />;
}

function paper(document: PaperDocument, team = ''): () => ReactNode {
  const asked = new URLSearchParams({ document, ...(team === '' ? {} : { team }) });
  return () => <Sheet asked={asked} />;
}

showBy({
  'paper-run-sheet': paper('runSheet'),
  'paper-inject-cards': paper('injectCards'),
  'paper-team-brief': paper('teamBriefs', 'clinicalCommand'),
  'paper-move-cards': paper('moveCards', 'clinicalCommand'),
  'paper-evaluation-guide': paper('evaluationGuide'),
  'paper-feedback-form': paper('feedbackForm'),
});
