import type { ArgumentGrammar, Grammar, KeywordGrammar } from '../../src/syntax/node.ts';

const argumentsOf: Readonly<Record<string, ArgumentGrammar>> = {
  add: 'maybe-json-list',
  arg: 'name-or-name-value',
  cmd: 'maybe-json',
  copy: 'maybe-json-list',
  entrypoint: 'maybe-json',
  env: 'name-values',
  expose: 'words',
  from: 'words',
  healthcheck: 'healthcheck',
  label: 'name-values',
  maintainer: 'single-string',
  onbuild: 'sub-instruction',
  run: 'maybe-json',
  shell: 'maybe-json',
  stopsignal: 'single-string',
  user: 'single-string',
  volume: 'maybe-json-list',
  workdir: 'single-string',
};

const heredocsOf: Readonly<Record<string, KeywordGrammar['heredocs']>> = {
  add: 'own',
  copy: 'own',
  run: 'own',
  onbuild: 'inner',
};

/** The grammar of all keywords, so that these tests need no instruction. */
export const grammar: Grammar = new Map(
  Object.entries(argumentsOf).map(([keyword, args]) => [
    keyword,
    { arguments: args, heredocs: heredocsOf[keyword] ?? 'none' },
  ]),
);
