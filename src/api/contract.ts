// The wire of the Import8 API: every request and answer of its documentation as a schema, and the types
// inferred from them. Tolerant of fields we do not know, strict about those we use.
import * as v from 'valibot';
import { Balance, Count, Percentage, PossibleAmount, Rate, spareNumbers } from './plausible';

// ---- parts ------------------------------------------------------------------------------------------------

/** The API leaves out or nulls what it does not have yet; the documentation shows both. */
const optional = <const TSchema extends v.GenericSchema>(schema: TSchema) => v.nullish(schema);

/** What can be done without: of another shape it is as good as left out, and does not cost the rest of the answer. */
const spare = <const TSchema extends v.GenericSchema>(schema: TSchema) => v.fallback(optional(schema), undefined);

export const Usage = v.object({ credits_remaining: Balance });

const Timestamp = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'not a point in time'),
);

/** Documented are pending, completed and failed; others are possible and mean "not finished". */
const Status = v.string();

const answer = <const TData extends v.GenericSchema>(data: TData) => v.object({ success: v.literal(true), data, usage: spare(Usage) });

// ---- POST /v1/classify, POST /v1/classify/batch -----------------------------------------------------------------

const CountryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be a 2-letter ISO country code'));
const CurrencyCode = v.picklist(['EUR', 'USD', 'GBP', 'CNY']);
const Amount = v.pipe(v.number(), v.minValue(0));

/** Checked without groups of four: a picture has hundreds of thousands of characters, and each group would be remembered. */
const Base64 = v.pipe(
  v.string(),
  v.check((text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text), 'must be Base64, without "data:" and without white space'),
);

/** "up to 5 images supported" is documented for image_url, a string; how to send several is not. */
export const ClassifyRequest = v.pipe(
  v.object({
    image_url: optional(v.pipe(v.string(), v.url())),
    image_base64: optional(Base64),
    description: optional(v.string()),
    origin_country: optional(CountryCode),
    destination_country: optional(CountryCode),
    goods_value: optional(Amount),
    quantity: optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    shipping_cost: optional(Amount),
    insurance_cost: optional(Amount),
    currency: optional(CurrencyCode),
  }),
  v.check(
    (item) => Boolean(item.image_url?.trim() || item.image_base64?.trim() || item.description?.trim()),
    'At least one of image_url, image_base64, or description is required.',
  ),
);
export type ClassifyRequest = v.InferInput<typeof ClassifyRequest>;

export const ClassifyAnswer = answer(v.object({ id: v.string(), status: Status, message: optional(v.string()) }));
export type ClassifyAnswer = v.InferOutput<typeof ClassifyAnswer>;

export const MAX_BATCH_ITEMS = 100;

export const ClassifyBatchRequest = v.object({
  items: v.pipe(v.array(ClassifyRequest), v.minLength(1), v.maxLength(MAX_BATCH_ITEMS)),
});
export type ClassifyBatchRequest = v.InferInput<typeof ClassifyBatchRequest>;

export const ClassifyBatchAnswer = answer(
  v.object({ batch_id: v.string(), total: optional(v.number()), classification_ids: v.array(v.string()) }),
);
export type ClassifyBatchAnswer = v.InferOutput<typeof ClassifyBatchAnswer>;

// ---- GET /v1/classify/batch/{batch_id} -----------------------------------------------------------------------------

export const BatchAnswer = answer(
  v.object({
    batch_id: v.string(),
    total: optional(v.number()),
    completed: optional(v.number()),
    pending: optional(v.number()),
    failed: optional(v.number()),
    classifications: v.array(v.object({ id: v.string(), status: Status, hs_code: v.fallback(optional(v.string()), '') })),
  }),
);
export type BatchAnswer = v.InferOutput<typeof BatchAnswer>;

// ---- GET /v1/classifications/{id} --------------------------------------------------------------------------------------

const CodeDescription = v.object({ code: v.string(), description: optional(v.string()) });

const LandedCostFields = {
  cif_value: PossibleAmount,
  duty: v.object({ rate: Rate, amount: PossibleAmount, type: v.string() }),
  anti_dumping: v.object({ rate: Rate, amount: PossibleAmount }),
  vat: v.object({ rate: Rate, amount: PossibleAmount }),
  total_landed_cost: PossibleAmount,
  currency: v.string(),
};

