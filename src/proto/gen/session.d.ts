import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace moby. */
export namespace moby {

    /** Namespace filesync. */
    namespace filesync {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a CredentialsRequest.
             * @deprecated Use moby.filesync.v1.CredentialsRequest.$Properties instead.
             */
            interface ICredentialsRequest extends moby.filesync.v1.CredentialsRequest.$Properties {
            }

            /** Represents a CredentialsRequest. */
            class CredentialsRequest {

                /**
                 * Constructs a new CredentialsRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.filesync.v1.CredentialsRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CredentialsRequest Host. */
                Host: string;

                /**
                 * Encodes the specified CredentialsRequest message. Does not implicitly {@link moby.filesync.v1.CredentialsRequest.verify|verify} messages.
                 * @param message CredentialsRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.filesync.v1.CredentialsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CredentialsRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.filesync.v1.CredentialsRequest & moby.filesync.v1.CredentialsRequest.$Shape} CredentialsRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.filesync.v1.CredentialsRequest & moby.filesync.v1.CredentialsRequest.$Shape;
            }

            namespace CredentialsRequest {

                /** Properties of a CredentialsRequest. */
                interface $Properties {

                    /** CredentialsRequest Host */
                    Host?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CredentialsRequest. */
                type $Shape = moby.filesync.v1.CredentialsRequest.$Properties;
            }

            /**
             * Properties of a CredentialsResponse.
             * @deprecated Use moby.filesync.v1.CredentialsResponse.$Properties instead.
             */
            interface ICredentialsResponse extends moby.filesync.v1.CredentialsResponse.$Properties {
            }

            /** Represents a CredentialsResponse. */
            class CredentialsResponse {

                /**
                 * Constructs a new CredentialsResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.filesync.v1.CredentialsResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CredentialsResponse Username. */
                Username: string;

                /** CredentialsResponse Secret. */
                Secret: string;

                /**
                 * Encodes the specified CredentialsResponse message. Does not implicitly {@link moby.filesync.v1.CredentialsResponse.verify|verify} messages.
                 * @param message CredentialsResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.filesync.v1.CredentialsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CredentialsResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.filesync.v1.CredentialsResponse & moby.filesync.v1.CredentialsResponse.$Shape} CredentialsResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.filesync.v1.CredentialsResponse & moby.filesync.v1.CredentialsResponse.$Shape;
            }

            namespace CredentialsResponse {

                /** Properties of a CredentialsResponse. */
                interface $Properties {

                    /** CredentialsResponse Username */
                    Username?: (string|null);

                    /** CredentialsResponse Secret */
                    Secret?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CredentialsResponse. */
                type $Shape = moby.filesync.v1.CredentialsResponse.$Properties;
            }

            /**
             * Properties of a FetchTokenRequest.
             * @deprecated Use moby.filesync.v1.FetchTokenRequest.$Properties instead.
             */
            interface IFetchTokenRequest extends moby.filesync.v1.FetchTokenRequest.$Properties {
            }

            /** Represents a FetchTokenRequest. */
            class FetchTokenRequest {

                /**
                 * Constructs a new FetchTokenRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.filesync.v1.FetchTokenRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FetchTokenRequest ClientID. */
                ClientID: string;

                /** FetchTokenRequest Host. */
                Host: string;

                /** FetchTokenRequest Realm. */
                Realm: string;

                /** FetchTokenRequest Service. */
                Service: string;

                /** FetchTokenRequest Scopes. */
                Scopes: string[];

                /**
                 * Encodes the specified FetchTokenRequest message. Does not implicitly {@link moby.filesync.v1.FetchTokenRequest.verify|verify} messages.
                 * @param message FetchTokenRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.filesync.v1.FetchTokenRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FetchTokenRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.filesync.v1.FetchTokenRequest & moby.filesync.v1.FetchTokenRequest.$Shape} FetchTokenRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.filesync.v1.FetchTokenRequest & moby.filesync.v1.FetchTokenRequest.$Shape;
            }

            namespace FetchTokenRequest {

                /** Properties of a FetchTokenRequest. */
                interface $Properties {

