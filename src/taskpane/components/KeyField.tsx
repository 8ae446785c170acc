// Where a key is pasted: hidden unless the user wants to see it, with the reason of a refusal below.
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useWording } from '../strings/strings';
import type { TaskFailure } from '../use-task';
import { FailureText } from './FailureText';

interface KeyFieldProps {
  readonly value: string;
  readonly failure: TaskFailure | undefined;
  /** The user has just asked to give a key, and wants to paste it at once. */
  readonly isAskedFor: boolean;
  onChange(value: string): void;
}

export function KeyField({ value, failure, isAskedFor, onChange }: KeyFieldProps) {
  const words = useWording().strings.connect;
  const [isShown, setIsShown] = useState(false);
  return (
    <Field label={words.keyLabel} {...(failure && { validationState: 'error', validationMessage: <FailureText failure={failure} /> })}>
      <Input
        type={isShown ? 'text' : 'password'}
        value={value}
        autoFocus={isAskedFor}
        onChange={(_event, data) => onChange(data.value)}
        placeholder="c8_…"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            aria-label={isShown ? words.hideKey : words.showKey}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? words.hide : words.show}
          </Button>
        }
      />
    </Field>
  );
}
