// Before a run: which rows, which columns, how, and what it costs. Takes the runtime and its state, keeps the choices;
// must never start anything but the quote that is shown.
import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useState, useSyncExternalStore } from 'react';
import type { ColumnMapping, PaneRuntime, QuotedRun, RunChoices, RuntimeState } from '../../runtime/runtime';
import { RunDraft } from '../run-draft';
import type { DraftState } from '../run-draft';
import { sumOfRows } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import { useWording } from '../strings/strings';
import { useFocusAfterChange } from '../use-focus-after-change';
import { failureOf, useTask } from '../use-task';
import { ChoiceFields } from './ChoiceFields';
import { ColumnFields } from './ColumnFields';
import { FailureText } from './FailureText';
import { ListPanel } from './ListPanel';
import { QuoteCard } from './QuoteCard';
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

export function SetupStage({ runtime, state, onStart }: SetupStageProps) {
  const styles = useStyles();
  const [draft] = useState(() => new RunDraft(runtime.rows));
  const shown = useSyncExternalStore(draft.subscribe, draft.state, draft.state);
  const { selectionCalls, unfinishedRun } = state;
  const stage = useFocusAfterChange<HTMLDivElement>(`${shown.resumed?.runId ?? ''} ${unfinishedRun?.runId ?? ''}`);

  useEffect(() => draft.look(), [draft, selectionCalls]);
  useEffect(() => () => draft.close(), [draft]);

  return (
    <div ref={stage} className={styles.stage}>
      {shown.resumed === undefined ? (
        <>
          {unfinishedRun === undefined ? null : (
            <UnfinishedCard run={unfinishedRun} onLook={() => draft.resume(unfinishedRun)} forget={() => runtime.rows.abandon(unfinishedRun)} />
          )}
          <Selection draft={draft} shown={shown} runtime={runtime} state={state} onStart={onStart} />
        </>
      ) : (
        <Rest draft={draft} shown={shown} runtime={runtime} state={state} onStart={onStart} sheet={shown.resumed.sheet} />
      )}
    </div>
  );
}

interface DraftProps extends SetupStageProps {
  readonly draft: RunDraft;
  readonly shown: DraftState;
}

function Selection({ draft, shown, runtime, state, onStart }: DraftProps) {
  const words = useClassifyStrings().quote;
  const { strings } = useWording();
  const { list, choices, quoted, error } = shown;
  const failure = error === undefined ? undefined : failureOf(error, strings);
  const choose = useCallback((changed: Partial<RunChoices>) => draft.choose(changed), [draft]);
  const map = useCallback((mapping: ColumnMapping) => draft.choose({ mapping }), [draft]);
  const look = useCallback(() => draft.look(), [draft]);
  const [isLimitUsable, setIsLimitUsable] = useState(true);
  // A dozen fields appear: rendered in pieces, they do not hold up the page.
  const isFound = useDeferredValue(list !== undefined && choices !== undefined);
  return (
    <>
      <ListPanel list={list} includesHidden={choices?.includesHidden ?? false} isLooking={shown.isLooking} failure={isFound ? undefined : failure} onLook={look} />
      {isFound && list !== undefined && choices !== undefined ? (
        <>
          <ColumnFields list={list} mapping={choices.mapping} onChange={map} />
          <ChoiceFields choices={choices} hiddenRows={list.hiddenRows} vagueRows={sumOfRows(quoted?.quote.vague ?? [])} noGoodsRows={sumOfRows(quoted?.quote.noGoods ?? [])} onChange={choose} onLimitUsable={setIsLimitUsable} />
          {failure === undefined ? null : (
            <Text role="alert">
              <FailureText failure={failure} />
            </Text>
          )}
          <Quote title={words.title} shown={shown} isLimitUsable={isLimitUsable} runtime={runtime} state={state} onStart={onStart} onLimit={(mostCredits) => choose({ mostCredits })} />
        </>
      ) : null}
    </>
  );
}

function Rest({ draft, shown, runtime, state, onStart, sheet }: DraftProps & { readonly sheet: string }) {
  const styles = useStyles();
  const words = useClassifyStrings().unfinished;
  const { strings } = useWording();
  return (
    <>
      {shown.isLooking ? <Spinner size="tiny" label={words.looking} style={{ justifyContent: 'start' }} /> : null}
      {shown.error === undefined ? null : (
        <Text role="alert">
          <FailureText failure={failureOf(shown.error, strings)} />
        </Text>
      )}
      <Quote title={words.left(sheet)} shown={shown} isLimitUsable runtime={runtime} state={state} onStart={onStart} onLimit={undefined} />
      <Button className={styles.back} onClick={() => draft.look()}>
        {words.back}
      </Button>
    </>
  );
}

interface QuoteProps extends SetupStageProps {
  readonly title: string;
  readonly shown: DraftState;
  readonly isLimitUsable: boolean;
  readonly onLimit: ((credits: number) => void) | undefined;
}

function Quote({ title, shown: { quoted, isCounting }, isLimitUsable, runtime, state, onStart, onLimit }: QuoteProps) {
  const words = useClassifyStrings().quote;
  const start = useTask();
  if (quoted === undefined) return isCounting ? <Spinner size="tiny" label={words.counting} style={{ justifyContent: 'start' }} /> : null;
  return (
    <QuoteCard
      title={title}
      quoted={quoted}
      isCounting={isCounting}
      isLimitUsable={isLimitUsable}
      isDemonstration={state.connection.kind === 'sandbox'}
      start={start}
      onStart={(agreed) => {
        onStart(agreed);
        start.run(() => runtime.rows.start(agreed));
      }}
      onLimit={onLimit}
    />
  );
}
