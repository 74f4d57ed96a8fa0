import { invariant } from '../base/invariant.ts';
import { decodeMessage } from './decode-message.ts';
import { encodeMessage, writerOf } from './encode-message.ts';
import {
  type Field,
  type Message,
  type MessageRef,
  type MessageRows,
  messageRefs,
  type ValueWriter,
} from './message-schema.ts';
import { finishMessage, startMessage } from './message-writer.ts';

/** Message types by the parts of their full names: `{ pb: { Op: … } }`. */
export interface MessageTypes {
  [name: string]: MessageTypes | MessageType;
}

/** A message type as declared in `gen/`, without its constructor: messages are plain objects. */
export interface MessageType {
  encode(message: Message): { finish(): Uint8Array };
  /** Appends the fields of the message to what has been written since `startMessage`. */
  write(message: Message): void;
  /** The encoded tag of a field. */
  tagOf(field: string): number;
  /** The function that appends a value of the field with its tag. */
  fieldWriter(field: string): ValueWriter;
  decode(bytes: Uint8Array): Message;
}

/**
 * Builds the message types from the rows in `gen/`. protobufjs could generate functions instead, but they would be 25
 * times as large, and a frontend loads them in each build.
 */
export function messageTypes(rows: MessageRows): MessageTypes {
  const root: MessageTypes = {};
  for (const [fullName, ref] of messageRefs(rows)) {
    const path = fullName.split('.');
    const name = path.pop() ?? '';
    let scope = root;
    for (const part of path) {
      scope[part] ??= {};
      scope = scope[part] as MessageTypes;
    }
    scope[name] = messageType(ref);
  }
  return root;
}

function fieldOf({ name, schema }: MessageRef, fieldName: string): Field {
  const field = schema.fields.find((candidate) => candidate.name === fieldName);
  invariant(field !== undefined, `${name} has no field ${fieldName}`);
  return field;
}

function messageType(ref: MessageRef): MessageType {
  return {
    encode(message) {
      startMessage(false);
      encodeMessage(ref.schema, message);
      const bytes = finishMessage();
      return { finish: () => bytes };
    },
    write: (message) => encodeMessage(ref.schema, message),
    tagOf: (field) => fieldOf(ref, field).tag,
    fieldWriter: (field) => writerOf(fieldOf(ref, field)),
    decode: (bytes) => decodeMessage(ref, bytes),
  };
}
