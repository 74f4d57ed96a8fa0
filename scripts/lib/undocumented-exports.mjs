/**
 * The names of the exports in a report that have no comment.
 *
 * @param {string} report
 * @returns {readonly string[]}
 */
export function undocumentedExports(report) {
  const lines = report.split('\n');
  const marks = lines.flatMap((line, index) => (/^\/\/ @.*\(undocumented\)$/.test(line) ? [index] : []));
  return marks.map((index) => declaration.exec(lines[index + 1])?.[1] ?? lines[index + 1]);
}

const declaration =
  /^export (?:declare |abstract )*(?:class|const|enum|function|interface|namespace|type) (\w+)/;
