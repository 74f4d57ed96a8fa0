import { firstOf } from '../base/list.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { joinPath } from '../go/path.ts';
import { quote } from '../go/quote.ts';
import { compareBytes, toLower, trimSpace } from '../go/strings.ts';

/**
 * A platform as OCI defines it. Missing parts are `undefined` or ''; both mean the same on the wire. For the JSON and
 * protobuf forms, see `image/image-config.ts` and `llb/`.
 */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  readonly osVersion?: string;
  readonly osFeatures?: readonly string[];
}

/** The platform of this process, with Go's names; linux/amd64 if there is no process (a browser). */
export function defaultPlatform(): Platform {
  const host = (globalThis as { process?: { platform?: string; arch?: string } }).process;
  const os = host?.platform === 'win32' ? 'windows' : (host?.platform ?? 'linux');
  const architecture = goArchitectures.get(host?.arch ?? 'x64') ?? host?.arch ?? 'amd64';
  return architecture === 'arm' ? { os, architecture, variant: 'v7' } : { os, architecture };
}

const goArchitectures: ReadonlyMap<string, string> = new Map([
  ['x64', 'amd64'],
  ['ia32', '386'],
]);

/**
 * Canonical names and variants, sorted features (containerd/platforms Normalize).
 *
 * @example
 * normalizePlatform({ os: 'Linux', architecture: 'x86_64' }).architecture; // 'amd64'
 */
export function normalizePlatform(platform: Platform): Platform {
  const { architecture, variant } = normalizeArchitecture(platform.architecture, platform.variant ?? '');
  const features = platform.osFeatures;
  return {
    ...platform,
    os: normalizeOs(platform.os),
    architecture,
    variant,
    osFeatures:
      features === undefined || features.length === 0 ? features : [...new Set(features)].sort(compareBytes),
  };
}

/**
 * `os(version+feature)/arch/variant` without empty parts, as a clean path (containerd/platforms FormatAll).
 *
 * @example
 * formatPlatform({ os: 'linux', architecture: 'arm', variant: 'v7' }); // 'linux/arm/v7'
 */
export function formatPlatform(platform: Platform): string {
  if (platform.os === '') return 'unknown';
  const version = encodeOption(platform.osVersion ?? '');
  const features = formatFeatures(platform.osFeatures ?? []);
  const options =
    version === '' && features === '' ? '' : `(${version}${features === '' ? '' : `+${features}`})`;
  return joinPath(platform.os + options, platform.architecture, platform.variant ?? '');
}

/** The canonical name of a platform without the version and the features of its system, which only Windows has. */
export function basicPlatformName(platform: Platform): string {
  const { os, architecture, variant } = normalizePlatform(platform);
  return formatPlatform({ os, architecture, variant });
}

/** Canonical name of an operating system; '' is this process's. */
export function normalizeOs(os: string): string {
  if (os === '') return defaultPlatform().os;
  const lower = toLower(os);
  return lower === 'macos' ? 'darwin' : lower;
}

/** Canonical architecture and variant (containerd/platforms database.go). */
export function normalizeArchitecture(
  architecture: string,
  variant: string,
): { readonly architecture: string; readonly variant: string } {
  const arch = toLower(architecture);
  const lower = toLower(variant);
  switch (arch) {
    case 'i386':
      return { architecture: '386', variant: '' };
    case 'x86_64':
    case 'x86-64':
    case 'amd64':
      return { architecture: 'amd64', variant: lower === 'v1' ? '' : lower };
    case 'aarch64':
    case 'arm64':
      return { architecture: 'arm64', variant: arm64Variants.get(lower) ?? lower };
    case 'armhf':
      return { architecture: 'arm', variant: 'v7' };
    case 'armel':
      return { architecture: 'arm', variant: 'v6' };
    case 'arm':
      return { architecture: 'arm', variant: armVariants.get(lower) ?? lower };
    default:
      return { architecture: arch, variant: lower };
  }
}

const arm64Variants: ReadonlyMap<string, string> = new Map([
  ['8', ''],
  ['v8', ''],
  ['v8.0', ''],
  ['9', 'v9'],
  ['9.0', 'v9'],
  ['v9.0', 'v9'],
]);

const armVariants: ReadonlyMap<string, string> = new Map([
  ['', 'v7'],
  ['7', 'v7'],
  ['5', 'v5'],
  ['6', 'v6'],
  ['8', 'v8'],
]);

function formatFeatures(features: readonly string[]): string {
  const present = [...new Set(features)].filter((feature) => feature !== '').sort(compareBytes);
  return present.map(encodeOption).join('+');
}

