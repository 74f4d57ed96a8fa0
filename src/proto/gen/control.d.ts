import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace moby. */
export namespace moby {

    /** Namespace buildkit. */
    namespace buildkit {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a Timestamp.
             * @deprecated Use moby.buildkit.v1.Timestamp.$Properties instead.
             */
            interface ITimestamp extends moby.buildkit.v1.Timestamp.$Properties {
            }

            /** Represents a Timestamp. */
            class Timestamp {

                /**
                 * Constructs a new Timestamp.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.Timestamp.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Timestamp seconds. */
                seconds: Long;

                /** Timestamp nanos. */
                nanos: number;

                /**
                 * Encodes the specified Timestamp message. Does not implicitly {@link moby.buildkit.v1.Timestamp.verify|verify} messages.
                 * @param message Timestamp message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.Timestamp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Timestamp message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.Timestamp & moby.buildkit.v1.Timestamp.$Shape} Timestamp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.Timestamp & moby.buildkit.v1.Timestamp.$Shape;
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
                type $Shape = moby.buildkit.v1.Timestamp.$Properties;
            }

            /**
             * Properties of a PruneRequest.
             * @deprecated Use moby.buildkit.v1.PruneRequest.$Properties instead.
             */
            interface IPruneRequest extends moby.buildkit.v1.PruneRequest.$Properties {
            }

            /** Represents a PruneRequest. */
            class PruneRequest {

                /**
                 * Constructs a new PruneRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.PruneRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PruneRequest filter. */
                filter: string[];

                /** PruneRequest all. */
                all: boolean;

                /** PruneRequest keepDuration. */
                keepDuration: Long;

                /** PruneRequest reservedSpace. */
                reservedSpace: Long;

                /** PruneRequest maxUsedSpace. */
                maxUsedSpace: Long;

                /** PruneRequest minFreeSpace. */
                minFreeSpace: Long;

                /**
                 * Encodes the specified PruneRequest message. Does not implicitly {@link moby.buildkit.v1.PruneRequest.verify|verify} messages.
                 * @param message PruneRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.PruneRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PruneRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.PruneRequest & moby.buildkit.v1.PruneRequest.$Shape} PruneRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.PruneRequest & moby.buildkit.v1.PruneRequest.$Shape;
            }

            namespace PruneRequest {

                /** Properties of a PruneRequest. */
                interface $Properties {

                    /** PruneRequest filter */
                    filter?: (string[]|null);

                    /** PruneRequest all */
                    all?: (boolean|null);

                    /** PruneRequest keepDuration */
                    keepDuration?: (Long|null);

                    /** PruneRequest reservedSpace */
                    reservedSpace?: (Long|null);

                    /** PruneRequest maxUsedSpace */
                    maxUsedSpace?: (Long|null);

                    /** PruneRequest minFreeSpace */
                    minFreeSpace?: (Long|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PruneRequest. */
                type $Shape = moby.buildkit.v1.PruneRequest.$Properties;
            }

            /**
             * Properties of a DiskUsageRequest.
             * @deprecated Use moby.buildkit.v1.DiskUsageRequest.$Properties instead.
             */
            interface IDiskUsageRequest extends moby.buildkit.v1.DiskUsageRequest.$Properties {
            }

            /** Represents a DiskUsageRequest. */
            class DiskUsageRequest {

                /**
                 * Constructs a new DiskUsageRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.DiskUsageRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DiskUsageRequest filter. */
                filter: string[];

                /** DiskUsageRequest ageLimit. */
                ageLimit: Long;

                /**
                 * Encodes the specified DiskUsageRequest message. Does not implicitly {@link moby.buildkit.v1.DiskUsageRequest.verify|verify} messages.
                 * @param message DiskUsageRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.DiskUsageRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DiskUsageRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.DiskUsageRequest & moby.buildkit.v1.DiskUsageRequest.$Shape} DiskUsageRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.DiskUsageRequest & moby.buildkit.v1.DiskUsageRequest.$Shape;
            }

            namespace DiskUsageRequest {

                /** Properties of a DiskUsageRequest. */
                interface $Properties {

                    /** DiskUsageRequest filter */
                    filter?: (string[]|null);

                    /** DiskUsageRequest ageLimit */
                    ageLimit?: (Long|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DiskUsageRequest. */
                type $Shape = moby.buildkit.v1.DiskUsageRequest.$Properties;
            }

            /**
             * Properties of a DiskUsageResponse.
             * @deprecated Use moby.buildkit.v1.DiskUsageResponse.$Properties instead.
             */
            interface IDiskUsageResponse extends moby.buildkit.v1.DiskUsageResponse.$Properties {
            }

            /** Represents a DiskUsageResponse. */
            class DiskUsageResponse {

                /**
                 * Constructs a new DiskUsageResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.DiskUsageResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DiskUsageResponse record. */
                record: moby.buildkit.v1.UsageRecord.$Properties[];

                /**
                 * Encodes the specified DiskUsageResponse message. Does not implicitly {@link moby.buildkit.v1.DiskUsageResponse.verify|verify} messages.
                 * @param message DiskUsageResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.DiskUsageResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DiskUsageResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.DiskUsageResponse & moby.buildkit.v1.DiskUsageResponse.$Shape} DiskUsageResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.DiskUsageResponse & moby.buildkit.v1.DiskUsageResponse.$Shape;
            }

            namespace DiskUsageResponse {

                /** Properties of a DiskUsageResponse. */
                interface $Properties {

                    /** DiskUsageResponse record */
                    record?: (moby.buildkit.v1.UsageRecord.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DiskUsageResponse. */
                type $Shape = moby.buildkit.v1.DiskUsageResponse.$Properties;
            }

            /**
             * Properties of a UsageRecord.
             * @deprecated Use moby.buildkit.v1.UsageRecord.$Properties instead.
             */
            interface IUsageRecord extends moby.buildkit.v1.UsageRecord.$Properties {
            }

            /** Represents a UsageRecord. */
            class UsageRecord {

                /**
                 * Constructs a new UsageRecord.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.UsageRecord.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UsageRecord ID. */
                ID: string;

                /** UsageRecord Mutable. */
                Mutable: boolean;

                /** UsageRecord InUse. */
                InUse: boolean;

                /** UsageRecord Size. */
                Size: Long;

                /** UsageRecord CreatedAt. */
                CreatedAt?: (moby.buildkit.v1.Timestamp.$Properties|null);

                /** UsageRecord LastUsedAt. */
                LastUsedAt?: (moby.buildkit.v1.Timestamp.$Properties|null);

                /** UsageRecord UsageCount. */
                UsageCount: Long;

                /** UsageRecord Description. */
                Description: string;

                /** UsageRecord RecordType. */
                RecordType: string;

                /** UsageRecord Shared. */
                Shared: boolean;

                /** UsageRecord Parents. */
                Parents: string[];

                /**
                 * Encodes the specified UsageRecord message. Does not implicitly {@link moby.buildkit.v1.UsageRecord.verify|verify} messages.
                 * @param message UsageRecord message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.UsageRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UsageRecord message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.UsageRecord & moby.buildkit.v1.UsageRecord.$Shape} UsageRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.UsageRecord & moby.buildkit.v1.UsageRecord.$Shape;
            }

            namespace UsageRecord {

                /** Properties of a UsageRecord. */
                interface $Properties {

                    /** UsageRecord ID */
                    ID?: (string|null);

                    /** UsageRecord Mutable */
                    Mutable?: (boolean|null);

                    /** UsageRecord InUse */
                    InUse?: (boolean|null);

                    /** UsageRecord Size */
                    Size?: (Long|null);

                    /** UsageRecord CreatedAt */
                    CreatedAt?: (moby.buildkit.v1.Timestamp.$Properties|null);

                    /** UsageRecord LastUsedAt */
                    LastUsedAt?: (moby.buildkit.v1.Timestamp.$Properties|null);

                    /** UsageRecord UsageCount */
                    UsageCount?: (Long|null);

                    /** UsageRecord Description */
                    Description?: (string|null);

                    /** UsageRecord RecordType */
                    RecordType?: (string|null);

                    /** UsageRecord Shared */
                    Shared?: (boolean|null);

                    /** UsageRecord Parents */
                    Parents?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UsageRecord. */
                type $Shape = moby.buildkit.v1.UsageRecord.$Properties;
            }

            /**
             * Properties of a UsageSummary.
             * @deprecated Use moby.buildkit.v1.UsageSummary.$Properties instead.
             */
            interface IUsageSummary extends moby.buildkit.v1.UsageSummary.$Properties {
            }

            /** Represents a UsageSummary. */
            class UsageSummary {

                /**
                 * Constructs a new UsageSummary.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.UsageSummary.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UsageSummary record. */
                record: moby.buildkit.v1.RecordSummary.$Properties[];

                /**
                 * Encodes the specified UsageSummary message. Does not implicitly {@link moby.buildkit.v1.UsageSummary.verify|verify} messages.
                 * @param message UsageSummary message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.UsageSummary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a UsageSummary message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.UsageSummary & moby.buildkit.v1.UsageSummary.$Shape} UsageSummary
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.UsageSummary & moby.buildkit.v1.UsageSummary.$Shape;
            }

            namespace UsageSummary {

                /** Properties of a UsageSummary. */
                interface $Properties {

