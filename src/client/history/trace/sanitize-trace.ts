import {
  type JsonShape,
  jsonAny,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonText,
  jsonWhole,
} from '../../../base/json-shape.ts';
import { type GoJsonValue, goJsonIndent } from '../../../go/json.ts';
import { readSpans } from './trace-span.ts';

/**
 * A recorded trace without the secrets in command lines: values of `token=`, `secret_access_key=` and similar names,
 * and GitHub tokens, become `xxxxx`. The spans have the format of docker/buildx v0.36.1
 * (util/desktop/bundle/trace.go): empty lists are null, and the library of a span occurs once.
 */
export function sanitizeTrace(trace: string): string {
  return readSpans(trace, spanShape)
    .map((span) => `${goJsonIndent(sanitizeSpan(span), '  ')}\n`)
    .join('');
}

function sanitizeSpan(span: Span): GoJsonValue {
  const { InstrumentationScope: _, ...known } = span;
  return withNulls({ ...known, Attributes: span.Attributes?.map(sanitizeAttribute) ?? null });
}

function sanitizeAttribute(attribute: Attribute): Attribute {
  const { Type, Value } = attribute.Value;
  if (Type !== 'STRING' || typeof Value !== 'string') return attribute;
  return { ...attribute, Value: { Type, Value: sanitizeText(Value) } };
}

function sanitizeText(text: string): string {
  return text
    .replace(/(ghtoken|token|access_key_id|secret_access_key|session_token)=[^ ,]+/gi, '$1=xxxxx')
    .replace(/(?:ghu|ghs)_[A-Za-z0-9]{36}/g, 'xxxxx')
    .replace(/github_pat_\w{82}/g, 'xxxxx');
}

/** Go's JSON has null for lists that were never created. */
function withNulls(value: GoJsonValue): GoJsonValue {
  if (Array.isArray(value)) return value.length > 0 ? value.map(withNulls) : null;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withNulls(member)]));
}

interface Attribute {
  readonly Key: string;
  readonly Value: { readonly Type: string; readonly Value: GoJsonValue };
  readonly [key: string]: GoJsonValue;
}

interface Span {
  readonly Attributes: readonly Attribute[] | null;
  readonly [key: string]: GoJsonValue;
}

/** Keeps the whole span, but validates its attributes. */
const spanShape = jsonWhole(
  jsonObject({
    Attributes: jsonOptional(
      jsonList(
        jsonObject({
          Value: jsonObject<{ Type: string; Value: unknown }>({ Type: jsonText, Value: jsonAny }),
        }),
      ),
    ),
  }),
) as JsonShape<unknown> as JsonShape<Span>;
