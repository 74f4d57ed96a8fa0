import LongClass from 'long';

/** A 64-bit number as declared in `gen/`. */
export type Long = LongClass;

export const Long: typeof LongClass = LongClass;
