// What formulas want to buy beyond their allowance, in figures, and the one click that buys it.
// Must never buy anything but the quote that is shown, nor the same quote twice.
import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApprovalQuote } from '../../runtime/runtime';
import type { ApprovalView } from '../money-view';
import { useWording } from '../strings/strings';
import { BusyButton } from './BusyButton';
import { BuyCreditsLink } from './BuyCreditsLink';
import { DecisionCard } from './DecisionCard';
import { FactList } from './FactList';

interface ApprovalPanelProps {
  readonly approval: ApprovalView;
  /** Credits a day; undefined where there is no limit. */
  readonly allowance: number | undefined;
  /** Credits of the sandbox are not for sale. */
  readonly isDemonstration: boolean;
  approve(quote: ApprovalQuote): void;
}

export function ApprovalPanel({ approval, allowance, isDemonstration, approve }: ApprovalPanelProps) {
  const words = useWording().strings.approval;
  // The cells that wait leave the state a moment after they have been approved.
  const [approved, setApproved] = useState<ApprovalQuote>();
  const { quote, cells, products, missing } = approval;
  return (
    <DecisionCard title={words.title(cells)}>
      {allowance === undefined ? null : <Text>{words.reason(allowance)}</Text>}
      <FactList
        facts={[
          { name: words.products, value: words.distinct(products) },
          { name: words.cost, value: words.credits(products) },
          { name: words.balance, value: <Balance approval={approval} /> },
        ]}
      />
      {missing === 0 ? null : (
        <Text>
          {words.missing(missing)} {isDemonstration ? null : <BuyCreditsLink />}
        </Text>
      )}
      <BusyButton
        appearance="primary"
        isBuying
        isBusy={approved === quote}
        label={words.buy(products)}
        busyLabel={words.buying}
        onClick={() => {
          setApproved(quote);
          approve(quote);
        }}
      />
    </DecisionCard>
  );
}

function Balance({ approval: { balance, balanceAfter } }: { readonly approval: ApprovalView }) {
  const words = useWording().strings.approval;
  if (balance === undefined) return <>{words.balanceUnknown}</>;
  return <>{balanceAfter === undefined ? words.balanceNow(balance) : words.balanceNowAndAfter({ now: balance, after: balanceAfter })}</>;
}
