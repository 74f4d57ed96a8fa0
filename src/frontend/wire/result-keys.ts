/**
 * Keys of a result's metadata (moby/buildkit v0.32.2 exporter/containerimage/exptypes/types.go,
 * exporter/exptypes/keys.go). All but the list of platforms take a `/<platform id>` in multi-platform results.
 */
export const imageConfigKey = 'containerimage.config';
export const baseImageConfigKey = 'containerimage.base.config';
/** The JSON that a subrequest returns (moby/buildkit v0.32.2 frontend/subrequests/types.go). */
export const answerKey = 'result.json';
export const epochKey = 'source.date.epoch';
export const platformsKey = 'refs.platforms';
