import type { FactContent } from '../../src/diagnostics/fact.ts';

/** A fact and what the rule says of it; `message` undefined when it says nothing. */
export interface RuleCase {
  readonly fact: FactContent;
  readonly comments?: readonly string[];
  readonly message: string | undefined;
}

const from = (fromKeyword: string, ...args: string[]): FactContent => ({ kind: 'from', fromKeyword, args });
const platform = (text: string, stageName = ''): FactContent => ({
  kind: 'constant-platform',
  platform: text,
  stageName,
});
const port = (text: string, problem: 'proto-casing' | 'host-mapping'): FactContent => ({
  kind: 'expose-port',
  port: text,
  problem,
});
const value = (instruction: 'ARG' | 'ENV', key: string): FactContent => ({
  kind: 'named-value',
  instruction,
  key,
});
const definition = (instruction: 'FROM' | 'ARG', ...names: string[]): FactContent => ({
  kind: 'definition',
  instruction,
  names,
});

/** What each rule says, by its name. */
export const ruleCases: Readonly<Record<string, readonly RuleCase[]>> = {
  ConsistentInstructionCasing: [
    {
      fact: { kind: 'minority-casing', written: 'Run', majority: 'uppercase' },
      message: "Command 'Run' should match the case of the command majority (uppercase)",
    },
  ],
  CopyIgnoredFile: [
    {
      fact: { kind: 'ignored-source', instruction: 'ADD', path: 'a"b' },
      message: 'Attempting to Add file "a\\"b" that is excluded by .dockerignore',
    },
    {
      fact: { kind: 'ignored-source', instruction: 'COPY', path: 'a' },
      message: 'Attempting to Copy file "a" that is excluded by .dockerignore',
    },
  ],
  DuplicateStageName: [
    {
      fact: { kind: 'duplicate-stage-name', name: 'a' },
      message: 'Duplicate stage name "a", stage names should be unique',
    },
  ],
  ExposeInvalidFormat: [
    {
      fact: port('1.2.3.4:80:80', 'host-mapping'),
      message:
        "EXPOSE instruction should not define an IP address or host-port mapping, found '1.2.3.4:80:80'",
    },
    { fact: port('80/TCP', 'proto-casing'), message: undefined },
  ],
  ExposeProtoCasing: [
    {
      fact: port('80/TCP', 'proto-casing'),
      message: "Defined protocol '80/TCP' in EXPOSE instruction should be lowercase",
    },
    { fact: port('80:80', 'host-mapping'), message: undefined },
  ],
  FromAsCasing: [
    { fact: from('FROM', 'a', 'as', 'b'), message: "'as' and 'FROM' keywords' casing do not match" },
    { fact: from('from', 'a', 'As', 'b', 'c'), message: "'As' and 'from' keywords' casing do not match" },
    { fact: from('FROM', 'a', 'AS', 'b'), message: undefined },
    { fact: from('from', 'a', 'as', 'B'), message: undefined },
    { fact: from('From', 'a', 'aS', 'b'), message: undefined },
    { fact: from('FROM', 'a', 'as'), message: undefined },
  ],
  FromPlatformFlagConstDisallowed: [
    {
      fact: platform('linux/arm64', 'base'),
      message: 'FROM --platform flag should not use constant value "linux/arm64"',
    },
    { fact: platform('linux/arm64', 'base-arm64'), message: undefined },
    { fact: platform('linux/arm64', 'for-linux'), message: undefined },
    { fact: platform('linux/x86_64', 'with-amd64'), message: undefined },
    { fact: platform('', 'base'), message: undefined },
    { fact: platform('a/b/c/d', 'base'), message: undefined },
  ],
  InvalidBaseImagePlatform: [
    {
      fact: { kind: 'base-platform-mismatch', image: 'a:b', expected: 'linux/arm64', actual: 'linux/amd64' },
      message:
        'Base image a:b was pulled with platform "linux/amd64", expected "linux/arm64" for current build',
    },
  ],
  InvalidDefaultArgInFrom: [
    {
      fact: { kind: 'invalid-default-arg-in-from', baseName: 'a:$b' },
      message: 'Default value for ARG a:$b results in empty or invalid base image name',
    },
  ],
  InvalidDefinitionDescription: [
    {
      fact: definition('ARG', 'a'),
      comments: ['a is first', 'b is last'],
      message: 'Comment for ARG should follow the format: `# a <description>`',
    },
    {
      fact: definition('ARG', 'a', 'b'),
      comments: ['c'],
      message: 'Comment for ARG should follow the format: `# <arg_key> <description>`',
    },
    {
      fact: definition('FROM', 'a'),
      comments: ['a: compiles'],
      message: 'Comment for FROM should follow the format: `# a <description>`',
    },
    { fact: definition('ARG', 'a', 'b'), comments: ['x', 'b is here'], message: undefined },
    { fact: definition('ARG', 'a'), comments: ['a'], message: undefined },
    { fact: definition('ARG', 'a'), comments: [], message: undefined },
    { fact: definition('ARG', 'a'), message: undefined },
    { fact: definition('FROM'), comments: ['x'], message: undefined },
  ],
  JSONArgsRecommended: [
    {
      fact: { kind: 'shell-form', instruction: 'cmd', shellSet: false },
      message: 'JSON arguments recommended for cmd to prevent unintended behavior related to OS signals',
    },
    { fact: { kind: 'shell-form', instruction: 'CMD', shellSet: true }, message: undefined },
  ],
  LegacyKeyValueFormat: [
    {
      fact: { kind: 'legacy-key-value', instruction: 'ENV' },
      message: '"ENV key=value" should be used instead of legacy "ENV key value" format',
    },
  ],
  MaintainerDeprecated: [
    {
      fact: { kind: 'instruction', keyword: 'maintainer', written: 'Maintainer' },
      message: 'Maintainer instruction is deprecated in favor of using label',
    },
    { fact: { kind: 'instruction', keyword: 'label', written: 'LABEL' }, message: undefined },
  ],
  MultipleInstructionsDisallowed: [
    {
      fact: { kind: 'repeated-instruction', instruction: 'CMD' },
      message:
        'Multiple CMD instructions should not be used in the same stage because only the last one will be used',
    },
  ],
  NoEmptyContinuation: [{ fact: { kind: 'empty-continuation' }, message: 'Empty continuation line' }],
  RedundantTargetPlatform: [
    {
      fact: { kind: 'redundant-target-platform', variable: '${TARGETPLATFORM}' },
      message:
        'Setting platform to predefined ${TARGETPLATFORM} in FROM is redundant as this is the default behavior',
    },
  ],
  ReservedStageName: [
    {
      fact: { kind: 'reserved-stage-name', name: 'scratch' },
      message: 'Stage name should not use the same name as reserved stage "scratch"',
    },
  ],
  SecretsUsedInArgOrEnv: [
    ...[
      'API_KEY',
      'db_Password',
      'TOKEN',
      'my_auth_x',
      'PWORD_1',
      'apikey',
      'AWS_SECRET_KEY',
      '\u212aey',
      'ACCE\u017f\u017f_KEY',
    ].map((key) => ({
      fact: value('ENV', key),
      message: `Do not use ARG or ENV instructions for sensitive data (ENV "${key}")`,
    })),
    {
      fact: value('ARG', 'KEY'),
      message: 'Do not use ARG or ENV instructions for sensitive data (ARG "KEY")',
    },
    ...['KEYS', 'MONKEY', 'PUBLIC_KEY', 'key_file', 'TOKEN_VERSION', 'author', 'my-key', 'TOKENIZER'].map(
      (key) => ({
        fact: value('ARG', key),
        message: undefined,
      }),
    ),
  ],
  StageNameCasing: [
    { fact: from('FROM', 'a', 'AS', 'Base'), message: "Stage name 'Base' should be lowercase" },
    { fact: from('FROM', 'A', 'AS', 'base'), message: undefined },
    { fact: from('FROM', 'A'), message: undefined },
    { fact: from('FROM', 'a', 'AS', 'Base', 'x'), message: undefined },
  ],
  UndefinedArgInFrom: [
    {
      fact: { kind: 'undefined-arg-in-from', name: 'VERSON', known: ['X', 'VERSION'] },
      message: "FROM argument 'VERSON' is not declared (did you mean VERSION?)",
    },
    {
      fact: { kind: 'undefined-arg-in-from', name: 'OTHER', known: ['VERSION'] },
      message: "FROM argument 'OTHER' is not declared",
    },
  ],
  UndefinedVar: [
    {
      fact: { kind: 'undefined-variable', name: 'PAHT', known: ['HOME', 'PATH'] },
      message: "Usage of undefined variable '$PAHT' (did you mean $PATH?)",
    },
    {
      fact: { kind: 'undefined-variable', name: 'path', known: ['PATH'] },
      message: "Usage of undefined variable '$path'",
    },
  ],
  WorkdirRelativePath: [
    {
      fact: { kind: 'workdir', path: 'a"b', absolute: false, first: true },
      message: 'Relative workdir "a\\"b" can have unexpected results if the base image changes',
    },
    { fact: { kind: 'workdir', path: 'a', absolute: false, first: false }, message: undefined },
    { fact: { kind: 'workdir', path: '/a', absolute: true, first: true }, message: undefined },
  ],
};
