import { fromBase64 } from '../base/base64.ts';
import {
  type JsonShape,
  jsonAny,
  jsonBoolean,
  jsonDefault,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
} from '../base/json-shape.ts';
import type { pb } from '../proto/llb-codec.ts';

/** An op that was read from JSON, without its inputs. */
export interface OpOfJson {
  /** Undefined for the end of a graph, and for an op that we do not know. */
  readonly op: pb.Op.$Properties | undefined;
  /**
   * Whether all of the op is here: BuildKit's JSON has no member for the symlinks that a file op makes, and the definition in
   * a build op is not read.
   */
  readonly isWhole: boolean;
}

/**
 * Reads an op that BuildKit has written with Go's encoding/json, as in provenance: a member of a `oneof` is in an object
 * with the name of the `oneof`, zero values are missing, and bytes are base64. Integers beyond 2^53 are rounded, which
 * only timestamps with nanoseconds are. (moby/buildkit v0.32.2 solver/pb/json.go)
 */
export const opOfJson: JsonShape<OpOfJson> = {
  read(value, path) {
    const { Op: members, platform } = opShape.read(value, path);
    const kind = kinds.find((name) => members?.[name] !== undefined);
    if (members === undefined || kind === undefined) return { op: undefined, isWhole: true };
    const { file, build, ...others } = members;
    const actions = file?.actions.map(actionOf);
    const op = {
      ...others,
      ...(actions && { file: { actions } }),
      ...(build && { build: { builder: build.builder, inputs: build.inputs, attrs: build.attrs } }),
      ...(platform && { platform }),
    };
    const isWhole =
      build?.def === undefined && !file?.actions.some(({ Action }) => Object.keys(Action ?? {}).length === 0);
    // A decoder returns objects for 64-bit fields. Code that reads messages also accepts numbers.
    return { op: op as unknown as pb.Op.$Properties, isWhole };
  },
};

const kinds = ['exec', 'file', 'source', 'merge', 'diff', 'build', 'passthrough'] as const;

function actionOf({ Action: members, ...indexes }: ReturnType<typeof fileAction.read>) {
  const { copy, mkfile, mkdir, rm } = members ?? {};
  return {
    ...indexes,
    ...(copy && { copy: { ...copy, owner: ownerOf(copy.owner) } }),
    ...(mkfile && {
      mkfile: { ...mkfile, owner: ownerOf(mkfile.owner), data: fromBase64(mkfile.data ?? '') },
    }),
    ...(mkdir && { mkdir: { ...mkdir, owner: ownerOf(mkdir.owner) } }),
    ...(rm && { rm }),
  };
}

function ownerOf(owner: ReturnType<typeof ownerShape.read>) {
  return owner && { user: userOf(owner.user), group: userOf(owner.group) };
}

function userOf(user: ReturnType<typeof userShape.read>) {
  if (user === undefined) return undefined;
  const { byName, byId } = user.User ?? {};
  return byName ? { byName } : { byID: byId ?? 0 };
}

const texts = jsonOptional(jsonList(jsonText));
const text = jsonOptional(jsonText);
const number = jsonOptional(jsonNumber);
const flag = jsonOptional(jsonBoolean);
const zeroNumber = jsonDefault(jsonNumber, 0);
const emptyText = jsonDefault(jsonText, '');

const secretShape = jsonOptional(
  jsonObject({ ID: text, uid: number, gid: number, mode: number, optional: flag }),
);
const mountShape = jsonObject({
  input: zeroNumber,
  selector: text,
  dest: emptyText,
  output: zeroNumber,
  readonly: flag,
  mountType: number,
  TmpfsOpt: jsonOptional(jsonObject({ size: number })),
  cacheOpt: jsonOptional(jsonObject({ ID: text, sharing: number })),
  secretOpt: secretShape,
  SSHOpt: secretShape,
  resultID: text,
  contentCache: number,
});
const metaShape = jsonObject({
  args: jsonDefault(jsonList(jsonText), []),
  env: jsonDefault(jsonList(jsonText), []),
  cwd: text,
  user: text,
  extraHosts: jsonOptional(jsonList(jsonObject({ Host: text, IP: text }))),
  hostname: text,
  ulimit: jsonOptional(jsonList(jsonObject({ Name: text, Soft: number, Hard: number }))),
  cgroupParent: text,
  removeMountStubsRecursive: flag,
  validExitCodes: jsonOptional(jsonList(jsonNumber)),
});
const execShape = jsonObject({
  meta: jsonOptional(metaShape),
  mounts: jsonDefault(jsonList(mountShape), []),
  network: number,
  security: number,
  secretenv: jsonOptional(jsonList(jsonObject({ ID: text, name: text, optional: flag }))),
  cdiDevices: jsonOptional(jsonList(jsonObject({ name: text, optional: flag }))),
});

const userShape = jsonOptional(
  jsonObject({
    User: jsonOptional(
      jsonObject({
        byName: jsonOptional(jsonObject({ name: emptyText, input: zeroNumber })),
        byId: number,
      }),
    ),
  }),
);
const ownerShape = jsonOptional(jsonObject({ user: userShape, group: userShape }));
const fileAction = jsonObject({
  input: zeroNumber,
  secondaryInput: zeroNumber,
  output: zeroNumber,
  Action: jsonOptional(
    jsonObject({
      copy: jsonOptional(
        jsonObject({
          src: emptyText,
          dest: emptyText,
          owner: ownerShape,
          mode: number,
          followSymlink: flag,
          dirCopyContents: flag,
          attemptUnpackDockerCompatibility: flag,
          createDestPath: flag,
          allowWildcard: flag,
          allowEmptyWildcard: flag,
          timestamp: number,
          include_patterns: texts,
          exclude_patterns: texts,
          alwaysReplaceExistingDestPaths: flag,
          modeStr: text,
          required_paths: texts,
        }),
      ),
      mkfile: jsonOptional(
        jsonObject({ path: emptyText, mode: number, data: text, owner: ownerShape, timestamp: number }),
      ),
      mkdir: jsonOptional(
        jsonObject({
          path: emptyText,
          mode: number,
          makeParents: flag,
          owner: ownerShape,
          timestamp: number,
        }),
      ),
      rm: jsonOptional(jsonObject({ path: emptyText, allowNotFound: flag, allowWildcard: flag })),
    }),
  ),
});
const inputShape = jsonObject({ input: zeroNumber });

const opShape = jsonObject({
  Op: jsonOptional(
    jsonObject({
      exec: jsonOptional(execShape),
      file: jsonOptional(jsonObject({ actions: jsonDefault(jsonList(fileAction), []) })),
      source: jsonOptional(jsonObject({ identifier: emptyText, attrs: jsonOptional(jsonRecord(jsonText)) })),
      merge: jsonOptional(jsonObject({ inputs: jsonDefault(jsonList(inputShape), []) })),
      diff: jsonOptional(jsonObject({ lower: jsonOptional(inputShape), upper: jsonOptional(inputShape) })),
      build: jsonOptional(
        jsonObject({
          def: jsonOptional(jsonAny),
          builder: number,
          inputs: jsonOptional(jsonRecord(inputShape)),
          attrs: jsonOptional(jsonRecord(jsonText)),
        }),
      ),
      passthrough: jsonOptional(jsonObject({ id: text, outputs: jsonOptional(jsonList(jsonNumber)) })),
    }),
  ),
  platform: jsonOptional(
    jsonObject({ OS: text, Architecture: text, Variant: text, OSVersion: text, OSFeatures: texts }),
  ),
});
