import { arrangeByDagre } from '../../views/graph/arrange-by-dagre.ts';
import type { GraphView } from '../../views/graph/graph-view.ts';
import { viewToHtml } from '../../views/graph/html.ts';
import { viewToSvg } from '../../views/graph/svg.ts';

// The library that lays pictures out is loaded with this module only.

/** The graph as SVG. */
export function drawSvg(view: GraphView): string {
  return viewToSvg(view, { arrange: arrangeByDagre });
}

/** The graph as a page. */
export function drawHtml(view: GraphView, title: string): string {
  return viewToHtml(view, { title, arrange: arrangeByDagre });
}
