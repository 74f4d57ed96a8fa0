/** A Dockerfile of so many instructions in one stage; names repeat, so that its graph grows linearly. */
export function longStage(instructions: number): string {
  const lines = ['FROM alpine:3.20'];
  for (let i = 1; i < instructions; i++) lines.push(instructionFor(i));
  return `${lines.join('\n')}\n`;
}

/** A Dockerfile of so many stages, each of which copies from the one before. */
export function manyStages(stages: number): string {
  const lines: string[] = [];
  for (let i = 0; i < stages; i++) {
    lines.push(`FROM alpine:3.20 AS stage${i}`, `RUN echo ${i} > /out`);
    if (i > 0) lines.push(`COPY --from=stage${i - 1} /out /in`);
  }
  return `${lines.join('\n')}\n`;
}

/** A Dockerfile of so many stages on one base, and a last one that copies from each of them. */
export function fannedStages(stages: number): string {
  const lines = ['FROM alpine:3.20 AS base', 'RUN echo base > /base'];
  for (let i = 2; i < stages; i++) lines.push(`FROM base AS stage${i}`, `RUN echo ${i} > /out`);
  lines.push('FROM scratch');
  for (let i = 2; i < stages; i++) lines.push(`COPY --from=stage${i} /out /out${i}`);
  return `${lines.join('\n')}\n`;
}

function instructionFor(i: number): string {
  switch (i % 5) {
    case 0:
      return `ENV KEY${i % 20}=value-${i}`;
    case 1:
      return `RUN echo "step ${i}" >> /log/$KEY${i % 20}.txt`;
    case 2:
      return `COPY --chown=1000:1000 src/file${i % 50} /app/dir${i % 30}/`;
    case 3:
      return `WORKDIR /app/dir${i % 30}`;
    default:
      return `LABEL org.example.label${i % 20}="\${KEY${i % 20}:-none} ${i}"`;
  }
}
