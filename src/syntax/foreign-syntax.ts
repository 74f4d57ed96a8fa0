import type { SourceFile } from '../source/source-file.ts';
import { detectSyntax } from './directives.ts';

/** The frontend that the `# syntax=` line names, if it is not Docker's: the file may be right, and not a Dockerfile. */
export function foreignFrontend(file: SourceFile): string | undefined {
  const syntax = detectSyntax(file);
  return syntax && !isDockerfileSyntax(syntax.ref) ? syntax.ref : undefined;
}

/** Docker's own frontend, in any release and from any registry that mirrors it. */
function isDockerfileSyntax(ref: string): boolean {
  const name = ref.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
  return /(?:^|\/)dockerfile(?:-upstream|-llb)?$/.test(name);
}