                    /** UsageSummary record */
                    record?: (moby.buildkit.v1.RecordSummary.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a UsageSummary. */
                type $Shape = moby.buildkit.v1.UsageSummary.$Properties;
            }

            /**
             * Properties of a RecordSummary.
             * @deprecated Use moby.buildkit.v1.RecordSummary.$Properties instead.
             */
            interface IRecordSummary extends moby.buildkit.v1.RecordSummary.$Properties {
            }

            /** Represents a RecordSummary. */
            class RecordSummary {

                /**
                 * Constructs a new RecordSummary.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.RecordSummary.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RecordSummary Size. */
                Size: Long;

                /** RecordSummary CreatedAt. */
                CreatedAt?: (moby.buildkit.v1.Timestamp.$Properties|null);

                /** RecordSummary Description. */
                Description: string;

                /** RecordSummary RecordType. */
                RecordType: string;

                /**
                 * Encodes the specified RecordSummary message. Does not implicitly {@link moby.buildkit.v1.RecordSummary.verify|verify} messages.
                 * @param message RecordSummary message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.RecordSummary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RecordSummary message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.RecordSummary & moby.buildkit.v1.RecordSummary.$Shape} RecordSummary
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.RecordSummary & moby.buildkit.v1.RecordSummary.$Shape;
            }

            namespace RecordSummary {

                /** Properties of a RecordSummary. */
                interface $Properties {

                    /** RecordSummary Size */
                    Size?: (Long|null);

                    /** RecordSummary CreatedAt */
                    CreatedAt?: (moby.buildkit.v1.Timestamp.$Properties|null);

                    /** RecordSummary Description */
                    Description?: (string|null);

                    /** RecordSummary RecordType */
                    RecordType?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RecordSummary. */
                type $Shape = moby.buildkit.v1.RecordSummary.$Properties;
            }

            /**
             * Properties of a SolveRequest.
             * @deprecated Use moby.buildkit.v1.SolveRequest.$Properties instead.
             */
            interface ISolveRequest extends moby.buildkit.v1.SolveRequest.$Properties {
            }

            /** Represents a SolveRequest. */
            class SolveRequest {

                /**
                 * Constructs a new SolveRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.SolveRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SolveRequest Ref. */
                Ref: string;

                /** SolveRequest Definition. */
                Definition: Uint8Array;

                /** SolveRequest ExporterDeprecated. */
                ExporterDeprecated: string;

                /** SolveRequest ExporterAttrsDeprecated. */
                ExporterAttrsDeprecated: { [k: string]: string };

                /** SolveRequest Session. */
                Session: string;

                /** SolveRequest Frontend. */
                Frontend: string;

                /** SolveRequest FrontendAttrs. */
                FrontendAttrs: { [k: string]: string };

                /** SolveRequest Cache. */
                Cache?: (moby.buildkit.v1.CacheOptions.$Properties|null);

                /** SolveRequest Entitlements. */
                Entitlements: string[];

                /** SolveRequest FrontendInputs. */
                FrontendInputs: { [k: string]: Uint8Array };

                /** SolveRequest Internal. */
                Internal: boolean;

                /** SolveRequest SourcePolicy. */
                SourcePolicy?: (moby.buildkit.v1.sourcepolicy.Policy.$Properties|null);

                /** SolveRequest Exporters. */
                Exporters: moby.buildkit.v1.Exporter.$Properties[];

                /** SolveRequest EnableSessionExporter. */
                EnableSessionExporter: boolean;

                /**
                 * Encodes the specified SolveRequest message. Does not implicitly {@link moby.buildkit.v1.SolveRequest.verify|verify} messages.
                 * @param message SolveRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.SolveRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SolveRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.SolveRequest & moby.buildkit.v1.SolveRequest.$Shape} SolveRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.SolveRequest & moby.buildkit.v1.SolveRequest.$Shape;
            }

            namespace SolveRequest {

                /** Properties of a SolveRequest. */
                interface $Properties {

                    /** SolveRequest Ref */
                    Ref?: (string|null);

                    /** SolveRequest Definition */
                    Definition?: (Uint8Array|null);

                    /** SolveRequest ExporterDeprecated */
                    ExporterDeprecated?: (string|null);

                    /** SolveRequest ExporterAttrsDeprecated */
                    ExporterAttrsDeprecated?: ({ [k: string]: string }|null);

                    /** SolveRequest Session */
                    Session?: (string|null);

                    /** SolveRequest Frontend */
                    Frontend?: (string|null);

                    /** SolveRequest FrontendAttrs */
                    FrontendAttrs?: ({ [k: string]: string }|null);

                    /** SolveRequest Cache */
                    Cache?: (moby.buildkit.v1.CacheOptions.$Properties|null);

                    /** SolveRequest Entitlements */
                    Entitlements?: (string[]|null);

                    /** SolveRequest FrontendInputs */
                    FrontendInputs?: ({ [k: string]: Uint8Array }|null);

                    /** SolveRequest Internal */
                    Internal?: (boolean|null);

                    /** SolveRequest SourcePolicy */
                    SourcePolicy?: (moby.buildkit.v1.sourcepolicy.Policy.$Properties|null);

                    /** SolveRequest Exporters */
                    Exporters?: (moby.buildkit.v1.Exporter.$Properties[]|null);

                    /** SolveRequest EnableSessionExporter */
                    EnableSessionExporter?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SolveRequest. */
                type $Shape = moby.buildkit.v1.SolveRequest.$Properties;
            }

            /**
             * Properties of a CacheOptions.
             * @deprecated Use moby.buildkit.v1.CacheOptions.$Properties instead.
             */
            interface ICacheOptions extends moby.buildkit.v1.CacheOptions.$Properties {
            }

            /** Represents a CacheOptions. */
            class CacheOptions {

                /**
                 * Constructs a new CacheOptions.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.CacheOptions.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CacheOptions Exports. */
                Exports: moby.buildkit.v1.CacheOptionsEntry.$Properties[];

                /** CacheOptions Imports. */
                Imports: moby.buildkit.v1.CacheOptionsEntry.$Properties[];

                /**
                 * Encodes the specified CacheOptions message. Does not implicitly {@link moby.buildkit.v1.CacheOptions.verify|verify} messages.
                 * @param message CacheOptions message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.CacheOptions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CacheOptions message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.CacheOptions & moby.buildkit.v1.CacheOptions.$Shape} CacheOptions
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.CacheOptions & moby.buildkit.v1.CacheOptions.$Shape;
            }

            namespace CacheOptions {

                /** Properties of a CacheOptions. */
                interface $Properties {

                    /** CacheOptions Exports */
                    Exports?: (moby.buildkit.v1.CacheOptionsEntry.$Properties[]|null);

                    /** CacheOptions Imports */
                    Imports?: (moby.buildkit.v1.CacheOptionsEntry.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CacheOptions. */
                type $Shape = moby.buildkit.v1.CacheOptions.$Properties;
            }

            /**
             * Properties of a CacheOptionsEntry.
             * @deprecated Use moby.buildkit.v1.CacheOptionsEntry.$Properties instead.
             */
            interface ICacheOptionsEntry extends moby.buildkit.v1.CacheOptionsEntry.$Properties {
            }

            /** Represents a CacheOptionsEntry. */
            class CacheOptionsEntry {

                /**
                 * Constructs a new CacheOptionsEntry.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.CacheOptionsEntry.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CacheOptionsEntry Type. */
                Type: string;

                /** CacheOptionsEntry Attrs. */
                Attrs: { [k: string]: string };

                /**
                 * Encodes the specified CacheOptionsEntry message. Does not implicitly {@link moby.buildkit.v1.CacheOptionsEntry.verify|verify} messages.
                 * @param message CacheOptionsEntry message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.CacheOptionsEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CacheOptionsEntry message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.CacheOptionsEntry & moby.buildkit.v1.CacheOptionsEntry.$Shape} CacheOptionsEntry
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.CacheOptionsEntry & moby.buildkit.v1.CacheOptionsEntry.$Shape;
            }

            namespace CacheOptionsEntry {

                /** Properties of a CacheOptionsEntry. */
                interface $Properties {

                    /** CacheOptionsEntry Type */
                    Type?: (string|null);

                    /** CacheOptionsEntry Attrs */
                    Attrs?: ({ [k: string]: string }|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CacheOptionsEntry. */
                type $Shape = moby.buildkit.v1.CacheOptionsEntry.$Properties;
            }

            /**
             * Properties of an Exporter.
             * @deprecated Use moby.buildkit.v1.Exporter.$Properties instead.
             */
            interface IExporter extends moby.buildkit.v1.Exporter.$Properties {
            }

            /** Represents an Exporter. */
            class Exporter {

                /**
                 * Constructs a new Exporter.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.Exporter.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Exporter Type. */
                Type: string;

                /** Exporter Attrs. */
                Attrs: { [k: string]: string };

