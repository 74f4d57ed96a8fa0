import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace content. */
export namespace content {

    /**
     * Properties of a Timestamp.
     * @deprecated Use content.Timestamp.$Properties instead.
     */
    interface ITimestamp extends content.Timestamp.$Properties {
    }

    /** Represents a Timestamp. */
    class Timestamp {

        /**
         * Constructs a new Timestamp.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.Timestamp.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Timestamp seconds. */
        seconds: Long;

        /** Timestamp nanos. */
        nanos: number;

        /**
         * Encodes the specified Timestamp message. Does not implicitly {@link content.Timestamp.verify|verify} messages.
         * @param message Timestamp message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.Timestamp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Timestamp message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.Timestamp & content.Timestamp.$Shape} Timestamp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.Timestamp & content.Timestamp.$Shape;
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
        type $Shape = content.Timestamp.$Properties;
    }

    /**
     * Properties of an Info.
     * @deprecated Use content.Info.$Properties instead.
     */
    interface IInfo extends content.Info.$Properties {
    }

    /** Represents an Info. */
    class Info {

        /**
         * Constructs a new Info.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.Info.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Info digest. */
        digest: string;

        /** Info size. */
        size: Long;

        /** Info created_at. */
        created_at?: (content.Timestamp.$Properties|null);

        /** Info updated_at. */
        updated_at?: (content.Timestamp.$Properties|null);

        /** Info labels. */
        labels: { [k: string]: string };

        /**
         * Encodes the specified Info message. Does not implicitly {@link content.Info.verify|verify} messages.
         * @param message Info message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.Info.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Info message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.Info & content.Info.$Shape} Info
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.Info & content.Info.$Shape;
    }

    namespace Info {

        /** Properties of an Info. */
        interface $Properties {

            /** Info digest */
            digest?: (string|null);

            /** Info size */
            size?: (Long|null);

            /** Info created_at */
            created_at?: (content.Timestamp.$Properties|null);

            /** Info updated_at */
            updated_at?: (content.Timestamp.$Properties|null);

            /** Info labels */
            labels?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Info. */
        type $Shape = content.Info.$Properties;
    }

    /**
     * Properties of an InfoRequest.
     * @deprecated Use content.InfoRequest.$Properties instead.
     */
    interface IInfoRequest extends content.InfoRequest.$Properties {
    }

    /** Represents an InfoRequest. */
    class InfoRequest {

        /**
         * Constructs a new InfoRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.InfoRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** InfoRequest digest. */
        digest: string;

        /**
         * Encodes the specified InfoRequest message. Does not implicitly {@link content.InfoRequest.verify|verify} messages.
         * @param message InfoRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.InfoRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an InfoRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.InfoRequest & content.InfoRequest.$Shape} InfoRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.InfoRequest & content.InfoRequest.$Shape;
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
        type $Shape = content.InfoRequest.$Properties;
    }

    /**
     * Properties of an InfoResponse.
     * @deprecated Use content.InfoResponse.$Properties instead.
     */
    interface IInfoResponse extends content.InfoResponse.$Properties {
    }

    /** Represents an InfoResponse. */
    class InfoResponse {

        /**
         * Constructs a new InfoResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.InfoResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** InfoResponse info. */
        info?: (content.Info.$Properties|null);

        /**
         * Encodes the specified InfoResponse message. Does not implicitly {@link content.InfoResponse.verify|verify} messages.
         * @param message InfoResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.InfoResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an InfoResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.InfoResponse & content.InfoResponse.$Shape} InfoResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.InfoResponse & content.InfoResponse.$Shape;
    }

    namespace InfoResponse {

        /** Properties of an InfoResponse. */
        interface $Properties {

            /** InfoResponse info */
            info?: (content.Info.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an InfoResponse. */
        type $Shape = content.InfoResponse.$Properties;
    }

    /**
     * Properties of an UpdateRequest.
     * @deprecated Use content.UpdateRequest.$Properties instead.
     */
    interface IUpdateRequest extends content.UpdateRequest.$Properties {
    }

    /** Represents an UpdateRequest. */
    class UpdateRequest {

        /**
         * Constructs a new UpdateRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.UpdateRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** UpdateRequest info. */
        info?: (content.Info.$Properties|null);

