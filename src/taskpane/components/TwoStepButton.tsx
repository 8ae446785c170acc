// A button whose deed is asked about once more, in place. office.js makes confirm() throw, and an open dialog
// would stop every custom function of the workbook (office-js issue 6920).
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface TwoStepButtonProps {
  readonly label: string;
  readonly question: string;
  readonly refusal: string;
  onConfirm(): void;
}

export function TwoStepButton({ label, question, refusal, onConfirm }: TwoStepButtonProps) {
  const styles = useStyles();
  const [step, setStep] = useState<'idle' | 'asking' | 'refused'>('idle');
  // Each step takes the focus of the step before it, which would otherwise be lost with its button.
  if (step !== 'asking') {
    return (
      <Button autoFocus={step === 'refused'} onClick={() => setStep('asking')}>
        {label}
      </Button>
    );
  }
  return (
    <div className={styles.question} role="group" aria-label={label}>
      <Text role="alert">{question}</Text>
      <div className={styles.answers}>
        <Button onClick={onConfirm}>{label}</Button>
        <Button autoFocus appearance="primary" onClick={() => setStep('refused')}>
          {refusal}
        </Button>
      </div>
    </div>
  );
}
