// One service with everything that belongs to it: client, gate, classifier and the desks for what costs no credit.
// Real and demonstration results are kept apart by having a desk each.
import { Import8Service } from '../api/classification-service';
import { Import8Client, type AnswerNotice } from '../api/import8-client';
import type { Transport } from '../api/network-transport';
import { Admission } from '../engine/admission';
import { Classifier, type ClassifierEvent } from '../engine/classifier';
import { DetailDesk } from '../engine/detail-desk';
import { DutyRatesDesk } from '../engine/duty-rates-desk';
import { FailedReads } from '../engine/failed-reads';
import { LandedCostDesk } from '../engine/landed-cost-desk';
import type { ClassificationId } from '../customs/classification';
import type { AllowanceLedger, ChargeStore, Clock, DetailStore, Journal, ListedPage, Neighbours, RecordStore } from '../engine/ports';
import type { RunStore } from '../run/ports';
import { AccountDesk, type AccountDeskOptions } from './account-desk';

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
  readonly onAnswer: (notice: AnswerNotice) => void;
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
  readonly costs: LandedCostDesk;
  readonly duties: DutyRatesDesk;
  readonly account: AccountDesk;
  readonly runs: RunStore;
  /** A page of the service's list, for a run. */
  readonly listed: (page: number) => Promise<ListedPage>;
  /** A client for a key that has not been accepted yet. */
  clientFor(key: string): Import8Client;
}

export function createServiceDesk(options: ServiceDeskOptions): ServiceDesk {
  const { clock, keeping } = options;
  const admission = new Admission(clock);
  keeping.neighbours.listen((message) => message.kind === 'pace' && admission.observe(message.rateLimit));
  const clientWith = (apiKey: () => string | undefined) =>
    new Import8Client({
      baseUrl: options.baseUrl,
      transport: options.transport,
      clock,
      apiKey,
      onAnswer: (notice) => {
        if (notice.rateLimit !== undefined) {
          admission.observe(notice.rateLimit);
          keeping.neighbours.tell({ kind: 'pace', rateLimit: notice.rateLimit });
        }
        if (notice.creditsRemaining !== undefined) classifier.charges.told(notice.creditsRemaining, notice.askedAt);
        options.onAnswer(notice);
      },
    });
  const client = clientWith(options.apiKey);
  const service = new Import8Service(client);
  const classifier = new Classifier({ ...options, ...keeping, service, admission });
  const reads = { clock, admission, failed: new FailedReads(clock) };
  return {
    clock,
    admission,
    client,
    classifier,
    details: new DetailDesk({ ...reads, service, store: keeping.details, onLanded: options.onDetailsLanded }),
    costs: new LandedCostDesk({ ...reads, service, isStrict: options.isEveryCostAsked, onAnswered: options.onCostsAnswered }),
    duties: new DutyRatesDesk({ ...reads, service, onAnswered: (question) => options.onCostsAnswered(new Set([question])) }),
    account: new AccountDesk({ ...reads, client, onAccount: options.onAccount, onSettled: options.onAccountSettled }),
    runs: keeping.runs,
    listed: (page) => admission.run('backfill', () => service.newest(page)),
    clientFor: (key) => clientWith(() => key),
  };
}
