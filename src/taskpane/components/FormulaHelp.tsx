// The formulas to begin with, each ready to be copied into a cell.
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { formulaExamples } from '../connect-view';
import type { FormulaExample } from '../connect-view';
import { useWording } from '../strings/strings';
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
    borderRadius: tokens.borderRadiusMedium,
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  meaning: { color: tokens.colorNeutralForeground2, gridColumn: '1 / -1' },
});

export function FormulaHelp() {
  const styles = useStyles();
  const { strings, formats } = useWording();
  const words = strings.formulas;
  return (
    <section className={styles.help}>
      <SectionTitle>{words.title}</SectionTitle>
      <ul className={styles.list}>
        {formulaExamples(formats.argumentSeparator).map((example) => (
          <Example key={example.name} example={example} />
        ))}
      </ul>
      <Text size={200}>{words.separators}</Text>
    </section>
  );
}

type CopyOutcome = 'none' | 'copied' | 'selected';

function Example({ example }: { readonly example: FormulaExample }) {
  const styles = useStyles();
  const words = useWording().strings.formulas;
  const formula = useRef<HTMLElement>(null);
  const [outcome, setOutcome] = useState<CopyOutcome>('none');

  const copy = async (): Promise<void> => {
    setOutcome('none');
    setOutcome((await writeToClipboard(example.text)) ? 'copied' : selectText(formula.current));
  };

  return (
    <li className={styles.example}>
      <code className={styles.formula} ref={formula}>
        {example.text}
      </code>
      <Button size="small" aria-label={words.copyFormula(example.text)} onClick={() => void copy()}>
        {outcome === 'copied' ? words.copied : words.copy}
      </Button>
      <Text size={200} className={styles.meaning}>
        {words[example.name]}
      </Text>
      <Text size={200} className={styles.meaning} role="status">
        {outcome === 'selected' ? words.copyYourself : outcome === 'copied' ? words.copied : ''}
      </Text>
    </li>
  );
}

// A host that frames the pane without the clipboard-write permission refuses; the user can still copy by hand.
async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function selectText(element: HTMLElement | null): CopyOutcome {
  if (element === null) return 'none';
  getSelection()?.selectAllChildren(element);
  return 'selected';
}
