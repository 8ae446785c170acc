// Why a task of a control has failed, in the language it was said in.
import type { TaskFailure } from '../use-task';
import { RuntimeSentence } from './RuntimeSentence';

export function FailureText({ failure }: { readonly failure: TaskFailure }) {
  return failure.isRuntimeSentence ? <RuntimeSentence text={failure.message} /> : <>{failure.message}</>;
}
