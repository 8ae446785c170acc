// The pages of the pane as tabs, one of them open. Not Fluent's TabList: that brings a library for moving the focus,
// 20 KB that Excel would wait for before the first formula is calculated.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { PANE_PAGES } from '../../runtime/runtime';
import type { PanePage } from '../../runtime/runtime';
import { useWording } from '../strings/strings';
import { pageAfterKey } from '../tab-keys';

const useStyles = makeStyles({
  head: { position: 'sticky', top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1 },
  tabs: {
    display: 'flex',
    gap: tokens.spacingHorizontalXL,
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    backgroundColor: 'transparent',
    border: 'none',
    // A border and not a background: backgrounds vanish in forced colours.
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    paddingInline: 0,
    paddingBlock: tokens.spacingVerticalMNudge,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px', borderRadius: tokens.borderRadiusMedium },
    // Forced colours paint a transparent border as any other.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  mark: {
    display: 'inline-block',
    width: '8px',
    height: '8px',
    marginInlineStart: tokens.spacingHorizontalSNudge,
    verticalAlign: 'middle',
    borderRadius: tokens.borderRadiusCircular,
    // A border and not a background: backgrounds vanish in forced colours.
    border: `4px solid ${tokens.colorStatusWarningBorderActive}`,
    boxSizing: 'border-box',
  },
  open: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface PageTabsProps {
  readonly page: PanePage;
  /** On the page for runs something waits: it has a mark. */
  readonly isRunUnfinished: boolean;
  /** Grows whenever the pane is to come to its top, with the focus. */
  readonly calls: number;
  /** What stays above the tabs. */
  readonly banner: ReactNode;
  readonly children: ReactNode;
  onPage(page: PanePage): void;
}

export function PageTabs({ page, isRunUnfinished, calls, banner, children, onPage }: PageTabsProps) {
  const styles = useStyles();
  const { pages } = useWording().strings;
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (calls === 0) return;
    window.scrollTo(0, 0);
    // Where the focus is in the sheet, it is the window that has to get it first.
    window.focus();
    tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [calls]);
  const press = (event: KeyboardEvent): void => {
    const next = pageAfterKey(event.key, page);
    if (next === undefined) return;
    event.preventDefault();
    // The open tab alone is reached by Tab, so the focus goes where the page does.
    tabs.current?.querySelector<HTMLElement>(`[data-page="${next}"]`)?.focus();
    onPage(next);
  };
  return (
    <>
      <div className={styles.head}>
        {banner}
        <div ref={tabs} className={styles.tabs} role="tablist" aria-label={pages.label}>
          {PANE_PAGES.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`${id}${each}`}
              data-page={each}
              aria-selected={each === page}
              aria-controls={each === page ? `${id}panel` : undefined}
              tabIndex={each === page ? 0 : -1}
              className={mergeClasses(styles.tab, each === page && styles.open)}
              onClick={() => onPage(each)}
              onKeyDown={press}
            >
              {pages.names[each]}
              {each === 'classify' && isRunUnfinished ? <span className={styles.mark} role="img" aria-label={pages.unfinished} title={pages.unfinished} /> : null}
            </button>
          ))}
        </div>
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${page}`}>
        {children}
      </div>
    </>
  );
}
