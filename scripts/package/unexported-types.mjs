import { dirname, relative } from 'node:path';
import ts from 'typescript';

/**
 * The types that the declarations of an entry use and that cannot be imported from it by name. A namespace that the entry
 * exports (`llb`) counts: its types have names there.
 *
 * @param {string} entry a `.d.ts` file
 * @returns {string[]} `Name (used by Name)`, sorted
 */
export function unexportedTypes(entry) {
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    types: [],
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const root = program.getSourceFile(entry);
  const module = root && checker.getSymbolAtLocation(root);
  if (module === undefined) throw new Error(`${entry} is not a module`);
  return new TypeWalk(checker, dirname(entry)).walk(module);
}

class TypeWalk {
  #checker;
  #directory;
  #exported = new Set();
  #seen = new Set();
  #missing = new Map();

  constructor(checker, directory) {
    this.#checker = checker;
    this.#directory = directory;
  }

  walk(module) {
    this.#noteExports(module);
    for (const symbol of [...this.#exported]) this.#visitSymbol(symbol);
    return [...this.#missing].map(([name, user]) => `${name} (used by ${user})`).sort();
  }

  #noteExports(module) {
    for (const exported of this.#checker.getExportsOfModule(module)) {
      const symbol = this.#resolve(exported);
      if (this.#exported.has(symbol)) continue;
      this.#exported.add(symbol);
      if (symbol.flags & ts.SymbolFlags.Module) this.#noteExports(symbol);
    }
  }

  #resolve(symbol) {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  #visitSymbol(symbol) {
    if (this.#seen.has(symbol)) return;
    this.#seen.add(symbol);
    for (const declaration of symbol.declarations ?? [])
      if (!ts.isModuleDeclaration(declaration) && !ts.isSourceFile(declaration))
        this.#visitNode(declaration, symbol);
  }

  #visitNode(node, user) {
    if (isPrivate(node)) return;
    const name = typeName(node);
    if (name !== undefined) this.#visitUse(this.#checker.getSymbolAtLocation(name), user);
    ts.forEachChild(node, (child) => this.#visitNode(child, user));
  }

  #visitUse(found, user) {
    if (found === undefined || found.flags & ts.SymbolFlags.TypeParameter) return;
    const symbol = this.#resolve(found);
    if (!this.#isOurs(symbol)) return;
    if (!this.#exported.has(symbol) && !this.#missing.has(symbol.name))
      this.#missing.set(symbol.name, user.name);
    this.#visitSymbol(symbol);
  }

  /** Whether it is declared in the package, and not by the language or by Node. */
  #isOurs({ declarations = [] }) {
    return declarations.some((declaration) => {
      const path = relative(this.#directory, declaration.getSourceFile().fileName);
      return !path.startsWith('..');
    });
  }
}

function isPrivate(node) {
  if (ts.isClassElement(node) && node.name && ts.isPrivateIdentifier(node.name)) return true;
  return (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword)
  );
}

/** The name where a node uses a type, or the type of a value. */
function typeName(node) {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isExpressionWithTypeArguments(node)) return node.expression;
  if (ts.isTypeQueryNode(node)) return node.exprName;
  if (ts.isImportTypeNode(node)) return node.qualifier;
  return undefined;
}