                /**
                 * Encodes the specified Exporter message. Does not implicitly {@link moby.buildkit.v1.Exporter.verify|verify} messages.
                 * @param message Exporter message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.Exporter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Exporter message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.Exporter & moby.buildkit.v1.Exporter.$Shape} Exporter
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.Exporter & moby.buildkit.v1.Exporter.$Shape;
            }

            namespace Exporter {

                /** Properties of an Exporter. */
                interface $Properties {

                    /** Exporter Type */
                    Type?: (string|null);

                    /** Exporter Attrs */
                    Attrs?: ({ [k: string]: string }|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Exporter. */
                type $Shape = moby.buildkit.v1.Exporter.$Properties;
            }

            /**
             * Properties of a SolveResponse.
             * @deprecated Use moby.buildkit.v1.SolveResponse.$Properties instead.
             */
            interface ISolveResponse extends moby.buildkit.v1.SolveResponse.$Properties {
            }

            /** Represents a SolveResponse. */
            class SolveResponse {

                /**
                 * Constructs a new SolveResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.SolveResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SolveResponse ExporterResponse. */
                ExporterResponse: { [k: string]: string };

                /**
                 * Encodes the specified SolveResponse message. Does not implicitly {@link moby.buildkit.v1.SolveResponse.verify|verify} messages.
                 * @param message SolveResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.SolveResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SolveResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.SolveResponse & moby.buildkit.v1.SolveResponse.$Shape} SolveResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.SolveResponse & moby.buildkit.v1.SolveResponse.$Shape;
            }

            namespace SolveResponse {

                /** Properties of a SolveResponse. */
                interface $Properties {

                    /** SolveResponse ExporterResponse */
                    ExporterResponse?: ({ [k: string]: string }|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SolveResponse. */
                type $Shape = moby.buildkit.v1.SolveResponse.$Properties;
            }

            /**
             * Properties of a StatusRequest.
             * @deprecated Use moby.buildkit.v1.StatusRequest.$Properties instead.
             */
            interface IStatusRequest extends moby.buildkit.v1.StatusRequest.$Properties {
            }

            /** Represents a StatusRequest. */
            class StatusRequest {

                /**
                 * Constructs a new StatusRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.StatusRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** StatusRequest Ref. */
                Ref: string;

                /**
                 * Encodes the specified StatusRequest message. Does not implicitly {@link moby.buildkit.v1.StatusRequest.verify|verify} messages.
                 * @param message StatusRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.StatusRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StatusRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.StatusRequest & moby.buildkit.v1.StatusRequest.$Shape} StatusRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.StatusRequest & moby.buildkit.v1.StatusRequest.$Shape;
            }

            namespace StatusRequest {

                /** Properties of a StatusRequest. */
                interface $Properties {

                    /** StatusRequest Ref */
                    Ref?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StatusRequest. */
                type $Shape = moby.buildkit.v1.StatusRequest.$Properties;
            }

            /**
             * Properties of a StatusResponse.
             * @deprecated Use moby.buildkit.v1.StatusResponse.$Properties instead.
             */
            interface IStatusResponse extends moby.buildkit.v1.StatusResponse.$Properties {
            }

            /** Represents a StatusResponse. */
            class StatusResponse {

                /**
                 * Constructs a new StatusResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.StatusResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** StatusResponse vertexes. */
                vertexes: moby.buildkit.v1.Vertex.$Properties[];

                /** StatusResponse statuses. */
                statuses: moby.buildkit.v1.VertexStatus.$Properties[];

                /** StatusResponse logs. */
                logs: moby.buildkit.v1.VertexLog.$Properties[];

                /** StatusResponse warnings. */
                warnings: moby.buildkit.v1.VertexWarning.$Properties[];

                /**
                 * Encodes the specified StatusResponse message. Does not implicitly {@link moby.buildkit.v1.StatusResponse.verify|verify} messages.
                 * @param message StatusResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.StatusResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StatusResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.StatusResponse & moby.buildkit.v1.StatusResponse.$Shape} StatusResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.StatusResponse & moby.buildkit.v1.StatusResponse.$Shape;
            }

            namespace StatusResponse {

                /** Properties of a StatusResponse. */
                interface $Properties {

                    /** StatusResponse vertexes */
                    vertexes?: (moby.buildkit.v1.Vertex.$Properties[]|null);

                    /** StatusResponse statuses */
                    statuses?: (moby.buildkit.v1.VertexStatus.$Properties[]|null);

                    /** StatusResponse logs */
                    logs?: (moby.buildkit.v1.VertexLog.$Properties[]|null);

                    /** StatusResponse warnings */
                    warnings?: (moby.buildkit.v1.VertexWarning.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StatusResponse. */
                type $Shape = moby.buildkit.v1.StatusResponse.$Properties;
            }

            /**
             * Properties of a Vertex.
             * @deprecated Use moby.buildkit.v1.Vertex.$Properties instead.
             */
            interface IVertex extends moby.buildkit.v1.Vertex.$Properties {
            }

            /** Represents a Vertex. */
            class Vertex {

                /**
                 * Constructs a new Vertex.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.Vertex.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Vertex digest. */
                digest: string;

                /** Vertex inputs. */
                inputs: string[];

                /** Vertex name. */
                name: string;

                /** Vertex cached. */
                cached: boolean;

                /** Vertex started. */
                started?: (moby.buildkit.v1.Timestamp.$Properties|null);

                /** Vertex completed. */
                completed?: (moby.buildkit.v1.Timestamp.$Properties|null);

                /** Vertex error. */
                error: string;

                /** Vertex progressGroup. */
                progressGroup?: (moby.buildkit.v1.ProgressGroup.$Properties|null);

                /**
                 * Encodes the specified Vertex message. Does not implicitly {@link moby.buildkit.v1.Vertex.verify|verify} messages.
                 * @param message Vertex message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.Vertex.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Vertex message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.Vertex & moby.buildkit.v1.Vertex.$Shape} Vertex
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.Vertex & moby.buildkit.v1.Vertex.$Shape;
            }

            namespace Vertex {

                /** Properties of a Vertex. */
                interface $Properties {

                    /** Vertex digest */
                    digest?: (string|null);

                    /** Vertex inputs */
                    inputs?: (string[]|null);

                    /** Vertex name */
                    name?: (string|null);

                    /** Vertex cached */
                    cached?: (boolean|null);

                    /** Vertex started */
                    started?: (moby.buildkit.v1.Timestamp.$Properties|null);

                    /** Vertex completed */
                    completed?: (moby.buildkit.v1.Timestamp.$Properties|null);

                    /** Vertex error */
                    error?: (string|null);

                    /** Vertex progressGroup */
                    progressGroup?: (moby.buildkit.v1.ProgressGroup.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Vertex. */
                type $Shape = moby.buildkit.v1.Vertex.$Properties;
            }

            /**
             * Properties of a ProgressGroup.
             * @deprecated Use moby.buildkit.v1.ProgressGroup.$Properties instead.
             */
            interface IProgressGroup extends moby.buildkit.v1.ProgressGroup.$Properties {
            }

            /** Represents a ProgressGroup. */
            class ProgressGroup {

                /**
                 * Constructs a new ProgressGroup.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.ProgressGroup.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ProgressGroup id. */
                id: string;

                /** ProgressGroup name. */
                name: string;

                /** ProgressGroup weak. */
                weak: boolean;

                /**
                 * Encodes the specified ProgressGroup message. Does not implicitly {@link moby.buildkit.v1.ProgressGroup.verify|verify} messages.
                 * @param message ProgressGroup message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.ProgressGroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ProgressGroup message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.ProgressGroup & moby.buildkit.v1.ProgressGroup.$Shape} ProgressGroup
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.ProgressGroup & moby.buildkit.v1.ProgressGroup.$Shape;
            }

            namespace ProgressGroup {

                /** Properties of a ProgressGroup. */
                interface $Properties {

                    /** ProgressGroup id */
                    id?: (string|null);

                    /** ProgressGroup name */
                    name?: (string|null);

                    /** ProgressGroup weak */
                    weak?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ProgressGroup. */
                type $Shape = moby.buildkit.v1.ProgressGroup.$Properties;
            }

            /**
             * Properties of a VertexStatus.
             * @deprecated Use moby.buildkit.v1.VertexStatus.$Properties instead.
             */
            interface IVertexStatus extends moby.buildkit.v1.VertexStatus.$Properties {
            }

            /** Represents a VertexStatus. */
            class VertexStatus {

                /**
                 * Constructs a new VertexStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.VertexStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** VertexStatus ID. */
                ID: string;

                /** VertexStatus vertex. */
                vertex: string;

                /** VertexStatus name. */
                name: string;

                /** VertexStatus current. */
                current: Long;

                /** VertexStatus total. */
                total: Long;

                /** VertexStatus timestamp. */
                timestamp?: (moby.buildkit.v1.Timestamp.$Properties|null);

                /** VertexStatus started. */
                started?: (moby.buildkit.v1.Timestamp.$Properties|null);

                /** VertexStatus completed. */
                completed?: (moby.buildkit.v1.Timestamp.$Properties|null);

