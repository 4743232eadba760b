import type { Audience } from '../../ids.ts';
import type { State } from '../../state.ts';
import type { View } from '../../view/schema.ts';

/** What a state looks like to an audience; the host lets only strict views through. */
export type Look = (state: State, audience: Audience) => View;
