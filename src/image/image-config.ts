import { encodeText } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { type GoJsonValue, goJson } from '../go/json.ts';
import { compareBytes, compareKeys } from '../go/strings.ts';
import type { ContainerConfig, DockerImage, Healthcheck, HistoryEntry } from './oci-image.ts';
import type { Platform } from './platform.ts';
import { defaultPathEnv } from './system-path.ts';

/**
 * Writes an image config like Go's json.Marshal for Docker's image type: with its key order, without empty values,
 * and with maps sorted by key. Reproducible builds compare image digests, so the order matters
 * (moby/docker-image-spec v1 DockerOCIImage). Throws a CompileError for a time that RFC 3339 cannot represent.
 *
 * @example
 * const { image } = await compile({ dockerfile: 'FROM scratch\nCMD ["/app"]' });
 * if (image) console.log(new TextDecoder().decode(marshalImageConfig(image)));
 */
export function marshalImageConfig(image: DockerImage): Uint8Array {
  return encodeText(
    goJson({
      created: timeToJson(image.created),
      author: nonEmpty(image.author),
      architecture: image.architecture,
      os: image.os,
      'os.version': nonEmpty(image.osVersion),
      'os.features': nonEmptyList(image.osFeatures),
      variant: nonEmpty(image.variant),
      rootfs: { type: image.rootfs.type, diff_ids: image.rootfs.diffIds ?? null },
      history: image.history?.length ? image.history.map(historyToJson) : undefined,
      config: configToJson(image.config),
    }),
  );
}

/** Returns a copy that shares nothing which lowering changes in place. */
export function cloneImage(image: DockerImage): DockerImage {
  const { config } = image;
  return {
    ...image,
    osFeatures: image.osFeatures?.slice(),
    config: {
      ...config,
      exposedPorts: config.exposedPorts && new Set(config.exposedPorts),
      env: config.env?.slice(),
      entrypoint: config.entrypoint?.slice(),
      cmd: config.cmd?.slice(),
      volumes: config.volumes && new Set(config.volumes),
      labels: config.labels && new Map(config.labels),
      healthcheck: config.healthcheck && { ...config.healthcheck, test: config.healthcheck.test?.slice() },
      onBuild: config.onBuild?.slice(),
      shell: config.shell?.slice(),
    },
    history: image.history?.slice(),
  };
}

/** The config of `FROM scratch` (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/image.go). */
export function emptyImage(platform: Platform): DockerImage {
  return {
    architecture: platform.architecture,
    os: platform.os,
    osVersion: platform.osVersion,
    osFeatures: platform.osFeatures?.slice(),
    variant: platform.variant,
    rootfs: { type: 'layers' },
    config: {
      workingDir: '/',
      env: platform.os === 'windows' ? undefined : [`PATH=${defaultPathEnv(platform.os)}`],
    },
  };
}

/** The platform that the config claims. */
export function imagePlatform(image: DockerImage): Platform {
  return {
    os: image.os,
    architecture: image.architecture,
    variant: image.variant,
    osVersion: image.osVersion,
    osFeatures: image.osFeatures,
  };
}

function historyToJson(entry: HistoryEntry): GoJsonValue {
  return {
    created: timeToJson(entry.created),
    created_by: nonEmpty(entry.createdBy),
    author: nonEmpty(entry.author),
    comment: nonEmpty(entry.comment),
    empty_layer: entry.emptyLayer || undefined,
  };
}

function configToJson(config: ContainerConfig): GoJsonValue {
  return {
    User: nonEmpty(config.user),
    ExposedPorts: setToJson(config.exposedPorts),
    Env: nonEmptyList(config.env),
    Entrypoint: nonEmptyList(config.entrypoint),
    Cmd: nonEmptyList(config.cmd),
    Volumes: setToJson(config.volumes),
    WorkingDir: nonEmpty(config.workingDir),
    Labels: mapToJson(config.labels),
    StopSignal: nonEmpty(config.stopSignal),
    ArgsEscaped: config.argsEscaped || undefined,
    Healthcheck: config.healthcheck && healthcheckToJson(config.healthcheck),
    OnBuild: nonEmptyList(config.onBuild),
    Shell: nonEmptyList(config.shell),
  };
}

function healthcheckToJson(check: Healthcheck): GoJsonValue {
  return {
    Test: nonEmptyList(check.test),
    Interval: check.interval || undefined,
    Timeout: check.timeout || undefined,
    StartPeriod: check.startPeriod || undefined,
    StartInterval: check.startInterval || undefined,
    Retries: check.retries || undefined,
  };
}

function timeToJson(time: string | undefined): string | undefined {
  if (!time) return undefined;
  if (!/^[0-9]{4}-/.test(time)) throw timeError('year outside of range [0,9999]');
  if (/[+-](?:2[4-9]|[3-9][0-9]|[0-9]{3}):[0-9]{2}$/.test(time))
    throw timeError('timezone hour outside of range [0,23]');
  return time;
}

function timeError(reason: string): CompileError {
  return new CompileError(
    `json: error calling MarshalJSON for type *time.Time: Time.MarshalJSON: ${reason}`,
    { code: 'time-out-of-range' },
  );
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function nonEmptyList(values: readonly string[] | undefined): readonly string[] | undefined {
  return values?.length ? values : undefined;
}

function setToJson(values: ReadonlySet<string> | undefined): GoJsonValue | undefined {
  if (!values?.size) return undefined;
  return new Map([...values].sort(compareBytes).map((key) => [key, {}]));
}

function mapToJson(values: ReadonlyMap<string, string> | undefined): GoJsonValue | undefined {
  if (!values?.size) return undefined;
  return new Map([...values].sort(compareKeys));
}
