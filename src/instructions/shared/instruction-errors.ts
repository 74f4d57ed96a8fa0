import { CompileError } from '../../diagnostics/compile-error.ts';

/**
 * Errors that several instructions share; `instruction` is the keyword in upper case. The texts are those of
 * moby/buildkit v0.32.2 frontend/dockerfile/instructions/parse.go and errors_unix.go.
 */
export function atLeastOneArgument(instruction: string): CompileError {
  return new CompileError(`${instruction} requires at least one argument`);
}

/** Exactly one argument was expected. */
export function exactlyOneArgument(instruction: string): CompileError {
  return new CompileError(`${instruction} requires exactly one argument`);
}

/** ADD or COPY with fewer than two words. */
export function noDestinationArgument(instruction: string): CompileError {
  return new CompileError(
    `${instruction} requires at least two arguments, but only one was provided. Destination could not be determined`,
  );
}

/** A heredoc where none is allowed; `place` is a noun such as `a destination`. */
export function badHeredoc(instruction: string, place: string): CompileError {
  return new CompileError(`${instruction} cannot accept a heredoc as ${place}`);
}

/** `=value` without a name. */
export function blankNames(instruction: string): CompileError {
  return new CompileError(`${instruction} names can not be blank`);
}

/** Key, value and delimiter do not come in threes. */
export function tooManyArguments(instruction: string): CompileError {
  return new CompileError(`Bad input to ${instruction}, too many arguments`);
}

/** SHELL with plain words instead of a JSON array. */
export function notJson(instruction: string): CompileError {
  return new CompileError(`${instruction} requires the arguments to be in JSON form`);
}
