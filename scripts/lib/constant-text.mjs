import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/**
 * The text that an expression stands for when all of it is literals and module constants made of literals; undefined
 * when any part of it is only known at run time.
 *
 * @param {ts.Expression} node
 * @param {ts.SourceFile} source
 * @returns {string | undefined}
 */
export function constantText(node, source) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map((span) => {
      const value = constantText(span.expression, source);
      return value === undefined ? undefined : value + span.literal.text;
    });
    return parts.includes(undefined) ? undefined : node.head.text + parts.join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const parts = [constantText(node.left, source), constantText(node.right, source)];
    return parts.includes(undefined) ? undefined : parts.join('');
  }
  return ts.isIdentifier(node) ? textOfName(node.text, source) : undefined;
}

/**
 * Parses a file, once.
 *
 * @param {string} path
 * @returns {ts.SourceFile}
 */
export function parseFile(path) {
  const known = parsed.get(path);
  if (known) return known;
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  parsed.set(path, source);
  return source;
}

const parsed = new Map();

function textOfName(name, source) {
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement) && statement.declarationList.flags & ts.NodeFlags.Const) {
      const found = statement.declarationList.declarations.find((each) => each.name.getText(source) === name);
      if (found?.initializer) return constantText(found.initializer, source);
    }
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    const specifier =
      bindings && ts.isNamedImports(bindings) && bindings.elements.find((each) => each.name.text === name);
    if (!specifier) continue;
    const path = normalize(join(dirname(source.fileName), statement.moduleSpecifier.text));
    return existsSync(path)
      ? textOfName((specifier.propertyName ?? specifier.name).text, parseFile(path))
      : undefined;
  }
  return undefined;
}