        /**
         * Encodes the specified UpdateRequest message. Does not implicitly {@link content.UpdateRequest.verify|verify} messages.
         * @param message UpdateRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.UpdateRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an UpdateRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.UpdateRequest & content.UpdateRequest.$Shape} UpdateRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.UpdateRequest & content.UpdateRequest.$Shape;
    }

    namespace UpdateRequest {

        /** Properties of an UpdateRequest. */
        interface $Properties {

            /** UpdateRequest info */
            info?: (content.Info.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an UpdateRequest. */
        type $Shape = content.UpdateRequest.$Properties;
    }

    /**
     * Properties of a ListContentRequest.
     * @deprecated Use content.ListContentRequest.$Properties instead.
     */
    interface IListContentRequest extends content.ListContentRequest.$Properties {
    }

    /** Represents a ListContentRequest. */
    class ListContentRequest {

        /**
         * Constructs a new ListContentRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.ListContentRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ListContentRequest filters. */
        filters: string[];

        /**
         * Encodes the specified ListContentRequest message. Does not implicitly {@link content.ListContentRequest.verify|verify} messages.
         * @param message ListContentRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.ListContentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ListContentRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.ListContentRequest & content.ListContentRequest.$Shape} ListContentRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.ListContentRequest & content.ListContentRequest.$Shape;
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
        type $Shape = content.ListContentRequest.$Properties;
    }

    /**
     * Properties of a ListContentResponse.
     * @deprecated Use content.ListContentResponse.$Properties instead.
     */
    interface IListContentResponse extends content.ListContentResponse.$Properties {
    }

    /** Represents a ListContentResponse. */
    class ListContentResponse {

        /**
         * Constructs a new ListContentResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.ListContentResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ListContentResponse info. */
        info: content.Info.$Properties[];

        /**
         * Encodes the specified ListContentResponse message. Does not implicitly {@link content.ListContentResponse.verify|verify} messages.
         * @param message ListContentResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.ListContentResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ListContentResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.ListContentResponse & content.ListContentResponse.$Shape} ListContentResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.ListContentResponse & content.ListContentResponse.$Shape;
    }

    namespace ListContentResponse {

        /** Properties of a ListContentResponse. */
        interface $Properties {

            /** ListContentResponse info */
            info?: (content.Info.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ListContentResponse. */
        type $Shape = content.ListContentResponse.$Properties;
    }

    /**
     * Properties of a DeleteContentRequest.
     * @deprecated Use content.DeleteContentRequest.$Properties instead.
     */
    interface IDeleteContentRequest extends content.DeleteContentRequest.$Properties {
    }

    /** Represents a DeleteContentRequest. */
    class DeleteContentRequest {

        /**
         * Constructs a new DeleteContentRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.DeleteContentRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DeleteContentRequest digest. */
        digest: string;

        /**
         * Encodes the specified DeleteContentRequest message. Does not implicitly {@link content.DeleteContentRequest.verify|verify} messages.
         * @param message DeleteContentRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.DeleteContentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DeleteContentRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.DeleteContentRequest & content.DeleteContentRequest.$Shape} DeleteContentRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.DeleteContentRequest & content.DeleteContentRequest.$Shape;
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
        type $Shape = content.DeleteContentRequest.$Properties;
    }

    /**
     * Properties of a ReadContentRequest.
     * @deprecated Use content.ReadContentRequest.$Properties instead.
     */
    interface IReadContentRequest extends content.ReadContentRequest.$Properties {
    }

    /** Represents a ReadContentRequest. */
    class ReadContentRequest {

        /**
         * Constructs a new ReadContentRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.ReadContentRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ReadContentRequest digest. */
        digest: string;

        /** ReadContentRequest offset. */
        offset: Long;

        /** ReadContentRequest size. */
        size: Long;

        /**
         * Encodes the specified ReadContentRequest message. Does not implicitly {@link content.ReadContentRequest.verify|verify} messages.
         * @param message ReadContentRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.ReadContentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ReadContentRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.ReadContentRequest & content.ReadContentRequest.$Shape} ReadContentRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.ReadContentRequest & content.ReadContentRequest.$Shape;
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
        type $Shape = content.ReadContentRequest.$Properties;
    }

    /**
     * Properties of a Status.
     * @deprecated Use content.Status.$Properties instead.
     */
    interface IStatus extends content.Status.$Properties {
    }

