import { quote } from '../base/go-quote.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { JsonObject, parseJson } from './json-object.ts';
import type { ContainerConfig, DockerImage, Healthcheck, HistoryEntry } from './oci-image.ts';

/**
 * Reads an image config as Go's json.Unmarshal does into Docker's image type: unknown keys are dropped, keys match
 * without regard to case. Throws a CompileError when it is no such config.
 */
export function parseImageConfig(bytes: Uint8Array): DockerImage {
  const root = new JsonObject(parseJson(bytes) ?? {}, 'DockerOCIImage');
  const rootfs = root.object('rootfs');
  return {
    created: parseTime(root.string('created')),
    author: root.string('author'),
    architecture: root.string('architecture') ?? '',
    variant: root.string('variant'),
    os: root.string('os') ?? '',
    osVersion: root.string('os.version'),
    osFeatures: root.strings('os.features'),
    config: parseConfig(root.object('config')),
    rootfs: { type: rootfs?.string('type') ?? '', diffIds: rootfs?.strings('diff_ids') },
    history: root.objects('history')?.map(parseHistory),
  };
}

function parseHistory(entry: JsonObject): HistoryEntry {
  return {
    created: parseTime(entry.string('created')),
    createdBy: entry.string('created_by'),
    author: entry.string('author'),
    comment: entry.string('comment'),
    emptyLayer: entry.boolean('empty_layer'),
  };
}

function parseConfig(config: JsonObject | undefined): ContainerConfig {
  if (config === undefined) return {};
  const healthcheck = config.object('healthcheck');
  return {
    user: config.string('User'),
    exposedPorts: config.keySet('ExposedPorts'),
    env: config.strings('Env'),
    entrypoint: config.strings('Entrypoint'),
    cmd: config.strings('Cmd'),
    volumes: config.keySet('Volumes'),
    workingDir: config.string('WorkingDir'),
    labels: config.stringMap('Labels'),
    stopSignal: config.string('StopSignal'),
    argsEscaped: config.boolean('ArgsEscaped'),
    healthcheck: healthcheck && parseHealthcheck(healthcheck),
    onBuild: config.strings('OnBuild'),
    shell: config.strings('Shell'),
  };
}

function parseHealthcheck(check: JsonObject): Healthcheck {
  const nanoseconds = (key: string) => {
    const value = check.integer(key);
    return value === undefined ? undefined : BigInt(value);
  };
  return {
    test: check.strings('Test'),
    interval: nanoseconds('Interval'),
    timeout: nanoseconds('Timeout'),
    startPeriod: nanoseconds('StartPeriod'),
    startInterval: nanoseconds('StartInterval'),
    retries: check.integer('Retries'),
  };
}

const rfc3339 = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:[.,](\d+))?(Z|[+-]\d{2}:\d{2})$/;

/** RFC 3339 text as Go prints it after reading it: nanoseconds without trailing zeros, zero offset as Z. */
function parseTime(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const match = rfc3339.exec(text);
  if (match === null || Number.isNaN(Date.parse(`${match[1]}Z`))) {
    throw new CompileError(`parsing time ${quote(quote(text)).slice(1, -1)} as "2006-01-02T15:04:05Z07:00"`, {
      code: 'invalid-json',
    });
  }
  const fraction = (match[2] ?? '').slice(0, 9).replace(/0+$/, '');
  const offset = match[3] === '+00:00' ? 'Z' : match[3]!;
  return `${match[1]}${fraction === '' ? '' : `.${fraction}`}${offset}`;
}
