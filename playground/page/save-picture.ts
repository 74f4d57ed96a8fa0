import type { GraphView } from '../../src/views/graph/graph-view.ts';
import { viewToSvg } from '../../src/views/graph/svg.ts';
import { arrange } from '../panels/arrange.ts';
import { element } from './element.ts';

/** Saves the picture of a graph as an SVG file without script or foreign objects. */
export async function saveSvg(view: GraphView, title: string): Promise<void> {
  save(svgOf(view), `${title}.svg`);
}

/** Saves the picture of a graph as a PNG file, twice as large as it is on the screen. */
export async function savePng(view: GraphView, title: string): Promise<void> {
  const url = URL.createObjectURL(svgOf(view));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(2, maxPixels / image.naturalWidth, maxPixels / image.naturalHeight);
    const canvas = element('canvas', {
      width: Math.round(image.naturalWidth * scale),
      height: Math.round(image.naturalHeight * scale),
    });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob) save(blob, `${title}.png`);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function svgOf(view: GraphView): Blob {
  return new Blob([viewToSvg(view, { arrange })], { type: 'image/svg+xml' });
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  element('a', { href: url, download: name.replaceAll('/', '-') }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Browsers draw nothing on a canvas that is larger. */
const maxPixels = 8192;
