import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { jsonList, jsonObject, jsonOptional, jsonText, parseJson } from '../../../base/json-shape.ts';
import { DaemonError } from '../daemon-error.ts';
import type { KubeDeploymentEndpoint, KubePodEndpoint } from '../endpoint.ts';
import { stickyPod } from './choose-pod.ts';
import { kubeFlags } from './kube-pod.ts';

const maxOutput = 64 << 20;
const maxStderr = 2000;

interface Pod {
  readonly metadata: { readonly name: string; readonly deletionTimestamp?: string | undefined };
  readonly spec?: { readonly containers?: readonly { readonly name: string }[] | undefined } | undefined;
  readonly status?: { readonly phase?: string | undefined } | undefined;
}

const named = { name: jsonText };
const podsShape = jsonObject<{ items: readonly Pod[] }>({
  items: jsonList(
    jsonObject<Pod>({
      metadata: jsonObject<Pod['metadata']>({ ...named, deletionTimestamp: jsonOptional(jsonText) }),
      spec: jsonOptional(
        jsonObject({ containers: jsonOptional(jsonList(jsonObject<{ name: string }>(named))) }),
      ),
      status: jsonOptional(jsonObject({ phase: jsonOptional(jsonText) })),
    }),
  ),
});

/**
 * Chooses a running pod of a deployment, and its first container (docker/buildx v0.36.1
 * driver/kubernetes/podchooser). Rejects with a {@link DaemonError} if `kubectl` fails or no pod is running.
 */
export async function choosePod(
  endpoint: KubeDeploymentEndpoint,
  signal?: AbortSignal,
): Promise<KubePodEndpoint> {
  const { namespace, kubeconfig, selector, choice, key } = endpoint;
  const args = [...kubeFlags(endpoint), 'get', 'pods', `--selector=${selector}`, '--output=json'];
  const pods = runningPods(await kubectl(args, signal));
  const names = [...pods.keys()];
  const pod = choice === 'random' ? names[randomInt(Math.max(1, names.length))] : stickyPod(names, key);
  if (pod === undefined) throw noPod(endpoint);
  const container = pods.get(pod);
  return {
    kind: 'kube-pod',
    pod,
    ...(namespace === undefined ? {} : { namespace }),
    ...(kubeconfig === undefined ? {} : { kubeconfig }),
    ...(container === undefined ? {} : { container }),
  };
}

/** Names of the pods, with their first containers. A pod that is being deleted still runs, but would end in mid-build. */
function runningPods(json: string): ReadonlyMap<string, string | undefined> {
  const running = readPods(json).filter(
    ({ metadata, status }) => metadata.deletionTimestamp === undefined && status?.phase === 'Running',
  );
  return new Map(running.map(({ metadata, spec }) => [metadata.name, spec?.containers?.[0]?.name]));
}

function readPods(json: string): readonly Pod[] {
  try {
    return parseJson(json, podsShape).items;
  } catch (error) {
    const text = `kubectl printed a list of pods that cannot be read: ${(error as Error).message}`;
    throw new DaemonError(text, 'connection-failed', { cause: error });
  }
}

function kubectl(args: readonly string[], signal: AbortSignal | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('kubectl', args, { maxBuffer: maxOutput, signal }, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else if (signal?.aborted) reject(signal.reason);
      else if (error.code === 'ENOENT') reject(notInstalled(error));
      else reject(failed(args, stderr.trim() || error.message));
    });
  });
}

function notInstalled(cause: Error): DaemonError {
  const hint = 'Install kubectl, or put it on the PATH.';
  return new DaemonError('kubectl is not installed', 'connection-failed', { hint, cause });
}

function failed(args: readonly string[], words: string): DaemonError {
  const hint = `Check the output of \`kubectl ${args.slice(0, -1).join(' ')}\`.`;
  return new DaemonError(`kubectl failed: ${words.slice(0, maxStderr)}`, 'connection-failed', { hint });
}

function noPod(endpoint: KubeDeploymentEndpoint): DaemonError {
  const command = ['kubectl', ...kubeFlags(endpoint), 'get', 'pods', `--selector=${endpoint.selector}`].join(
    ' ',
  );
  return new DaemonError(`no pod of the deployment ${endpoint.deployment} is running`, 'connection-failed', {
    hint: `Check the output of \`${command}\`.`,
    data: { status: 'inactive' },
  });
}