                    /** FetchTokenRequest ClientID */
                    ClientID?: (string|null);

                    /** FetchTokenRequest Host */
                    Host?: (string|null);

                    /** FetchTokenRequest Realm */
                    Realm?: (string|null);

                    /** FetchTokenRequest Service */
                    Service?: (string|null);

                    /** FetchTokenRequest Scopes */
                    Scopes?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FetchTokenRequest. */
                type $Shape = moby.filesync.v1.FetchTokenRequest.$Properties;
            }

            /**
             * Properties of a FetchTokenResponse.
             * @deprecated Use moby.filesync.v1.FetchTokenResponse.$Properties instead.
             */
            interface IFetchTokenResponse extends moby.filesync.v1.FetchTokenResponse.$Properties {
            }

            /** Represents a FetchTokenResponse. */
            class FetchTokenResponse {

                /**
                 * Constructs a new FetchTokenResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.filesync.v1.FetchTokenResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FetchTokenResponse Token. */
                Token: string;

                /** FetchTokenResponse ExpiresIn. */
                ExpiresIn: Long;

                /** FetchTokenResponse IssuedAt. */
                IssuedAt: Long;

                /**
                 * Encodes the specified FetchTokenResponse message. Does not implicitly {@link moby.filesync.v1.FetchTokenResponse.verify|verify} messages.
                 * @param message FetchTokenResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.filesync.v1.FetchTokenResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FetchTokenResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.filesync.v1.FetchTokenResponse & moby.filesync.v1.FetchTokenResponse.$Shape} FetchTokenResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.filesync.v1.FetchTokenResponse & moby.filesync.v1.FetchTokenResponse.$Shape;
            }

            namespace FetchTokenResponse {

                /** Properties of a FetchTokenResponse. */
                interface $Properties {

                    /** FetchTokenResponse Token */
                    Token?: (string|null);

                    /** FetchTokenResponse ExpiresIn */
                    ExpiresIn?: (Long|null);

                    /** FetchTokenResponse IssuedAt */
                    IssuedAt?: (Long|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FetchTokenResponse. */
                type $Shape = moby.filesync.v1.FetchTokenResponse.$Properties;
            }

            /**
             * Properties of a GetTokenAuthorityRequest.
             * @deprecated Use moby.filesync.v1.GetTokenAuthorityRequest.$Properties instead.
             */
            interface IGetTokenAuthorityRequest extends moby.filesync.v1.GetTokenAuthorityRequest.$Properties {
            }

            /** Represents a GetTokenAuthorityRequest. */
            class GetTokenAuthorityRequest {

                /**
                 * Constructs a new GetTokenAuthorityRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.filesync.v1.GetTokenAuthorityRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GetTokenAuthorityRequest Host. */
                Host: string;

                /** GetTokenAuthorityRequest Salt. */
                Salt: Uint8Array;

                /**
                 * Encodes the specified GetTokenAuthorityRequest message. Does not implicitly {@link moby.filesync.v1.GetTokenAuthorityRequest.verify|verify} messages.
                 * @param message GetTokenAuthorityRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.filesync.v1.GetTokenAuthorityRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GetTokenAuthorityRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.filesync.v1.GetTokenAuthorityRequest & moby.filesync.v1.GetTokenAuthorityRequest.$Shape} GetTokenAuthorityRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.filesync.v1.GetTokenAuthorityRequest & moby.filesync.v1.GetTokenAuthorityRequest.$Shape;
            }

            namespace GetTokenAuthorityRequest {

                /** Properties of a GetTokenAuthorityRequest. */
                interface $Properties {

                    /** GetTokenAuthorityRequest Host */
                    Host?: (string|null);

                    /** GetTokenAuthorityRequest Salt */
                    Salt?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GetTokenAuthorityRequest. */
                type $Shape = moby.filesync.v1.GetTokenAuthorityRequest.$Properties;
            }

            /**
             * Properties of a GetTokenAuthorityResponse.
             * @deprecated Use moby.filesync.v1.GetTokenAuthorityResponse.$Properties instead.
             */
            interface IGetTokenAuthorityResponse extends moby.filesync.v1.GetTokenAuthorityResponse.$Properties {
            }

