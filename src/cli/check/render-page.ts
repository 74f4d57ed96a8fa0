/** How a page is shown. */
export interface PageStyle {
  /** Columns that a line of prose may have. */
  readonly width: number;
  readonly heading: (text: string) => string;
}

/** A page of plain text for files and for programs that know no Markdown. */
export const plainPage: PageStyle = { width: 80, heading: (text) => text };

/**
 * A page of the documentation as text: headings without marks, prose in lines of the width, code indented. Reads the
 * Markdown that our own pages are written in: headings, paragraphs, lists of one level, fenced code, links.
 */
export function renderPage(markdown: string, style: PageStyle): string {
  const blocks = markdown.matchAll(/^```\w*\n([\s\S]*?)^```$|^#+ (.+)$|((?:(?!```|#+ ).+\n?)+)/gm);
  const rendered = Array.from(blocks, ([, code, heading, prose = '']) => {
    if (code !== undefined) return code.replace(/^(?=.)/gm, '    ').trimEnd();
    return heading === undefined ? renderProse(prose, style) : style.heading(heading);
  });
  return `${rendered.join('\n\n')}\n`;
}

function renderProse(text: string, { width }: PageStyle): string {
  return text
    .trim()
    .split(/\n(?=- )/)
    .map((part) => wrap(withoutLinks(part), width))
    .join('\n');
}

/** The address of a link to the web; that of another page leads nowhere in a terminal. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^[\]]*)\]\(([^()]*)\)/g, (_, label: string, target: string) =>
    /^https?:/.test(target) ? `${label} (${target})` : label,
  );
}

/** Code in a line is not broken. */
function wrap(text: string, width: number): string {
  const indent = text.startsWith('- ') ? '  ' : '';
  const lines: string[] = [];
  for (const [word] of text.matchAll(/(?:`[^`]*`|\S)+/g)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : indent + word);
  }
  return lines.join('\n');
}
