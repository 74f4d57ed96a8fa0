import { CompileError } from '../../diagnostics/compile-error.ts';
import { withSuggestion } from '../../diagnostics/suggest-error.ts';
import type { FlagFieldShape } from '../shared/flag-set.ts';
import { type FlagField, missingFieldValue, readBoolField, splitFlagFields } from './flag-fields.ts';

/** A device by its CDI name. */
export interface RunDevice {
  readonly name: string;
  readonly required: boolean;
}

/** The fields of a device. The name may also be written alone. */
export const deviceFields: readonly FlagFieldShape[] = [{ name: 'name' }, { name: 'required', isWord: true }];

/**
 * Reads `--device=[name=]vendor.com/class=name[,required]`
 * (moby/buildkit v0.32.2 frontend/dockerfile/instructions/commands_rundevice.go). Throws a CompileError.
 */
export function parseDevice(text: string): RunDevice {
  let device: RunDevice = { name: '', required: false };
  for (const field of splitFlagFields(text, 'devices')) {
    device = field.value === undefined ? withWord(device, field) : withPair(device, field, field.value);
  }
  return device;
}

function withWord(device: RunDevice, { key, text }: FlagField): RunDevice {
  if (key === 'required') return { ...device, required: true };
  if (device.name === '') return { ...device, name: text };
  throw missingFieldValue(text);
}

function withPair(device: RunDevice, { key, text }: FlagField, value: string): RunDevice {
  if (key === 'required') return { ...device, required: readBoolField(key, value) };
  if (key === 'name') {
    if (device.name !== '') throw new CompileError(`device name already set to ${device.name}`);
    return { ...device, name: value };
  }
  // A CDI name contains an equals sign, so it looks like a pair.
  if (device.name === '') return { ...device, name: text };
  const error = new CompileError(`unexpected key '${key}' in '${text}'`);
  throw withSuggestion(error, key, { options: deviceFields.map(({ name }) => name), caseSensitive: true });
}
