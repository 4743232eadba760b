/** A page that is covered draws no frames; what waits for one must come all the same. */
const frameMsMax = 100;

/** Calls back once what stands in the page now has been drawn; at once where nothing is drawn. */
export function afterFrame(then: () => void): void {
  if (globalThis.document?.visibilityState !== 'visible') {
    then();
    return;
  }
  let called = false;
  const once = () => {
    if (called) return;
    called = true;
    then();
  };
  // The callbacks of a frame come before it is drawn; the task after them comes when it has been.
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, frameMsMax);
}
