import {
  isDockerfile,
  type PlaygroundState,
  pathProblem,
  withFile,
  withOpen,
  withoutFile,
} from '../model/playground-state.ts';
import { button, element } from '../page/element.ts';
import type { Playground } from '../page/playground.ts';
import { makeTabKeys } from '../page/tab-keys.ts';

/** The files of the context as tabs, with buttons that add and remove files. */
export class FileTabs {
  readonly #playground: Playground;
  readonly #tabs = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Files' });
  readonly #remove = button('Delete', () => this.#removeOpen(), { 'aria-label': 'Delete file' });
  readonly #name = element('input', {
    id: 'new-file',
    placeholder: 'src/app.py or .dockerignore',
    spellcheck: 'false',
  });
  readonly #problem = element('p', { class: 'problem', role: 'alert' });
  readonly #dialog = this.#makeDialog();

  constructor(parent: HTMLElement, playground: Playground) {
    this.#playground = playground;
    parent.append(
      this.#tabs,
      element('div', { class: 'file-buttons' }, [
        button('+', () => this.#ask(), { 'aria-label': 'New file', title: 'New file' }),
        this.#remove,
      ]),
      this.#dialog,
    );
    makeTabKeys(this.#tabs);
    playground.on('state', (state) => this.#show(state));
    this.#show(playground.state);
  }

  #show({ files, open, dockerfile }: PlaygroundState): void {
    const isFocused = this.#tabs.contains(document.activeElement);
    this.#tabs.replaceChildren(
      ...files.map(({ path }) =>
        button(path, () => this.#playground.update((state) => withOpen(state, path)), {
          role: 'tab',
          'aria-selected': String(path === open),
          'aria-controls': 'editor',
          tabindex: path === open ? 0 : -1,
          class: isDockerfile(path) ? 'dockerfile' : 'plain',
          title: path === dockerfile ? 'This Dockerfile is compiled' : path,
        }),
      ),
    );
    if (isFocused) this.#tabs.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    this.#tabs.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#remove.disabled = open === dockerfile;
  }

  #removeOpen(): void {
    this.#playground.update((state) => withoutFile(state, state.open));
  }

  #makeDialog(): HTMLDialogElement {
    const form = element('form', { method: 'dialog', onsubmit: (event) => this.#create(event) }, [
      element('label', { for: 'new-file' }, ['Path of the new file']),
      this.#name,
      this.#problem,
      element('div', { class: 'row' }, [
        element('button', { type: 'submit', class: 'primary' }, ['Create']),
        button('Cancel', () => this.#dialog.close()),
      ]),
    ]);
    return element('dialog', { 'aria-label': 'New file' }, [form]);
  }

  #ask(): void {
    this.#name.value = '';
    this.#problem.textContent = '';
    this.#dialog.showModal();
  }

  #create(event: Event): void {
    event.preventDefault();
    const path = this.#name.value.trim();
    const problem = pathProblem(this.#playground.state, path);
    this.#problem.textContent = problem ?? '';
    if (problem) return;
    this.#dialog.close();
    this.#playground.update((state) => withFile(state, path));
  }
}