            /** Represents a GetTokenAuthorityResponse. */
            class GetTokenAuthorityResponse {

                /**
                 * Constructs a new GetTokenAuthorityResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.filesync.v1.GetTokenAuthorityResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GetTokenAuthorityResponse PublicKey. */
                PublicKey: Uint8Array;

                /**
                 * Encodes the specified GetTokenAuthorityResponse message. Does not implicitly {@link moby.filesync.v1.GetTokenAuthorityResponse.verify|verify} messages.
                 * @param message GetTokenAuthorityResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.filesync.v1.GetTokenAuthorityResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GetTokenAuthorityResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.filesync.v1.GetTokenAuthorityResponse & moby.filesync.v1.GetTokenAuthorityResponse.$Shape} GetTokenAuthorityResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.filesync.v1.GetTokenAuthorityResponse & moby.filesync.v1.GetTokenAuthorityResponse.$Shape;
            }

            namespace GetTokenAuthorityResponse {

                /** Properties of a GetTokenAuthorityResponse. */
                interface $Properties {

                    /** GetTokenAuthorityResponse PublicKey */
                    PublicKey?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GetTokenAuthorityResponse. */
                type $Shape = moby.filesync.v1.GetTokenAuthorityResponse.$Properties;
            }

            /**
             * Properties of a VerifyTokenAuthorityRequest.
             * @deprecated Use moby.filesync.v1.VerifyTokenAuthorityRequest.$Properties instead.
             */
            interface IVerifyTokenAuthorityRequest extends moby.filesync.v1.VerifyTokenAuthorityRequest.$Properties {
            }

            /** Represents a VerifyTokenAuthorityRequest. */
            class VerifyTokenAuthorityRequest {

                /**
                 * Constructs a new VerifyTokenAuthorityRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.filesync.v1.VerifyTokenAuthorityRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** VerifyTokenAuthorityRequest Host. */
                Host: string;

                /** VerifyTokenAuthorityRequest Payload. */
                Payload: Uint8Array;

                /** VerifyTokenAuthorityRequest Salt. */
                Salt: Uint8Array;

                /**
                 * Encodes the specified VerifyTokenAuthorityRequest message. Does not implicitly {@link moby.filesync.v1.VerifyTokenAuthorityRequest.verify|verify} messages.
                 * @param message VerifyTokenAuthorityRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.filesync.v1.VerifyTokenAuthorityRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a VerifyTokenAuthorityRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.filesync.v1.VerifyTokenAuthorityRequest & moby.filesync.v1.VerifyTokenAuthorityRequest.$Shape} VerifyTokenAuthorityRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.filesync.v1.VerifyTokenAuthorityRequest & moby.filesync.v1.VerifyTokenAuthorityRequest.$Shape;
            }

            namespace VerifyTokenAuthorityRequest {

                /** Properties of a VerifyTokenAuthorityRequest. */
                interface $Properties {

                    /** VerifyTokenAuthorityRequest Host */
                    Host?: (string|null);

                    /** VerifyTokenAuthorityRequest Payload */
                    Payload?: (Uint8Array|null);

                    /** VerifyTokenAuthorityRequest Salt */
                    Salt?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a VerifyTokenAuthorityRequest. */
                type $Shape = moby.filesync.v1.VerifyTokenAuthorityRequest.$Properties;
            }

            /**
             * Properties of a VerifyTokenAuthorityResponse.
             * @deprecated Use moby.filesync.v1.VerifyTokenAuthorityResponse.$Properties instead.
             */
            interface IVerifyTokenAuthorityResponse extends moby.filesync.v1.VerifyTokenAuthorityResponse.$Properties {
            }

            /** Represents a VerifyTokenAuthorityResponse. */
            class VerifyTokenAuthorityResponse {

                /**
                 * Constructs a new VerifyTokenAuthorityResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.filesync.v1.VerifyTokenAuthorityResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** VerifyTokenAuthorityResponse Signed. */
                Signed: Uint8Array;

