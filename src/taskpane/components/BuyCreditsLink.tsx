// The way to more credits, inside a sentence. Only where they are real.
import { Link } from '@fluentui/react-components';
import { IMPORT8_SITE } from '../import8-site';
import { useWording } from '../strings/strings';

export function BuyCreditsLink() {
  const { strings } = useWording();
  return (
    <Link inline href={IMPORT8_SITE} target="_blank" rel="noreferrer">
      {strings.credits.buy}
    </Link>
  );
}
