// What the colours of the confidence mean, as the sheet shows them; each with its words, so that colour is never alone.
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { CONFIDENCE_BANDS } from '../../customs/confidence';
import { useClassifyStrings } from '../strings/classify/classify-strings';

// The colours that the sheet's cells get, whatever the theme: Excel's own of "Good", "Neutral" and "Bad".
const useStyles = makeStyles({
  legend: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, margin: 0 },
  sample: {
    // Drawn in forced colours only, where backgrounds vanish.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    paddingInline: tokens.spacingHorizontalS,
  },
  high: { backgroundColor: '#C6EFCE', color: '#006100' },
  medium: { backgroundColor: '#FFEB9C', color: '#7F6000' },
  low: { backgroundColor: '#FFC7CE', color: '#9C0006' },
  meaning: { margin: 0 },
});

export function ConfidenceLegend() {
  const styles = useStyles();
  const words = useClassifyStrings().legend;
  const title = useId();
  return (
    <div className={styles.legend}>
      <Text weight="semibold" id={title}>
        {words.title}
      </Text>
      <dl className={styles.list} aria-labelledby={title}>
        {CONFIDENCE_BANDS.map((band) => (
          <div key={band} style={{ display: 'contents' }}>
            <dt className={mergeClasses(styles.sample, styles[band])}>{words.sample[band]}</dt>
            <dd className={styles.meaning}>{words.meaning[band]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
