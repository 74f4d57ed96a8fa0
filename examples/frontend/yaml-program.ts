import { serveFrontend } from 'dockerfile-llb/frontend';
import { app } from './yaml.ts';

serveFrontend(app);
