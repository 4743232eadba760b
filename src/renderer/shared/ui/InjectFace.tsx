import type { InboxItem } from '../../../core/view/schema.ts';
import { scenarioDay } from '../format.ts';
import { sharedText } from '../i18n.ts';
import { MethodIcon } from './MethodIcon.tsx';
import styles from './InjectFace.module.css';

/** What an inject's face is made of; the same on a phone and on the wall. */
export type FaceItem = Pick<InboxItem, 'method' | 'from' | 'title' | 'scenarioDate' | 'toAll'>;

/** How it looks that something has come by this way: a masthead, a post, a wire, a screen, a letterhead. */
export function InjectFace({ item }: { item: FaceItem }) {
  switch (item.method) {
    case 'press':
      return <Masthead item={item} />;
    case 'social':
      return <Post item={item} />;
    case 'cable':
      return <Wire item={item} />;
    case 'broadcast':
      return <Screen item={item} />;
    case 'document':
      return <Letterhead item={item} />;
    case 'intelligence':
    case 'brief':
    case 'map':
    case 'call':
      return <Plain item={item} />;
  }
}

function Title({ item }: { item: FaceItem }) {
  return (
    <h2 className={styles['title']} dir="auto">
      {item.title}
    </h2>
  );
}

function Kind({ item }: { item: FaceItem }) {
  const t = sharedText.useText();
  return (
    <span className={styles['kind']}>
      <MethodIcon method={item.method} />
      {t(`method.${item.method}`)}
    </span>
  );
}

function Day({ item }: { item: FaceItem }) {
  return (
    <time className={styles['date']} dateTime={item.scenarioDate}>
      {scenarioDay(item.scenarioDate)}
    </time>
  );
}

function Plain({ item }: { item: FaceItem }) {
  const t = sharedText.useText();
  return (
    <>
      {item.method === 'intelligence' && !item.toAll ? (
        <p className={styles['classified']}>{t('inject.classified')}</p>
      ) : null}
      <header className={styles['line']}>
        <Kind item={item} />
        <span className={styles['from']} dir="auto">
          {item.from}
        </span>
        <Day item={item} />
      </header>
      <Title item={item} />
    </>
  );
}

/** The paper's name over the whole width, then the day between two rules. */
function Masthead({ item }: { item: FaceItem }) {
  return (
    <>
      <header className={styles['masthead']}>
        <p className={styles['paper']} dir="auto">
          {item.from}
        </p>
        <p className={styles['dateline']}>
          <Kind item={item} />
          <Day item={item} />
        </p>
      </header>
      <Title item={item} />
    </>
  );
}

/** Who posts: a picture made of a letter, a name, and the handle where the scenario gives one. */
function Post({ item }: { item: FaceItem }) {
  const handle = /@[\p{L}\p{N}_.]+/u.exec(item.from)?.[0] ?? '';
  const name = item.from.replace(handle, '').trim() || handle;
  const letter = Array.from(name.replace('@', ''))[0] ?? '·';
  return (
    <>
      <header className={styles['post']}>
        <span className={styles['avatar']} aria-hidden="true">
          {letter.toLocaleUpperCase()}
        </span>
        <span className={styles['poster']}>
          <bdi className={styles['name']}>{name}</bdi>
          <span className={styles['handle']}>
            {handle === '' || handle === name ? null : <bdi>{handle}</bdi>} <Day item={item} />
          </span>
        </span>
        <Kind item={item} />
      </header>
      <Title item={item} />
    </>
  );
}

/** A telegram's head, typed. */
function Wire({ item }: { item: FaceItem }) {
  const t = sharedText.useText();
  return (
    <>
      <header className={styles['line']}>
        <Kind item={item} />
      </header>
      <dl className={styles['wire']}>
        <dt>{t('inject.wire.from')}</dt>
        <dd dir="auto">{item.from}</dd>
        <dt>{t('inject.wire.to')}</dt>
        <dd>{item.toAll ? t('inject.toAll') : t('inject.toYou')}</dd>
        <dt>{t('inject.wire.date')}</dt>
        <dd>
          <Day item={item} />
        </dd>
        <dt>{t('inject.wire.subject')}</dt>
        <dd>
          <Title item={item} />
        </dd>
      </dl>
    </>
  );
}

/** A picture of a screen with the channel above and the headline in the lower third; below it what was said. */
function Screen({ item }: { item: FaceItem }) {
  const t = sharedText.useText();
  return (
    <>
      <header className={styles['screen']}>
        <p className={styles['channel']}>
          <Kind item={item} />
          <span dir="auto">{item.from}</span>
        </p>
        <div className={styles['third']}>
          <Title item={item} />
          <Day item={item} />
        </div>
      </header>
      <p className={styles['caption']}>{t('inject.transcript')}</p>
    </>
  );
}

/** Who issued it, centred over a rule, as on paper. */
function Letterhead({ item }: { item: FaceItem }) {
  return (
    <>
      <header className={styles['letterhead']}>
        <p className={styles['issuer']} dir="auto">
          {item.from}
        </p>
        <p className={styles['dateline']}>
          <Kind item={item} />
          <Day item={item} />
        </p>
      </header>
      <Title item={item} />
    </>
  );
}
