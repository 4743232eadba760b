import { memo } from 'react';
import { useNotes } from '../../notes/notes.tsx';
import { useReportApi } from '../../report/edit/report.tsx';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { ChoiceBar } from '../ChoiceBar.tsx';

/** The picture at this moment, how well it was judged up to then, the record in figures, what is said about it, or the report. */
export const PartSwitch = memo(function PartSwitch() {
  const t = useText();
  const notes = useNotes();
  const report = useReportApi();
  const { replay, part: chosen, dispatch } = useBackdrop();
  const parts = [
    { name: 'picture', word: t('judgement.picture') },
    { name: 'judgement', word: t('judgement.part'), keys: 'J' },
    { name: 'figures', word: t('measures.part'), keys: 'M' },
    ...(notes === null ? [] : [{ name: 'notes', word: t('notes.part') } as const]),
    ...(report === null ? [] : [{ name: 'report', word: t('report') } as const]),
  ] as const;
  // How it was judged and what it comes to is worked out from the facts.
  if (replay.full === null) return null;
  return (
    <ChoiceBar
      main
      label={t('judgement.label')}
      choices={parts}
      chosen={chosen}
      choose={(part) => dispatch({ do: 'part', part })}
    />
  );
});
