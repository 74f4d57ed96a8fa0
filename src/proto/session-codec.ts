import { codecOf } from './codec.ts';
import { session } from './gen/session.js';

/** Codecs of `proto/session.proto`, by message. */
export const sessionCodecs = {
  bytesMessage: codecOf(session.BytesMessage),
  checkAgentRequest: codecOf(session.CheckAgentRequest),
  credentialsRequest: codecOf(session.CredentialsRequest),
  credentialsResponse: codecOf(session.CredentialsResponse),
  exporterRequest: codecOf(session.ExporterRequest),
  fetchTokenRequest: codecOf(session.FetchTokenRequest),
  fetchTokenResponse: codecOf(session.FetchTokenResponse),
  getSecretRequest: codecOf(session.GetSecretRequest),
  getSecretResponse: codecOf(session.GetSecretResponse),
  getTokenAuthorityRequest: codecOf(session.GetTokenAuthorityRequest),
  getTokenAuthorityResponse: codecOf(session.GetTokenAuthorityResponse),
  verifyTokenAuthorityRequest: codecOf(session.VerifyTokenAuthorityRequest),
  verifyTokenAuthorityResponse: codecOf(session.VerifyTokenAuthorityResponse),
} as const;
