import { formatPlatform, parsePlatform } from '../../image/platform.ts';

const types: ReadonlySet<string> = new Set(['manifest', 'index', 'manifest-descriptor', 'index-descriptor']);
const attribute = 'annotation';
const typePattern = /^([a-z-]+)(?:\[([A-Za-z0-9_/-]+)\])?$/;

/** An annotation, and what it goes to. */
export interface AnnotationKey {
  /** `manifest`, `index`, `manifest-descriptor` or `index-descriptor`; undefined if it is not given. */
  readonly type: string | undefined;
  /** `linux/arm64`; undefined for all. */
  readonly platform: string | undefined;
  readonly key: string;
  readonly value: string;
}

/**
 * Parses one `--annotation`: `key=value`, with an optional `TYPE[PLATFORM]:` before the key, and several types separated
 * by commas. Throws an `Error` that says what is wrong (docker/buildx v0.36.1 util/buildflags/export.go,
 * moby/buildkit v0.32.2 exporter/containerimage/exptypes).
 */
export function parseAnnotationKeys(text: string): readonly AnnotationKey[] {
  const equals = text.indexOf('=');
  if (equals === -1) throw new Error('expected key=value');
  const name = text.slice(0, equals);
  const value = text.slice(equals + 1);
  const colon = name.indexOf(':');
  if (colon === -1) return [{ type: undefined, platform: undefined, key: name, value }];
  const key = name.slice(colon + 1);
  return name
    .slice(0, colon)
    .split(',')
    .map((type) => ({ ...parseType(type), key, value }));
}

/** {@link parseAnnotationKeys}, as attributes for exporters. */
export function parseAnnotation(text: string): readonly (readonly [key: string, value: string])[] {
  return parseAnnotationKeys(text).map(({ type, platform, key, value }) => {
    const suffix = type === undefined ? '' : `-${type}`;
    return [`${attribute}${suffix}${platform === undefined ? '' : `[${platform}]`}.${key}`, value];
  });
}

/** The annotation that an attribute of an exporter sets ({@link parseAnnotation}); undefined for another attribute. */
export function annotationOfAttribute(name: string, value: string): AnnotationKey | undefined {
  const dot = name.indexOf('.');
  const kind = dot === -1 ? '' : name.slice(0, dot);
  const key = name.slice(dot + 1);
  if (kind === attribute) return { type: undefined, platform: undefined, key, value };
  if (!kind.startsWith(`${attribute}-`)) return undefined;
  return { ...parseType(kind.slice(attribute.length + 1)), key, value };
}

function parseType(text: string): Pick<AnnotationKey, 'type' | 'platform'> {
  const [, type = '', platform] = typePattern.exec(text) ?? [];
  if (type === '') throw new Error(`invalid annotation type ${JSON.stringify(text)}`);
  if (!types.has(type)) {
    throw new Error(`unknown annotation type ${JSON.stringify(type)}: use one of ${[...types].join(', ')}`);
  }
  if (platform === undefined || type.startsWith('index')) return { type, platform: undefined };
  return { type, platform: formatPlatform(parsePlatform(platform)) };
}