                /**
                 * Encodes the specified VerifyTokenAuthorityResponse message. Does not implicitly {@link moby.filesync.v1.VerifyTokenAuthorityResponse.verify|verify} messages.
                 * @param message VerifyTokenAuthorityResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.filesync.v1.VerifyTokenAuthorityResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a VerifyTokenAuthorityResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.filesync.v1.VerifyTokenAuthorityResponse & moby.filesync.v1.VerifyTokenAuthorityResponse.$Shape} VerifyTokenAuthorityResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.filesync.v1.VerifyTokenAuthorityResponse & moby.filesync.v1.VerifyTokenAuthorityResponse.$Shape;
            }

            namespace VerifyTokenAuthorityResponse {

                /** Properties of a VerifyTokenAuthorityResponse. */
                interface $Properties {

                    /** VerifyTokenAuthorityResponse Signed */
                    Signed?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a VerifyTokenAuthorityResponse. */
                type $Shape = moby.filesync.v1.VerifyTokenAuthorityResponse.$Properties;
            }

            /**
             * Properties of a BytesMessage.
             * @deprecated Use moby.filesync.v1.BytesMessage.$Properties instead.
             */
            interface IBytesMessage extends moby.filesync.v1.BytesMessage.$Properties {
            }

            /** Represents a BytesMessage. */
            class BytesMessage {

                /**
                 * Constructs a new BytesMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.filesync.v1.BytesMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BytesMessage data. */
                data: Uint8Array;

                /**
                 * Encodes the specified BytesMessage message. Does not implicitly {@link moby.filesync.v1.BytesMessage.verify|verify} messages.
                 * @param message BytesMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.filesync.v1.BytesMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BytesMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.filesync.v1.BytesMessage & moby.filesync.v1.BytesMessage.$Shape} BytesMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.filesync.v1.BytesMessage & moby.filesync.v1.BytesMessage.$Shape;
            }

            namespace BytesMessage {

                /** Properties of a BytesMessage. */
                interface $Properties {

                    /** BytesMessage data */
                    data?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BytesMessage. */
                type $Shape = moby.filesync.v1.BytesMessage.$Properties;
            }
        }
    }

    /** Namespace buildkit. */
    namespace buildkit {

        /** Namespace secrets. */
        namespace secrets {

            /** Namespace v1. */
            namespace v1 {

                /**
                 * Properties of a GetSecretRequest.
                 * @deprecated Use moby.buildkit.secrets.v1.GetSecretRequest.$Properties instead.
                 */
                interface IGetSecretRequest extends moby.buildkit.secrets.v1.GetSecretRequest.$Properties {
                }

                /** Represents a GetSecretRequest. */
                class GetSecretRequest {

                    /**
                     * Constructs a new GetSecretRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.secrets.v1.GetSecretRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** GetSecretRequest ID. */
                    ID: string;

                    /** GetSecretRequest annotations. */
                    annotations: { [k: string]: string };

                    /**
                     * Encodes the specified GetSecretRequest message. Does not implicitly {@link moby.buildkit.secrets.v1.GetSecretRequest.verify|verify} messages.
                     * @param message GetSecretRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.secrets.v1.GetSecretRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a GetSecretRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.secrets.v1.GetSecretRequest & moby.buildkit.secrets.v1.GetSecretRequest.$Shape} GetSecretRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.secrets.v1.GetSecretRequest & moby.buildkit.secrets.v1.GetSecretRequest.$Shape;
                }

                namespace GetSecretRequest {

                    /** Properties of a GetSecretRequest. */
                    interface $Properties {

                        /** GetSecretRequest ID */
                        ID?: (string|null);

                        /** GetSecretRequest annotations */
                        annotations?: ({ [k: string]: string }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a GetSecretRequest. */
                    type $Shape = moby.buildkit.secrets.v1.GetSecretRequest.$Properties;
                }

                /**
                 * Properties of a GetSecretResponse.
                 * @deprecated Use moby.buildkit.secrets.v1.GetSecretResponse.$Properties instead.
                 */
                interface IGetSecretResponse extends moby.buildkit.secrets.v1.GetSecretResponse.$Properties {
                }

                /** Represents a GetSecretResponse. */
                class GetSecretResponse {

