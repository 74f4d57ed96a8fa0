import '../../host/quickjs/web.ts';
import { native } from '../../host/quickjs/native.ts';
import { startProgram } from '../../host/quickjs/process.ts';
import { main } from './main.ts';
import { warmUp } from './warm-up.ts';

// The program of the frontend image. The snapshot is taken after a whole build has run, so everything that is created
// on first use, such as the fields of each message, exists at each start.
startProgram(() => void main());
if (native.snapshot) void warmUp();
