// A bar that is filled as far as something has come.
import { ProgressBar, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Fluent paints the unused part CanvasText beside Highlight, which look alike (seen in Chromium's forced colours).
  bar: {
    '@media screen and (forced-colors: active)': {
      forcedColorAdjust: 'none',
      boxSizing: 'border-box',
      height: '10px',
      border: '1px solid CanvasText',
      backgroundColor: 'Canvas',
    },
  },
  filling: { '@media screen and (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' } },
});

interface MeterBarProps {
  /** From 0 to 1; shown in whole percents. */
  readonly fraction: number;
  readonly color: 'brand' | 'warning' | 'error';
  /** For those who listen; left out where words beside the bar say the same. */
  readonly label?: string;
}

export function MeterBar({ fraction, color, label }: MeterBarProps) {
  const styles = useStyles();
  const name = label === undefined ? { 'aria-hidden': true } : { 'aria-label': label };
  return <ProgressBar {...name} thickness="large" max={100} value={Math.round(fraction * 100)} color={color} className={styles.bar} bar={{ className: styles.filling }} />;
}
