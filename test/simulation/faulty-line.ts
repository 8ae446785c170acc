// The line between a page and the service, on which requests and answers get lost, late or mangled. A request that has
// left arrives or not whatever becomes of the page that sent it.
import { NotSentError } from '../../src/api/network-transport';
import type { Clock } from '../../src/engine/ports';
import { resendPerhaps, type Protocol } from './browser-resend';
import type { Chance } from './chance';
import type { Weather } from './faults';
import { itemsOf, type PaidService } from './paid-service';

export interface FaultyLineOptions {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly weather: Weather;
  readonly protocol: Protocol;
  readonly service: PaidService;
  /** What the service refuses, and with it the whole batch. */
  readonly isUnusable: (sent: string) => boolean;
  readonly note: (what: () => string) => void;
}

export interface Caller {
  readonly answer: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

/** An hour, 31 days, more than any timer, nonsense. */
const ABSURD_WAITS = ['3600', '2678400', '99999999999', 'soon'] as const;
interface SentRequest {
  readonly request: Request;
  readonly isStream: boolean;
  readonly requestId: number;
  readonly sentAtMs: number;
}

export class FaultyLine {
  readonly #options: FaultyLineOptions;
  #underWay = 0;
  #requests = 0;

  constructor(options: FaultyLineOptions) {
    this.#options = options;
  }

  /** Requests that have not arrived yet, and answers that have not come back. */
  get underWay(): number {
    return this.#underWay;
  }