                    /**
                     * Constructs a new GetSecretResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.secrets.v1.GetSecretResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** GetSecretResponse data. */
                    data: Uint8Array;

                    /**
                     * Encodes the specified GetSecretResponse message. Does not implicitly {@link moby.buildkit.secrets.v1.GetSecretResponse.verify|verify} messages.
                     * @param message GetSecretResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.secrets.v1.GetSecretResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a GetSecretResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.secrets.v1.GetSecretResponse & moby.buildkit.secrets.v1.GetSecretResponse.$Shape} GetSecretResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.secrets.v1.GetSecretResponse & moby.buildkit.secrets.v1.GetSecretResponse.$Shape;
                }

                namespace GetSecretResponse {

                    /** Properties of a GetSecretResponse. */
                    interface $Properties {

                        /** GetSecretResponse data */
                        data?: (Uint8Array|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a GetSecretResponse. */
                    type $Shape = moby.buildkit.secrets.v1.GetSecretResponse.$Properties;
                }
            }
        }
    }

    /** Namespace sshforward. */
    namespace sshforward {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a BytesMessage.
             * @deprecated Use moby.sshforward.v1.BytesMessage.$Properties instead.
             */
            interface IBytesMessage extends moby.sshforward.v1.BytesMessage.$Properties {
            }

            /** Represents a BytesMessage. */
            class BytesMessage {

                /**
                 * Constructs a new BytesMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.sshforward.v1.BytesMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BytesMessage data. */
                data: Uint8Array;

                /**
                 * Encodes the specified BytesMessage message. Does not implicitly {@link moby.sshforward.v1.BytesMessage.verify|verify} messages.
                 * @param message BytesMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.sshforward.v1.BytesMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BytesMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.sshforward.v1.BytesMessage & moby.sshforward.v1.BytesMessage.$Shape} BytesMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.sshforward.v1.BytesMessage & moby.sshforward.v1.BytesMessage.$Shape;
            }

            namespace BytesMessage {

                /** Properties of a BytesMessage. */
                interface $Properties {

                    /** BytesMessage data */
                    data?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BytesMessage. */
                type $Shape = moby.sshforward.v1.BytesMessage.$Properties;
            }

            /**
             * Properties of a CheckAgentRequest.
             * @deprecated Use moby.sshforward.v1.CheckAgentRequest.$Properties instead.
             */
            interface ICheckAgentRequest extends moby.sshforward.v1.CheckAgentRequest.$Properties {
            }

            /** Represents a CheckAgentRequest. */
            class CheckAgentRequest {

                /**
                 * Constructs a new CheckAgentRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.sshforward.v1.CheckAgentRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CheckAgentRequest ID. */
                ID: string;

                /**
                 * Encodes the specified CheckAgentRequest message. Does not implicitly {@link moby.sshforward.v1.CheckAgentRequest.verify|verify} messages.
                 * @param message CheckAgentRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.sshforward.v1.CheckAgentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CheckAgentRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.sshforward.v1.CheckAgentRequest & moby.sshforward.v1.CheckAgentRequest.$Shape} CheckAgentRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.sshforward.v1.CheckAgentRequest & moby.sshforward.v1.CheckAgentRequest.$Shape;
            }

            namespace CheckAgentRequest {

                /** Properties of a CheckAgentRequest. */
                interface $Properties {

                    /** CheckAgentRequest ID */
                    ID?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CheckAgentRequest. */
                type $Shape = moby.sshforward.v1.CheckAgentRequest.$Properties;
            }

            /**
             * Properties of a CheckAgentResponse.
             * @deprecated Use moby.sshforward.v1.CheckAgentResponse.$Properties instead.
             */
            interface ICheckAgentResponse extends moby.sshforward.v1.CheckAgentResponse.$Properties {
            }

            /** Represents a CheckAgentResponse. */
            class CheckAgentResponse {

