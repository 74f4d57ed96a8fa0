/** The name of the package and of its command; a test compares it with package.json. */
export const programName = 'dockerfile-llb';
