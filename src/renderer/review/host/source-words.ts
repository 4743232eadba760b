import { SourceError } from '../model/source.ts';
import type { ReviewText } from '../text.ts';
import { whyNot } from './why-not.ts';

/** What else there is to say of a record that could not be read; empty: nothing. */
export function moreOf(error: unknown, t: ReviewText): string {
  if (!(error instanceof SourceError))
    return error instanceof Error ? error.message : String(error);
  const { code, detail: message } = error;
  return code === '' ? message : whyNot({ code, message }, t);
}
