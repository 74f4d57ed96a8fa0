import LongClass from 'long';

/** A 64-bit number, as the declarations in `gen/` have it. */
export type Long = LongClass;

export const Long: typeof LongClass = LongClass;
