import { basename, dirname } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type EditorDocument, type EditorSetup, openEditorDocument } from '../../editor/editor-document.ts';
import type { NamedImage } from '../../editor/named-image.ts';
import { FileError } from '../../files/file-error.ts';
import type { IgnoreFile } from '../../frontend/contexts/main-context.ts';
import { checkRequest } from '../../gateway/local/check-local.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';
import { type CheckSettings, noSettings, requestSettings, severitiesOf } from '../check/check-settings.ts';
import { findSettingsWithin } from '../check/find-settings.ts';
import { namedIgnoreFile } from '../check/named-ignore-file.ts';
import { UsageError } from '../usage-error.ts';
import type { BaseImages } from './base-images.ts';
import { contextTree, listContextOf } from './context-tree.ts';
import { type DocumentPlace, placeOfDocument } from './document-place.ts';
import type { EditorScripts } from './editor-scripts.ts';
import { defaultLspSettings, frontendOptionsOfSettings, type LspSettings } from './lsp-settings.ts';

/** A text of an editor, opened for the language service. */
export interface OpenText {
  readonly text: TextDocument;
  readonly document: EditorDocument;
  readonly place: DocumentPlace | undefined;
}

/** The sources of facts outside a document (programs and servers), and the report of their problems. */
interface DocumentHelpers {
  readonly scripts: EditorScripts;
  readonly images: BaseImages;
  readonly onProblem: (message: string) => void;
}

/** The documents of an editor, each with what is known about its current text. */
export class OpenDocuments {
  roots: readonly string[] = [];
  settings: LspSettings = defaultLspSettings;
  readonly #opened = new Map<string, { readonly version: number; readonly opened: Promise<OpenText> }>();
  readonly #checkSettings = new Map<string, Promise<CheckSettings>>();
  readonly #scripts: EditorScripts;
  readonly #images: BaseImages;
  readonly #onProblem: (message: string) => void;

  constructor({ scripts, images, onProblem }: DocumentHelpers) {
    this.#scripts = scripts;
    this.#images = images;
    this.#onProblem = onProblem;
  }

  /** The current text, opened once for each version. */
  open(text: TextDocument): Promise<OpenText> {
    const known = this.#opened.get(text.uri);
    if (known?.version === text.version) return known.opened;
    const opened = this.#open(text);
    this.#opened.set(text.uri, { version: text.version, opened });
    return opened;
  }

  close(uri: string): void {
    this.#opened.delete(uri);
    this.#scripts.forget(uri);
  }

  /** Has the scripts of the current text checked; returns whether its findings may have changed. */
  async checkScripts(uri: string, isCurrent: () => boolean): Promise<boolean> {
    const changed = await this.#scripts.fill(uri, isCurrent);
    if (changed) this.#opened.delete(uri);
    return changed;
  }

  /** Forgets what was read from disk, when files or settings have changed. */
  reset(): void {
    this.#opened.clear();
    this.#checkSettings.clear();
  }

  async #open(text: TextDocument): Promise<OpenText> {
    const place = placeOfDocument(text.uri, this.roots, this.settings);
    // Text with half of a surrogate pair has no bytes; its replacement is as long.
    const content = text.getText().toWellFormed();
    const file = createSourceFile(place === undefined ? 'Dockerfile' : basename(place.path), content);
    const setup = await this.#setup(file, text.uri, place);
    return { text, document: openEditorDocument(file, setup), place };
  }

  async #setup(file: SourceFile, uri: string, place: DocumentPlace | undefined): Promise<EditorSetup> {
    const settings = place === undefined ? noSettings : await this.#settingsFor(place);
    const placed = place?.context === undefined ? undefined : { root: place.root, context: place.context };
    const ignoreFile = place && (await ignoreFileOf(place));
    const request = checkRequest({
      file,
      options: frontendOptionsOfSettings(this.settings),
      locals: new Map(placed === undefined ? [] : [['context', contextTree(placed)]]),
      ignoreFile,
      rules: severitiesOf(settings),
    });
    const { trusted, shellcheck } = this.settings;
    const scripts = trusted && shellcheck ? { checkScripts: this.#scripts.checkerFor(uri) } : {};
    const check = { ...request, ...requestSettings(settings), ...scripts };
    const describeImage = (image: NamedImage) => this.#images.describe(image, this.settings);
    const listTags = (name: string) => this.#images.tags(name, this.settings);
    const context = placed === undefined ? {} : { listContext: listContextOf(placed, check.ports) };
    return { check, describeImage, listTags, ...context };
  }

  #settingsFor({ path, root }: DocumentPlace): Promise<CheckSettings> {
    const directory = dirname(path);
    const known = this.#checkSettings.get(directory) ?? this.#readSettings(directory, root);
    this.#checkSettings.set(directory, known);
    return known;
  }

  /** A mistake in a configuration is shown once, and the file is checked without the configuration. */
  async #readSettings(directory: string, root: string): Promise<CheckSettings> {
    try {
      return await findSettingsWithin(directory, root);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.#onProblem(error.message);
      return noSettings;
    }
  }
}

/** One that cannot be read excludes nothing: a build reports it. */
async function ignoreFileOf({ path, root }: DocumentPlace): Promise<IgnoreFile | undefined> {
  try {
    return await namedIgnoreFile({ path, root, shown: path });
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
