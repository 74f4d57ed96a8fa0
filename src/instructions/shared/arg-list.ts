import { type EnvList, emptyEnvList } from '../../llb/env-list.ts';

/** A `KEY=value` of ARG; `value` is undefined if none was given. */
export interface OptionalKeyValue {
  readonly key: string;
  readonly value: string | undefined;
  /** The description comment above the ARG, without the name. */
  readonly docComment: string;
}

/**
 * The ARGs of a stage and of the stages that it is based on, in their order. The list is persistent, so a stage takes
 * over the list of its base without copying it, and a chain of stages takes linear time.
 */
export interface ArgList {
  /** Everything before `last`; undefined for the empty list. */
  readonly before: ArgList | undefined;
  readonly last: OptionalKeyValue | undefined;
  /** By key, the last value that is not undefined. */
  readonly values: EnvList;
  /** By the name of each ARG, what the last one of that name says: `=value`, or '' without a value. */
  readonly declared: EnvList;
}

export const emptyArgList: ArgList = {
  before: undefined,
  last: undefined,
  values: emptyEnvList,
  declared: emptyEnvList,
};

/** The list with one more ARG. An ARG that repeats the last one of its key adds nothing. */
export function withArg(list: ArgList, arg: OptionalKeyValue): ArgList {
  const { key, value } = arg;
  const said = value === undefined ? '' : `=${value}`;
  if (list.declared.get(key) === said) return list;
  return {
    before: list,
    last: arg,
    values: value === undefined ? list.values : list.values.set(key, value),
    declared: list.declared.set(key, said),
  };
}

/** All ARGs, oldest first; of those that repeat each other, the first one. */
export function listArgs(list: ArgList): readonly OptionalKeyValue[] {
  const args: OptionalKeyValue[] = [];
  for (let at: ArgList | undefined = list; at?.last !== undefined; at = at.before) args.push(at.last);
  return args.reverse();
}
