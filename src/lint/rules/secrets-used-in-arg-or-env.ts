import { isSecretName } from '../../base/secret-name.ts';
import { quote } from '../../go/quote.ts';
import { defineRule, ruleUrl } from '../rule.ts';

/** The name of an ARG or ENV suggests that its value is a secret; such values stay in the image. */
export const secretsUsedInArgOrEnv = defineRule(
  'named-value',
  {
    name: 'SecretsUsedInArgOrEnv',
    description: 'Sensitive data should not be used in the ARG or ENV commands',
    url: ruleUrl('secrets-used-in-arg-or-env'),
  },
  ({ instruction, key }) =>
    isSecretName(key)
      ? `Do not use ARG or ENV instructions for sensitive data (${instruction} ${quote(key)})`
      : undefined,
);
