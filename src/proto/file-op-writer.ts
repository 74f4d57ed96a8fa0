import { fieldsOf } from './codec.ts';
import { pb } from './gen/llb.js';
import { finishMessage, forkField, join, startMessage, writeRaw } from './message-writer.ts';

// A file op may have thousands of actions. Writing them field by field takes a fraction of the time that objects for
// `encodeMessage` take.

const fileAction = fieldsOf(pb.FileAction);
const actionsTag = fieldsOf(pb.FileOp).tagOf('actions');
const writeInput = fileAction.fieldWriter('input');
const writeSecondaryInput = fileAction.fieldWriter('secondaryInput');
const writeOutput = fileAction.fieldWriter('output');
const copyTag = fileAction.tagOf('copy');
const writeSource = fieldsOf(pb.FileActionCopy).fieldWriter('src');

/**
 * Encodes a `pb.FileOp`; `writeActions` calls {@link startAction} and {@link endAction} for each action. Throws an
 * `InvalidTextError` for text that is not UTF-8.
 */
export function encodeFileOp(writeActions: () => void): Uint8Array {
  startMessage(true);
  writeActions();
  return finishMessage();
}

/** Starts an action; returns the argument for {@link endAction}. One of the functions below writes what it does. */
export function startAction(input: number, secondaryInput: number, output: number): number {
  const start = forkField(actionsTag);
  writeInput(input);
  writeSecondaryInput(secondaryInput);
  writeOutput(output);
  return start;
}

export const endAction = join;

/** Writes what an action does: `operation` has only that field. */
export const writeOperation: (operation: pb.FileAction.$Properties) => void = fileAction.write;

/** Writes a copy. `fields` are those after the source, encoded. */
export function writeCopy(src: string, fields: Uint8Array): void {
  const start = forkField(copyTag);
  writeSource(src);
  writeRaw(fields);
  join(start);
}
