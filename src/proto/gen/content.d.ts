import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace containerd. */
export namespace containerd {

    /** Namespace services. */
    namespace services {

        /** Namespace content. */
        namespace content {

            /** Namespace v1. */
            namespace v1 {

                /**
                 * Properties of an Empty.
                 * @deprecated Use containerd.services.content.v1.Empty.$Properties instead.
                 */
                interface IEmpty extends containerd.services.content.v1.Empty.$Properties {
                }

                /** Represents an Empty. */
                class Empty {

                    /**
                     * Constructs a new Empty.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.Empty.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Encodes the specified Empty message. Does not implicitly {@link containerd.services.content.v1.Empty.verify|verify} messages.
                     * @param message Empty message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Empty message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.Empty & containerd.services.content.v1.Empty.$Shape} Empty
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.Empty & containerd.services.content.v1.Empty.$Shape;
                }

                namespace Empty {

                    /** Properties of an Empty. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Empty. */
                    type $Shape = containerd.services.content.v1.Empty.$Properties;
                }

                /**
                 * Properties of a Timestamp.
                 * @deprecated Use containerd.services.content.v1.Timestamp.$Properties instead.
                 */
                interface ITimestamp extends containerd.services.content.v1.Timestamp.$Properties {
                }

                /** Represents a Timestamp. */
                class Timestamp {

                    /**
                     * Constructs a new Timestamp.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.Timestamp.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Timestamp seconds. */
                    seconds: Long;

                    /** Timestamp nanos. */
                    nanos: number;

                    /**
                     * Encodes the specified Timestamp message. Does not implicitly {@link containerd.services.content.v1.Timestamp.verify|verify} messages.
                     * @param message Timestamp message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.Timestamp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Timestamp message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.Timestamp & containerd.services.content.v1.Timestamp.$Shape} Timestamp
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.Timestamp & containerd.services.content.v1.Timestamp.$Shape;
                }

                namespace Timestamp {

                    /** Properties of a Timestamp. */
                    interface $Properties {

                        /** Timestamp seconds */
                        seconds?: (Long|null);

                        /** Timestamp nanos */
                        nanos?: (number|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Timestamp. */
                    type $Shape = containerd.services.content.v1.Timestamp.$Properties;
                }

                /**
                 * Properties of an Info.
                 * @deprecated Use containerd.services.content.v1.Info.$Properties instead.
                 */
                interface IInfo extends containerd.services.content.v1.Info.$Properties {
                }

                /** Represents an Info. */
                class Info {

                    /**
                     * Constructs a new Info.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.Info.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Info digest. */
                    digest: string;

                    /** Info size. */
                    size: Long;

                    /** Info created_at. */
                    created_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                    /** Info updated_at. */
                    updated_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                    /** Info labels. */
                    labels: { [k: string]: string };

                    /**
                     * Encodes the specified Info message. Does not implicitly {@link containerd.services.content.v1.Info.verify|verify} messages.
                     * @param message Info message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.Info.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Info message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.Info & containerd.services.content.v1.Info.$Shape} Info
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.Info & containerd.services.content.v1.Info.$Shape;
                }

                namespace Info {

                    /** Properties of an Info. */
                    interface $Properties {

                        /** Info digest */
                        digest?: (string|null);

                        /** Info size */
                        size?: (Long|null);

                        /** Info created_at */
                        created_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                        /** Info updated_at */
                        updated_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                        /** Info labels */
                        labels?: ({ [k: string]: string }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Info. */
                    type $Shape = containerd.services.content.v1.Info.$Properties;
                }

                /**
                 * Properties of an InfoRequest.
                 * @deprecated Use containerd.services.content.v1.InfoRequest.$Properties instead.
                 */
                interface IInfoRequest extends containerd.services.content.v1.InfoRequest.$Properties {
                }

                /** Represents an InfoRequest. */
                class InfoRequest {

                    /**
                     * Constructs a new InfoRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.InfoRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** InfoRequest digest. */
                    digest: string;

                    /**
                     * Encodes the specified InfoRequest message. Does not implicitly {@link containerd.services.content.v1.InfoRequest.verify|verify} messages.
                     * @param message InfoRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.InfoRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an InfoRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.InfoRequest & containerd.services.content.v1.InfoRequest.$Shape} InfoRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.InfoRequest & containerd.services.content.v1.InfoRequest.$Shape;
                }

                namespace InfoRequest {

                    /** Properties of an InfoRequest. */
                    interface $Properties {

