// Follows the runtime. Takes it, gives its present state and renders again after each change.
import { useCallback, useSyncExternalStore } from 'react';
import type { PaneRuntime, RuntimeState } from '../runtime/runtime';

export function useRuntimeState(runtime: PaneRuntime): RuntimeState {
  const subscribe = useCallback((listener: () => void) => runtime.subscribe(listener), [runtime]);
  const state = useCallback(() => runtime.state(), [runtime]);
  return useSyncExternalStore(subscribe, state, state);
}
