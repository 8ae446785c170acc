// The organisation behind the key, its credits, the key itself in disguise, and how to part with it.
import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Account, Connection, RuntimeState } from '../../runtime/runtime';
import { offersCheckAgain } from '../connect-view';
import type { CreditsView } from '../connect-view';
import { useWording } from '../strings/strings';
import { AllowanceField } from './AllowanceField';
import { CreditsMeter } from './CreditsMeter';
import { FactList } from './FactList';
import { SectionTitle } from './SectionTitle';
import { ServiceStatus } from './ServiceStatus';
import { TwoStepButton } from './TwoStepButton';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  organization: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface AccountPanelProps {
  readonly state: RuntimeState;
  readonly connection: Extract<Connection, { kind: 'live' }>;
  readonly credits: CreditsView | undefined;
  readonly isChecking: boolean;
  onAllowance(credits: number): void;
  onCheckAgain(): void;
  onUseAnotherKey(): void;
  onForget(): void;
}

export function AccountPanel({ state, connection, credits, isChecking, onAllowance, onCheckAgain, onUseAnotherKey, onForget }: AccountPanelProps) {
  const styles = useStyles();
  const { strings } = useWording();
  const words = strings.account;
  return (
    <div className={styles.panel}>
      <Organization state={state} />
      {credits === undefined ? null : <CreditsMeter credits={credits} isDemonstration={false} />}
      <AllowanceField allowance={state.allowance} isDemonstration={false} onChange={onAllowance} />
      <FactList
        facts={[
          { name: words.key, value: connection.keyHint },
          { name: words.kept, value: words.keptWhere[connection.retention] },
          ...(state.account === undefined ? [] : [{ name: words.rateLimit, value: words.perMinute(state.account.rateLimitPerMinute) }]),
          {
            name: strings.service.label,
            value: <ServiceStatus service={state.service} isChecking={isChecking} onCheckAgain={offersCheckAgain(state.problem) ? undefined : onCheckAgain} />,
          },
        ]}
      />
      <div className={styles.actions}>
        <Button onClick={onUseAnotherKey}>{words.useAnother}</Button>
        <TwoStepButton label={words.forget} question={words.forgetQuestion} refusal={words.forgetNo} onConfirm={onForget} />
      </div>
    </div>
  );
}

function Organization({ state }: { readonly state: RuntimeState }) {
  const { strings } = useWording();
  if (state.account !== undefined) return <OrganizationOf account={state.account} />;
  // Where something keeps the account away, a spinner would promise what is not coming.
  if (state.problem !== undefined || state.service === 'unreachable') return <Text>{strings.account.unread}</Text>;
  return <Spinner size="tiny" label={strings.account.reading} style={{ justifyContent: 'start' }} />;
}

function OrganizationOf({ account }: { readonly account: Account }) {
  const styles = useStyles();
  const { formats } = useWording();
  return (
    <div className={styles.organization}>
      <SectionTitle>{account.organization}</SectionTitle>
      <Text>{account.email}</Text>
      <Text>{formats.country(account.country)}</Text>
    </div>
  );
}
