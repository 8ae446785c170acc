// Telling several listeners what happened. A listener that throws must not keep the others from hearing it.

export interface Emitter<TEvent> {
  emit(event: TEvent): void;
  /** Returns how to stop listening. */
  on(listener: (event: TEvent) => void): () => void;
}

/** @param onListenerError Receives what a listener has thrown: a bug, not a state of the world. */
export function createEmitter<TEvent>(onListenerError: (error: unknown) => void): Emitter<TEvent> {
  const listeners = new Set<(event: TEvent) => void>();
  return {
    emit(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          onListenerError(error);
        }
      }
    },
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
