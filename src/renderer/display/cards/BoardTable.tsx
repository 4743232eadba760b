import type { PublicTeam } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import {
  optionOf,
  type BoardClause,
  type BoardOption,
  type BoardText,
  type Columns,
} from './board-rows.ts';
import { MarkSign } from './MarkSign.tsx';
import styles from './BoardCard.module.css';

export interface BoardTableProps {
  clauses: readonly BoardClause[];
  columns: Columns;
  teams: readonly PublicTeam[];
}

/**
 * With texts on the table, what each of them says; without, what applies; and where nothing does, the options
 * and who has said what to them.
 */
export function BoardTable(props: BoardTableProps) {
  const { inForce, texts } = props.columns;
  return texts.length > 0 || inForce ? <Texts {...props} /> : <Options {...props} />;
}

function Texts({ clauses, columns, teams }: BoardTableProps) {
  const t = displayText.useText();
  const { inForce, texts } = columns;
  return (
    <table
      className={styles['table']}
      data-columns={texts.length + Number(inForce)}
      data-settled={texts.length === 0 || undefined}
    >
      <thead>
        <tr>
          <th scope="col">
            <span className="wc-hidden">{t('board.clause')}</span>
          </th>
          {inForce ? <th scope="col">{t('board.inForce')}</th> : null}
          {texts.map((text) => (
            <th key={text.id} scope="col">
              <TextHead text={text} teams={teams} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clauses.map((clause) => (
          <tr key={clause.id}>
            <th scope="row">
              <span dir="auto">{clause.title}</span>
            </th>
            {inForce ? (
              <td>
                <Option option={optionOf(clause, clause.inForce)} teams={teams} />
              </td>
            ) : null}
            {texts.map((text) => (
              <td key={text.id}>
                <Settled clause={clause} text={text} inForce={inForce} teams={teams} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TextHead({ text, teams }: { text: BoardText; teams: readonly PublicTeam[] }) {
  const t = displayText.useText();
  const { by } = text;
  const team = by.kind === 'team' ? teams.find((each) => each.id === by.team) : undefined;
  return (
    <>
      <span className={styles['by']}>
        {t('board.text', { no: text.no })}
        {team === undefined ? (
          <span>{t('board.control')}</span>
        ) : (
          <TeamMark team={team} size="1.4em" />
        )}
      </span>
      {hasOthersAnswers(text) ? (
        <span className={styles['said']}>
          <Answers text={text} teams={teams} answer="agree" sign="✓" />
          <Answers text={text} teams={teams} answer="refuse" sign="✕" />
        </span>
      ) : null}
    </>
  );
}

/** That whoever tabled a text agrees to it goes without saying. */
function hasOthersAnswers({ by, answers }: BoardText): boolean {
  return answers.some(({ team }) => by.kind !== 'team' || by.team !== team);
}

interface AnswersProps {
  text: BoardText;
  teams: readonly PublicTeam[];
  answer: 'agree' | 'refuse';
  sign: string;
}

function Answers({ text, teams, answer, sign }: AnswersProps) {
  const shared = sharedText.useText();
  const said = text.answers.filter((each) => each.answer === answer).map((each) => each.team);
  if (said.length === 0) return null;
  return (
    <span className={styles['answers']}>
      <span aria-hidden="true">{sign}</span>
      <span className="wc-hidden">{shared(`answer.${answer}`)}</span>
      {teams
        .filter((team) => said.includes(team.id))
        .map((team) => (
          <TeamMark key={team.id} team={team} size="1.15em" />
        ))}
    </span>
  );
}

interface SettledProps {
  clause: BoardClause;
  text: BoardText;
  inForce: boolean;
  teams: readonly PublicTeam[];
}

/** What a text says to a clause; what it leaves alone stays as it is. */
function Settled({ clause, text, inForce, teams }: SettledProps) {
  const t = displayText.useText();
  const chosen = text.choice[clause.id];
  if (chosen === undefined) return <span className={styles['quiet']}>{t('board.untouched')}</span>;
  if (inForce && chosen === clause.inForce)
    return <span className={styles['quiet']}>{t('board.same')}</span>;
  return <Option option={optionOf(clause, chosen)} teams={teams} />;
}

function Option({ option, teams }: { option: BoardOption | null; teams: readonly PublicTeam[] }) {
  const t = displayText.useText();
  if (option === null) return <span className={styles['quiet']}>{t('board.nothing')}</span>;
  return (
    <>
      <span dir="auto">{option.title}</span> <Marks option={option} teams={teams} />
    </>
  );
}

/** Who has said openly how it takes this option. What is not open is not here at all. */
function Marks({ option, teams }: { option: BoardOption; teams: readonly PublicTeam[] }) {
  const open = option.marks.filter((mark) => mark.open);
  if (open.length === 0) return null;
  return (
    <span className={styles['marks']}>
      {open.map(({ team: id, mark }) => {
        const team = teams.find((each) => each.id === id);
        return team === undefined ? null : (
          <span key={id} className={styles['mark']}>
            <TeamMark team={team} size="1.15em" />
            <MarkSign mark={mark} />
          </span>
        );
      })}
    </span>
  );
}

function Options({ clauses, teams }: BoardTableProps) {
  return (
    <table className={styles['table']} data-columns="1">
      <tbody>
        {clauses.map((clause) => (
          <tr key={clause.id}>
            <th scope="row">
              <span dir="auto">{clause.title}</span>
            </th>
            <td>
              <ul className={styles['options']}>
                {clause.options.map((option) => (
                  <li key={option.id}>
                    <span dir="auto">{option.title}</span> <Marks option={option} teams={teams} />
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