const RiskAssessment = v.object({
  level: v.string(),
  reasons: v.array(v.string()),
  should_warn: v.boolean(),
  recommended_action: optional(v.string()),
});

/** `available: false` carries the reason, "no_hs_code" or "error": not the same as no obligations. */
const Unavailable = v.object({ available: v.literal(false), reason: v.string() });

const RiskGrading = v.variant('available', [
  Unavailable,
  v.object({
    available: v.literal(true),
    overall_level: Percentage,
    overall_label: v.string(),
    trade8_tier: optional(v.string()),
    cbam_applicable: v.boolean(),
    anti_dumping_applicable: v.boolean(),
    sanctions_applicable: v.boolean(),
    dual_use_applicable: v.boolean(),
    elements: v.array(
      v.object({
        regime: v.string(),
        level: Percentage,
        label: v.string(),
        applies: v.boolean(),
        obligations: v.array(v.string()),
        legal_ref: optional(v.string()),
        source_url: optional(v.string()),
        verified_at: optional(v.string()),
        national_authority: optional(v.string()),
      }),
    ),
    rules_version: optional(v.string()),
  }),
]);

const Documents = v.variant('available', [
  Unavailable,
  v.object({
    available: v.literal(true),
    items: v.array(
      v.object({
        name: v.string(),
        status: v.string(),
        legal_ref: optional(v.string()),
        source_url: optional(v.string()),
        source_quote: optional(v.string()),
        national_authority: optional(v.string()),
        verified_at: optional(v.string()),
        regime_code: optional(v.string()),
        regime_name: optional(v.string()),
      }),
    ),
  }),
]);

export const Classification = v.object({
  id: v.string(),
  status: Status,
  source: spare(v.string()),
  created_at: spare(Timestamp),
  completed_at: spare(Timestamp),
  hs_code: optional(
    v.object({ code_6: v.string(), code_8: optional(v.string()), description: optional(v.string()), chapter: optional(v.string()) }),
  ),
  confidence: spareNumbers(Percentage),
  reasoning: spare(v.string()),
  decision_tree: spare(v.array(v.object({ level: v.string(), ...CodeDescription.entries }))),
  alternative_codes: spare(v.array(v.object({ ...CodeDescription.entries, reasoning: optional(v.string()) }))),
  product_summary: spare(v.string()),
  // Not in the documentation's example; read where they are there, because nothing else tells whose request it was.
  origin_country: spare(CountryCode),
  destination_country: spare(CountryCode),
  ai_usage: spareNumbers(v.object({ input_tokens: Count, output_tokens: Count, cost_usd: PossibleAmount })),
  landed_cost: spareNumbers(v.object(LandedCostFields)),
  risk_assessment: spare(RiskAssessment),
  risk_grading: spareNumbers(RiskGrading),
  documents: spare(Documents),
});
export type Classification = v.InferOutput<typeof Classification>;

export const ClassificationAnswer = answer(Classification);
export type ClassificationAnswer = v.InferOutput<typeof ClassificationAnswer>;

// ---- GET /v1/classifications ---------------------------------------------------------------------------------------------

/** per_page at most 100. `page` is not documented but implied by meta: see docs/assumptions.md. */
export interface ClassificationsQuery {
  readonly perPage?: number;
  readonly page?: number;
}

export const MAX_PER_PAGE = 100;

export const ClassificationsAnswer = v.object({
  success: v.literal(true),
  data: v.array(
    v.object({
      id: v.string(),
      status: Status,
      product_summary: spare(v.string()),
      hs_code: v.fallback(optional(v.string()), ''),
      confidence: spare(Percentage),
      created_at: Timestamp,
    }),
  ),
  meta: v.object({ current_page: Count, per_page: Count, total: Count, last_page: Count }),
  usage: spare(Usage),
});
export type ClassificationsAnswer = v.InferOutput<typeof ClassificationsAnswer>;

// ---- POST /v1/classifications/{id}/feedback --------------------------------------------------------------------------------

export const FeedbackRequest = v.variant('status', [
  v.object({ status: v.literal('confirmed') }),
  v.object({ status: v.literal('corrected'), corrected_code: v.pipe(v.string(), v.nonEmpty()) }),
]);
export type FeedbackRequest = v.InferInput<typeof FeedbackRequest>;

