// The full record of a classification: no field of the documented answer is lost on the way into the workbook.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ClassificationAnswer } from '../../src/api/contract';
import { detailFromWire } from '../../src/api/detail-from-wire';

const documented = () => JSON.parse(readFileSync(join(__dirname, '../fixtures/import8-api/classification-answer.json'), 'utf8')) as Answer;

interface Answer {
  data: Record<string, unknown>;
}

const read = (answer: Answer) => detailFromWire(v.parse(ClassificationAnswer, answer).data);

const readWith = (fields: Record<string, unknown>) => {
  const answer = documented();
  return read({ ...answer, data: { ...answer.data, ...fields } });
};

test('the documented answer, in the trade’s words', () => {
  expect(read(documented())).toEqual({
    id: '550e8400-e29b-41d4-a716-446655440000',
    status: 'completed',
    source: 'api',
    createdAt: '2026-03-03T12:00:00+00:00',
    completedAt: '2026-03-03T12:00:30+00:00',
    code6: '851830',
    code8: '85183000',
    codeDescription: 'Headphones and earphones',
    chapter: '85',
    confidence: 92,
    reasoning:
      'The product is wireless bluetooth headphones, which fall under HS heading 8518 for microphones, loudspeakers, and headphones.',
    decisions: [
      { level: 'section', code: 'XVI', description: 'Machinery and mechanical appliances' },
      { level: 'chapter', code: '85', description: 'Electrical machinery and equipment' },
      { level: 'heading', code: '8518', description: 'Microphones, loudspeakers, headphones' },
    ],
    alternatives: [
      {
        code: '8518.10.00',
        description: 'Microphones',
        reasoning: 'Would apply if the product includes a built-in microphone as primary function',
      },
    ],
    summary: 'Wireless bluetooth over-ear headphones with noise cancellation',
    modelUsage: { inputTokens: 1234, outputTokens: 567, costUsd: 0.00408 },
    landedCost: {
      customsValue: 2662.5,
      duty: { rateText: '0.0%', amount: 0, type: 'mfn' },
      antiDumping: { rateText: '0.0%', amount: 0 },
      vat: { rateText: '21.00%', amount: 559.13 },
      total: 3221.63,
      currency: 'EUR',
      basis: 'answered',
    },
    riskAssessment: {
      level: 'medium',
      reasons: ['Electronics — CE marking, RoHS, WEEE registration and EMC compliance required'],
      shouldWarn: true,
      recommendedAction: 'Re-run this classification in Audit mode for a defensible decision trail, or consult a customs broker.',
    },
    riskGrading: {
      available: true,
      overallLevel: 2,
      overallLabel: 'Conformity',
      tier: 'free',
      isCbamApplicable: false,
      isAntiDumpingApplicable: false,
      isSanctionsApplicable: false,
      isDualUseApplicable: false,
      elements: [
        {
          regime: 'Electromagnetic Compatibility (EMC)',
          level: 2,
          label: 'Conformity',
          applies: true,
          obligations: ['Affix CE marking and draw up an EU Declaration of Conformity'],
          legalRef: 'Directive 2014/30/EU',
          sourceUrl: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32014L0030',
          verifiedAt: '2026-05-20',
        },
      ],
      rulesVersion: 'v1.0.1',
    },
    documents: {
      available: true,
      items: [
        {
          name: 'EU Declaration of Conformity (DoC)',
          status: 'verplicht-EU',
          legalRef: 'Directive 2014/30/EU, Art. 14',
          sourceUrl: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32014L0030',
          sourceQuote: 'The EU declaration of conformity shall state that the fulfilment of the essential requirements has been demonstrated.',
          verifiedAt: '2026-05-20',
          regimeCode: 'EMC_2014_30',
          regimeName: 'Electromagnetic Compatibility (EMC)',
        },
      ],
    },
  });
});

test.each(leaves(documented().data))('%s of the answer reaches the detail, and nothing else changes with it', (path, value) => {
  const answer = documented();
  put(answer.data, path.split('.'), other(path, value));
  const [before, after] = [read(documented()), read(answer)];
  expect(differences(before, after)).toHaveLength(1);
});

test('a grading or documents that could not be computed are told apart from none, with the reason', () => {
  const detail = readWith({ risk_grading: { available: false, reason: 'no_hs_code' }, documents: { available: false, reason: 'error' } });
  expect(detail).toMatchObject({ riskGrading: { available: false, reason: 'no_hs_code' }, documents: { available: false, reason: 'error' } });
  expect(readWith({ documents: { available: true, items: [] } })).toMatchObject({ documents: { available: true, items: [] } });
});

test('what the service leaves out or nulls is left out', () => {
  const { id, status } = documented().data;
  expect(Object.keys(read({ ...documented(), data: { id, status } }))).toEqual(['id', 'status']);
  const nulls = Object.fromEntries(Object.keys(documented().data).map((name) => [name, null]));
  expect(readWith({ ...nulls, id, status })).toStrictEqual({ id, status });
});

test('a classification that failed has a detail, one that is under way has none', () => {
  expect(readWith({ status: 'failed', hs_code: null })).toMatchObject({ status: 'failed', summary: 'Wireless bluetooth over-ear headphones with noise cancellation' });
  expect(readWith({ status: 'pending' })).toEqual({ id: '550e8400-e29b-41d4-a716-446655440000', status: 'pending' });
  expect(readWith({ status: 'queued' })).toMatchObject({ status: 'pending' });
});

test('a code that cannot be one is not kept for good', () => {
  expect(() => readWith({ hs_code: { code_6: '8518.30', code_8: 'unknown' } })).toThrow('answered-code-unreadable');
});

/** Path and value of everything in it that is not itself a list or a group of fields. */
function leaves(value: unknown, path: readonly string[] = []): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, [...path, name]));
}

/** Another value that the field can have. */
function other(path: string, value: unknown): unknown {
  if (path === 'status') return 'failed';
  if (path.endsWith('available')) return false;
  if (path.endsWith('_at')) return '2026-11-24T08:00:00+00:00';
  if (path.startsWith('hs_code.code_')) return String(value).replace('8518', '6912');
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return `${path} of another kind`;
}

function put(target: unknown, [name, ...rest]: readonly string[], value: unknown): void {
  const fields = target as Record<string, unknown>;
  if (name === undefined) return;
  if (rest.length > 0) return put(fields[name], rest, value);
  fields[name] = value;
  // An answer that is not available carries the reason instead.
  if (name === 'available') fields['reason'] = 'error';
}

/** The outermost paths at which two values differ. */
function differences(one: unknown, another: unknown, path = ''): string[] {
  const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !('available' in value && value.available === false);
  if (!isGroup(one) || !isGroup(another)) return JSON.stringify(one) === JSON.stringify(another) ? [] : [path];
  const names = new Set([...Object.keys(one), ...Object.keys(another)]);
  return [...names].flatMap((name) => differences(one[name], another[name], `${path}.${name}`));
}
