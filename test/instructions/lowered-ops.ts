import { allCaps, type CapSet } from '../../src/llb/caps.ts';
import { marshal } from '../../src/llb/marshal.ts';
import { local } from '../../src/llb/ops/source.ts';
import { definitionToJson, type OpJson } from '../../src/llb/print.ts';
import { lowerText, type TestStage, type TestStageOptions } from './stage-context.ts';

/** A build context with a fixed digest. */
export const testContext = local('context', { sessionId: 's' });

/** {@link lowerText} with a build context, on a daemon that knows everything unless other caps are given. */
export function lowerOnContext(text: string, options: TestStageOptions = {}): TestStage {
  return lowerText(text, { buildContext: testContext, caps: allCaps(), ...options });
}

/** A daemon that knows everything but some capabilities. */
export function capsWithout(...ids: readonly string[]): CapSet {
  const all = allCaps();
  return {
    supports: (id) => !ids.includes(id) && all.supports(id),
    whyUnsupported: (id) => (ids.includes(id) ? 'taken away' : all.whyUnsupported(id)),
  };
}

/** All ops of the stage but the terminal one. */
export function opsOf(stage: TestStage): readonly OpJson[] {
  const { platform } = stage;
  return definitionToJson(marshal(stage.state, { platform, caps: stage.options.caps })).slice(0, -1);
}

/** The last op of the stage, as loosely typed JSON. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of an op is what the tests check
export function lastOp(stage: TestStage): any {
  return opsOf(stage).at(-1)?.op;
}
