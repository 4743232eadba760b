import { z } from 'zod';
import { id } from './text.ts';

/** Who talks, is talked to, or signs: a team, or control. */
export const partySchema = z.union([
  z.strictObject({ kind: z.literal('control') }),
  z.strictObject({ kind: z.literal('team'), team: id }),
]);
export type Party = z.infer<typeof partySchema>;

export const controlParty: Party = { kind: 'control' };

export function teamParty(team: string): Party {
  return { kind: 'team', team };
}

/** `team` null is nobody's: never this party. */
export function isTeam(party: Party, team: string | null): boolean {
  return party.kind === 'team' && party.team === team;
}

/** One key per party, for sets and maps. */
export function partyKey(party: Party): string {
  return party.kind === 'control' ? 'control' : `team:${party.team}`;
}
