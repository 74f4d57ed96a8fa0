#!/usr/bin/env node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

const maxFileLines = 400;
const maxFunctionLines = 60;
const roots = ['src', 'playground', 'test', 'scripts', 'bench', 'examples'];
const skipped = /(?:^|\/)(?:node_modules|gen|cases|fixtures|caps)(?:\/|$)/;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|node|browser|bench|config|d))*\.(?:ts|mjs|cjs|js)$/;

/** Files that may break a rule, each with its reason: `{ files, functions, defaultExports }`, by path (and `#name`). */
const exceptions = JSON.parse(readFileSync(new URL('check-shape.json', import.meta.url), 'utf8'));

/**
 * Checks the size of files and functions, the names of files, and that nothing is exported as default.
 * An exception that is not needed any more is a problem too.
 */
function main() {
  const files = [...roots.flatMap(sourceFiles), 'vitest.config.ts'];
  const found = files.map(inspect);
  const problems = [
    ...found.flatMap((file) => (file.badName ? [`${file.path}: the name is not kebab-case`] : [])),
    ...judge(
      'files',
      found.flatMap((file) => (file.lines > maxFileLines ? [[file.path, `${file.lines} lines`]] : [])),
    ),
    ...judge(
      'functions',
      found.flatMap((file) => file.longFunctions),
    ),
    ...judge(
      'defaultExports',
      found.flatMap((file) => (file.hasDefault ? [[file.path, 'a default export']] : [])),
    ),
  ];
  if (!found.some((file) => file.path.startsWith('src/'))) problems.push('saw no file of src/');
  for (const problem of problems) console.error(problem);
  const sizes = found.filter((file) => file.path.startsWith('src/')).flatMap((file) => file.functionLines);
  console.log(
    `shape: ${found.length} files, ${sizes.length} functions of src/ (${spread(sizes)}), ${problems.length} problems`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/** Problems that no exception covers, and exceptions that cover none. */
function judge(kind, offenders) {
  const allowed = exceptions[kind];
  const names = new Set(offenders.map(([name]) => name));
  return [
    ...offenders.filter(([name]) => !allowed[name]).map(([name, what]) => `${name}: ${what}`),
    ...Object.keys(allowed)
      .filter((name) => !names.has(name))
      .map((name) => `${name}: needs no exception (${kind})`),
  ];
}

function sourceFiles(root) {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true })
    .map((name) => join(root, name))
    .filter((path) => /\.(?:ts|mjs)$/.test(path) && !path.endsWith('.d.ts') && !skipped.test(path))
    .sort();
}

function inspect(path) {
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const functions = [];
  let hasDefault = false;
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) functions.push([functionName(node), linesOf(source, node)]);
    hasDefault ||= isDefaultExport(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  // describe() and it() blocks of tests are tables, not functions that someone has to follow.
  const isTest = path.startsWith('test/');
  const long = functions.filter(
    ([name, lines]) => lines > maxFunctionLines && !(isTest && name === 'anonymous'),
  );
  return {
    path,
    lines: text.split('\n').length - 1,
    badName: !kebab.test(basename(path)),
    hasDefault,
    functionLines: functions.map(([, lines]) => lines),
    longFunctions: long.map(([name, lines]) => [`${path}#${name}`, `a function of ${lines} lines`]),
  };
}

function functionName(node) {
  return node.name?.getText() ?? node.parent.name?.getText?.() ?? 'anonymous';
}

function linesOf(source, node) {
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
  return source.getLineAndCharacterOfPosition(node.end).line - first + 1;
}

function isDefaultExport(node) {
  if (ts.isExportAssignment(node)) return true;
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.DefaultKeyword)
  );
}

function spread(sizes) {
  const sorted = [...sizes].sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return `median ${at(0.5)} lines, 95 % up to ${at(0.95)}, longest ${at(1)}`;
}

process.chdir(new URL('..', import.meta.url).pathname);
main();
