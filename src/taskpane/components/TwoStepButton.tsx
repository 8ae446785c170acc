// A button whose deed is asked about once more, in place. office.js makes confirm() throw, and an open dialog
// would stop every custom function of the workbook (office-js issue 6920).
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { BusyButton } from './BusyButton';

const useStyles = makeStyles({
  // Framed: what stands beside it is not an answer.
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flexBasis: '100%',
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface TwoStepButtonProps {
  readonly label: string;
  /** What the second step says, where it says more than the first. */
  readonly confirmLabel?: string;
  readonly question: string;
  readonly refusal: string;
  /** What the deed is done to, for those who listen; where several buttons have the same label. */
  readonly subject?: string;
  readonly size?: 'small';
  readonly appearance?: 'primary';
  /** The deed spends credits: the focus never comes here by itself. */
  readonly isBuying?: boolean;
  /** Present while the deed is being done. */
  readonly busyLabel?: string | undefined;
  /** Something else is being done that this must not meet. */
  readonly isBlocked?: boolean;
  onConfirm(): void;
}

export function TwoStepButton(props: TwoStepButtonProps) {
  const { label, confirmLabel = label, question, refusal, subject, size, appearance, isBuying = false, busyLabel, isBlocked = false, onConfirm } = props;
  const styles = useStyles();
  const [step, setStep] = useState<'idle' | 'asking' | 'answered'>('idle');
  const name = subject === undefined ? label : `${label}: ${subject}`;
  const look = size === undefined ? {} : { size };
  // Each step takes the focus of the step before it, which would otherwise be lost with its button.
  if (step !== 'asking') {
    return (
      <BusyButton
        {...look}
        {...(appearance && { appearance })}
        isBuying={isBuying}
        autoFocus={step === 'answered'}
        isBusy={busyLabel !== undefined}
        isBlocked={isBlocked}
        label={label}
        busyLabel={busyLabel ?? label}
        {...(name === label ? {} : { spokenLabel: name })}
        onClick={() => setStep('asking')}
      />
    );
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // office.js would take the focus to the first control of the pane, and leave the question open.
    event.stopPropagation();
    setStep('answered');
  };
  return (
    <div className={styles.question} role="group" aria-label={name} onKeyDown={press}>
      <Text role="alert">{question}</Text>
      <div className={styles.answers}>
        <Button
          {...look}
          data-buys={isBuying || undefined}
          disabledFocusable={isBlocked}
          onClick={() => {
            setStep('answered');
            onConfirm();
          }}
        >
          {confirmLabel}
        </Button>
        <Button {...look} autoFocus appearance="primary" onClick={() => setStep('answered')}>
          {refusal}
        </Button>
      </div>
    </div>
  );
}
