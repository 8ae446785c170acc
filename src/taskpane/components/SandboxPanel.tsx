// The sandbox while one is in it: its pretended credits and the way out.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RuntimeState } from '../../runtime/runtime';
import { creditsView } from '../connect-view';
import { useWording } from '../strings/strings';
import { CreditsMeter } from './CreditsMeter';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXL },
  leave: { alignSelf: 'start' },
});

interface SandboxPanelProps {
  readonly state: RuntimeState;
  onLeave(): void;
}

export function SandboxPanel({ state, onLeave }: SandboxPanelProps) {
  const styles = useStyles();
  const { sandbox } = useWording().strings;
  const credits = creditsView(state);
  return (
    <div className={styles.panel}>
      {credits === undefined ? null : <CreditsMeter credits={credits} isDemonstration />}
      <Button className={styles.leave} onClick={onLeave}>
        {sandbox.leave}
      </Button>
    </div>
  );
}
