import type { GraphView } from '../../src/views/graph/graph-view.ts';
import { compileState } from '../model/compile-state.ts';
import { isDockerfile, withOpen } from '../model/playground-state.ts';
import { shownView } from '../model/shown-view.ts';
import { button, element } from '../page/element.ts';
import type { Playground, Result } from '../page/playground.ts';
import { savePng, saveSvg } from '../page/save-picture.ts';
import { loadArrange } from './arrange.ts';
import { GraphPicture } from './graph-picture.ts';

/** The graph of the compiled Dockerfile, or of all Dockerfiles side by side, with buttons for the picture. */
export class GraphPanel {
  readonly #playground: Playground;
  readonly #main: GraphPicture;
  readonly #others = element('div', { class: 'pictures', hidden: true });
  readonly #all = button('All Dockerfiles', () => this.#toggleAll(), { 'aria-pressed': 'false' });
  #view: GraphView | undefined;

  constructor(parent: HTMLElement, playground: Playground) {
    this.#playground = playground;
    this.#main = new GraphPicture({ onChoose: (step) => this.#choose(step) });
    this.#main.root.setAttribute('role', 'region');
    this.#main.root.setAttribute('aria-label', 'Graph');
    this.#main.root.tabIndex = 0;
    parent.append(this.#toolbar(), this.#main.root, this.#others);
    playground.on('result', (result) => void this.#show(result));
    playground.on('select', (digests, from) => this.#light(digests, from !== 'graph'));
    playground.on('state', (_, isLoaded) => {
      if (isLoaded) this.#main.zoom('fit');
    });
  }

  /** Loads the better layout and draws again. */
  async improve(): Promise<void> {
    await loadArrange();
    const { result } = this.#playground;
    if (result) await this.#show(result);
  }

  #toolbar(): HTMLElement {
    const save = (kind: typeof saveSvg) => () => {
      if (this.#view) void kind(this.#view, this.#playground.state.dockerfile);
    };
    return element('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Picture' }, [
      this.#all,
      element('span', { class: 'space' }),
      button('−', () => this.#main.zoom(1 / 1.25), { 'aria-label': 'Smaller' }),
      button('+', () => this.#main.zoom(1.25), { 'aria-label': 'Larger' }),
      button('Fit', () => this.#main.zoom('fit')),
      button('SVG', save(saveSvg), { title: 'Save the picture as SVG', 'aria-label': 'Save as SVG' }),
      button('PNG', save(savePng), { title: 'Save the picture as PNG', 'aria-label': 'Save as PNG' }),
    ]);
  }

  async #show({ view }: Result): Promise<void> {
    this.#view = view;
    this.#main.draw(view);
    this.#light(this.#playground.selected, false);
    this.#all.hidden = dockerfiles(this.#playground).length < 2;
    if (!this.#others.hidden) await this.#drawAll();
  }

  #light(digests: readonly string[], isRevealed: boolean): void {
    const steps = this.#view?.steps.filter(({ digest }) => digests.includes(digest)) ?? [];
    this.#main.light(
      steps.map(({ index }) => index),
      isRevealed,
    );
  }

  #choose(step: number | undefined): void {
    const digest = step === undefined ? undefined : this.#view?.steps[step]?.digest;
    this.#playground.select(digest === undefined ? [] : [digest], 'graph');
  }

  #toggleAll(): void {
    const isAll = this.#others.hidden === true;
    this.#others.hidden = !isAll;
    this.#main.root.hidden = isAll;
    this.#all.setAttribute('aria-pressed', String(isAll));
    if (isAll) void this.#drawAll();
  }

  /** Draws each Dockerfile separately; a click opens it. */
  async #drawAll(): Promise<void> {
    const { state } = this.#playground;
    const drawn = await Promise.all(
      dockerfiles(this.#playground).map(async (path) => {
        const picture = new GraphPicture({
          onChoose: () => this.#playground.update((now) => withOpen(now, path)),
        });
        picture.draw(shownView(await compileState({ ...state, dockerfile: path, target: '' }), []));
        const open = button(path, () => this.#playground.update((now) => withOpen(now, path)), {
          class: 'link',
        });
        return element('section', { 'aria-label': path }, [element('h2', {}, [open]), picture.root]);
      }),
    );
    this.#others.replaceChildren(...drawn);
  }
}

function dockerfiles({ state }: Playground): readonly string[] {
  return state.files.map(({ path }) => path).filter(isDockerfile);
}
