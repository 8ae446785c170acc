// The price of a run and the button that starts exactly that, always in view. Must never start what is not shown: not while it is
// being counted anew, and not twice.
import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { QuotedRun, RunQuote } from '../../runtime/runtime';
import { lookedUp, quoteMoney, startView } from '../run-view';
import type { RunAction } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import type { ClassifyStrings } from '../strings/classify/en';
import { useWording } from '../strings/strings';
import type { Task } from '../use-task';
import { BusyButton } from './BusyButton';
import { BuyCreditsLink } from './BuyCreditsLink';
import { FailureText } from './FailureText';
import { RuntimeSentence } from './RuntimeSentence';
import { TwoStepButton } from './TwoStepButton';

const useStyles = makeStyles({
  bar: {
    // The last of the page, and at the foot of the pane until the page ends; it comes before what is no part of a run for the keyboard.
    order: 1,
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalSNudge,
    // From edge to edge of the pane.
    marginInline: `calc(-1 * ${tokens.spacingHorizontalL})`,
    marginBottom: `calc(-1 * ${tokens.spacingHorizontalL})`,
    paddingInline: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalMNudge,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface StartBarProps {
  /** undefined where nothing has been counted yet. */
  readonly quoted: QuotedRun | undefined;
  /** Other choices are being counted; the quote is that of earlier ones. */
  readonly isCounting: boolean;
  /** The field for the limit holds what can be one: the quote is that of the limit that is shown. */
  readonly isLimitUsable: boolean;
  /** Credits of the sandbox are not for sale. */
  readonly isDemonstration: boolean;
  readonly start: Pick<Task, 'isRunning' | 'failure'>;
  onStart(quoted: QuotedRun): void;
  /** Left out where the limit cannot be changed. */
  readonly onLimit: ((credits: number) => void) | undefined;
}

export function StartBar({ quoted, isCounting, isLimitUsable, isDemonstration, start, onStart, onLimit }: StartBarProps) {
  const styles = useStyles();
  const words = useClassifyStrings().quote;
  if (quoted === undefined && !isCounting) return null;
  return (
    <div className={styles.bar}>
      <div role="status">
        {isCounting ? (
          <Spinner size="extra-tiny" label={words.counting} style={{ justifyContent: 'start' }} />
        ) : quoted === undefined ? null : (
          <Text weight="semibold">{headlineOf(startView(quoted.quote).action, words)}</Text>
        )}
      </div>
      {quoted === undefined ? null : (
        <>
          {isCounting ? null : <Refusal quote={quoted.quote} isDemonstration={isDemonstration} onLimit={onLimit} />}
          <StartButton quoted={quoted} isBlocked={isCounting || !isLimitUsable || startView(quoted.quote).refusal !== undefined} isStarting={start.isRunning} onStart={onStart} />
        </>
      )}
      {start.failure === undefined ? null : (
        <Text role="alert">
          <FailureText failure={start.failure} />
        </Text>
      )}
    </div>
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