  /** @param isStream Its body is a stream. */
  carry(request: Request, isStream: boolean, caller: Caller): void {
    const { chance, protocol } = this.#options;
    if (isStream && protocol === 'HTTP/1.1') return this.#later(1, () => caller.fail(new TypeError('Failed to fetch')));
    if (request.method === 'POST' && request.url.includes('/classify') && this.#strikes('colleague')) void this.#sendColleague(request.clone());
    if (this.#strikes('line is off')) return this.#later(1, () => caller.fail(new NotSentError('the line is off')));
    if (this.#strikes('lost before arrival')) {
      this.#options.note(() => `  ${request.method} is lost`);
      return this.#breakOff(caller);
    }
    const outwardMs = this.#strikes('late arrival') ? chance.magnitude(3_000, 240_000) : chance.magnitude(20, 400);
    const sentAtMs = this.#options.clock.now();
    this.#requests += 1;
    const requestId = this.#requests;
    this.#later(outwardMs, () => void this.#arrive({ request, isStream, requestId, sentAtMs }, caller));
  }

  async #arrive({ request, isStream, requestId, sentAtMs }: SentRequest, caller: Caller): Promise<void> {
    const { chance, service } = this.#options;
    const answerTo = (copy: Request): Promise<Response> => this.#answerTo(copy, sentAtMs, requestId);
    const isResent = await resendPerhaps({ ...this.#options, strikes: () => this.#strikes('browser resend') }, request, isStream, answerTo);
    const answer = await answerTo(request);
    const isPaid = request.method === 'POST' && answer.status === 202;
    if (this.#strikes('lost answer')) {
      this.#options.note(() => `  ${request.method} has arrived: ${answer.status}, and the answer is lost`);
      return this.#breakOff(caller);
    }
    const backMs = this.#strikes('slow answer') ? chance.magnitude(2_000, 600_000) : chance.magnitude(20, 400);
    const heard = await this.#mangle(answer, isPaid);
    if (isResent && heard.status >= 400 && heard.status < 500) service.refusedAfterResend.add(requestId);
    this.#options.note(() => `  ${request.method} ${new URL(request.url).pathname} has arrived: ${answer.status}, answered ${heard.status} in ${(backMs / 1_000).toFixed(1)} s`);
    this.#later(backMs, () => caller.answer(heard));
  }

  async #answerTo(request: Request, sentAtMs: number, requestId: number): Promise<Response> {
    const { chance, service, isUnusable } = this.#options;
    const isOfKey = request.headers.has('Authorization');
    if (this.#strikes('maintenance')) return this.#inMaintenance();
    if (isOfKey && chance.is(0.5) && this.#strikes('absurd header')) return this.#refuse(429, 'Too many requests.', { 'Retry-After': chance.pick(ABSURD_WAITS) });
    if (this.#strikes('fault before the commit')) return new Response('<h1>Bad gateway</h1>', { status: chance.pick([500, 502, 503]) });
    if (isOfKey && this.#strikes('rate refusal')) return this.#refuse(429, 'Too many requests.', { 'Retry-After': String(chance.whole(0, 60)) });
    if (isOfKey && this.#strikes('key revoked')) return this.#refuse(401, 'Invalid or missing API key.');
    if (isOfKey && request.method === 'POST' && isUnusable(await request.clone().text())) return this.#refuse(422, 'An item cannot be used');
    return service.arrive(request, sentAtMs, requestId);
  }

  #inMaintenance(): Response {
    const headers: Record<string, string> = this.#options.chance.is(0.5) ? { 'Retry-After': '120' } : {};
    return new Response('<h1>Down for maintenance</h1>', { status: 503, headers });
  }

  /** Somebody with the same account and the same words: at the same moment, often for other countries. */
  async #sendColleague(request: Request): Promise<void> {
    const { chance, service, note } = this.#options;
    const items = chance.some(itemsOf(await request.text()), 0.7).map((item) => chance.pick([item, { ...item, origin: 'VN' }, { ...item, destination: 'BE' }]));
    if (items.length === 0) return;
    this.#later(chance.magnitude(10, 3_000), () => {
      note(() => `  a colleague buys ${items.length} products with the same words`);
      void service.sellToColleague(items);
    });
  }

  #refuse(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Response {
    const date = new Date(this.#options.clock.now()).toUTCString();
    return new Response(JSON.stringify({ success: false, message }), { status, headers: { ...headers, Date: date } });
  }

  async #mangle(answer: Response, isPaid: boolean): Promise<Response> {
    const { status, headers } = answer;
    if (this.#strikes('fault after the commit')) return new Response('{"success":false,"message":"Server error"}', { status: 500 });
    if (this.#strikes('absurd header')) return this.#withAbsurdHeader(answer);
    if (this.#strikes('not JSON')) return new Response((await answer.text()).slice(0, 30), { status, headers });
    if (this.#strikes('wrong shape')) return new Response('{"success":true,"data":{"something":"else"}}', { status, headers });
    if (isPaid && this.#strikes('wrong number of ids')) return this.#withoutOneId(answer);
    return answer;
  }

  async #withAbsurdHeader(answer: Response): Promise<Response> {
    const absurd = this.#options.chance.pick<Readonly<Record<string, string>>>([
      { 'X-RateLimit-Limit': '0', 'X-RateLimit-Remaining': '0' },
      { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '99999999999' },
      { 'Retry-After': '86400' },
      { 'Retry-After': '-1' },
    ]);
    return new Response(await answer.text(), { status: answer.status, headers: { ...Object.fromEntries(answer.headers), ...absurd } });
  }

  async #withoutOneId(answer: Response): Promise<Response> {
    const { status, headers } = answer;
    const said = JSON.parse(await answer.text()) as { data: { classification_ids: string[] } };
    said.data.classification_ids.splice(this.#options.chance.whole(0, said.data.classification_ids.length - 1), 1);
    return new Response(JSON.stringify(said), { status, headers });
  }

  /** At once, after a while, or never: then the caller has to give up by itself. */
  #breakOff({ fail }: Caller): void {
    const { chance } = this.#options;
    if (chance.is(0.7)) this.#later(chance.magnitude(10, 20_000), () => fail(new TypeError('Failed to fetch')));
  }

  #strikes(fault: Parameters<Weather['strikes']>[0]): boolean {
    return this.#options.weather.strikes(fault, this.#options.clock.now());
  }

  #later(delayMs: number, happen: () => void): void {
    this.#underWay += 1;
    this.#options.clock.schedule(() => {
      this.#underWay -= 1;
      happen();
    }, delayMs);
  }
}
