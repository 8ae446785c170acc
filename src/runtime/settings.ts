// What this computer or this session remembers: the key or the choice of the sandbox, the allowance of formulas, whether
// every landed cost is asked for, and which columns of lists mean what.
// The key must never be anywhere else: not in the workbook, not in an address, not in a log.
import { LARGEST_ALLOWANCE } from '../engine/allowance';
import type { RememberedMappings } from '../run/ports';
import { KeptMappings } from './kept-mappings';
import type { KeyRetention } from './runtime';

export type RememberedConnection =
  | { readonly kind: 'live'; readonly key: string; readonly retention: KeyRetention }
  | { readonly kind: 'sandbox' };

export interface SettingsOptions {
  /** localStorage and sessionStorage; a getter of either may throw where the browser blocks storage. */
  readonly storages: { readonly computer: () => Storage; readonly session: () => Storage };
  readonly partitionKey: string | undefined;
}

/** The live service and the sandbox have an allowance each. */
export type AllowanceKind = RememberedConnection['kind'];

export class Settings {
  readonly #options: SettingsOptions;
  readonly #connectionName: string;
  /** Which columns of lists mean what. */
  readonly mappings: RememberedMappings;

  constructor(options: SettingsOptions) {
    this.#options = options;
    this.mappings = new KeptMappings(options.storages.computer, `${options.partitionKey ?? ''}import8.mappings`);
    this.#connectionName = `${options.partitionKey ?? ''}import8.connection`;
  }

  /** undefined when nothing is remembered or the browser blocks storage: both are normal. */
  connection(): RememberedConnection | undefined {
    for (const retention of ['session', 'computer'] as const) {
      const remembered = parse(this.#read(retention), retention);
      if (remembered !== undefined) return remembered;
    }
    return undefined;
  }

  /** @returns false when the browser blocks storage: the connection then lasts as long as the page. */
  remember(connection: RememberedConnection): boolean {
    this.forget();
    const retention = connection.kind === 'live' ? connection.retention : 'computer';
    const text = JSON.stringify(connection.kind === 'live' ? { kind: 'live', key: connection.key } : { kind: 'sandbox' });
    try {
      this.#options.storages[retention]().setItem(this.#connectionName, text);
      return true;
    } catch {
      return false;
    }
  }

  /** Forgets the connection only: the allowance is the computer's, whoever connects. */
  forget(): void {
    for (const retention of ['session', 'computer'] as const) {
      try {
        this.#options.storages[retention]().removeItem(this.#connectionName);
      } catch {
        // Storage that cannot be reached holds nothing of ours.
      }
    }
  }

  /** Credits a day; undefined when nothing usable is remembered or the browser blocks storage. */
  allowance(kind: AllowanceKind): number | undefined {
    try {
      return parseAllowance(this.#options.storages.computer().getItem(this.#allowanceName(kind)));
    } catch {
      return undefined;
    }
  }

  /** @returns false when the browser blocks storage: the allowance then lasts as long as the page. */
  rememberAllowance(kind: AllowanceKind, credits: number): boolean {
    try {
      this.#options.storages.computer().setItem(this.#allowanceName(kind), String(credits));
      return true;
    } catch {
      return false;
    }
  }

  /** False where nothing is remembered or the browser blocks storage. */
  isEveryCostAsked(): boolean {
    try {
      return this.#options.storages.computer().getItem(this.#everyCostName()) === 'yes';
    } catch {
      return false;
    }
  }

  /** @returns false when the browser blocks storage: it then lasts as long as the page. */
  rememberEveryCostAsked(isWanted: boolean): boolean {
    try {
      this.#options.storages.computer().setItem(this.#everyCostName(), isWanted ? 'yes' : 'no');
      return true;
    } catch {
      return false;
    }
  }

  #everyCostName(): string {
    return `${this.#options.partitionKey ?? ''}import8.every-cost-asked`;
  }

  #allowanceName(kind: AllowanceKind): string {
    return `${this.#options.partitionKey ?? ''}import8.allowance.${kind}`;
  }

  #read(retention: KeyRetention): string | null {
    try {
      return this.#options.storages[retention]().getItem(this.#connectionName);
    } catch {
      return null;
    }
  }
}

function parse(text: string | null, retention: KeyRetention): RememberedConnection | undefined {
  if (text === null) return undefined;
  try {
    const value = JSON.parse(text) as { kind?: unknown; key?: unknown } | null;
    if (value?.kind === 'sandbox') return { kind: 'sandbox' };
    if (value?.kind === 'live' && typeof value.key === 'string') return { kind: 'live', key: value.key, retention };
  } catch {
    // Not ours, or half written: as good as nothing remembered.
  }
  return undefined;
}

function parseAllowance(text: string | null): number | undefined {
  // Digits only: Number would take empty text for 0.
  if (text === null || !/^\d{1,4}$/.test(text)) return undefined;
  const credits = Number(text);
  return credits <= LARGEST_ALLOWANCE ? credits : undefined;
}
