// What a run would do and cost, in figures.
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { QuotedRun, RunQuote } from '../../runtime/runtime';
import { placeOf, quoteCounts, quoteMoney, startView, staysEmpty, unusableCauses } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import { useWording } from '../strings/strings';
import { CountList } from './CountList';
import { FactList } from './FactList';
import type { Fact } from './FactList';
import { RowsNote } from './RowsNote';
import { RuntimeSentence } from './RuntimeSentence';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  figures: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // Still readable: these are the figures until others come.
  outdated: { opacity: 0.55 },
});

interface QuoteCardProps {
  readonly title: string;
  readonly quoted: QuotedRun;
  /** Other choices are being counted; these figures are those of earlier ones. */
  readonly isCounting: boolean;
}

export function QuoteCard({ title, quoted, isCounting }: QuoteCardProps) {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-busy={isCounting}>
      <SectionTitle>{title}</SectionTitle>
      <div className={mergeClasses(styles.figures, isCounting && styles.outdated)}>
        <Rows quoted={quoted} />
        <FactList facts={useFacts(quoted.quote)} />
      </div>
    </section>
  );
}

function Rows({ quoted }: { readonly quoted: QuotedRun }) {
  const words = useClassifyStrings().quote;
  const { quote, choices } = quoted;
  const place = placeOf(quoted);
  return (
    <>
      <CountList counts={[{ name: words.rows, number: quote.rows }, ...quoteCounts(quote).map(({ kind, rows }) => ({ name: words.counts[kind], number: rows }))]} />
      {staysEmpty({ quote, choices }) ? <Text>{words.ownCodesEmpty}</Text> : null}
      {quote.noGoods.map(({ what, rows, firstRows, example }) => (
        <RowsNote key={what} title={words.noGoods({ rows, what })} rows={rows} firstRows={firstRows} place={place}>
          {words.example(example)}
          <br />
          {choices.includesNoGoods === true ? words.vagueSent : words.noGoodsLeftOut}
        </RowsNote>
      ))}
      {quote.vague.map(({ missing, rows, firstRows, example }) => (
        <RowsNote key={missing} title={words.vague({ rows, missing })} rows={rows} firstRows={firstRows} place={place}>
          {words.example(example)}
          <br />
          {choices.includesVague ? words.vagueSent : words.vagueLeftOut}
        </RowsNote>
      ))}
      {quote.unreadableCodes.map(({ message, rows, firstRows }) => (
        <RowsNote key={message} title={words.unreadableCodes(rows)} rows={rows} firstRows={firstRows} place={placeOf(quoted, message)}>
          <RuntimeSentence text={message} />
        </RowsNote>
      ))}
      {unusableCauses(quote.unusable).map(({ message, rows, firstRows }) => (
        <RowsNote key={message} title={words.unusable(rows)} rows={rows} firstRows={firstRows} place={placeOf(quoted, message)}>
          <RuntimeSentence text={message} />
        </RowsNote>
      ))}
    </>
  );
}

function useFacts(quote: RunQuote): readonly Fact[] {
  const { strings, formats } = useWording();
  const words = useClassifyStrings().quote;
  const { credits, codesInMs, allInMs, newColumns, replacedCells } = quote;
  const { balance, after } = quoteMoney(quote);
  const { approval } = strings;
  // What nobody starts adds none.
  const added = startView(quote).action === undefined ? [] : newColumns;
  const balanceText = balance === undefined ? approval.balanceUnknown : after === undefined ? approval.balanceNow(balance) : approval.balanceNowAndAfter({ now: balance, after });
  return [
    ...(credits === 0 ? [] : [{ name: words.cost, value: words.credits(credits) }, { name: words.balance, value: balanceText }]),
    ...(codesInMs === 0 ? [] : [{ name: words.codesIn, value: words.about(formats.duration(codesInMs)) }]),
    ...(allInMs <= codesInMs ? [] : [{ name: words.allIn, value: words.about(formats.duration(allInMs)) }]),
    ...(added.length === 0 ? [] : [{ name: words.newColumns, value: <Lines texts={added.map(words.newColumn)} /> }]),
    ...(replacedCells === 0 ? [] : [{ name: words.replaced, value: words.cells(replacedCells) }]),
  ];
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </>
  );
}
