import { stationText } from '../../text.ts';
import { Boxes } from '../Boxes.tsx';
import { useSeat } from '../seat.tsx';
import { Boards } from './Boards.tsx';
import { Votes } from './Votes.tsx';
import { talksWaiting } from './waiting.ts';

export const talkBoxes = ['boards', 'votes'] as const;
export type TalkBox = (typeof talkBoxes)[number];

export interface TalksPartProps {
  box: TalkBox;
  onBox: (box: TalkBox) => void;
}

/** Where a team negotiates and where it votes, side by side, so that neither pushes the other away. */
export function TalksPart({ box, onBox }: TalksPartProps) {
  const t = stationText.useText();
  const { view } = useSeat();
  const waiting = talksWaiting(view);
  return (
    <>
      <Boxes
        label={t('talks.label')}
        box={box}
        onBox={onBox}
        boxes={talkBoxes.map((id) => ({
          id,
          name: t(`talks.${id}`),
          count: waiting[id],
          countWords: t('tabs.waiting', { count: waiting[id] }),
        }))}
      />
      {box === 'boards' ? <Boards /> : <Votes />}
    </>
  );
}
