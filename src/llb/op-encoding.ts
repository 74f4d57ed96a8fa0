/** Input index that stands for scratch (`pb.Empty`). */
export const emptyInput = -1;

/** Output index for no output (`pb.SkipOutput`). */
export const skipOutput = -1;
