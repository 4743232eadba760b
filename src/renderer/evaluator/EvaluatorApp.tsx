import { useEffect, useMemo } from 'react';
import type { EvaluatorsView } from '../../core/view/schema.ts';
import { useLink, useLinkState, useView } from '../shared/link/hooks.tsx';
import type { Shelf } from '../shared/link/outbox.ts';
import { AfterTheEnd } from '../shared/afterwards/AfterTheEnd.tsx';
import { Notes } from '../shared/notes.ts';
import { StopScreen } from '../shared/ui/Banner.tsx';
import { Connecting } from './Connecting.tsx';
import { Goodbye } from './Goodbye.tsx';
import { Join } from './Join.tsx';
import { forgetToken, keptToken } from './credentials.ts';
import { EvaluatorDesk } from './desk/EvaluatorDesk.tsx';

export interface EvaluatorAppProps {
  shelf: Shelf;
  /** From the address: what the QR code, or control's own window, carried. */
  code: string;
}

/** Which of the evaluator's screens this moment calls for. */
export function EvaluatorApp({ shelf, code }: EvaluatorAppProps) {
  const link = useLink();
  const { status, welcome, refusal, bye } = useLinkState((state) => state);
  const view = useView('evaluators');
  const joining = keptToken(shelf) === null && welcome === null;
  if (joining && refusal?.code !== 'protocol/version') {
    return (
      <Join
        code={code}
        status={status}
        refusal={refusal}
        onJoin={(typed, name) => link.identify({ role: 'evaluate', code: typed, name })}
      />
    );
  }
  if (status === 'stopped') {
    return (
      <Goodbye
        bye={bye}
        refusal={refusal}
        onAgain={() => {
          forgetToken(shelf);
          link.identify(null);
        }}
        onHere={() => {
          const token = keptToken(shelf);
          if (token !== null) link.identify({ role: 'evaluator', token });
        }}
      />
    );
  }
  if (view === null || welcome === null) return <Connecting refusal={refusal} />;
  return (
    <>
      <Seated view={view} name={welcome.name ?? ''} session={welcome.session} shelf={shelf} />
      {view.situation.stopped ? <StopScreen /> : null}
    </>
  );
}

interface SeatedProps {
  view: EvaluatorsView;
  name: string;
  session: string;
  shelf: Shelf;
}

function Seated({ view, name, session, shelf }: SeatedProps) {
  const link = useLink();
  const offsetMs = useLinkState((state) => state.offsetMs);
  const notes = useMemo(() => new Notes(shelf, `${session}.evaluator`), [shelf, session]);
  // Answers to what a former showing of this page has sent.
  useEffect(
    () =>
      link.onMessage((message) => {
        if (message.t === 'ack') notes.answered(message.id, null);
        else if (message.t === 'reject') {
          const { code, message: words, detail } = message;
          notes.answered(message.id, { code, message: words, detail });
        }
      }),
    [link, notes],
  );
  return (
    <AfterTheEnd shelf={shelf} owner={`${session}.evaluator`}>
      <EvaluatorDesk desk={{ view, name, notes, offsetMs, shelf }} />
    </AfterTheEnd>
  );
}
