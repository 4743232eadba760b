import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

const components: Components = {
  // A heading inside a card is not a heading of the page.
  h1: ({ children }) => <h4>{children}</h4>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h4>{children}</h4>,
  // A room without internet has nowhere to follow a link to; the address is shown as text.
  a: ({ children }) => <span data-link="">{children}</span>,
  // Pictures come as an inject's media, per grant, never from an address in a text.
  img: ({ alt }) => <em>{alt}</em>,
  p: ({ children }) => <p dir="auto">{children}</p>,
  li: ({ children }) => <li dir="auto">{children}</li>,
};

export function MarkdownBody({ text }: { text: string }) {
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[rehypeSanitize]}
      components={components}
      skipHtml
    >
      {text}
    </ReactMarkdown>
  );
}
