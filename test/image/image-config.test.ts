import { expect, test } from 'vitest';
import { cloneImage, emptyImage, marshalImageConfig } from '../../src/image/image-config.ts';
import { parseImageConfig, parseOciImageConfig } from '../../src/image/parse-image-config.ts';

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
  ['not json', "invalid character 'o' in literal null (expecting 'u')"],
  ['[]', 'json: cannot unmarshal array into Go value of type v1.DockerOCIImage'],
  [
    '{"config":{"Env":"x"}}',
    'json: cannot unmarshal string into Go struct field DockerOCIImageConfig.config.ImageConfig.Env of type []string',
  ],
  [
    '{"config":{"Healthcheck":{"Retries":1.5}}}',
    'json: cannot unmarshal number 1.5 into Go struct field HealthcheckConfig.config.DockerOCIImageConfigExt.Healthcheck.Retries of type int',
  ],
  [
    '{"os.version":false}',
    'json: cannot unmarshal bool into Go struct field DockerOCIImage.Image.Platform.os.version of type string',
  ],
  [
    '{"rootfs":{"diff_ids":[1]}}',
    'json: cannot unmarshal number into Go struct field RootFS.Image.rootfs.diff_ids of type digest.Digest',
  ],
  [
    '{"created":"yesterday"}',
    'parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006"',
  ],
])('refuses %s', (json, message) => {
  expect(() => parseImageConfig(new TextEncoder().encode(json))).toThrow(
    expect.objectContaining({ message }),
  );
});

test("OCI's type does not look at Docker's fields, and is named in errors", () => {
  const encode = (json: string) => new TextEncoder().encode(json);
  expect(parseOciImageConfig(encode('{"config":{"OnBuild":1,"User":"u"}}')).config).toEqual({ user: 'u' });
  expect(() => parseOciImageConfig(encode('{"config":{"User":1}}'))).toThrow(
    expect.objectContaining({
      message: 'json: cannot unmarshal number into Go struct field ImageConfig.config.User of type string',
    }),
  );
});

test.each([
  ['+10000-01-01T00:00:00Z', 'year outside of range [0,9999]'],
  ['2024-01-01T00:00:00+24:00', 'timezone hour outside of range [0,23]'],
])('a history of %s cannot be written', (created, reason) => {
  const image = { ...emptyImage({ os: 'linux', architecture: 'amd64' }), history: [{ created }] };
  expect(() => marshalImageConfig(image)).toThrow(
    `json: error calling MarshalJSON for type *time.Time: Time.MarshalJSON: ${reason}`,
  );
});
