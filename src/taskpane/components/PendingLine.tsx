// How many products are on their way; nothing when none is.
import { Spinner } from '@fluentui/react-components';
import { useWording } from '../strings/strings';

export function PendingLine({ products }: { readonly products: number }) {
  const { strings } = useWording();
  if (products === 0) return null;
  return <Spinner size="tiny" label={strings.pending(products)} style={{ justifyContent: 'start' }} />;
}
