import { expect, it } from 'vitest';
import { traceText } from '../../../src/cli/history/trace-text.ts';
import type { TraceSpan } from '../../../src/client/history/trace/trace-span.ts';
import { createStyle } from '../../../src/views/progress/style.ts';

const style = createStyle({ colors: false, unicode: false });

function span(spanId: string, parentId: string, fromMs: number, toMs: number, more = {}): TraceSpan {
  const epoch = 1_767_323_045_000_000_000n;
  return {
    name: `span ${spanId}`,
    traceId: 't',
    spanId,
    parentId,
    parentTraceId: 't',
    flags: 1,
    kind: 'internal',
    start: epoch + BigInt(Math.round(fromMs * 1e6)),
    end: epoch + BigInt(Math.round(toMs * 1e6)),
    attributes: [],
    events: [],
    links: [],
    status: 'unset',
    statusText: '',
    resource: [],
    library: { name: '', version: '' },
    ...more,
  };
}

const spans = [
  span('c', 'b', 600, 610, { status: 'error', statusText: 'exit\ncode: \x1b[31m137 and more' }),
  span('b', 'a', 500, 1000),
  span('a', 'nobody', 0, 1000),
  span('d', 'a', 100, 100.2),
];

it('shows spans below what they are a part of, each at its time', () => {
  expect(traceText(spans, { columns: 72, style, minMs: 0 })).toBe(
    [
      'Trace t, 4 spans, 1.00s',
      '  0.0ms   1.00s |########################| span a',
      '  100ms   0.2ms |  #                     |   span d',
      '  500ms   500ms |            ############|   span b',
      '  600ms    10ms |              #         |     x span c: exit code: 137…',
      '',
    ].join('\n'),
  );
});

it('leaves out what is short, but not what holds something longer', () => {
  const text = traceText(spans, { columns: 200, style, minMs: 10 });
  expect(text).not.toContain('span d');
  expect(text).toContain('span c');
  expect(text).toContain('1 span of less than 10ms not shown');
});

it('is not confused by spans that are their own parents, or have no length', () => {
  const text = traceText([span('a', 'a', 0, 0), span('b', 'a', 0, 0)], { columns: 40, style, minMs: 0 });
  expect(text.split('\n')).toHaveLength(4);
});
