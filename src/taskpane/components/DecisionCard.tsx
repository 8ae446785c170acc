// Something about money that only the user can decide, set apart from what is only told.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface DecisionCardProps {
  readonly title: string;
  readonly cardRef?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

export function DecisionCard({ title, cardRef, children }: DecisionCardProps) {
  const styles = useStyles();
  return (
    <section className={styles.card} ref={cardRef}>
      <SectionTitle>{title}</SectionTitle>
      {children}
    </section>
  );
}