                /**
                 * Encodes the specified VertexStatus message. Does not implicitly {@link moby.buildkit.v1.VertexStatus.verify|verify} messages.
                 * @param message VertexStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.VertexStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a VertexStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.VertexStatus & moby.buildkit.v1.VertexStatus.$Shape} VertexStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.VertexStatus & moby.buildkit.v1.VertexStatus.$Shape;
            }

            namespace VertexStatus {

                /** Properties of a VertexStatus. */
                interface $Properties {

                    /** VertexStatus ID */
                    ID?: (string|null);

                    /** VertexStatus vertex */
                    vertex?: (string|null);

                    /** VertexStatus name */
                    name?: (string|null);

                    /** VertexStatus current */
                    current?: (Long|null);

                    /** VertexStatus total */
                    total?: (Long|null);

                    /** VertexStatus timestamp */
                    timestamp?: (moby.buildkit.v1.Timestamp.$Properties|null);

                    /** VertexStatus started */
                    started?: (moby.buildkit.v1.Timestamp.$Properties|null);

                    /** VertexStatus completed */
                    completed?: (moby.buildkit.v1.Timestamp.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a VertexStatus. */
                type $Shape = moby.buildkit.v1.VertexStatus.$Properties;
            }

            /**
             * Properties of a VertexLog.
             * @deprecated Use moby.buildkit.v1.VertexLog.$Properties instead.
             */
            interface IVertexLog extends moby.buildkit.v1.VertexLog.$Properties {
            }

            /** Represents a VertexLog. */
            class VertexLog {

                /**
                 * Constructs a new VertexLog.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.VertexLog.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** VertexLog vertex. */
                vertex: string;

                /** VertexLog timestamp. */
                timestamp?: (moby.buildkit.v1.Timestamp.$Properties|null);

                /** VertexLog stream. */
                stream: Long;

                /** VertexLog msg. */
                msg: Uint8Array;

                /**
                 * Encodes the specified VertexLog message. Does not implicitly {@link moby.buildkit.v1.VertexLog.verify|verify} messages.
                 * @param message VertexLog message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.VertexLog.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a VertexLog message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.VertexLog & moby.buildkit.v1.VertexLog.$Shape} VertexLog
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.VertexLog & moby.buildkit.v1.VertexLog.$Shape;
            }

            namespace VertexLog {

                /** Properties of a VertexLog. */
                interface $Properties {

                    /** VertexLog vertex */
                    vertex?: (string|null);

                    /** VertexLog timestamp */
                    timestamp?: (moby.buildkit.v1.Timestamp.$Properties|null);

                    /** VertexLog stream */
                    stream?: (Long|null);

                    /** VertexLog msg */
                    msg?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a VertexLog. */
                type $Shape = moby.buildkit.v1.VertexLog.$Properties;
            }

            /**
             * Properties of a VertexWarning.
             * @deprecated Use moby.buildkit.v1.VertexWarning.$Properties instead.
             */
            interface IVertexWarning extends moby.buildkit.v1.VertexWarning.$Properties {
            }

            /** Represents a VertexWarning. */
            class VertexWarning {

                /**
                 * Constructs a new VertexWarning.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.VertexWarning.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** VertexWarning vertex. */
                vertex: string;

                /** VertexWarning level. */
                level: Long;

                /** VertexWarning short. */
                short: Uint8Array;

                /** VertexWarning detail. */
                detail: Uint8Array[];

                /** VertexWarning url. */
                url: string;

                /** VertexWarning info. */
                info: Uint8Array;

                /** VertexWarning ranges. */
                ranges: Uint8Array[];

                /**
                 * Encodes the specified VertexWarning message. Does not implicitly {@link moby.buildkit.v1.VertexWarning.verify|verify} messages.
                 * @param message VertexWarning message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.VertexWarning.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a VertexWarning message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.VertexWarning & moby.buildkit.v1.VertexWarning.$Shape} VertexWarning
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.VertexWarning & moby.buildkit.v1.VertexWarning.$Shape;
            }

            namespace VertexWarning {

                /** Properties of a VertexWarning. */
                interface $Properties {

                    /** VertexWarning vertex */
                    vertex?: (string|null);

                    /** VertexWarning level */
                    level?: (Long|null);

                    /** VertexWarning short */
                    short?: (Uint8Array|null);

                    /** VertexWarning detail */
                    detail?: (Uint8Array[]|null);

                    /** VertexWarning url */
                    url?: (string|null);

                    /** VertexWarning info */
                    info?: (Uint8Array|null);

