import type { PaperSheet, PaperSize } from '../../../core/paper/pack.ts';
import type { Pack } from '../model/pack.ts';
import { pageStyle } from '../model/page-style.ts';
import { useText, type PaperText } from '../text.ts';

/** Size and margins of the pages: what it is, whose it is, and that it is an exercise. */
export function MarginStyle({
  pack,
  sheet,
  size,
}: {
  pack: Pack;
  sheet: PaperSheet;
  size: PaperSize;
}) {
  const t = useText();
  const { scenario, title, mode } = pack;
  const team = scenario.teams.find(({ id }) => id === sheet.team)?.name ?? '';
  const css = pageStyle({
    size,
    direction: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
    title,
    document: t(`document.${sheet.document}`),
    banner: t(mode === 'rehearsal' ? 'margin.rehearsal' : 'margin.exercise'),
    handling: handling(sheet, team, t),
    foot: t('margin.version', { version: scenario.version }),
  });
  return <style>{css}</style>;
}

function handling({ document: kind }: PaperSheet, team: string, t: PaperText): string {
  switch (kind) {
    case 'runSheet':
    case 'injectCards':
      return t('handling.control');
    case 'teamBriefs':
      return t('handling.team', { team });
    case 'moveCards':
      return t('handling.keep', { team });
    case 'evaluationGuide':
      return t('handling.evaluators');
    case 'feedbackForm':
      return t('handling.open');
  }
}
