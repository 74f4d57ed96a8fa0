/** The names of the exports in a report of API Extractor that have no comment. */
export function undocumentedExports(report: string): readonly string[];
