import { Component, type ReactNode } from 'react';
import { sharedText } from '../i18n.ts';
import styles from './EmptyState.module.css';
import buttons from './Button.module.css';

interface Props {
  children: ReactNode;
  /** Called before drawing again: a screen asks for whole views. */
  onAgain?: () => void;
  /** What to show instead; the display shows its hold card. */
  fallback?: ReactNode;
}

/** Keeps a fault in one part of a screen from taking the page, and lets a person draw it again. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  #again = () => {
    this.props.onAgain?.();
    this.setState({ failed: false });
  };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    if (this.props.fallback !== undefined) return this.props.fallback;
    return (
      <div className={styles['empty']} role="alert">
        <p className={styles['title']}>{sharedText.text('error.title')}</p>
        <p className={styles['words']}>{sharedText.text('error.help')}</p>
        <p>
          <button type="button" className={buttons['button']} onClick={this.#again}>
            {sharedText.text('error.again')}
          </button>
        </p>
      </div>
    );
  }
}
