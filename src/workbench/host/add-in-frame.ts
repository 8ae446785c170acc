// One page of the add-in in a frame: tells office.js on load that its host is Excel on the web, and carries the conversation.
// Takes a URL; must never touch the page or its URL (the bootstrap travels in the frame's name).

import { OfficeMessageChannel, type ChannelHandlers } from './office-message-channel';

/** What office.js is told when Tab enters the pane. */
const ACTION_TAB_IN = 11;
/** Bits of the host info that office.js reads: which runtimes to start. */
const FLAG_SHARED_RUNTIME = 1;
const FLAG_CUSTOM_FUNCTIONS = 2;

export interface AddInFrameOptions {
  readonly url: string;
  /** Stays the same for all frames of one add-in. */
  readonly controlId: string;
  readonly locale: string;
  readonly isDialog: boolean;
  readonly hasSharedRuntime: boolean;
  readonly hasCustomFunctions: boolean;
  readonly title: string;
  readonly handlers: ChannelHandlers;
  readonly log: (kind: string, detail: unknown) => void;
}

export class AddInFrame {
  readonly url: string;
  readonly #element: HTMLIFrameElement;
  readonly #channel: OfficeMessageChannel;

  /** Opens the page inside the container. */
  constructor(container: HTMLElement, options: AddInFrameOptions) {
    this.url = options.url;
    // office.js keeps document settings per conversation: a conversation used again would show stale ones.
    const conversationId = crypto.randomUUID();
    this.#channel = new OfficeMessageChannel({
      conversationId, addInOrigin: new URL(options.url).origin, handlers: options.handlers, log: options.log,
    });

    const frame = document.createElement('iframe');
    // Before it is inserted: a name given later does not reach window.name in Chromium.
    frame.name = bootstrap(conversationId, options);
    frame.src = options.url;
    frame.title = options.title;
    frame.allow = 'clipboard-write';
    Object.assign(frame.style, { border: '0', width: '100%', height: '100%', display: 'block' });
    this.#element = frame;
    this.#channel.attach(frame);
    container.append(frame);
  }

  raise(name: string, data: unknown): void {
    this.#channel.raise(name, data);
  }

  /** Puts the focus on the first thing in the page that takes it. */
  focus(): void {
    this.#element.focus();
    this.#channel.notify('Office_notifyAgave', [ACTION_TAB_IN]);
  }

  /** The page in the frame was loaded anew by itself: what it registered for is void. */
  forgetRegistrations(): void {
    this.#channel.forgetRegistrations();
  }

  remove(): void {
    this.#channel.close();
    this.#element.remove();
  }
}

function bootstrap(conversationId: string, options: AddInFrameOptions): string {
  const flags = (options.hasSharedRuntime ? FLAG_SHARED_RUNTIME : 0) | (options.hasCustomFunctions ? FLAG_CUSTOM_FUNCTIONS : 0);
  const hostInfo = [
    'Excel', 'Web', '16.01', options.locale, crypto.randomUUID(), options.isDialog ? 'isDialog' : '', 'disableLogging', String(flags),
  ];
  return JSON.stringify({
    baseFrameName: `_xdm_0_${conversationId}`,
    hostInfo: hostInfo.join('|'),
    xdmInfo: [conversationId, options.controlId, location.origin].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
}
