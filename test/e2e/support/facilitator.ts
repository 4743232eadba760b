import { expect, type Locator, type Page } from '@playwright/test';

/** The facilitator who does what the Next-Action card says, and nothing else unless told. */
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

  /** Does what the card says, once, and waits until the console shows that it is done. */
  async follow(): Promise<void> {
    const advice = await this.advice();
    if (advice.startsWith('Leave this phase')) await this.leave();
    else if (advice.startsWith('Rule on')) await this.rule();
    else if (advice.startsWith('Teams are planning')) await this.nextStep();
    else {
      // GO is locked for a moment after every release.
      await expect(this.page.getByText('A moment …')).toBeHidden();
      await this.card.getByRole('button').click();
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

  async nextStep(): Promise<void> {
    await this.page.getByRole('button', { name: 'Go to the next step' }).click();
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

  private async rule(): Promise<void> {
    await this.card.getByRole('button').click();
    const editor = this.page.getByRole('region', { name: 'Ruling' });
    // A table or estimates would ask for a draw first; this facilitator judges by herself.
    await editor.getByRole('button', { name: 'Another way' }).click();
    await editor.getByText('Free', { exact: true }).last().click();
    await editor.getByText('Success', { exact: true }).first().click();
    await editor
      .getByLabel(/^Text (for everybody|of the result)/)
      .first()
      .fill('It goes as they hoped.');
    await editor.getByRole('button', { name: /^Rule/ }).click();
  }

  private async leave(): Promise<void> {
    await this.card.getByRole('button').click();
    await this.page
      .getByRole('button', { name: /^Take the exit|^Take it/ })
      .first()
      .click();
    // An end state asks first; any other exit is taken at once.
    const sure = this.page.getByRole('button', { name: 'Take it and end' });
    await expect
      .poll(async () => (await sure.isVisible()) || (await this.mark()) !== this.#mark)
      .toBe(true);
    if (await sure.isVisible()) await sure.click();
  }
}
