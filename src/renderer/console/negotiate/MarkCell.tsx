import { Fragment, useEffect, useRef, useState, type ReactElement } from 'react';
import { Menu } from '@mantine/core';
import { marks, type Mark } from '../../../core/scenario/schema-negotiation.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useDesk } from '../desk.tsx';
import type { BoardOption } from '../model/boards.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTeam } from '../talk/TeamNames.tsx';
import { useText } from '../text.ts';
import { MarkSign } from './MarkSign.tsx';
import styles from './Clauses.module.css';

export interface MarkCellProps {
  readonly board: string;
  readonly clause: string;
  readonly option: BoardOption;
  readonly team: string;
  readonly enter: boolean;
  readonly choosing: boolean;
  choose(on: boolean): void;
}

type Taken = BoardOption['marks'][number];

/** A party's mark on one wording; a press lets control enter one for it. */
export function MarkCell(props: MarkCellProps) {
  const { option, team, enter, choosing, choose } = props;
  const t = useText();
  const find = useTeam();
  const words = useMarkWords();
  const name = find(team)?.name ?? team;
  const taken = option.marks.find((each) => each.team === team) ?? null;
  const said = words(name, taken);
  const cell = useFocusBack(choosing);
  if (!enter)
    return (
      <span className={styles['mark']} role="img" aria-label={said} title={said}>
        <Sign taken={taken} />
      </span>
    );
  const label = `${said}. ${t('negotiation.enterMark', { team: name, option: option.title })}`;
  const button = (
    <button
      ref={cell}
      type="button"
      className={styles['mark']}
      aria-label={label}
      title={said}
      aria-haspopup="menu"
      aria-expanded={choosing}
      onClick={() => choose(!choosing)}
    >
      <Sign taken={taken} />
    </button>
  );
  // One menu at a time: a large board has hundreds of cells.
  return choosing ? <MarkMenu {...props} taken={taken} target={button} /> : button;
}

/** The cell is drawn anew when its menu goes, and the focus comes back to it. */
function useFocusBack(choosing: boolean) {
  const cell = useRef<HTMLButtonElement>(null);
  const before = useRef(choosing);
  useEffect(() => {
    if (before.current && !choosing) cell.current?.focus();
    before.current = choosing;
  }, [choosing]);
  return cell;
}

/** «Iran: Red line, in private». */
function useMarkWords(): (team: string, taken: Taken | null) => string {
  const t = useText();
  const shared = sharedText.useText();
  return (team, taken) =>
    taken === null
      ? t('negotiation.markNone', { team })
      : t('negotiation.markOf', {
          team,
          mark: shared(`mark.${taken.mark}`),
          how: taken.open ? t('negotiation.openly') : t('negotiation.private'),
        });
}

function Sign({ taken }: { taken: Taken | null }) {
  if (taken === null) return <span className={styles['none']} aria-hidden="true" />;
  return (
    <>
      <MarkSign mark={taken.mark} />
      {taken.open ? null : <Icon name="lock" size={10} />}
    </>
  );
}

function MarkMenu(props: MarkCellProps & { taken: Taken | null; target: ReactElement }) {
  const { board, clause, option, team, choose, taken, target } = props;
  const t = useText();
  const shared = sharedText.useText();
  const { issue } = useDesk();
  const [pending, setPending] = useState(false);
  const enter = async (mark: Mark | null, open: boolean) => {
    setPending(true);
    const data = { board, clause, option: option.id, team, mark, open };
    const done = await issue({ type: 'position.take', data });
    setPending(false);
    if (done) choose(false);
  };
  return (
    <Menu opened onChange={(on) => choose(on)} position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {[false, true].map((open) => (
          <Fragment key={String(open)}>
            <Menu.Label>
              {open ? t('negotiation.inTheOpen') : t('negotiation.inPrivate')}
            </Menu.Label>
            {marks.map((mark) => (
              <Menu.Item
                key={mark}
                disabled={pending}
                leftSection={<MarkSign mark={mark} />}
                aria-label={t('negotiation.markHow', {
                  mark: shared(`mark.${mark}`),
                  how: open ? t('negotiation.openly') : t('negotiation.private'),
                })}
                onClick={() => void enter(mark, open)}
              >
                {shared(`mark.${mark}`)}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
        {taken === null ? null : (
          <>
            <Menu.Divider />
            <Menu.Item disabled={pending} onClick={() => void enter(null, false)}>
              {t('negotiation.takeBack')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
