// What stands in the place of a page that is being fetched, or could not be.
import { Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useWording } from '../strings/strings';

const useStyles = makeStyles({ page: { display: 'block', padding: tokens.spacingHorizontalL } });

export function PageLoading() {
  const styles = useStyles();
  const { pages } = useWording().strings;
  return <Spinner className={styles.page} size="tiny" label={pages.loading} />;
}

export function PageNotLoaded() {
  const styles = useStyles();
  const { pages } = useWording().strings;
  return (
    <Text as="p" role="alert" className={styles.page}>
      {pages.notLoaded}
    </Text>
  );
}
