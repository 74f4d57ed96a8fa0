import { isSecretName } from '../../base/secret-name.ts';
import type { ConfigChange } from './diff-builds.ts';

/** What {@link configChanges} compares: the JSON of an image config. */
export type ConfigJson = Readonly<Record<string, unknown>>;

/** The differences between the configs of two images, field by field. The values of secret names are not shown. */
export function configChanges(before: ConfigJson, after: ConfigJson): readonly ConfigChange[] {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((field) => {
    const [was, is] = [old.get(field), fresh.get(field)];
    if (was === is) return [];
    const shown = (text: string) => (isSecretName(field.replace(/^\w+\./, '')) ? '(hidden)' : text);
    return [
      {
        field,
        ...(was !== undefined && { before: shown(was) }),
        ...(is !== undefined && { after: shown(is) }),
      },
    ];
  });
}

function fieldsOf(image: ConfigJson): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const name of ['architecture', 'os', 'variant', 'author']) put(fields, name, image[name]);
  for (const [name, value] of Object.entries(objectOf(image['config']))) {
    if (name === 'Env' && Array.isArray(value)) for (const entry of value) putEnv(fields, String(entry));
    else if (mapFields.has(name))
      for (const [key, each] of Object.entries(objectOf(value))) put(fields, `${name}.${key}`, each);
    else put(fields, name, value);
  }
  return fields;
}

function putEnv(fields: Map<string, string>, entry: string): void {
  const at = entry.indexOf('=');
  fields.set(`Env.${at === -1 ? entry : entry.slice(0, at)}`, at === -1 ? '' : entry.slice(at + 1));
}

function put(fields: Map<string, string>, name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  fields.set(name, typeof value === 'string' ? value : JSON.stringify(value));
}

function objectOf(value: unknown): ConfigJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ConfigJson) : {};
}

const mapFields: ReadonlySet<string> = new Set(['Labels', 'ExposedPorts', 'Volumes']);
