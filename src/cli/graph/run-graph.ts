import { basename, resolve } from 'node:path';
import type { GatewayError } from '../../frontend/gateway-error.ts';
import { compilePartly } from '../../gateway/local/compile-partly.ts';
import { viewToDot } from '../../views/graph/dot.ts';
import type { GraphView } from '../../views/graph/graph-view.ts';
import { viewToMermaid } from '../../views/graph/mermaid.ts';
import { viewToTree } from '../../views/graph/tree.ts';
import { viewOfDefinitions } from '../../views/graph/view-of-definitions.ts';
import { wantsUnicode } from '../../views/progress/style.ts';
import { ExitCode } from '../exit-code.ts';
import { compileContext } from '../flags/compile-context.ts';
import type { CliIo } from '../io.ts';
import { styleOf } from '../output/print-painted.ts';
import { writeOutput } from '../output/write-output.ts';
import type { GraphFlags } from './graph-flags.ts';

/**
 * `dockerfile-llb graph`: returns the exit code. Of a Dockerfile with a mistake it draws what compiles, and then rejects with
 * the mistake.
 */
export async function runGraphCommand(context: string, flags: GraphFlags, io: CliIo): Promise<number> {
  const { view, error } = await drawnGraph(context, flags, io);
  await print(view, { context, flags, io });
  if (error) throw error;
  return ExitCode.ok;
}

interface DrawnGraph {
  readonly view: GraphView;
  readonly error?: GatewayError;
}

async function drawnGraph(context: string, flags: GraphFlags, io: CliIo): Promise<DrawnGraph> {
  if (flags.state !== undefined) {
    const { graphWithState } = await import('./graph-with-state.ts');
    return { view: await graphWithState(context, { ...flags, state: flags.state }, io) };
  }
  const { definitions, error } = await compileContext(context, flags, { io, compile: compilePartly });
  if (error === undefined) return { view: viewOfDefinitions(definitions) };
  const { file = '', line, endLine, message } = error;
  const place = line === undefined ? undefined : { file, start: line, end: endLine ?? line };
  return { view: viewOfDefinitions(definitions, { error: { message, ...(place && { place }) } }), error };
}

interface Printing {
  readonly context: string;
  readonly flags: GraphFlags;
  readonly io: CliIo;
}

async function print(view: GraphView, { context, flags, io }: Printing): Promise<void> {
  const { format, output } = flags;
  // Only a terminal takes colours.
  if (format === 'tree' && output === undefined) {
    io.stdout.writeStyled(treeOf(view, io));
    return;
  }
  const title = flags.file && flags.file !== '-' ? basename(flags.file) : basename(resolve(io.cwd, context));
  await writeOutput(await renderGraph(view, { format, title, io }), output, io);
}

async function renderGraph(
  view: GraphView,
  {
    format,
    title,
    io,
  }: { readonly format: GraphFlags['format']; readonly title: string; readonly io: CliIo },
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(view, undefined, 2)}\n`;
  if (format === 'dot') return viewToDot(view);
  if (format === 'mermaid') return viewToMermaid(view);
  if (format === 'tree') return treeOf(view, { ...io, stdout: { ...io.stdout, isTTY: false } });
  const { drawHtml, drawSvg } = await import('./draw.ts');
  return format === 'svg' ? drawSvg(view) : drawHtml(view, title);
}

function treeOf(view: GraphView, { stdout, env }: CliIo): string {
  const columns = Math.min(maxColumns, (stdout.isTTY ? stdout.columns : undefined) ?? usualColumns);
  return viewToTree(view, { columns, style: styleOf(stdout, env), unicode: wantsUnicode(env) });
}

const usualColumns = 80;
/** Longer lines are hard to follow from one end to the other. */
const maxColumns = 140;