                        /** InfoRequest digest */
                        digest?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an InfoRequest. */
                    type $Shape = containerd.services.content.v1.InfoRequest.$Properties;
                }

                /**
                 * Properties of an InfoResponse.
                 * @deprecated Use containerd.services.content.v1.InfoResponse.$Properties instead.
                 */
                interface IInfoResponse extends containerd.services.content.v1.InfoResponse.$Properties {
                }

                /** Represents an InfoResponse. */
                class InfoResponse {

                    /**
                     * Constructs a new InfoResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.InfoResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** InfoResponse info. */
                    info?: (containerd.services.content.v1.Info.$Properties|null);

                    /**
                     * Encodes the specified InfoResponse message. Does not implicitly {@link containerd.services.content.v1.InfoResponse.verify|verify} messages.
                     * @param message InfoResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.InfoResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an InfoResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.InfoResponse & containerd.services.content.v1.InfoResponse.$Shape} InfoResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.InfoResponse & containerd.services.content.v1.InfoResponse.$Shape;
                }

                namespace InfoResponse {

                    /** Properties of an InfoResponse. */
                    interface $Properties {

                        /** InfoResponse info */
                        info?: (containerd.services.content.v1.Info.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an InfoResponse. */
                    type $Shape = containerd.services.content.v1.InfoResponse.$Properties;
                }

                /**
                 * Properties of an UpdateRequest.
                 * @deprecated Use containerd.services.content.v1.UpdateRequest.$Properties instead.
                 */
                interface IUpdateRequest extends containerd.services.content.v1.UpdateRequest.$Properties {
                }

                /** Represents an UpdateRequest. */
                class UpdateRequest {

                    /**
                     * Constructs a new UpdateRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.UpdateRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** UpdateRequest info. */
                    info?: (containerd.services.content.v1.Info.$Properties|null);

                    /**
                     * Encodes the specified UpdateRequest message. Does not implicitly {@link containerd.services.content.v1.UpdateRequest.verify|verify} messages.
                     * @param message UpdateRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.UpdateRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an UpdateRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.UpdateRequest & containerd.services.content.v1.UpdateRequest.$Shape} UpdateRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.UpdateRequest & containerd.services.content.v1.UpdateRequest.$Shape;
                }

                namespace UpdateRequest {

                    /** Properties of an UpdateRequest. */
                    interface $Properties {

                        /** UpdateRequest info */
                        info?: (containerd.services.content.v1.Info.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an UpdateRequest. */
                    type $Shape = containerd.services.content.v1.UpdateRequest.$Properties;
                }

                /**
                 * Properties of an UpdateResponse.
                 * @deprecated Use containerd.services.content.v1.UpdateResponse.$Properties instead.
                 */
                interface IUpdateResponse extends containerd.services.content.v1.UpdateResponse.$Properties {
                }

                /** Represents an UpdateResponse. */
                class UpdateResponse {

                    /**
                     * Constructs a new UpdateResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.UpdateResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** UpdateResponse info. */
                    info?: (containerd.services.content.v1.Info.$Properties|null);

                    /**
                     * Encodes the specified UpdateResponse message. Does not implicitly {@link containerd.services.content.v1.UpdateResponse.verify|verify} messages.
                     * @param message UpdateResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.UpdateResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an UpdateResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.UpdateResponse & containerd.services.content.v1.UpdateResponse.$Shape} UpdateResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.UpdateResponse & containerd.services.content.v1.UpdateResponse.$Shape;
                }

                namespace UpdateResponse {

                    /** Properties of an UpdateResponse. */
                    interface $Properties {

                        /** UpdateResponse info */
                        info?: (containerd.services.content.v1.Info.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an UpdateResponse. */
                    type $Shape = containerd.services.content.v1.UpdateResponse.$Properties;
                }

                /**
                 * Properties of a ListContentRequest.
                 * @deprecated Use containerd.services.content.v1.ListContentRequest.$Properties instead.
                 */
                interface IListContentRequest extends containerd.services.content.v1.ListContentRequest.$Properties {
                }

                /** Represents a ListContentRequest. */
                class ListContentRequest {

                    /**
                     * Constructs a new ListContentRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.ListContentRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ListContentRequest filters. */
                    filters: string[];

