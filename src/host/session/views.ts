/**
 * Owns: that each audience's view of one state is projected once, whoever asks for it. Does not own:
 * what a view holds (core/view). A crash leaves nothing here.
 */
import type { Audience } from '../../core/ids.ts';
import type { State } from '../../core/state.ts';
import type { View } from '../../core/view/schema.ts';

export class Views {
  readonly #project: (state: State, audience: Audience) => View;
  readonly #known = new WeakMap<State, Map<Audience, View>>();

  constructor(project: (state: State, audience: Audience) => View) {
    this.#project = project;
  }

  of(state: State, audience: Audience): View {
    let views = this.#known.get(state);
    if (views === undefined) {
      views = new Map();
      this.#known.set(state, views);
    }
    const known = views.get(audience);
    if (known !== undefined) return known;
    const view = this.#project(state, audience);
    views.set(audience, view);
    return view;
  }
}
