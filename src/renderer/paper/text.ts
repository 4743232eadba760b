import { catalogue } from '../shared/i18n.ts';
import { paperEn } from './strings.en.ts';

/** The words of the paper pack. */
export const paperText = catalogue('paper', paperEn, {});
export const useText = paperText.useText;
export type PaperText = typeof paperText.text;