                    /** VertexWarning ranges */
                    ranges?: (Uint8Array[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a VertexWarning. */
                type $Shape = moby.buildkit.v1.VertexWarning.$Properties;
            }

            /**
             * Properties of a BytesMessage.
             * @deprecated Use moby.buildkit.v1.BytesMessage.$Properties instead.
             */
            interface IBytesMessage extends moby.buildkit.v1.BytesMessage.$Properties {
            }

            /** Represents a BytesMessage. */
            class BytesMessage {

                /**
                 * Constructs a new BytesMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.BytesMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BytesMessage data. */
                data: Uint8Array;

                /**
                 * Encodes the specified BytesMessage message. Does not implicitly {@link moby.buildkit.v1.BytesMessage.verify|verify} messages.
                 * @param message BytesMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.BytesMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BytesMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.BytesMessage & moby.buildkit.v1.BytesMessage.$Shape} BytesMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.BytesMessage & moby.buildkit.v1.BytesMessage.$Shape;
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
                type $Shape = moby.buildkit.v1.BytesMessage.$Properties;
            }

            /**
             * Properties of a ListWorkersRequest.
             * @deprecated Use moby.buildkit.v1.ListWorkersRequest.$Properties instead.
             */
            interface IListWorkersRequest extends moby.buildkit.v1.ListWorkersRequest.$Properties {
            }

            /** Represents a ListWorkersRequest. */
            class ListWorkersRequest {

                /**
                 * Constructs a new ListWorkersRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.ListWorkersRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListWorkersRequest filter. */
                filter: string[];

                /**
                 * Encodes the specified ListWorkersRequest message. Does not implicitly {@link moby.buildkit.v1.ListWorkersRequest.verify|verify} messages.
                 * @param message ListWorkersRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.ListWorkersRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListWorkersRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.ListWorkersRequest & moby.buildkit.v1.ListWorkersRequest.$Shape} ListWorkersRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.ListWorkersRequest & moby.buildkit.v1.ListWorkersRequest.$Shape;
            }

            namespace ListWorkersRequest {

                /** Properties of a ListWorkersRequest. */
                interface $Properties {

                    /** ListWorkersRequest filter */
                    filter?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListWorkersRequest. */
                type $Shape = moby.buildkit.v1.ListWorkersRequest.$Properties;
            }

            /**
             * Properties of a ListWorkersResponse.
             * @deprecated Use moby.buildkit.v1.ListWorkersResponse.$Properties instead.
             */
            interface IListWorkersResponse extends moby.buildkit.v1.ListWorkersResponse.$Properties {
            }

            /** Represents a ListWorkersResponse. */
            class ListWorkersResponse {

                /**
                 * Constructs a new ListWorkersResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.ListWorkersResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListWorkersResponse record. */
                record: moby.buildkit.v1.types.WorkerRecord.$Properties[];

                /**
                 * Encodes the specified ListWorkersResponse message. Does not implicitly {@link moby.buildkit.v1.ListWorkersResponse.verify|verify} messages.
                 * @param message ListWorkersResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.ListWorkersResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListWorkersResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.ListWorkersResponse & moby.buildkit.v1.ListWorkersResponse.$Shape} ListWorkersResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.ListWorkersResponse & moby.buildkit.v1.ListWorkersResponse.$Shape;
            }

            namespace ListWorkersResponse {

                /** Properties of a ListWorkersResponse. */
                interface $Properties {

                    /** ListWorkersResponse record */
                    record?: (moby.buildkit.v1.types.WorkerRecord.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListWorkersResponse. */
                type $Shape = moby.buildkit.v1.ListWorkersResponse.$Properties;
            }

            /**
             * Properties of an InfoRequest.
             * @deprecated Use moby.buildkit.v1.InfoRequest.$Properties instead.
             */
            interface IInfoRequest extends moby.buildkit.v1.InfoRequest.$Properties {
            }

            /** Represents an InfoRequest. */
            class InfoRequest {

                /**
                 * Constructs a new InfoRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.InfoRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified InfoRequest message. Does not implicitly {@link moby.buildkit.v1.InfoRequest.verify|verify} messages.
                 * @param message InfoRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.InfoRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an InfoRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.InfoRequest & moby.buildkit.v1.InfoRequest.$Shape} InfoRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.InfoRequest & moby.buildkit.v1.InfoRequest.$Shape;
            }

            namespace InfoRequest {

                /** Properties of an InfoRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an InfoRequest. */
                type $Shape = moby.buildkit.v1.InfoRequest.$Properties;
            }

            /**
             * Properties of an InfoResponse.
             * @deprecated Use moby.buildkit.v1.InfoResponse.$Properties instead.
             */
            interface IInfoResponse extends moby.buildkit.v1.InfoResponse.$Properties {
            }

            /** Represents an InfoResponse. */
            class InfoResponse {

                /**
                 * Constructs a new InfoResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.InfoResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** InfoResponse buildkitVersion. */
                buildkitVersion?: (moby.buildkit.v1.types.BuildkitVersion.$Properties|null);

                /**
                 * Encodes the specified InfoResponse message. Does not implicitly {@link moby.buildkit.v1.InfoResponse.verify|verify} messages.
                 * @param message InfoResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.InfoResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an InfoResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.InfoResponse & moby.buildkit.v1.InfoResponse.$Shape} InfoResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.InfoResponse & moby.buildkit.v1.InfoResponse.$Shape;
            }

            namespace InfoResponse {

                /** Properties of an InfoResponse. */
                interface $Properties {

                    /** InfoResponse buildkitVersion */
                    buildkitVersion?: (moby.buildkit.v1.types.BuildkitVersion.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an InfoResponse. */
                type $Shape = moby.buildkit.v1.InfoResponse.$Properties;
            }

            /**
             * Properties of a BuildHistoryRequest.
             * @deprecated Use moby.buildkit.v1.BuildHistoryRequest.$Properties instead.
             */
            interface IBuildHistoryRequest extends moby.buildkit.v1.BuildHistoryRequest.$Properties {
            }

            /** Represents a BuildHistoryRequest. */
            class BuildHistoryRequest {

                /**
                 * Constructs a new BuildHistoryRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.BuildHistoryRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BuildHistoryRequest ActiveOnly. */
                ActiveOnly: boolean;

                /** BuildHistoryRequest Ref. */
                Ref: string;

                /** BuildHistoryRequest EarlyExit. */
                EarlyExit: boolean;

                /** BuildHistoryRequest Filter. */
                Filter: string[];

                /** BuildHistoryRequest Limit. */
                Limit: number;

                /**
                 * Encodes the specified BuildHistoryRequest message. Does not implicitly {@link moby.buildkit.v1.BuildHistoryRequest.verify|verify} messages.
                 * @param message BuildHistoryRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.BuildHistoryRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BuildHistoryRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.BuildHistoryRequest & moby.buildkit.v1.BuildHistoryRequest.$Shape} BuildHistoryRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.BuildHistoryRequest & moby.buildkit.v1.BuildHistoryRequest.$Shape;
            }

            namespace BuildHistoryRequest {

                /** Properties of a BuildHistoryRequest. */
                interface $Properties {

                    /** BuildHistoryRequest ActiveOnly */
                    ActiveOnly?: (boolean|null);

                    /** BuildHistoryRequest Ref */
                    Ref?: (string|null);

                    /** BuildHistoryRequest EarlyExit */
                    EarlyExit?: (boolean|null);

                    /** BuildHistoryRequest Filter */
                    Filter?: (string[]|null);

                    /** BuildHistoryRequest Limit */
                    Limit?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BuildHistoryRequest. */
                type $Shape = moby.buildkit.v1.BuildHistoryRequest.$Properties;
            }

            /** BuildHistoryEventType enum. */
            enum BuildHistoryEventType {

                /** STARTED value */
                STARTED = 0,

                /** COMPLETE value */
                COMPLETE = 1,

                /** DELETED value */
                DELETED = 2
            }

            /**
             * Properties of a BuildHistoryEvent.
             * @deprecated Use moby.buildkit.v1.BuildHistoryEvent.$Properties instead.
             */
            interface IBuildHistoryEvent extends moby.buildkit.v1.BuildHistoryEvent.$Properties {
            }

            /** Represents a BuildHistoryEvent. */
            class BuildHistoryEvent {

                /**
                 * Constructs a new BuildHistoryEvent.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.BuildHistoryEvent.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BuildHistoryEvent type. */
                type: moby.buildkit.v1.BuildHistoryEventType;

                /** BuildHistoryEvent record. */
                record?: (moby.buildkit.v1.BuildHistoryRecord.$Properties|null);

                /**
                 * Encodes the specified BuildHistoryEvent message. Does not implicitly {@link moby.buildkit.v1.BuildHistoryEvent.verify|verify} messages.
                 * @param message BuildHistoryEvent message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.BuildHistoryEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BuildHistoryEvent message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.BuildHistoryEvent & moby.buildkit.v1.BuildHistoryEvent.$Shape} BuildHistoryEvent
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.BuildHistoryEvent & moby.buildkit.v1.BuildHistoryEvent.$Shape;
            }

            namespace BuildHistoryEvent {

                /** Properties of a BuildHistoryEvent. */
                interface $Properties {

                    /** BuildHistoryEvent type */
                    type?: (moby.buildkit.v1.BuildHistoryEventType|null);

                    /** BuildHistoryEvent record */
                    record?: (moby.buildkit.v1.BuildHistoryRecord.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BuildHistoryEvent. */
                type $Shape = moby.buildkit.v1.BuildHistoryEvent.$Properties;
            }

            /**
             * Properties of a BuildHistoryRecord.
             * @deprecated Use moby.buildkit.v1.BuildHistoryRecord.$Properties instead.
             */
            interface IBuildHistoryRecord extends moby.buildkit.v1.BuildHistoryRecord.$Properties {
            }

            /** Represents a BuildHistoryRecord. */
            class BuildHistoryRecord {

                /**
                 * Constructs a new BuildHistoryRecord.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.BuildHistoryRecord.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BuildHistoryRecord Ref. */
                Ref: string;

                /** BuildHistoryRecord Frontend. */
                Frontend: string;

                /** BuildHistoryRecord FrontendAttrs. */
                FrontendAttrs: { [k: string]: string };

                /** BuildHistoryRecord Exporters. */
                Exporters: moby.buildkit.v1.Exporter.$Properties[];

                /** BuildHistoryRecord error. */
                error?: (google.rpc.Status.$Properties|null);

                /** BuildHistoryRecord CreatedAt. */
                CreatedAt?: (moby.buildkit.v1.Timestamp.$Properties|null);

                /** BuildHistoryRecord CompletedAt. */
                CompletedAt?: (moby.buildkit.v1.Timestamp.$Properties|null);

                /** BuildHistoryRecord logs. */
                logs?: (moby.buildkit.v1.Descriptor.$Properties|null);

                /** BuildHistoryRecord ExporterResponse. */
                ExporterResponse: { [k: string]: string };

                /** BuildHistoryRecord Result. */
                Result?: (moby.buildkit.v1.BuildResultInfo.$Properties|null);

                /** BuildHistoryRecord Results. */
                Results: { [k: string]: moby.buildkit.v1.BuildResultInfo.$Properties };

                /** BuildHistoryRecord Generation. */
                Generation: number;

                /** BuildHistoryRecord trace. */
                trace?: (moby.buildkit.v1.Descriptor.$Properties|null);

                /** BuildHistoryRecord pinned. */
                pinned: boolean;

                /** BuildHistoryRecord numCachedSteps. */
                numCachedSteps: number;

                /** BuildHistoryRecord numTotalSteps. */
                numTotalSteps: number;

                /** BuildHistoryRecord numCompletedSteps. */
                numCompletedSteps: number;

                /** BuildHistoryRecord externalError. */
                externalError?: (moby.buildkit.v1.Descriptor.$Properties|null);

                /** BuildHistoryRecord numWarnings. */
                numWarnings: number;

                /**
                 * Encodes the specified BuildHistoryRecord message. Does not implicitly {@link moby.buildkit.v1.BuildHistoryRecord.verify|verify} messages.
                 * @param message BuildHistoryRecord message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.BuildHistoryRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BuildHistoryRecord message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.BuildHistoryRecord & moby.buildkit.v1.BuildHistoryRecord.$Shape} BuildHistoryRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.BuildHistoryRecord & moby.buildkit.v1.BuildHistoryRecord.$Shape;
            }

            namespace BuildHistoryRecord {

                /** Properties of a BuildHistoryRecord. */
                interface $Properties {

                    /** BuildHistoryRecord Ref */
                    Ref?: (string|null);

                    /** BuildHistoryRecord Frontend */
                    Frontend?: (string|null);

                    /** BuildHistoryRecord FrontendAttrs */
                    FrontendAttrs?: ({ [k: string]: string }|null);

                    /** BuildHistoryRecord Exporters */
                    Exporters?: (moby.buildkit.v1.Exporter.$Properties[]|null);

                    /** BuildHistoryRecord error */
                    error?: (google.rpc.Status.$Properties|null);

                    /** BuildHistoryRecord CreatedAt */
                    CreatedAt?: (moby.buildkit.v1.Timestamp.$Properties|null);

                    /** BuildHistoryRecord CompletedAt */
                    CompletedAt?: (moby.buildkit.v1.Timestamp.$Properties|null);

                    /** BuildHistoryRecord logs */
                    logs?: (moby.buildkit.v1.Descriptor.$Properties|null);

                    /** BuildHistoryRecord ExporterResponse */
                    ExporterResponse?: ({ [k: string]: string }|null);

                    /** BuildHistoryRecord Result */
                    Result?: (moby.buildkit.v1.BuildResultInfo.$Properties|null);

                    /** BuildHistoryRecord Results */
                    Results?: ({ [k: string]: moby.buildkit.v1.BuildResultInfo.$Properties }|null);

                    /** BuildHistoryRecord Generation */
                    Generation?: (number|null);

                    /** BuildHistoryRecord trace */
                    trace?: (moby.buildkit.v1.Descriptor.$Properties|null);

                    /** BuildHistoryRecord pinned */
                    pinned?: (boolean|null);

                    /** BuildHistoryRecord numCachedSteps */
                    numCachedSteps?: (number|null);

                    /** BuildHistoryRecord numTotalSteps */
                    numTotalSteps?: (number|null);

                    /** BuildHistoryRecord numCompletedSteps */
                    numCompletedSteps?: (number|null);

                    /** BuildHistoryRecord externalError */
                    externalError?: (moby.buildkit.v1.Descriptor.$Properties|null);

                    /** BuildHistoryRecord numWarnings */
                    numWarnings?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BuildHistoryRecord. */
                type $Shape = moby.buildkit.v1.BuildHistoryRecord.$Properties;
            }

            /**
             * Properties of an UpdateBuildHistoryRequest.
             * @deprecated Use moby.buildkit.v1.UpdateBuildHistoryRequest.$Properties instead.
             */
            interface IUpdateBuildHistoryRequest extends moby.buildkit.v1.UpdateBuildHistoryRequest.$Properties {
            }

            /** Represents an UpdateBuildHistoryRequest. */
            class UpdateBuildHistoryRequest {

                /**
                 * Constructs a new UpdateBuildHistoryRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.UpdateBuildHistoryRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UpdateBuildHistoryRequest Ref. */
                Ref: string;

                /** UpdateBuildHistoryRequest Pinned. */
                Pinned: boolean;

                /** UpdateBuildHistoryRequest Delete. */
                Delete: boolean;

                /** UpdateBuildHistoryRequest Finalize. */
                Finalize: boolean;

                /**
                 * Encodes the specified UpdateBuildHistoryRequest message. Does not implicitly {@link moby.buildkit.v1.UpdateBuildHistoryRequest.verify|verify} messages.
                 * @param message UpdateBuildHistoryRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.UpdateBuildHistoryRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UpdateBuildHistoryRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.UpdateBuildHistoryRequest & moby.buildkit.v1.UpdateBuildHistoryRequest.$Shape} UpdateBuildHistoryRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.UpdateBuildHistoryRequest & moby.buildkit.v1.UpdateBuildHistoryRequest.$Shape;
            }

            namespace UpdateBuildHistoryRequest {

                /** Properties of an UpdateBuildHistoryRequest. */
                interface $Properties {

                    /** UpdateBuildHistoryRequest Ref */
                    Ref?: (string|null);

                    /** UpdateBuildHistoryRequest Pinned */
                    Pinned?: (boolean|null);

                    /** UpdateBuildHistoryRequest Delete */
                    Delete?: (boolean|null);

                    /** UpdateBuildHistoryRequest Finalize */
                    Finalize?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an UpdateBuildHistoryRequest. */
                type $Shape = moby.buildkit.v1.UpdateBuildHistoryRequest.$Properties;
            }

            /**
             * Properties of an UpdateBuildHistoryResponse.
             * @deprecated Use moby.buildkit.v1.UpdateBuildHistoryResponse.$Properties instead.
             */
            interface IUpdateBuildHistoryResponse extends moby.buildkit.v1.UpdateBuildHistoryResponse.$Properties {
            }

            /** Represents an UpdateBuildHistoryResponse. */
            class UpdateBuildHistoryResponse {

                /**
                 * Constructs a new UpdateBuildHistoryResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.UpdateBuildHistoryResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified UpdateBuildHistoryResponse message. Does not implicitly {@link moby.buildkit.v1.UpdateBuildHistoryResponse.verify|verify} messages.
                 * @param message UpdateBuildHistoryResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.UpdateBuildHistoryResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UpdateBuildHistoryResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.UpdateBuildHistoryResponse & moby.buildkit.v1.UpdateBuildHistoryResponse.$Shape} UpdateBuildHistoryResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.UpdateBuildHistoryResponse & moby.buildkit.v1.UpdateBuildHistoryResponse.$Shape;
            }

            namespace UpdateBuildHistoryResponse {

                /** Properties of an UpdateBuildHistoryResponse. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an UpdateBuildHistoryResponse. */
                type $Shape = moby.buildkit.v1.UpdateBuildHistoryResponse.$Properties;
            }

            /**
             * Properties of a Descriptor.
             * @deprecated Use moby.buildkit.v1.Descriptor.$Properties instead.
             */
            interface IDescriptor extends moby.buildkit.v1.Descriptor.$Properties {
            }

            /** Represents a Descriptor. */
            class Descriptor {

                /**
                 * Constructs a new Descriptor.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.Descriptor.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Descriptor media_type. */
                media_type: string;

                /** Descriptor digest. */
                digest: string;

                /** Descriptor size. */
                size: Long;

                /** Descriptor annotations. */
                annotations: { [k: string]: string };

                /**
                 * Encodes the specified Descriptor message. Does not implicitly {@link moby.buildkit.v1.Descriptor.verify|verify} messages.
                 * @param message Descriptor message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.Descriptor.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Descriptor message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.Descriptor & moby.buildkit.v1.Descriptor.$Shape} Descriptor
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.Descriptor & moby.buildkit.v1.Descriptor.$Shape;
            }

            namespace Descriptor {

                /** Properties of a Descriptor. */
                interface $Properties {

                    /** Descriptor media_type */
                    media_type?: (string|null);

                    /** Descriptor digest */
                    digest?: (string|null);

                    /** Descriptor size */
                    size?: (Long|null);

                    /** Descriptor annotations */
                    annotations?: ({ [k: string]: string }|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Descriptor. */
                type $Shape = moby.buildkit.v1.Descriptor.$Properties;
            }

            /**
             * Properties of a BuildResultInfo.
             * @deprecated Use moby.buildkit.v1.BuildResultInfo.$Properties instead.
             */
            interface IBuildResultInfo extends moby.buildkit.v1.BuildResultInfo.$Properties {
            }

            /** Represents a BuildResultInfo. */
            class BuildResultInfo {

                /**
                 * Constructs a new BuildResultInfo.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.BuildResultInfo.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BuildResultInfo ResultDeprecated. */
                ResultDeprecated?: (moby.buildkit.v1.Descriptor.$Properties|null);

                /** BuildResultInfo Attestations. */
                Attestations: moby.buildkit.v1.Descriptor.$Properties[];

                /** BuildResultInfo Results. */
                Results: moby.buildkit.v1.ResultEntry.$Properties[];

                /**
                 * Encodes the specified BuildResultInfo message. Does not implicitly {@link moby.buildkit.v1.BuildResultInfo.verify|verify} messages.
                 * @param message BuildResultInfo message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.BuildResultInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BuildResultInfo message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.BuildResultInfo & moby.buildkit.v1.BuildResultInfo.$Shape} BuildResultInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.BuildResultInfo & moby.buildkit.v1.BuildResultInfo.$Shape;
            }

            namespace BuildResultInfo {

                /** Properties of a BuildResultInfo. */
                interface $Properties {

                    /** BuildResultInfo ResultDeprecated */
                    ResultDeprecated?: (moby.buildkit.v1.Descriptor.$Properties|null);

                    /** BuildResultInfo Attestations */
                    Attestations?: (moby.buildkit.v1.Descriptor.$Properties[]|null);

                    /** BuildResultInfo Results */
                    Results?: (moby.buildkit.v1.ResultEntry.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BuildResultInfo. */
                type $Shape = moby.buildkit.v1.BuildResultInfo.$Properties;
            }

            /**
             * Properties of a ResultEntry.
             * @deprecated Use moby.buildkit.v1.ResultEntry.$Properties instead.
             */
            interface IResultEntry extends moby.buildkit.v1.ResultEntry.$Properties {
            }

            /** Represents a ResultEntry. */
            class ResultEntry {

                /**
                 * Constructs a new ResultEntry.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: moby.buildkit.v1.ResultEntry.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ResultEntry key. */
                key: Long;

                /** ResultEntry value. */
                value?: (moby.buildkit.v1.Descriptor.$Properties|null);

                /**
                 * Encodes the specified ResultEntry message. Does not implicitly {@link moby.buildkit.v1.ResultEntry.verify|verify} messages.
                 * @param message ResultEntry message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: moby.buildkit.v1.ResultEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ResultEntry message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.ResultEntry & moby.buildkit.v1.ResultEntry.$Shape} ResultEntry
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.ResultEntry & moby.buildkit.v1.ResultEntry.$Shape;
            }

            namespace ResultEntry {

                /** Properties of a ResultEntry. */
                interface $Properties {

                    /** ResultEntry key */
                    key?: (Long|null);

                    /** ResultEntry value */
                    value?: (moby.buildkit.v1.Descriptor.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ResultEntry. */
                type $Shape = moby.buildkit.v1.ResultEntry.$Properties;
            }

            /** Namespace sourcepolicy. */
            namespace sourcepolicy {

                /**
                 * Properties of a Policy.
                 * @deprecated Use moby.buildkit.v1.sourcepolicy.Policy.$Properties instead.
                 */
                interface IPolicy extends moby.buildkit.v1.sourcepolicy.Policy.$Properties {
                }

                /** Represents a Policy. */
                class Policy {

                    /**
                     * Constructs a new Policy.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.sourcepolicy.Policy.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Policy version. */
                    version: Long;

                    /** Policy rules. */
                    rules: moby.buildkit.v1.sourcepolicy.Rule.$Properties[];

                    /**
                     * Encodes the specified Policy message. Does not implicitly {@link moby.buildkit.v1.sourcepolicy.Policy.verify|verify} messages.
                     * @param message Policy message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.sourcepolicy.Policy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Policy message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.sourcepolicy.Policy & moby.buildkit.v1.sourcepolicy.Policy.$Shape} Policy
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.sourcepolicy.Policy & moby.buildkit.v1.sourcepolicy.Policy.$Shape;
                }

                namespace Policy {

                    /** Properties of a Policy. */
                    interface $Properties {

                        /** Policy version */
                        version?: (Long|null);

                        /** Policy rules */
                        rules?: (moby.buildkit.v1.sourcepolicy.Rule.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Policy. */
                    type $Shape = moby.buildkit.v1.sourcepolicy.Policy.$Properties;
                }

                /**
                 * Properties of a Rule.
                 * @deprecated Use moby.buildkit.v1.sourcepolicy.Rule.$Properties instead.
                 */
                interface IRule extends moby.buildkit.v1.sourcepolicy.Rule.$Properties {
                }

                /** Represents a Rule. */
                class Rule {

                    /**
                     * Constructs a new Rule.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.sourcepolicy.Rule.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Rule action. */
                    action: moby.buildkit.v1.sourcepolicy.PolicyAction;

                    /** Rule selector. */
                    selector?: (moby.buildkit.v1.sourcepolicy.Selector.$Properties|null);

                    /** Rule updates. */
                    updates?: (moby.buildkit.v1.sourcepolicy.Update.$Properties|null);

                    /**
                     * Encodes the specified Rule message. Does not implicitly {@link moby.buildkit.v1.sourcepolicy.Rule.verify|verify} messages.
                     * @param message Rule message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.sourcepolicy.Rule.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Rule message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.sourcepolicy.Rule & moby.buildkit.v1.sourcepolicy.Rule.$Shape} Rule
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.sourcepolicy.Rule & moby.buildkit.v1.sourcepolicy.Rule.$Shape;
                }

                namespace Rule {

                    /** Properties of a Rule. */
                    interface $Properties {

                        /** Rule action */
                        action?: (moby.buildkit.v1.sourcepolicy.PolicyAction|null);

                        /** Rule selector */
                        selector?: (moby.buildkit.v1.sourcepolicy.Selector.$Properties|null);

                        /** Rule updates */
                        updates?: (moby.buildkit.v1.sourcepolicy.Update.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Rule. */
                    type $Shape = moby.buildkit.v1.sourcepolicy.Rule.$Properties;
                }

                /**
                 * Properties of a Selector.
                 * @deprecated Use moby.buildkit.v1.sourcepolicy.Selector.$Properties instead.
                 */
                interface ISelector extends moby.buildkit.v1.sourcepolicy.Selector.$Properties {
                }

                /** Represents a Selector. */
                class Selector {

                    /**
                     * Constructs a new Selector.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.sourcepolicy.Selector.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Selector identifier. */
                    identifier: string;

                    /** Selector match_type. */
                    match_type: moby.buildkit.v1.sourcepolicy.MatchType;

                    /** Selector constraints. */
                    constraints: moby.buildkit.v1.sourcepolicy.AttrConstraint.$Properties[];

                    /**
                     * Encodes the specified Selector message. Does not implicitly {@link moby.buildkit.v1.sourcepolicy.Selector.verify|verify} messages.
                     * @param message Selector message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.sourcepolicy.Selector.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Selector message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.sourcepolicy.Selector & moby.buildkit.v1.sourcepolicy.Selector.$Shape} Selector
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.sourcepolicy.Selector & moby.buildkit.v1.sourcepolicy.Selector.$Shape;
                }

                namespace Selector {

                    /** Properties of a Selector. */
                    interface $Properties {

                        /** Selector identifier */
                        identifier?: (string|null);

                        /** Selector match_type */
                        match_type?: (moby.buildkit.v1.sourcepolicy.MatchType|null);

                        /** Selector constraints */
                        constraints?: (moby.buildkit.v1.sourcepolicy.AttrConstraint.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Selector. */
                    type $Shape = moby.buildkit.v1.sourcepolicy.Selector.$Properties;
                }

                /**
                 * Properties of an AttrConstraint.
                 * @deprecated Use moby.buildkit.v1.sourcepolicy.AttrConstraint.$Properties instead.
                 */
                interface IAttrConstraint extends moby.buildkit.v1.sourcepolicy.AttrConstraint.$Properties {
                }

                /** Represents an AttrConstraint. */
                class AttrConstraint {

                    /**
                     * Constructs a new AttrConstraint.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.sourcepolicy.AttrConstraint.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** AttrConstraint key. */
                    key: string;

                    /** AttrConstraint value. */
                    value: string;

                    /** AttrConstraint condition. */
                    condition: moby.buildkit.v1.sourcepolicy.AttrMatch;

                    /**
                     * Encodes the specified AttrConstraint message. Does not implicitly {@link moby.buildkit.v1.sourcepolicy.AttrConstraint.verify|verify} messages.
                     * @param message AttrConstraint message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.sourcepolicy.AttrConstraint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an AttrConstraint message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.sourcepolicy.AttrConstraint & moby.buildkit.v1.sourcepolicy.AttrConstraint.$Shape} AttrConstraint
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.sourcepolicy.AttrConstraint & moby.buildkit.v1.sourcepolicy.AttrConstraint.$Shape;
                }

                namespace AttrConstraint {

                    /** Properties of an AttrConstraint. */
                    interface $Properties {

                        /** AttrConstraint key */
                        key?: (string|null);

                        /** AttrConstraint value */
                        value?: (string|null);

                        /** AttrConstraint condition */
                        condition?: (moby.buildkit.v1.sourcepolicy.AttrMatch|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an AttrConstraint. */
                    type $Shape = moby.buildkit.v1.sourcepolicy.AttrConstraint.$Properties;
                }

                /**
                 * Properties of an Update.
                 * @deprecated Use moby.buildkit.v1.sourcepolicy.Update.$Properties instead.
                 */
                interface IUpdate extends moby.buildkit.v1.sourcepolicy.Update.$Properties {
                }

                /** Represents an Update. */
                class Update {

                    /**
                     * Constructs a new Update.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.sourcepolicy.Update.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Update identifier. */
                    identifier: string;

                    /** Update attrs. */
                    attrs: { [k: string]: string };

                    /**
                     * Encodes the specified Update message. Does not implicitly {@link moby.buildkit.v1.sourcepolicy.Update.verify|verify} messages.
                     * @param message Update message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.sourcepolicy.Update.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Update message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.sourcepolicy.Update & moby.buildkit.v1.sourcepolicy.Update.$Shape} Update
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.sourcepolicy.Update & moby.buildkit.v1.sourcepolicy.Update.$Shape;
                }

                namespace Update {

                    /** Properties of an Update. */
                    interface $Properties {

                        /** Update identifier */
                        identifier?: (string|null);

                        /** Update attrs */
                        attrs?: ({ [k: string]: string }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Update. */
                    type $Shape = moby.buildkit.v1.sourcepolicy.Update.$Properties;
                }

                /** PolicyAction enum. */
                enum PolicyAction {

                    /** ALLOW value */
                    ALLOW = 0,

                    /** DENY value */
                    DENY = 1,

                    /** CONVERT value */
                    CONVERT = 2
                }

                /** MatchType enum. */
                enum MatchType {

                    /** WILDCARD value */
                    WILDCARD = 0,

                    /** EXACT value */
                    EXACT = 1,

                    /** REGEX value */
                    REGEX = 2
                }

                /** AttrMatch enum. */
                enum AttrMatch {

                    /** EQUAL value */
                    EQUAL = 0,

                    /** NOTEQUAL value */
                    NOTEQUAL = 1,

                    /** MATCHES value */
                    MATCHES = 2
                }
            }

            /** Namespace types. */
            namespace types {

                /**
                 * Properties of a WorkerRecord.
                 * @deprecated Use moby.buildkit.v1.types.WorkerRecord.$Properties instead.
                 */
                interface IWorkerRecord extends moby.buildkit.v1.types.WorkerRecord.$Properties {
                }

                /** Represents a WorkerRecord. */
                class WorkerRecord {

                    /**
                     * Constructs a new WorkerRecord.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.types.WorkerRecord.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** WorkerRecord ID. */
                    ID: string;

                    /** WorkerRecord Labels. */
                    Labels: { [k: string]: string };

                    /** WorkerRecord platforms. */
                    platforms: Uint8Array[];

                    /** WorkerRecord GCPolicy. */
                    GCPolicy: moby.buildkit.v1.types.GCPolicy.$Properties[];

                    /** WorkerRecord BuildkitVersion. */
                    BuildkitVersion?: (moby.buildkit.v1.types.BuildkitVersion.$Properties|null);

                    /** WorkerRecord CDIDevices. */
                    CDIDevices: moby.buildkit.v1.types.CDIDevice.$Properties[];

                    /**
                     * Encodes the specified WorkerRecord message. Does not implicitly {@link moby.buildkit.v1.types.WorkerRecord.verify|verify} messages.
                     * @param message WorkerRecord message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.types.WorkerRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a WorkerRecord message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.types.WorkerRecord & moby.buildkit.v1.types.WorkerRecord.$Shape} WorkerRecord
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.types.WorkerRecord & moby.buildkit.v1.types.WorkerRecord.$Shape;
                }

                namespace WorkerRecord {

                    /** Properties of a WorkerRecord. */
                    interface $Properties {

                        /** WorkerRecord ID */
                        ID?: (string|null);

                        /** WorkerRecord Labels */
                        Labels?: ({ [k: string]: string }|null);

                        /** WorkerRecord platforms */
                        platforms?: (Uint8Array[]|null);

                        /** WorkerRecord GCPolicy */
                        GCPolicy?: (moby.buildkit.v1.types.GCPolicy.$Properties[]|null);

                        /** WorkerRecord BuildkitVersion */
                        BuildkitVersion?: (moby.buildkit.v1.types.BuildkitVersion.$Properties|null);

                        /** WorkerRecord CDIDevices */
                        CDIDevices?: (moby.buildkit.v1.types.CDIDevice.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a WorkerRecord. */
                    type $Shape = moby.buildkit.v1.types.WorkerRecord.$Properties;
                }

                /**
                 * Properties of a GCPolicy.
                 * @deprecated Use moby.buildkit.v1.types.GCPolicy.$Properties instead.
                 */
                interface IGCPolicy extends moby.buildkit.v1.types.GCPolicy.$Properties {
                }

                /** Represents a GCPolicy. */
                class GCPolicy {

                    /**
                     * Constructs a new GCPolicy.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.types.GCPolicy.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** GCPolicy all. */
                    all: boolean;

                    /** GCPolicy keepDuration. */
                    keepDuration: Long;

                    /** GCPolicy reservedSpace. */
                    reservedSpace: Long;

                    /** GCPolicy filters. */
                    filters: string[];

                    /** GCPolicy maxUsedSpace. */
                    maxUsedSpace: Long;

                    /** GCPolicy minFreeSpace. */
                    minFreeSpace: Long;

                    /**
                     * Encodes the specified GCPolicy message. Does not implicitly {@link moby.buildkit.v1.types.GCPolicy.verify|verify} messages.
                     * @param message GCPolicy message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.types.GCPolicy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a GCPolicy message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.types.GCPolicy & moby.buildkit.v1.types.GCPolicy.$Shape} GCPolicy
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.types.GCPolicy & moby.buildkit.v1.types.GCPolicy.$Shape;
                }

                namespace GCPolicy {

                    /** Properties of a GCPolicy. */
                    interface $Properties {

                        /** GCPolicy all */
                        all?: (boolean|null);

                        /** GCPolicy keepDuration */
                        keepDuration?: (Long|null);

                        /** GCPolicy reservedSpace */
                        reservedSpace?: (Long|null);

                        /** GCPolicy filters */
                        filters?: (string[]|null);

                        /** GCPolicy maxUsedSpace */
                        maxUsedSpace?: (Long|null);

                        /** GCPolicy minFreeSpace */
                        minFreeSpace?: (Long|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a GCPolicy. */
                    type $Shape = moby.buildkit.v1.types.GCPolicy.$Properties;
                }

                /**
                 * Properties of a CDIDevice.
                 * @deprecated Use moby.buildkit.v1.types.CDIDevice.$Properties instead.
                 */
                interface ICDIDevice extends moby.buildkit.v1.types.CDIDevice.$Properties {
                }

                /** Represents a CDIDevice. */
                class CDIDevice {

                    /**
                     * Constructs a new CDIDevice.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.types.CDIDevice.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** CDIDevice Name. */
                    Name: string;

                    /** CDIDevice AutoAllow. */
                    AutoAllow: boolean;

                    /** CDIDevice Annotations. */
                    Annotations: { [k: string]: string };

                    /** CDIDevice OnDemand. */
                    OnDemand: boolean;

                    /**
                     * Encodes the specified CDIDevice message. Does not implicitly {@link moby.buildkit.v1.types.CDIDevice.verify|verify} messages.
                     * @param message CDIDevice message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.types.CDIDevice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a CDIDevice message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.types.CDIDevice & moby.buildkit.v1.types.CDIDevice.$Shape} CDIDevice
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.types.CDIDevice & moby.buildkit.v1.types.CDIDevice.$Shape;
                }

                namespace CDIDevice {

                    /** Properties of a CDIDevice. */
                    interface $Properties {

                        /** CDIDevice Name */
                        Name?: (string|null);

                        /** CDIDevice AutoAllow */
                        AutoAllow?: (boolean|null);

                        /** CDIDevice Annotations */
                        Annotations?: ({ [k: string]: string }|null);

                        /** CDIDevice OnDemand */
                        OnDemand?: (boolean|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a CDIDevice. */
                    type $Shape = moby.buildkit.v1.types.CDIDevice.$Properties;
                }

                /**
                 * Properties of a BuildkitVersion.
                 * @deprecated Use moby.buildkit.v1.types.BuildkitVersion.$Properties instead.
                 */
                interface IBuildkitVersion extends moby.buildkit.v1.types.BuildkitVersion.$Properties {
                }

                /** Represents a BuildkitVersion. */
                class BuildkitVersion {

                    /**
                     * Constructs a new BuildkitVersion.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.types.BuildkitVersion.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** BuildkitVersion package. */
                    package: string;

                    /** BuildkitVersion version. */
                    version: string;

                    /** BuildkitVersion revision. */
                    revision: string;

                    /** BuildkitVersion dockerfileVersion. */
                    dockerfileVersion: string;

                    /**
                     * Encodes the specified BuildkitVersion message. Does not implicitly {@link moby.buildkit.v1.types.BuildkitVersion.verify|verify} messages.
                     * @param message BuildkitVersion message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.types.BuildkitVersion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a BuildkitVersion message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.types.BuildkitVersion & moby.buildkit.v1.types.BuildkitVersion.$Shape} BuildkitVersion
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.types.BuildkitVersion & moby.buildkit.v1.types.BuildkitVersion.$Shape;
                }

                namespace BuildkitVersion {

                    /** Properties of a BuildkitVersion. */
                    interface $Properties {

                        /** BuildkitVersion package */
                        "package"?: (string|null);

                        /** BuildkitVersion version */
                        version?: (string|null);

                        /** BuildkitVersion revision */
                        revision?: (string|null);

                        /** BuildkitVersion dockerfileVersion */
                        dockerfileVersion?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a BuildkitVersion. */
                    type $Shape = moby.buildkit.v1.types.BuildkitVersion.$Properties;
                }
            }
        }
    }
}

/** Namespace google. */
export namespace google {

    /** Namespace rpc. */
    namespace rpc {

        /**
         * Properties of a Status.
         * @deprecated Use google.rpc.Status.$Properties instead.
         */
        interface IStatus extends google.rpc.Status.$Properties {
        }

        /** Represents a Status. */
        class Status {

            /**
             * Constructs a new Status.
             * @param [properties] Properties to set
             */
            constructor(properties?: google.rpc.Status.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Status code. */
            code: number;

            /** Status message. */
            message: string;

            /** Status details. */
            details: google.rpc.Any.$Properties[];

            /**
             * Encodes the specified Status message. Does not implicitly {@link google.rpc.Status.verify|verify} messages.
             * @param message Status message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: google.rpc.Status.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {google.rpc.Status & google.rpc.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): google.rpc.Status & google.rpc.Status.$Shape;
        }

        namespace Status {

            /** Properties of a Status. */
            interface $Properties {

                /** Status code */
                code?: (number|null);

                /** Status message */
                message?: (string|null);

                /** Status details */
                details?: (google.rpc.Any.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Status. */
            type $Shape = google.rpc.Status.$Properties;
        }

        /**
         * Properties of an Any.
         * @deprecated Use google.rpc.Any.$Properties instead.
         */
        interface IAny extends google.rpc.Any.$Properties {
        }

        /** Represents an Any. */
        class Any {

            /**
             * Constructs a new Any.
             * @param [properties] Properties to set
             */
            constructor(properties?: google.rpc.Any.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Any type_url. */
            type_url: string;

            /** Any value. */
            value: Uint8Array;

            /**
             * Encodes the specified Any message. Does not implicitly {@link google.rpc.Any.verify|verify} messages.
             * @param message Any message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: google.rpc.Any.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Any message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {google.rpc.Any & google.rpc.Any.$Shape} Any
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): google.rpc.Any & google.rpc.Any.$Shape;
        }

        namespace Any {

            /** Properties of an Any. */
            interface $Properties {

                /** Any type_url */
                type_url?: (string|null);

                /** Any value */
                value?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Any. */
            type $Shape = google.rpc.Any.$Properties;
        }
    }
}
