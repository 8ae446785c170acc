// How many products are on their way, and how long that takes where time runs as ours does; nothing when none is.
import { Spinner } from '@fluentui/react-components';
import type { RuntimeState } from '../../runtime/runtime';
import { takesRealTime } from '../connect-view';
import { useWording } from '../strings/strings';

export function PendingLine({ state: { connection, pendingProducts } }: { readonly state: RuntimeState }) {
  const { strings } = useWording();
  if (pendingProducts === 0) return null;
  const line = strings.pending(pendingProducts);
  const label = takesRealTime(connection) ? `${line} (${strings.pendingTime})` : line;
  return <Spinner size="tiny" label={label} style={{ justifyContent: 'start' }} />;
}
