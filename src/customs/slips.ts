// Words that were probably meant. Takes two words, tells whether slips of the hand make one of the other.

/** A slip is a letter too many, one left out, a wrong one, or two neighbours swapped. */
export function differByAtMost(slips: number, typed: string, meant: string): boolean {
  if (typed === meant) return true;
  if (slips === 0) return false;
  let same = 0;
  while (same < meant.length && typed[same] === meant[same]) same += 1;
  const wrong = typed.slice(same);
  const right = meant.slice(same);
  return (
    differByAtMost(slips - 1, wrong.slice(1), right) ||
    differByAtMost(slips - 1, wrong, right.slice(1)) ||
    differByAtMost(slips - 1, wrong.slice(1), right.slice(1)) ||
    (wrong[0] === right[1] && wrong[1] === right[0] && differByAtMost(slips - 1, wrong.slice(2), right.slice(2)))
  );
}
