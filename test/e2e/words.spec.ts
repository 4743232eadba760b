import { expect, test } from '@playwright/test';
import { Facilitator } from './support/facilitator.ts';
import { Stage, takeSeat } from './support/stage.ts';

test('[LANG5, LANG6, LANG7] control sets the room to French and the terms of NATO, and open screens follow', async ({
  browser,
}) => {
  test.setTimeout(60_000);
  const stage = await Stage.open('ransomware-morning');
  const control = await stage.page(browser, stage.control, 1280, 800);
  const display = await stage.page(browser, stage.display, 1280, 720);
  const station = await stage.page(browser, stage.station, 390, 844);
  await takeSeat(station, new Facilitator(control), /Clinical/, 'Bo');
  await control.getByRole('button', { name: 'Menu' }).click();
  await control.getByRole('menuitem', { name: 'Language and terms' }).click();
  await control.getByLabel('Language of the room').selectOption('fr');
  await control.getByLabel('Termes', { exact: true }).selectOption('nato');
  await expect(station.getByText('quand l’EXCON lance l’exercice').first()).toBeVisible();
  await expect(display.getByText('Prenez place')).toBeVisible();
  await expect(display.locator('html')).toHaveAttribute('lang', 'fr');

  const newcomer = await stage.page(browser, stage.station, 320, 640);
  await expect(newcomer.getByRole('heading', { name: 'Rejoindre l’exercice' })).toBeVisible();
  await newcomer.getByLabel('Langue').selectOption('en');
  await expect(newcomer.getByRole('heading', { name: 'Join the exercise' })).toBeVisible();
  await expect(newcomer.getByText('Your team and EXCON see it.')).toBeVisible();
  expect(stage.errors).toEqual([]);
  await stage.close();
  stage.clear();
});
