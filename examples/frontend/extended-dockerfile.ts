// A frontend for `# syntax=`: the Dockerfile language with INCLUDE and ENVFILE.
import { dockerfileFrontend, serveFrontend } from 'dockerfile-llb/frontend';
import { envFile } from './env-file.ts';
import { include } from './include.ts';

serveFrontend(dockerfileFrontend({ instructions: [include, envFile] }));
