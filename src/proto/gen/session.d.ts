import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace session. */
export namespace session {

    /**
     * Properties of a BytesMessage.
     * @deprecated Use session.BytesMessage.$Properties instead.
     */
    interface IBytesMessage extends session.BytesMessage.$Properties {
    }

    /** Represents a BytesMessage. */
    class BytesMessage {

        /**
         * Constructs a new BytesMessage.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.BytesMessage.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** BytesMessage data. */
        data: Uint8Array;

        /**
         * Encodes the specified BytesMessage message. Does not implicitly {@link session.BytesMessage.verify|verify} messages.
         * @param message BytesMessage message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.BytesMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a BytesMessage message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.BytesMessage & session.BytesMessage.$Shape} BytesMessage
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.BytesMessage & session.BytesMessage.$Shape;
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
        type $Shape = session.BytesMessage.$Properties;
    }

    /**
     * Properties of a GetSecretRequest.
     * @deprecated Use session.GetSecretRequest.$Properties instead.
     */
    interface IGetSecretRequest extends session.GetSecretRequest.$Properties {
    }

    /** Represents a GetSecretRequest. */
    class GetSecretRequest {

        /**
         * Constructs a new GetSecretRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.GetSecretRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** GetSecretRequest ID. */
        ID: string;

        /** GetSecretRequest annotations. */
        annotations: { [k: string]: string };

        /**
         * Encodes the specified GetSecretRequest message. Does not implicitly {@link session.GetSecretRequest.verify|verify} messages.
         * @param message GetSecretRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.GetSecretRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a GetSecretRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.GetSecretRequest & session.GetSecretRequest.$Shape} GetSecretRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.GetSecretRequest & session.GetSecretRequest.$Shape;
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
        type $Shape = session.GetSecretRequest.$Properties;
    }

    /**
     * Properties of a GetSecretResponse.
     * @deprecated Use session.GetSecretResponse.$Properties instead.
     */
    interface IGetSecretResponse extends session.GetSecretResponse.$Properties {
    }

    /** Represents a GetSecretResponse. */
    class GetSecretResponse {

        /**
         * Constructs a new GetSecretResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.GetSecretResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** GetSecretResponse data. */
        data: Uint8Array;

        /**
         * Encodes the specified GetSecretResponse message. Does not implicitly {@link session.GetSecretResponse.verify|verify} messages.
         * @param message GetSecretResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.GetSecretResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a GetSecretResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.GetSecretResponse & session.GetSecretResponse.$Shape} GetSecretResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.GetSecretResponse & session.GetSecretResponse.$Shape;
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
        type $Shape = session.GetSecretResponse.$Properties;
    }

    /**
     * Properties of a CheckAgentRequest.
     * @deprecated Use session.CheckAgentRequest.$Properties instead.
     */
    interface ICheckAgentRequest extends session.CheckAgentRequest.$Properties {
    }

    /** Represents a CheckAgentRequest. */
    class CheckAgentRequest {

        /**
         * Constructs a new CheckAgentRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.CheckAgentRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CheckAgentRequest ID. */
        ID: string;

        /**
         * Encodes the specified CheckAgentRequest message. Does not implicitly {@link session.CheckAgentRequest.verify|verify} messages.
         * @param message CheckAgentRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.CheckAgentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CheckAgentRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.CheckAgentRequest & session.CheckAgentRequest.$Shape} CheckAgentRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.CheckAgentRequest & session.CheckAgentRequest.$Shape;
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
        type $Shape = session.CheckAgentRequest.$Properties;
    }

    /**
     * Properties of a CheckAgentResponse.
     * @deprecated Use session.CheckAgentResponse.$Properties instead.
     */
    interface ICheckAgentResponse extends session.CheckAgentResponse.$Properties {
    }

    /** Represents a CheckAgentResponse. */
    class CheckAgentResponse {