                    /**
                     * Encodes the specified ListContentRequest message. Does not implicitly {@link containerd.services.content.v1.ListContentRequest.verify|verify} messages.
                     * @param message ListContentRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.ListContentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ListContentRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.ListContentRequest & containerd.services.content.v1.ListContentRequest.$Shape} ListContentRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.ListContentRequest & containerd.services.content.v1.ListContentRequest.$Shape;
                }

                namespace ListContentRequest {

                    /** Properties of a ListContentRequest. */
                    interface $Properties {

                        /** ListContentRequest filters */
                        filters?: (string[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ListContentRequest. */
                    type $Shape = containerd.services.content.v1.ListContentRequest.$Properties;
                }

                /**
                 * Properties of a ListContentResponse.
                 * @deprecated Use containerd.services.content.v1.ListContentResponse.$Properties instead.
                 */
                interface IListContentResponse extends containerd.services.content.v1.ListContentResponse.$Properties {
                }

                /** Represents a ListContentResponse. */
                class ListContentResponse {

                    /**
                     * Constructs a new ListContentResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.ListContentResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ListContentResponse info. */
                    info: containerd.services.content.v1.Info.$Properties[];

                    /**
                     * Encodes the specified ListContentResponse message. Does not implicitly {@link containerd.services.content.v1.ListContentResponse.verify|verify} messages.
                     * @param message ListContentResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.ListContentResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ListContentResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.ListContentResponse & containerd.services.content.v1.ListContentResponse.$Shape} ListContentResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.ListContentResponse & containerd.services.content.v1.ListContentResponse.$Shape;
                }

                namespace ListContentResponse {

                    /** Properties of a ListContentResponse. */
                    interface $Properties {

                        /** ListContentResponse info */
                        info?: (containerd.services.content.v1.Info.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ListContentResponse. */
                    type $Shape = containerd.services.content.v1.ListContentResponse.$Properties;
                }

                /**
                 * Properties of a DeleteContentRequest.
                 * @deprecated Use containerd.services.content.v1.DeleteContentRequest.$Properties instead.
                 */
                interface IDeleteContentRequest extends containerd.services.content.v1.DeleteContentRequest.$Properties {
                }

                /** Represents a DeleteContentRequest. */
                class DeleteContentRequest {

                    /**
                     * Constructs a new DeleteContentRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.DeleteContentRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** DeleteContentRequest digest. */
                    digest: string;

                    /**
                     * Encodes the specified DeleteContentRequest message. Does not implicitly {@link containerd.services.content.v1.DeleteContentRequest.verify|verify} messages.
                     * @param message DeleteContentRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.DeleteContentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a DeleteContentRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.DeleteContentRequest & containerd.services.content.v1.DeleteContentRequest.$Shape} DeleteContentRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.DeleteContentRequest & containerd.services.content.v1.DeleteContentRequest.$Shape;
                }

                namespace DeleteContentRequest {

                    /** Properties of a DeleteContentRequest. */
                    interface $Properties {

                        /** DeleteContentRequest digest */
                        digest?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a DeleteContentRequest. */
                    type $Shape = containerd.services.content.v1.DeleteContentRequest.$Properties;
                }

                /**
                 * Properties of a ReadContentRequest.
                 * @deprecated Use containerd.services.content.v1.ReadContentRequest.$Properties instead.
                 */
                interface IReadContentRequest extends containerd.services.content.v1.ReadContentRequest.$Properties {
                }

                /** Represents a ReadContentRequest. */
                class ReadContentRequest {

                    /**
                     * Constructs a new ReadContentRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.ReadContentRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ReadContentRequest digest. */
                    digest: string;

                    /** ReadContentRequest offset. */
                    offset: Long;

                    /** ReadContentRequest size. */
                    size: Long;

                    /**
                     * Encodes the specified ReadContentRequest message. Does not implicitly {@link containerd.services.content.v1.ReadContentRequest.verify|verify} messages.
                     * @param message ReadContentRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.ReadContentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ReadContentRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.ReadContentRequest & containerd.services.content.v1.ReadContentRequest.$Shape} ReadContentRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.ReadContentRequest & containerd.services.content.v1.ReadContentRequest.$Shape;
                }

                namespace ReadContentRequest {

                    /** Properties of a ReadContentRequest. */
                    interface $Properties {

                        /** ReadContentRequest digest */
                        digest?: (string|null);

                        /** ReadContentRequest offset */
                        offset?: (Long|null);

                        /** ReadContentRequest size */
                        size?: (Long|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ReadContentRequest. */
                    type $Shape = containerd.services.content.v1.ReadContentRequest.$Properties;
                }

                /**
                 * Properties of a ReadContentResponse.
                 * @deprecated Use containerd.services.content.v1.ReadContentResponse.$Properties instead.
                 */
                interface IReadContentResponse extends containerd.services.content.v1.ReadContentResponse.$Properties {
                }

                /** Represents a ReadContentResponse. */
                class ReadContentResponse {

                    /**
                     * Constructs a new ReadContentResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.ReadContentResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ReadContentResponse offset. */
                    offset: Long;

                    /** ReadContentResponse data. */
                    data: Uint8Array;

                    /**
                     * Encodes the specified ReadContentResponse message. Does not implicitly {@link containerd.services.content.v1.ReadContentResponse.verify|verify} messages.
                     * @param message ReadContentResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.ReadContentResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ReadContentResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.ReadContentResponse & containerd.services.content.v1.ReadContentResponse.$Shape} ReadContentResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.ReadContentResponse & containerd.services.content.v1.ReadContentResponse.$Shape;
                }

                namespace ReadContentResponse {

                    /** Properties of a ReadContentResponse. */
                    interface $Properties {

                        /** ReadContentResponse offset */
                        offset?: (Long|null);

                        /** ReadContentResponse data */
                        data?: (Uint8Array|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ReadContentResponse. */
                    type $Shape = containerd.services.content.v1.ReadContentResponse.$Properties;
                }

                /**
                 * Properties of a Status.
                 * @deprecated Use containerd.services.content.v1.Status.$Properties instead.
                 */
                interface IStatus extends containerd.services.content.v1.Status.$Properties {
                }

                /** Represents a Status. */
                class Status {

                    /**
                     * Constructs a new Status.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.Status.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Status started_at. */
                    started_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                    /** Status updated_at. */
                    updated_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                    /** Status ref. */
                    ref: string;

                    /** Status offset. */
                    offset: Long;

                    /** Status total. */
                    total: Long;

                    /** Status expected. */
                    expected: string;

                    /**
                     * Encodes the specified Status message. Does not implicitly {@link containerd.services.content.v1.Status.verify|verify} messages.
                     * @param message Status message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.Status.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Status message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.Status & containerd.services.content.v1.Status.$Shape} Status
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.Status & containerd.services.content.v1.Status.$Shape;
                }

                namespace Status {

                    /** Properties of a Status. */
                    interface $Properties {

                        /** Status started_at */
                        started_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                        /** Status updated_at */
                        updated_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                        /** Status ref */
                        ref?: (string|null);

                        /** Status offset */
                        offset?: (Long|null);

                        /** Status total */
                        total?: (Long|null);

                        /** Status expected */
                        expected?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Status. */
                    type $Shape = containerd.services.content.v1.Status.$Properties;
                }

                /**
                 * Properties of a StatusRequest.
                 * @deprecated Use containerd.services.content.v1.StatusRequest.$Properties instead.
                 */
                interface IStatusRequest extends containerd.services.content.v1.StatusRequest.$Properties {
                }

                /** Represents a StatusRequest. */
                class StatusRequest {

                    /**
                     * Constructs a new StatusRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.StatusRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StatusRequest ref. */
                    ref: string;

                    /**
                     * Encodes the specified StatusRequest message. Does not implicitly {@link containerd.services.content.v1.StatusRequest.verify|verify} messages.
                     * @param message StatusRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.StatusRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StatusRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.StatusRequest & containerd.services.content.v1.StatusRequest.$Shape} StatusRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.StatusRequest & containerd.services.content.v1.StatusRequest.$Shape;
                }

                namespace StatusRequest {

                    /** Properties of a StatusRequest. */
                    interface $Properties {

                        /** StatusRequest ref */
                        ref?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StatusRequest. */
                    type $Shape = containerd.services.content.v1.StatusRequest.$Properties;
                }

                /**
                 * Properties of a StatusResponse.
                 * @deprecated Use containerd.services.content.v1.StatusResponse.$Properties instead.
                 */
                interface IStatusResponse extends containerd.services.content.v1.StatusResponse.$Properties {
                }

                /** Represents a StatusResponse. */
                class StatusResponse {

                    /**
                     * Constructs a new StatusResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.StatusResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StatusResponse status. */
                    status?: (containerd.services.content.v1.Status.$Properties|null);

                    /**
                     * Encodes the specified StatusResponse message. Does not implicitly {@link containerd.services.content.v1.StatusResponse.verify|verify} messages.
                     * @param message StatusResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.StatusResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StatusResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.StatusResponse & containerd.services.content.v1.StatusResponse.$Shape} StatusResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.StatusResponse & containerd.services.content.v1.StatusResponse.$Shape;
                }

                namespace StatusResponse {

                    /** Properties of a StatusResponse. */
                    interface $Properties {

                        /** StatusResponse status */
                        status?: (containerd.services.content.v1.Status.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StatusResponse. */
                    type $Shape = containerd.services.content.v1.StatusResponse.$Properties;
                }

                /**
                 * Properties of a ListStatusesRequest.
                 * @deprecated Use containerd.services.content.v1.ListStatusesRequest.$Properties instead.
                 */
                interface IListStatusesRequest extends containerd.services.content.v1.ListStatusesRequest.$Properties {
                }

                /** Represents a ListStatusesRequest. */
                class ListStatusesRequest {

                    /**
                     * Constructs a new ListStatusesRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.ListStatusesRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ListStatusesRequest filters. */
                    filters: string[];

                    /**
                     * Encodes the specified ListStatusesRequest message. Does not implicitly {@link containerd.services.content.v1.ListStatusesRequest.verify|verify} messages.
                     * @param message ListStatusesRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.ListStatusesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ListStatusesRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.ListStatusesRequest & containerd.services.content.v1.ListStatusesRequest.$Shape} ListStatusesRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.ListStatusesRequest & containerd.services.content.v1.ListStatusesRequest.$Shape;
                }

                namespace ListStatusesRequest {

                    /** Properties of a ListStatusesRequest. */
                    interface $Properties {

                        /** ListStatusesRequest filters */
                        filters?: (string[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ListStatusesRequest. */
                    type $Shape = containerd.services.content.v1.ListStatusesRequest.$Properties;
                }

                /**
                 * Properties of a ListStatusesResponse.
                 * @deprecated Use containerd.services.content.v1.ListStatusesResponse.$Properties instead.
                 */
                interface IListStatusesResponse extends containerd.services.content.v1.ListStatusesResponse.$Properties {
                }

                /** Represents a ListStatusesResponse. */
                class ListStatusesResponse {

                    /**
                     * Constructs a new ListStatusesResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.ListStatusesResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ListStatusesResponse statuses. */
                    statuses: containerd.services.content.v1.Status.$Properties[];

                    /**
                     * Encodes the specified ListStatusesResponse message. Does not implicitly {@link containerd.services.content.v1.ListStatusesResponse.verify|verify} messages.
                     * @param message ListStatusesResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.ListStatusesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ListStatusesResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.ListStatusesResponse & containerd.services.content.v1.ListStatusesResponse.$Shape} ListStatusesResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.ListStatusesResponse & containerd.services.content.v1.ListStatusesResponse.$Shape;
                }

                namespace ListStatusesResponse {

                    /** Properties of a ListStatusesResponse. */
                    interface $Properties {

                        /** ListStatusesResponse statuses */
                        statuses?: (containerd.services.content.v1.Status.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ListStatusesResponse. */
                    type $Shape = containerd.services.content.v1.ListStatusesResponse.$Properties;
                }

                /** WriteAction enum. */
                enum WriteAction {

                    /** STAT value */
                    STAT = 0,

                    /** WRITE value */
                    WRITE = 1,

                    /** COMMIT value */
                    COMMIT = 2
                }

                /**
                 * Properties of a WriteContentRequest.
                 * @deprecated Use containerd.services.content.v1.WriteContentRequest.$Properties instead.
                 */
                interface IWriteContentRequest extends containerd.services.content.v1.WriteContentRequest.$Properties {
                }

                /** Represents a WriteContentRequest. */
                class WriteContentRequest {

                    /**
                     * Constructs a new WriteContentRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.WriteContentRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** WriteContentRequest action. */
                    action: containerd.services.content.v1.WriteAction;

                    /** WriteContentRequest ref. */
                    ref: string;

                    /** WriteContentRequest total. */
                    total: Long;

                    /** WriteContentRequest expected. */
                    expected: string;

                    /** WriteContentRequest offset. */
                    offset: Long;

                    /** WriteContentRequest data. */
                    data: Uint8Array;

                    /** WriteContentRequest labels. */
                    labels: { [k: string]: string };

                    /**
                     * Encodes the specified WriteContentRequest message. Does not implicitly {@link containerd.services.content.v1.WriteContentRequest.verify|verify} messages.
                     * @param message WriteContentRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.WriteContentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a WriteContentRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.WriteContentRequest & containerd.services.content.v1.WriteContentRequest.$Shape} WriteContentRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.WriteContentRequest & containerd.services.content.v1.WriteContentRequest.$Shape;
                }

                namespace WriteContentRequest {

                    /** Properties of a WriteContentRequest. */
                    interface $Properties {

                        /** WriteContentRequest action */
                        action?: (containerd.services.content.v1.WriteAction|null);

                        /** WriteContentRequest ref */
                        ref?: (string|null);

                        /** WriteContentRequest total */
                        total?: (Long|null);

                        /** WriteContentRequest expected */
                        expected?: (string|null);

                        /** WriteContentRequest offset */
                        offset?: (Long|null);

                        /** WriteContentRequest data */
                        data?: (Uint8Array|null);

                        /** WriteContentRequest labels */
                        labels?: ({ [k: string]: string }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a WriteContentRequest. */
                    type $Shape = containerd.services.content.v1.WriteContentRequest.$Properties;
                }

                /**
                 * Properties of a WriteContentResponse.
                 * @deprecated Use containerd.services.content.v1.WriteContentResponse.$Properties instead.
                 */
                interface IWriteContentResponse extends containerd.services.content.v1.WriteContentResponse.$Properties {
                }

                /** Represents a WriteContentResponse. */
                class WriteContentResponse {

                    /**
                     * Constructs a new WriteContentResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.WriteContentResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** WriteContentResponse action. */
                    action: containerd.services.content.v1.WriteAction;

                    /** WriteContentResponse started_at. */
                    started_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                    /** WriteContentResponse updated_at. */
                    updated_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                    /** WriteContentResponse offset. */
                    offset: Long;

                    /** WriteContentResponse total. */
                    total: Long;

                    /** WriteContentResponse digest. */
                    digest: string;

                    /**
                     * Encodes the specified WriteContentResponse message. Does not implicitly {@link containerd.services.content.v1.WriteContentResponse.verify|verify} messages.
                     * @param message WriteContentResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.WriteContentResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a WriteContentResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.WriteContentResponse & containerd.services.content.v1.WriteContentResponse.$Shape} WriteContentResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.WriteContentResponse & containerd.services.content.v1.WriteContentResponse.$Shape;
                }

                namespace WriteContentResponse {

                    /** Properties of a WriteContentResponse. */
                    interface $Properties {

                        /** WriteContentResponse action */
                        action?: (containerd.services.content.v1.WriteAction|null);

                        /** WriteContentResponse started_at */
                        started_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                        /** WriteContentResponse updated_at */
                        updated_at?: (containerd.services.content.v1.Timestamp.$Properties|null);

                        /** WriteContentResponse offset */
                        offset?: (Long|null);

                        /** WriteContentResponse total */
                        total?: (Long|null);

                        /** WriteContentResponse digest */
                        digest?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a WriteContentResponse. */
                    type $Shape = containerd.services.content.v1.WriteContentResponse.$Properties;
                }

                /**
                 * Properties of an AbortRequest.
                 * @deprecated Use containerd.services.content.v1.AbortRequest.$Properties instead.
                 */
                interface IAbortRequest extends containerd.services.content.v1.AbortRequest.$Properties {
                }

                /** Represents an AbortRequest. */
                class AbortRequest {

                    /**
                     * Constructs a new AbortRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: containerd.services.content.v1.AbortRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** AbortRequest ref. */
                    ref: string;

                    /**
                     * Encodes the specified AbortRequest message. Does not implicitly {@link containerd.services.content.v1.AbortRequest.verify|verify} messages.
                     * @param message AbortRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: containerd.services.content.v1.AbortRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an AbortRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {containerd.services.content.v1.AbortRequest & containerd.services.content.v1.AbortRequest.$Shape} AbortRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): containerd.services.content.v1.AbortRequest & containerd.services.content.v1.AbortRequest.$Shape;
                }

                namespace AbortRequest {

                    /** Properties of an AbortRequest. */
                    interface $Properties {

                        /** AbortRequest ref */
                        ref?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an AbortRequest. */
                    type $Shape = containerd.services.content.v1.AbortRequest.$Properties;
                }
            }
        }
    }
}
