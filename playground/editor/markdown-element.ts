import { element } from '../page/element.ts';

/** Markdown of the language service as an element: paragraphs, code blocks, code and bold words. Links are their texts. */
export function markdownElement(markdown: string): HTMLElement {
  const blocks = markdown.split(/\n{2,}|(?=\n```)|(?<=```)\n/).filter((block) => block.trim() !== '');
  return element(
    'div',
    { class: 'help' },
    blocks.map((block) => blockElement(block.trim())),
  );
}

function blockElement(block: string): HTMLElement {
  if (block.startsWith('```')) {
    const lines = block.split('\n').slice(1);
    return element('pre', {}, [lines.filter((line) => !line.startsWith('```')).join('\n')]);
  }
  return element('p', {}, inlineNodes(block));
}

function inlineNodes(text: string): readonly (Node | string)[] {
  const plain = text.replace(/\[([^\]]{1,200})\]\([^)]{1,500}\)/g, '$1');
  return plain.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    if (part.startsWith('`')) return element('code', {}, [part.slice(1, -1)]);
    return part.startsWith('**') ? element('strong', {}, [part.slice(2, -2)]) : part;
  });
}
