// The conversation with one add-in frame: JSON strings over postMessage, requests in, replies and events out.
// Hears only its own frame, origin and conversation; must never know what the messages mean.

const MESSAGE_REQUEST = 0;
const MESSAGE_RESPONSE = 1;
const ACTION_INVOKE = 0;
const ACTION_REGISTER = 1;
const ACTION_UNREGISTER = 2;
const RESPONSE_REPLY = 0;
const RESPONSE_EVENT = 1;
const CODE_OK = 0;
const CODE_REQUEST_FAILED = -2;

export interface ChannelOptions {
  readonly conversationId: string;
  /** The origin the add-in's page is served from. */
  readonly addInOrigin: string;
  readonly handlers: ChannelHandlers;
  readonly log: (kind: string, detail: unknown) => void;
}

export interface ChannelHandlers {
  /** Answers a call of the add-in. A rejection becomes an error reply. */
  invoke(name: string, data: unknown): unknown;
  /** The add-in wants, or no longer wants, an event. */
  register?(name: string, data: unknown): void;
  unregister?(name: string, data: unknown): void;
}

interface Request {
  readonly actionType: number;
  readonly actionName: string;
  readonly correlationId: unknown;
  readonly data: unknown;
}

export class OfficeMessageChannel {
  readonly #options: ChannelOptions;
  /** Event name to the correlation id of its registration, which every event repeats. */
  readonly #registrations = new Map<string, unknown>();
  readonly #listener = (event: MessageEvent): void => void this.#receive(event);
  #frame: HTMLIFrameElement | undefined;

  constructor(options: ChannelOptions) {
    this.#options = options;
  }

  /** Starts listening to the frame. */
  attach(frame: HTMLIFrameElement): void {
    this.#frame = frame;
    window.addEventListener('message', this.#listener);
  }

  close(): void {
    window.removeEventListener('message', this.#listener);
    this.#registrations.clear();
    this.#frame = undefined;
  }

  /** Raises an event. Nothing happens where the add-in has not registered for it. */
  raise(name: string, data: unknown): void {
    if (!this.#registrations.has(name)) return;
    this.#send(name, this.#registrations.get(name), RESPONSE_EVENT, CODE_OK, data);
  }

  /** Asks something of office.js itself, which listens in a conversation of its own. It answers nothing of use. */
  notify(name: string, data: unknown): void {
    this.#post({
      _messageType: MESSAGE_REQUEST,
      _actionType: ACTION_INVOKE,
      _actionName: name,
      _conversationId: `${this.#options.conversationId}_ntf`,
      _correlationId: 0,
      _origin: location.origin,
      _data: data,
      _serializerVersion: 1,
    });
  }

  /** Forgets what the page registered for: a page loaded anew registers again. */
  forgetRegistrations(): void {
    this.#registrations.clear();
  }

  async #receive(event: MessageEvent): Promise<void> {
    if (this.#frame === undefined || event.source !== this.#frame.contentWindow || event.origin !== this.#options.addInOrigin) return;
    const request = readRequest(event.data, this.#options.conversationId);
    if (request === undefined) return;
    this.#options.log('in', request);
    try {
      this.#send(request.actionName, request.correlationId, RESPONSE_REPLY, CODE_OK, await this.#answer(request));
    } catch (error) {
      this.#options.log('failed', { request, error });
      this.#send(request.actionName, request.correlationId, RESPONSE_REPLY, CODE_REQUEST_FAILED, String(error));
    }
  }

  #answer({ actionType, actionName, correlationId, data }: Request): unknown {
    const { handlers } = this.#options;
    // office.js takes an empty answer to a registration for a failure.
    if (actionType === ACTION_REGISTER) {
      this.#registrations.set(actionName, correlationId);
      handlers.register?.(actionName, data);
      return { Error: 0 };
    }
    if (actionType === ACTION_UNREGISTER) {
      this.#registrations.delete(actionName);
      handlers.unregister?.(actionName, data);
      return { Error: 0 };
    }
    return handlers.invoke(actionName, data);
  }

  #send(actionName: string, correlationId: unknown, responseType: number, errorCode: number, data: unknown): void {
    this.#post({
      _messageType: MESSAGE_RESPONSE,
      _responseType: responseType,
      _actionName: actionName,
      _conversationId: this.#options.conversationId,
      _correlationId: correlationId,
      _origin: location.origin,
      _errorCode: errorCode,
      _data: data ?? null,
      _serializerVersion: 1,
    });
  }

  #post(message: object): void {
    this.#options.log('out', message);
    // The channel may have been closed while the answer was worked out.
    this.#frame?.contentWindow?.postMessage(JSON.stringify(message), this.#options.addInOrigin);
  }
}

/** undefined for everything that is no request of this conversation. */
function readRequest(text: unknown, conversationId: string): Request | undefined {
  if (typeof text !== 'string') return undefined;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof message !== 'object' || message === null) return undefined;
  const fields = message as Readonly<Record<string, unknown>>;
  if (fields['_messageType'] !== MESSAGE_REQUEST || fields['_conversationId'] !== conversationId) return undefined;
  return {
    actionType: Number(fields['_actionType']),
    actionName: String(fields['_actionName']),
    correlationId: fields['_correlationId'],
    data: fields['_data'],
  };
}
