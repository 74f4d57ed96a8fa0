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
 * diagnostics, and to its completions, in milliseconds. The first round is for warming up. Needs `node scripts/build.mjs cli`.
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
  await type(connection, waiting, text.split('\n').length, 0);
  const before = processorTime(server.pid);
  const times = await type(connection, waiting, text.split('\n').length, keystrokes);
  const used = processorTime(server.pid) - before;
  print('diagnostics', times.diagnostics);
  print('completion', times.completion);
  console.log(`processor time of the server ${(used / keystrokes).toFixed(1)} ms per keystroke, all threads`);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
}

/** Milliseconds of processor time that a process has used; 0 where there is no /proc. */
function processorTime(pid) {
  if (!existsSync(`/proc/${pid}/stat`)) return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function arrival(waiting, version) {
  return new Promise((resolve) => waiting.set(version, resolve));
}

/** Types one character after the other into the middle of the file, each as soon as the last one was answered. */
async function type(connection, waiting, lines, offset) {
  const times = { diagnostics: [], completion: [] };
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
    const start = performance.now();
    const diagnostics = arrival(waiting, version);
    const edit = { textDocument: { uri, version }, contentChanges: [change] };
    await connection.sendNotification('textDocument/didChange', edit);
    await diagnostics;
    times.diagnostics.push(performance.now() - start);
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
  console.log(`${name.padEnd(12)} median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`);
}

await main();
