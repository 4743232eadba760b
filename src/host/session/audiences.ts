/** Owns: reading from two states whose view changed between them. Pure; a crash leaves nothing here. */
import { seatAudience, teamAudience, type Audience } from '../../core/ids.ts';
import type { State } from '../../core/state.ts';

/** Each audience's counter moves exactly when its view does, so the counters tell. */
export function touchedBetween(before: State, after: State): Audience[] {
  const touched: Audience[] = [];
  const was = before.counters;
  const is = after.counters;
  if (was.control !== is.control) touched.push('control');
  if (was.evaluators !== is.evaluators) touched.push('evaluators');
  if (was.public !== is.public) touched.push('public');
  for (const [team, n] of Object.entries(is.teams)) {
    if (was.teams[team] !== n) touched.push(teamAudience(team));
  }
  if (before.seats !== after.seats) {
    for (const [seat, { n }] of Object.entries(after.seats)) {
      if (before.seats[seat]?.n !== n) touched.push(seatAudience(seat));
    }
  }
  return touched;
}
