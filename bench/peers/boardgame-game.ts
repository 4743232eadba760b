/** A game as small as it can be: a team puts down its move, and everybody sees it. */
interface BenchState {
  n: number;
  text: unknown;
}

export const benchGame = {
  name: 'bench',
  setup: (): BenchState => ({ n: 0, text: null }),
  moves: {
    submit({ G }: { G: BenchState }, text: unknown): BenchState {
      return { n: G.n + 1, text };
    },
  },
};
