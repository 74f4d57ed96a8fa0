import { describe, expect, it } from 'vitest';
import { parseDevice } from '../../../src/instructions/run/device.ts';
import { messageOf } from '../message-of.ts';

describe('parseDevice', () => {
  it.each<[text: string, name: string, required: boolean]>([
    ['v.com/d', 'v.com/d', false],
    ['v.com/d=foo', 'v.com/d=foo', false],
    ['v.com/d=foo,required', 'v.com/d=foo', true],
    ['required=1,v.com/d=foo', 'v.com/d=foo', true],
    ['v.com/d=foo,REQUIRED=false', 'v.com/d=foo', false],
    ['Name=v.com/d=foo', 'v.com/d=foo', false],
    ['required', '', true],
  ])('reads %j', (text, name, required) => {
    expect(parseDevice(text)).toEqual({ name, required });
  });

  it.each<[text: string, message: string]>([
    ['', 'failed to parse csv devices: EOF'],
    ['a=b,name=c=d', 'device name already set to a=b'],
    ['a,b', "invalid field 'b' must be a key=value pair"],
    ['a,require=true', "unexpected key 'require' in 'require=true' (did you mean required?)"],
    ['a,b=c', "unexpected key 'b' in 'b=c'"],
    ['a,required=x', 'invalid value for required: x'],
  ])('refuses %j', (text, message) => {
    expect(messageOf(() => parseDevice(text))).toBe(message);
  });
});
