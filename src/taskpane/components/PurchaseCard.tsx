// What formulas may not buy by themselves, in figures, and the one click that buys it.
// Must never buy anything but the quote that is shown, nor the same quote twice.
import { Field, Text } from '@fluentui/react-components';
import type { PaneRuntime } from '../../runtime/runtime';
import type { ApprovalView } from '../money-view';
import { useWording } from '../strings/strings';
import { useTask } from '../use-task';
import { BusyButton } from './BusyButton';
import { BuyCreditsLink } from './BuyCreditsLink';
import { DecisionCard } from './DecisionCard';
import { FactList } from './FactList';
import { FailureText } from './FailureText';

interface PurchaseCardProps {
  readonly purchase: ApprovalView;
  readonly title: string;
  /** Why it is not bought by itself; undefined where that goes without saying. */
  readonly reason: string | undefined;
  /** Of the button: what it does, and for how much. */
  readonly label: string;
  /** Credits of the sandbox are not for sale. */
  readonly isDemonstration: boolean;
  readonly approve: PaneRuntime['approve'];
}

export function PurchaseCard({ purchase, title, reason, label, isDemonstration, approve }: PurchaseCardProps) {
  const words = useWording().strings.approval;
  const task = useTask();
  const { quote, products, balance, missing } = purchase;
  return (
    <DecisionCard title={title}>
      {reason === undefined ? null : <Text>{reason}</Text>}
      <FactList
        facts={[
          { name: words.products, value: words.distinct(products) },
          { name: words.cost, value: words.credits(products) },
          { name: words.balance, value: <Balance purchase={purchase} /> },
        ]}
      />
      {missing === 0 ? null : (
        <Text>
          {words.missing(missing)} {isDemonstration ? null : <BuyCreditsLink />}
        </Text>
      )}
      {missing === 0 || balance === undefined || balance <= 0 ? null : <Text>{words.partly(balance)}</Text>}
      <Field {...(task.failure && { validationState: 'error', validationMessage: <FailureText failure={task.failure} /> })}>
        <div>
          <BusyButton
            appearance="primary"
            isBuying
            isBusy={task.isRunning}
            label={label}
            busyLabel={words.buying}
            onClick={() => task.run(() => approve(quote))}
          />
        </div>
      </Field>
    </DecisionCard>
  );
}

function Balance({ purchase: { balance, balanceAfter } }: { readonly purchase: ApprovalView }) {
  const words = useWording().strings.approval;
  if (balance === undefined) return <>{words.balanceUnknown}</>;
  return <>{balanceAfter === undefined ? words.balanceNow(balance) : words.balanceNowAndAfter({ now: balance, after: balanceAfter })}</>;
}
