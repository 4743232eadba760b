import type { ReportFormat } from '../../../../core/aar/report/wish.ts';
import type { Picture } from '../charts/pen.ts';
import type { Flow } from './flow.ts';
import { writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';

/** Writes the report as a file. A PDF is printed by a browser and not written here. */
export async function writeFile(
  flow: Flow,
  format: Exclude<ReportFormat, 'pdf'>,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'html':
      return new TextEncoder().encode(writeHtml(flow));
    case 'md':
      return new TextEncoder().encode(writeMarkdown(flow));
    case 'docx': {
      // Large, and wanted by nobody before this.
      const { writeDocx } = await import('./docx.ts');
      const file = await writeDocx(flow, rasterise);
      return new Uint8Array(await file.arrayBuffer());
    }
  }
}

/** Twice as many dots as a screen has, so that print is sharp. */
const scale = 2.5;

async function rasterise({ svg, width, height }: Picture): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
