import { decodeText } from '../../base/text.ts';
import {
  decodeGoJson,
  type GoType,
  goField,
  goInt,
  goMap,
  goPointer,
  goSlice,
  goString,
  goStruct,
} from '../../go/json-decode.ts';
import { GoJsonError } from '../../go/json-error.ts';
import { jsonStringValue } from '../../go/json-tree.ts';
import { fromLong, toLong } from '../../proto/codec.ts';
import { AttrMatch, MatchType, PolicyAction, sourcePolicyCodec } from '../../proto/control-codec.ts';
import { valueName } from '../../proto/enum-name.ts';

/**
 * Which sources a build may load, and which are replaced. The first matching rule decides (moby/buildkit
 * docs/build-repro.md).
 */
export interface SourcePolicy {
  readonly version?: bigint;
  readonly rules: readonly SourceRule[];
}

/** One rule: the sources that it matches, and what happens to them. */
export interface SourceRule {
  readonly action: SourceAction;
  readonly selector?: SourceSelector;
  /** The changes that CONVERT makes to the source. */
  readonly updates?: { readonly identifier?: string; readonly attrs?: Readonly<Record<string, string>> };
}

/** The sources that a rule matches. */
export interface SourceSelector {
  /** `docker-image://docker.io/library/alpine:*`, `https://…`, `git://…`, … */
  readonly identifier?: string;
  readonly matchType?: SourceMatch;
  readonly constraints?: readonly SourceConstraint[];
}

/** A condition on an attribute of a source. */
export interface SourceConstraint {
  readonly key: string;
  readonly value: string;
  readonly condition?: SourceCondition;
}

/** What happens to a matching source. */
export type SourceAction = 'ALLOW' | 'DENY' | 'CONVERT';
/** How an identifier is compared. */
export type SourceMatch = 'WILDCARD' | 'EXACT' | 'REGEX';
/** How an attribute is compared. */
export type SourceCondition = 'EQUAL' | 'NOTEQUAL' | 'MATCHES';

/**
 * Reads a policy file: JSON as for `buildctl --source-policy-file`, or else the protobuf message. Throws an `Error`
 * that says what is wrong with the JSON (docker/buildx v0.36.1 build/build.go ReadSourcePolicy).
 *
 * @example
 * const text = '{ "rules": [{ "action": "DENY", "selector": { "identifier": "docker-image://*" } }] }';
 * const policy = parseSourcePolicy(new TextEncoder().encode(text));
 * console.log(policy.rules.length); // 1
 */
export function parseSourcePolicy(bytes: Uint8Array): SourcePolicy {
  try {
    return fromJson(decodeGoJson(decodeText(bytes), policyType) ?? {});
  } catch (error) {
    if (!(error instanceof GoJsonError)) throw error;
    const policy = fromMessage(bytes);
    if (policy === undefined) throw error;
    return policy;
  }
}

/** Converts the policy to the message for the daemon. */
export function sourcePolicyMessage({ version = 0n, rules }: SourcePolicy) {
  return {
    version: toLong(version),
    rules: rules.map(({ action, selector, updates }) => ({
      action: PolicyAction[action],
      selector: selector && selectorMessage(selector),
      updates,
    })),
  };
}

function selectorMessage({ identifier, matchType = 'WILDCARD', constraints }: SourceSelector) {
  return {
    identifier,
    match_type: MatchType[matchType],
    constraints: constraints?.map(({ key, value, condition = 'EQUAL' }) => {
      return { key, value, condition: AttrMatch[condition] };
    }),
  };
}

interface PolicyJson {
  version?: bigint;
  rules?: RuleJson[];
}
interface RuleJson {
  action?: SourceAction;
  selector?: SelectorJson;
  updates?: UpdateJson;
}
interface SelectorJson {
  identifier?: string;
  matchType?: SourceMatch;
  constraints?: ConstraintJson[];
}
interface ConstraintJson {
  key?: string;
  value?: string;
  condition?: SourceCondition;
}
interface UpdateJson {
  identifier?: string;
  attrs?: Map<string, string>;
}

/** A value by its name or, in the older form, by its number (moby/buildkit v0.32.2 sourcepolicy/pb/json.go). */
function goEnum<T extends string>(name: string, values: Readonly<Record<T, number>>): GoType<T> {
  const names = Object.keys(values) as T[];
  return {
    name,
    decode(node) {
      const value =
        node.kind === 'string'
          ? names.find((known) => known === jsonStringValue(node))
          : node.kind === 'number'
            ? valueName(values, Number(node.digits))
            : undefined;
      if (value !== undefined) return value;
      throw new GoJsonError(`${name} is not one of ${names.join(', ')}`);
    },
  };
}

const text = goString();
const updateType = goStruct<UpdateJson>('pb.Update', () => ({}), {
  identifier: goField('identifier', text),
  attrs: goField(
    'attrs',
    goMap(text, () => ''),
  ),
});
const constraintType = goStruct<ConstraintJson>('pb.AttrConstraint', () => ({}), {
  key: goField('key', text),
  value: goField('value', text),
  condition: goField('condition', goEnum('condition', AttrMatch)),
});
const selectorType = goStruct<SelectorJson>('pb.Selector', () => ({}), {
  identifier: goField('identifier', text),
  matchType: goField('match_type', goEnum('match_type', MatchType)),
  constraints: goField(
    'constraints',
    goSlice(constraintType, () => ({})),
  ),
});
const ruleType = goStruct<RuleJson>('pb.Rule', () => ({}), {
  action: goField('action', goEnum('action', PolicyAction)),
  selector: goField('selector', goPointer(selectorType)),
  updates: goField('updates', goPointer(updateType)),
});
const policyType = goStruct<PolicyJson>('pb.Policy', () => ({}), {
  version: goField('version', goInt('int64')),
  rules: goField(
    'rules',
    goSlice(ruleType, () => ({})),
  ),
});

function fromJson({ version, rules = [] }: PolicyJson): SourcePolicy {
  return {
    version,
    rules: rules.map(({ action = 'ALLOW', selector, updates }) => ({
      action,
      selector: selector && {
        ...selector,
        constraints: selector.constraints?.map(({ key = '', value = '', condition }) => {
          return { key, value, condition };
        }),
      },
      updates: updates && {
        identifier: updates.identifier,
        attrs: updates.attrs && Object.fromEntries(updates.attrs),
      },
    })),
  };
}

/** Undefined for bytes that are not a policy, or that contain an unknown value. */
function fromMessage(bytes: Uint8Array): SourcePolicy | undefined {
  try {
    const { version, rules } = sourcePolicyCodec.decode(bytes);
    const readRules = rules.map(({ action, selector, updates }) => ({
      action: known(PolicyAction, action),
      selector: selector
        ? {
            identifier: selector.identifier ?? '',
            matchType: known(MatchType, selector.match_type),
            constraints: selector.constraints?.map(({ key, value, condition }) => ({
              key: key ?? '',
              value: value ?? '',
              condition: known(AttrMatch, condition),
            })),
          }
        : undefined,
      updates: updates ? { identifier: updates.identifier ?? '', attrs: updates.attrs ?? {} } : undefined,
    }));
    return { version: fromLong(version), rules: readRules };
  } catch {
    return undefined;
  }
}

/** The name of a value; a value that the message leaves out is 0. */
function known<T extends string>(values: Readonly<Record<T, number>>, value: number | null | undefined): T {
  const name = valueName(values, value ?? 0);
  if (name === undefined) throw new RangeError(`no such value: ${value}`);
  return name;
}
