import type { LineRange } from './compile-error.ts';

/**
 * Something that parsing or lowering noticed and that a lint rule may judge. A fact states what is the case, never
 * whether it is bad; rules in `lint/` decide that. Facts are reported as soon as they are known, because the
 * reference warns in that order, and also warns about everything before an error.
 *
 * `comments` are the comment lines right above the instruction, which may contain `check=skip=…` for this
 * instruction.
 */
export type Fact = FactScope & FactContent;

/** The lines that a fact is about. */
export interface FactScope {
  readonly lines: LineRange;
  readonly comments?: readonly string[];
}

/** What is the case, by `kind`. */
export type FactContent =
  | { readonly kind: 'empty-continuation' }
  | { readonly kind: 'instruction'; readonly keyword: string; readonly written: string }
  /** `FROM base AS name`: all words as written; reported before the instruction is parsed. */
  | { readonly kind: 'from'; readonly args: readonly string[]; readonly fromKeyword: string }
  /** Names that a FROM or ARG defines. The `comments` of the scope may describe them. */
  | { readonly kind: 'definition'; readonly instruction: 'FROM' | 'ARG'; readonly names: readonly string[] }
  | { readonly kind: 'duplicate-stage-name'; readonly name: string }
  | { readonly kind: 'reserved-stage-name'; readonly name: string }
  /**
   * The casing of instructions, which is known after the whole file is parsed; one fact per instruction that differs
   * from the majority.
   */
  | {
      readonly kind: 'minority-casing';
      readonly written: string;
      readonly majority: 'uppercase' | 'lowercase';
    }
  /** CMD or ENTRYPOINT in shell form, and whether the image config has a SHELL. */
  | { readonly kind: 'shell-form'; readonly instruction: string; readonly shellSet: boolean }
  /**
   * `lines` are those of the earlier instruction; `comments` and `instruction` (as written) are those of the later
   * one.
   */
  | { readonly kind: 'repeated-instruction'; readonly instruction: string }
  | { readonly kind: 'legacy-key-value'; readonly instruction: string }
  | { readonly kind: 'named-value'; readonly instruction: 'ARG' | 'ENV'; readonly key: string }
  | { readonly kind: 'workdir'; readonly path: string; readonly absolute: boolean; readonly first: boolean }
  | { readonly kind: 'undefined-variable'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'undefined-arg-in-from'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'invalid-default-arg-in-from'; readonly baseName: string }
  | { readonly kind: 'redundant-target-platform'; readonly variable: string }
  | { readonly kind: 'constant-platform'; readonly platform: string; readonly stageName: string }
  | {
      readonly kind: 'base-platform-mismatch';
      readonly image: string;
      readonly expected: string;
      readonly actual: string;
    }
  | { readonly kind: 'ignored-source'; readonly instruction: 'COPY' | 'ADD'; readonly path: string }
  | {
      readonly kind: 'expose-port';
      readonly port: string;
      readonly problem: 'proto-casing' | 'host-mapping';
    }
  /** What a rule says that came with an instruction which was added to the language. */
  | {
      readonly kind: 'instruction-rule';
      readonly rule: { readonly name: string; readonly description: string; readonly url: string };
      readonly message: string;
    };

/** Receives facts. The linter is one; tests collect them. */
export type FactSink = (fact: Fact) => void;
