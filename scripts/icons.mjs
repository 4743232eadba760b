/**
 * Draws the program's icons from the mark (src/renderer/shared/icon.svg) with an installed browser, and the icon of
 * an exercise file. Run it when the mark has changed and commit what it wrote; a test holds both together.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser, quietBrowserArgs } from './browser.mjs';
import { PlainError, root, run } from './bootstrap.mjs';

const target = path.join(root, 'assets', 'build');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** The mark's own drawing, without its frame. */
function drawing() {
  const svg = readFileSync(path.join(root, 'src', 'renderer', 'shared', 'icon.svg'), 'utf8');
  const inside = /<svg[^>]*viewBox="0 0 32 32"[^>]*>(.*)<\/svg>/s.exec(svg)?.[1];
  if (inside === undefined) throw new PlainError('icon.svg is not the drawing that this knows.');
  return { inside, digest: createHash('sha256').update(svg).digest('hex') };
}

/**
 * @param {string} inside
 * @param {string} viewBox
 */
const svgOf = (inside, viewBox) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`;

/** @param {string} mark */
function pictures(mark) {
  const sheet =
    '<path d="M7 1h12l7 7v21a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V2a1 1 0 0 1 1-1z" fill="#f5f3ed" stroke="#10161c" stroke-width="0.8"/><path d="M19 1v5a2 2 0 0 0 2 2h5" fill="#d5d9dd" stroke="#10161c" stroke-width="0.8"/>';
  return {
    icon: svgOf(mark, '0 0 32 32'),
    // macOS keeps a margin around everything in its dock.
    mac: svgOf(mark, '-3.9 -3.9 39.8 39.8'),
    file: svgOf(`${sheet}<g transform="translate(9.2 13) scale(0.42)">${mark}</g>`, '0 0 32 32'),
  };
}

/**
 * Each picture in each size as a PNG, all drawn by one page.
 *
 * @param {Record<string, string>} svgs
 * @returns {Map<string, Buffer>}
 */
function draw(svgs) {
  const program = findBrowser();
  if (program === null)
    throw new PlainError('The icons are drawn by a browser, and none was found.');
  const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-icons-'));
  const page = path.join(folder, 'page.html');
  writeFileSync(
    page,
    `<pre id="out"></pre><script type="module">
      const lines = [];
      for (const [name, svg] of Object.entries(${JSON.stringify(svgs)}))
        for (const size of ${JSON.stringify(sizes)}) {
          const image = new Image(size, size);
          image.src = 'data:image/svg+xml,' + encodeURIComponent(svg.replace('<svg ', '<svg width="' + size + '" height="' + size + '" '));
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
          canvas.getContext('2d').drawImage(image, 0, 0, size, size);
          lines.push(name + ' ' + size + ' ' + canvas.toDataURL('image/png').split(',')[1]);
        }
      document.getElementById('out').textContent = lines.join('\\n');
    </script>`,
  );
  const asked = ['--headless', '--dump-dom', '--virtual-time-budget=20000'];
  const done = spawnSync(
    program,
    [...quietBrowserArgs(), ...asked, `--user-data-dir=${folder}`, pathToFileURL(page).href],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  rmSync(folder, { recursive: true, force: true });
  const found = [...done.stdout.matchAll(/^(?:<.*>)?(\w+) (\d+) ([\w+/=]+)/gm)];
  if (found.length !== sizes.length * Object.keys(svgs).length)
    throw new PlainError(`The browser drew ${found.length} pictures:\n${done.stderr.slice(-500)}`);
  return new Map(
    found.map(([, name, size, data]) => [`${name} ${size}`, Buffer.from(data ?? '', 'base64')]),
  );
}

/** @param {Map<string, Buffer>} drawn @param {string} name @param {number} size */
function png(drawn, name, size) {
  const found = drawn.get(`${name} ${size}`);
  if (found === undefined) throw new PlainError(`No picture ${name} of ${size}.`);
  return found;
}

/** Windows: a directory of pictures, each a PNG. @param {Map<string, Buffer>} drawn @param {string} name */
function ico(drawn, name) {
  const parts = sizes.filter((size) => size <= 256).map((size) => png(drawn, name, size));
  const head = Buffer.alloc(6 + 16 * parts.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(parts.length, 4);
  let offset = head.length;
  for (const [index, part] of parts.entries()) {
    const at = 6 + 16 * index;
    // 0 means 256.
    head.writeUInt8((sizes[index] ?? 0) % 256, at);
    head.writeUInt8((sizes[index] ?? 0) % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(part.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += part.length;
  }
  return Buffer.concat([head, ...parts]);
}

/** macOS: what each type code means in pixels; those with two sizes are for dense screens. */
const macTypes = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/** @param {Map<string, Buffer>} drawn @param {string} name */
function icns(drawn, name) {
  const parts = macTypes.map(([type, size]) => {
    const picture = png(drawn, name, size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(picture.length + 8, 4);
    return Buffer.concat([head, picture]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

function drawIcons() {
  const { inside, digest } = drawing();
  const drawn = draw(pictures(inside));
  mkdirSync(path.join(target, 'icons'), { recursive: true });
  /** @param {string} name @param {Buffer | string} content */
  const write = (name, content) => writeFileSync(path.join(target, name), content);
  for (const size of sizes.filter((each) => each <= 512))
    write(`icons/${size}x${size}.png`, png(drawn, 'icon', size));
  write('icon.png', png(drawn, 'icon', 1024));
  write('icon.ico', ico(drawn, 'icon'));
  write('icon.icns', icns(drawn, 'mac'));
  write('exercise.ico', ico(drawn, 'file'));
  write('exercise.icns', icns(drawn, 'file'));
  write('drawn-from.json', `${JSON.stringify({ 'icon.svg': digest }, null, 2)}\n`);
}

await run(async () => drawIcons());
