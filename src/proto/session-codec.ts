/** The services that a client provides during a build: `proto/{auth,filesync,health,secrets,ssh,upload}.proto`. */
export { ServingStatus } from './gen/session-enums.ts';
export { Auth, FileSend, FileSync, Health, Secrets, SSH, Upload } from './gen/session-services.ts';
