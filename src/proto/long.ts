import type LongClass from 'long';
import protobuf from 'protobufjs/minimal.js';

/** A 64-bit number as protobufjs has it. */
export type Long = LongClass;

/** Its class, taken from protobufjs: importing `long` here would put a second copy into each bundle. */
export const Long = protobuf.util.Long as unknown as typeof LongClass;
