// Before a run: which rows, which columns, how, and what it costs. Takes the runtime and its state, keeps the choices;
// must never start anything but the quote that is shown.
import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useState, useSyncExternalStore } from 'react';
import type { ColumnMapping, PaneRuntime, QuotedRun, RunChoices, RuntimeState } from '../../runtime/runtime';
import { RunDraft } from '../run-draft';
import type { DraftState } from '../run-draft';
import { sumOfRows } from '../run-view';
import { useSheet } from '../sheet-context';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import { useWording } from '../strings/strings';
import { useFocusAfterChange } from '../use-focus-after-change';
import { failureOf, useTask } from '../use-task';
import { ChoiceFields } from './ChoiceFields';
import { ColumnsLine } from './ColumnsLine';
import { FailureText } from './FailureText';
import { ListPanel } from './ListPanel';
import { QuoteCard } from './QuoteCard';
import { StartBar } from './StartBar';
import { UnfinishedCard } from './UnfinishedCard';

const useStyles = makeStyles({
  stage: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  back: { alignSelf: 'start' },
});

interface SetupStageProps {
  readonly runtime: PaneRuntime;
  readonly state: RuntimeState;
  onStart(quoted: QuotedRun): void;
}

/** Two parts of the page: what is chosen, and the bar at its foot. */
export function SetupStage({ runtime, state, onStart }: SetupStageProps) {
  const styles = useStyles();
  const [draft] = useState(() => new RunDraft(runtime.rows));
  const shown = useSyncExternalStore(draft.subscribe, draft.state, draft.state);
  const [isLimitUsable, setIsLimitUsable] = useState(true);
  const start = useTask();
  const sheet = useSheet();
  const { selectionCalls, unfinishedRun } = state;
  const { quoted, isCounting, resumed } = shown;
  const stage = useFocusAfterChange<HTMLDivElement>(`${resumed?.runId ?? ''} ${unfinishedRun?.runId ?? ''}`);

  useEffect(() => draft.look(), [draft, selectionCalls]);
  useEffect(() => sheet.watch({ onSelected: () => draft.follow(), onChanged: () => draft.noteEdit() }), [sheet, draft]);
  useEffect(() => () => draft.close(), [draft]);

  return (
    <>
      <div ref={stage} className={styles.stage}>
        {resumed === undefined ? (
          <>
            {unfinishedRun === undefined ? null : (
              <UnfinishedCard run={unfinishedRun} onLook={() => draft.resume(unfinishedRun)} forget={() => runtime.rows.abandon(unfinishedRun)} />
            )}
            <Selection draft={draft} shown={shown} onLimitUsable={setIsLimitUsable} />
          </>
        ) : (
          <Rest draft={draft} shown={shown} sheet={resumed.sheet} />
        )}
      </div>
      <StartBar
        quoted={quoted}
        isCounting={isCounting}
        isLimitUsable={isLimitUsable || resumed !== undefined}
        isDemonstration={state.connection.kind === 'sandbox'}
        start={start}
        onStart={(agreed) => {
          onStart(agreed);
          start.run(() => runtime.rows.start(agreed));
        }}
        onLimit={resumed === undefined ? (mostCredits) => draft.choose({ mostCredits }) : undefined}
      />
    </>
  );
}

interface DraftProps {
  readonly draft: RunDraft;
  readonly shown: DraftState;
}

function Selection({ draft, shown, onLimitUsable }: DraftProps & { onLimitUsable(isUsable: boolean): void }) {
  const words = useClassifyStrings().quote;
  const { strings } = useWording();
  const { list, choices, quoted, error, isCounting } = shown;
  const failure = error === undefined ? undefined : failureOf(error, strings);
  const choose = useCallback((changed: Partial<RunChoices>) => draft.choose(changed), [draft]);
  const map = useCallback((mapping: ColumnMapping) => draft.choose({ mapping }), [draft]);
  const look = useCallback(() => draft.look(), [draft]);
  // A dozen fields appear: rendered in pieces, they do not hold up the page.
  const isFound = useDeferredValue(list !== undefined && choices !== undefined);
  return (
    <>
      <ListPanel list={list} includesHidden={choices?.includesHidden ?? false} isLooking={shown.isLooking} failure={isFound ? undefined : failure} onLook={look} />
      {isFound && list !== undefined && choices !== undefined ? (
        <>
          <ColumnsLine list={list} mapping={choices.mapping} onChange={map} />
          <ChoiceFields choices={choices} hiddenRows={list.hiddenRows} vagueRows={sumOfRows(quoted?.quote.vague ?? [])} noGoodsRows={sumOfRows(quoted?.quote.noGoods ?? [])} onChange={choose} onLimitUsable={onLimitUsable} />
          {failure === undefined ? null : (
            <Text role="alert">
              <FailureText failure={failure} />
            </Text>
          )}
          {quoted === undefined ? null : <QuoteCard title={words.title} quoted={quoted} isCounting={isCounting} />}
        </>
      ) : null}
    </>
  );
}

function Rest({ draft, shown: { quoted, isCounting, isLooking, error }, sheet }: DraftProps & { readonly sheet: string }) {
  const styles = useStyles();
  const words = useClassifyStrings().unfinished;
  const { strings } = useWording();
  return (
    <>
      {isLooking ? <Spinner size="tiny" label={words.looking} style={{ justifyContent: 'start' }} /> : null}
      {error === undefined ? null : (
        <Text role="alert">
          <FailureText failure={failureOf(error, strings)} />
        </Text>
      )}
      {quoted === undefined ? null : <QuoteCard title={words.left(sheet)} quoted={quoted} isCounting={isCounting} />}
      <Button className={styles.back} onClick={() => draft.look()}>
        {words.back}
      </Button>
    </>
  );
}
