import { CompileError, type LineRange, setLocation, wrapError } from '../diagnostics/compile-error.ts';
import type { Fact } from '../diagnostics/fact.ts';
import { toLower, toUpper } from '../go/strings.ts';
import type { LineOrigin, SourceMap } from '../llb/source-map.ts';
import { createSourceFile, type SourceFile } from '../source/source-file.ts';
import { continuationStart, lineKind } from '../syntax/line-text.ts';
import type { InstructionNode, SyntaxTree } from '../syntax/node.ts';
import { parseSyntax } from '../syntax/parse.ts';
import type { CommandDefinition, InstructionBase } from './instruction-definition.ts';
import type { InstructionSet } from './instruction-set.ts';
import { parseInstruction } from './parse-instruction.ts';

/** A file that an instruction has read, and how errors and ops refer to it. */
export interface ReadFile {
  readonly file: SourceFile;
  readonly sourceMap: SourceMap;
}

/** A file whose added instructions have been replaced by other lines. */
export interface ComposedSource extends ReadFile {
  /** The first instruction that could not be replaced, located in the composed file. */
  readonly error: CompileError | undefined;
  /** Facts about the replaced instructions, with lines of the composed file. */
  readonly facts: readonly Fact[];
}

/** Whether the set contains an instruction that is replaced by other lines. */
export function canReplace({ definitions }: InstructionSet): boolean {
  return [...definitions.values()].some((definition) => replacingDefinition(definition) !== undefined);
}

/**
 * Replaces instructions by the lines that their definitions return (`InstructionDefinition.replace`). `read` reads a file
 * of the build context. If there is nothing to replace, the file itself is returned. Mistakes in the new lines are
 * reported when the result is parsed.
 */
export async function composeSource(
  main: ReadFile,
  instructionSet: InstructionSet,
  read: (path: string) => Promise<ReadFile>,
): Promise<ComposedSource> {
  const composer = new Composer(instructionSet, read);
  await composer.add(main, []);
  if (composer.replaced === 0 && composer.error === undefined)
    return { ...main, error: undefined, facts: [] };
  const file = createSourceFile(main.file.filename, composer.lines.join(''));
  const { origins, error, facts } = composer;
  return { file, sourceMap: { ...main.sourceMap, origins }, error, facts };
}

/** Limits how often instructions are replaced, since a replacement may contain further ones without end. */
const maxReplaced = 10_000;
const maxLength = 16 * 2 ** 20;

/** Composes one text. */
class Composer {
  readonly lines: string[] = [];
  readonly origins: LineOrigin[] = [];
  readonly facts: Fact[] = [];
  replaced = 0;
  error: CompileError | undefined;
  readonly #instructionSet: InstructionSet;
  readonly #read: (path: string) => Promise<ReadFile>;
  readonly #known = new Map<SourceFile, SourceMap>();
  #escapeToken: string | undefined;
  #length = 0;

  constructor(instructionSet: InstructionSet, read: (path: string) => Promise<ReadFile>) {
    this.#instructionSet = instructionSet;
    this.#read = read;
  }

  /** Adds the lines of a file; `chain` contains the files that led to it. */
  async add(source: ReadFile, chain: readonly SourceFile[]): Promise<void> {
    const { file } = source;
    const tree = this.#parse(source.file, chain.length > 0);
    let line = 1;
    for (const node of tree?.instructions ?? []) {
      const replacement = this.error === undefined ? this.#replacementFor(node) : undefined;
      if (replacement === undefined) continue;
      this.#addLines(source, { start: line, end: node.lines.start - 1 });
      const at = this.lines.length + 1;
      for (const fact of replacement.facts) this.facts.push({ ...fact, lines: { start: at, end: at } });
      await this.#addReplacement({ source, chain: [...chain, file], node }, replacement);
      line = node.lines.end + 1;
    }
    this.#addLines(source, { start: line, end: file.lineStarts.length });
  }

