import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { isAnonymous, openPrivacy, type Privacy } from '../../../core/export/privacy.ts';
import { tellsRemarks } from '../../../core/export/remarks.ts';
import { exportKinds, type ExportKind } from '../../../core/export/wish.ts';
import { whyNot } from '../host/why-not.ts';
import { useText } from '../text.ts';
import { useExports, type Taken } from './exports.ts';
import form from '../parts/DialogForm.module.css';
import styles from './Export.module.css';

export interface ExportDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Takes something out of the record: what, for whom, and what that tells. */
export function ExportDialog({ opened, onClose }: ExportDialogProps) {
  const t = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('export.title')}
      centered
      size="xl"
      closeButtonProps={{ 'aria-label': t('export.close') }}
    >
      <Form close={onClose} />
    </Modal>
  );
}

function Form({ close }: { close: () => void }) {
  const t = useText();
  const take = useExports();
  const [as, setAs] = useState<ExportKind>('bundle');
  const [privacy, setPrivacy] = useState<Privacy>(openPrivacy);
  const [withRemarks, setWithRemarks] = useState(false);
  const [pending, setPending] = useState(false);
  const [taken, setTaken] = useState<Taken | null>(null);
  const go = async (): Promise<void> => {
    if (take === null) return;
    setPending(true);
    setTaken(null);
    const remarks = as === 'bundle' && withRemarks && tellsRemarks(privacy);
    setTaken(await take({ as, privacy, ...(remarks ? { remarks } : {}) }));
    setPending(false);
  };
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <Choices legend={t('export.what')} name="export-what">
        {exportKinds.map((kind) => ({
          key: kind,
          title: t(`export.kinds.${kind}`),
          help: t(`export.help.${kind}`),
          chosen: as === kind,
          choose: () => setAs(kind),
        }))}
      </Choices>
      <Whom privacy={privacy} choose={setPrivacy} />
      {as === 'bundle' ? (
        <Checkbox
          checked={withRemarks && tellsRemarks(privacy)}
          disabled={!tellsRemarks(privacy)}
          label={t('export.remarks')}
          description={t(tellsRemarks(privacy) ? 'export.remarksHelp' : 'export.remarksWords')}
          onChange={({ currentTarget: { checked } }) => setWithRemarks(checked)}
        />
      ) : null}
      <p className={styles['warning']}>{t('export.secrets')}</p>
      <Outcome taken={taken} />
      <div className={form['foot']}>
        <Button variant="default" onClick={close}>
          {t('export.cancel')}
        </Button>
        <Button type="submit" loading={pending} disabled={take === null}>
          {t('export.take')}
        </Button>
      </div>
    </form>
  );
}

interface WhomProps {
  readonly privacy: Privacy;
  readonly choose: (privacy: Privacy) => void;
}

function Whom({ privacy, choose }: WhomProps) {
  const t = useText();
  const forOthers = isAnonymous(privacy);
  const { texts, times } = privacy;
  return (
    <>
      <Choices legend={t('export.whom')} name="export-whom">
        {[
          {
            key: 'ourselves',
            title: t('export.ourselves'),
            help: t('export.ourselvesHelp'),
            chosen: !forOthers,
            choose: () => choose(openPrivacy),
          },
          {
            key: 'others',
            title: t('export.others'),
            help: t('export.othersHelp'),
            chosen: forOthers,
            choose: () => choose({ ...privacy, names: 'pseudonyms' }),
          },
        ]}
      </Choices>
      {forOthers ? (
        <div className={styles['closer']}>
          <Checkbox
            checked={texts === 'leftOut'}
            label={t('export.withoutTexts')}
            onChange={({ currentTarget: { checked } }) =>
              choose({ ...privacy, texts: checked ? 'leftOut' : 'kept' })
            }
          />
          <Checkbox
            checked={times === 'fromZero'}
            label={t('export.fromZero')}
            onChange={({ currentTarget: { checked } }) =>
              choose({ ...privacy, times: checked ? 'fromZero' : 'wall' })
            }
          />
          {texts === 'kept' ? (
            <p className={styles['warning']}>{t('export.namesInTexts')}</p>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function Outcome({ taken }: { taken: Taken | null }) {
  const t = useText();
  return (
    <div role="status">
      {taken === null ? null : taken.ok ? (
        <p className={styles['done']}>{t('export.done', { name: `\u2068${taken.name}\u2069` })}</p>
      ) : (
        <p className={styles['failed']}>{t('export.failed', { why: whyNot(taken.trouble, t) })}</p>
      )}
    </div>
  );
}

interface Choice {
  readonly key: string;
  readonly title: string;
  readonly help: string;
  readonly chosen: boolean;
  readonly choose: () => void;
}

function Choices({
  legend,
  name,
  children,
}: {
  legend: string;
  name: string;
  children: readonly Choice[];
}) {
  return (
    <fieldset className={form['choices']}>
      <legend>{legend}</legend>
      {children.map(({ key, title, help, chosen, choose }) => (
        <label key={key} data-chosen={chosen || undefined}>
          <input type="radio" name={name} checked={chosen} onChange={choose} />
          <strong>{title}</strong>
          <span>{help}</span>
        </label>
      ))}
    </fieldset>
  );
}
