import type { World } from '../../../../core/world.ts';
import type { Sayer } from '../say.ts';

/** What a picture needs besides its numbers. */
export interface Words {
  readonly say: Sayer;
  readonly world: World;
  readonly rtl: boolean;
}
