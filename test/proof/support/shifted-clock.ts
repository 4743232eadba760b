/**
 * Loaded before a program: whoever started it moves the machine's wall clock by messages, as a time server, a hand or
 * a sleep does. The monotonic clock goes on, which is what Linux gives a program over a suspend as well.
 */
let shiftMs = 0;
const realNow = Date.now.bind(Date);
const now = (): number => realNow() + shiftMs;

globalThis.Date = new Proxy(Date, {
  construct: (target, parts: readonly unknown[], asked) =>
    Reflect.construct(target, parts.length === 0 ? [now()] : parts, asked) as object,
  get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
});

process.on('message', (message) => {
  shiftMs += Number(message);
  process.send?.('shifted');
});
// The program ends as it would without this.
process.channel?.unref();
