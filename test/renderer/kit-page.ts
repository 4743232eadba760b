import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What the kit wants of a page and jsdom has not; a clean shelf before each test of this file, and an empty page after it. */
export function kitPage(): void {
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', NoObserver);
    vi.stubGlobal('IntersectionObserver', NoObserver);
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }));
    // Fields that grow listen to it.
    Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
    Element.prototype.scrollIntoView = () => undefined;
    sessionStorage.clear();
    localStorage.clear();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
}
