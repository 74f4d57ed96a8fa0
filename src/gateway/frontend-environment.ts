import { jsonList, jsonObject, jsonOptional, jsonRecord, jsonText, parseJson } from '../base/json-shape.ts';
import type { Worker } from '../frontend/gateway.ts';
import type { Platform } from '../image/platform.ts';
import { jsonPlatform } from '../image/platform-json.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a daemon passes to a frontend container in its environment. */
export interface FrontendEnvironment {
  readonly options: Map<string, string>;
  readonly sessionId: string;
  readonly product: string;
  readonly workers: readonly Worker[];
}

const optionPrefix = 'BUILDKIT_FRONTEND_OPT_';

/**
 * Reads `BUILDKIT_FRONTEND_OPT_<n>=key=value` (in any order; values may contain `=`), `BUILDKIT_SESSION_ID`,
 * `BUILDKIT_WORKERS` and `BUILDKIT_EXPORTEDPRODUCT` (moby/buildkit v0.32.2 frontend/gateway/grpcclient/client.go).
 */
export function readEnvironment(env: Environment): FrontendEnvironment {
  const options = new Map<string, string>();
  for (const [name, entry] of Object.entries(env)) {
    if (!name.startsWith(optionPrefix) || entry === undefined) continue;
    const at = entry.indexOf('=');
    options.set(at === -1 ? entry : entry.slice(0, at), at === -1 ? '' : entry.slice(at + 1));
  }
  return {
    options,
    sessionId: env['BUILDKIT_SESSION_ID'] ?? '',
    product: env['BUILDKIT_EXPORTEDPRODUCT'] ?? '',
    workers: parseWorkers(env['BUILDKIT_WORKERS']),
  };
}

interface WorkerJson {
  readonly id?: string | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly platforms?: readonly Platform[] | undefined;
}

const optionalText = jsonOptional(jsonText);
const workersShape = jsonOptional(
  jsonList(
    jsonObject<WorkerJson>({
      id: optionalText,
      labels: jsonOptional(jsonRecord(jsonText)),
      platforms: jsonOptional(jsonList(jsonPlatform)),
    }),
  ),
);

function parseWorkers(json: string | undefined): readonly Worker[] {
  if (!json) return [];
  let workers: readonly WorkerJson[] | undefined;
  try {
    workers = parseJson(json, workersShape);
  } catch {
    // If a daemon sends something else, there is still a default platform.
    return [];
  }
  return (workers ?? []).map((worker) => ({
    id: worker.id ?? '',
    labels: worker.labels ?? {},
    platforms: worker.platforms ?? [],
  }));
}
