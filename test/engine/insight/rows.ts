import { copyRows } from './copy-rows.ts';
import { fifthProject } from './fifth-project.ts';
import { fifthRows } from './fifth-rows.ts';
import { fileRows } from './file-rows.ts';
import { firstRows } from './first-rows.ts';
import { historyRows } from './history-rows.ts';
import { httpRows } from './http-rows.ts';
import { instructionRows } from './instruction-rows.ts';
import { mixedRows } from './mixed-rows.ts';
import { mountRows } from './mount-rows.ts';
import { firstProject, fourthProject, secondProject, thirdProject } from './project.ts';
import type { Row } from './row.ts';
import { secondRows } from './second-rows.ts';
import { sourceRows } from './source-rows.ts';
import { fourthRows, thirdRows } from './third-rows.ts';

/** All rows. */
export const rows: readonly Row[] = [
  ...firstRows.map((row) => ({ ...row, project: firstProject })),
  ...secondRows.map((row) => ({ ...row, name: `second project: ${row.name}`, project: secondProject })),
  ...thirdRows.map((row) => ({ ...row, name: `third project: ${row.name}`, project: thirdProject })),
  ...fourthRows.map((row) => ({ ...row, name: `two platforms: ${row.name}`, project: fourthProject })),
  ...fifthRows.map((row) => ({ ...row, name: `fifth project: ${row.name}`, project: fifthProject })),
  ...[
    ...copyRows,
    ...fileRows,
    ...historyRows,
    ...httpRows,
    ...instructionRows,
    ...mixedRows,
    ...mountRows,
    ...sourceRows,
  ].map((row) => ({
    ...row,
    name: `small: ${row.name}`,
  })),
];