        /**
         * Constructs a new CheckAgentResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.CheckAgentResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Encodes the specified CheckAgentResponse message. Does not implicitly {@link session.CheckAgentResponse.verify|verify} messages.
         * @param message CheckAgentResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.CheckAgentResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CheckAgentResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.CheckAgentResponse & session.CheckAgentResponse.$Shape} CheckAgentResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.CheckAgentResponse & session.CheckAgentResponse.$Shape;
    }

    namespace CheckAgentResponse {

        /** Properties of a CheckAgentResponse. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CheckAgentResponse. */
        type $Shape = session.CheckAgentResponse.$Properties;
    }

    /**
     * Properties of a CredentialsRequest.
     * @deprecated Use session.CredentialsRequest.$Properties instead.
     */
    interface ICredentialsRequest extends session.CredentialsRequest.$Properties {
    }

    /** Represents a CredentialsRequest. */
    class CredentialsRequest {

        /**
         * Constructs a new CredentialsRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.CredentialsRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CredentialsRequest Host. */
        Host: string;

        /**
         * Encodes the specified CredentialsRequest message. Does not implicitly {@link session.CredentialsRequest.verify|verify} messages.
         * @param message CredentialsRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.CredentialsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CredentialsRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.CredentialsRequest & session.CredentialsRequest.$Shape} CredentialsRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.CredentialsRequest & session.CredentialsRequest.$Shape;
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
        type $Shape = session.CredentialsRequest.$Properties;
    }

    /**
     * Properties of a CredentialsResponse.
     * @deprecated Use session.CredentialsResponse.$Properties instead.
     */
    interface ICredentialsResponse extends session.CredentialsResponse.$Properties {
    }

    /** Represents a CredentialsResponse. */
    class CredentialsResponse {

        /**
         * Constructs a new CredentialsResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.CredentialsResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CredentialsResponse Username. */
        Username: string;

        /** CredentialsResponse Secret. */
        Secret: string;

        /**
         * Encodes the specified CredentialsResponse message. Does not implicitly {@link session.CredentialsResponse.verify|verify} messages.
         * @param message CredentialsResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.CredentialsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CredentialsResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.CredentialsResponse & session.CredentialsResponse.$Shape} CredentialsResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.CredentialsResponse & session.CredentialsResponse.$Shape;
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
        type $Shape = session.CredentialsResponse.$Properties;
    }

    /**
     * Properties of a FetchTokenRequest.
     * @deprecated Use session.FetchTokenRequest.$Properties instead.
     */
    interface IFetchTokenRequest extends session.FetchTokenRequest.$Properties {
    }

    /** Represents a FetchTokenRequest. */
    class FetchTokenRequest {

        /**
         * Constructs a new FetchTokenRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.FetchTokenRequest.$Properties);

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
         * Encodes the specified FetchTokenRequest message. Does not implicitly {@link session.FetchTokenRequest.verify|verify} messages.
         * @param message FetchTokenRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.FetchTokenRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FetchTokenRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.FetchTokenRequest & session.FetchTokenRequest.$Shape} FetchTokenRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.FetchTokenRequest & session.FetchTokenRequest.$Shape;
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
        type $Shape = session.FetchTokenRequest.$Properties;
    }

    /**
     * Properties of a FetchTokenResponse.
     * @deprecated Use session.FetchTokenResponse.$Properties instead.
     */
    interface IFetchTokenResponse extends session.FetchTokenResponse.$Properties {
    }

    /** Represents a FetchTokenResponse. */
    class FetchTokenResponse {

        /**
         * Constructs a new FetchTokenResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.FetchTokenResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FetchTokenResponse Token. */
        Token: string;

        /** FetchTokenResponse ExpiresIn. */
        ExpiresIn: Long;

        /** FetchTokenResponse IssuedAt. */
        IssuedAt: Long;

        /**
         * Encodes the specified FetchTokenResponse message. Does not implicitly {@link session.FetchTokenResponse.verify|verify} messages.
         * @param message FetchTokenResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.FetchTokenResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FetchTokenResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.FetchTokenResponse & session.FetchTokenResponse.$Shape} FetchTokenResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.FetchTokenResponse & session.FetchTokenResponse.$Shape;
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
        type $Shape = session.FetchTokenResponse.$Properties;
    }

    /**
     * Properties of a GetTokenAuthorityRequest.
     * @deprecated Use session.GetTokenAuthorityRequest.$Properties instead.
     */
    interface IGetTokenAuthorityRequest extends session.GetTokenAuthorityRequest.$Properties {
    }

