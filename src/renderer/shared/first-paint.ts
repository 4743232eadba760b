/** A page in the background paints nothing, and a slow one must not be waited for. */
const atMostMs = 150;

/** Resolves once what stands in the page now has been painted, or would have been long ago. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, atMostMs);
    if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return;
    const painted = new PerformanceObserver(() => {
      painted.disconnect();
      resolve();
    });
    painted.observe({ type: 'paint', buffered: true });
  });
}
