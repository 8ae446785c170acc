// A classifier with everything it needs, in virtual time; several of them can share a computer.
import type { ClassificationRecord, ClassificationRequest } from '../../src/customs/classification';
import { isClassificationError } from '../../src/customs/errors';
import { Admission } from '../../src/engine/admission';
import { Classifier, type ClassifierEvent, type ClassifierOptions } from '../../src/engine/classifier';
import type { AllowanceLedger, ChargeStore, Journal, Neighbours, RecordStore } from '../../src/engine/ports';
import { MemoryChargeStore } from '../../src/store/memory-charge-store';
import { MemoryJournal } from '../../src/store/memory-journal';
import { MemoryLedger } from '../../src/store/memory-ledger';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { sentenceOf } from '../../src/words/error-sentence';
import { NoNeighbours } from '../../src/store/no-neighbours';
import { FakeClassificationService } from './fake-classification-service';
import { VirtualClock } from './virtual-clock';

export interface ClassifierSetup {
  readonly clock?: VirtualClock;
  readonly service?: FakeClassificationService;
  readonly store?: RecordStore;
  readonly journal?: Journal;
  readonly ledger?: AllowanceLedger;
  readonly charges?: ChargeStore;
  readonly neighbours?: Neighbours;
  readonly creditsPerDay?: () => number | undefined;
  readonly balance?: () => number | undefined;
  readonly mayBuy?: () => boolean;
  readonly payer?: () => string | undefined;
  readonly obstacle?: ClassifierOptions['obstacle'];
}

export type ClassifierWorld = ReturnType<typeof startClassifier>;

/** What a cell shows: the code, or the error's code; and its sentence. */
export interface Cell {
  shows: string;
  says: string;
}

export function startClassifier(setup: ClassifierSetup = {}) {
  const clock = setup.clock ?? new VirtualClock();
  const service = setup.service ?? new FakeClassificationService(clock);
  const keeping = {
    store: setup.store ?? new MemoryRecordStore(),
    journal: setup.journal ?? new MemoryJournal(),
    ledger: setup.ledger ?? new MemoryLedger(),
    charges: setup.charges ?? new MemoryChargeStore(),
    neighbours: setup.neighbours ?? new NoNeighbours(),
  };
  const events: ClassifierEvent[] = [];
  const admission = new Admission(clock);
  admission.observe({ limit: 60, remaining: 60, resetInMs: 60_000 });
  const classifier = new Classifier({
    ...keeping,
    clock,
    service,
    admission,
    workbook: () => 'Book1',
    creditsPerDay: setup.creditsPerDay ?? (() => undefined),
    balance: setup.balance ?? (() => undefined),
    mayBuy: setup.mayBuy ?? (() => true),
    payer: setup.payer ?? (() => 'c8_…test'),
    obstacle: setup.obstacle ?? (async () => () => undefined),
    onEvent: (event) => events.push(event),
  });
  classifier.charges.begin(service.creditsRemaining);
  service.onBalance = (balance) => classifier.charges.told(balance, clock.now());
  const ask = (request: ClassificationRequest, signal = new AbortController().signal) => watch(classifier.classify(request, { signal }));
  return { ...keeping, clock, service, events, admission, classifier, ask, classify: (description: string, signal?: AbortSignal) => ask({ description }, signal) };
}

/** What a cell shows of a record that is on its way. */
export function watch(promise: Promise<ClassificationRecord>): Cell {
  const cell: Cell = { shows: '#BUSY!', says: '' };
  promise.then(
    (record) => (cell.shows = record.status === 'completed' ? record.code : 'failed'),
    (error: unknown) => {
      cell.shows = isClassificationError(error) ? error.code : String(error);
      cell.says = isClassificationError(error) ? sentenceOf(error) : '';
    },
  );
  return cell;
}
