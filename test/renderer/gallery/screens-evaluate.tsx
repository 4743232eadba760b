import type { ReactNode } from 'react';
import type { EvaluatorsView } from '../../../src/core/view/schema.ts';
import { EvaluatorApp } from '../../../src/renderer/evaluator/EvaluatorApp.tsx';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { PlainRoot } from '../../../src/renderer/shared/PlainRoot.tsx';
import { evaluatorsView } from '../fixtures-evaluate.ts';
import { fixtureLink, numbered, welcome } from '../fixture-link.ts';
import { situation } from '../fixtures.ts';

function evaluator(state: Partial<LinkState>, code = ''): ReactNode {
  return (
    <PlainRoot link={fixtureLink(state)}>
      <EvaluatorApp shelf={memoryShelf()} code={code} />
    </PlainRoot>
  );
}

/** Eve at her desk. */
function desk(part: Partial<EvaluatorsView> = {}, more: Partial<LinkState> = {}): ReactNode {
  return evaluator({
    welcome: welcome({ role: 'evaluator', name: 'Eve', audiences: ['evaluators'] }),
    views: numbered(evaluatorsView(part)),
    ...more,
  });
}

const long = 'Coordinator for the Verification of Downstream Agreements ';

export const evaluateScreens: Readonly<Record<string, () => ReactNode>> = {
  'evaluator-join': () => evaluator({ status: 'idle' }),
  'evaluator-join-off': () =>
    evaluator(
      {
        status: 'waiting',
        refusal: { code: 'evaluators/off', message: '', retryAfterMs: 2000 },
      },
      'K7Q2MX',
    ),
  'evaluator-desk': () => desk(),
  'evaluator-empty': () => desk({ released: [], observations: [], ratings: [], objectives: [] }),
  'evaluator-held': () => desk({ situation: situation({ held: true, entryOpen: false }) }),
  'evaluator-offline': () =>
    desk(
      {},
      {
        status: 'waiting',
        lostWallMs: Date.now() - 30_000,
        unanswered: [
          {
            id: 'c1',
            type: 'inject.assess',
            data: { eventNo: 'E04', seen: 'yes', note: '' },
            session: 'exercise-1',
          },
          {
            id: 'c2',
            type: 'rating.give',
            data: { objective: 'share', task: null, rating: 'U', grounds: '' },
            session: 'exercise-1',
          },
        ],
      },
    ),
  'evaluator-long': () =>
    desk({
      objectives: evaluatorsView().objectives.map((one) => ({ ...one, text: long.repeat(3) })),
      released: evaluatorsView().released.map((one) => ({ ...one, title: long.repeat(2) })),
    }),
  'evaluator-gone': () =>
    evaluator({ status: 'stopped', bye: 'removed', welcome: welcome({ role: 'evaluator' }) }),
};
