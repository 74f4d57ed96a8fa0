#!/usr/bin/env node
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './lib/run.mjs';

const kit = '../shared/conformance';
const sets = ['authored', 'public', 'upstream'];
const listFile = 'test/conformance/expected-failures.txt';

const usage = `usage: npm run conformance -- [SET …] [--filter REGEXP] [--frontend COMMAND] [--verbose]

Runs what ships (dist/bin/frontend.js, build it first; or the command) against the reference's answers in ${kit}:
the sets ${sets.join(', ')}. A case that ${listFile} lists may fail; a listed case
that passes is a failure too, so that the list only shrinks. The last line is "N passed, N failed".
`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      filter: { type: 'string', default: '.' },
      frontend: { type: 'string', default: `${process.execPath} ${process.cwd()}/dist/bin/frontend.js` },
      verbose: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return void console.log(usage);
  if (!existsSync(`${kit}/bin/conformance.mjs`)) {
    console.log(
      `skipped: there is no ${kit} beside this checkout (npm test runs the cases that it holds itself)`,
    );
    return void console.log('0 passed, 0 failed');
  }
  const wanted = positionals.length > 0 ? positionals : sets;
  const reports = [];
  for (const set of wanted.filter((name) => existsSync(join(kit, name))))
    reports.push(await checkSet(set, values));
  printTable(reports);
  const failed = reports.reduce((sum, report) => sum + report.surprises.length, 0);
  const all = reports.reduce((sum, report) => sum + report.cases.length, 0);
  for (const { surprises } of reports) for (const line of surprises) console.log(line);
  console.log(`${all - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || all === 0 ? 1 : 0;
}

async function checkSet(set, { filter, frontend, verbose }) {
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-conformance-'));
  const json = join(dir, 'report.json');
  const args = ['check', '--frontend', frontend, join(kit, set), '--json', json, '--filter', filter];
  const { stdout, stderr } = await run(
    'node',
    [`${kit}/bin/conformance.mjs`, ...args, ...(verbose ? ['-v'] : [])],
    {
      allowFailure: true,
    },
  );
  if (verbose) console.log(stdout);
  try {
    if (!existsSync(json)) throw new Error(`the runner wrote no report for ${set}:\n${stderr}\n${stdout}`);
    return judge(set, JSON.parse(readFileSync(json, 'utf8')), new RegExp(filter));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A surprise is a failure that is not listed, or a listed case that passes or does not exist. */
function judge(set, { cases, strict }, filter) {
  const listed = expectedFailures(set).filter((name) => filter.test(name));
  const failing = cases.filter((report) => !report.passed);
  const names = new Set(failing.map((report) => report.name));
  const surprises = [
    ...failing
      .filter((report) => !listed.includes(report.name))
      .map((report) => describe(set, report, strict)),
    ...listed
      .filter((name) => !names.has(name))
      .map((name) => `${set}/${name}: passes, take it off ${listFile}`),
  ];
  return {
    set,
    cases,
    failing,
    surprises,
    times: cases.map((report) => report.stats.spawnToReturnMs).filter(Boolean),
  };
}

function describe(set, { name, differences }, strict) {
  const dimensions = Object.keys(differences).filter((dimension) => strict.includes(dimension));
  return `${set}/${name}: differs in ${dimensions.join(', ')}`;
}

function expectedFailures(set) {
  const lines = readFileSync(listFile, 'utf8').split('\n');
  return lines.filter((line) => line.startsWith(`${set}/`)).map((line) => line.slice(set.length + 1).trim());
}

function printTable(reports) {
  const row = (...cells) =>
    console.log(
      cells.map((cell, i) => (i === 0 ? String(cell).padEnd(9) : String(cell).padStart(9))).join(' '),
    );
  row('set', 'cases', 'equal', 'listed', 'surprise', 'median ms');
  for (const { set, cases, failing, surprises, times } of reports) {
    const median = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
    const listed = failing.length - surprises.filter((line) => line.includes(': differs')).length;
    row(set, cases.length, cases.length - failing.length, listed, surprises.length, median.toFixed(0));
  }
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();
