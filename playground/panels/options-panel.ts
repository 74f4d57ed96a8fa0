import { parsePlatform } from '../../src/browser.ts';
import { type PlaygroundState, textOf } from '../model/playground-state.ts';
import { stageNames } from '../model/stage-names.ts';
import { button, element } from '../page/element.ts';
import type { Playground } from '../page/playground.ts';

/** The options of a build: target, platforms, build args. */
export class OptionsPanel {
  readonly #playground: Playground;
  readonly #target = element('input', { id: 'target', list: 'targets', placeholder: 'the last stage' });
  readonly #targets = element('datalist', { id: 'targets' });
  readonly #platforms = element('input', { id: 'platforms', spellcheck: 'false', list: 'platform-list' });
  readonly #platformProblem = element('p', { class: 'problem', role: 'alert' });
  readonly #args = element('ul', { class: 'args' });

  constructor(parent: HTMLElement, playground: Playground) {
    this.#playground = playground;
    this.#target.addEventListener('input', () => this.#update({ target: this.#target.value.trim() }));
    this.#platforms.addEventListener('input', () => this.#readPlatforms());
    const known = ['linux/amd64', 'linux/arm64', 'linux/amd64,linux/arm64'];
    parent.append(
      field('target', 'Target stage', [this.#target, this.#targets]),
      field('platforms', 'Platforms, separated by commas', [
        this.#platforms,
        element(
          'datalist',
          { id: 'platform-list' },
          known.map((value) => element('option', { value })),
        ),
        this.#platformProblem,
      ]),
      element('h2', {}, ['Build arguments']),
      this.#args,
      button('Add an argument', () => this.#addArgument()),
    );
    playground.on('state', (state) => this.#show(state));
    this.#show(playground.state);
  }

  #update(change: Partial<PlaygroundState>): void {
    this.#playground.update((state) => ({ ...state, ...change }));
  }

  #show(state: PlaygroundState): void {
    const { target, platforms, buildArgs } = state;
    this.#showTargets(state);
    // Text that is being typed may have spaces that are not in the state.
    if (document.activeElement !== this.#target) this.#target.value = target;
    if (document.activeElement !== this.#platforms) this.#platforms.value = platforms.join(', ');
    if (this.#args.childElementCount === buildArgs.length && this.#args.contains(document.activeElement))
      return;
    this.#args.replaceChildren(...buildArgs.map((pair, index) => this.#argumentRow(pair, index)));
  }

  #showTargets(state: PlaygroundState): void {
    const names = stageNames(textOf(state, state.dockerfile));
    this.#targets.replaceChildren(...names.map((value) => element('option', { value })));
  }

  #readPlatforms(): void {
    const platforms = this.#platforms.value
      .split(',')
      .map((text) => text.trim())
      .filter(Boolean);
    try {
      for (const platform of platforms) parsePlatform(platform);
      this.#platformProblem.textContent = '';
      this.#update({ platforms: platforms.length > 0 ? platforms : ['linux/amd64'] });
    } catch (error) {
      this.#platformProblem.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  #addArgument(): void {
    const { buildArgs } = this.#playground.state;
    this.#update({ buildArgs: [...buildArgs, ['NAME', 'value']] });
    this.#args.lastElementChild?.querySelector('input')?.focus();
  }

  #argumentRow([name, value]: readonly [string, string], index: number): HTMLElement {
    const change = (at: 0 | 1) => (event: Event) => {
      const text = (event.target as HTMLInputElement).value;
      this.#changeArgument(index, (pair) => (at === 0 ? [text || pair[0], pair[1]] : [pair[0], text]));
    };
    return element('li', { class: 'row' }, [
      element('input', { value: name, 'aria-label': `Name of argument ${index + 1}`, oninput: change(0) }),
      element('input', { value, 'aria-label': `Value of argument ${index + 1}`, oninput: change(1) }),
      button('Remove', () => this.#changeArgument(index, () => undefined), {
        'aria-label': `Remove argument ${index + 1}`,
      }),
    ]);
  }

  #changeArgument(
    index: number,
    change: (pair: readonly [string, string]) => readonly [string, string] | undefined,
  ): void {
    const { buildArgs } = this.#playground.state;
    this.#update({
      buildArgs: buildArgs.flatMap((pair, at) => {
        const changed = at === index ? change(pair) : pair;
        return changed ? [changed] : [];
      }),
    });
  }
}

function field(id: string, title: string, parts: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'field' }, [element('label', { for: id }, [title]), ...parts]);
}
