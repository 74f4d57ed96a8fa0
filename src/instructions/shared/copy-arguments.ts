import { isPlainText } from '../../shell/lexer.ts';
import { chompHeredoc } from '../../syntax/heredoc.ts';
import type { ParseRequest, WordExpander } from '../instruction-definition.ts';
import { heredocOf } from './heredoc-content.ts';
import { badHeredoc, noDestinationArgument } from './instruction-errors.ts';

/** A file whose content is in the Dockerfile. */
export interface CopyContent {
  /** The heredoc's name, which is the file's. */
  readonly path: string;
  readonly data: string;
  /** Whether variables in it are replaced. */
  readonly expand: boolean;
}

/** What COPY and ADD have in common. */
export interface CopyArguments {
  /** Paths and URLs. */
  readonly sources: readonly string[];
  readonly contents: readonly CopyContent[];
  readonly destination: string;
}

/** Rejects ADD or COPY without a destination; called before the flags are examined. */
export function requireDestination(instruction: 'ADD' | 'COPY', args: readonly string[]): void {
  if (args.length < 2) throw noDestinationArgument(instruction);
}

/**
 * Divides the words into paths and heredocs; the last word is the destination
 * (moby/buildkit v0.32.2 frontend/dockerfile/instructions/parse.go parseSourcesAndDest).
 */
export function parseCopyArguments(
  instruction: 'ADD' | 'COPY',
  { args, heredocs }: Pick<ParseRequest, 'args' | 'heredocs'>,
): CopyArguments {
  const destination = args.at(-1)!;
  if (heredocOf(destination) !== undefined) throw badHeredoc(instruction, 'a destination');
  const bodies = new Map(heredocs.map(({ name, content }) => [name, content]));
  const sources: string[] = [];
  const contents: CopyContent[] = [];
  for (const word of args.slice(0, -1)) {
    const heredoc = heredocOf(word);
    if (heredoc === undefined) {
      sources.push(word);
    } else {
      const { name, chomp, expand } = heredoc;
      const body = bodies.get(name) ?? '';
      contents.push({ path: name, data: chomp ? chompHeredoc(body) : body, expand });
    }
  }
  return { sources, contents, destination };
}

/** The arguments with variables in paths replaced. */
export function expandCopyArguments<I extends CopyArguments>(instruction: I, expand: WordExpander): I {
  if (isPlainText(instruction.sources.join(' ')) && isPlainText(instruction.destination)) return instruction;
  const sources = instruction.sources.map(expand);
  const destination = expand(instruction.destination);
  const same =
    destination === instruction.destination && sources.every((path, i) => path === instruction.sources[i]);
  if (same) return instruction;
  return { ...instruction, sources, destination };
}

/** Expands variables in the contents of heredocs, except those with a quoted name. */
export function expandCopyContents<I extends CopyArguments>(instruction: I, expand: WordExpander): I {
  if (instruction.contents.length === 0) return instruction;
  const contents = instruction.contents.map((content) =>
    content.expand ? { ...content, data: expand(content.data) } : content,
  );
  return { ...instruction, contents };
}
