import type { CommandBody } from '../../../core/command.ts';
import { useDesk } from '../desk.tsx';
import { notVoted, type Vote } from '../model/votes.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';

/** A result cannot be taken back: it is asked for once more as long as somebody has not voted. */
export function CloseVote({ vote }: { vote: Vote }) {
  const t = useText();
  const { ask, issue } = useDesk();
  const body: CommandBody = { type: 'vote.close', data: { vote: vote.id } };
  const left = notVoted(vote);
  if (left === 0) {
    return (
      <Act kind="main" icon="flag" body={body}>
        {t('votes.close')}
      </Act>
    );
  }
  const asked = () =>
    ask({
      title: t('ask.closeVote.title', { title: vote.title }),
      body: t('ask.closeVote.body', { count: left, of: vote.members.length }),
      confirm: t('ask.closeVote.confirm'),
      danger: true,
      reason: 'none',
      run: () => issue(body),
    });
  return (
    <PlainAct deed="vote.close" icon="flag" onClick={asked}>
      {t('votes.close')}
    </PlainAct>
  );
}
