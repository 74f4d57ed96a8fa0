import fc from 'fast-check';

/**
 * Property tests draw the same inputs in every run, so that a commit that passes once passes always. `npm run fuzz` sets
 * other seeds (`FAST_CHECK_SEED`) and looks for what these miss; what it finds is kept as a case.
 */
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_130),
});