function encodeOption(text: string): string {
  return text.replace(/[%+()/]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

const componentPattern = '^[A-Za-z0-9_.-]+$';
const osPattern = '^([A-Za-z0-9_-]+)(?:\\(([A-Za-z0-9_.%-]*)((?:\\+[A-Za-z0-9_.%-]+)*)\\))?$';
const componentRegExp = new RegExp(componentPattern);
const osRegExp = new RegExp(osPattern);

const knownSystems = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(
    ' ',
  ),
);
const knownArchitectures = new Set(
  '386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm'.split(
    ' ',
  ),
);

/**
 * Reads `os[(version[+feature…])][/arch[/variant]]`, or an operating system or architecture alone
 * (containerd/platforms Parse). Throws a CompileError with that package's texts.
 *
 * @example
 * parsePlatform('linux/arm64'); // { os: 'linux', architecture: 'arm64', … }
 */
export function parsePlatform(specifier: string): Platform {
  if (specifier.includes('*')) throw invalid(`${quote(specifier)}: wildcards not yet supported`);
  const parts = splitParts(specifier);
  const system = parseSystem(firstOf(parts), specifier);
  for (const part of parts.slice(1)) {
    if (componentRegExp.test(part)) continue;
    throw invalid(
      `${quote(part)} is an invalid component of ${quote(specifier)}: platform specifier component must match ${quote(componentPattern)}`,
    );
  }
  const [first, arch, variant] = parts as [string, string | undefined, string | undefined];
  if (parts.length > 3) throw invalid(`${quote(specifier)}: cannot parse platform specifier`);
  if (arch === undefined) return completeSingle(first, system, specifier);
  const normal = normalizeArchitecture(arch, variant ?? '');
  if (variant === undefined) return { ...system, ...withoutDefaultArm(normal) };
  const isPlainArm64 = normal.architecture === 'arm64' && normal.variant === '';
  return { ...system, architecture: normal.architecture, variant: isPlainArm64 ? 'v8' : normal.variant };
}

type System = Pick<Platform, 'os' | 'osVersion' | 'osFeatures'>;

/** At most four parts; the last one keeps its slashes. */
function splitParts(specifier: string): string[] {
  const all = specifier.split('/');
  return all.length <= 4 ? all : [...all.slice(0, 3), all.slice(3).join('/')];
}

function parseSystem(part: string, specifier: string): System {
  const match = osRegExp.exec(part);
  if (match === null) {
    throw invalid(
      `${quote(part)} is an invalid OS component of ${quote(specifier)}: OSAndVersion specifier component must match ${quote(osPattern)}`,
    );
  }
  const osVersion = decodeOption(
    match[2] ?? '',
    (why) => `${quote(specifier)} has an invalid OS version ${quote(match[2] ?? '')}: ${why}`,
  );
  const features = match[3] ?? '';
  return {
    os: normalizeOs(match[1] ?? ''),
    osVersion,
    osFeatures: features === '' ? undefined : parseFeatures(features.slice(1), specifier),
  };
}

function parseFeatures(text: string, specifier: string): string[] {
  const features: string[] = [];
  for (const raw of text.split('+').map(trimSpace)) {
    const feature = decodeOption(
      raw,
      (why) => `${quote(specifier)} has invalid OS features: invalid os feature ${quote(raw)}: ${why}`,
    );
    if (feature !== '') features.push(feature);
  }
  return features;
}

function decodeOption(text: string, explain: (why: string) => string): string {
  const bad = /%(?![0-9A-Fa-f]{2}).{0,2}/.exec(text);
  if (bad !== null)
    throw new CompileError(explain(`invalid URL escape ${quote(bad[0])}`), { code: 'invalid-platform' });
  return text.includes('%') ? decodeURIComponent(text) : text;
}

/**
 * A single word is an operating system (with this machine's architecture) or an architecture (with this machine's
 * operating system).
 */
function completeSingle(word: string, system: System, specifier: string): Platform {
  const host = defaultPlatform();
  if (knownSystems.has(system.os)) {
    return { ...system, architecture: host.architecture, variant: host.variant === 'v7' ? '' : host.variant };
  }
  const normal = withoutDefaultArm(normalizeArchitecture(word, ''));
  if (!knownArchitectures.has(normal.architecture)) {
    throw invalid(`${quote(specifier)}: unknown operating system or architecture`);
  }
  return { ...system, os: host.os, ...normal };
}

function withoutDefaultArm(normal: { readonly architecture: string; readonly variant: string }) {
  return normal.architecture === 'arm' && normal.variant === 'v7' ? { ...normal, variant: '' } : normal;
}

function invalid(message: string): CompileError {
  return new CompileError(`${message}: invalid argument`, {
    code: 'invalid-platform',
    hint: 'Write a platform as os/arch or os/arch/variant, for example linux/arm64.',
  });
}
