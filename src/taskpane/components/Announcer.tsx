// Tells a screen reader what has changed. Draws nothing.
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RuntimeState } from '../../runtime/runtime';
import { announcement } from '../announcement';
import { useWording } from '../strings/strings';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export function Announcer({ state }: { readonly state: RuntimeState }) {
  const styles = useStyles();
  const { strings } = useWording();
  const told = useRef(state);
  const [text, setText] = useState('');
  useEffect(() => {
    const news = announcement(told.current, state, strings);
    told.current = state;
    if (news !== undefined) setText(news);
  }, [state, strings]);
  return (
    <div className={styles.unseen} aria-live="polite">
      {text}
    </div>
  );
}
