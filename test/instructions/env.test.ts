import { describe, expect, it } from 'vitest';
import { lowerText } from './stage-context.ts';

describe('ENV', () => {
  it('sets variables of the image and of later steps', () => {
    const stage = lowerText('ENV a=b c="d e"\nENV a=$c-$a f=\'$a\'');
    expect(stage.image.config.env).toEqual(['a=d e-b', 'c=d e', 'f=$a']);
    expect(stage.state.env.toArray()).toEqual(['c=d e', 'a=d e-b', 'f=$a']);
    expect(stage.history).toEqual(['ENV a=b c=d e', 'ENV a=d e-b f=$a']);
  });

  it('replaces variables with what they were before the instruction', () => {
    const stage = lowerText('ENV a=1\nENV a=2 b=$a');
    expect(stage.image.config.env).toEqual(['a=2', 'b=1']);
  });

  it('keeps the places of what the base image sets, entries without a value included', () => {
    const stage = lowerText('ENV b=2\nENV bare=x\nENV PATH=/q', {
      image: { config: { env: ['PATH=/bin', 'bare=', 'b=1'] } },
    });
    expect(stage.image.config.env).toEqual(['PATH=/q', 'bare=x', 'b=2']);
  });

  it('adds a variable that only an ARG has set', () => {
    const stage = lowerText('ARG a=1\nENV b=$a\nENV a=2');
    expect(stage.image.config.env).toEqual(['b=1', 'a=2']);
    expect(stage.state.env.get('a')).toBe('2');
  });

  it('never finds a key with an equals sign', () => {
    const stage = lowerText('ENV K=a=b a=b\nENV $K=c\nENV $K=d');
    expect(stage.image.config.env).toEqual(['K=a=b', 'a=b', 'a=b=c', 'a=b=d']);
  });

  it('tells of the legacy form and of each name', () => {
    const stage = lowerText('ENV a b\nenv c=d e=f');
    expect(
      stage.facts.map((fact) => [fact.kind, 'key' in fact ? fact.key : undefined, fact.lines.start]),
    ).toEqual([
      ['legacy-key-value', undefined, 2],
      ['named-value', 'a', 2],
      ['named-value', 'c', 3],
      ['named-value', 'e', 3],
    ]);
  });
});
