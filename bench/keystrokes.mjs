#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/**
 * Types into a Dockerfile of 200 lines through the language server, and prints how long it takes from a keystroke to its
 * diagnostics, and to its completions, in milliseconds; on a machine that does other work, the processor time of the
 * server's main thread says more. The first round is for warming up. Needs `node scripts/build.mjs cli`.
 */
const keystrokes = Number(process.env.KEYSTROKES ?? 300);
const uri = 'untitled:Dockerfile';

async function main() {
  const server = spawn(process.execPath, ['dist/bin/dockerfile-llb.js', 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map();
  connection.onNotification('textDocument/publishDiagnostics', ({ version }) => waiting.get(version)?.());
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const text = dockerfileOf(200);
  const open = arrival(waiting, 1);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'dockerfile', version: 1, text },
  });
  await open;
  const editor = { connection, waiting, pid: server.pid };
  await type(editor, text.split('\n').length, 0);
  const times = await type(editor, text.split('\n').length, keystrokes);
  print('diagnostics', times.diagnostics);
  print('  on the processor', times.processor);
  print('completion', times.completion);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
}

/** Milliseconds of processor time that the main thread of a process has used; 0 where there is no /proc. */
function processorTime(pid) {
  const path = `/proc/${pid}/task/${pid}/schedstat`;
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6 : 0;
}

function arrival(waiting, version) {
  return new Promise((resolve) => waiting.set(version, resolve));
}

/** Types one character after the other into the middle of the file, each as soon as the last one was answered. */
async function type({ connection, waiting, pid }, lines, offset) {
  const times = { diagnostics: [], processor: [], completion: [] };
  const word = 'RUN --mount=type=cache,target=/root/.cache echo "$VERSION" && make install';
  const line = Math.floor(lines / 2);
  for (let n = 0; n < keystrokes; n++) {
    const version = offset + n + 2;
    const at = n % word.length;
    const position = { line, character: at };
    const change = {
      range: { start: position, end: position },
      text: at === word.length - 1 ? '\n' : word[at],
    };
    const before = processorTime(pid);
    const start = performance.now();
    const diagnostics = arrival(waiting, version);
    const edit = { textDocument: { uri, version }, contentChanges: [change] };
    await connection.sendNotification('textDocument/didChange', edit);
    await diagnostics;
    times.diagnostics.push(performance.now() - start);
    times.processor.push(processorTime(pid) - before);
    const asked = performance.now();
    await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    times.completion.push(performance.now() - asked);
  }
  return times;
}

/** Stages of a service as people write them, with this many lines. */
function dockerfileOf(lines) {
  const stage = (n) => `FROM golang:1.25 AS stage${n}
ARG VERSION=1.${n}
ENV HOME=/root \\
    GOFLAGS=-mod=vendor
WORKDIR /src
# the dependencies first
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \\
    go mod download
COPY . .
RUN apt-get update && apt-get install -y --no-install-recommends \\
      ca-certificates=2024 \\
      git \\
    && rm -rf /var/lib/apt/lists/*
RUN go build -ldflags "-X main.version=$VERSION" -o /out/app${n} ./cmd/app${n}
EXPOSE 8080/tcp
USER 1000:1000
HEALTHCHECK --interval=30s CMD ["/out/app${n}", "health"]
ENTRYPOINT ["/out/app${n}"]
`;
  let text = '';
  for (let n = 0; text.split('\n').length < lines; n++) text += stage(n);
  return text.split('\n').slice(0, lines).join('\n');
}

function print(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1);
  console.log(`${name.padEnd(18)} median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`);
}

await main();
