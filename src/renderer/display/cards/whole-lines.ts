/** Boxes of one line differ a little where type is mixed; lines that overlap by less than this are apart (px). */
const slack = 3;

/**
 * How much of a box can be shown without cutting a line of text in two: the height, in px from the box's top, down to
 * the foot of the last line that is whole in every column. All of it where no line crosses the box's foot.
 */
export function wholeLines(content: HTMLElement, box: HTMLElement): number {
  const { top, bottom } = box.getBoundingClientRect();
  const lines = linesOf(content);
  const isWhole = (foot: number) =>
    lines.every((line) => line.bottom <= foot + slack || line.top >= foot - slack);
  if (isWhole(bottom)) return bottom - top;
  const feet = lines.map((line) => line.bottom).filter((foot) => foot <= bottom && isWhole(foot));
  return feet.length === 0 ? bottom - top : Math.ceil(Math.max(...feet) - top);
}

function linesOf(content: HTMLElement): DOMRect[] {
  const lines: DOMRect[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    range.selectNodeContents(walker.currentNode);
    lines.push(...range.getClientRects());
  }
  return lines;
}
