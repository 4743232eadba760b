import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { scenarioDay } from '../../../shared/format.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { useText } from '../../text.ts';
import { PartyMark, TeamOf } from './PartyMark.tsx';
import { useSightFirst } from './SightFirst.tsx';
import styles from './Negotiation.module.css';
import picture from './Picture.module.css';

type Text = BoardView['texts'][number];
type Choice = Text['choice'];

/** What was tabled, newest first, and every version that came into force. */
export function BoardTexts({ board }: { board: BoardView }) {
  const t = useText();
  return (
    <>
      {board.texts.length === 0 ? null : (
        <>
          <h4>{t('seen.board.texts')}</h4>
          <ul className={styles['texts']}>
            {board.texts.toReversed().map((text, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- by place: see `useRecent`
              <TextRow key={place} board={board} text={text} place={place} />
            ))}
          </ul>
        </>
      )}
      {board.versions.length === 0 ? null : <Versions board={board} />}
    </>
  );
}

interface TextProps {
  readonly board: BoardView;
  readonly text: Text;
}

function TextRow({ place, ...props }: TextProps & { readonly place: number }) {
  const { ref, shown } = useSightFirst<HTMLLIElement>(<TextBody {...props} />, place);
  return (
    <li ref={ref} data-status={props.text.status}>
      {shown}
    </li>
  );
}

function TextBody({ board, text }: TextProps) {
  const t = useText();
  const shared = sharedText.useText();
  return (
    <>
      <span className={picture['cardHead']}>
        <b>{t('seen.board.text', { no: text.no })}</b>
        <PartyMark party={text.by} size="1.1rem" />
        <span className={picture['status']}>{shared(`textStatus.${text.status}`)}</span>
        {(['agree', 'refuse'] as const).map((answer) => (
          <Answers key={answer} text={text} answer={answer} />
        ))}
      </span>
      <span className={picture['text']}>
        <Choices board={board} choice={text.choice} />
      </span>
      {text.note === '' ? null : (
        <span className={picture['small']} dir="auto">
          {text.note}
        </span>
      )}
    </>
  );
}

function Answers({ text, answer }: { text: Text; answer: 'agree' | 'refuse' }) {
  const shared = sharedText.useText();
  const said = text.answers.filter((each) => each.answer === answer);
  if (said.length === 0) return null;
  return (
    <span className={styles['answers']}>
      {shared(`answer.${answer}`)}
      {said.map(({ team }) => (
        <TeamOf key={team} team={team} size="1.05rem" />
      ))}
    </span>
  );
}

/** «Price: a penny · Keeper: both towns». */
function Choices({ board, choice }: { board: BoardView; choice: Choice }) {
  const parts = board.clauses.flatMap((clause) => {
    const option = clause.options.find((each) => each.id === choice[clause.id]);
    return option === undefined
      ? []
      : [{ id: clause.id, clause: clause.title, option: option.title }];
  });
  return parts.map(({ id, clause, option }, index) => (
    <span key={id}>
      {index === 0 ? '' : ' · '}
      <bdi>{clause}</bdi>: <bdi>{option}</bdi>
    </span>
  ));
}

function Versions({ board }: { board: BoardView }) {
  const t = useText();
  return (
    <details className={styles['versions']}>
      <summary>{t('seen.board.versions')}</summary>
      <ol>
        {board.versions.map(({ version, choice, scenarioDate, lapsed }) => (
          <li key={version}>
            <b>{t('seen.board.versionLine', { n: version, date: scenarioDay(scenarioDate) })}</b>
            {lapsed ? <em> {t('seen.board.lapsed')}</em> : null}
            <span className={picture['text']}>
              <Choices board={board} choice={choice} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
