import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import { checkDockerfile } from '../../src/lint/check-dockerfile.ts';
import type { ScriptChecker } from '../../src/lint/shellcheck/script-findings.ts';
import { scriptSources } from '../../src/lint/shellcheck/script-sources.ts';
import { positionAt } from '../../src/source/line-span.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

const fileOf = (text: string) => createSourceFile('Dockerfile', encodeText(text));

/** Complains of each `BAD`, as ShellCheck would: columns count code points, from 1. */
const complain: ScriptChecker = async (sources) =>
  sources.map((source) =>
    source.split('\n').flatMap((text, index) =>
      Array.from(text.matchAll(/BAD/g), (match) => {
        const column = [...text.slice(0, match.index)].length + 1;
        const line = index + 1;
        const place = { line, column, endLine: line, endColumn: column + 3 };
        return { ...place, level: 'info', code: 2086, message: 'This is bad.' };
      }),
    ),
  );

/** `line:column` of each finding of ShellCheck, and its text where that is not BAD. */
async function placesIn(text: string): Promise<readonly string[]> {
  const file = fileOf(text);
  const findings = await checkDockerfile(file, { checkScripts: complain });
  return findings
    .filter(({ rule }) => rule === 'SC2086')
    .map(({ span }) => {
      const { line, column } = positionAt(file, span.start);
      const found = file.text.slice(span.start, span.end);
      return found === 'BAD' ? `${line}:${column}` : `${line}:${column} ${found}`;
    });
}

describe('findings of ShellCheck', () => {
  test.each([
    ['a line', 'FROM a:1\nRUN x BAD\n', ['2:7']],
    ['flags', 'FROM a:1\nRUN --mount=type=cache,target=/c --network=none BAD\n', ['2:49']],
    ['continuations', 'FROM a:1\nRUN x \\\n  && BAD \\\n\n  BAD\n', ['3:6', '5:3']],
    ['comments between lines', 'FROM a:1\nRUN x \\\n# BAD\n  # y\n  BAD\n', ['5:3']],
    ['characters beyond 16 bits', 'FROM a:1\nRUN echo 𝒳ü BAD\n', ['2:14']],
    ['CRLF', 'FROM a:1\r\nRUN x \\\r\n  BAD\r\n', ['3:3']],
    ['a heredoc', 'FROM a:1\nRUN <<EOF\nx\n  BAD\nEOF\n', ['4:3']],
    ['a heredoc without tabs', 'FROM a:1\nRUN <<-EOF\n\tx\n\t\tBAD\n\tEOF\n', ['4:3']],
    ['two heredocs', 'FROM a:1\nRUN cat <<A <<B && BAD\nBAD\nA\nx BAD\nB\n', ['2:20', '3:1', '5:3']],
    ['a heredoc for another shell', "FROM a:1\nRUN bash -e <<'EOF'\nBAD\nEOF\n", ['3:1']],
    ['an unquoted heredoc for another shell', 'FROM a:1\nRUN bash <<EOF\nBAD\nEOF\n', ['3:1']],
    ['a shebang', 'FROM a:1\nRUN <<EOF\n#!/bin/bash\nBAD\nEOF\n', ['4:1']],
    [
      'another language',
      'FROM a:1\nRUN <<EOF\n#!/usr/bin/env python3\nBAD\nEOF\nRUN python3 BAD\n',
      ['6:13'],
    ],
    ['another shell', 'FROM a:1\nSHELL ["pwsh", "-c"]\nRUN BAD\n', []],
    ['zsh', 'FROM a:1\nSHELL ["zsh", "-c"]\nRUN BAD\n', []],
    ['Windows', '# escape=`\nFROM a:1\nRUN BAD\n', []],
    ['an image of Windows', 'FROM mcr.microsoft.com/windows/servercore:1\nRUN BAD\n', []],
    ['other instructions', 'FROM a:1\nCMD BAD\nLABEL a=BAD\nCOPY <<EOF /f\nBAD\nEOF\n', []],
  ])('are at their place: %s', async (_, text, places) => {
    expect(await placesIn(text)).toEqual(places);
  });

  test('of a script in JSON are at the whole instruction', async () => {
    const text = 'FROM a:1\nRUN ["bash", "-c", "BAD"]\n';
    expect(await placesIn(text)).toEqual(['2:1 RUN ["bash", "-c", "BAD"]']);
  });

  test.each([
    ['# hadolint ignore=SC2086'],
    ['# hadolint global ignore=SC2086'],
    ['# dockerfile-llb ignore=SC2086 -- why'],
    ['# dockerfile-llb ignore-file=SC2086 -- why'],
    ['# check=skip=SC2086'],
    ['# shellcheck disable=SC2086'],
    ['# shellcheck disable=2086 # why'],
    ['# shellcheck disable=SC1000,SC2000-SC2100'],
    ['# shellcheck disable=all'],
  ])('are suppressed by %s, which is no problem where nothing is found', async (comment) => {
    expect(await placesIn(`FROM a:1\n${comment}\nRUN x && \\\n BAD\n`)).toEqual([]);
    expect(await checkDockerfile(fileOf(`FROM a:1\n${comment}\nRUN x\n`))).toEqual([]);
  });

  test.each([
    ['# shellcheck disable=SC2085'],
    ['# shellcheck disable=SC2087-SC2100'],
    ['# shellcheck shell=bash'],
    ['# shellcheck disable=SC2086x'],
    ['# hadolint ignore=SC2087'],
  ])('are not suppressed by %s', async (comment) => {
    expect(await placesIn(`FROM a:1\n${comment}\nRUN BAD\n`)).toEqual(['3:5']);
  });

  test('are suppressed in the next line by a comment between lines', async () => {
    const text = 'FROM a:1\nRUN BAD && \\\n# shellcheck disable=SC2086\n  BAD && \\\n  BAD\n';
    expect(await placesIn(text)).toEqual(['2:5', '5:3']);
  });

  test('have the severities and pages of ShellCheck, and those that are set', async () => {
    const levels = ['error', 'warning', 'info', 'style'];
    const checkScripts: ScriptChecker = async ([source = '']) => [
      levels.map((level, code) => {
        const line = source.split('\n').length - 1;
        return { line, column: 1, endLine: line, endColumn: 2, level, code, message: `${level}.` };
      }),
    ];
    const findings = await checkDockerfile(fileOf('FROM a:1\nRUN make\n'), {
      checkScripts,
      rules: new Map([['SC0003', 'error']]),
    });
    expect(findings.map(({ rule, severity, message, url }) => [rule, severity, message, url])).toEqual([
      ['SC0000', 'error', 'error', 'https://www.shellcheck.net/wiki/SC0000'],
      ['SC0001', 'warning', 'warning', 'https://www.shellcheck.net/wiki/SC0001'],
      ['SC0002', 'note', 'info', 'https://www.shellcheck.net/wiki/SC0002'],
      ['SC0003', 'error', 'style', 'https://www.shellcheck.net/wiki/SC0003'],
    ]);
  });
});

