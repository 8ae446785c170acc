// Whether the Import8 service works, and a button that looks again.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RuntimeState } from '../../runtime/runtime';
import { useWording } from '../strings/strings';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  status: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  // A border and not a background: backgrounds vanish in forced colours.
  dot: { borderRadius: '50%', border: '4px solid currentColor' },
  operational: { color: tokens.colorStatusSuccessForeground1 },
  degraded: { color: tokens.colorStatusWarningForeground1 },
  unreachable: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
});

interface ServiceStatusProps {
  readonly service: RuntimeState['service'];
  readonly isChecking: boolean;
  /** Left out where the problem above offers the same. */
  readonly onCheckAgain: (() => void) | undefined;
}

export function ServiceStatus({ service, isChecking, onCheckAgain }: ServiceStatusProps) {
  const styles = useStyles();
  const words = useWording().strings.service;
  return (
    <div className={styles.row}>
      <span className={styles.status} role="status">
        <span className={mergeClasses(styles.dot, styles[service])} aria-hidden />
        {isChecking ? words.checking : words.status[service]}
      </span>
      {onCheckAgain === undefined ? null : (
        <Button size="small" disabledFocusable={isChecking} onClick={onCheckAgain}>
          {words.checkAgain}
        </Button>
      )}
    </div>
  );
}
