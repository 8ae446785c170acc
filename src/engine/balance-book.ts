// Compares the credits that answers tell with those that our submissions should have left. Takes what is sent and what is
// told, gives a verdict; must never compare a balance of which it is not certain what it counts.

export interface Comparison {
  /** `differs` also where there is nothing to compare with. */
  readonly verdict: 'agrees' | 'differs';
  /** Credits that are gone beyond those of our submissions; 0 where that is not known. */
  readonly missing: number;
  /** The submissions whose credits the comparison is about. */
  readonly entryIds: readonly string[];
}

export class BalanceBook {
  /** Told while nothing of ours was under way; undefined where none has been. */
  #known: number | undefined;
  /** Accepted since then: credits by entry. */
  #spent = new Map<string, number>();
  /** Entries under way, and whether any other has been at the same time. */
  readonly #underWay = new Map<string, { isAlone: boolean }>();
  #changedAt = -Infinity;

  /** The balance as it was before anything of ours. */
  begin(balance: number): void {
    if (this.#known === undefined && this.#underWay.size === 0) this.#know(balance);
  }

  /** The next balance may be that of another account. */
  forget(): void {
    this.#know(undefined);
  }

  /** False where the service may have known of more credits than we did. */
  reachesFor(credits: number): boolean {
    return this.#known !== undefined && this.#known >= credits;
  }

  sending(entryId: string, nowMs: number): void {
    for (const other of this.#underWay.values()) other.isAlone = false;
    this.#underWay.set(entryId, { isAlone: this.#underWay.size === 0 });
    this.#changedAt = nowMs;
  }

  /** @param told What the same answer says is left. @returns undefined where nothing can be said yet. */
  accepted(entryId: string, credits: number, told: number | undefined, nowMs: number): Comparison | undefined {
    const isAlone = this.#end(entryId, nowMs);
    this.#spent.set(entryId, credits);
    return isAlone && told !== undefined ? this.#compare(told) : undefined;
  }

  /** Nobody knows what it has cost. */
  lost(entryId: string, nowMs: number): void {
    this.#end(entryId, nowMs);
    this.forget();
  }

  /** It has cost nothing. */
  released(entryId: string, nowMs: number): void {
    this.#end(entryId, nowMs);
  }

  /**
   * @param askedAt When the request was handed over whose answer tells it: before our last submission it may not count that.
   * @returns undefined where nothing can be said yet.
   */
  told(balance: number, askedAt: number): Comparison | undefined {
    return this.#underWay.size > 0 || askedAt <= this.#changedAt ? undefined : this.#compare(balance);
  }

  #compare(told: number): Comparison {
    const entryIds = [...this.#spent.keys()];
    const spent = [...this.#spent.values()].reduce((sum, credits) => sum + credits, 0);
    const expected = this.#known === undefined ? undefined : this.#known - spent;
    this.#know(told);
    return { verdict: expected === told ? 'agrees' : 'differs', missing: Math.max(0, (expected ?? told) - told), entryIds };
  }

  #know(balance: number | undefined): void {
    this.#known = balance;
    this.#spent = new Map();
  }

  #end(entryId: string, nowMs: number): boolean {
    const isAlone = this.#underWay.get(entryId)?.isAlone === true && this.#underWay.size === 1;
    this.#underWay.delete(entryId);
    this.#changedAt = nowMs;
    return isAlone;
  }
}
