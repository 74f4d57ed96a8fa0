import { toBase64 } from '../../base/base64.ts';
import { encodeText } from '../../base/text.ts';
import { type GoJsonValue, goJson } from '../../go/json.ts';
import { basePath } from '../../go/path.ts';
import { sortLikeGo } from '../../go/sort.ts';
import { compareBytes } from '../../go/strings.ts';
import { fromLong, fromLongNumber } from '../../proto/codec.ts';
import type { pb } from '../../proto/llb-codec.ts';
import { type ContentSelector, hasWildcards, isFiltered } from '../content/content-selector.ts';
import { listDigest, textDigest } from './cache-key.ts';
import { dropNestedPaths } from './drop-nested-paths.ts';
import { goMessage } from './go-message.ts';
import type { InputKey, OwnKey } from './key-parts.ts';

/** (moby/buildkit v0.32.2 solver/llbsolver/ops/file.go `CacheMap`) */
export function fileKey(file: pb.FileOp.$Properties, inputCount: number): OwnKey {
  const actions = file.actions ?? [];
  const newer = digestOf(actions, inputCount);
  const digest = actions.some(hasRequired) ? digestOf(actions.map(withoutRequired), inputCount) : newer;
  return { digest, ...(newer !== digest && { newer }), inputs: inputKeys(actions, inputCount) };
}

function digestOf(actions: readonly pb.FileAction.$Properties[], inputCount: number): string {
  const indexes = actions.map(indexesOf);
  const json = {
    Type: 'buildkit.file.v0',
    Actions: actions.map((action) => toBase64(encodeText(goJson(actionJson(action, inputCount))))),
    indexes: areUsual(indexes) ? undefined : indexes,
  };
  return textDigest(goJson(json));
}

/** Required paths follow from the included ones, and came with v0.26. */
function hasRequired({ copy }: pb.FileAction.$Properties): boolean {
  return (copy?.required_paths?.length ?? 0) > 0;
}

function withoutRequired(action: pb.FileAction.$Properties): pb.FileAction.$Properties {
  return action.copy ? { ...action, copy: { ...action.copy, required_paths: [] } } : action;
}

/** The indexes of an action's input, secondary input and output. */
function indexesOf(action: pb.FileAction.$Properties): readonly [number, number, number] {
  const { input, secondaryInput, output } = action;
  return [fromLongNumber(input), fromLongNumber(secondaryInput), fromLongNumber(output)];
}

/** Old daemons left indexes out, so the ones that nearly every op has are still left out. (`isDefaultIndexes`) */
function areUsual(indexes: readonly (readonly [number, number, number])[]): boolean {
  const { length } = indexes;
  return (
    length > 0 &&
    indexes.every(([input, secondary, output], i) => {
      const isLast = i === length - 1;
      return (
        input === (i === 0 ? 0 : length + i - 1) &&
        (secondary === -1 || secondary === 1) &&
        output === (isLast ? 0 : -1)
      );
    })
  );
}

function actionJson(action: pb.FileAction.$Properties, inputCount: number): GoJsonValue {
  const { mkdir, mkfile, symlink, rm, copy } = action;
  if (mkdir) {
    const { path, mode, makeParents, owner, timestamp } = mkdir;
    return goMessage({ path, mode, makeParents, owner: ownerJson(owner), timestamp: fromLong(timestamp) });
  }
  if (mkfile) {
    const { path, mode, data, owner, timestamp } = mkfile;
    const text = toBase64(data ?? new Uint8Array());
    return goMessage({ path, mode, data: text, owner: ownerJson(owner), timestamp: fromLong(timestamp) });
  }
  if (symlink) {
    const { oldpath, newpath, owner, timestamp } = symlink;
    return goMessage({ oldpath, newpath, owner: ownerJson(owner), timestamp: fromLong(timestamp) });
  }
  if (rm)
    return goMessage({ path: rm.path, allowNotFound: rm.allowNotFound, allowWildcard: rm.allowWildcard });
  // The path of the source is part of the link to its input instead.
  const isLinked = sourceIndex(action, inputCount) !== undefined;
  const src = isLinked ? basePath(copy?.src ?? '') : copy?.src;
  return copy ? copyJson(copy, src ?? '') : null;
}

