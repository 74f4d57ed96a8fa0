export function linkProblems(pages: ReadonlyMap<string, string>, exists: (path: string) => boolean): string[];
