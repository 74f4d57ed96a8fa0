import { basename, join } from 'node:path';
import { openRegular } from '../../../files/regular-file.ts';
import type { FailureFinding } from '../../output/advice/advice-table.ts';
import type { FailureFacts } from './failure-facts.ts';

/**
 * Detects a step that failed because of Windows line endings, in its own heredoc or in a script from the context that
 * it runs.
 */
export async function carriageReturns(facts: FailureFacts): Promise<FailureFinding | undefined> {
  const { instruction, message, file, lines } = facts;
  if (instruction?.keyword !== 'run' || !/did not complete successfully/.test(message)) return undefined;
  if (instruction.heredocs.some(({ content }) => content.includes('\r\n'))) {
    return {
      code: 'crlf-dockerfile',
      data: { file: file?.filename ?? 'Dockerfile', line: String(lines?.start ?? 1) },
    };
  }
  for (const script of scriptsOf(facts, instruction.args.join(' ')))
    if (await hasCarriageReturn(script)) return { code: 'crlf-script', data: { file: script } };
  return undefined;
}

/** Files of the context that words of the command may refer to: at the same path, or copied from there by name. */
function scriptsOf({ inputs, stages }: FailureFacts, command: string): string[] {
  const context = inputs.locals.get('context');
  if (context === undefined) return [];
  const words = command.match(/[\w./-]+/g) ?? [];
  const sources = stages.flatMap(({ instructions }) =>
    instructions.flatMap((each) => (each.keyword === 'copy' && each.from === '' ? each.sources : [])),
  );
  return words.flatMap((word) => [
    join(context, join('/', word)),
    ...sources.flatMap((source) => [
      ...(basename(source) === basename(word) ? [join(context, join('/', source))] : []),
      join(context, join('/', source), basename(word)),
    ]),
  ]);
}

async function hasCarriageReturn(file: string): Promise<boolean> {
  const start = await readStart(file).catch(() => '');
  if (start.startsWith('#!')) return /^[^\n]*\r\n/.test(start);
  return /\.(?:sh|bash)$/.test(file) && start.includes('\r\n');
}

async function readStart(file: string): Promise<string> {
  const handle = await openRegular(file, file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(4096) });
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
