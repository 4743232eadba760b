import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { Fragment, type ReactNode } from 'react';

/*
 * Owns: which of Markdown is shown, and as what. The parser gives a tree and never HTML, and only what is named here
 * becomes an element: raw HTML, addresses and pictures cannot get through because nothing here draws them.
 */

type Part = ReturnType<typeof fromMarkdown>['children'][number];
type Of<T extends Part['type']> = Extract<Part, { type: T }>;

const sides = { left: 'start', right: 'end', center: 'center' } as const;

function parsed(text: string): readonly Part[] {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmStrikethrough()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  }).children;
}

function all(parts: readonly Part[]): ReactNode {
  // A text is drawn once and as a whole: its parts have no other name than their place.
  return parts.map((part, at) => <Fragment key={at}>{drawn(part)}</Fragment>);
}

function drawn(part: Part): ReactNode {
  switch (part.type) {
    case 'text':
      return part.value;
    case 'paragraph':
      return <p dir="auto">{all(part.children)}</p>;
    case 'heading':
      // A heading inside a card is not a heading of the page.
      return <h4>{all(part.children)}</h4>;
    case 'strong':
      return <strong>{all(part.children)}</strong>;
    case 'emphasis':
      return <em>{all(part.children)}</em>;
    case 'delete':
      return <del>{all(part.children)}</del>;
    case 'link':
    case 'linkReference':
      // A room without internet has nowhere to follow a link to.
      return <span>{all(part.children)}</span>;
    case 'image':
    case 'imageReference':
      // Pictures come as an inject's media, per grant, never from an address in a text.
      return <em>{part.alt}</em>;
    case 'inlineCode':
      return <code>{part.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{part.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'blockquote':
      return <blockquote>{all(part.children)}</blockquote>;
    case 'list':
      return list(part);
    case 'table':
      return table(part);
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      return all(part.children);
    case 'html':
    case 'yaml':
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
      return null;
  }
}

function list({ ordered, start, spread, children }: Of<'list'>): ReactNode {
  const loose = spread === true || children.some((item) => item.spread === true);
  const items = children.map((item, at) => (
    <li key={at} dir="auto">
      {all(loose ? item.children : item.children.flatMap(unwrapped))}
    </li>
  ));
  return ordered === true ? <ol start={start ?? 1}>{items}</ol> : <ul>{items}</ul>;
}

/** The lines of a tight list are no paragraphs of their own. */
function unwrapped(part: Part): readonly Part[] {
  return part.type === 'paragraph' ? part.children : [part];
}

function table({ align, children: [head, ...rows] }: Of<'table'>): ReactNode {
  const cells = (row: Of<'tableRow'>, Cell: 'th' | 'td'): ReactNode =>
    row.children.map((cell, at) => {
      const side = align?.[at] ?? null;
      return (
        <Cell key={at} dir="auto" style={side === null ? {} : { textAlign: sides[side] }}>
          {all(cell.children)}
        </Cell>
      );
    });
  return (
    <table>
      <thead>{head === undefined ? null : <tr>{cells(head, 'th')}</tr>}</thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}

/** Nothing of a scenario's author or a player can run in somebody's browser, whatever it says. */
export function MarkdownBody({ text }: { text: string }) {
  return <>{all(parsed(text))}</>;
}
