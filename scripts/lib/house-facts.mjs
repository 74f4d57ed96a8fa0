import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const maxParameters = 3;

/**
 * What the house rules are about, in one module of TypeScript.
 *
 * @param {string} path relative to the repository, with slashes
 * @param {string} text
 * @returns {import('./house-facts.d.mts').HouseFacts}
 */
export function houseFacts(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const counts = { nonNull: 0, longParameterLists: 0 };
  const visit = (node) => {
    if (ts.isNonNullExpression(node)) counts.nonNull += 1;
    if (ts.isFunctionLike(node) && node.body && node.parameters.length > maxParameters)
      counts.longParameterLists += 1;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return {
    path,
    text,
    ...counts,
    exports: source.statements.filter(isExported).flatMap(declaredNames),
    constants: source.statements.filter(ts.isVariableStatement).flatMap(declaredNames),
    imports: source.statements.filter(ts.isImportDeclaration).map((node) => node.moduleSpecifier.text),
  };
}

/** The facts of each module of a directory, generated ones left out. */
export function houseFactsIn(root) {
  return readdirSync(root, { recursive: true })
    .map((name) => join(root, name))
    .filter((path) => path.endsWith('.ts') && !path.includes('/proto/gen/'))
    .sort()
    .map((path) => houseFacts(path, readFileSync(path, 'utf8')));
}

function isExported(node) {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function declaredNames(node) {
  const declarations = ts.isVariableStatement(node) ? node.declarationList.declarations : [node];
  return declarations.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
}
