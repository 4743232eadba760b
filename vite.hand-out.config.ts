import { createHash } from 'node:crypto';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/*
 * The page for a replay that is handed to somebody: one file with its script, style and letters in it, which runs
 * from a disk and can reach nothing. The host and the command line put the replay into it.
 */

const folder = path.join(import.meta.dirname, 'src', 'renderer');

/** Letters that the program's own three languages are written in; others come from the device. */
const subsets = /-(?:latin|latin-ext|arabic)-(?:wght|wdth)-normal\b/;

/** Of a typeface's style only the parts that are worth carrying: all of them would be a megabyte more. */
function fewerLetters(): Plugin {
  return {
    name: 'whitecell-fewer-letters',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource-variable[\\/].*\.css$/.test(id)) return null;
      const faces = code.match(/@font-face\s*\{[^}]*\}/g) ?? [];
      return faces.filter((face) => subsets.test(face)).join('\n');
    },
  };
}

/** Script and style go into the page, and a policy that lets it do nothing but run just that script. */
function oneFile(): Plugin {
  return {
    name: 'whitecell-one-file',
    enforce: 'post',
    // After Vite has written into the script what a part loads later: here, nothing.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const script: string[] = [];
        const style: string[] = [];
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk') script.push(file.code);
          else if (name.endsWith('.css')) style.push(String(file.source));
          if (!name.endsWith('.html')) delete bundle[name];
        }
        const [code, ...more] = script;
        const page = Object.values(bundle)[0];
        if (
          code === undefined ||
          code.includes('__VITE_') ||
          more.length > 0 ||
          page?.type !== 'asset'
        )
          throw new Error('a replay is to be one page with one script');
        page.source = pageOf(String(page.source), code, style.join('\n'));
      },
    },
  };
}

function pageOf(html: string, code: string, style: string): string {
  // What would end the element is written so that it means the same and does not.
  const script = code.trim().replaceAll(/<(?=\/script|!--)/gi, '\\x3C');
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    // The component library sets styles on elements.
    "style-src 'unsafe-inline'",
    'img-src data:',
    'media-src data:',
    'font-src data:',
    // What was carried as data is read as data; nothing of it is a network.
    'connect-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html
    .replaceAll(/<link[^>]*rel="(?:stylesheet|modulepreload|icon)"[^>]*>\s*/g, '')
    .replaceAll(/<script type="module"[^>]*><\/script>\s*/g, '')
    .replace(/<meta charset="[^"]*" \/>/, (charset) => `${charset}\n    ${head}`)
    .replace(
      '</head>',
      () => `  <style>${style.replaceAll('</style', '<\\/style')}</style>\n  </head>`,
    )
    .replace('</body>', () => `<script type="module">${script}</script>\n  </body>`);
}

export default defineConfig({
  root: folder,
  base: './',
  plugins: [fewerLetters(), react(), oneFile()],
  build: {
    // Beside the other pages, which are built first.
    outDir: path.join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: false,
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: path.join(folder, 'hand-out', 'index.html'),
      output: { codeSplitting: false },
    },
  },
});
