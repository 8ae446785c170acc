// Says on every page that nothing here is real. Must never be something a user can close.
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useWording } from '../strings/strings';

const useStyles = makeStyles({
  banner: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    borderRadius: 0,
    borderLeftWidth: 0,
    borderRightWidth: 0,
    borderTopWidth: 0,
    paddingInline: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
  },
  title: { display: 'block' },
});

export function SandboxBanner({ clockSpeed }: { readonly clockSpeed: number }) {
  const styles = useStyles();
  const { sandbox } = useWording().strings;
  return (
    <MessageBar className={styles.banner} intent="warning" layout="multiline" role="note">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{sandbox.bannerTitle}</MessageBarTitle>
        {sandbox.banner}
        {clockSpeed === 1 ? null : ` ${sandbox.clock(clockSpeed)}`}
      </MessageBarBody>
    </MessageBar>
  );
}
