import type { ReportWish } from '../../../../core/aar/report/wish.ts';
import type { Told } from '../../host/ask.ts';
import type { ReportApi } from '../edit/report-api.ts';
import { openFrame, type Frame } from './frame.ts';

/** The page that makes the file with this key. */
function makerAddress(key: string): string {
  return `/report#${key}`;
}

export type OpenFrame = typeof openFrame;

const broken = { ok: false, trouble: { code: 'page/failed', message: '' } } as const;

/**
 * Makes a file of the report. A PDF comes from a browser that prints; everything else is written by a page of ours
 * in a frame, so that no other browser has to be here for it.
 */
export async function makeFile(
  api: ReportApi,
  wish: ReportWish,
  stop: AbortSignal,
  open: OpenFrame = openFrame,
): Promise<Told<Blob>> {
  if (wish.format === 'pdf') return api.print(wish, stop);
  const key = await api.open(wish);
  if (!key.ok) return key;
  const frame = open(makerAddress(key.value), stop);
  try {
    return (await frame.done) ? await api.take(key.value) : broken;
  } finally {
    frame.close();
  }
}

/** Lays the report out in a frame and opens the dialog for printing: for machines without a browser that prints. */
export async function printHere(
  api: ReportApi,
  wish: ReportWish,
  stop: AbortSignal,
  open: OpenFrame = openFrame,
): Promise<Told<Frame>> {
  const key = await api.open({ ...wish, format: 'pdf' });
  if (!key.ok) return key;
  const frame = open(makerAddress(key.value), stop);
  if (await frame.done) {
    frame.print();
    return { ok: true, value: frame };
  }
  frame.close();
  return broken;
}