    /** Represents a Status. */
    class Status {

        /**
         * Constructs a new Status.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.Status.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Status started_at. */
        started_at?: (content.Timestamp.$Properties|null);

        /** Status updated_at. */
        updated_at?: (content.Timestamp.$Properties|null);

        /** Status ref. */
        ref: string;

        /** Status offset. */
        offset: Long;

        /** Status total. */
        total: Long;

        /** Status expected. */
        expected: string;

        /**
         * Encodes the specified Status message. Does not implicitly {@link content.Status.verify|verify} messages.
         * @param message Status message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.Status.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Status message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.Status & content.Status.$Shape} Status
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.Status & content.Status.$Shape;
    }

    namespace Status {

        /** Properties of a Status. */
        interface $Properties {

            /** Status started_at */
            started_at?: (content.Timestamp.$Properties|null);

            /** Status updated_at */
            updated_at?: (content.Timestamp.$Properties|null);

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
        type $Shape = content.Status.$Properties;
    }

    /**
     * Properties of a StatusRequest.
     * @deprecated Use content.StatusRequest.$Properties instead.
     */
    interface IStatusRequest extends content.StatusRequest.$Properties {
    }

    /** Represents a StatusRequest. */
    class StatusRequest {

        /**
         * Constructs a new StatusRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.StatusRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** StatusRequest ref. */
        ref: string;

        /**
         * Encodes the specified StatusRequest message. Does not implicitly {@link content.StatusRequest.verify|verify} messages.
         * @param message StatusRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.StatusRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a StatusRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.StatusRequest & content.StatusRequest.$Shape} StatusRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.StatusRequest & content.StatusRequest.$Shape;
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
        type $Shape = content.StatusRequest.$Properties;
    }

    /**
     * Properties of a StatusResponse.
     * @deprecated Use content.StatusResponse.$Properties instead.
     */
    interface IStatusResponse extends content.StatusResponse.$Properties {
    }

    /** Represents a StatusResponse. */
    class StatusResponse {

        /**
         * Constructs a new StatusResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.StatusResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** StatusResponse status. */
        status?: (content.Status.$Properties|null);

        /**
         * Encodes the specified StatusResponse message. Does not implicitly {@link content.StatusResponse.verify|verify} messages.
         * @param message StatusResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.StatusResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a StatusResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.StatusResponse & content.StatusResponse.$Shape} StatusResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.StatusResponse & content.StatusResponse.$Shape;
    }

    namespace StatusResponse {

        /** Properties of a StatusResponse. */
        interface $Properties {

            /** StatusResponse status */
            status?: (content.Status.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a StatusResponse. */
        type $Shape = content.StatusResponse.$Properties;
    }

    /**
     * Properties of a ListStatusesRequest.
     * @deprecated Use content.ListStatusesRequest.$Properties instead.
     */
    interface IListStatusesRequest extends content.ListStatusesRequest.$Properties {
    }

    /** Represents a ListStatusesRequest. */
    class ListStatusesRequest {

        /**
         * Constructs a new ListStatusesRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.ListStatusesRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ListStatusesRequest filters. */
        filters: string[];

        /**
         * Encodes the specified ListStatusesRequest message. Does not implicitly {@link content.ListStatusesRequest.verify|verify} messages.
         * @param message ListStatusesRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.ListStatusesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ListStatusesRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.ListStatusesRequest & content.ListStatusesRequest.$Shape} ListStatusesRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.ListStatusesRequest & content.ListStatusesRequest.$Shape;
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
        type $Shape = content.ListStatusesRequest.$Properties;
    }

    /**
     * Properties of a ListStatusesResponse.
     * @deprecated Use content.ListStatusesResponse.$Properties instead.
     */
    interface IListStatusesResponse extends content.ListStatusesResponse.$Properties {
    }

    /** Represents a ListStatusesResponse. */
    class ListStatusesResponse {

