import { expect, test } from 'vitest';
import { cloneImage, emptyImage, marshalImageConfig } from '../../src/image/image-config.ts';
import { parseImageConfig } from '../../src/image/parse-image-config.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

test('keys stand in the order of the Go struct, whatever order they came in', () => {
  const image = parseImageConfig(
    bytes({
      config: {
        Labels: { '9': 'x', '10': 'y' },
        env: ['A=b'],
        ExposedPorts: { '80/tcp': {}, '443/tcp': {} },
        Unknown: 1,
      },
      rootfs: { diff_ids: ['sha256:1'], type: 'layers' },
      OS: 'linux',
      architecture: 'amd64',
      created: '2024-01-01T00:00:00.500Z',
      history: [{ empty_layer: true, created_by: 'x <y>' }],
    }),
  );
  expect(text(marshalImageConfig(image))).toBe(
    '{"created":"2024-01-01T00:00:00.5Z","architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":["sha256:1"]},' +
      '"history":[{"created_by":"x \\u003cy\\u003e","empty_layer":true}],' +
      '"config":{"ExposedPorts":{"443/tcp":{},"80/tcp":{}},"Env":["A=b"],"Labels":{"10":"y","9":"x"}}}',
  );
});

test('absent diff ids are null, empty ones are a list', () => {
  expect(text(marshalImageConfig(emptyImage({ os: 'linux', architecture: 'amd64' })))).toContain(
    '"diff_ids":null',
  );
  expect(text(marshalImageConfig(parseImageConfig(bytes({ rootfs: { diff_ids: [] } }))))).toContain(
    '"diff_ids":[]',
  );
});

test('a clone can be changed without its origin', () => {
  const image = emptyImage({ os: 'linux', architecture: 'amd64' });
  const copy = cloneImage(image);
  copy.config.env!.push('X=1');
  expect(image.config.env).toHaveLength(1);
});

test.each([
  ['not json', 'Unexpected token'],
  ['[]', 'json: cannot unmarshal array into Go struct field DockerOCIImage'],
  ['{"config":{"Env":"x"}}', 'json: cannot unmarshal string into Go struct field DockerOCIImage.config.Env'],
  ['{"created":"yesterday"}', 'parsing time'],
])('refuses %s', (json, message) => {
  expect(() => parseImageConfig(new TextEncoder().encode(json))).toThrow(message);
});
