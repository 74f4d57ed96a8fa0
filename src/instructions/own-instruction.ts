import type { DockerImage } from '../image/oci-image.ts';
import type { Platform } from '../image/platform.ts';
import type { Constraints } from '../llb/constraints.ts';
import type { State } from '../llb/state.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Heredoc } from '../syntax/node.ts';
import type { InstructionBase, InstructionFiles, WordExpander } from './instruction-definition.ts';

/**
 * An instruction that is added to the Dockerfile language: either one whose lines are replaced by others before anything
 * else happens (`replace`), or a step of a stage (`lower`). `Fields` is what the instruction says. The same list of
 * definitions is passed to `dockerfileFrontend`, `parseDockerfile`, `formatDockerfile`, `checkDockerfile` and `compile`.
 *
 * @example
 * const include: InstructionDefinition<{ path: string }> = {
 *   keyword: 'include',
 *   parse({ args: [path, ...more] }) {
 *     if (path === undefined || more.length > 0) throw new CompileError('INCLUDE requires exactly one argument');
 *     return { path };
 *   },
 *   print: ({ path }) => `INCLUDE ${path}`,
 *   replace: ({ path }, files) => files.read(path),
 * };
 */
export type InstructionDefinition<Fields extends object = object> =
  | ReplacedInstruction<Fields>
  | StepInstruction<Fields>;

/** The parts of a definition that say how the instruction is written. */
export interface WrittenInstruction<Fields extends object = object> {
  /** In lower case. It must not be a keyword of the language. */
  readonly keyword: string;
  /**
   * How the text after the keyword and the flags becomes `args`: `words`, split at blanks or from a JSON array (the default), or
   * `text`, as one argument.
   */
  readonly arguments?: 'words' | 'text';
  /** Whether `<<NAME` starts a heredoc; the default is false. */
  readonly heredocs?: boolean;
  /** The flags (`--name=value`) that it takes, by name. Any other flag is an error. */
  readonly flags?: Readonly<Record<string, FlagKind>>;
  /** The meaning of a line. Throw a `CompileError` for a mistake; the lines are added to it. */
  parse(line: InstructionLine): Fields;
  /** The instruction as one line. Parsing the line returns the same fields. */
  print(instruction: Fields): string;
  /** Rules that are checked whenever the instruction is parsed, in builds as well. */
  readonly rules?: readonly InstructionRule<Fields>[];
}

/** `text` is `--name=value`; `texts` may be repeated; `switch` is `--name`, `--name=true` or `--name=false`. */
export type FlagKind = 'text' | 'texts' | 'switch';

/** A line as {@link WrittenInstruction.parse} gets it. Variables are not replaced yet. */
export interface InstructionLine {
  readonly args: readonly string[];
  /** Whether the arguments were a JSON array. */
  readonly json: boolean;
  readonly heredocs: readonly Heredoc[];
  readonly flags: InstructionFlags;
}

/** The flags of a line. */
export interface InstructionFlags {
  /** The value of a `text` flag; '' if it is not written. */
  text(name: string): string;
  /** The values of a `texts` flag. */
  texts(name: string): readonly string[];
  /** Whether a `switch` is on. */
  isOn(name: string): boolean;
}

/**
 * A rule about one instruction. `docker build` and `docker build --check` show it as a warning, `checkDockerfile` as a
 * finding; `# check=skip=NAME` turns it off.
 */
export interface InstructionRule<Fields extends object = object> {
  /** In PascalCase, such as `IncludeOutsideContext`. It must not be the name of another rule. */
  readonly name: string;
  readonly description: string;
  /** Address of a page that explains it. */
  readonly url?: string;
  /** Returns what is wrong, or undefined. */
  check(instruction: Fields & InstructionBase): string | undefined;
}

/**
 * An instruction that is replaced by other lines before the file is compiled. Variables in the instruction are therefore
 * not expanded. The lines may contain any instructions, including FROM and further instructions of this kind.
 */
export interface ReplacedInstruction<Fields extends object = object> extends WrittenInstruction<Fields> {
  /**
   * Returns the lines: a file that was read with `files`, to which errors and steps then point, or text, whose lines count
   * as those of the instruction.
   */
  replace(instruction: Fields & InstructionBase, files: InstructionFiles): Promise<SourceFile | string>;
  readonly lower?: undefined;
}

/** An instruction that changes the filesystem, the variables or the image config of its stage. */
export interface StepInstruction<Fields extends object = object> extends WrittenInstruction<Fields> {
  readonly replace?: undefined;
  /** Whether it is a numbered step (`[build 2/5]`), that is, whether it calls `stage.step` once. The default is true. */
  readonly isStep?: boolean;
  /** Stages or images whose files it uses: `stage.source(n)` is the n-th. */
  sources?(instruction: Fields): readonly string[];
  /** Variables that it sets, as written, so that checks know them. */
  variables?(instruction: Fields): Readonly<Record<string, string>>;
  /** The fields with `expand` called for each word in which variables are replaced and quotes removed. */
  expand?(fields: Fields, expand: WordExpander): Fields;
  /** Changes the stage. The line is added to the image's history afterwards. */
  lower(stage: InstructionStage, instruction: Fields & InstructionBase): void;
}

/** The stage that an instruction changes. */
export interface InstructionStage {
  /** Filesystem, variables, working directory and user so far. Assign the state after the instruction to it. */
  state: State;
  /** The config of the image, which may be changed. */
  readonly image: DockerImage;
  readonly platform: Platform;
  /** Sets a variable for later steps and for the image, as ENV does. */
  setVariable(name: string, value: string): void;
  /** The build context. `paths` are the paths that the instruction uses. */
  context(...paths: readonly string[]): State;
  /**
   * The result of the n-th of `sources`. `paths` are the paths that are used. Throws for a stage that comes later in the
   * file.
   */
  source(index: number, ...paths: readonly string[]): State;
  /** Name, lines and platform of the step, for `llb.run`, `llb.file` and the like. The default text is the line. */
  step(text?: string): Constraints;
}
