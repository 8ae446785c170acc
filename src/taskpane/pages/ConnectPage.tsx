// Page 1: the key, the sandbox, the account behind the key, and what is to be decided about its money. Takes the runtime and its state;
// must never show a key that was given earlier.
import { Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Connection, PaneRuntime, RuntimeState } from '../../runtime/runtime';
import { AccountPanel } from '../components/AccountPanel';
import { CellProblems } from '../components/CellProblems';
import { DoubleChargePanel } from '../components/DoubleChargePanel';
import { FormulaHelp } from '../components/FormulaHelp';
import { KeyForm } from '../components/KeyForm';
import { DoubtfulCodes } from '../components/DoubtfulCodes';
import { LandedCostPanel } from '../components/LandedCostPanel';
import { PauseNotice } from '../components/PauseNotice';
import { PendingLine } from '../components/PendingLine';
import { PurchaseCard } from '../components/PurchaseCard';
import { ProblemBar } from '../components/ProblemBar';
import { SandboxOffer } from '../components/SandboxOffer';
import { SandboxPanel } from '../components/SandboxPanel';
import { UncertainPanel } from '../components/UncertainPanel';
import { approvalView, cellProblemsBeside, demonstrationsView, problemOnTop, undecidedProducts } from '../money-view';
import type { Strings } from '../strings/en';
import { useWording } from '../strings/strings';
import { useCreditsView } from '../use-credits-view';
import { useFocusAfterChange } from '../use-focus-after-change';
import { useTask } from '../use-task';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
  title: { margin: 0 },
});

interface ConnectPageProps {
  readonly runtime: PaneRuntime;
  readonly state: RuntimeState;
}

type View = 'connect' | 'replace-key' | 'live' | 'sandbox';

export function ConnectPage({ runtime, state }: ConnectPageProps) {
  const styles = useStyles();
  const { strings } = useWording();
  const [isReplacingKey, setIsReplacingKey] = useState(false);
  const check = useTask();
  const credits = useCreditsView(state);
  const { connection } = state;
  const view = viewOf(connection, isReplacingKey);
  const problem = problemOnTop(state);
  const approval = approvalView(state);
  const demonstrations = demonstrationsView(state);
  const undecided = undecidedProducts(state);
  const charges = state.doubleCharges;
  // What goes takes its buttons with it.
  const page = useFocusAfterChange<HTMLElement>(
    `${view} ${problem?.code ?? ''} ${approval === undefined} ${demonstrations === undefined} ${undecided.length === 0} ${charges.length === 0}`,
  );

  const checkAgain = (): void => check.run(() => runtime.refresh());
  const setAllowance = (creditsPerDay: number): void => runtime.setAllowance(creditsPerDay);
  const approve: PaneRuntime['approve'] = (quote) => runtime.approve(quote);
  const askForAnotherKey = (): void => setIsReplacingKey(true);
  const connect: PaneRuntime['connect'] = async (key, retention) => {
    await runtime.connect(key, retention);
    setIsReplacingKey(false);
  };

  return (
    <main ref={page} className={styles.page}>
      <Title3 as="h1" className={styles.title}>
        {titleOf(view, strings)}
      </Title3>
      {problem === undefined ? null : (
        <ProblemBar
          problem={problem}
          isChecking={check.isRunning}
          onCheckAgain={checkAgain}
          onUseAnotherKey={view === 'live' ? askForAnotherKey : undefined}
        />
      )}
      <PauseNotice state={state} />
      <PendingLine state={state} />
      {demonstrations === undefined ? null : (
        <PurchaseCard
          purchase={demonstrations}
          title={strings.demonstrations.title(demonstrations.cells)}
          reason={strings.demonstrations.reason}
          label={strings.demonstrations.buy(demonstrations.products)}
          isDemonstration={false}
          approve={approve}
        />
      )}
      {approval === undefined ? null : (
        <PurchaseCard
          purchase={approval}
          title={strings.approval.title(approval.cells)}
          reason={state.allowance === undefined ? undefined : strings.approval.reason(state.allowance)}
          label={strings.approval.buy(approval.products)}
          isDemonstration={view === 'sandbox'}
          approve={approve}
        />
      )}
      {undecided.length === 0 ? null : <UncertainPanel products={undecided} runtime={runtime} />}
      {charges.length === 0 ? null : <DoubleChargePanel charges={charges} runtime={runtime} />}
      {connection.kind === 'none' ? (
        <>
          <KeyForm connect={connect} />
          <SandboxOffer enter={() => runtime.connectSandbox()} />
        </>
      ) : null}
      {connection.kind === 'sandbox' ? (
        <SandboxPanel clockSpeed={connection.clockSpeed} credits={credits} allowance={state.allowance} onAllowance={setAllowance} onLeave={() => runtime.disconnect()} />
      ) : null}
      {connection.kind === 'live' && isReplacingKey ? <KeyForm connect={connect} onCancel={() => setIsReplacingKey(false)} /> : null}
      {connection.kind === 'live' && !isReplacingKey ? (
        <AccountPanel
          state={state}
          connection={connection}
          credits={credits}
          isChecking={check.isRunning}
          onAllowance={setAllowance}
          onCheckAgain={checkAgain}
          onUseAnotherKey={askForAnotherKey}
          onForget={() => runtime.disconnect()}
        />
      ) : null}
      <CellProblems problems={cellProblemsBeside(state)} />
      <DoubtfulCodes codes={state.doubtfulCodes} />
      <LandedCostPanel state={state} askForEveryCost={(isWanted) => runtime.askForEveryCost(isWanted)} />
      <FormulaHelp />
    </main>
  );
}

function viewOf(connection: Connection, isReplacingKey: boolean): View {
  switch (connection.kind) {
    // Not shown: App waits until it is over.
    case 'starting':
    case 'none':
      return 'connect';
    case 'sandbox':
      return 'sandbox';
    case 'live':
      return isReplacingKey ? 'replace-key' : 'live';
  }
}

function titleOf(view: View, { connect, account, sandbox }: Strings): string {
  switch (view) {
    case 'connect':
      return connect.title;
    case 'replace-key':
      return account.useAnother;
    case 'live':
      return account.title;
    case 'sandbox':
      return sandbox.title;
  }
}
