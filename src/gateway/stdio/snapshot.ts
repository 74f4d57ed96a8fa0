import { startupSnapshot } from 'node:v8';
import { main } from './main.ts';
import { warmUp } from './warm-up.ts';

// What `node --build-snapshot` runs for the frontend image: the process that comes out has all modules loaded and has
// compiled the code that nearly every build runs. One that fails ends the build of the image.
startupSnapshot.setDeserializeMainFunction(() => void main());
void warmUp();
