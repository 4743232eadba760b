import { test } from '@playwright/test';
import { Gallery } from '../support/gallery.ts';
import { Darkroom, keep, writeIndex } from './picture.ts';
import { shotsOf } from './shots.ts';

/** `npm run screens`: pictures of every screen for docs/screens. Nothing is tested here. */

test.afterAll(writeIndex);

for (const wing of ['plain', 'kit'] as const)
  test(`pictures of the ${wing} screens`, async ({ browser }) => {
    test.setTimeout(1_800_000);
    const gallery = await Gallery.open();
    const darkroom = await Darkroom.open(browser);
    const list = await gallery.wing(browser, wing, {});
    const shots = shotsOf(wing, list.names);
    await list.close();
    for (const scheme of ['dark', 'light'] as const) {
      const room = await gallery.wing(browser, wing, { colorScheme: scheme });
      for (const { name, of = name, dir = 'ltr', ...size } of shots) {
        if (size.scheme !== scheme) continue;
        await room.page.setViewportSize(size);
        await room.page.evaluate((to) => {
          document.documentElement.dir = to;
        }, dir);
        await room.show(of);
        const png = await room.page.screenshot();
        keep(name, await darkroom.develop([{ png, x: 0, y: 0, width: size.width }]));
      }
      await room.close();
    }
    await gallery.close();
  });
