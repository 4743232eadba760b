import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { reviewAddress, useReviewDesk } from '../desk.tsx';
import { whyNot } from '../host/why-not.ts';
import { useText } from '../text.ts';
import form from '../parts/DialogForm.module.css';

export interface MadeFork {
  readonly file: string;
  readonly seq: number;
  readonly title: string;
}

type Stand =
  | { readonly at: 'made' }
  | { readonly at: 'asking'; readonly open: string }
  | { readonly at: 'opening' }
  | { readonly at: 'opened'; readonly why: string }
  | { readonly at: 'failed'; readonly why: string };

/** It is made: play it, or look at it. What is open is not closed without a question. */
export function ForkMade({ made, close }: { made: MadeFork; close: () => void }) {
  const t = useText();
  const desk = useReviewDesk();
  const [stand, setStand] = useState<Stand>({ at: 'made' });
  const open = useOpenTitle();
  const play = async () => {
    setStand({ at: 'opening' });
    const told = await desk.open(made.file);
    setStand(told.ok ? { at: 'opened', why: '' } : { at: 'failed', why: whyNot(told.trouble, t) });
  };
  const toConsole = async () => {
    // Opened before anything is awaited: a browser blocks windows that nobody's press has asked for.
    const page = globalThis.open('about:blank', '_blank');
    const told = await desk.console();
    if (told.ok && page !== null) page.location.href = told.value;
    else {
      page?.close();
      setStand({ at: 'opened', why: told.ok ? told.value : whyNot(told.trouble, t) });
    }
  };
  if (stand.at === 'asking') {
    return (
      <div className={form['form']} role="alert">
        <p dir="auto">{t('fork.other', { title: stand.open })}</p>
        <div className={form['foot']}>
          <Button variant="default" data-autofocus onClick={() => setStand({ at: 'made' })}>
            {t('fork.notNow')}
          </Button>
          <Button onClick={() => void play()}>{t('fork.closeOther')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={form['form']}>
      <p role="status" dir="auto">
        {stand.at === 'opened'
          ? t('fork.opened')
          : t('fork.made', { title: made.title, seq: made.seq })}
      </p>
      <p className={form['note']}>
        <bdi dir="ltr">{made.file}</bdi>
      </p>
      {'why' in stand && stand.why !== '' ? (
        <p className={form['why']} role="alert" dir="auto">
          {t('fork.notOpened', { why: stand.why })}
        </p>
      ) : null}
      <div className={form['foot']}>
        <Button variant="default" onClick={close}>
          {t('fork.close')}
        </Button>
        <Button variant="default" component="a" href={reviewAddress(made.file)}>
          {t('fork.look')}
        </Button>
        {stand.at === 'opened' ? (
          <Button onClick={() => void toConsole()}>{t('fork.console')}</Button>
        ) : (
          <Button
            loading={stand.at === 'opening'}
            onClick={() => (open === null ? void play() : setStand({ at: 'asking', open }))}
          >
            {t('fork.play')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The title of what is open for play; null: nothing is. */
function useOpenTitle(): string | null {
  return useLinkState(({ views }) => {
    const view = views['control']?.view;
    return view?.audience === 'control' ? view.situation.title : null;
  });
}
