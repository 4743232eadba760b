import { expect, test } from 'vitest';
import { Lane } from './support/lane.ts';

/** Two exercises are killed side by side, each this often; the long run asks for more. */
const lanes = 2;
const killsPerLane = Math.ceil(Number(process.env['KILL_TIMES'] ?? 20) / lanes);

test(
  `[KILL2] ${lanes * killsPerLane} kills at random instants lose, double and reorder nothing that was acknowledged`,
  async () => {
    const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
    // The one thing needed to see a failure again.
    process.stderr.write(`kill test: KILL_SEED=${seed}\n`);
    const running = Array.from({ length: lanes }, (_, i) => new Lane(seed + i));
    await Promise.all(
      running.map(async (lane) => {
        for (let i = 0; i < killsPerLane; i++) await lane.round();
        await lane.lastBell();
      }),
    );
    const acknowledged = running.reduce((sum, lane) => sum + lane.acknowledged, 0);
    const unknown = running
      .flatMap((lane) => lane.operations)
      .filter((one) => one.outcome === 'info');
    process.stderr.write(
      `kill test: ${acknowledged} acknowledged, ${unknown.length} never answered\n`,
    );
    expect(acknowledged).toBeGreaterThan(3 * lanes * killsPerLane);
  },
  60_000 + 5000 * lanes * killsPerLane,
);