                /**
                 * Constructs a new CheckAgentResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.sshforward.v1.CheckAgentResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified CheckAgentResponse message. Does not implicitly {@link moby.sshforward.v1.CheckAgentResponse.verify|verify} messages.
                 * @param message CheckAgentResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.sshforward.v1.CheckAgentResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CheckAgentResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.sshforward.v1.CheckAgentResponse & moby.sshforward.v1.CheckAgentResponse.$Shape} CheckAgentResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.sshforward.v1.CheckAgentResponse & moby.sshforward.v1.CheckAgentResponse.$Shape;
            }

            namespace CheckAgentResponse {

                /** Properties of a CheckAgentResponse. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CheckAgentResponse. */
                type $Shape = moby.sshforward.v1.CheckAgentResponse.$Properties;
            }
        }
    }

    /** Namespace upload. */
    namespace upload {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a BytesMessage.
             * @deprecated Use moby.upload.v1.BytesMessage.$Properties instead.
             */
            interface IBytesMessage extends moby.upload.v1.BytesMessage.$Properties {
            }

            /** Represents a BytesMessage. */
            class BytesMessage {

                /**
                 * Constructs a new BytesMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.upload.v1.BytesMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BytesMessage data. */
                data: Uint8Array;

                /**
                 * Encodes the specified BytesMessage message. Does not implicitly {@link moby.upload.v1.BytesMessage.verify|verify} messages.
                 * @param message BytesMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.upload.v1.BytesMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BytesMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.upload.v1.BytesMessage & moby.upload.v1.BytesMessage.$Shape} BytesMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.upload.v1.BytesMessage & moby.upload.v1.BytesMessage.$Shape;
            }

            namespace BytesMessage {

                /** Properties of a BytesMessage. */
                interface $Properties {

                    /** BytesMessage data */
                    data?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BytesMessage. */
                type $Shape = moby.upload.v1.BytesMessage.$Properties;
            }
        }
    }
}

/** Namespace fsutil. */
export namespace fsutil {

    /** Namespace types. */
    namespace types {

        /** PacketType enum. */
        enum PacketType {

            /** PACKET_STAT value */
            PACKET_STAT = 0,

            /** PACKET_REQ value */
            PACKET_REQ = 1,

            /** PACKET_DATA value */
            PACKET_DATA = 2,

            /** PACKET_FIN value */
            PACKET_FIN = 3,

            /** PACKET_ERR value */
            PACKET_ERR = 4
        }

        /**
         * Properties of a Packet.
         * @deprecated Use fsutil.types.Packet.$Properties instead.
         */
        interface IPacket extends fsutil.types.Packet.$Properties {
        }

        /** Represents a Packet. */
        class Packet {

