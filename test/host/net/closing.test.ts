import { expect, test } from 'vitest';
import { Client } from '../../support/client.ts';
import { openHouse } from './house.ts';

test('[NET19] pages that come back while the host closes do not keep it from its end', async () => {
  const house = await openHouse();
  await house.control();
  const { token } = house.host.control;
  const { origin } = new URL(house.host.control.url);
  const again: Promise<unknown>[] = [];
  const closing = house.host.close();
  // Told goodbye, a page comes back at once, as long as somebody answers.
  for (let i = 0; i < 5; i += 1)
    again.push(Client.open(origin, { role: 'control', token, name: 'Ann' }).catch(() => null));
  await closing;
  await Promise.all(again);
  await expect(fetch(`${origin}/console`)).rejects.toThrow('fetch failed');
});
