// Whether cells that the service has refused for want of credits are worth another try. Takes refusals and balances; each
// balance is tried once: one that is refused all the same, as by a plan's limit, has to grow first.

export class RefusedCredits {
  /** The service has refused, and nothing has been tried since. */
  #isRefused = false;
  /** With so many credits, or fewer, it would refuse again. */
  #refusedBalance = 0;

  /** @returns true for the first refusal: the balance known so far was wrong, because others spend as well. */
  refuse(): boolean {
    const isFirst = !this.#isRefused;
    this.#isRefused = true;
    return isFirst;
  }

  /** @returns true when what was refused may be tried with this balance. */
  welcome(balance: number): boolean {
    if (!this.#isRefused || balance <= this.#refusedBalance) {
      this.#refusedBalance = Math.min(this.#refusedBalance, balance);
      return false;
    }
    this.#isRefused = false;
    this.#refusedBalance = balance;
    return true;
  }
}
