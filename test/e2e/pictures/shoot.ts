import { test, type Page } from '@playwright/test';
import { Gallery } from '../support/gallery.ts';
import { Darkroom, keep, writeIndex } from './picture.ts';
import { busyRoom } from './room.ts';
import { shotsOf } from './shots.ts';

/** `npm run screens`: pictures of every screen for docs/screens. Nothing is tested here. */

test.afterAll(writeIndex);

/** `npm run screens -- console-chart station`: only those whose name begins so. */
const wanted = (process.env['SCREENS'] ?? '').split(' ');
const isWanted = (name: string): boolean => wanted.some((each) => name.startsWith(each));

/** The console's pictures of the wall are pages of their own. One that stays black has no words. */
async function wallsShown(page: Page): Promise<void> {
  const walls = page.frames().filter((frame) => frame !== page.mainFrame());
  await Promise.allSettled(
    walls.map((wall) =>
      wall.waitForFunction(() => document.body.innerText.trim() !== '', null, { timeout: 2000 }),
    ),
  );
}

for (const wing of ['plain', 'kit', 'paper'] as const)
  test(`pictures of the ${wing} screens`, async ({ browser }) => {
    test.setTimeout(1_800_000);
    const gallery = await Gallery.open();
    const darkroom = await Darkroom.open(browser);
    const list = await gallery.wing(browser, wing, {});
    const shots = shotsOf(wing, list.names).filter(({ name }) => isWanted(name));
    await list.close();
    for (const scheme of ['dark', 'light'] as const) {
      const room = await gallery.wing(browser, wing, { colorScheme: scheme });
      for (const { name, of = name, language, ...size } of shots) {
        if (size.scheme !== scheme) continue;
        await room.page.setViewportSize(size);
        await room.show(language === undefined ? of : `${of}@${language}`);
        await wallsShown(room.page);
        const png = await room.page.screenshot();
        keep(name, await darkroom.develop([{ png, x: 0, y: 0, width: size.width }]));
      }
      await room.close();
    }
    await gallery.close();
  });

test('pictures of a whole room', async ({ browser }) => {
  test.skip(!isWanted('room-breakout'));
  test.setTimeout(600_000);
  const darkroom = await Darkroom.open(browser);
  const { console, display, stations } = await busyRoom(browser);
  const gap = 16;
  const [left, right] = [1280, 628];
  const phone = (right - 2 * gap) / 3;
  keep(
    'room-breakout',
    await darkroom.develop([
      { png: console, x: 0, y: 0, width: left },
      { png: display, x: left + gap, y: 0, width: right },
      ...stations.map((png, at) => ({
        png,
        x: left + gap + at * (phone + gap),
        y: (right * 9) / 16 + gap,
        width: phone,
      })),
    ]),
  );
  keep('room-console', await darkroom.develop([{ png: console, x: 0, y: 0, width: 1440 }]));
  keep('room-display', await darkroom.develop([{ png: display, x: 0, y: 0, width: 1280 }]));
});
