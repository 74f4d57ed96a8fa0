import '../../host/quickjs/web.ts';
import { native } from '../../host/quickjs/native.ts';
import { startProgram } from '../../host/quickjs/process.ts';
import { main } from './main.ts';
import { warmUp } from './warm-up.ts';

// What the frontend image runs. A snapshot is taken after a whole build has run: what is made when it is first needed,
// such as the fields of each message, is there at each start.
startProgram(() => void main());
if (native.snapshot) void warmUp();
