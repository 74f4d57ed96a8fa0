import { instructionHelp, referencePage } from './instructions.ts';
import { mountFieldHelp } from './mount-fields.ts';

/** What a keyword does, as Markdown; undefined for one that the language does not have. */
export function keywordMarkdown(keyword: string): string | undefined {
  const help = instructionHelp[keyword];
  if (help === undefined) return undefined;
  return [
    help.summary,
    `\`\`\`dockerfile\n${help.forms.join('\n')}\n\`\`\``,
    `[Reference](${referencePage(keyword)})`,
  ].join('\n\n');
}

/** What a flag of a keyword does, as Markdown. */
export function flagMarkdown(keyword: string, flag: string): string | undefined {
  const text = instructionHelp[keyword]?.flags?.[flag];
  return text === undefined ? undefined : `\`--${flag}\`: ${text}\n\n[Reference](${referencePage(keyword)})`;
}

/** What a field of `--mount` does, as Markdown. */
export function mountFieldMarkdown(name: string): string | undefined {
  const help = mountFieldHelp[name];
  if (help === undefined) return undefined;
  const alias = help.aliasOf === undefined ? '' : `Another name of \`${help.aliasOf}\`. `;
  return `\`${name}\`: ${alias}${help.summary}\n\nFor mounts of type ${help.types.join(', ')}.`;
}

/** Text as code in Markdown, whatever it contains. */
export function inlineCode(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A block of code in Markdown, whatever it contains. */
export function codeBlock(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
