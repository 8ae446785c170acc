// A button that says what it is doing while it does it, also to those who listen. It keeps the focus meanwhile:
// Tab from a control that has lost it would leave the pane.
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // The grey of disabled buttons is too faint for words that are to be read.
  busy: { color: tokens.colorNeutralForeground2, ':hover': { color: tokens.colorNeutralForeground2 } },
});

interface BusyButtonProps {
  readonly isBusy: boolean;
  readonly label: string;
  readonly busyLabel: string;
  /** The label for those who listen, where it must say more than the one that is seen. */
  readonly spokenLabel?: string;
  /** Something else is being done that this must not meet. */
  readonly isBlocked?: boolean;
  readonly appearance?: 'primary';
  /** One press spends credits: the focus never comes here by itself. */
  readonly isBuying?: boolean;
  readonly size?: 'small';
  readonly type?: 'submit';
  readonly autoFocus?: boolean;
  onClick?(): void;
}

export function BusyButton({ isBusy, label, busyLabel, spokenLabel, isBlocked = false, isBuying = false, ...button }: BusyButtonProps) {
  const styles = useStyles();
  return (
    <span aria-live={isBusy ? 'polite' : 'off'}>
      {isBusy ? (
        <Button {...button} data-buys={isBuying || undefined} className={styles.busy} disabledFocusable icon={<Spinner size="extra-tiny" />}>
          {busyLabel}
        </Button>
      ) : (
        <Button {...button} data-buys={isBuying || undefined} disabledFocusable={isBlocked} aria-label={spokenLabel}>
          {label}
        </Button>
      )}
    </span>
  );
}
