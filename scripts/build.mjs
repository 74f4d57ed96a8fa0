#!/usr/bin/env node
import { checkPureModules } from './build/browser.mjs';
import { buildCli, buildFrontend, buildImageBundle, buildSnapshotScript } from './build/bundles.mjs';
import { buildCacheTool } from './build/cache-tool.mjs';
import { buildEngine } from './build/engine.mjs';
import { buildLibrary } from './build/library.mjs';
import { writeNotices } from './build/notices.mjs';
import { buildTypes } from './build/types.mjs';

/** Everything that ships: `dist/bin` (command, frontend), `dist/image` (for the image), the library for Node and browsers with its declarations, the licences of what is bundled. `engine` is what `dockerfile-llb pack` puts under programs, and `cache-tool` what `cache-mounts` runs on daemons. `pure` builds nothing: it checks. */
const parts = {
  library: buildLibrary,
  cli: buildCli,
  frontend: buildFrontend,
  image: buildImageBundle,
  snapshot: buildSnapshotScript,
  pure: checkPureModules,
  types: buildTypes,
  engine: buildEngine,
  'cache-tool': buildCacheTool,
};

/** Built only when they are named: they need more than Node. */
const onRequest = ['engine', 'cache-tool'];

/**
 * `node scripts/build.mjs [part …]`: all parts but `engine` and `cache-tool`, or the named ones. What is there is replaced when a part is done,
 * so that whoever runs it meanwhile is not disturbed.
 */
async function main(names) {
  const unknown = names.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0)
    throw new Error(`unknown part ${unknown.join(', ')}: choose from ${Object.keys(parts).join(', ')}`);
  const chosen = names.length === 0 ? Object.keys(parts).filter((name) => !onRequest.includes(name)) : names;
  const outcomes = await Promise.allSettled(chosen.map((name) => parts[name]()));
  const failures = outcomes.flatMap((outcome, i) =>
    outcome.status === 'rejected' ? [[chosen[i], outcome.reason]] : [],
  );
  for (const [name, reason] of failures) console.error(`${name}: ${reason.message}`);
  if (failures.length > 0) process.exit(1);
  if (names.length === 0) writeNotices();
  console.log(`built ${chosen.join(', ')}`);
}

process.chdir(new URL('..', import.meta.url).pathname);
await main(process.argv.slice(2));
