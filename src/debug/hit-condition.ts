/**
 * Whether a breakpoint stops when it is reached for the given time, counted from 1: `3` and `>= 3` from the third time on, `> 3`,
 * `< 3`, `<= 3`, `== 3`, and `% 3` every third time. Throws an Error for anything else.
 */
export function hitConditionHolds(text: string, hits: number): boolean {
  const [, sign = '', digits] = /^(>=|>|<=|<|==|=|%)? *(\d{1,9})$/.exec(text.trim()) ?? [];
  if (digits === undefined || (sign === '%' && Number(digits) === 0))
    throw new Error(`${text}: not a hit count; for example: 3, == 3 or % 2`);
  return signs[sign as Sign](hits, Number(digits));
}

type Sign = '' | '>=' | '>' | '<=' | '<' | '==' | '=' | '%';

const signs: Readonly<Record<Sign, (hits: number, wanted: number) => boolean>> = {
  '': (hits, wanted) => hits >= wanted,
  '>=': (hits, wanted) => hits >= wanted,
  '>': (hits, wanted) => hits > wanted,
  '<=': (hits, wanted) => hits <= wanted,
  '<': (hits, wanted) => hits < wanted,
  '==': (hits, wanted) => hits === wanted,
  '=': (hits, wanted) => hits === wanted,
  '%': (hits, wanted) => hits % wanted === 0,
};
