// The formulas to begin with, each ready to be copied into a cell.
import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import { formulaExamplesView, formulaPieces } from '../connect-view';
import type { FormulaExample } from '../connect-view';
import { useWording } from '../strings/strings';
import { useCopying } from '../use-copying';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  help: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
  },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, listStyleType: 'none', margin: 0, padding: 0 },
  example: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    // Drawn in forced colours only, where backgrounds vanish.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  all: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  meaning: { color: tokens.colorNeutralForeground2, gridColumn: '1 / -1' },
});

// Beside the pane's own page, wherever the add-in is hosted; in English.
const HELP_PAGE = 'help.html';

export function FormulaHelp() {
  const styles = useStyles();
  const { strings, formats } = useWording();
  const words = strings.formulas;
  const [isAllShown, setIsAllShown] = useState(false);
  const { shown, more } = formulaExamplesView(formats.argumentSeparator, isAllShown);
  return (
    <section className={styles.help}>
      <SectionTitle>{words.title}</SectionTitle>
      <ul className={styles.list}>
        {shown.map((example) => (
          <Example key={example.name} example={example} />
        ))}
      </ul>
      <div className={styles.ways}>
        <Button size="small" aria-expanded={isAllShown} onClick={() => setIsAllShown(!isAllShown)}>
          {isAllShown ? words.showFewer : words.showMore(more)}
        </Button>
        <Link href={HELP_PAGE} hrefLang="en" target="_blank" rel="noopener" className={styles.all}>
          {words.all}
        </Link>
      </div>
      <Text size={200}>{words.separators}</Text>
    </section>
  );
}

function Example({ example }: { readonly example: FormulaExample }) {
  const styles = useStyles();
  const words = useWording().strings.formulas;
  const { shownText, outcome, copy } = useCopying<HTMLElement>(example.text);
  return (
    <li className={styles.example}>
      <code className={styles.formula} ref={shownText}>
        {formulaPieces(example.text).map((piece, index) => (
          <Fragment key={index}>
            {piece}
            <wbr />
          </Fragment>
        ))}
      </code>
      <Button size="small" aria-label={words.copyFormula(example.text)} onClick={copy}>
        {outcome === 'copied' ? words.copied : words.copy}
      </Button>
      <Text size={200} className={styles.meaning}>
        {words.meanings[example.name]} {words.costs[example.cost]}
      </Text>
      <Text size={200} className={styles.meaning} role="status">
        {outcome === 'selected' ? words.copyYourself : outcome === 'copied' ? words.copied : ''}
      </Text>
    </li>
  );
}
