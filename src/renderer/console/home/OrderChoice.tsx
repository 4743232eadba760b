import type { Order } from '../model/running-orders.ts';
import { useText } from '../text.ts';
import { lengthWords } from './length-words.ts';
import styles from './Home.module.css';

export interface OrderChoiceProps {
  readonly scenario: string;
  readonly orders: readonly Order[];
  readonly chosen: string | null;
  choose(order: string): void;
}

/** In which time it is played. The file then holds the scenario as it was chosen, so this cannot be changed later. */
export function OrderChoice({ scenario, orders, chosen, choose }: OrderChoiceProps) {
  const t = useText();
  if (orders.length === 0) return null;
  return (
    <fieldset className={styles['modes']} data-orders="">
      <legend>{t('home.order')}</legend>
      {orders.map((order) => (
        <label key={order.id} data-chosen={chosen === order.id || undefined}>
          <input
            type="radio"
            name={`order-${scenario}`}
            checked={chosen === order.id}
            onChange={() => choose(order.id)}
          />
          <strong>
            <bdi>{order.title}</bdi>
            <span className={styles['length']}>
              <Length minutes={order.minutes} />
            </span>
          </strong>
          <span dir="auto">{order.about}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Length({ minutes }: { minutes: number }) {
  return lengthWords(minutes, useText());
}
