/**
 * Owns: a replay as one page that needs nothing else: the program's own page with the views of those whom it is
 * for put into it. Does not own: what they may see (core), the page (the build). Only reads; the same record and
 * wish give the same bytes, whoever asks and whenever.
 */
import { deflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { limits } from '../../core/limits.ts';
import { languages } from '../../core/protocol/words.ts';
import { chosenAudiences } from '../../core/review/hand-out/audiences.ts';
import { makeHandOut } from '../../core/review/hand-out/make.ts';
import { openRecording } from '../../core/review/recording.ts';
import { reject, ok, type Result } from '../../core/result.ts';
import { project } from '../../core/view/project.ts';
import { LogError, type Log } from '../log/log.ts';
import { mediaType } from '../net/routes/media.ts';
import { strictView } from '../net/room/strict.ts';
import { worldOf } from '../session/open-session.ts';

export const handOutWishSchema = z.strictObject({
  audiences: z
    .array(z.string().max(limits.seatNameCharsMax))
    .min(1)
    .max(limits.teamsMax + 2)
    .readonly()
    .describe('as they are typed: `public`, `team:ID`, `evaluators`'),
  language: z.enum(languages),
  spoilerSafe: z.boolean().describe('it begins without showing what lies ahead'),
});
export type HandOutWish = z.infer<typeof handOutWishSchema>;

/** The page that the build made for it lies here, below the folder of pages. */
export const handOutTemplate = 'hand-out/index.html';

/** The whole page. Throws `LogError` for a record that does not hold: nothing is told of what may not be true. */
export function handOutPage(log: Log, wish: HandOutWish, template: string): Result<string> {
  const checked = log.verify();
  if (!checked.ok) throw new LogError('corrupt', `The record does not hold: ${checked.problem}`);
  const world = worldOf(log);
  const audiences = chosenAudiences(world, wish.audiences);
  if (audiences === null) return reject('review/audience', 'Nobody of that name takes part.');
  const recording = openRecording(world, [...log.read()]);
  const { handOut, media } = makeHandOut(recording, audiences, (state, audience) =>
    strictView(audience, project(world, state, audience)),
  );
  const files = Object.fromEntries(media.map((file) => [file, dataUri(log, file)]));
  const packed = deflateRawSync(JSON.stringify({ ...handOut, media: files }), { level: 9 });
  const { language, spoilerSafe } = wish;
  const data = { language, spoilerSafe, packed: packed.toString('base64') };
  return ok(filled(template, handOut.title, data));
}

function dataUri(log: Log, file: string): string {
  const content = log.media.read(file);
  if (content === null) throw new LogError('corrupt', `The file ${file} is missing in the record.`);
  return `data:${mediaType(file)};base64,${Buffer.from(content).toString('base64')}`;
}

/** The places are found, not matched: a title may hold anything. */
function filled(template: string, title: string, data: object): string {
  const script = `<script type="application/json" id="replay">${safeJson(data)}</script>`;
  return put(put(template, '<!--title-->', escaped(title)), '<!--replay-->', script);
}

function put(page: string, place: string, content: string): string {
  const [before, after, more] = page.split(place);
  if (before === undefined || after === undefined || more !== undefined)
    throw new Error(`the page for replays has no single place ${place}`);
  return before + content + after;
}

/** JSON that cannot end the element it stands in, nor be anything else in any reader. */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
