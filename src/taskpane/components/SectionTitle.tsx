// The heading of a part of a page.
import { Text, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

// Fluent leaves the browser's own heading margins in place.
const useStyles = makeStyles({ title: { margin: 0, overflowWrap: 'anywhere' } });

export function SectionTitle({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Text as="h2" size={400} weight="semibold" block className={styles.title}>
      {children}
    </Text>
  );
}
