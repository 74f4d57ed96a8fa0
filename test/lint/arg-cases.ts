import { bad, fixable, good, type OwnRuleCase } from './own-rule-case.ts';

/** What the rules about ARGs that a stage does not declare say of whole Dockerfiles, by their names. */
export const argCases: Readonly<Record<string, readonly OwnRuleCase[]>> = {
  UndeclaredArg: [
    fixable('ARG A=1\nFROM a:1\nRUN b $A\n', '3:7', 'ARG A=1\nFROM a:1\nARG A\nRUN b $A\n'),
    fixable(
      'ARG A=1\r\nFROM a:1\r\nRUN b "x${A}"\r\n',
      '3:9',
      'ARG A=1\r\nFROM a:1\r\nARG A\r\nRUN b "x${A}"\r\n',
    ),
    // Above the comments that belong to the instruction.
    fixable(
      'ARG A=1\nFROM a:1\nUSER b\n# why\n# check=skip=X\nRUN c $A\n',
      '6:7',
      'ARG A=1\nFROM a:1\nUSER b\nARG A\n# why\n# check=skip=X\nRUN c $A\n',
    ),
    fixable(
      'ARG A=1\nFROM a:1\nRUN <<EOF\nb\nc $A\nEOF\n',
      '5:3',
      'ARG A=1\nFROM a:1\nARG A\nRUN <<EOF\nb\nc $A\nEOF\n',
    ),
    bad('ARG A=1\nFROM a:1\nRUN b \\\n  # c\n  && d $A\n', '5:8'),
    bad('ARG A\nFROM a:1\nRUN ["sh", "-c", "b $A"]\n', '3:1'),
    bad('ARG A=1\nFROM alpine:$A\nRUN b $A\n', '3:7'),
    bad('ARG A=1\nFROM scratch\nRUN b $A\n', '3:7'),
    // Once per stage, and not in a stage that is based on one that needs it.
    bad(
      'ARG A=1\nFROM a:1 AS b\nRUN c $A && d $A\nRUN c $A\nFROM b\nRUN e $A\nFROM a:1\nRUN c $A\n',
      '3:7',
      '8:7',
    ),
    bad('ARG A=1\nFROM a:1\nRUN b $A\nARG A\n', '3:7'),
    bad('ARG A=1 B=2\nFROM a:1\nRUN b "$(c $A)" `d $B`\n', '3:12', '3:20'),
    bad('ARG A=1\nFROM a:1\nRUN make A=$A\n', '3:12'),
    bad('ARG A=1\nFROM a:1\nRUN go build -ldflags "-X main.A=$A"\n', '3:34'),
    bad('ARG A=1\nFROM a:1\nRUN b ${A:?required} ${A%.*}\n', '3:7'),
    bad('ARG A=1\nFROM a:1\nRUN echo "it\'s $A"\n', '3:16'),
    bad('ARG A=1\nFROM a:1\nRUN if [ "$A" = 1 ]; then b; fi\n', '3:11'),
    bad('FROM a:1\nRUN curl b-$TARGETARCH\n', '2:12'),
    good('ARG A=1\nFROM a:1\nARG A\nRUN b $A\n'),
    good('ARG A=1\nFROM a:1 AS b\nARG A\nFROM b\nRUN c $A\n'),
    good('ARG A=1\nFROM a:1\nENV A=2\nRUN b $A\n'),
    // The reference reports it.
    good('ARG A=1\nFROM a:1\nLABEL b=$A\nRUN c $A\n'),
    good('ARG A=1\nFROM a:$A\nRUN b $A\n'),
    good('ARG A=1\nARG B=a:$A\nFROM $B\nRUN c $A\n'),
    good("ARG A=1\nFROM a:1\nRUN b '$A' \\$A $$A\n"),
    good('ARG A=1\nFROM a:1\nRUN b ${A:-2} ${A-2} ${A:+3} ${A:=4}\n'),
    good('ARG A=1\nFROM a:1\nRUN A=2 && b $A\n'),
    good('ARG A=1\nFROM a:1\nRUN B=1 A=2; b $A\n'),
    good('ARG A=1\nFROM a:1\nRUN export B A=2 && b $A\n'),
    good('ARG A=1\nFROM a:1\nRUN read -r A < b && c $A\n'),
    good('ARG A=1\nFROM a:1\nRUN for A in b c; do d $A; done\n'),
    good('ARG A=1\nFROM a:1\nRUN b "$(A=2; c $A)"\n'),
    good('ARG A=1\nFROM a:1\nRUN if b; then A=2; fi; c $A\n'),
    good('ARG VERSION_ID=1\nFROM a:1\nRUN . /etc/os-release && b $VERSION_ID\n'),
    good('ARG A=1\nFROM a:1\nRUN b $AB $_A ${A_}\n'),
    good("ARG A=1\nFROM a:1\nRUN <<EOF\ncat > b <<'X'\n$A\nX\nEOF\n"),
    good('ARG A=1\nFROM a:1\nRUN <<EOF\n# $A\nb\nEOF\n'),
    good('ARG A=1\nFROM a:1\nCMD b $A\nENTRYPOINT b $A\nHEALTHCHECK CMD b $A\n'),
    good('ARG HTTP_PROXY\nFROM a:1\nRUN b $HTTP_PROXY\n'),
    good('ARG A=1\nFROM mcr.microsoft.com/windows/servercore:1\nRUN b $A\n'),
    good('# escape=`\nARG A=1\nFROM a:1\nRUN b $A\n'),
    good('ARG A=1\nFROM a:1\nSHELL ["pwsh", "-c"]\nRUN b $A\n'),
    good('ARG A=1\nFROM a:1\nRUN <<EOF\n#!/usr/bin/env python3\n"$A"\nEOF\n'),
    good('ARG A=1\nFROM a:1\nRUNN b\nRUN b $A\n'),
  ],
};
