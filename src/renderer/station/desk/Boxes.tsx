import styles from './Boxes.module.css';

export interface BoxesProps<B extends string> {
  label: string;
  boxes: readonly {
    readonly id: B;
    readonly name: string;
    readonly count: number;
    readonly countWords: string;
  }[];
  box: B;
  onBox: (box: B) => void;
}

/** Two or three things that share a place, with how much waits in each. */
export function Boxes<B extends string>({ label, boxes, box, onBox }: BoxesProps<B>) {
  return (
    <div className={styles['boxes']} role="group" aria-label={label}>
      {boxes.map(({ id, name, count, countWords }) => (
        <button key={id} type="button" aria-pressed={box === id} onClick={() => onBox(id)}>
          <span>{name}</span>
          {count === 0 ? null : (
            <>
              <span className={styles['count']} aria-hidden="true">
                {count}
              </span>
              <span className="wc-hidden">{countWords}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
