/** Path in this package of the page that explains a rule, of the reference or our own. */
export function rulePage(name: string): string {
  return `docs/rules/${kebabCase(name)}.md`;
}

function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}
