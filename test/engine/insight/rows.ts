import { firstRows } from './first-rows.ts';
import { firstProject, secondProject } from './project.ts';
import type { Row } from './row.ts';
import { secondRows } from './second-rows.ts';

/** All rows. */
export const rows: readonly Row[] = [
  ...firstRows.map((row) => ({ ...row, project: firstProject })),
  ...secondRows.map((row) => ({ ...row, name: `second project: ${row.name}`, project: secondProject })),
];
