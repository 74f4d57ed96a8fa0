/** Input index that stands for scratch (`pb.Empty`). */
export const emptyInput = -1;

/** Output index that stands for none (`pb.SkipOutput`). */
export const skipOutput = -1;
