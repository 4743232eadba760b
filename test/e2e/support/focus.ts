import type { Page } from '@playwright/test';

/** Walks a screen by Tab: what has the focus must show it, and must not lie under something else. */
export async function focusTroubles(page: Page, steps = 60): Promise<string[]> {
  const found = new Set<string>();
  await page.evaluate(() => document.body.focus());
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    const trouble = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return 'end';
      if (element instanceof HTMLIFrameElement) return '';
      // A switch or a radio button is drawn by its label.
      const drawn = [element, element.closest('label'), element.parentElement].filter(
        (each) => each !== null,
      );
      const ringed = drawn.some((each) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return true;
        // An edge between two panes is a hair; what lights up is drawn over it.
        const { backgroundColor } = getComputedStyle(each, '::after');
        return (
          boxShadow !== 'none' || (each.role === 'separator' && !backgroundColor.endsWith(', 0)'))
        );
      });
      const name = `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`;
      if (!ringed) return `no ring on ${name}`;
      const box = (element.closest('label') ?? element).getBoundingClientRect();
      const seen = [0.1, 0.5, 0.9].some((across) =>
        [0.15, 0.5, 0.85].some((down) => {
          const at = document.elementFromPoint(
            box.left + box.width * across,
            box.top + box.height * down,
          );
          return at !== null && drawn.some((each) => each.contains(at) || at.contains(each));
        }),
      );
      return seen ? '' : `hidden: ${name}`;
    });
    if (trouble === 'end') break;
    if (trouble !== '') found.add(trouble);
  }
  return [...found];
}