        /**
         * Constructs a new ListStatusesResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.ListStatusesResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ListStatusesResponse statuses. */
        statuses: content.Status.$Properties[];

        /**
         * Encodes the specified ListStatusesResponse message. Does not implicitly {@link content.ListStatusesResponse.verify|verify} messages.
         * @param message ListStatusesResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.ListStatusesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ListStatusesResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.ListStatusesResponse & content.ListStatusesResponse.$Shape} ListStatusesResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.ListStatusesResponse & content.ListStatusesResponse.$Shape;
    }

    namespace ListStatusesResponse {

        /** Properties of a ListStatusesResponse. */
        interface $Properties {

            /** ListStatusesResponse statuses */
            statuses?: (content.Status.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ListStatusesResponse. */
        type $Shape = content.ListStatusesResponse.$Properties;
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
     * @deprecated Use content.WriteContentRequest.$Properties instead.
     */
    interface IWriteContentRequest extends content.WriteContentRequest.$Properties {
    }

    /** Represents a WriteContentRequest. */
    class WriteContentRequest {

        /**
         * Constructs a new WriteContentRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.WriteContentRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WriteContentRequest action. */
        action: content.WriteAction;

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
         * Encodes the specified WriteContentRequest message. Does not implicitly {@link content.WriteContentRequest.verify|verify} messages.
         * @param message WriteContentRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.WriteContentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WriteContentRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.WriteContentRequest & content.WriteContentRequest.$Shape} WriteContentRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.WriteContentRequest & content.WriteContentRequest.$Shape;
    }

    namespace WriteContentRequest {

        /** Properties of a WriteContentRequest. */
        interface $Properties {

            /** WriteContentRequest action */
            action?: (content.WriteAction|null);

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
        type $Shape = content.WriteContentRequest.$Properties;
    }

    /**
     * Properties of a WriteContentResponse.
     * @deprecated Use content.WriteContentResponse.$Properties instead.
     */
    interface IWriteContentResponse extends content.WriteContentResponse.$Properties {
    }

    /** Represents a WriteContentResponse. */
    class WriteContentResponse {

        /**
         * Constructs a new WriteContentResponse.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.WriteContentResponse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WriteContentResponse action. */
        action: content.WriteAction;

        /** WriteContentResponse started_at. */
        started_at?: (content.Timestamp.$Properties|null);

        /** WriteContentResponse updated_at. */
        updated_at?: (content.Timestamp.$Properties|null);

        /** WriteContentResponse offset. */
        offset: Long;

        /** WriteContentResponse total. */
        total: Long;

        /** WriteContentResponse digest. */
        digest: string;

        /**
         * Encodes the specified WriteContentResponse message. Does not implicitly {@link content.WriteContentResponse.verify|verify} messages.
         * @param message WriteContentResponse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.WriteContentResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WriteContentResponse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.WriteContentResponse & content.WriteContentResponse.$Shape} WriteContentResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.WriteContentResponse & content.WriteContentResponse.$Shape;
    }

    namespace WriteContentResponse {

        /** Properties of a WriteContentResponse. */
        interface $Properties {

            /** WriteContentResponse action */
            action?: (content.WriteAction|null);

            /** WriteContentResponse started_at */
            started_at?: (content.Timestamp.$Properties|null);

            /** WriteContentResponse updated_at */
            updated_at?: (content.Timestamp.$Properties|null);

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
        type $Shape = content.WriteContentResponse.$Properties;
    }

    /**
     * Properties of an AbortRequest.
     * @deprecated Use content.AbortRequest.$Properties instead.
     */
    interface IAbortRequest extends content.AbortRequest.$Properties {
    }

    /** Represents an AbortRequest. */
    class AbortRequest {

        /**
         * Constructs a new AbortRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: content.AbortRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AbortRequest ref. */
        ref: string;

        /**
         * Encodes the specified AbortRequest message. Does not implicitly {@link content.AbortRequest.verify|verify} messages.
         * @param message AbortRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: content.AbortRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AbortRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {content.AbortRequest & content.AbortRequest.$Shape} AbortRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): content.AbortRequest & content.AbortRequest.$Shape;
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
        type $Shape = content.AbortRequest.$Properties;
    }
}