function copyJson(copy: pb.FileActionCopy.$Properties, src: string): GoJsonValue {
  return goMessage({
    src,
    dest: copy.dest,
    owner: ownerJson(copy.owner),
    mode: copy.mode,
    followSymlink: copy.followSymlink,
    dirCopyContents: copy.dirCopyContents,
    attemptUnpackDockerCompatibility: copy.attemptUnpackDockerCompatibility,
    createDestPath: copy.createDestPath,
    allowWildcard: copy.allowWildcard,
    allowEmptyWildcard: copy.allowEmptyWildcard,
    timestamp: fromLong(copy.timestamp),
    include_patterns: copy.include_patterns,
    exclude_patterns: copy.exclude_patterns,
    alwaysReplaceExistingDestPaths: copy.alwaysReplaceExistingDestPaths,
    modeStr: copy.modeStr,
    required_paths: copy.required_paths,
  });
}

function ownerJson(owner: pb.ChownOpt.$Properties | null | undefined) {
  return owner && goMessage({ user: userJson(owner.user), group: userJson(owner.group) });
}

/** (moby/buildkit v0.32.2 solver/pb/json.go) */
function userJson(user: pb.UserOpt.$Properties | null | undefined) {
  if (!user) return undefined;
  const { byName, byID } = user;
  const named = byName && goMessage({ name: byName.name, input: fromLong(byName.input) });
  return { User: goMessage(named ? { byName: named } : { byId: byID }) };
}

/** The op input that a copy reads, or undefined when it reads a result of the op itself or nothing. */
function sourceIndex({ secondaryInput }: pb.FileAction.$Properties, inputCount: number): number | undefined {
  const index = fromLongNumber(secondaryInput);
  return index === -1 || index >= inputCount ? undefined : index;
}

function inputKeys(actions: readonly pb.FileAction.$Properties[], count: number): readonly InputKey[] {
  const selectors = new Map<number, ContentSelector[]>();
  const add = (input: number, selector: ContentSelector) => {
    const own = selectors.get(input);
    if (own) own.push(selector);
    else selectors.set(input, [selector]);
  };
  for (const action of actions) addSelectors(action, count, add);
  // All of an input that is written to is part of the result.
  const written = new Set(actions.map(({ input }) => fromLongNumber(input)));
  return Array.from({ length: count }, (_, input) => {
    const own = written.has(input) ? undefined : selectors.get(input);
    if (own === undefined) return { selector: '' };
    // The reference sorts in this order for historical reasons.
    const paths = own.map(({ path }) => path).sort((a, b) => compareBytes(b, a));
    return { selector: listDigest(paths), content: mergeSelectors(own) };
  });
}

function addSelectors(
  action: pb.FileAction.$Properties,
  inputCount: number,
  add: (input: number, selector: ContentSelector) => void,
): void {
  const owner = action.mkdir?.owner ?? action.mkfile?.owner ?? action.copy?.owner;
  for (const [user, file] of [
    [owner?.user, '/etc/passwd'],
    [owner?.group, '/etc/group'],
  ] as const) {
    if (user?.byName) add(fromLongNumber(user.byName.input), { path: file, followLinks: true });
  }
  const source = sourceIndex(action, inputCount);
  if (action.copy && source !== undefined) add(source, copySelector(action.copy));
}

function copySelector(copy: pb.FileActionCopy.$Properties): ContentSelector {
  const path = copy.src ?? '';
  return {
    path,
    wildcard: copy.allowWildcard === true && hasWildcards(path),
    followLinks: copy.followSymlink ?? false,
    includePatterns: copy.include_patterns ?? [],
    excludePatterns: copy.exclude_patterns ?? [],
    requiredPaths: copy.required_paths ?? [],
  };
}

/** (`dedupeSelectors`: its sort is not stable, and the digest depends on the order) */
function mergeSelectors(selectors: readonly ContentSelector[]): readonly ContentSelector[] {
  const plain = selectors.filter((selector) => !isFiltered(selector));
  const pathsOf = (follow: boolean) =>
    dropNestedPaths(
      plain.filter(({ followLinks }) => (followLinks ?? false) === follow).map(({ path }) => path),
    );
  const merged: ContentSelector[] = [
    ...pathsOf(false).map((path) => ({ path })),
    ...pathsOf(true).map((path) => ({ path, followLinks: true })),
    ...selectors.filter(isFiltered),
  ];
  sortLikeGo(merged, (a, b) => compareBytes(a.path, b.path) < 0);
  return merged;
}
