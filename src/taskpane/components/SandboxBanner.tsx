// Says on every page that nothing here is real. Must never be something a user can close.
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useWording } from '../strings/strings';

const useStyles = makeStyles({
  banner: {
    // One line: it is there on every page.
    minHeight: 0,
    borderRadius: 0,
    borderLeftWidth: 0,
    borderRightWidth: 0,
    borderTopWidth: 0,
    paddingInline: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalXS,
  },
});

export function SandboxBanner() {
  const styles = useStyles();
  const { sandbox } = useWording().strings;
  return (
    <MessageBar className={styles.banner} intent="warning" role="note">
      <MessageBarBody>
        <MessageBarTitle>{sandbox.bannerTitle}:</MessageBarTitle>
        {sandbox.banner}
      </MessageBarBody>
    </MessageBar>
  );
}
