// Notifications. Takes a finished classification, tells the configured address as documented; must never fail the classification.
import type { WebhookEvent } from '../api/contract';

/** Sends one POST. How is the business of whoever runs the sandbox: the page and Node differ. */
export type DeliverWebhook = (
  url: string,
  init: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
) => Promise<void>;

export interface WebhookDelivery {
  /** Where notifications go; undefined means nowhere. */
  setUrl(url: string | undefined): void;
  notify(id: string, status: 'completed' | 'failed'): void;
}

export function createWebhookDelivery(deliver: DeliverWebhook | undefined): WebhookDelivery {
  let target: string | undefined;
  return {
    setUrl(url) {
      target = url;
    },
    notify(id, status) {
      if (target === undefined || deliver === undefined) return;
      const event: WebhookEvent = { event: `classification.${status}`, data: { id, status } };
      const headers = {
        'Content-Type': 'application/json',
        'User-Agent': 'Import8-Webhook/1.0',
        'X-Import8-Event': event.event,
      };
      // The notification is only a signal: the result stays at the API whether the receiver answers or not.
      deliver(target, { headers, body: JSON.stringify(event) }).catch(() => undefined);
    },
  };
}
