// Excel runs functions while the user only looks at a part of a formula (Office documentation, formula value
// preview). Nothing may be asked or spent then.
import { ClassificationError } from '../customs/errors';

// Typed as text in one place and documented as boolean in another: only its truth is relied on.
interface PreviewInvocation {
  readonly isInValuePreview?: unknown;
}

/** @throws ClassificationError when the call is a preview. */
export function refusePreview(invocation: PreviewInvocation): void {
  if (invocation.isInValuePreview) {
    throw new ClassificationError('cancelled', 'Not calculated in the preview, so that looking at a formula never spends a credit. Press Enter to calculate.');
  }
}
