// Runs something asynchronous for a control. Takes the task, gives whether it runs and the sentence it failed with;
// a fault of our own is reported to the browser and never shown as if it were the user's.
import { useState } from 'react';
import { isClassificationError } from '../customs/errors';
import { sentenceOf } from '../words/error-sentence';
import type { Strings } from './strings/en';
import { useWording } from './strings/strings';

/** Why a task has failed, in words; `isRuntimeSentence` when it comes from the runtime, which speaks English. */
export interface TaskFailure {
  readonly message: string;
  readonly isRuntimeSentence: boolean;
}

export interface Task {
  readonly isRunning: boolean;
  readonly failure: TaskFailure | undefined;
  /** Starts the work; does nothing while the work before it still runs. */
  run(work: () => Promise<void>): void;
  /** Refuses without starting anything. */
  refuse(message: string): void;
  clearFailure(): void;
}

/** @param explain Puts an error in words; the control's own where the runtime's sentence is meant for cells. */
export function useTask(explain: typeof failureOf = failureOf): Task {
  const { strings } = useWording();
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<TaskFailure>();

  const perform = async (work: () => Promise<void>): Promise<void> => {
    setIsRunning(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      if (!isClassificationError(error)) reportError(error);
      setFailure(explain(error, strings));
    } finally {
      setIsRunning(false);
    }
  };

  return {
    isRunning,
    failure,
    run: (work) => {
      if (!isRunning) void perform(work);
    },
    refuse: (message) => setFailure({ message, isRuntimeSentence: false }),
    clearFailure: () => setFailure(undefined),
  };
}

/** An error in words: its own where it is meant for people, otherwise that something is wrong with us. */
export function failureOf(error: unknown, { unexpectedError }: Strings): TaskFailure {
  return isClassificationError(error)
    ? { message: sentenceOf(error), isRuntimeSentence: true }
    : { message: unexpectedError, isRuntimeSentence: false };
}
