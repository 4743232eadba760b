import { Button, Checkbox, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Audience } from '../../../core/ids.ts';
import { languages, type Language } from '../../../core/protocol/words.ts';
import { getChoice } from '../../shared/language.ts';
import { languageNames } from '../../shared/strings/languages.ts';
import { useReviewDesk } from '../desk.tsx';
import { audienceName } from '../parts/names.ts';
import { useStage } from '../stage.tsx';
import { useText } from '../text.ts';
import { whyNot } from '../host/why-not.ts';
import { saveAs } from '../host/download.ts';
import form from '../parts/DialogForm.module.css';

type Course =
  { readonly is: 'asked' | 'pending' | 'made' } | { readonly is: 'failed'; readonly why: string };

/** Readable on what is filled, in both lights. */
const tick = 'var(--mantine-primary-color-contrast)';

export function HandOutForm({ close }: { close: () => void }) {
  const t = useText();
  const { replay, player } = useStage();
  const desk = useReviewDesk();
  const offered = replay.audiences.filter((audience) => audience !== 'control');
  const [chosen, setChosen] = useState<readonly Audience[]>(
    player.audience.startsWith('team:') ? [player.audience] : [],
  );
  const [language, setLanguage] = useState<Language>(getChoice().language);
  const [spoilerSafe, setSpoilerSafe] = useState(false);
  const [course, setCourse] = useState<Course>({ is: 'asked' });
  const nameOf = (audience: Audience) => audienceName(replay.world, audience, t);
  const make = async () => {
    setCourse({ is: 'pending' });
    // In the order in which they are offered, as the page has them.
    const audiences = offered.filter((audience) => chosen.includes(audience));
    const source = replay.source.file;
    const told = await desk.handOut({ source, audiences, language, spoilerSafe });
    if (!told.ok) return setCourse({ is: 'failed', why: whyNot(told.trouble, t) });
    const who = audiences.map(nameOf).join(', ');
    saveAs(told.value, t('handOut.file', { title: replay.source.title, who }), 'html');
    setCourse({ is: 'made' });
  };
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0 && course.is !== 'pending') void make();
      }}
    >
      <p className={form['lead']}>{t('handOut.lead')}</p>
      <ForWhom offered={offered} chosen={chosen} nameOf={nameOf} onChosen={setChosen} />
      {chosen.length > 1 ? <p className={form['note']}>{t('handOut.several')}</p> : null}
      <InLanguage language={language} onLanguage={setLanguage} />
      <Checkbox
        iconColor={tick}
        checked={spoilerSafe}
        label={t('handOut.spoilerSafe')}
        onChange={(event) => setSpoilerSafe(event.currentTarget.checked)}
      />
      {chosen.length === 0 ? (
        <p id="hand-out-nobody" className={form['note']}>
          {t('handOut.nobody')}
        </p>
      ) : null}
      <HowItWent course={course} />
      <div className={form['foot']}>
        <Button variant="default" onClick={close}>
          {t(course.is === 'made' ? 'handOut.close' : 'handOut.cancel')}
        </Button>
        <Button
          type="submit"
          loading={course.is === 'pending'}
          disabled={chosen.length === 0}
          aria-describedby={chosen.length === 0 ? 'hand-out-nobody' : undefined}
        >
          {t('handOut.make')}
        </Button>
      </div>
    </form>
  );
}

interface ForWhomProps {
  readonly offered: readonly Audience[];
  readonly chosen: readonly Audience[];
  readonly nameOf: (audience: Audience) => string;
  readonly onChosen: (chosen: readonly Audience[]) => void;
}

function ForWhom({ offered, chosen, nameOf, onChosen }: ForWhomProps) {
  const t = useText();
  return (
    <Checkbox.Group
      label={t('handOut.for')}
      description={t('handOut.forHelp')}
      value={[...chosen]}
      onChange={onChosen}
    >
      <Stack gap="xs" mt="xs">
        {offered.map((audience) => (
          <Checkbox key={audience} value={audience} label={nameOf(audience)} iconColor={tick} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

interface InLanguageProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

function InLanguage({ language, onLanguage }: InLanguageProps) {
  const t = useText();
  return (
    <div role="group" aria-label={t('handOut.language')}>
      <Text size="sm" fw={500} aria-hidden="true">
        {t('handOut.language')}
      </Text>
      <SegmentedControl
        size="sm"
        value={language}
        aria-label={t('handOut.language')}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={onLanguage}
      />
    </div>
  );
}

function HowItWent({ course }: { course: Course }) {
  const t = useText();
  if (course.is === 'failed') {
    return (
      <p className={form['why']} role="alert" dir="auto">
        {t('handOut.failed', { why: course.why })}
      </p>
    );
  }
  if (course.is !== 'made') return null;
  return (
    <p className={form['note']} role="status">
      {t('handOut.made')}
    </p>
  );
}
