import { fixDockerfile, type PlacedFinding } from '../../src/browser.ts';
import { contextOf, optionsOf } from '../model/compile-state.ts';
import { textOf, withText } from '../model/playground-state.ts';
import { button, element } from '../page/element.ts';
import type { Playground } from '../page/playground.ts';

/** What a problem list asks of the editor. */
export interface ProblemEvents {
  /** Puts the cursor at an offset of the Dockerfile. */
  readonly onGoTo: (offset: number) => void;
  /** Applies the fix of a finding. */
  readonly onFix: (finding: PlacedFinding) => void;
}

/** What the check of the compiled Dockerfile found, with fixes for one or for all. */
export class ProblemsPanel {
  readonly #playground: Playground;
  readonly #events: ProblemEvents;
  readonly #title = element('div', { role: 'status', class: 'problems-title' });
  readonly #fixAll = button('Fix all', () => void this.#fix(), { class: 'primary', hidden: true });
  readonly #list = element('ul', { class: 'problems' });

  constructor(parent: HTMLElement, playground: Playground, events: ProblemEvents) {
    this.#playground = playground;
    this.#events = events;
    parent.append(element('div', { class: 'problems-head' }, [this.#title, this.#fixAll]), this.#list);
    playground.on('findings', (findings) => this.#show(findings));
  }

  #show(findings: readonly PlacedFinding[]): void {
    const { dockerfile } = this.#playground.state;
    const count =
      findings.length === 0
        ? 'No problems'
        : `${findings.length} ${findings.length === 1 ? 'problem' : 'problems'}`;
    this.#title.textContent = `${count} in ${dockerfile}`;
    this.#fixAll.hidden = !findings.some(({ fix }) => fix);
    this.#list.replaceChildren(...findings.slice(0, maxRows).map((finding) => this.#row(finding)));
  }

  #row(finding: PlacedFinding): HTMLElement {
    const { severity, message, hint, rule, start, span, fix, description } = finding;
    return element('li', { class: `finding ${severity}` }, [
      button(`${start.line}:${start.column}`, () => this.#events.onGoTo(span.start), {
        class: 'link number',
        'aria-label': `Go to ${start.line}:${start.column}`,
      }),
      element('div', {}, [
        element('span', { class: 'severity' }, [`${severity} `]),
        message,
        ...(hint ? [element('span', { class: 'advice' }, [` ${hint}`])] : []),
        element('span', { class: 'rule', title: description }, [` ${rule}`]),
      ]),
      ...(fix
        ? [
            button('Fix', () => this.#events.onFix(finding), {
              'aria-label': `Fix: ${fix.title}`,
              title: fix.title,
            }),
          ]
        : []),
    ]);
  }

  async #fix(): Promise<void> {
    const { state } = this.#playground;
    const { dockerfile } = state;
    const request = { locals: { context: contextOf(state) }, options: optionsOf(state), all: true };
    const { file } = await fixDockerfile(textOf(state, dockerfile), request);
    this.#playground.update((now) => withText(now, dockerfile, file.text));
  }
}

const maxRows = 100;
