// The Web Locks of one browser, which several pages share: exclusive locks by name, first come first served, gone with
// their page. Options of a request are not known here.

interface Claim {
  readonly page: FakePageLocks;
  readonly name: string;
  readonly begin: () => void;
  isHeld: boolean;
}

export class FakeBrowserLocks {
  #claims: readonly Claim[] = [];
  #isFrozen = false;

  newPage(): FakePageLocks {
    return new FakePageLocks(this);
  }

  /** Requests stay pending until thaw(). */
  freeze(): void {
    this.#isFrozen = true;
  }

  thaw(): void {
    this.#isFrozen = false;
    this.#grant();
  }

  /** What a page holds is released, what it waits for is forgotten, and none of its promises settles any more. */
  close(page: FakePageLocks): void {
    this.#claims = this.#claims.filter((claim) => claim.page !== page);
    this.#grant();
  }

  snapshot(): LockManagerSnapshot {
    const tell = (isHeld: boolean): LockInfo[] => this.#claims.filter((claim) => claim.isHeld === isHeld).map(({ name }) => ({ name, mode: 'exclusive' }));
    return { held: tell(true), pending: tell(false) };
  }

  claim(page: FakePageLocks, name: string, begin: () => void): () => void {
    const claim: Claim = { page, name, begin, isHeld: false };
    this.#claims = [...this.#claims, claim];
    // Never within the request itself, as in a browser.
    setImmediate(() => this.#grant());
    return () => {
      this.#claims = this.#claims.filter((other) => other !== claim);
      this.#grant();
    };
  }

  #grant(): void {
    if (this.#isFrozen) return;
    const names = new Set<string>();
    for (const claim of this.#claims) {
      if (!names.has(claim.name) && !claim.isHeld) {
        claim.isHeld = true;
        claim.begin();
      }
      names.add(claim.name);
    }
  }
}

/** navigator.locks of one page. */
export class FakePageLocks implements LockManager {
  readonly #browser: FakeBrowserLocks;
  /** Set, every call rejects with it: what a browser does that blocks storage. */
  refusal: Error | undefined;

  constructor(browser: FakeBrowserLocks) {
    this.#browser = browser;
  }

  async query(): Promise<LockManagerSnapshot> {
    if (this.refusal !== undefined) throw this.refusal;
    return this.#browser.snapshot();
  }

  async request<T>(name: string, ...rest: [LockGrantedCallback<T>] | [LockOptions, LockGrantedCallback<T>]): Promise<T> {
    if (this.refusal !== undefined) throw this.refusal;
    const [work, ...others] = rest;
    if (typeof work !== 'function' || others.length > 0) throw new Error('The fake locks know no options.');
    return new Promise<T>((resolve, reject) => {
      const release = this.#browser.claim(this, name, () => {
        const result = (async () => work({ name, mode: 'exclusive' }))();
        result.then(resolve, reject).finally(() => release());
      });
    });
  }
}
