import { z } from 'zod';

/**
 * What a facilitator is at the desk for. The lead may do everything; an adjudicator judges, an inject
 * controller releases. A facilitator who is alone is the lead.
 */
export const duties = ['lead', 'adjudicator', 'injects'] as const;
export const dutySchema = z.enum(duties);
export type Duty = z.infer<typeof dutySchema>;

/** Another facilitator, as the host knows them in the moment of a command. */
export interface Colleague {
  readonly name: string;
  readonly duty: Duty;
  /** Their line is gone, but for less time than it takes to reload a page. */
  readonly away: boolean;
}
