import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Report } from '../../../../core/aar/report/block.ts';
import {
  reportFormats,
  reportSections,
  type ReportSection,
  type ReportWish,
} from '../../../../core/aar/report/wish.ts';
import { languages, termPacks } from '../../../../core/protocol/words.ts';
import { getChoice } from '../../../shared/language.ts';
import { languageNames } from '../../../shared/strings/languages.ts';
import form from '../../parts/DialogForm.module.css';
import { useBackdrop } from '../../stage.tsx';
import { useEdit } from '../edit/edit-context.ts';
import type { ReportApi } from '../edit/report-api.ts';
import { sectionTitle } from '../write/flow.ts';
import { Course } from './Course.tsx';
import { useFile } from './use-file.ts';
import styles from './File.module.css';

export interface FileFormProps {
  readonly report: Report;
  readonly api: ReportApi;
  readonly onClose: () => void;
}

/** Readable on what is filled, in both lights. */
const tick = 'var(--mantine-primary-color-contrast)';

export function FileForm({ report, api, onClose }: FileFormProps) {
  const { state, say } = useEdit();
  const { t } = say;
  const { title } = useBackdrop().replay.source;
  const { language, room } = getChoice();
  const [wish, setWish] = useState<ReportWish>({
    format: 'docx',
    language,
    terms: room.terms,
    leftOut: [],
  });
  const file = useFile(api, t('file.name', { title }));
  const change = (part: Partial<ReportWish>) => setWish((now) => ({ ...now, ...part }));
  const isEmpty = wish.leftOut.length === reportSections.length;
  const isBusy = file.course.is === 'making';
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && !isBusy) void file.make(wish);
      }}
    >
      <Formats wish={wish} change={change} />
      <div className={styles['row']}>
        <Segments
          label={t('file.language')}
          value={wish.language}
          all={languages}
          word={(one) => languageNames[one]}
          onValue={(one) => change({ language: one })}
        />
        <Segments
          label={t('file.terms')}
          value={wish.terms}
          all={termPacks}
          word={(one) => t(`file.packs.${one}`)}
          onValue={(one) => change({ terms: one })}
        />
      </div>
      <p className={form['note']}>{t('file.languageHelp')}</p>
      <Include
        report={report}
        leftOut={wish.leftOut}
        onLeftOut={(leftOut) => change({ leftOut })}
      />
      <p className={styles['warning']}>{t('file.secrets')}</p>
      {report.final ? null : <p className={form['note']}>{t('file.draft')}</p>}
      {state.typed.size > 0 ? <p className={styles['warning']}>{t('file.unkept')}</p> : null}
      {isEmpty ? <p className={styles['warning']}>{t('file.nothing')}</p> : null}
      <Course file={file} wish={wish} />
      <div className={form['foot']}>
        <Button variant="default" onClick={isBusy ? file.stop : onClose}>
          {t(isBusy ? 'file.stop' : 'file.close')}
        </Button>
        <Button type="submit" loading={isBusy} disabled={isEmpty}>
          {t('file.make')}
        </Button>
      </div>
    </form>
  );
}

interface FormatsProps {
  readonly wish: ReportWish;
  readonly change: (part: Partial<ReportWish>) => void;
}

function Formats({ wish, change }: FormatsProps) {
  const { t } = useEdit().say;
  return (
    <fieldset className={`${form['choices']} ${styles['formats']}`}>
      <legend>{t('file.format')}</legend>
      {reportFormats.map((format) => (
        <label key={format} data-chosen={wish.format === format || undefined}>
          <input
            type="radio"
            name="report-format"
            checked={wish.format === format}
            onChange={() => change({ format })}
          />
          <strong>{t(`file.formats.${format}`)}</strong>
          <span>{t(`file.formatHelp.${format}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly all: readonly T[];
  readonly word: (one: T) => string;
  readonly onValue: (one: T) => void;
}

function Segments<T extends string>({ label, value, all, word, onValue }: SegmentsProps<T>) {
  return (
    <div role="group" aria-label={label} className={styles['segments']}>
      <span aria-hidden="true">{label}</span>
      <SegmentedControl
        size="sm"
        value={value}
        aria-label={label}
        data={all.map((one) => ({ value: one, label: word(one) }))}
        onChange={onValue}
      />
    </div>
  );
}

interface IncludeProps {
  readonly report: Report;
  readonly leftOut: readonly ReportSection[];
  readonly onLeftOut: (leftOut: ReportSection[]) => void;
}

function Include({ report, leftOut, onLeftOut }: IncludeProps) {
  const { say } = useEdit();
  const titleOf = (section: ReportSection): string => {
    const heading = report.blocks.find(({ kind, key }) => kind === 'heading' && key === section);
    const title = heading?.kind === 'heading' ? say(heading.said) : say.t('factsTitle');
    return sectionTitle(section, title, say, leftOut);
  };
  return (
    <fieldset className={styles['include']}>
      <legend>{say.t('file.include')}</legend>
      {reportSections.map((section) => (
        <Checkbox
          key={section}
          iconColor={tick}
          checked={!leftOut.includes(section)}
          label={titleOf(section)}
          onChange={({ currentTarget: { checked } }) => {
            const others = leftOut.filter((one) => one !== section);
            onLeftOut(checked ? others : [...others, section]);
          }}
        />
      ))}
      <p className={form['note']}>{say.t('file.factsHelp')}</p>
    </fieldset>
  );
}
