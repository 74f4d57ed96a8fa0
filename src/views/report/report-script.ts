/**
 * The script of a report. It highlights everything that belongs to one step in the picture, the source, the timeline and
 * the table. A click or Enter selects a step, Escape clears the selection, and the arrow keys move through the picture.
 * It reads nothing but the page.
 */
export const reportScript = `'use strict';
(() => {
  const all = [...document.querySelectorAll('[data-step],[data-steps]')];
  const stepsOf = (one) => (one.dataset.step ?? one.dataset.steps ?? '').split(' ').filter(Boolean);
  const parts = new Map();
  for (const one of all) for (const step of stepsOf(one)) parts.set(step, [...(parts.get(step) ?? []), one]);
  const edges = [...document.querySelectorAll('.edge')];
  let kept = [];
  const show = (steps) => {
    for (const one of document.querySelectorAll('.lit')) one.classList.remove('lit');
    for (const step of steps) for (const one of parts.get(step) ?? []) one.classList.add('lit');
    for (const edge of edges)
      if (steps.includes(edge.dataset.from) || steps.includes(edge.dataset.to)) edge.classList.add('lit');
  };
  const partAt = (event) => event.target instanceof Element ? event.target.closest('[data-step],[data-steps]') : null;
  const scrollTo = (steps, from) => {
    for (const one of parts.get(steps[0]) ?? [])
      if (!from.closest('.pane')?.contains(one)) {
        const pane = one.closest('.scroll');
        if (!pane) continue;
        const [inner, outer] = [one.getBoundingClientRect(), pane.getBoundingClientRect()];
        if (inner.top < outer.top || inner.bottom > outer.bottom) pane.scrollTop += inner.top - outer.top - 60;
        if (inner.left < outer.left || inner.right > outer.right) pane.scrollLeft += inner.left - outer.left - 20;
      }
  };
  const status = document.getElementById('selected');
  const keep = (one) => {
    kept = stepsOf(one);
    show(kept);
    scrollTo(kept, one);
    const row = document.querySelector('.steps [data-step="' + kept[0] + '"]');
    if (status && row) status.textContent = 'Selected: ' + row.querySelector('code').textContent;
  };
  document.addEventListener('mouseover', (event) => { const one = partAt(event); show(one ? stepsOf(one) : kept); });
  document.addEventListener('focusin', (event) => { const one = partAt(event); if (one) show(stepsOf(one)); });
  document.addEventListener('click', (event) => { const one = partAt(event); if (one) keep(one); });
  const nodes = [...document.querySelectorAll('.graph .step[data-step]')];
  if (nodes[0]) nodes[0].setAttribute('tabindex', '0');
  document.addEventListener('keydown', (event) => {
    const one = partAt(event);
    if (event.key === 'Escape') { kept = []; show(kept); if (status) status.textContent = ''; return; }
    if (!one) return;
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); keep(one); return; }
    const at = nodes.indexOf(one);
    const way = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const next = at === -1 || !way ? undefined : nodes[at + way];
    if (!next) return;
    event.preventDefault();
    one.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  });
})();`;
