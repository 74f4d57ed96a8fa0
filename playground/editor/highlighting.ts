import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { dockerFile } from '@codemirror/legacy-modes/mode/dockerfile';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';
import { isDockerfile } from '../model/playground-state.ts';

/** Colours for the texts of a file: those of a Dockerfile for Dockerfiles, none for other files. */
export function highlightingFor(path: string): Extension {
  return isDockerfile(path) ? [StreamLanguage.define(dockerFile), syntaxHighlighting(colours)] : [];
}

/** The colours are variables of the page, so that they follow its light or dark scheme. */
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.variableName, color: 'var(--code-variable)' },
  { tag: tags.invalid, color: 'var(--code-invalid)' },
]);
