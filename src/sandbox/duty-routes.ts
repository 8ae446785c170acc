// The duty endpoints: the rates of a code, and the landed cost of a consignment under it.
import Big from 'big.js';
import { Hono } from 'hono';
import type * as v from 'valibot';
import { HsCode10, LandedCostRequest } from '../api/contract';
import type { DutyRatesAnswer, LandedCostAnswer } from '../api/contract';
import { dutyExpressionText, dutyRateText } from './duty-expression';
import { antiDumpingDuties, preferentialDuties } from './duty-measures';
import { landedCost, type SmallConsignments } from './landed-cost';
import type { Nomenclature, TariffLine } from './nomenclature';
import { check, checkCountry, checkDestination, readBody } from './read-request';
import { Refusal } from './refusal';
import { vatPercent } from './tariff/vat-rates';

const DEFAULT_DESTINATION = 'NL';

export function dutyRoutes(nomenclature: Nomenclature, smallConsignments: SmallConsignments): Hono {
  return new Hono()
    .get('/duty-rates/:hsCode', (context) => {
      const hsCode = check(HsCode10, context.req.param('hsCode'), 'hs_code');
      const origin = context.req.query('origin');
      const destination = context.req.query('destination') ?? DEFAULT_DESTINATION;
      checkCountry(origin, 'origin');
      checkDestination(destination, 'destination');
      const data = dutyRates(findLine(nomenclature, hsCode), hsCode, origin, destination);
      return context.json({ success: true, data } satisfies v.InferInput<typeof DutyRatesAnswer>);
    })
    .post('/landed-cost', async (context) => {
      const request = await readBody(context, LandedCostRequest);
      checkCountry(request.origin_country, 'origin_country');
      checkDestination(request.destination_country, 'destination_country');
      const data = landedCost({
        line: findLine(nomenclature, request.hs_code),
        origin: request.origin_country,
        destination: request.destination_country ?? DEFAULT_DESTINATION,
        goodsValue: new Big(request.value),
        shipping: request.shipping ?? 0,
        insurance: request.insurance ?? 0,
        currency: request.currency ?? 'EUR',
        smallConsignments,
      });
      return context.json({ success: true, data } satisfies v.InferInput<typeof LandedCostAnswer>);
    });
}

function findLine(nomenclature: Nomenclature, hsCode: string): TariffLine {
  const line = nomenclature.find(hsCode);
  if (line === undefined) throw new Refusal(404, `HS code ${hsCode} was not found.`);
  return line;
}

function dutyRates(
  line: TariffLine,
  hsCode: string,
  origin: string | undefined,
  destination: string,
): v.InferInput<typeof DutyRatesAnswer>['data'] {
  return {
    hs_code: hsCode,
    description: line.description,
    mfn_duty: { rate: dutyRateText(line.mfn), expression: dutyExpressionText(line.mfn) },
    preferential_duties: preferentialDuties(line, origin).map(({ scheme, countries, rate }) => ({ scheme, rate: dutyRateText(rate), countries: [...countries] })),
    anti_dumping: antiDumpingDuties(line.code, origin).map(({ percent, countries, description, regulation }) => ({
      rate: dutyRateText({ percent }),
      countries: [...countries],
      description,
      regulation,
    })),
    vat_rate: dutyRateText({ percent: vatPercent(line.code, destination) }),
  };
}
