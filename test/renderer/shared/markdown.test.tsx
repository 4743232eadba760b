import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MarkdownBody } from '../../../src/renderer/shared/ui/MarkdownBody.tsx';

function html(text: string): string {
  return renderToStaticMarkup(<MarkdownBody text={text} />);
}

test('[STN25] what people write with is shown: lists, tables, emphasis, quotes', () => {
  expect(html('# Title\n\nA **bold** and *soft* ~~old~~ `x < y`\nline.')).toBe(
    '<h4>Title</h4><p dir="auto">A <strong>bold</strong> and <em>soft</em> <del>old</del> <code>x &lt; y</code>\nline.</p>',
  );
  expect(html('- one\n- two\n  - three')).toBe(
    '<ul><li dir="auto">one</li><li dir="auto">two<ul><li dir="auto">three</li></ul></li></ul>',
  );
  expect(html('3. one\n\n4. two')).toBe(
    '<ol start="3"><li dir="auto"><p dir="auto">one</p></li><li dir="auto"><p dir="auto">two</p></li></ol>',
  );
  expect(html('| a | b |\n|---|--:|\n| 1 | 2 |')).toBe(
    '<table><thead><tr><th dir="auto">a</th><th dir="auto" style="text-align:end">b</th></tr></thead>' +
      '<tbody><tr><td dir="auto">1</td><td dir="auto" style="text-align:end">2</td></tr></tbody></table>',
  );
  expect(html('> said\n\n---\n\n```\ncode\n```')).toBe(
    '<blockquote><p dir="auto">said</p></blockquote><hr/><pre><code>code</code></pre>',
  );
});

test('[STN25] no HTML, no address and no picture of a text gets into the page', () => {
  expect(
    html('<img src=x onerror=alert(1)>\n\nA <b onclick="x()">b</b> <script>x()</script>'),
  ).toBe('<p dir="auto">A b x()</p>');
  expect(html('[here](javascript:x()) ![plan](http://other/plan.png) <http://other>')).toBe(
    '<p dir="auto"><span>here</span> <em>plan</em> <span>http://other</span></p>',
  );
  expect(html('[a][r] ![b][r]\n\n[r]: http://other "t"')).toBe(
    '<p dir="auto"><span>a</span> <em>b</em></p>',
  );
});
