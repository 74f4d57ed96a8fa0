import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import type { OutputSink } from '../../session/services/file-send.ts';
import { dial } from '../connect/dial/dial.ts';
import { engineCall } from '../connect/dial/engine-http.ts';
import type { EngineAddress } from '../connect/docker-engine.ts';
import type { ExportEntry } from '../specs/export.ts';

const errorShape = jsonObject<{ error?: string | undefined }>({ error: jsonOptional(jsonText) });
const maxLine = 1 << 20;

/**
 * An output `docker` without a destination, for a daemon that is no Docker Engine: the archive goes into the Engine's
 * image store while it arrives (docker/buildx v0.36.1 build/opt.go, util/dockerutil). Rejects when the Engine cannot be reached.
 */
export async function loadIntoEngine(
  entry: ExportEntry,
  engine: EngineAddress,
  signal?: AbortSignal,
): Promise<ExportEntry> {
  const hasContainerdStore = await usesContainerdStore(engine, signal);
  // That store takes OCI archives, with several platforms and attestations, and finds images by their manifests.
  const digest: Record<string, string> = hasContainerdStore ? { 'prefer-image-digest': 'true' } : {};
  return {
    type: hasContainerdStore ? 'oci' : 'docker',
    attrs: { ...entry.attrs, ...digest },
    target: { kind: 'stream', open: () => openLoadSink(engine, signal) },
  };
}

function dialEngine({ endpoint }: EngineAddress, signal?: AbortSignal): Promise<Duplex> {
  return dial({ kind: 'docker', endpoint }, signal);
}

async function usesContainerdStore(engine: EngineAddress, signal?: AbortSignal): Promise<boolean> {
  const { status, text } = await engineCall(() => dialEngine(engine, signal), {
    method: 'GET',
    path: '/info',
    signal,
  });
  if (status !== 200)
    throw new Error(`Docker Engine at ${engine.text} refused /info: HTTP ${status} ${text.trim()}`);
  return text.includes('"io.containerd.snapshotter.v1"');
}

async function openLoadSink(engine: EngineAddress, signal?: AbortSignal): Promise<OutputSink> {
  const stream = await dialEngine(engine, signal);
  const request = httpRequest({
    method: 'POST',
    path: '/images/load?quiet=1',
    headers: { Host: 'docker', 'Content-Type': 'application/x-tar', 'Transfer-Encoding': 'chunked' },
    createConnection: () => stream,
  });
  const answer = answerOf(request);
  // Somebody waits for it only when all is sent.
  answer.catch(() => undefined);
  return {
    write: (data) =>
      new Promise((resolve, reject) => request.write(data, (error) => (error ? reject(error) : resolve()))),
    finish: async () => {
      request.end();
      await answer;
      stream.destroy();
    },
    discard: async () => void request.destroy(),
  };
}

/** Rejects with what the Engine says against the archive: it answers 200 before it has looked at it. */
async function answerOf(request: ClientRequest): Promise<void> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject);
  });
  let text = '';
  let error: string | undefined;
  // One JSON object in each line; an error may come late, behind any number of lines about progress.
  for await (const chunk of response.setEncoding('utf8')) {
    const lines = (text + chunk).split('\n');
    text = lines.pop()!.slice(0, maxLine);
    for (const line of lines) error ??= errorIn(line);
  }
  error ??= errorIn(text);
  if (error !== undefined) throw new Error(`Docker Engine could not load the image: ${error}`);
  if (response.statusCode !== 200)
    throw new Error(`Docker Engine could not load the image: HTTP ${response.statusCode} ${text.trim()}`);
}

function errorIn(line: string): string | undefined {
  try {
    return parseJson(line, errorShape).error;
  } catch {
    return undefined;
  }
}