            /**
             * Constructs a new Packet.
             * @param [properties] Properties to set
             */
            constructor(properties?: fsutil.types.Packet.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Packet type. */
            type: fsutil.types.PacketType;

            /** Packet stat. */
            stat?: (fsutil.types.Stat.$Properties|null);

            /** Packet ID. */
            ID: number;

            /** Packet data. */
            data: Uint8Array;

            /**
             * Encodes the specified Packet message. Does not implicitly {@link fsutil.types.Packet.verify|verify} messages.
             * @param message Packet message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: fsutil.types.Packet.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Packet message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {fsutil.types.Packet & fsutil.types.Packet.$Shape} Packet
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): fsutil.types.Packet & fsutil.types.Packet.$Shape;
        }

        namespace Packet {

            /** Properties of a Packet. */
            interface $Properties {

                /** Packet type */
                type?: (fsutil.types.PacketType|null);

                /** Packet stat */
                stat?: (fsutil.types.Stat.$Properties|null);

                /** Packet ID */
                ID?: (number|null);

                /** Packet data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Packet. */
            type $Shape = fsutil.types.Packet.$Properties;
        }

        /**
         * Properties of a Stat.
         * @deprecated Use fsutil.types.Stat.$Properties instead.
         */
        interface IStat extends fsutil.types.Stat.$Properties {
        }

        /** Represents a Stat. */
        class Stat {

            /**
             * Constructs a new Stat.
             * @param [properties] Properties to set
             */
            constructor(properties?: fsutil.types.Stat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Stat path. */
            path: string;

            /** Stat mode. */
            mode: number;

            /** Stat uid. */
            uid: number;

            /** Stat gid. */
            gid: number;

            /** Stat size. */
            size: Long;

            /** Stat modTime. */
            modTime: Long;

            /** Stat linkname. */
            linkname: string;

            /** Stat devmajor. */
            devmajor: Long;

            /** Stat devminor. */
            devminor: Long;

            /** Stat xattrs. */
            xattrs: { [k: string]: Uint8Array };

            /**
             * Encodes the specified Stat message. Does not implicitly {@link fsutil.types.Stat.verify|verify} messages.
             * @param message Stat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: fsutil.types.Stat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Stat message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {fsutil.types.Stat & fsutil.types.Stat.$Shape} Stat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): fsutil.types.Stat & fsutil.types.Stat.$Shape;
        }

        namespace Stat {

            /** Properties of a Stat. */
            interface $Properties {

                /** Stat path */
                path?: (string|null);

                /** Stat mode */
                mode?: (number|null);

                /** Stat uid */
                uid?: (number|null);

                /** Stat gid */
                gid?: (number|null);

                /** Stat size */
                size?: (Long|null);

                /** Stat modTime */
                modTime?: (Long|null);

                /** Stat linkname */
                linkname?: (string|null);

                /** Stat devmajor */
                devmajor?: (Long|null);

                /** Stat devminor */
                devminor?: (Long|null);

                /** Stat xattrs */
                xattrs?: ({ [k: string]: Uint8Array }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Stat. */
            type $Shape = fsutil.types.Stat.$Properties;
        }
    }
}

/** Namespace grpc. */
export namespace grpc {

    /** Namespace health. */
    namespace health {

        /** Namespace v1. */
        namespace v1 {

            /** ServingStatus enum. */
            enum ServingStatus {

                /** UNKNOWN value */
                UNKNOWN = 0,

                /** SERVING value */
                SERVING = 1,

                /** NOT_SERVING value */
                NOT_SERVING = 2,

                /** SERVICE_UNKNOWN value */
                SERVICE_UNKNOWN = 3
            }

            /**
             * Properties of a HealthCheckRequest.
             * @deprecated Use grpc.health.v1.HealthCheckRequest.$Properties instead.
             */
            interface IHealthCheckRequest extends grpc.health.v1.HealthCheckRequest.$Properties {
            }

            /** Represents a HealthCheckRequest. */
            class HealthCheckRequest {

                /**
                 * Constructs a new HealthCheckRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.health.v1.HealthCheckRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HealthCheckRequest service. */
                service: string;

                /**
                 * Encodes the specified HealthCheckRequest message. Does not implicitly {@link grpc.health.v1.HealthCheckRequest.verify|verify} messages.
                 * @param message HealthCheckRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.health.v1.HealthCheckRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HealthCheckRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape} HealthCheckRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape;
            }

            namespace HealthCheckRequest {

                /** Properties of a HealthCheckRequest. */
                interface $Properties {

                    /** HealthCheckRequest service */
                    service?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HealthCheckRequest. */
                type $Shape = grpc.health.v1.HealthCheckRequest.$Properties;
            }

            /**
             * Properties of a HealthCheckResponse.
             * @deprecated Use grpc.health.v1.HealthCheckResponse.$Properties instead.
             */
            interface IHealthCheckResponse extends grpc.health.v1.HealthCheckResponse.$Properties {
            }

            /** Represents a HealthCheckResponse. */
            class HealthCheckResponse {

                /**
                 * Constructs a new HealthCheckResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.health.v1.HealthCheckResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HealthCheckResponse status. */
                status: grpc.health.v1.ServingStatus;

                /**
                 * Encodes the specified HealthCheckResponse message. Does not implicitly {@link grpc.health.v1.HealthCheckResponse.verify|verify} messages.
                 * @param message HealthCheckResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.health.v1.HealthCheckResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HealthCheckResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape} HealthCheckResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape;
            }

            namespace HealthCheckResponse {

                /** Properties of a HealthCheckResponse. */
                interface $Properties {

                    /** HealthCheckResponse status */
                    status?: (grpc.health.v1.ServingStatus|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HealthCheckResponse. */
                type $Shape = grpc.health.v1.HealthCheckResponse.$Properties;
            }
        }
    }
}
