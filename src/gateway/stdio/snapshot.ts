import { startupSnapshot } from 'node:v8';
import { main } from './main.ts';
import { warmUp } from './warm-up.ts';

// The program that `node --build-snapshot` runs for the frontend image. The resulting process has all modules loaded,
// and has compiled the code that nearly every build runs. A failure ends the build of the image.
startupSnapshot.setDeserializeMainFunction(() => void main());
void warmUp();
