// One service with everything that belongs to it: client, gate, classifier and cost desk.
// Real and demonstration results are kept apart by having a desk each.
import { Import8Service } from '../api/classification-service';
import { Import8Client, type AnswerNotice, type Transport } from '../api/import8-client';
import { Admission } from '../engine/admission';
import { Classifier, type ClassifierEvent } from '../engine/classifier';
import { LandedCostDesk } from '../engine/landed-cost-desk';
import type { AllowanceLedger, Clock, Journal, Neighbours, RecordStore } from '../engine/ports';

/** Where one service's results and what is open are kept, and the runtimes that share that place. */
export interface Keeping {
  readonly store: RecordStore;
  readonly journal: Journal;
  readonly ledger: AllowanceLedger;
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
  /** See landedCostKey. */
  readonly onCostAnswered: (question: string) => void;
}

export interface ServiceDesk {
  readonly clock: Clock;
  readonly admission: Admission;
  readonly client: Import8Client;
  readonly classifier: Classifier;
  readonly costs: LandedCostDesk;
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
        options.onAnswer(notice);
      },
    });
  const client = clientWith(options.apiKey);
  const service = new Import8Service(client);
  return {
    clock,
    admission,
    client,
    classifier: new Classifier({ ...options, ...keeping, service, admission }),
    costs: new LandedCostDesk({ clock, service, admission, onAnswered: options.onCostAnswered }),
    clientFor: (key) => clientWith(() => key),
  };
}
