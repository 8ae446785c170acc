// One service with everything that belongs to it: client, gate, classifier and cost desk.
// Real and demonstration results are kept apart by having a desk each.
import { Import8Service } from '../api/classification-service';
import { Import8Client, type AnswerNotice, type Transport } from '../api/import8-client';
import { Admission } from '../engine/admission';
import { Classifier, type ClassifierEvent } from '../engine/classifier';
import { LandedCostDesk } from '../engine/landed-cost-desk';
import type { Clock, RecordStore } from '../engine/ports';

export interface ServiceDeskOptions {
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly store: RecordStore;
  readonly apiKey: () => string | undefined;
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
  const { clock, store } = options;
  const admission = new Admission(clock);
  const clientWith = (apiKey: () => string | undefined) =>
    new Import8Client({
      baseUrl: options.baseUrl,
      transport: options.transport,
      clock,
      apiKey,
      onAnswer: (notice) => {
        if (notice.rateLimit !== undefined) admission.observe(notice.rateLimit);
        options.onAnswer(notice);
      },
    });
  const client = clientWith(options.apiKey);
  const service = new Import8Service(client);
  return {
    clock,
    admission,
    client,
    classifier: new Classifier({ clock, service, store, admission, mayBuy: options.mayBuy, onEvent: options.onEvent }),
    costs: new LandedCostDesk({ clock, service, admission, onAnswered: options.onCostAnswered }),
    clientFor: (key) => clientWith(() => key),
  };
}
