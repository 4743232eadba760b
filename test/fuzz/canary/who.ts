import type { Rule } from './markers.ts';

/** Rules for who may ever read a text, each in words of the product. */
export const everybody: Rule = () => true;
export const controlOnly: Rule = (reader) => reader === 'control';
/** Those who run and those who evaluate; never who plays. */
export const evaluating: Rule = (reader) => reader === 'control' || reader === 'evaluators';
/** Everybody who is in: not those who only know the code. */
export const insiders: Rule = (reader) => reader !== 'stranger';
export const teamOnly =
  (team: string): Rule =>
  (reader) =>
    reader === 'control' || reader === `team:${team}`;
