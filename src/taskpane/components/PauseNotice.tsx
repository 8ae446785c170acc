// Until when the service takes no requests, as it has said; nothing for the ordinary pace.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { RuntimeState } from '../../runtime/runtime';
import { useWording } from '../strings/strings';

export function PauseNotice({ state: { pausedUntil } }: { readonly state: Pick<RuntimeState, 'pausedUntil'> }) {
  const { strings } = useWording();
  if (pausedUntil === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{strings.pausedUntil(pausedUntil)}</MessageBarBody>
    </MessageBar>
  );
}
