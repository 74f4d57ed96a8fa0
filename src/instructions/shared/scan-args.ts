/** ARG that asks for an SBOM of the build context. It controls the build and never becomes a variable of a process. */
export const scanContextArg = 'BUILDKIT_SBOM_SCAN_CONTEXT';

/** ARG that asks for an SBOM of a stage that is not exported. */
export const scanStageArg = 'BUILDKIT_SBOM_SCAN_STAGE';

/** Whether an ARG of this name stays out of the environment of processes. */
export function isScanArg(name: string): boolean {
  return name === scanContextArg || name === scanStageArg;
}
