// The pages of the pane, one of them open.
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { PANE_PAGES } from '../../runtime/runtime';
import type { PanePage } from '../../runtime/runtime';
import { useWording } from '../strings/strings';

const useStyles = makeStyles({
  tabs: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, paddingInline: tokens.spacingHorizontalXS },
});

interface PageTabsProps {
  readonly page: PanePage;
  readonly children: ReactNode;
  onPage(page: PanePage): void;
}

export function PageTabs({ page, children, onPage }: PageTabsProps) {
  const styles = useStyles();
  const { pages } = useWording().strings;
  const id = useId();
  const open = (value: unknown): void => {
    const chosen = PANE_PAGES.find((each) => each === value);
    if (chosen !== undefined) onPage(chosen);
  };
  return (
    <>
      <TabList className={styles.tabs} aria-label={pages.label} selectedValue={page} onTabSelect={(_event, { value }) => open(value)}>
        {PANE_PAGES.map((each) => (
          <Tab key={each} id={`${id}${each}`} value={each} aria-controls={each === page ? `${id}panel` : undefined}>
            {pages.names[each]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${page}`}>
        {children}
      </div>
    </>
  );
}
