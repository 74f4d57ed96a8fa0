#!/usr/bin/env node
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { constantText, parseFile } from './lib/constant-text.mjs';

/**
 * By default, recheck also calls an attack that takes a second slow, which on a busy machine is any attack. Without that, only
 * the characters that are read count.
 */
const limits = { timeout: 60_000, attackTimeout: null, incubationTimeout: null };

/** Patterns that were judged once, by pattern and flags: judging all takes half a minute. */
const verdictsFile = 'node_modules/.cache/dockerfile-llb/regexps.json';
const implicit = new Set(['match', 'matchAll', 'search']);

/**
 * Checks that each regular expression of src/ is made of literals and module constants, so that no text from outside
 * becomes one, and that none takes more than linear time, by `recheck`. What recheck cannot judge in time passes.
 */
async function main() {
  const found = sourceFiles('src').flatMap(regexpsOf);
  const problems = found.filter(({ pattern }) => pattern === undefined);
  const verdicts = existsSync(verdictsFile) ? JSON.parse(readFileSync(verdictsFile, 'utf8')) : {};
  const slow = [];
  for (const regexp of found) if (regexp.pattern !== undefined) slow.push(...(await judge(regexp, verdicts)));
  mkdirSync(dirname(verdictsFile), { recursive: true });
  writeFileSync(verdictsFile, JSON.stringify(verdicts));
  for (const { place, text } of problems) console.error(`${place}: ${text} is not made of literals`);
  for (const { place, text, verdict } of slow) console.error(`${place}: ${text} takes ${verdict} time`);
  console.log(`regexps: ${found.length}, ${problems.length + slow.length} problems`);
  process.exitCode = problems.length + slow.length > 0 || found.length === 0 ? 1 : 0;
}

async function judge(regexp, verdicts) {
  const flags = regexp.flags.replaceAll(/[dgy]/g, '');
  // A sticky one is tried at one place only.
  const pattern = regexp.flags.includes('y') ? `^(?:${regexp.pattern})` : regexp.pattern;
  const key = `/${pattern}/${flags}`;
  verdicts[key] ??= await verdictOf(pattern, flags);
  return verdicts[key] === 'safe' ? [] : [{ ...regexp, verdict: verdicts[key] }];
}

async function verdictOf(pattern, flags) {
  const { status, complexity } = await check(pattern, flags, limits);
  return status === 'vulnerable' ? complexity.summary : 'safe';
}

function sourceFiles(root) {
  return readdirSync(root, { recursive: true })
    .map((name) => join(root, name))
    .filter((path) => path.endsWith('.ts') && !path.includes('/gen/'))
    .sort();
}

/** Pattern and flags of each regular expression of a file; the pattern is undefined when it is only known at run time. */
function regexpsOf(path) {
  const source = parseFile(path);
  const found = [];
  const add = (node, pattern, flags = '') => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    const text = node.getText(source).slice(0, 80);
    found.push({ place: `${path}:${line + 1}`, text, pattern, flags });
  };
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    } else if (isRegExpCall(node)) {
      const [pattern, flags] = (node.arguments ?? []).map((each) => constantText(each, source));
      add(node, node.arguments?.length > 1 && flags === undefined ? undefined : pattern, flags);
    } else if (isImplicit(node) && !isRegExpName(node.arguments[0], source)) add(node, undefined);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isRegExpCall(node) {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
}

/** `text.match(x)`: a text becomes a regular expression there. */
function isImplicit(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return implicit.has(node.expression.name.text) && node.arguments.length === 1;
}

function isRegExpName(node, source) {
  if (ts.isRegularExpressionLiteral(node)) return true;
  return source.statements.some(
    (statement) =>
      ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.some(
        ({ name, initializer }) =>
          name.getText(source) === node.getText(source) &&
          initializer &&
          (ts.isRegularExpressionLiteral(initializer) || isRegExpCall(initializer)),
      ),
  );
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();
