/** A reference such as `$NAME` or `${NAME`: offsets from the dollar sign to the end of the name. */
export interface VariableReference {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The references to variables in a text, in order, including quoted ones and those in comments. */
export function variableUses(text: string): readonly VariableReference[] {
  if (!text.includes('$')) return [];
  return Array.from(text.matchAll(reference), ({ 0: whole, 1: name = '', index }) => ({
    name,
    start: index,
    end: index + whole.length,
  }));
}

const reference = /\$\{?([A-Za-z0-9_]+)/g;
