import type { Team } from '../../../core/scenario/schema.ts';
import { listed } from '../../shared/majority.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';

/** A team by its id; a scenario's lists name only teams that it has. */
export function useTeam(): (id: string) => Team | null {
  const { scenario } = useDesk();
  return (id) => scenario.teams.find((team) => team.id === id) ?? null;
}

/** «Iran, Russia and China», as the language writes it. */
export function useTeamNames(): (ids: readonly string[]) => string {
  const team = useTeam();
  return (ids) => listed(ids.map((id) => team(id)?.name ?? id));
}

/** The marks of some teams in a row; each name is told to screen readers. */
export function TeamMarks({ teams, size = '1.2rem' }: { teams: readonly string[]; size?: string }) {
  const find = useTeam();
  return (
    <>
      {teams.map((id) => {
        const team = find(id);
        return team === null ? (
          <bdi key={id}>{id}</bdi>
        ) : (
          <TeamMark key={id} team={team} size={size} />
        );
      })}
    </>
  );
}
