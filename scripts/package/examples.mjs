import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { entryNames } from './runs.mjs';

/**
 * Writes the example of each function, class and value that the entries export as a module that imports what it names.
 * Throws for an export without one.
 */
export async function writeExamples(project, directory) {
  const entries = await Promise.all(entryNames.map((name) => readEntry(project, name)));
  const missing = [];
  let count = 0;
  for (const { name: entry, values, module, checker } of entries) {
    for (const name of values) {
      const example = exampleOf(module, name, checker);
      if (example === undefined) missing.push(`${entry}: ${name}`);
      else writeFileSync(join(directory, `example-${count++}.mts`), moduleOf(example, entry, entries));
    }
  }
  if (missing.length > 0)
    throw new Error(`these have no example in their documentation:\n${missing.join('\n')}`);
}

async function readEntry(project, name) {
  const path = name.replace('dockerfile-llb', '.');
  const { exports } = project.manifest;
  const values = Object.keys(await import(pathToFileURL(join(project.package, exports[path].default)).href));
  const file = join(project.package, exports[path].types);
  const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, skipLibCheck: true });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file));
  const names = checker.getExportsOfModule(module).map((symbol) => symbol.name);
  return { name, names, module, checker, values: values.filter((value) => value !== 'llb') };
}

function exampleOf(module, name, checker) {
  const exported = checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const tag = symbol.getJsDocTags(checker).find((candidate) => candidate.name === 'example');
  return tag && ts.displayPartsToString(tag.text);
}

/** Names come from the entry of the example, else from the first that has them. */
function moduleOf(example, entry, entries) {
  const words = new Set(example.match(/\b[A-Za-z]\w*\b/g));
  const own = entries.find(({ name }) => name === entry);
  const imports = [own, ...entries].flatMap(({ name, names }) => {
    const used = names.filter((candidate) => words.delete(candidate) && !isDeclared(candidate, example));
    return used.length === 0 ? [] : [`import { ${used.join(', ')} } from '${name}';`];
  });
  return `${imports.join('\n')}\n${example}\nexport {};\n`;
}

function isDeclared(name, example) {
  return new RegExp(`\\b(?:const|function\\*?|let) (?:\\{ )?${name}\\b|[{,] ${name}[ ,}].* = `).test(example);
}
