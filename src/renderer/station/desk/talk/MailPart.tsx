import { stationText } from '../../text.ts';
import { Boxes } from '../Boxes.tsx';
import { Inbox } from '../Inbox.tsx';
import { Messages } from './Messages.tsx';

export const boxes = ['inbox', 'messages'] as const;
export type Box = (typeof boxes)[number];

export interface MailPartProps {
  box: Box;
  onBox: (box: Box) => void;
  unread: Readonly<Record<Box, number>>;
}

/** What reaches a team: what control releases, and what people write to each other. */
export function MailPart({ box, onBox, unread }: MailPartProps) {
  const t = stationText.useText();
  return (
    <>
      <Boxes
        label={t('box.label')}
        box={box}
        onBox={onBox}
        boxes={boxes.map((id) => ({
          id,
          name: t(`box.${id}`),
          count: unread[id],
          countWords: t('tabs.unread', { count: unread[id] }),
        }))}
      />
      {box === 'inbox' ? <Inbox /> : <Messages />}
    </>
  );
}
