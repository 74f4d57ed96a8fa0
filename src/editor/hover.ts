import { toLower } from '../go/strings.ts';
import type { CheckedInstruction } from '../lint/checked-document.ts';
import { instructionAt } from '../lint/instruction-at.ts';
import type { Span } from '../source/span.ts';
import { describeVariable, variableText } from './describe-variable.ts';
import type { EditorDocument } from './editor-document.ts';
import { flagAt } from './flag-at.ts';
import { codeBlock, flagMarkdown, keywordMarkdown, mountFieldMarkdown } from './help/markdown.ts';
import { imageAt, imageOfStage } from './image-at.ts';
import { imageMarkdown } from './image-markdown.ts';
import { nameAt } from './name-at.ts';
import { stageMarkdown } from './stage-markdown.ts';
import { stepsMarkdown } from './steps-markdown.ts';

/** What is known about a place in the text. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What is at an offset: an instruction with its ops, a flag, the field of a mount, a variable with its value and
 * where that comes from, a stage, or an image.
 */
export async function hoverAt(document: EditorDocument, offset: number): Promise<Hover | undefined> {
  const structure = document.structure();
  if (structure === undefined) return undefined;
  const name = nameAt(structure, offset);
  if (name?.kind === 'variable') {
    const described = await describeVariable(document, name.name, name);
    return { span: name.span, markdown: codeBlock(variableText(document, described).join('\n')) };
  }
  if (name?.kind === 'stage') return { span: name.span, markdown: stageMarkdown(document, name.target) };
  const image = await imageAt(document, offset);
  if (image !== undefined) return { span: image.span, markdown: await imageMarkdown(document, image) };
  const checked = instructionAt(structure, offset);
  return checked === undefined ? undefined : hoverOfInstruction(document, checked, offset);
}

/** The base image of a FROM. */
async function baseMarkdown(
  document: EditorDocument,
  checked: CheckedInstruction,
): Promise<readonly string[]> {
  const stage = document.structure()?.stages.find(({ from }) => from.node === checked.node);
  const image = stage && (await imageOfStage(document, stage));
  return image === undefined ? [] : [await imageMarkdown(document, image)];
}

async function hoverOfInstruction(
  document: EditorDocument,
  checked: CheckedInstruction,
  offset: number,
): Promise<Hover | undefined> {
  const { keywordSpan, keyword } = checked.node;
  if (offset < keywordSpan.start) return undefined;
  if (offset <= keywordSpan.end) {
    const help = keywordMarkdown(toLower(keyword));
    if (help === undefined) return undefined;
    const steps = await stepsMarkdown(document, checked);
    const base = await baseMarkdown(document, checked);
    return { span: keywordSpan, markdown: [help, ...base, ...steps].join('\n\n') };
  }
  const flag = flagAt(checked, offset);
  if (flag === undefined) return undefined;
  const markdown =
    flag.field === undefined || flag.name !== 'mount'
      ? flagMarkdown(toLower(keyword), flag.name)
      : (mountFieldMarkdown(flag.field) ?? flagMarkdown(toLower(keyword), flag.name));
  return markdown === undefined ? undefined : { span: flag.span, markdown };
}