  /**
   * Parses a file. Returns undefined if it does not parse; the compile reports that. A text without instructions is
   * valid here.
   */
  #parse(file: SourceFile, isIncluded: boolean): SyntaxTree | undefined {
    let tree: SyntaxTree;
    try {
      tree = parseSyntax(file, this.#instructionSet.grammar);
    } catch (error) {
      if (error instanceof CompileError) return undefined;
      throw error;
    }
    this.#escapeToken ??= tree.escapeToken;
    if (isIncluded && tree.escapeToken !== this.#escapeToken)
      throw new CompileError(
        `${file.filename} has the escape character ${tree.escapeToken}, but the Dockerfile has ${this.#escapeToken}`,
        { code: 'other-escape-token', hint: `Add the line # escape=${this.#escapeToken} to its top.` },
      );
    if (isIncluded && isUnfinished(file, tree))
      throw new CompileError(
        `the last line of ${file.filename} ends with ${tree.escapeToken}, so it is not finished`,
        { code: 'unfinished-line', hint: 'An instruction ends in the file in which it begins.' },
      );
    return tree;
  }

  /** Returns the replacement of an instruction; undefined for all other instructions and for one with a mistake. */
  #replacementFor(node: InstructionNode): Replacement | undefined {
    const definition = replacingDefinition(this.#instructionSet.definitions.get(toLower(node.keyword)));
    if (definition === undefined) return undefined;
    const facts: Fact[] = [];
    try {
      const instruction = parseInstruction(node, this.#instructionSet, (fact) => facts.push(fact));
      return { definition, instruction, facts };
    } catch (error) {
      if (error instanceof CompileError) return undefined;
      throw error;
    }
  }

  async #addReplacement(place: Place, { definition, instruction }: Replacement): Promise<void> {
    try {
      if (++this.replaced > maxReplaced) throw tooMuch(`more than ${maxReplaced} instructions are replaced`);
      const files = { read: (path: string) => this.#readFile(path) };
      const content = await definition.replace(instruction, files);
      await this.#addContent(place, content);
    } catch (error) {
      this.#fail(place, error);
    }
  }

  async #readFile(path: string): Promise<SourceFile> {
    const { file, sourceMap } = await this.#read(path);
    this.#known.set(file, sourceMap);
    return file;
  }

  /** Adds lines between empty comments, so that comments next to them do not become doc comments or directives. */
  async #addContent({ source, chain, node }: Place, content: SourceFile | string): Promise<void> {
    const edge = { sourceMap: source.sourceMap, line: node.lines.start };
    this.#addLine('#\n', edge);
    if (typeof content === 'string') {
      const { text, lineStarts } = createSourceFile('', content);
      for (const [index, from] of lineStarts.entries())
        this.#addLine(withLineEnd(text.slice(from, lineStarts[index + 1])), edge);
    } else {
      const sourceMap = this.#known.get(content) ?? sourceMapOf(content);
      refuseCycle(chain, content);
      await this.add({ file: content, sourceMap }, chain);
    }
    this.#addLine('#\n', { ...edge, line: node.lines.end });
  }

  /** Keeps the instruction as written, and notes the error at its lines. */
  #fail({ source, node }: Place, error: unknown): void {
    if (this.error !== undefined) return;
    const start = this.lines.length + 1;
    const end = start + node.lines.end - node.lines.start;
    this.error = setLocation(wrapError(error, toUpper(node.keyword)), { start, end });
    this.#addLines(source, node.lines);
  }

  #addLines({ file: { text, lineStarts }, sourceMap }: ReadFile, { start, end }: LineRange): void {
    for (let line = start; line <= end; line++) {
      const content = text.slice(lineStarts[line - 1], lineStarts[line]);
      if (line === lineStarts.length && content === '') continue;
      this.#addLine(withLineEnd(content), { sourceMap, line });
    }
  }

  #addLine(text: string, origin: LineOrigin): void {
    this.#length += text.length;
    if (this.#length > maxLength && this.error === undefined)
      throw tooMuch(`the file is longer than ${maxLength / 2 ** 20} Mi characters`);
    // A byte order mark is only valid at the beginning of a file.
    this.lines.push(this.lines.length > 0 && origin.line === 1 ? text.replace(/^\ufeff/, '') : text);
    this.origins.push(origin);
  }
}

/** A replaced instruction, its file, and the files that led to it, including its own. */
interface Place {
  readonly source: ReadFile;
  readonly chain: readonly SourceFile[];
  readonly node: InstructionNode;
}

type ReplacingDefinition = Pick<Required<CommandDefinition<InstructionBase>>, 'replace'>;

interface Replacement {
  readonly definition: ReplacingDefinition;
  readonly instruction: InstructionBase;
  readonly facts: readonly Fact[];
}

function replacingDefinition(
  definition: ReturnType<InstructionSet['definitions']['get']>,
): ReplacingDefinition | undefined {
  if (definition === undefined || definition.place === 'start') return undefined;
  const { replace } = definition;
  return replace && { replace };
}

function refuseCycle(chain: readonly SourceFile[], file: SourceFile): void {
  const at = chain.findIndex((other) => other.filename === file.filename && other.text === file.text);
  if (at === -1) return;
  const names = [...chain.slice(at), file].map(({ filename }) => filename);
  throw new CompileError(`the file contains itself: ${names.join(' > ')}`, { code: 'circular-include' });
}

function tooMuch(message: string): CompileError {
  return new CompileError(message, { code: 'too-large' });
}

/** Whether the last line continues in the line below it. */
function isUnfinished(file: SourceFile, { instructions, escapeToken }: SyntaxTree): boolean {
  const last = instructions.at(-1);
  if (last === undefined || last.heredocs.length > 0) return false;
  const lines = file.text.slice(last.span.start, last.span.end).split(/\r?\n/);
  const line = lines.findLast((text, index) => index === 0 || lineKind(text) === 'text');
  return continuationStart(line ?? '', escapeToken) >= 0;
}

function withLineEnd(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n`;
}

/** The source map of a text that an instruction generated. */
function sourceMapOf({ filename, bytes }: SourceFile): SourceMap {
  return { filename, language: 'Dockerfile', data: bytes };
}
