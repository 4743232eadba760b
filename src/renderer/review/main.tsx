import '@mantine/core/styles.css';
import { AppRoot } from '../shared/AppRoot.tsx';
import { Connection } from '../shared/link/connection.ts';
import { firstWords } from '../shared/language.ts';
import { mount } from '../shared/mount.tsx';
import { askRescue } from '../shared/rescue/ask-rescue.ts';
import { readPlace, writePlace } from './model/address.ts';
import { ComparePage } from './compare/ComparePage.tsx';
import { hostBeside, samePlace } from './beside.ts';
import { ReviewDeskProvider, reviewAddress } from './desk.tsx';
import { askHost } from './model/ask-host.ts';
import { holdKey } from './model/key.ts';
import { fetchSource } from './model/source.ts';
import { saidName } from '../console/who/facilitator.ts';
import { ReviewApp } from './ReviewApp.tsx';
import { reviewText } from './text.ts';

const place = readPlace(location.hash);
const kept = place.seq === null ? '' : writePlace(place.seq, place.as ?? 'public', place.report);
// A credential must not stay in the address bar, in a bookmark or on the wall.
history.replaceState(null, '', `${location.pathname}${location.search}${kept}`);
const query = new URLSearchParams(location.search);
const compared = query.getAll('compare');
const key = holdKey(place.token, sessionStorage);
const link = new Connection({ onToken: key.renew });
if (key.present !== '') {
  link.identify({ role: 'control', token: key.present, name: reviewText.text('page') });
}

/** The first key may be a ticket for one window; the host trades it for a token as the line opens. */
const fetchNow = samePlace(query.get('path'), async (file) =>
  fetchSource(await key.token(link), file),
);
/** Asked for while the page is still being put together; asked for again, it is fetched anew. */
let early = compared.length > 0 ? null : fetchNow();
early?.catch(() => {});
const load = () => {
  const first = early ?? fetchNow();
  early = null;
  return first;
};
const loadFile = async (of: string) => fetchSource(await key.token(link), of);
const desk = askHost(() => key.token(link), link);
const besideOf = hostBeside(() => key.token(link), saidName);
const damaged = query.get('path');
const rescue =
  damaged === null
    ? {}
    : {
        rescue: {
          make: async () => askRescue(await key.token(link), damaged),
          look: (file: string) => location.assign(reviewAddress(file)),
        },
      };
const readPlaceNow = () => readPlace(location.hash);

const page = () => (
  <AppRoot link={link}>
    <ReviewDeskProvider value={desk}>
      {compared.length > 0 ? (
        <ComparePage files={compared} load={loadFile} />
      ) : (
        <ReviewApp
          load={load}
          place={place}
          besideOf={besideOf}
          readPlaceNow={readPlaceNow}
          {...rescue}
        />
      )}
    </ReviewDeskProvider>
  </AppRoot>
);
void firstWords('device').then(() => mount(page, link));
