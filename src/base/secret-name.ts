/** Whether the name of a variable says that its value is secret, as the rule SecretsUsedInArgOrEnv reads names. */
export function isSecretName(name: string): boolean {
  return secretWord.test(name) && !harmlessWord.test(name);
}

/** One of the words, in any case, between underscores or the ends of the name. */
const secretWord =
  /(?:_|^)(?:apikey|auth|credential|credentials|key|password|pword|passwd|secret|token)(?:_|$)/iu;
const harmlessWord = /(?:_|^)(?:public|file|version)(?:_|$)/iu;
