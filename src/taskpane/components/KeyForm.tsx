// Takes an API key once, trimmed, and hands it to the runtime. Must never keep or show it longer than it is typed.
import { Button, Field, Link, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { isClassificationError } from '../../customs/errors';
import type { KeyRetention } from '../../runtime/runtime';
import { IMPORT8_SITE } from '../import8-site';
import type { Strings } from '../strings/en';
import { useWording } from '../strings/strings';
import { failureOf, useTask } from '../use-task';
import type { TaskFailure } from '../use-task';
import { BusyButton } from './BusyButton';
import { KeyField } from './KeyField';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface KeyFormProps {
  connect(key: string, retention: KeyRetention): Promise<void>;
  /** Present where there is something to go back to. */
  onCancel?(): void;
}

export function KeyForm({ connect, onCancel }: KeyFormProps) {
  const styles = useStyles();
  const words = useWording().strings.connect;
  const task = useTask(keyFailureOf);
  const [key, setKey] = useState('');
  const [retention, setRetention] = useState<KeyRetention>('computer');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const trimmed = key.trim();
    if (trimmed === '') task.refuse(words.keyMissing);
    else task.run(() => connect(trimmed, retention));
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Text block>
        {words.whatAKeyIs} {words.whereItComesFrom}{' '}
        <Link inline href={IMPORT8_SITE} target="_blank" rel="noreferrer">
          import8.nl
        </Link>
        .
      </Text>
      <KeyField
        value={key}
        failure={task.failure}
        isAskedFor={onCancel !== undefined}
        onChange={(value) => {
          setKey(value);
          task.clearFailure();
        }}
      />
      <Field label={words.keepLabel} hint={words.neverInWorkbook}>
        <RadioGroup value={retention} onChange={(_event, data) => setRetention(data.value === 'session' ? 'session' : 'computer')}>
          <Radio value="computer" label={words.keepOn.computer} />
          <Radio value="session" label={words.keepOn.session} />
        </RadioGroup>
      </Field>
      <div className={styles.actions}>
        <BusyButton appearance="primary" type="submit" isBusy={task.isRunning} label={words.connect} busyLabel={words.checking} />
        {onCancel === undefined ? null : <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
    </form>
  );
}

/** The runtime tells of a refused key in a sentence for cells, which sends people to the pane they are looking at. */
export function keyFailureOf(error: unknown, strings: Strings): TaskFailure {
  if (!isClassificationError(error) || error.code !== 'key-rejected') return failureOf(error, strings);
  return { message: strings.connect.keyRejected, isRuntimeSentence: false };
}
