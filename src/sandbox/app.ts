// A stand-in for the Import8 API: every documented endpoint behind one fetch, in Node and in a page alike.
// Takes its time and chance from whoever creates it; must never reach for a clock, a socket or a file of its own.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { HealthAnswer } from '../api/contract';
import { createAccount } from './account';
import type { KeptAccount } from './account';
import { accountRoutes } from './account-routes';
import { createClassificationDesk } from './classification-desk';
import type { KeptClassifications } from './classification-desk';
import { classifyGoods } from './classification-result';
import { classificationRoutes } from './classification-routes';
import { CROSS_ORIGIN_HEADERS, PREFLIGHT_HEADERS } from './cross-origin';
import { dutyRoutes } from './duty-routes';
import type { SmallConsignments } from './landed-cost';
import { everydayNomenclature } from './nomenclature';
import type { Nomenclature } from './nomenclature';
import { createRateLimit, type RateLimit } from './rate-limit';
import { errorAnswer, Refusal } from './refusal';
import type { SandboxClock } from './sandbox-clock';
import { randomHex } from './seeded-random';
import type { Random } from './seeded-random';
import { createWebhookDelivery } from './webhook-delivery';
import type { DeliverWebhook } from './webhook-delivery';
import { createWordClassifier } from './word-classifier';

/** What a sandbox is opened again from: plain data. */
export interface KeptSandbox {
  readonly apiKey: string;
  readonly account: KeptAccount;
  readonly classifications: KeptClassifications;
}

export interface SandboxOptions {
  /** Of an earlier one that this goes on with. */
  readonly kept?: KeptSandbox | undefined;
  /** Something has been bought: what is kept of the sandbox has changed. */
  readonly onAccepted?: () => void;
  readonly clock: SandboxClock;
  /** The source of ids, of the API key and of processing times: the same numbers give the same sandbox. */
  readonly random: Random;
  /** Requests per minute; 60 where left out. */
  readonly rateLimitPerMinute?: number;
  /** Credits at the start; 250 where left out. */
  readonly credits?: number;
  /** Shortest and longest time a classification takes; 25 to 35 seconds where left out. */
  readonly processingMs?: readonly [number, number];
  /** What goods can be classified as; the sandbox's own table where left out. */
  readonly nomenclature?: Nomenclature;
  /** True where full records say for which origin and destination they were asked, which the documentation does not show. */
  readonly recordsTellRequests?: boolean;
  /** What consignments of up to 150 EUR pay; the tariff where left out. */
  readonly smallConsignments?: SmallConsignments;
  /** Sends notifications; where left out, none are sent. */
  readonly deliverWebhook?: DeliverWebhook;
}

export interface SandboxStatistics {
  /** Accepted POSTs to classify and classify/batch. */
  readonly submissions: number;
  readonly classificationsCreated: number;
  readonly creditsSpent: number;
  readonly feedback: { readonly confirmed: number; readonly corrected: number };
  /** Every request that came, refused ones included: "GET /api/v1/classifications/:id" → how many. */
  readonly requestsByRoute: Readonly<Record<string, number>>;
}

export interface Sandbox {
  /** Answers requests to /api/…, whatever their host. */
  fetch(request: Request): Response | Promise<Response>;
  readonly apiKey: string;
  kept(): KeptSandbox;
  statistics(): SandboxStatistics;
  /** Another key of the same organisation, with a rate limit of its own. */
  addKey(): string;
  /** Sets what remains of the credits. */
  setCredits(credits: number): void;
  /** As when another credit package is bought: requests a minute, from the next one on. */
  setRateLimit(perMinute: number): void;
}

const DEFAULT_RATE_LIMIT_PER_MINUTE = 60;
const DEFAULT_CREDITS = 250;
const DEFAULT_PROCESSING_MS = [25_000, 35_000] as const;

export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock, random } = options;
  let rateLimitPerMinute = options.rateLimitPerMinute ?? DEFAULT_RATE_LIMIT_PER_MINUTE;
  const nomenclature = options.nomenclature ?? everydayNomenclature();
  const smallConsignments = options.smallConsignments ?? 'tariff';
  const classifyWords = createWordClassifier(nomenclature);

  const limitsByKey = new Map<string, RateLimit>();
  const addKey = (key = `c8_sandbox_${randomHex(random, 32)}`): string => {
    limitsByKey.set(key, createRateLimit(clock, () => rateLimitPerMinute));
    return key;
  };
  const apiKey = addKey(options.kept?.apiKey);
  const account = createAccount(clock, options.credits ?? DEFAULT_CREDITS, options.kept?.account);
  const webhook = createWebhookDelivery(options.deliverWebhook);
  const desk = createClassificationDesk({
    clock,
    random,
    processingMs: options.processingMs ?? DEFAULT_PROCESSING_MS,
    classify: (request) => classifyGoods(request, nomenclature, classifyWords, smallConsignments),
    kept: options.kept?.classifications,
    onFinished: (id, status) => webhook.notify(id, status),
  });

  let submissions = 0;
  const feedback = { confirmed: 0, corrected: 0 };
  const requestsByRoute: Record<string, number> = {};

  const app = new Hono().basePath('/api');
  app.onError((error, context) => {
    if (error instanceof Refusal) return context.json(errorAnswer(error.message), error.status, error.headers);
    return context.json(errorAnswer('Server error. The fault is ours; try again later.'), 500);
  });
  app.notFound((context) => context.json(errorAnswer(`There is no ${context.req.method} ${context.req.path}.`), 404));

  app.use('*', async (context: Context, next) => {
    if (context.req.method === 'OPTIONS') {
      context.res = new Response(null, { status: 204, headers: PREFLIGHT_HEADERS });
    } else {
      await next();
      const route = `${context.req.method} ${routePath(context, -1)}`;
      requestsByRoute[route] = (requestsByRoute[route] ?? 0) + 1;
    }
    for (const [name, value] of Object.entries(CROSS_ORIGIN_HEADERS)) context.res.headers.set(name, value);
    context.res.headers.set('Date', new Date(clock.now()).toUTCString());
  });
  app.use('/v1/*', async (context, next) => {
    const rateLimit = limitsByKey.get(/^Bearer (.*)$/.exec(context.req.header('Authorization') ?? '')?.[1] ?? '');
    if (rateLimit === undefined) throw new Refusal(401, 'Invalid or missing API key.');
    for (const [name, value] of Object.entries(rateLimit.admit())) context.header(name, value);
    await next();
  });

  app.get('/health', (context) => context.json({ success: true, data: { status: 'operational' } } satisfies HealthAnswer));
  app.route(
    '/v1',
    classificationRoutes({
      desk,
      account,
      recordsTellRequests: options.recordsTellRequests ?? false,
      onAccepted: () => {
        submissions += 1;
        options.onAccepted?.();
      },
      onFeedback: (status) => {
        feedback[status] += 1;
      },
    }),
  );
  app.route('/v1', accountRoutes({ account, webhook, rateLimitPerMinute: () => rateLimitPerMinute }));
  app.route('/v1', dutyRoutes(nomenclature, smallConsignments));

  return {
    fetch: (request) => app.fetch(request),
    apiKey,
    addKey: () => addKey(),
    kept: () => ({ apiKey, account: account.kept(), classifications: desk.kept() }),
    statistics: () => ({
      submissions,
      classificationsCreated: desk.count(),
      creditsSpent: account.spent(),
      feedback: { ...feedback },
      requestsByRoute: { ...requestsByRoute },
    }),
    setCredits: (credits) => account.setRemaining(credits),
    setRateLimit: (perMinute) => {
      rateLimitPerMinute = perMinute;
    },
  };
}
