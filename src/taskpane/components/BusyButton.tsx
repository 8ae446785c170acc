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
  readonly appearance?: 'primary';
  readonly type?: 'submit';
  onClick?(): void;
}

export function BusyButton({ isBusy, label, busyLabel, ...button }: BusyButtonProps) {
  const styles = useStyles();
  return (
    <span aria-live="polite">
      {isBusy ? (
        <Button {...button} className={styles.busy} disabledFocusable icon={<Spinner size="extra-tiny" />}>
          {busyLabel}
        </Button>
      ) : (
        <Button {...button}>{label}</Button>
      )}
    </span>
  );
}
