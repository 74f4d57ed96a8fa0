import { CompileError, wrapError } from '../../diagnostics/compile-error.ts';
import { isTrue, parseBool, readBool } from '../../go/strconv.ts';
import { attestationPrefixes, parseSbom } from '../attestations/parse-attestations.ts';
import { type Option, optionalTextOption, prefixOption, type RawOptions, textOption } from './option.ts';
import { parseCacheImports } from './parse-cache-imports.ts';
import { parseCheckOption } from './parse-check-option.ts';
import { parseExtraHosts } from './parse-hosts.ts';
import { linuxResourceNames, parseLinuxResources } from './parse-linux-resources.ts';
import { parseNetworkMode, parseResolveMode } from './parse-modes.ts';
import { parseMultiPlatform, parsePlatforms } from './parse-platforms.ts';
import { parseShmSize } from './parse-shm-size.ts';
import { parseUlimits } from './parse-ulimits.ts';

/**
 * Every option of the frontend (moby/buildkit v0.32.2 frontend/dockerui/config.go and attr.go). The options are read
 * in this order, so the first invalid one here is the one that is reported.
 */
export const optionTable = {
  removed: {
    names: ['override-copy-image', 'build-arg:BUILDKIT_DISABLE_FILEOP'],
    doc: 'Removed in BuildKit 0.11: an error, unless the first is empty and the second is not a true boolean.',
    read: refuseRemoved,
  },
  targetPlatforms: {
    names: ['platform'],
    doc: 'Platforms to build for, comma separated. The default is the platform of the first worker.',
    read: (options) => parsePlatforms(get(options, 'platform')),
  },
  imageResolveMode: {
    names: ['image-resolve-mode'],
    doc: 'How base images are resolved: `default`, `pull` (always ask the registry) or `local`.',
    read: (options) => parseResolveMode(get(options, 'image-resolve-mode')),
  },
  extraHosts: {
    names: ['add-hosts'],
    doc: 'Extra `/etc/hosts` entries for every RUN: `name=address`, comma separated.',
    read: (options) =>
      explained('failed to parse additional hosts', () => parseExtraHosts(get(options, 'add-hosts'))),
  },
  shmSize: {
    names: ['shm-size'],
    doc: 'Size of `/dev/shm` for every RUN, in bytes.',
    read: (options) => explained('failed to parse shm size', () => parseShmSize(get(options, 'shm-size'))),
  },
  ulimits: {
    names: ['ulimit'],
    doc: 'Process limits (ulimits) for every RUN: `name=soft[:hard]`, comma separated.',
    read: (options) => explained('failed to parse ulimit', () => parseUlimits(get(options, 'ulimit'))),
  },
  linuxResources: {
    names: linuxResourceNames,
    doc:
      'Cgroup limits for every RUN: memory, and memory with swap, in bytes (-1: unlimited), relative CPU ' +
      'weight, CFS period and quota in microseconds, CPUs and memory nodes as lists like `0-3,5`.',
    read: (options) => explained('failed to parse resource limits', () => parseLinuxResources(options)),
  },
  network: {
    names: ['force-network-mode'],
    doc: 'Network of every RUN that does not set one: `sandbox`, `host` or `none`.',
    read: (options) => parseNetworkMode(get(options, 'force-network-mode')),
  },
  noCache: {
    names: ['no-cache'],
    doc: 'Stages to build without cache, comma separated; an empty value means all stages.',
    read: (options) => parseNoCache(options.get('no-cache')),
  },
  multiPlatform: {
    names: ['multi-platform', 'build-arg:BUILDKIT_MULTI_PLATFORM'],
    doc: 'Whether the result lists its platforms even if there is only one. The build arg takes precedence.',
    read: (options) =>
      parseMultiPlatform(
        first(options, 'build-arg:BUILDKIT_MULTI_PLATFORM', 'multi-platform'),
        get(options, 'platform').split(',').length,
      ),
  },
  cacheImports: {
    names: ['cache-imports', 'cache-from'],
    doc: 'Caches to import: a JSON list of `{"Type", "Attrs"}`, and registry references, comma separated.',
    read: (options) => parseCacheImports(get(options, 'cache-imports'), get(options, 'cache-from')),
  },
  sbom: {
    names: attestationPrefixes,
    doc:
      '`attest:sbom` asks for an SBOM; its value is `generator=<image>` and parameters of the scanner, comma ' +
      'separated. `attest:provenance` is left to the daemon.',
    read: (options) => parseSbom(options),
  },
  buildArgs: prefixOption('build-arg:', 'Value of an ARG.'),
  labels: prefixOption('label:', 'Label of the image; overrides LABEL.'),
  epochText: textOption(
    'build-arg:SOURCE_DATE_EPOCH',
    'Timestamp of the image and its files: seconds, `context`, or the name of a context or of a stage that is one ' +
      'remote ADD. With it, files of a git context get the time of the commit.',
  ),
  cacheIdNamespace: textOption(
    'build-arg:BUILDKIT_CACHE_MOUNT_NS',
    'Prefix for the ids of cache mounts, which keeps those of different projects apart.',
  ),
  cgroupParent: textOption('cgroup-parent', 'Parent cgroup of every RUN.'),
  target: textOption('target', 'Name of the stage to build. The default is the last one.'),
  hostname: {
    names: ['hostname', 'build-arg:BUILDKIT_SANDBOX_HOSTNAME'],
    doc: 'Host name for every RUN. The build arg takes precedence.',
    read: (options) => first(options, 'build-arg:BUILDKIT_SANDBOX_HOSTNAME', 'hostname'),
  },
  check: {
    names: ['build-arg:BUILDKIT_DOCKERFILE_CHECK'],
    doc: 'Options of build checks, such as `skip=all;error=true`; overrides `# check=` in the Dockerfile.',
    read: (options) => parseCheckOption(options.get('build-arg:BUILDKIT_DOCKERFILE_CHECK')),
  },
  localSessionIds: prefixOption('local-sessionid:', 'Session that serves the local directory of that name.'),
  contextKey: {
    names: ['contextkey'],
    doc: 'Name of the option that holds the main context. The default is `context`.',
    read: (options) => options.get('contextkey') ?? 'context',
  },
  filename: {
    names: ['filename'],
    doc: 'Path of the Dockerfile in its context. The default is `Dockerfile`.',
    read: (options) => options.get('filename') ?? 'Dockerfile',
  },
  dockerfileKey: optionalTextOption(
    'dockerfilekey',
    'Local directory that the Dockerfile is read from, even when the context is remote.',
  ),
  keepGitDir: {
    names: ['build-arg:BUILDKIT_CONTEXT_KEEP_GIT_DIR'],
    doc: 'Whether a git context keeps its `.git` directory. Values that are not booleans are ignored.',
    read: (options) => readBool(get(options, 'build-arg:BUILDKIT_CONTEXT_KEEP_GIT_DIR')),
  },
  contextSubdir: optionalTextOption(
    'contextsubdir',
    'Subdirectory of a remote or input context to use as the context.',
  ),
  context: {
    names: ['context'],
    doc: 'Main context: a git or HTTP(S) URL. Anything else means the local directory `context`.',
    read: (options) => get(options, options.get('contextkey') ?? 'context'),
  },
  namedContexts: prefixOption(
    'context:',
    'Replacement for a stage, an image or `--from` of that name: `docker-image://`, `oci-layout://`, `local:`, ' +
      '`input:`, a git or an HTTP(S) URL. `name::os/arch` applies to one platform.',
  ),
  inputMetadata: prefixOption(
    'input-metadata:',
    'Metadata of an input, as JSON of base64 values; `containerimage.config` is used.',
  ),
  localSharedKeys: prefixOption(
    'sharedkey:localdir:',
    'Key by which the daemon finds earlier transfers of a named local context.',
  ),
  frontendCaps: textOption(
    'frontend.caps',
    'Capabilities of the frontend that the client needs, comma separated; `+forward` leaves them to `# syntax=`.',
  ),
  requestId: optionalTextOption(
    'requestid',
    'Runs a subrequest instead of a build: `frontend.outline`, `frontend.targets`, `frontend.lint`, ' +
      '`frontend.convertllb` or `frontend.subrequests.describe`.',
  ),
  commandLine: optionalTextOption(
    'cmdline',
    'Set when a `# syntax=` line started this frontend; the build is not forwarded again.',
  ),
  labs: {
    names: ['labs'],
    doc:
      'Whether labs features (`RUN --device`) are on. By default, the `# syntax=` line decides, or the image ' +
      'that it led to: a tag that is `labs` or ends with `-labs` turns them on.',
    read: (options) =>
      options.has('labs')
        ? explained('failed to parse labs', () => parseBool(get(options, 'labs')))
        : undefined,
  },
  squash: {
    names: ['squash'],
    doc:
      'Whether the image gets one layer above its base image: `true` or `false`. Its history keeps the entries of the ' +
      'Dockerfile. Other frontends do not know this option.',
    read: (options) => readSwitch('squash', get(options, 'squash')),
  },
  locked: {
    names: ['locked', 'build-arg:BUILDKIT_LOCKED'],
    doc:
      'Whether the build takes exactly the digests in the lock beside the Dockerfile (`Dockerfile.lock`), and fails for ' +
      'a source that is not in it. A Dockerfile that is handed to another frontend cannot be locked.',
    read: (options) => readSwitch('locked', first(options, 'locked', 'build-arg:BUILDKIT_LOCKED')),
  },
  syntax: optionalTextOption(
    'build-arg:BUILDKIT_SYNTAX',
    'Frontend image to forward the build to, with arguments; overrides `# syntax=`.',
  ),
} as const satisfies Record<string, Option<unknown>>;

function refuseRemoved(options: RawOptions): void {
  const name = get(options, 'override-copy-image')
    ? '"override-copy-image"'
    : isTrue(options.get('build-arg:BUILDKIT_DISABLE_FILEOP'))
      ? '"BUILDKIT_DISABLE_FILEOP" build-arg'
      : undefined;
  if (name === undefined) return;
  throw new CompileError(`support for ${name} was removed in BuildKit 0.11`, { code: 'unsupported' });
}

function readSwitch(name: string, text: string): boolean {
  return text !== '' && explained(`failed to parse ${name}`, () => parseBool(text));
}

/** Names of stages; an empty list means all stages, and undefined means no stage. */
function parseNoCache(text: string | undefined): readonly string[] | undefined {
  return text === '' ? [] : text?.split(',');
}

function get(options: RawOptions, name: string): string {
  return options.get(name) ?? '';
}

/** The first of the two that is not empty. */
function first(options: RawOptions, name: string, fallback: string): string {
  return options.get(name) || get(options, fallback);
}

function explained<T>(prefix: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw wrapError(error, prefix);
  }
}
