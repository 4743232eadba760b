import { MantineProvider } from '@mantine/core';
import { act, render } from '@testing-library/react';
import { ReviewDeskProvider, type ReviewDesk } from '../../../src/renderer/review/desk.tsx';
import { readPlace } from '../../../src/renderer/review/model/address.ts';
import type { Source } from '../../../src/renderer/review/model/source.ts';
import { ReviewApp, type ReviewAppProps } from '../../../src/renderer/review/ReviewApp.tsx';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import { fixtureLink } from '../fixture-link.ts';
import { fixtureDesk } from './fixture-desk.ts';

export interface OpenedAs extends Partial<Omit<ReviewAppProps, 'place'>> {
  /** What stands behind the `#` of the address. */
  readonly hash?: string;
  readonly desk?: ReviewDesk;
}

/** The page on a record, at a place, as its entry puts it together; drawn when this resolves. */
export async function openReview(
  source: Source,
  { hash = '', desk = fixtureDesk(), ...props }: OpenedAs = {},
): Promise<void> {
  const place = readPlace(hash);
  await act(async () => {
    render(
      <MantineProvider env="test">
        <LinkProvider link={fixtureLink({})}>
          <ReviewDeskProvider value={desk}>
            <ReviewApp
              load={() => Promise.resolve(source)}
              place={place}
              readPlaceNow={() => place}
              {...props}
            />
          </ReviewDeskProvider>
        </LinkProvider>
      </MantineProvider>,
    );
    await Promise.resolve();
  });
}
