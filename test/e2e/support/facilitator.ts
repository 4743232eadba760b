import { expect, type Locator, type Page } from '@playwright/test';

/**
 * The facilitator who does what the Next-Action card says, and nothing else unless told; by keyboard alone, as
 * somebody whose mouse has just died.
 */
export class Facilitator {
  readonly page: Page;
  readonly card: Locator;

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByRole('region', { name: 'Next', exact: true });
  }

  /** The card's first sentence, which is what to do now. */
  advice(): Promise<string> {
    return this.card.locator('[aria-live]').innerText();
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Does what the card says, once, and waits until the console shows that it is done. */
  async follow(): Promise<void> {
    const advice = await this.advice();
    if (advice.startsWith('Leave this phase')) await this.leave();
    else if (advice.startsWith('Rule on')) await this.rule();
    else if (advice.startsWith('Let people in')) await this.admit();
    else if (advice.startsWith('Teams are planning')) await this.nextStep();
    else {
      // GO is locked for a moment after every release.
      await expect(this.page.getByText('A moment …')).toBeHidden();
      await this.press('n');
    }
    await expect
      .poll(
        async () =>
          (await this.ended()) ||
          (await this.advice()) !== advice ||
          (await this.mark()) !== this.#mark,
      )
      .toBe(true);
    this.#mark = await this.mark();
  }

  async ended(): Promise<boolean> {
    return (await this.advice()).startsWith('The exercise has ended');
  }

  nextStep(): Promise<void> {
    return this.press('e');
  }

  /** Lets the first person of the waiting room in. */
  async admit(): Promise<void> {
    await expect(this.card).toContainText('Let people in');
    await this.press('n');
    await this.focused(/^Let (all )?in/);
    await this.press('Enter');
  }

  /** The words of the top bar that say where the exercise stands. */
  where(): Promise<string> {
    // A dialog that is closing has a header of its own.
    return this.page.getByRole('banner').first().innerText();
  }

  #mark = '';

  async mark(): Promise<string> {
    return (await this.where()).replaceAll(/\d+:\d\d(:\d\d)?/g, '') + (await this.advice());
  }

  /** A table or estimates would ask for a draw first; this facilitator judges by herself. */
  private async rule(): Promise<void> {
    await this.press('n');
    await this.focused(/^Another way/);
    await this.press('Enter');
    await this.tabTo('mode');
    await this.choose('free');
    await this.tabTo('outcome');
    await this.choose('success');
    await this.tabTo('Text ');
    await this.page.keyboard.type('It goes as they hoped.');
    await this.press('Control+Enter');
    // The ruling may be seen before it is acknowledged: until then the form is open, and keys are letters in it.
    const writes = () =>
      this.page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);
    await expect.poll(writes).toBe(false);
  }

  private async leave(): Promise<void> {
    await this.press('n');
    await this.focused(/^Take/);
    await this.press('Enter');
    // An end state asks first; any other exit is taken at once.
    const sure = this.page.getByRole('button', { name: 'Take it and end' });
    await expect
      .poll(async () => (await sure.isVisible()) || (await this.mark()) !== this.#mark)
      .toBe(true);
    if (!(await sure.isVisible())) return;
    await this.focused(/^Cancel/);
    await this.press('Tab');
    await this.focused(/^Take it and end/);
    await this.press('Enter');
  }

  /** Waits until the focus stands on a button of that name. */
  async focused(name: RegExp): Promise<void> {
    const said = () =>
      this.page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
      });
    await expect.poll(said).toMatch(name);
  }

  /** Tab, until the focus stands on a field of this name, or whose label begins so. */
  private async tabTo(wanted: string): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await this.press('Tab');
      const there = await this.page.evaluate((name) => {
        const at = document.activeElement;
        if (!(at instanceof HTMLInputElement) && !(at instanceof HTMLTextAreaElement)) return false;
        return at.name === name || at.labels?.[0]?.textContent.startsWith(name) === true;
      }, wanted);
      if (there) return;
    }
    throw new Error(`60 times Tab did not come to ${wanted}`);
  }

  /** Arrow keys, until this choice of the group is made. */
  private async choose(value: string): Promise<void> {
    for (let presses = 0; presses < 12; presses += 1) {
      const chosen = await this.page.evaluate(() => {
        const at = document.activeElement;
        return at instanceof HTMLInputElement && at.checked ? at.value : '';
      });
      if (chosen === value) return;
      await this.press(chosen === '' ? 'Space' : 'ArrowDown');
    }
    throw new Error(`no arrow key came to ${value}`);
  }
}