describe('the scripts that ShellCheck gets', () => {
  const headerOf = (text: string) =>
    scriptSources(fileOf(text), {}).map((source) =>
      source.split('\n').filter((line) => /^(?:# shellcheck|export|read|set)/.test(line)),
    );
  const proxies = 'http_proxy https_proxy ftp_proxy no_proxy all_proxy';

  test('declare the variables of the stage and of the stages below it', () => {
    const text =
      'ARG g\nFROM a:1 AS b\nARG x=1 y\nENV z=1 w.v=2\nRUN c\nFROM b\nARG q\nRUN d\nFROM a:1\nRUN e\n';
    expect(headerOf(text)).toEqual(
      [`${proxies} x y z`, `${proxies} x y z q`, proxies].map((names) => [
        '# shellcheck shell=sh',
        `export ${names}`,
        `read -r ${names}`,
      ]),
    );
  });

  test.each([
    ['RUN a', 'sh'],
    ['SHELL ["/bin/bash", "-c"]\nRUN a', 'bash'],
    ['SHELL ["/bin/ash", "-c"]\nRUN a', 'dash'],
    ['SHELL ["ksh", "-c"]\nRUN <<EOF\na\nEOF', 'ksh'],
    ['RUN <<EOF\n#!/usr/bin/env -S bash -e\na\nEOF', 'bash'],
    ['SHELL ["/bin/bash", "-c"]\nRUN <<EOF\n#!/bin/sh\na\nEOF', 'sh'],
    ["RUN bash <<'EOF'\na\nEOF", 'bash'],
    ['RUN bash <<EOF\na\nEOF', 'sh'],
    ['RUN ["/usr/bin/bash", "-ec", "a"]', 'bash'],
  ])('name the dialect: %s', (text, dialect) => {
    expect(headerOf(`FROM a:1\n${text}\n`).map(([first]) => first)).toEqual([
      `# shellcheck shell=${dialect}`,
    ]);
  });

  test('say that the shell stops at a failure', () => {
    expect(headerOf('FROM a:1\nSHELL ["/bin/bash", "-ec"]\nRUN a\n')[0]?.at(-1)).toBe('set -e');
    expect(headerOf('FROM a:1\nSHELL ["/bin/bash", "-c"]\nRUN a\n')[0]?.at(-1)).not.toBe('set -e');
  });
});
