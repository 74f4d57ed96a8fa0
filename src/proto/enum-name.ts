import { enumOfField } from './gen/llb-enums.ts';

/**
 * The name of an enum value in a field of `proto/ops.proto`; undefined for a field of another type or an unknown
 * value.
 */
export function enumName(field: string, value: number): string | undefined {
  return namesByField.get(field)?.get(value);
}

/** The name of an enum value; undefined for a number that the enum does not contain. */
export function valueName<Name extends string>(
  values: Readonly<Record<Name, number>>,
  value: number,
): Name | undefined {
  return (Object.keys(values) as Name[]).find((name) => values[name] === value);
}

const namesByField: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(
  Object.entries(enumOfField).map(([field, values]) => [
    field,
    new Map(Object.entries(values).map(([name, value]) => [value, name])),
  ]),
);
