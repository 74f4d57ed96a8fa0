import { decodeText } from '../base/text.ts';
import { readJson } from '../diagnostics/read-json.ts';
import {
  type GoField,
  goBool,
  goField,
  goInt,
  goMap,
  goPointer,
  goSlice,
  goString,
  goStringSet,
  goStruct,
  goTime,
} from '../go/json-decode.ts';
import type { ContainerConfig, DockerImage, Healthcheck, HistoryEntry, RootFs } from './oci-image.ts';

/**
 * Reads an image config like Go's json.Unmarshal for Docker's image type (moby/docker-image-spec v1 DockerOCIImage):
 * unknown keys are dropped, and keys match in any case. Throws a CompileError with the text of Go's encoding/json if
 * the text is not such a config.
 *
 * @example
 * const text = '{ "os": "linux", "architecture": "amd64", "config": { "Env": ["A=b"] }, "rootfs": { "type": "layers" } }';
 * const image = parseImageConfig(new TextEncoder().encode(text));
 * console.log(image.config.env); // [ 'A=b' ]
 */
export function parseImageConfig(bytes: Uint8Array): DockerImage {
  return readJson(decodeText(bytes), dockerType) ?? emptyConfig();
}

/** The same for OCI's image type, without Docker's own fields, whose values are not even validated. */
export function parseOciImageConfig(bytes: Uint8Array): DockerImage {
  return readJson(decodeText(bytes), ociType) ?? emptyConfig();
}

function emptyConfig(): DockerImage {
  return { architecture: '', os: '', config: {}, rootfs: { type: '' } };
}

const text = goString();
const texts = goSlice(text, () => '');
const duration = goInt('time.Duration');

const healthcheckType = goStruct<Healthcheck>('v1.HealthcheckConfig', () => ({}), {
  test: goField('Test', texts),
  interval: goField('Interval', duration),
  timeout: goField('Timeout', duration),
  startPeriod: goField('StartPeriod', duration),
  startInterval: goField('StartInterval', duration),
  retries: goField('Retries', goInt('int')),
});

/** The fields of OCI's config, either in a struct of their own or embedded in Docker's. */
const ociConfigFields = (embedded: readonly string[]) => ({
  user: goField([...embedded, 'User'], text),
  exposedPorts: goField([...embedded, 'ExposedPorts'], goStringSet),
  env: goField([...embedded, 'Env'], texts),
  entrypoint: goField([...embedded, 'Entrypoint'], texts),
  cmd: goField([...embedded, 'Cmd'], texts),
  volumes: goField([...embedded, 'Volumes'], goStringSet),
  workingDir: goField([...embedded, 'WorkingDir'], text),
  labels: goField(
    [...embedded, 'Labels'],
    goMap(text, () => ''),
  ),
  stopSignal: goField([...embedded, 'StopSignal'], text),
  argsEscaped: goField([...embedded, 'ArgsEscaped'], goBool),
});

const ociConfigType = goStruct<ContainerConfig>('v1.ImageConfig', () => ({}), ociConfigFields([]));

const extension = 'DockerOCIImageConfigExt';

const dockerConfigType = goStruct<ContainerConfig>('v1.DockerOCIImageConfig', () => ({}), {
  ...ociConfigFields(['ImageConfig']),
  healthcheck: goField([extension, 'Healthcheck'], goPointer(healthcheckType)),
  onBuild: goField([extension, 'OnBuild'], texts),
  shell: goField([extension, 'Shell'], texts),
});

const historyType = goStruct<HistoryEntry>('v1.History', () => ({}), {
  created: goField('created', goTime),
  createdBy: goField('created_by', text),
  author: goField('author', text),
  comment: goField('comment', text),
  emptyLayer: goField('empty_layer', goBool),
});

const rootFsType = goStruct<RootFs>('v1.RootFS', () => ({ type: '' }), {
  type: goField('type', text),
  diffIds: goField(
    'diff_ids',
    goSlice(goString('digest.Digest'), () => ''),
  ),
});

const imageFields = (embedded: readonly string[], config: GoField<ContainerConfig>) => ({
  created: goField([...embedded, 'created'], goTime),
  author: goField([...embedded, 'author'], text),
  architecture: goField([...embedded, 'Platform', 'architecture'], text),
  os: goField([...embedded, 'Platform', 'os'], text),
  osVersion: goField([...embedded, 'Platform', 'os.version'], text),
  osFeatures: goField([...embedded, 'Platform', 'os.features'], texts),
  variant: goField([...embedded, 'Platform', 'variant'], text),
  config,
  rootfs: goField([...embedded, 'rootfs'], rootFsType),
  history: goField(
    [...embedded, 'history'],
    goSlice(historyType, () => ({})),
  ),
});

const dockerType = goStruct<DockerImage>(
  'v1.DockerOCIImage',
  emptyConfig,
  imageFields(['Image'], goField('config', dockerConfigType)),
);

const ociType = goStruct<DockerImage>(
  'v1.Image',
  emptyConfig,
  imageFields([], goField('config', ociConfigType)),
);
