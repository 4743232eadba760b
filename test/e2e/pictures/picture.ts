import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { fileOf, groups, words } from './words.ts';

const folder = path.resolve(import.meta.dirname, '../../../docs/screens');

export function keep(name: string, picture: Buffer): void {
  const file = path.join(folder, fileOf(name));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, picture);
}

/** Makes small pictures of large ones: a browser can write WebP, which a screenshot cannot be. */
export class Darkroom {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: Browser): Promise<Darkroom> {
    return new Darkroom(await browser.newPage());
  }

  /** Several pictures are laid beside and below each other, each at its place; one is taken as it is. */
  async develop(
    prints: readonly { png: Buffer; x: number; y: number; width: number }[],
  ): Promise<Buffer> {
    const data = await this.#page.evaluate(
      async (all) => {
        const loaded = await Promise.all(
          all.map(async ({ url, x, y, width }) => {
            const image = new Image();
            image.src = url;
            await image.decode();
            return { image, x, y, width, height: (width / image.width) * image.height };
          }),
        );
        const canvas = document.createElement('canvas');
        canvas.width = Math.max(...loaded.map(({ x, width }) => x + width));
        canvas.height = Math.max(...loaded.map(({ y, height }) => y + height));
        const pen = canvas.getContext('2d');
        if (pen === null) throw new Error('no canvas');
        pen.imageSmoothingQuality = 'high';
        for (const { image, x, y, width, height } of loaded)
          pen.drawImage(image, x, y, width, height);
        return canvas.toDataURL('image/webp', 0.45);
      },
      prints.map(({ png, ...place }) => ({
        ...place,
        url: `data:image/png;base64,${png.toString('base64')}`,
      })),
    );
    return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
  }
}

/** The index of all pictures, by screen, with a sentence each. */
export function writeIndex(): void {
  const parts = Object.entries(groups).map(([group, title]) => {
    const rows = Object.entries(words).filter(([name]) => name.startsWith(`${group}-`));
    const pictures = rows.map(
      ([name, sentence]) => `**${name}** · ${sentence}\n\n![${sentence}](${fileOf(name)})\n`,
    );
    return `## ${title}\n\n${pictures.join('\n')}`;
  });
  const head = '# Every screen\n\nMade by `npm run screens`, from fixtures without a host.\n';
  writeFileSync(path.join(folder, 'README.md'), [head, ...parts].join('\n'));
}
