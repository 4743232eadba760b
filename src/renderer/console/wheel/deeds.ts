import type { LinkState } from '../../shared/link/state.ts';
import type { Desk } from '../desk.tsx';
import { companyOf, wheelOf, type Wheel } from '../model/company.ts';
import { consoleText } from '../text.ts';

const wheelNow = (desk: Desk, { presence, welcome }: LinkState): Wheel =>
  wheelOf(desk.view.wheel, companyOf(presence, welcome?.name ?? ''));

/** Takes the wheel. Only from somebody who is here and has not offered it is that asked for again. */
export function takeWheel(desk: Desk, state: LinkState): void {
  const wheel = wheelNow(desk, state);
  if (wheel.kind !== 'other' || !wheel.here || wheel.offered === 'me') {
    desk.show(null);
    void desk.issue({ type: 'wheel.take', data: { over: false } });
    return;
  }
  const t = consoleText.text;
  const { by: name } = wheel;
  desk.show(null);
  desk.ask({
    title: t('wheel.takeFrom', { name }),
    body: t('wheel.takeBody', { name }),
    confirm: t('wheel.take'),
    danger: false,
    reason: 'none',
    run: () => desk.issue({ type: 'wheel.take', data: { over: true } }),
  });
}

/** The wheel's key: accept it, take it, or see to whom it can be handed on. */
export function pressWheel(desk: Desk, state: LinkState): void {
  switch (wheelNow(desk, state).kind) {
    case 'alone':
      desk.tell('done', consoleText.text('wheel.alone'));
      return;
    case 'mine':
      desk.show(desk.panel === 'wheel' ? null : 'wheel');
      return;
    case 'free':
    case 'other':
      takeWheel(desk, state);
      return;
  }
}

/** Does not take what is offered. */
export function declineWheel(desk: Desk, state: LinkState): void {
  const wheel = wheelNow(desk, state);
  if (wheel.kind === 'other' && wheel.offered === 'me')
    void desk.issue({ type: 'wheel.offer', data: { to: null } });
  else desk.tell('done', consoleText.text('wheel.nobodyOffers'));
}
