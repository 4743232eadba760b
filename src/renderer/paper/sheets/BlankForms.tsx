import type { BlankForm, MoveCards } from '../../../core/paper/move-cards.ts';
import { instruments } from '../../../core/scenario/schema-moves.ts';
import { sharedText } from '../../shared/i18n.ts';
import { Blank, Tick } from '../parts/Blank.tsx';
import { NamedMark } from '../parts/Mark.tsx';
import { SheetHead } from '../parts/SheetHead.tsx';
import { useText } from '../text.ts';
import { Choice } from './Choice.tsx';
import { FormField, FormPart } from './FormField.tsx';
import styles from './BlankForms.module.css';

/** One blank form for each kind that the team meets, with the very parts that its screen would ask for. */
export function BlankForms({ model }: { model: MoveCards }) {
  return model.forms.map((form, at) => <Form key={form.title ?? at} form={form} model={model} />);
}

function Form({ form, model }: { form: BlankForm; model: MoveCards }) {
  const t = useText();
  const shared = sharedText.useText();
  const { ask, fields } = form;
  return (
    <section className={styles['form']} data-form={form.title ?? ''}>
      <SheetHead
        kicker={`${model.team.name} · ${t('form.move')}`}
        title={form.title ?? t('form.plain')}
        lead={t('form.copies', { n: form.copies })}
        team={model.team}
      />
      <div className={styles['row']}>
        <Blank label={t('form.phase')} />
        <Blank label={t('form.turn')} />
        <Blank label={t('form.number')} />
        <Blank label={t('form.time')} />
      </div>
      <Blank label={`${shared('movePart.title')} *`} wide />
      <FormPart label={shared('movePart.action')} asked="required" lines={4} />
      <FormPart label={shared('movePart.effect')} asked={ask.effect} lines={2} />
      <Reasons count={form.reasonsMin} />
      {ask.instrument === 'hidden' ? null : (
        <Choice label={shared('movePart.instrument')} isAsked={ask.instrument === 'required'}>
          {instruments.map((one) => (
            <Tick key={one}>{shared(`instrument.${one}`)}</Tick>
          ))}
        </Choice>
      )}
      {ask.targets === 'hidden' ? null : (
        <Choice label={shared('movePart.targets')} isAsked={ask.targets === 'required'}>
          {model.others.map((team) => (
            <Tick key={team.id}>
              <NamedMark team={team} size="4mm" />
            </Tick>
          ))}
        </Choice>
      )}
      <FormPart label={shared('movePart.assumptions')} asked={ask.assumptions} lines={1} />
      {Object.entries(fields.properties).map(([id, field]) => (
        <FormField key={id} field={field} isAsked={fields.required.includes(id)} />
      ))}
      <Judgements form={form} />
      <Receipt />
    </section>
  );
}

function Reasons({ count }: { count: number }) {
  const t = useText();
  const label = count === 0 ? t('form.reasons') : t('form.reasonsMin', { n: count });
  return (
    <FormPart
      label={label}
      asked={count === 0 ? 'optional' : 'required'}
      lines={Math.max(2, count)}
    />
  );
}

function Judgements({ form: { ask, visibility } }: { form: BlankForm }) {
  const shared = sharedText.useText();
  return (
    <div className={styles['pair']}>
      {ask.confidence === 'hidden' ? null : (
        <Choice label={shared('movePart.confidence')} isAsked={ask.confidence === 'required'}>
          {(['low', 'moderate', 'high'] as const).map((one) => (
            <Tick key={one}>{shared(`confidence.${one}`)}</Tick>
          ))}
        </Choice>
      )}
      <Choice label={shared('movePart.visibility')} isAsked>
        {visibility.map((one) => (
          <Tick key={one}>{shared(`visibility.${one}`)}</Tick>
        ))}
      </Choice>
      {visibility.includes('secret') ? <Blank label={shared('movePart.trigger')} wide /> : null}
    </div>
  );
}

/** Torn off and given back: the team's proof that its move was taken. */
function Receipt() {
  const t = useText();
  return (
    <footer className={styles['receipt']}>
      <p>
        <strong>{t('form.receipt')}</strong> {t('form.receiptHelp')}
      </p>
      <div className={styles['row']}>
        <Blank label={t('form.recorded')} />
        <Blank label={t('form.at')} />
        <Blank label={t('form.initials')} />
      </div>
    </footer>
  );
}
