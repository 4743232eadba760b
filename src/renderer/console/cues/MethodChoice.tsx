import { injectMethods } from '../../../core/scenario/schema.ts';
import type { AdHocContent } from '../../../core/fact.ts';
import { sharedText } from '../../shared/i18n.ts';
import { MethodIcon } from '../../shared/ui/MethodIcon.tsx';
import { useText } from '../text.ts';
import styles from './AdHocForm.module.css';

type Method = AdHocContent['method'];

/** How it comes, each way with its face; one press, or the arrow keys. */
export function MethodChoice(props: { method: Method; choose: (method: Method) => void }) {
  const { method, choose } = props;
  const t = useText();
  const words = sharedText.useText();
  return (
    <fieldset className={styles['methods']}>
      <legend>{t('adHoc.method')}</legend>
      {injectMethods.map((each) => (
        <label key={each} data-chosen={each === method || undefined}>
          <input
            type="radio"
            name="adHocMethod"
            checked={each === method}
            onChange={() => choose(each)}
          />
          <MethodIcon method={each} />
          <span>{words(`method.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
