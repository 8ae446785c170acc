// One service with everything that belongs to it: client, gate, classifier and the desks for what costs no credit.
// Real and demonstration results are kept apart by having a desk each.
import { Import8Service } from '../api/classification-service';
import type { MeAnswer } from '../api/contract';
import { Import8Client, type AnswerNotice } from '../api/import8-client';
import type { Transport } from '../api/network-transport';
import { Admission } from '../engine/admission';
import { Classifier, type ClassifierEvent, type ClassifierOptions } from '../engine/classifier';
import { DetailDesk } from '../engine/detail-desk';
import { DutyRatesDesk } from '../engine/duty-rates-desk';
import { FailedReads } from '../engine/failed-reads';
import type { ClassificationId } from '../customs/classification';
import type { AllowanceLedger, ChargeStore, Clock, DetailStore, Journal, ListedPage, Neighbours, RecordStore } from '../engine/ports';
import type { RunStore } from '../run/ports';
import { AccountDesk, type AccountDeskOptions } from './account-desk';
import { keyHint } from './api-key';
import { LazyCosts, type LandedCosts } from './lazy-costs';

/** Where one service's results and what is open are kept, and the runtimes that share that place. */
export interface Keeping {
  readonly store: RecordStore;
  readonly details: DetailStore;
  readonly journal: Journal;
  readonly ledger: AllowanceLedger;
  readonly charges: ChargeStore;
  readonly runs: RunStore;
  readonly neighbours: Neighbours;
}

export interface ServiceDeskOptions {
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly keeping: Keeping;
  readonly apiKey: () => string | undefined;
  /** Names the open workbook. */
  readonly workbook: () => string;
  /** What formulas may spend by themselves; undefined where there is no limit. */
  readonly creditsPerDay: () => number | undefined;
  /** Credits left, as far as any answer has told. */
  readonly balance: () => number | undefined;
  readonly mayBuy: () => boolean;
  readonly obstacle: ClassifierOptions['obstacle'];
  readonly onAnswer: (notice: AnswerNotice) => void;
  /** The service takes nothing more until then, by our clock; undefined once that is over. Only for more than a minute. */
  readonly onLongPause: (untilMs: number | undefined) => void;
  readonly onEvent: (event: ClassifierEvent) => void;
  /** True while no landed cost may be calculated from the rates of others. */
  readonly isEveryCostAsked: () => boolean;
  /** See landedCostKey and dutyRatesKey. */
  readonly onCostsAnswered: (questions: ReadonlySet<string>) => void;
  readonly onDetailsLanded: (ids: readonly ClassificationId[]) => void;
  readonly onAccount: AccountDeskOptions['onAccount'];
  readonly onAccountSettled: AccountDeskOptions['onSettled'];
}

export interface ServiceDesk {
  readonly clock: Clock;
  readonly admission: Admission;
  readonly client: Import8Client;
  readonly classifier: Classifier;
  readonly details: DetailDesk;
  readonly costs: LandedCosts;
  readonly duties: DutyRatesDesk;
  readonly account: AccountDesk;
  readonly runs: RunStore;
  /** A page of the service's list, for a run. */
  readonly listed: (page: number) => Promise<ListedPage>;
  /** Whose key it is. One that is not in use has limits of its own: it does not wait for those of the other. */
  tryKey(key: string): Promise<MeAnswer>;
}

export function createServiceDesk(options: ServiceDeskOptions): ServiceDesk {
  const { clock, keeping } = options;
  const admission: Admission = new Admission(clock, { askLimits: () => client.me(), onLongPause: options.onLongPause });
  const ownKeyHint = (): string => keyHint(options.apiKey() ?? '');
  keeping.neighbours.listen((message) => {
    if (message.kind === 'pace' && message.keyHint === ownKeyHint()) admission.observe(message.rateLimit);
  });
  const client: Import8Client = new Import8Client({
    ...options,
    onAnswer: (notice) => {
      if (notice.rateLimit !== undefined) {
        admission.observe(notice.rateLimit);
        keeping.neighbours.tell({ kind: 'pace', rateLimit: notice.rateLimit, keyHint: ownKeyHint() });
      }
      if (notice.holdMs !== undefined) admission.hold(notice.holdMs);
      if (notice.creditsRemaining !== undefined) classifier.charges.told(notice.creditsRemaining, notice.askedAt);
      options.onAnswer(notice);
    },
  });
  const service = new Import8Service(client);
  const classifier = new Classifier({ ...options, ...keeping, service, admission, payer: ownKeyHint });
  const reads = { clock, admission, failed: new FailedReads(clock) };
  return {
    clock,
    admission,
    client,
    classifier,
    details: new DetailDesk({ ...reads, service, store: keeping.details, onLanded: options.onDetailsLanded }),
    costs: new LazyCosts({ ...reads, service, isStrict: options.isEveryCostAsked, onAnswered: options.onCostsAnswered }),
    duties: new DutyRatesDesk({ ...reads, service, onAnswered: (question) => options.onCostsAnswered(new Set([question])) }),
    account: new AccountDesk({ ...reads, client, onAccount: options.onAccount, onSettled: options.onAccountSettled }),
    runs: keeping.runs,
    listed: (page) => admission.run('backfill', () => service.newest(page)),
    tryKey: (key) => {
      if (key === options.apiKey()) return admission.run('person', () => client.me());
      const candidate = new Import8Client({ ...options, apiKey: () => key, onAnswer: () => undefined });
      return new Admission(clock).run('person', () => candidate.me());
    },
  };
}