/** The documentation shows no answer: only success is relied on. */
export const FeedbackAnswer = v.object({ success: v.literal(true) });
export type FeedbackAnswer = v.InferOutput<typeof FeedbackAnswer>;

// ---- GET /v1/usage, GET /v1/me, GET /health ----------------------------------------------------------------------------------

export const UsageAnswer = answer(
  v.object({
    plan: v.object({ name: v.string(), display_name: v.string() }),
    classifications: v.object({ current: Count, limit: Count, remaining: Balance, percentage: v.number() }),
    period: v.object({ year: Count, month: Count }),
  }),
);
export type UsageAnswer = v.InferOutput<typeof UsageAnswer>;

export const MeAnswer = answer(
  v.object({
    organization: v.object({ name: v.string(), email: v.string(), country: v.string() }),
    credits: v.object({
      remaining: Balance,
      total_purchased: Count,
      total_used: Count,
      earliest_expiry: optional(Timestamp),
    }),
    limits: v.object({ rate_limit_per_minute: Count, max_api_keys: Count }),
  }),
);
export type MeAnswer = v.InferOutput<typeof MeAnswer>;

export const HealthAnswer = answer(v.object({ status: v.string() }));
export type HealthAnswer = v.InferOutput<typeof HealthAnswer>;

// ---- GET /v1/duty-rates/{hs_code} ---------------------------------------------------------------------------------------------

export const HsCode10 = v.pipe(v.string(), v.regex(/^\d{10}$/, 'must be a 10-digit HS commodity code'));

export interface DutyRatesQuery {
  readonly origin?: string;
  readonly destination?: string;
}

export const DutyRatesAnswer = answer(
  v.object({
    hs_code: v.string(),
    description: optional(v.string()),
    mfn_duty: v.object({ rate: Rate, expression: optional(v.string()) }),
    preferential_duties: v.array(v.object({ scheme: v.string(), rate: Rate, countries: v.array(v.string()) })),
    /** The documentation shows only an empty list: every field but the rate is optional here. */
    anti_dumping: v.array(
      v.object({ rate: Rate, countries: optional(v.array(v.string())), description: optional(v.string()), regulation: optional(v.string()) }),
    ),
    vat_rate: Rate,
  }),
);
export type DutyRatesAnswer = v.InferOutput<typeof DutyRatesAnswer>;

// ---- POST /v1/landed-cost -------------------------------------------------------------------------------------------------------

export const LandedCostRequest = v.object({
  hs_code: HsCode10,
  origin_country: CountryCode,
  destination_country: optional(CountryCode),
  value: v.pipe(v.number(), v.minValue(0.01)),
  currency: optional(CurrencyCode),
  shipping: optional(Amount),
  insurance: optional(Amount),
});
export type LandedCostRequest = v.InferInput<typeof LandedCostRequest>;

export const LandedCostAnswer = answer(v.object(LandedCostFields));
export type LandedCostAnswer = v.InferOutput<typeof LandedCostAnswer>;

// ---- PUT and DELETE /v1/webhook, webhook events -----------------------------------------------------------------------------------

export const WebhookRequest = v.object({ url: v.pipe(v.string(), v.url()) });
export type WebhookRequest = v.InferInput<typeof WebhookRequest>;

export const WebhookAnswer = answer(v.object({ url: v.string() }));
export type WebhookAnswer = v.InferOutput<typeof WebhookAnswer>;

export const WebhookRemovedAnswer = v.object({ success: v.literal(true), message: optional(v.string()) });
export type WebhookRemovedAnswer = v.InferOutput<typeof WebhookRemovedAnswer>;

/** Sent by Import8 to the webhook address with the event's name in the X-Import8-Event header. */
export const WebhookEvent = v.object({
  event: v.picklist(['classification.completed', 'classification.failed']),
  data: v.object({ id: v.string(), status: Status }),
});
export type WebhookEvent = v.InferOutput<typeof WebhookEvent>;

// ---- errors ----------------------------------------------------------------------------------------------------------------------

export const ErrorAnswer = v.object({ success: v.literal(false), message: v.string() });
export type ErrorAnswer = v.InferOutput<typeof ErrorAnswer>;
