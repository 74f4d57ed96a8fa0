export function unexportedTypes(entry: string): string[];