    /** Represents a GetTokenAuthorityRequest. */
    class GetTokenAuthorityRequest {

        /**
         * Constructs a new GetTokenAuthorityRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.GetTokenAuthorityRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** GetTokenAuthorityRequest Host. */
        Host: string;

        /** GetTokenAuthorityRequest Salt. */
        Salt: Uint8Array;

        /**
         * Encodes the specified GetTokenAuthorityRequest message. Does not implicitly {@link session.GetTokenAuthorityRequest.verify|verify} messages.
         * @param message GetTokenAuthorityRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.GetTokenAuthorityRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a GetTokenAuthorityRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.GetTokenAuthorityRequest & session.GetTokenAuthorityRequest.$Shape} GetTokenAuthorityRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.GetTokenAuthorityRequest & session.GetTokenAuthorityRequest.$Shape;
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
        type $Shape = session.GetTokenAuthorityRequest.$Properties;
    }

    /**
     * Properties of a GetTokenAuthorityResponse.
     * @deprecated Use session.GetTokenAuthorityResponse.$Properties instead.
     */
    interface IGetTokenAuthorityResponse extends session.GetTokenAuthorityResponse.$Properties {
    }

    /** Represents a GetTokenAuthorityResponse. */
    class GetTokenAuthorityResponse {

        /**
         * Constructs a new GetTokenAuthorityResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.GetTokenAuthorityResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** GetTokenAuthorityResponse PublicKey. */
        PublicKey: Uint8Array;

        /**
         * Encodes the specified GetTokenAuthorityResponse message. Does not implicitly {@link session.GetTokenAuthorityResponse.verify|verify} messages.
         * @param message GetTokenAuthorityResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.GetTokenAuthorityResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a GetTokenAuthorityResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.GetTokenAuthorityResponse & session.GetTokenAuthorityResponse.$Shape} GetTokenAuthorityResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.GetTokenAuthorityResponse & session.GetTokenAuthorityResponse.$Shape;
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
        type $Shape = session.GetTokenAuthorityResponse.$Properties;
    }

    /**
     * Properties of a VerifyTokenAuthorityRequest.
     * @deprecated Use session.VerifyTokenAuthorityRequest.$Properties instead.
     */
    interface IVerifyTokenAuthorityRequest extends session.VerifyTokenAuthorityRequest.$Properties {
    }

    /** Represents a VerifyTokenAuthorityRequest. */
    class VerifyTokenAuthorityRequest {

        /**
         * Constructs a new VerifyTokenAuthorityRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.VerifyTokenAuthorityRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** VerifyTokenAuthorityRequest Host. */
        Host: string;

        /** VerifyTokenAuthorityRequest Payload. */
        Payload: Uint8Array;

        /** VerifyTokenAuthorityRequest Salt. */
        Salt: Uint8Array;

        /**
         * Encodes the specified VerifyTokenAuthorityRequest message. Does not implicitly {@link session.VerifyTokenAuthorityRequest.verify|verify} messages.
         * @param message VerifyTokenAuthorityRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.VerifyTokenAuthorityRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a VerifyTokenAuthorityRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.VerifyTokenAuthorityRequest & session.VerifyTokenAuthorityRequest.$Shape} VerifyTokenAuthorityRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.VerifyTokenAuthorityRequest & session.VerifyTokenAuthorityRequest.$Shape;
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
        type $Shape = session.VerifyTokenAuthorityRequest.$Properties;
    }

    /**
     * Properties of a VerifyTokenAuthorityResponse.
     * @deprecated Use session.VerifyTokenAuthorityResponse.$Properties instead.
     */
    interface IVerifyTokenAuthorityResponse extends session.VerifyTokenAuthorityResponse.$Properties {
    }

    /** Represents a VerifyTokenAuthorityResponse. */
    class VerifyTokenAuthorityResponse {

        /**
         * Constructs a new VerifyTokenAuthorityResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.VerifyTokenAuthorityResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** VerifyTokenAuthorityResponse Signed. */
        Signed: Uint8Array;

