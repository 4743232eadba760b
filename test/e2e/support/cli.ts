import path from 'node:path';

/** The command line as it is shipped: bundled, it and the processes that it starts are there in half the time. */
export const cli = path.resolve(import.meta.dirname, '..', '..', '..', 'dist', 'cli', 'main.js');
