// The account endpoints: who the key belongs to, what was used, where notifications go.
import { Hono } from 'hono';
import { WebhookRequest } from '../api/contract';
import type { MeAnswer, UsageAnswer, WebhookAnswer, WebhookRemovedAnswer } from '../api/contract';
import type { Account } from './account';
import { readBody } from './read-request';
import type { WebhookDelivery } from './webhook-delivery';

export interface AccountRoutesOptions {
  readonly account: Account;
  readonly webhook: WebhookDelivery;
  readonly rateLimitPerMinute: () => number;
}

export function accountRoutes({ account, webhook, rateLimitPerMinute }: AccountRoutesOptions): Hono {
  return new Hono()
    .get('/me', (context) => context.json({ success: true, data: account.me(rateLimitPerMinute()) } satisfies MeAnswer))
    .get('/usage', (context) => context.json({ success: true, data: account.usage() } satisfies UsageAnswer))
    .put('/webhook', async (context) => {
      const { url } = await readBody(context, WebhookRequest);
      webhook.setUrl(url);
      return context.json({ success: true, data: { url } } satisfies WebhookAnswer);
    })
    .delete('/webhook', (context) => {
      webhook.setUrl(undefined);
      return context.json({ success: true, message: 'Webhook removed.' } satisfies WebhookRemovedAnswer);
    });
}