        /**
         * Encodes the specified VerifyTokenAuthorityResponse message. Does not implicitly {@link session.VerifyTokenAuthorityResponse.verify|verify} messages.
         * @param message VerifyTokenAuthorityResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.VerifyTokenAuthorityResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a VerifyTokenAuthorityResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.VerifyTokenAuthorityResponse & session.VerifyTokenAuthorityResponse.$Shape} VerifyTokenAuthorityResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.VerifyTokenAuthorityResponse & session.VerifyTokenAuthorityResponse.$Shape;
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
        type $Shape = session.VerifyTokenAuthorityResponse.$Properties;
    }

    /**
     * Properties of a FindExportersRequest.
     * @deprecated Use session.FindExportersRequest.$Properties instead.
     */
    interface IFindExportersRequest extends session.FindExportersRequest.$Properties {
    }

    /** Represents a FindExportersRequest. */
    class FindExportersRequest {

        /**
         * Constructs a new FindExportersRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.FindExportersRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FindExportersRequest metadata. */
        metadata: { [k: string]: Uint8Array };

        /** FindExportersRequest refs. */
        refs: string[];

        /**
         * Encodes the specified FindExportersRequest message. Does not implicitly {@link session.FindExportersRequest.verify|verify} messages.
         * @param message FindExportersRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.FindExportersRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FindExportersRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.FindExportersRequest & session.FindExportersRequest.$Shape} FindExportersRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.FindExportersRequest & session.FindExportersRequest.$Shape;
    }

    namespace FindExportersRequest {

        /** Properties of a FindExportersRequest. */
        interface $Properties {

            /** FindExportersRequest metadata */
            metadata?: ({ [k: string]: Uint8Array }|null);

            /** FindExportersRequest refs */
            refs?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a FindExportersRequest. */
        type $Shape = session.FindExportersRequest.$Properties;
    }

    /**
     * Properties of a FindExportersResponse.
     * @deprecated Use session.FindExportersResponse.$Properties instead.
     */
    interface IFindExportersResponse extends session.FindExportersResponse.$Properties {
    }

    /** Represents a FindExportersResponse. */
    class FindExportersResponse {

        /**
         * Constructs a new FindExportersResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.FindExportersResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FindExportersResponse exporters. */
        exporters: session.ExporterRequest.$Properties[];

        /**
         * Encodes the specified FindExportersResponse message. Does not implicitly {@link session.FindExportersResponse.verify|verify} messages.
         * @param message FindExportersResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.FindExportersResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FindExportersResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.FindExportersResponse & session.FindExportersResponse.$Shape} FindExportersResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.FindExportersResponse & session.FindExportersResponse.$Shape;
    }

    namespace FindExportersResponse {

        /** Properties of a FindExportersResponse. */
        interface $Properties {

            /** FindExportersResponse exporters */
            exporters?: (session.ExporterRequest.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a FindExportersResponse. */
        type $Shape = session.FindExportersResponse.$Properties;
    }

    /**
     * Properties of an ExporterRequest.
     * @deprecated Use session.ExporterRequest.$Properties instead.
     */
    interface IExporterRequest extends session.ExporterRequest.$Properties {
    }

    /** Represents an ExporterRequest. */
    class ExporterRequest {

        /**
         * Constructs a new ExporterRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: session.ExporterRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ExporterRequest Type. */
        Type: string;

        /** ExporterRequest Attrs. */
        Attrs: { [k: string]: string };

        /**
         * Encodes the specified ExporterRequest message. Does not implicitly {@link session.ExporterRequest.verify|verify} messages.
         * @param message ExporterRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: session.ExporterRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an ExporterRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {session.ExporterRequest & session.ExporterRequest.$Shape} ExporterRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): session.ExporterRequest & session.ExporterRequest.$Shape;
    }

    namespace ExporterRequest {

        /** Properties of an ExporterRequest. */
        interface $Properties {

            /** ExporterRequest Type */
            Type?: (string|null);

            /** ExporterRequest Attrs */
            Attrs?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an ExporterRequest. */
        type $Shape = session.ExporterRequest.$Properties;
    }
}
