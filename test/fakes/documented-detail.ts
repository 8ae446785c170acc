// The full record that the API documentation shows, as the engine has it.
import * as v from 'valibot';
import { Classification } from '../../src/api/contract';
import { detailFromWire } from '../../src/api/detail-from-wire';
import type { ClassificationDetail } from '../../src/customs/classification-detail';
import answer from '../fixtures/import8-api/classification-answer.json';

export function documentedDetail(): ClassificationDetail {
  const detail = detailFromWire(v.parse(Classification, answer.data));
  if (detail.status === 'pending') throw new Error('The documented classification is completed.');
  return detail;
}
