import { Fragment } from 'react';

/** An address that is typed by hand: where it does not fit, it breaks before a slash of its path, not inside a word. */
export function Address({ of }: { of: string }) {
  const parts = of.split(/(?<=[^/:])(?=\/)/);
  return (
    <span dir="ltr">
      {parts.map((part, at) => (
        <Fragment key={part}>
          {at === 0 ? null : <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
