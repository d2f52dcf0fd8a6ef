/** One purpose's part of a decision, as far as a choice is merged into it. */
export interface Purpose {
  default: boolean;
  locked: boolean | null;
  yes_counts: {
    notice: string;
    /** RFC 3339. */
    not_before: string;
    knowing_of_gpc: boolean;
    by_parent: boolean;
  };
}

/** What a stored choice says about one purpose. */
export interface StoredChoice {
  notice: string;
  /** RFC 3339. */
  made_at: string;
  knew_gpc: boolean;
  by_parent: boolean;
  yes: boolean;
}

/** As in the server's `decide`: clocks of one installation differ. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Whether a choice counts. A no always does; what can't be read is no yes. */
const counts = (purpose: Purpose, choice: StoredChoice, now: Date): boolean => {
  if (!choice.yes) return true;
  const { notice, not_before, knowing_of_gpc, by_parent } = purpose.yes_counts;
  const made = Date.parse(choice.made_at);
  return (
    choice.notice === notice &&
    made >= Date.parse(not_before) &&
    made <= now.getTime() + CLOCK_SKEW_MS &&
    (choice.knew_gpc || !knowing_of_gpc) &&
    (choice.by_parent || !by_parent)
  );
};

/**
 * Whether a purpose is allowed: `locked ?? (choice, if it counts) ?? default`.
 *
 * The same rule as the server's `decide`; `testdata/merge` and `testdata/decisions` hold both to it.
 */
export const merge = (purpose: Purpose, choice: StoredChoice | null, now: Date): boolean =>
  purpose.locked ?? (choice && counts(purpose, choice, now) ? choice.yes : purpose.default);
