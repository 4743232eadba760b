import { useState } from 'react';
import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { useCommand, useLinkState } from '../../../shared/link/hooks.tsx';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import { Refusal } from '../talk/Refusal.tsx';
import { BigChoice } from './BigChoice.tsx';
import type { Entry } from './entry.ts';
import type { BoardText } from './waiting.ts';

type Answer = 'agree' | 'refuse';

export interface AnswerTextProps {
  board: BoardView;
  text: BoardText;
  entry: Entry;
}

/** This team's answer to a text, sent with one press and changed with another. */
export function AnswerText({ board, text, entry }: AnswerTextProps) {
  const t = stationText.useText();
  const { view } = useSeat();
  const give = useCommand('text.answer');
  const online = useLinkState((state) => state.status === 'open');
  const [sent, setSent] = useState<Answer | null>(null);
  const own = text.answers.find((each) => each.team === view.team.id)?.answer ?? null;
  const put = (answer: Answer) => {
    setSent(answer);
    void give.run({ board: board.id, text: text.id, team: view.team.id, answer });
  };
  const seen = t(board.seenBy === 'public' ? 'text.seenAnswerPublic' : 'text.seenAnswerParties');
  const status = () => {
    if (give.pending) return t(online ? 'talks.sending' : 'talks.offline');
    if (entry === 'held') return t('talks.held');
    if (own === null) return seen;
    return `${t(own === 'agree' ? 'text.recordedAgree' : 'text.recordedRefuse')} ${seen}`;
  };
  return (
    <BigChoice
      label={t('text.yourAnswer')}
      options={[
        { value: 'agree', label: t('text.agree'), sign: '✓', tone: 'yes' },
        { value: 'refuse', label: t('text.refuse'), sign: '✕', tone: 'no' },
      ]}
      value={own}
      pending={give.pending ? sent : null}
      disabled={entry !== 'open' || give.pending}
      status={status()}
      recorded={own !== null && !give.pending}
      onChoose={put}
    >
      <Refusal refused={give.refused} />
    </BigChoice>
  );
}
