// What a run would do and cost, in figures, and the button that starts exactly that.
// Must never start what is not shown: not while it is being counted anew, and not twice.
import { Button, Spinner, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { QuotedRun, RunQuote } from '../../runtime/runtime';
import { lookedUp, quoteCounts, quoteMoney, startView, staysEmpty } from '../run-view';
import type { RunAction } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import type { ClassifyStrings } from '../strings/classify/en';
import { useWording } from '../strings/strings';
import type { Task } from '../use-task';
import { BusyButton } from './BusyButton';
import { BuyCreditsLink } from './BuyCreditsLink';
import { CountList } from './CountList';
import { FactList } from './FactList';
import type { Fact } from './FactList';
import { FailureText } from './FailureText';
import { RowsNote } from './RowsNote';
import { RuntimeSentence } from './RuntimeSentence';
import { SectionTitle } from './SectionTitle';
import { TwoStepButton } from './TwoStepButton';

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
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  figures: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // Still readable: these are the figures until others come.
  outdated: { opacity: 0.55 },
});

interface QuoteCardProps {
  readonly title: string;
  readonly quoted: QuotedRun;
  /** Other choices are being counted; these figures are those of earlier ones. */
  readonly isCounting: boolean;
  /** The field for the limit holds what can be one: these figures are those of the limit that is shown. */
  readonly isLimitUsable: boolean;
  /** Credits of the sandbox are not for sale. */
  readonly isDemonstration: boolean;
  readonly start: Pick<Task, 'isRunning' | 'failure'>;
  onStart(quoted: QuotedRun): void;
  /** Left out where the limit cannot be changed. */
  readonly onLimit: ((credits: number) => void) | undefined;
}

export function QuoteCard({ title, quoted, isCounting, isLimitUsable, isDemonstration, start, onStart, onLimit }: QuoteCardProps) {
  const styles = useStyles();
  const words = useClassifyStrings().quote;
  const { quote } = quoted;
  const { action, refusal } = startView(quote);
  return (
    <section className={styles.card} aria-busy={isCounting}>
      <div className={styles.head}>
        <SectionTitle>{title}</SectionTitle>
        <div role="status">
          {isCounting ? (
            <Spinner size="extra-tiny" label={words.counting} style={{ justifyContent: 'start' }} />
          ) : (
            <Text weight="semibold">{headlineOf(action, words)}</Text>
          )}
        </div>
      </div>
      <div className={mergeClasses(styles.figures, isCounting && styles.outdated)}>
        <Rows quoted={quoted} />
        <FactList facts={useFacts(quote)} />
        {isCounting ? null : <Refusal quote={quote} isDemonstration={isDemonstration} onLimit={onLimit} />}
      </div>
      <StartButton quoted={quoted} isBlocked={isCounting || !isLimitUsable || refusal !== undefined} isStarting={start.isRunning} onStart={onStart} />
      {start.failure === undefined ? null : (
        <Text role="alert">
          <FailureText failure={start.failure} />
        </Text>
      )}
    </section>
  );
}

function headlineOf(action: RunAction | undefined, { headline }: ClassifyStrings['quote']): string {
  switch (action?.kind) {
    case 'buy':
      return headline.buy(action.products);
    case 'fill':
      return headline.free(action.rows);
    case 'lookUp':
      return headline.lookUp(action.rows);
    case undefined:
      return headline.nothing;
  }
}

function Rows({ quoted: { quote, choices } }: { readonly quoted: QuotedRun }) {
  const words = useClassifyStrings().quote;
  return (
    <>
      <CountList counts={[{ name: words.rows, number: quote.rows }, ...quoteCounts(quote).map(({ kind, rows }) => ({ name: words.counts[kind], number: rows }))]} />
      {staysEmpty({ quote, choices }) ? <Text>{words.ownCodesEmpty}</Text> : null}
      {quote.noGoods.map(({ what, rows, firstRows, example }) => (
        <RowsNote key={what} title={words.noGoods({ rows, what })} rows={rows} firstRows={firstRows}>
          {words.example(example)}
          <br />
          {choices.includesNoGoods === true ? words.vagueSent : words.noGoodsLeftOut}
        </RowsNote>
      ))}
      {quote.vague.map(({ missing, rows, firstRows, example }) => (
        <RowsNote key={missing} title={words.vague({ rows, missing })} rows={rows} firstRows={firstRows}>
          {words.example(example)}
          <br />
          {choices.includesVague ? words.vagueSent : words.vagueLeftOut}
        </RowsNote>
      ))}
      {quote.unreadableCodes.map(({ message, rows, firstRows }) => (
        <RowsNote key={message} title={words.unreadableCodes(rows)} rows={rows} firstRows={firstRows}>
          <RuntimeSentence text={message} />
        </RowsNote>
      ))}
      {quote.unusable.map(({ message, rows, firstRows }) => (
        <RowsNote key={message} title={words.unusable(rows)} rows={rows} firstRows={firstRows}>
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

interface RefusalProps {
  readonly quote: RunQuote;
  readonly isDemonstration: boolean;
  readonly onLimit: ((credits: number) => void) | undefined;
}

function Refusal({ quote, isDemonstration, onLimit }: RefusalProps) {
  const { strings } = useWording();
  const words = useClassifyStrings().quote;
  const { balance = 0, missing } = quoteMoney(quote);
  const free = quote.known + quote.ownCodes;
  switch (startView(quote).refusal) {
    case undefined:
      return null;
    case 'nothing':
      return <Text>{words.nothing}</Text>;
    case 'obstacle':
      return <Text>{quote.obstacle === undefined ? null : <RuntimeSentence text={quote.obstacle.message} />}</Text>;
    case 'balance':
      return (
        <>
          <Text>
            {strings.approval.missing(missing)} {isDemonstration ? null : <BuyCreditsLink />}
          </Text>
          {onLimit === undefined || (balance <= 0 && free === 0) ? null : (
            <div>
              <Button size="small" onClick={() => onLimit(Math.max(0, balance))}>
                {balance > 0 ? words.limitTo(balance) : words.onlyKnown(free)}
              </Button>
            </div>
          )}
        </>
      );
  }
}

interface StartButtonProps {
  readonly quoted: QuotedRun;
  readonly isBlocked: boolean;
  readonly isStarting: boolean;
  onStart(quoted: QuotedRun): void;
}

function StartButton({ quoted, isBlocked, isStarting, onStart }: StartButtonProps) {
  const words = useClassifyStrings().quote;
  const { quote, choices } = quoted;
  const { action } = startView(quote);
  const label = action?.kind === 'lookUp' ? words.startLookUp({ rows: action.rows, outputs: lookedUp(choices.outputs) }) : words.start(action);
  const look = { appearance: 'primary', label, isBuying: action?.kind === 'buy', isBlocked } as const;
  const begin = (): void => onStart(quoted);
  return quote.replacedCells === 0 ? (
    <BusyButton {...look} isBusy={isStarting} busyLabel={words.starting} onClick={begin} />
  ) : (
    // Another quote asks anew: what was agreed to is the number in the question.
    <TwoStepButton
      key={`${quote.replacedCells} ${quote.credits}`}
      {...look}
      question={words.replaceQuestion(quote.replacedCells)}
      refusal={words.replaceNo}
      busyLabel={isStarting ? words.starting : undefined}
      onConfirm={begin}
    />
  );
}
