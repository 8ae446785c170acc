// What keeps cells from their values, in the words of the cells, and the way out where the pane has one.
import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { Problem } from '../../runtime/runtime';
import { PROBLEM_VIEWS } from '../connect-view';
import type { Remedy } from '../connect-view';
import { IMPORT8_SITE } from '../import8-site';
import { useWording } from '../strings/strings';
import { RuntimeSentence } from './RuntimeSentence';

const useStyles = makeStyles({ title: { display: 'block' } });

interface ProblemBarProps {
  readonly problem: Problem;
  readonly isChecking: boolean;
  onCheckAgain(): void;
  /** Left out where the field for another key is there already. */
  readonly onUseAnotherKey: (() => void) | undefined;
}

export function ProblemBar(props: ProblemBarProps) {
  const styles = useStyles();
  const { strings } = useWording();
  const { intent, remedy } = PROBLEM_VIEWS[props.problem.code];
  const isOffered = remedy !== undefined && (remedy !== 'use-another-key' || props.onUseAnotherKey !== undefined);
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{strings.problems[props.problem.code]}</MessageBarTitle>
        <RuntimeSentence text={props.problem.message} />
      </MessageBarBody>
      {isOffered ? (
        <MessageBarActions>
          <RemedyControl {...props} remedy={remedy} />
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}

function RemedyControl({ remedy, isChecking, onCheckAgain, onUseAnotherKey }: ProblemBarProps & { readonly remedy: Remedy }) {
  const { strings } = useWording();
  const checkAgain = (
    <Button size="small" disabledFocusable={isChecking} onClick={onCheckAgain}>
      {strings.service.checkAgain}
    </Button>
  );
  switch (remedy) {
    case 'check-again':
      return checkAgain;
    case 'use-another-key':
      return (
        <Button size="small" onClick={onUseAnotherKey}>
          {strings.account.useAnother}
        </Button>
      );
    case 'buy-credits':
      return (
        <>
          <Link href={IMPORT8_SITE} target="_blank" rel="noreferrer">
            {strings.credits.buy}
          </Link>
          {checkAgain}
        </>
      );
  }
}
