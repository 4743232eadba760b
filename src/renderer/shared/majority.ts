import type { VoteView } from '../../core/view/schema-negotiate.ts';
import { isolated } from './direction.ts';
import type { sharedText } from './i18n.ts';

type RuleOf = Pick<VoteView, 'passes'> & {
  readonly members: readonly Pick<VoteView['members'][number], 'name' | 'veto' | 'votes'>[];
};

/** The rule of a vote in words: «9 of 15 in favour; a veto defeats it». */
export function majorityWords({ passes, members }: RuleOf, shared: typeof sharedText.text): string {
  const of = members.reduce((sum, member) => sum + member.votes, 0);
  const rule = ruleWords(passes, of, shared);
  return members.some((member) => member.veto) ? shared('majority.veto', { rule }) : rule;
}

function ruleWords(
  { yes, share = 'all', of: among }: VoteView['passes'],
  of: number,
  shared: typeof sharedText.text,
): string {
  if (yes !== undefined) return shared('majority.yes', { yes, of });
  const key = among === 'members' ? (`${share}Members` as const) : (`${share}Cast` as const);
  return shared(`majority.${key}`, { of });
}

/** Who has a veto: «China, France and Russia have a veto»; null: nobody. */
export function vetoWords({ members }: RuleOf, shared: typeof sharedText.text): string | null {
  const names = members.filter((member) => member.veto).map((member) => member.name);
  if (names.length === 0) return null;
  return shared('majority.vetoes', { count: names.length, names: listed(names) });
}

/** Names in a row, as the language of the page writes them. */
export function listed(names: readonly string[]): string {
  const lang = document.documentElement.lang || 'en';
  const whole = document.documentElement.dir === 'rtl' ? names.map(isolated) : names;
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).format(whole);
}
