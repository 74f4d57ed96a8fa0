/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["dockerfile-llb-control"] || ($protobuf.roots["dockerfile-llb-control"] = {});

export const moby = $root.moby = (() => {

    /**
     * Namespace moby.
     * @exports moby
     * @namespace
     */
    const moby = {};

    moby.buildkit = (function() {

        /**
         * Namespace buildkit.
         * @memberof moby
         * @namespace
         */
        const buildkit = {};

        buildkit.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof moby.buildkit
             * @namespace
             */
            const v1 = {};

            v1.Timestamp = (function() {

                /**
                 * Properties of a Timestamp.
                 * @typedef {Object} moby.buildkit.v1.Timestamp.$Properties
                 * @property {Long|null} [seconds] Timestamp seconds
                 * @property {number|null} [nanos] Timestamp nanos
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Timestamp.
                 * @memberof moby.buildkit.v1
                 * @interface ITimestamp
                 * @augments moby.buildkit.v1.Timestamp.$Properties
                 * @deprecated Use moby.buildkit.v1.Timestamp.$Properties instead.
                 */

                /**
                 * Shape of a Timestamp.
                 * @typedef {moby.buildkit.v1.Timestamp.$Properties} moby.buildkit.v1.Timestamp.$Shape
                 */

                /**
                 * Constructs a new Timestamp.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a Timestamp.
                 * @constructor
                 * @param {moby.buildkit.v1.Timestamp.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Timestamp = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Timestamp seconds.
                 * @member {Long} seconds
                 * @memberof moby.buildkit.v1.Timestamp
                 * @instance
                 */
                Timestamp.prototype.seconds = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Timestamp nanos.
                 * @member {number} nanos
                 * @memberof moby.buildkit.v1.Timestamp
                 * @instance
                 */
                Timestamp.prototype.nanos = 0;

                /**
                 * Encodes the specified Timestamp message. Does not implicitly {@link moby.buildkit.v1.Timestamp.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.Timestamp
                 * @static
                 * @param {moby.buildkit.v1.Timestamp.$Properties} message Timestamp message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Timestamp.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && (typeof message.seconds === "object" ? message.seconds.low || message.seconds.high : message.seconds !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).int64(message.seconds);
                    if (message.nanos != null && $Object.hasOwnProperty.call(message, "nanos") && message.nanos !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.nanos);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Timestamp message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.Timestamp
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.Timestamp & moby.buildkit.v1.Timestamp.$Shape} Timestamp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Timestamp.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.Timestamp();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.seconds = value;
                                else
                                    delete message.seconds;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.nanos = value;
                                else
                                    delete message.nanos;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Timestamp;
            })();

            v1.PruneRequest = (function() {

                /**
                 * Properties of a PruneRequest.
                 * @typedef {Object} moby.buildkit.v1.PruneRequest.$Properties
                 * @property {Array.<string>|null} [filter] PruneRequest filter
                 * @property {boolean|null} [all] PruneRequest all
                 * @property {Long|null} [keepDuration] PruneRequest keepDuration
                 * @property {Long|null} [reservedSpace] PruneRequest reservedSpace
                 * @property {Long|null} [maxUsedSpace] PruneRequest maxUsedSpace
                 * @property {Long|null} [minFreeSpace] PruneRequest minFreeSpace
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PruneRequest.
                 * @memberof moby.buildkit.v1
                 * @interface IPruneRequest
                 * @augments moby.buildkit.v1.PruneRequest.$Properties
                 * @deprecated Use moby.buildkit.v1.PruneRequest.$Properties instead.
                 */

                /**
                 * Shape of a PruneRequest.
                 * @typedef {moby.buildkit.v1.PruneRequest.$Properties} moby.buildkit.v1.PruneRequest.$Shape
                 */

                /**
                 * Constructs a new PruneRequest.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a PruneRequest.
                 * @constructor
                 * @param {moby.buildkit.v1.PruneRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PruneRequest = function (properties) {
                    this.filter = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PruneRequest filter.
                 * @member {Array.<string>} filter
                 * @memberof moby.buildkit.v1.PruneRequest
                 * @instance
                 */
                PruneRequest.prototype.filter = $util.emptyArray;

                /**
                 * PruneRequest all.
                 * @member {boolean} all
                 * @memberof moby.buildkit.v1.PruneRequest
                 * @instance
                 */
                PruneRequest.prototype.all = false;

                /**
                 * PruneRequest keepDuration.
                 * @member {Long} keepDuration
                 * @memberof moby.buildkit.v1.PruneRequest
                 * @instance
                 */
                PruneRequest.prototype.keepDuration = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * PruneRequest reservedSpace.
                 * @member {Long} reservedSpace
                 * @memberof moby.buildkit.v1.PruneRequest
                 * @instance
                 */
                PruneRequest.prototype.reservedSpace = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * PruneRequest maxUsedSpace.
                 * @member {Long} maxUsedSpace
                 * @memberof moby.buildkit.v1.PruneRequest
                 * @instance
                 */
                PruneRequest.prototype.maxUsedSpace = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * PruneRequest minFreeSpace.
                 * @member {Long} minFreeSpace
                 * @memberof moby.buildkit.v1.PruneRequest
                 * @instance
                 */
                PruneRequest.prototype.minFreeSpace = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Encodes the specified PruneRequest message. Does not implicitly {@link moby.buildkit.v1.PruneRequest.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.PruneRequest
                 * @static
                 * @param {moby.buildkit.v1.PruneRequest.$Properties} message PruneRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PruneRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.filter != null && message.filter.length)
                        for (let i = 0; i < message.filter.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.filter[i]);
                    if (message.all != null && $Object.hasOwnProperty.call(message, "all") && message.all !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.all);
                    if (message.keepDuration != null && $Object.hasOwnProperty.call(message, "keepDuration") && (typeof message.keepDuration === "object" ? message.keepDuration.low || message.keepDuration.high : message.keepDuration !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).int64(message.keepDuration);
                    if (message.reservedSpace != null && $Object.hasOwnProperty.call(message, "reservedSpace") && (typeof message.reservedSpace === "object" ? message.reservedSpace.low || message.reservedSpace.high : message.reservedSpace !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).int64(message.reservedSpace);
                    if (message.maxUsedSpace != null && $Object.hasOwnProperty.call(message, "maxUsedSpace") && (typeof message.maxUsedSpace === "object" ? message.maxUsedSpace.low || message.maxUsedSpace.high : message.maxUsedSpace !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).int64(message.maxUsedSpace);
                    if (message.minFreeSpace != null && $Object.hasOwnProperty.call(message, "minFreeSpace") && (typeof message.minFreeSpace === "object" ? message.minFreeSpace.low || message.minFreeSpace.high : message.minFreeSpace !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).int64(message.minFreeSpace);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PruneRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.PruneRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.PruneRequest & moby.buildkit.v1.PruneRequest.$Shape} PruneRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PruneRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.PruneRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.filter && message.filter.length))
                                    message.filter = [];
                                message.filter.push(reader.stringVerify());
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.all = value;
                                else
                                    delete message.all;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.keepDuration = value;
                                else
                                    delete message.keepDuration;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.reservedSpace = value;
                                else
                                    delete message.reservedSpace;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.maxUsedSpace = value;
                                else
                                    delete message.maxUsedSpace;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.minFreeSpace = value;
                                else
                                    delete message.minFreeSpace;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return PruneRequest;
            })();

            v1.DiskUsageRequest = (function() {

                /**
                 * Properties of a DiskUsageRequest.
                 * @typedef {Object} moby.buildkit.v1.DiskUsageRequest.$Properties
                 * @property {Array.<string>|null} [filter] DiskUsageRequest filter
                 * @property {Long|null} [ageLimit] DiskUsageRequest ageLimit
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DiskUsageRequest.
                 * @memberof moby.buildkit.v1
                 * @interface IDiskUsageRequest
                 * @augments moby.buildkit.v1.DiskUsageRequest.$Properties
                 * @deprecated Use moby.buildkit.v1.DiskUsageRequest.$Properties instead.
                 */

                /**
                 * Shape of a DiskUsageRequest.
                 * @typedef {moby.buildkit.v1.DiskUsageRequest.$Properties} moby.buildkit.v1.DiskUsageRequest.$Shape
                 */

                /**
                 * Constructs a new DiskUsageRequest.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a DiskUsageRequest.
                 * @constructor
                 * @param {moby.buildkit.v1.DiskUsageRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DiskUsageRequest = function (properties) {
                    this.filter = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DiskUsageRequest filter.
                 * @member {Array.<string>} filter
                 * @memberof moby.buildkit.v1.DiskUsageRequest
                 * @instance
                 */
                DiskUsageRequest.prototype.filter = $util.emptyArray;

                /**
                 * DiskUsageRequest ageLimit.
                 * @member {Long} ageLimit
                 * @memberof moby.buildkit.v1.DiskUsageRequest
                 * @instance
                 */
                DiskUsageRequest.prototype.ageLimit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Encodes the specified DiskUsageRequest message. Does not implicitly {@link moby.buildkit.v1.DiskUsageRequest.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.DiskUsageRequest
                 * @static
                 * @param {moby.buildkit.v1.DiskUsageRequest.$Properties} message DiskUsageRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DiskUsageRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.filter != null && message.filter.length)
                        for (let i = 0; i < message.filter.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.filter[i]);
                    if (message.ageLimit != null && $Object.hasOwnProperty.call(message, "ageLimit") && (typeof message.ageLimit === "object" ? message.ageLimit.low || message.ageLimit.high : message.ageLimit !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).int64(message.ageLimit);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DiskUsageRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.DiskUsageRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.DiskUsageRequest & moby.buildkit.v1.DiskUsageRequest.$Shape} DiskUsageRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DiskUsageRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.DiskUsageRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.filter && message.filter.length))
                                    message.filter = [];
                                message.filter.push(reader.stringVerify());
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.ageLimit = value;
                                else
                                    delete message.ageLimit;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return DiskUsageRequest;
            })();

            v1.DiskUsageResponse = (function() {

                /**
                 * Properties of a DiskUsageResponse.
                 * @typedef {Object} moby.buildkit.v1.DiskUsageResponse.$Properties
                 * @property {Array.<moby.buildkit.v1.UsageRecord.$Properties>|null} [record] DiskUsageResponse record
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DiskUsageResponse.
                 * @memberof moby.buildkit.v1
                 * @interface IDiskUsageResponse
                 * @augments moby.buildkit.v1.DiskUsageResponse.$Properties
                 * @deprecated Use moby.buildkit.v1.DiskUsageResponse.$Properties instead.
                 */

                /**
                 * Shape of a DiskUsageResponse.
                 * @typedef {moby.buildkit.v1.DiskUsageResponse.$Properties} moby.buildkit.v1.DiskUsageResponse.$Shape
                 */

                /**
                 * Constructs a new DiskUsageResponse.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a DiskUsageResponse.
                 * @constructor
                 * @param {moby.buildkit.v1.DiskUsageResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DiskUsageResponse = function (properties) {
                    this.record = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DiskUsageResponse record.
                 * @member {Array.<moby.buildkit.v1.UsageRecord.$Properties>} record
                 * @memberof moby.buildkit.v1.DiskUsageResponse
                 * @instance
                 */
                DiskUsageResponse.prototype.record = $util.emptyArray;

                /**
                 * Encodes the specified DiskUsageResponse message. Does not implicitly {@link moby.buildkit.v1.DiskUsageResponse.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.DiskUsageResponse
                 * @static
                 * @param {moby.buildkit.v1.DiskUsageResponse.$Properties} message DiskUsageResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DiskUsageResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.record != null && message.record.length)
                        for (let i = 0; i < message.record.length; ++i)
                            $root.moby.buildkit.v1.UsageRecord.encode(message.record[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DiskUsageResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.DiskUsageResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.DiskUsageResponse & moby.buildkit.v1.DiskUsageResponse.$Shape} DiskUsageResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DiskUsageResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.DiskUsageResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.record && message.record.length))
                                    message.record = [];
                                message.record.push($root.moby.buildkit.v1.UsageRecord.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return DiskUsageResponse;
            })();

            v1.UsageRecord = (function() {

                /**
                 * Properties of a UsageRecord.
                 * @typedef {Object} moby.buildkit.v1.UsageRecord.$Properties
                 * @property {string|null} [ID] UsageRecord ID
                 * @property {boolean|null} [Mutable] UsageRecord Mutable
                 * @property {boolean|null} [InUse] UsageRecord InUse
                 * @property {Long|null} [Size] UsageRecord Size
                 * @property {moby.buildkit.v1.Timestamp.$Properties|null} [CreatedAt] UsageRecord CreatedAt
                 * @property {moby.buildkit.v1.Timestamp.$Properties|null} [LastUsedAt] UsageRecord LastUsedAt
                 * @property {Long|null} [UsageCount] UsageRecord UsageCount
                 * @property {string|null} [Description] UsageRecord Description
                 * @property {string|null} [RecordType] UsageRecord RecordType
                 * @property {boolean|null} [Shared] UsageRecord Shared
                 * @property {Array.<string>|null} [Parents] UsageRecord Parents
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a UsageRecord.
                 * @memberof moby.buildkit.v1
                 * @interface IUsageRecord
                 * @augments moby.buildkit.v1.UsageRecord.$Properties
                 * @deprecated Use moby.buildkit.v1.UsageRecord.$Properties instead.
                 */

                /**
                 * Shape of a UsageRecord.
                 * @typedef {moby.buildkit.v1.UsageRecord.$Properties} moby.buildkit.v1.UsageRecord.$Shape
                 */

                /**
                 * Constructs a new UsageRecord.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a UsageRecord.
                 * @constructor
                 * @param {moby.buildkit.v1.UsageRecord.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const UsageRecord = function (properties) {
                    this.Parents = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * UsageRecord ID.
                 * @member {string} ID
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @instance
                 */
                UsageRecord.prototype.ID = "";

                /**
                 * UsageRecord Mutable.
                 * @member {boolean} Mutable
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @instance
                 */
                UsageRecord.prototype.Mutable = false;

                /**
                 * UsageRecord InUse.
                 * @member {boolean} InUse
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @instance
                 */
                UsageRecord.prototype.InUse = false;

                /**
                 * UsageRecord Size.
                 * @member {Long} Size
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @instance
                 */
                UsageRecord.prototype.Size = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * UsageRecord CreatedAt.
                 * @member {moby.buildkit.v1.Timestamp.$Properties|null|undefined} CreatedAt
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @instance
                 */
                UsageRecord.prototype.CreatedAt = null;

                /**
                 * UsageRecord LastUsedAt.
                 * @member {moby.buildkit.v1.Timestamp.$Properties|null|undefined} LastUsedAt
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @instance
                 */
                UsageRecord.prototype.LastUsedAt = null;

                /**
                 * UsageRecord UsageCount.
                 * @member {Long} UsageCount
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @instance
                 */
                UsageRecord.prototype.UsageCount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * UsageRecord Description.
                 * @member {string} Description
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @instance
                 */
                UsageRecord.prototype.Description = "";

                /**
                 * UsageRecord RecordType.
                 * @member {string} RecordType
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @instance
                 */
                UsageRecord.prototype.RecordType = "";

                /**
                 * UsageRecord Shared.
                 * @member {boolean} Shared
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @instance
                 */
                UsageRecord.prototype.Shared = false;

                /**
                 * UsageRecord Parents.
                 * @member {Array.<string>} Parents
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @instance
                 */
                UsageRecord.prototype.Parents = $util.emptyArray;

                /**
                 * Encodes the specified UsageRecord message. Does not implicitly {@link moby.buildkit.v1.UsageRecord.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @static
                 * @param {moby.buildkit.v1.UsageRecord.$Properties} message UsageRecord message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                UsageRecord.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.ID);
                    if (message.Mutable != null && $Object.hasOwnProperty.call(message, "Mutable") && message.Mutable !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.Mutable);
                    if (message.InUse != null && $Object.hasOwnProperty.call(message, "InUse") && message.InUse !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.InUse);
                    if (message.Size != null && $Object.hasOwnProperty.call(message, "Size") && (typeof message.Size === "object" ? message.Size.low || message.Size.high : message.Size !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).int64(message.Size);
                    if (message.CreatedAt != null && $Object.hasOwnProperty.call(message, "CreatedAt"))
                        $root.moby.buildkit.v1.Timestamp.encode(message.CreatedAt, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.LastUsedAt != null && $Object.hasOwnProperty.call(message, "LastUsedAt"))
                        $root.moby.buildkit.v1.Timestamp.encode(message.LastUsedAt, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.UsageCount != null && $Object.hasOwnProperty.call(message, "UsageCount") && (typeof message.UsageCount === "object" ? message.UsageCount.low || message.UsageCount.high : message.UsageCount !== 0))
                        writer.uint32(/* id 8, wireType 0 =*/64).int64(message.UsageCount);
                    if (message.Description != null && $Object.hasOwnProperty.call(message, "Description") && message.Description !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.Description);
                    if (message.RecordType != null && $Object.hasOwnProperty.call(message, "RecordType") && message.RecordType !== "")
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.RecordType);
                    if (message.Shared != null && $Object.hasOwnProperty.call(message, "Shared") && message.Shared !== false)
                        writer.uint32(/* id 11, wireType 0 =*/88).bool(message.Shared);
                    if (message.Parents != null && message.Parents.length)
                        for (let i = 0; i < message.Parents.length; ++i)
                            writer.uint32(/* id 12, wireType 2 =*/98).string(message.Parents[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a UsageRecord message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.UsageRecord
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.UsageRecord & moby.buildkit.v1.UsageRecord.$Shape} UsageRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                UsageRecord.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.UsageRecord();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.ID = value;
                                else
                                    delete message.ID;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.Mutable = value;
                                else
                                    delete message.Mutable;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.InUse = value;
                                else
                                    delete message.InUse;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.Size = value;
                                else
                                    delete message.Size;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.CreatedAt = $root.moby.buildkit.v1.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.CreatedAt);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.LastUsedAt = $root.moby.buildkit.v1.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.LastUsedAt);
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.UsageCount = value;
                                else
                                    delete message.UsageCount;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.Description = value;
                                else
                                    delete message.Description;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.RecordType = value;
                                else
                                    delete message.RecordType;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.Shared = value;
                                else
                                    delete message.Shared;
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.Parents && message.Parents.length))
                                    message.Parents = [];
                                message.Parents.push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return UsageRecord;
            })();

            v1.SolveRequest = (function() {

                /**
                 * Properties of a SolveRequest.
                 * @typedef {Object} moby.buildkit.v1.SolveRequest.$Properties
                 * @property {string|null} [Ref] SolveRequest Ref
                 * @property {Uint8Array|null} [Definition] SolveRequest Definition
                 * @property {string|null} [Session] SolveRequest Session
                 * @property {string|null} [Frontend] SolveRequest Frontend
                 * @property {Object.<string,string>|null} [FrontendAttrs] SolveRequest FrontendAttrs
                 * @property {moby.buildkit.v1.CacheOptions.$Properties|null} [Cache] SolveRequest Cache
                 * @property {Array.<string>|null} [Entitlements] SolveRequest Entitlements
                 * @property {Object.<string,Uint8Array>|null} [FrontendInputs] SolveRequest FrontendInputs
                 * @property {boolean|null} [Internal] SolveRequest Internal
                 * @property {Array.<moby.buildkit.v1.Exporter.$Properties>|null} [Exporters] SolveRequest Exporters
                 * @property {boolean|null} [EnableSessionExporter] SolveRequest EnableSessionExporter
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SolveRequest.
                 * @memberof moby.buildkit.v1
                 * @interface ISolveRequest
                 * @augments moby.buildkit.v1.SolveRequest.$Properties
                 * @deprecated Use moby.buildkit.v1.SolveRequest.$Properties instead.
                 */

                /**
                 * Shape of a SolveRequest.
                 * @typedef {moby.buildkit.v1.SolveRequest.$Properties} moby.buildkit.v1.SolveRequest.$Shape
                 */

                /**
                 * Constructs a new SolveRequest.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a SolveRequest.
                 * @constructor
                 * @param {moby.buildkit.v1.SolveRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SolveRequest = function (properties) {
                    this.FrontendAttrs = {};
                    this.Entitlements = [];
                    this.FrontendInputs = {};
                    this.Exporters = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SolveRequest Ref.
                 * @member {string} Ref
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @instance
                 */
                SolveRequest.prototype.Ref = "";

                /**
                 * SolveRequest Definition.
                 * @member {Uint8Array} Definition
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @instance
                 */
                SolveRequest.prototype.Definition = $util.newBuffer([]);

                /**
                 * SolveRequest Session.
                 * @member {string} Session
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @instance
                 */
                SolveRequest.prototype.Session = "";

                /**
                 * SolveRequest Frontend.
                 * @member {string} Frontend
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @instance
                 */
                SolveRequest.prototype.Frontend = "";

                /**
                 * SolveRequest FrontendAttrs.
                 * @member {Object.<string,string>} FrontendAttrs
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @instance
                 */
                SolveRequest.prototype.FrontendAttrs = $util.emptyObject;

                /**
                 * SolveRequest Cache.
                 * @member {moby.buildkit.v1.CacheOptions.$Properties|null|undefined} Cache
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @instance
                 */
                SolveRequest.prototype.Cache = null;

                /**
                 * SolveRequest Entitlements.
                 * @member {Array.<string>} Entitlements
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @instance
                 */
                SolveRequest.prototype.Entitlements = $util.emptyArray;

                /**
                 * SolveRequest FrontendInputs.
                 * @member {Object.<string,Uint8Array>} FrontendInputs
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @instance
                 */
                SolveRequest.prototype.FrontendInputs = $util.emptyObject;

                /**
                 * SolveRequest Internal.
                 * @member {boolean} Internal
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @instance
                 */
                SolveRequest.prototype.Internal = false;

                /**
                 * SolveRequest Exporters.
                 * @member {Array.<moby.buildkit.v1.Exporter.$Properties>} Exporters
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @instance
                 */
                SolveRequest.prototype.Exporters = $util.emptyArray;

                /**
                 * SolveRequest EnableSessionExporter.
                 * @member {boolean} EnableSessionExporter
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @instance
                 */
                SolveRequest.prototype.EnableSessionExporter = false;

                /**
                 * Encodes the specified SolveRequest message. Does not implicitly {@link moby.buildkit.v1.SolveRequest.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @static
                 * @param {moby.buildkit.v1.SolveRequest.$Properties} message SolveRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SolveRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.Ref != null && $Object.hasOwnProperty.call(message, "Ref") && message.Ref !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.Ref);
                    if (message.Definition != null && $Object.hasOwnProperty.call(message, "Definition") && message.Definition.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.Definition);
                    if (message.Session != null && $Object.hasOwnProperty.call(message, "Session") && message.Session !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.Session);
                    if (message.Frontend != null && $Object.hasOwnProperty.call(message, "Frontend") && message.Frontend !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.Frontend);
                    if (message.FrontendAttrs != null && $Object.hasOwnProperty.call(message, "FrontendAttrs"))
                        for (let keys = $Object.keys(message.FrontendAttrs), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 7, wireType 2 =*/58).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.FrontendAttrs[keys[i]]).ldelim();
                    if (message.Cache != null && $Object.hasOwnProperty.call(message, "Cache"))
                        $root.moby.buildkit.v1.CacheOptions.encode(message.Cache, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.Entitlements != null && message.Entitlements.length)
                        for (let i = 0; i < message.Entitlements.length; ++i)
                            writer.uint32(/* id 9, wireType 2 =*/74).string(message.Entitlements[i]);
                    if (message.FrontendInputs != null && $Object.hasOwnProperty.call(message, "FrontendInputs"))
                        for (let keys = $Object.keys(message.FrontendInputs), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 10, wireType 2 =*/82).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).bytes(message.FrontendInputs[keys[i]]).ldelim();
                    if (message.Internal != null && $Object.hasOwnProperty.call(message, "Internal") && message.Internal !== false)
                        writer.uint32(/* id 11, wireType 0 =*/88).bool(message.Internal);
                    if (message.Exporters != null && message.Exporters.length)
                        for (let i = 0; i < message.Exporters.length; ++i)
                            $root.moby.buildkit.v1.Exporter.encode(message.Exporters[i], writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                    if (message.EnableSessionExporter != null && $Object.hasOwnProperty.call(message, "EnableSessionExporter") && message.EnableSessionExporter !== false)
                        writer.uint32(/* id 14, wireType 0 =*/112).bool(message.EnableSessionExporter);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SolveRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.SolveRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.SolveRequest & moby.buildkit.v1.SolveRequest.$Shape} SolveRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SolveRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.SolveRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.Ref = value;
                                else
                                    delete message.Ref;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.Definition = value;
                                else
                                    delete message.Definition;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.Session = value;
                                else
                                    delete message.Session;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.Frontend = value;
                                else
                                    delete message.Frontend;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (message.FrontendAttrs === $util.emptyObject)
                                    message.FrontendAttrs = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = "";
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = reader.stringVerify();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.FrontendAttrs, key);
                                message.FrontendAttrs[key] = value;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.Cache = $root.moby.buildkit.v1.CacheOptions.decode(reader, reader.size(), $undefined, _depth + 1, message.Cache);
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.Entitlements && message.Entitlements.length))
                                    message.Entitlements = [];
                                message.Entitlements.push(reader.stringVerify());
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                if (message.FrontendInputs === $util.emptyObject)
                                    message.FrontendInputs = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = [];
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = reader.bytes();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.FrontendInputs, key);
                                message.FrontendInputs[key] = value;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.Internal = value;
                                else
                                    delete message.Internal;
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.Exporters && message.Exporters.length))
                                    message.Exporters = [];
                                message.Exporters.push($root.moby.buildkit.v1.Exporter.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 14: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.EnableSessionExporter = value;
                                else
                                    delete message.EnableSessionExporter;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SolveRequest;
            })();

            v1.CacheOptions = (function() {

                /**
                 * Properties of a CacheOptions.
                 * @typedef {Object} moby.buildkit.v1.CacheOptions.$Properties
                 * @property {Array.<moby.buildkit.v1.CacheOptionsEntry.$Properties>|null} [Exports] CacheOptions Exports
                 * @property {Array.<moby.buildkit.v1.CacheOptionsEntry.$Properties>|null} [Imports] CacheOptions Imports
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CacheOptions.
                 * @memberof moby.buildkit.v1
                 * @interface ICacheOptions
                 * @augments moby.buildkit.v1.CacheOptions.$Properties
                 * @deprecated Use moby.buildkit.v1.CacheOptions.$Properties instead.
                 */

                /**
                 * Shape of a CacheOptions.
                 * @typedef {moby.buildkit.v1.CacheOptions.$Properties} moby.buildkit.v1.CacheOptions.$Shape
                 */

                /**
                 * Constructs a new CacheOptions.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a CacheOptions.
                 * @constructor
                 * @param {moby.buildkit.v1.CacheOptions.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CacheOptions = function (properties) {
                    this.Exports = [];
                    this.Imports = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CacheOptions Exports.
                 * @member {Array.<moby.buildkit.v1.CacheOptionsEntry.$Properties>} Exports
                 * @memberof moby.buildkit.v1.CacheOptions
                 * @instance
                 */
                CacheOptions.prototype.Exports = $util.emptyArray;

                /**
                 * CacheOptions Imports.
                 * @member {Array.<moby.buildkit.v1.CacheOptionsEntry.$Properties>} Imports
                 * @memberof moby.buildkit.v1.CacheOptions
                 * @instance
                 */
                CacheOptions.prototype.Imports = $util.emptyArray;

                /**
                 * Encodes the specified CacheOptions message. Does not implicitly {@link moby.buildkit.v1.CacheOptions.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.CacheOptions
                 * @static
                 * @param {moby.buildkit.v1.CacheOptions.$Properties} message CacheOptions message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CacheOptions.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.Exports != null && message.Exports.length)
                        for (let i = 0; i < message.Exports.length; ++i)
                            $root.moby.buildkit.v1.CacheOptionsEntry.encode(message.Exports[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.Imports != null && message.Imports.length)
                        for (let i = 0; i < message.Imports.length; ++i)
                            $root.moby.buildkit.v1.CacheOptionsEntry.encode(message.Imports[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CacheOptions message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.CacheOptions
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.CacheOptions & moby.buildkit.v1.CacheOptions.$Shape} CacheOptions
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CacheOptions.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.CacheOptions();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.Exports && message.Exports.length))
                                    message.Exports = [];
                                message.Exports.push($root.moby.buildkit.v1.CacheOptionsEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.Imports && message.Imports.length))
                                    message.Imports = [];
                                message.Imports.push($root.moby.buildkit.v1.CacheOptionsEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return CacheOptions;
            })();

            v1.CacheOptionsEntry = (function() {

                /**
                 * Properties of a CacheOptionsEntry.
                 * @typedef {Object} moby.buildkit.v1.CacheOptionsEntry.$Properties
                 * @property {string|null} [Type] CacheOptionsEntry Type
                 * @property {Object.<string,string>|null} [Attrs] CacheOptionsEntry Attrs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CacheOptionsEntry.
                 * @memberof moby.buildkit.v1
                 * @interface ICacheOptionsEntry
                 * @augments moby.buildkit.v1.CacheOptionsEntry.$Properties
                 * @deprecated Use moby.buildkit.v1.CacheOptionsEntry.$Properties instead.
                 */

                /**
                 * Shape of a CacheOptionsEntry.
                 * @typedef {moby.buildkit.v1.CacheOptionsEntry.$Properties} moby.buildkit.v1.CacheOptionsEntry.$Shape
                 */

                /**
                 * Constructs a new CacheOptionsEntry.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a CacheOptionsEntry.
                 * @constructor
                 * @param {moby.buildkit.v1.CacheOptionsEntry.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CacheOptionsEntry = function (properties) {
                    this.Attrs = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CacheOptionsEntry Type.
                 * @member {string} Type
                 * @memberof moby.buildkit.v1.CacheOptionsEntry
                 * @instance
                 */
                CacheOptionsEntry.prototype.Type = "";

                /**
                 * CacheOptionsEntry Attrs.
                 * @member {Object.<string,string>} Attrs
                 * @memberof moby.buildkit.v1.CacheOptionsEntry
                 * @instance
                 */
                CacheOptionsEntry.prototype.Attrs = $util.emptyObject;

                /**
                 * Encodes the specified CacheOptionsEntry message. Does not implicitly {@link moby.buildkit.v1.CacheOptionsEntry.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.CacheOptionsEntry
                 * @static
                 * @param {moby.buildkit.v1.CacheOptionsEntry.$Properties} message CacheOptionsEntry message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CacheOptionsEntry.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.Type != null && $Object.hasOwnProperty.call(message, "Type") && message.Type !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.Type);
                    if (message.Attrs != null && $Object.hasOwnProperty.call(message, "Attrs"))
                        for (let keys = $Object.keys(message.Attrs), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.Attrs[keys[i]]).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CacheOptionsEntry message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.CacheOptionsEntry
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.CacheOptionsEntry & moby.buildkit.v1.CacheOptionsEntry.$Shape} CacheOptionsEntry
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CacheOptionsEntry.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.CacheOptionsEntry();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.Type = value;
                                else
                                    delete message.Type;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (message.Attrs === $util.emptyObject)
                                    message.Attrs = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = "";
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = reader.stringVerify();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.Attrs, key);
                                message.Attrs[key] = value;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return CacheOptionsEntry;
            })();

            v1.Exporter = (function() {

                /**
                 * Properties of an Exporter.
                 * @typedef {Object} moby.buildkit.v1.Exporter.$Properties
                 * @property {string|null} [Type] Exporter Type
                 * @property {Object.<string,string>|null} [Attrs] Exporter Attrs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Exporter.
                 * @memberof moby.buildkit.v1
                 * @interface IExporter
                 * @augments moby.buildkit.v1.Exporter.$Properties
                 * @deprecated Use moby.buildkit.v1.Exporter.$Properties instead.
                 */

                /**
                 * Shape of an Exporter.
                 * @typedef {moby.buildkit.v1.Exporter.$Properties} moby.buildkit.v1.Exporter.$Shape
                 */

                /**
                 * Constructs a new Exporter.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents an Exporter.
                 * @constructor
                 * @param {moby.buildkit.v1.Exporter.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Exporter = function (properties) {
                    this.Attrs = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Exporter Type.
                 * @member {string} Type
                 * @memberof moby.buildkit.v1.Exporter
                 * @instance
                 */
                Exporter.prototype.Type = "";

                /**
                 * Exporter Attrs.
                 * @member {Object.<string,string>} Attrs
                 * @memberof moby.buildkit.v1.Exporter
                 * @instance
                 */
                Exporter.prototype.Attrs = $util.emptyObject;

                /**
                 * Encodes the specified Exporter message. Does not implicitly {@link moby.buildkit.v1.Exporter.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.Exporter
                 * @static
                 * @param {moby.buildkit.v1.Exporter.$Properties} message Exporter message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Exporter.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.Type != null && $Object.hasOwnProperty.call(message, "Type") && message.Type !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.Type);
                    if (message.Attrs != null && $Object.hasOwnProperty.call(message, "Attrs"))
                        for (let keys = $Object.keys(message.Attrs), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.Attrs[keys[i]]).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Exporter message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.Exporter
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.Exporter & moby.buildkit.v1.Exporter.$Shape} Exporter
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Exporter.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.Exporter();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.Type = value;
                                else
                                    delete message.Type;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (message.Attrs === $util.emptyObject)
                                    message.Attrs = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = "";
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = reader.stringVerify();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.Attrs, key);
                                message.Attrs[key] = value;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Exporter;
            })();

            v1.SolveResponse = (function() {

                /**
                 * Properties of a SolveResponse.
                 * @typedef {Object} moby.buildkit.v1.SolveResponse.$Properties
                 * @property {Object.<string,string>|null} [ExporterResponse] SolveResponse ExporterResponse
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SolveResponse.
                 * @memberof moby.buildkit.v1
                 * @interface ISolveResponse
                 * @augments moby.buildkit.v1.SolveResponse.$Properties
                 * @deprecated Use moby.buildkit.v1.SolveResponse.$Properties instead.
                 */

                /**
                 * Shape of a SolveResponse.
                 * @typedef {moby.buildkit.v1.SolveResponse.$Properties} moby.buildkit.v1.SolveResponse.$Shape
                 */

                /**
                 * Constructs a new SolveResponse.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a SolveResponse.
                 * @constructor
                 * @param {moby.buildkit.v1.SolveResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SolveResponse = function (properties) {
                    this.ExporterResponse = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SolveResponse ExporterResponse.
                 * @member {Object.<string,string>} ExporterResponse
                 * @memberof moby.buildkit.v1.SolveResponse
                 * @instance
                 */
                SolveResponse.prototype.ExporterResponse = $util.emptyObject;

                /**
                 * Encodes the specified SolveResponse message. Does not implicitly {@link moby.buildkit.v1.SolveResponse.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.SolveResponse
                 * @static
                 * @param {moby.buildkit.v1.SolveResponse.$Properties} message SolveResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SolveResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ExporterResponse != null && $Object.hasOwnProperty.call(message, "ExporterResponse"))
                        for (let keys = $Object.keys(message.ExporterResponse), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.ExporterResponse[keys[i]]).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SolveResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.SolveResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.SolveResponse & moby.buildkit.v1.SolveResponse.$Shape} SolveResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SolveResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.SolveResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (message.ExporterResponse === $util.emptyObject)
                                    message.ExporterResponse = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = "";
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = reader.stringVerify();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.ExporterResponse, key);
                                message.ExporterResponse[key] = value;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SolveResponse;
            })();

            v1.StatusRequest = (function() {

                /**
                 * Properties of a StatusRequest.
                 * @typedef {Object} moby.buildkit.v1.StatusRequest.$Properties
                 * @property {string|null} [Ref] StatusRequest Ref
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StatusRequest.
                 * @memberof moby.buildkit.v1
                 * @interface IStatusRequest
                 * @augments moby.buildkit.v1.StatusRequest.$Properties
                 * @deprecated Use moby.buildkit.v1.StatusRequest.$Properties instead.
                 */

                /**
                 * Shape of a StatusRequest.
                 * @typedef {moby.buildkit.v1.StatusRequest.$Properties} moby.buildkit.v1.StatusRequest.$Shape
                 */

                /**
                 * Constructs a new StatusRequest.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a StatusRequest.
                 * @constructor
                 * @param {moby.buildkit.v1.StatusRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StatusRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * StatusRequest Ref.
                 * @member {string} Ref
                 * @memberof moby.buildkit.v1.StatusRequest
                 * @instance
                 */
                StatusRequest.prototype.Ref = "";

                /**
                 * Encodes the specified StatusRequest message. Does not implicitly {@link moby.buildkit.v1.StatusRequest.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.StatusRequest
                 * @static
                 * @param {moby.buildkit.v1.StatusRequest.$Properties} message StatusRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StatusRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.Ref != null && $Object.hasOwnProperty.call(message, "Ref") && message.Ref !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.Ref);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StatusRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.StatusRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.StatusRequest & moby.buildkit.v1.StatusRequest.$Shape} StatusRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StatusRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.StatusRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.Ref = value;
                                else
                                    delete message.Ref;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return StatusRequest;
            })();

            v1.StatusResponse = (function() {

                /**
                 * Properties of a StatusResponse.
                 * @typedef {Object} moby.buildkit.v1.StatusResponse.$Properties
                 * @property {Array.<moby.buildkit.v1.Vertex.$Properties>|null} [vertexes] StatusResponse vertexes
                 * @property {Array.<moby.buildkit.v1.VertexStatus.$Properties>|null} [statuses] StatusResponse statuses
                 * @property {Array.<moby.buildkit.v1.VertexLog.$Properties>|null} [logs] StatusResponse logs
                 * @property {Array.<moby.buildkit.v1.VertexWarning.$Properties>|null} [warnings] StatusResponse warnings
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StatusResponse.
                 * @memberof moby.buildkit.v1
                 * @interface IStatusResponse
                 * @augments moby.buildkit.v1.StatusResponse.$Properties
                 * @deprecated Use moby.buildkit.v1.StatusResponse.$Properties instead.
                 */

                /**
                 * Shape of a StatusResponse.
                 * @typedef {moby.buildkit.v1.StatusResponse.$Properties} moby.buildkit.v1.StatusResponse.$Shape
                 */

                /**
                 * Constructs a new StatusResponse.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a StatusResponse.
                 * @constructor
                 * @param {moby.buildkit.v1.StatusResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StatusResponse = function (properties) {
                    this.vertexes = [];
                    this.statuses = [];
                    this.logs = [];
                    this.warnings = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * StatusResponse vertexes.
                 * @member {Array.<moby.buildkit.v1.Vertex.$Properties>} vertexes
                 * @memberof moby.buildkit.v1.StatusResponse
                 * @instance
                 */
                StatusResponse.prototype.vertexes = $util.emptyArray;

                /**
                 * StatusResponse statuses.
                 * @member {Array.<moby.buildkit.v1.VertexStatus.$Properties>} statuses
                 * @memberof moby.buildkit.v1.StatusResponse
                 * @instance
                 */
                StatusResponse.prototype.statuses = $util.emptyArray;

                /**
                 * StatusResponse logs.
                 * @member {Array.<moby.buildkit.v1.VertexLog.$Properties>} logs
                 * @memberof moby.buildkit.v1.StatusResponse
                 * @instance
                 */
                StatusResponse.prototype.logs = $util.emptyArray;

                /**
                 * StatusResponse warnings.
                 * @member {Array.<moby.buildkit.v1.VertexWarning.$Properties>} warnings
                 * @memberof moby.buildkit.v1.StatusResponse
                 * @instance
                 */
                StatusResponse.prototype.warnings = $util.emptyArray;

                /**
                 * Encodes the specified StatusResponse message. Does not implicitly {@link moby.buildkit.v1.StatusResponse.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.StatusResponse
                 * @static
                 * @param {moby.buildkit.v1.StatusResponse.$Properties} message StatusResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StatusResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.vertexes != null && message.vertexes.length)
                        for (let i = 0; i < message.vertexes.length; ++i)
                            $root.moby.buildkit.v1.Vertex.encode(message.vertexes[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.statuses != null && message.statuses.length)
                        for (let i = 0; i < message.statuses.length; ++i)
                            $root.moby.buildkit.v1.VertexStatus.encode(message.statuses[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.logs != null && message.logs.length)
                        for (let i = 0; i < message.logs.length; ++i)
                            $root.moby.buildkit.v1.VertexLog.encode(message.logs[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.warnings != null && message.warnings.length)
                        for (let i = 0; i < message.warnings.length; ++i)
                            $root.moby.buildkit.v1.VertexWarning.encode(message.warnings[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StatusResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.StatusResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.StatusResponse & moby.buildkit.v1.StatusResponse.$Shape} StatusResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StatusResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.StatusResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.vertexes && message.vertexes.length))
                                    message.vertexes = [];
                                message.vertexes.push($root.moby.buildkit.v1.Vertex.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.statuses && message.statuses.length))
                                    message.statuses = [];
                                message.statuses.push($root.moby.buildkit.v1.VertexStatus.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.logs && message.logs.length))
                                    message.logs = [];
                                message.logs.push($root.moby.buildkit.v1.VertexLog.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.warnings && message.warnings.length))
                                    message.warnings = [];
                                message.warnings.push($root.moby.buildkit.v1.VertexWarning.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return StatusResponse;
            })();

            v1.Vertex = (function() {

                /**
                 * Properties of a Vertex.
                 * @typedef {Object} moby.buildkit.v1.Vertex.$Properties
                 * @property {string|null} [digest] Vertex digest
                 * @property {Array.<string>|null} [inputs] Vertex inputs
                 * @property {string|null} [name] Vertex name
                 * @property {boolean|null} [cached] Vertex cached
                 * @property {moby.buildkit.v1.Timestamp.$Properties|null} [started] Vertex started
                 * @property {moby.buildkit.v1.Timestamp.$Properties|null} [completed] Vertex completed
                 * @property {string|null} [error] Vertex error
                 * @property {moby.buildkit.v1.ProgressGroup.$Properties|null} [progressGroup] Vertex progressGroup
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Vertex.
                 * @memberof moby.buildkit.v1
                 * @interface IVertex
                 * @augments moby.buildkit.v1.Vertex.$Properties
                 * @deprecated Use moby.buildkit.v1.Vertex.$Properties instead.
                 */

                /**
                 * Shape of a Vertex.
                 * @typedef {moby.buildkit.v1.Vertex.$Properties} moby.buildkit.v1.Vertex.$Shape
                 */

                /**
                 * Constructs a new Vertex.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a Vertex.
                 * @constructor
                 * @param {moby.buildkit.v1.Vertex.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Vertex = function (properties) {
                    this.inputs = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Vertex digest.
                 * @member {string} digest
                 * @memberof moby.buildkit.v1.Vertex
                 * @instance
                 */
                Vertex.prototype.digest = "";

                /**
                 * Vertex inputs.
                 * @member {Array.<string>} inputs
                 * @memberof moby.buildkit.v1.Vertex
                 * @instance
                 */
                Vertex.prototype.inputs = $util.emptyArray;

                /**
                 * Vertex name.
                 * @member {string} name
                 * @memberof moby.buildkit.v1.Vertex
                 * @instance
                 */
                Vertex.prototype.name = "";

                /**
                 * Vertex cached.
                 * @member {boolean} cached
                 * @memberof moby.buildkit.v1.Vertex
                 * @instance
                 */
                Vertex.prototype.cached = false;

                /**
                 * Vertex started.
                 * @member {moby.buildkit.v1.Timestamp.$Properties|null|undefined} started
                 * @memberof moby.buildkit.v1.Vertex
                 * @instance
                 */
                Vertex.prototype.started = null;

                /**
                 * Vertex completed.
                 * @member {moby.buildkit.v1.Timestamp.$Properties|null|undefined} completed
                 * @memberof moby.buildkit.v1.Vertex
                 * @instance
                 */
                Vertex.prototype.completed = null;

                /**
                 * Vertex error.
                 * @member {string} error
                 * @memberof moby.buildkit.v1.Vertex
                 * @instance
                 */
                Vertex.prototype.error = "";

                /**
                 * Vertex progressGroup.
                 * @member {moby.buildkit.v1.ProgressGroup.$Properties|null|undefined} progressGroup
                 * @memberof moby.buildkit.v1.Vertex
                 * @instance
                 */
                Vertex.prototype.progressGroup = null;

                /**
                 * Encodes the specified Vertex message. Does not implicitly {@link moby.buildkit.v1.Vertex.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.Vertex
                 * @static
                 * @param {moby.buildkit.v1.Vertex.$Properties} message Vertex message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Vertex.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.digest);
                    if (message.inputs != null && message.inputs.length)
                        for (let i = 0; i < message.inputs.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.inputs[i]);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                    if (message.cached != null && $Object.hasOwnProperty.call(message, "cached") && message.cached !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.cached);
                    if (message.started != null && $Object.hasOwnProperty.call(message, "started"))
                        $root.moby.buildkit.v1.Timestamp.encode(message.started, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.completed != null && $Object.hasOwnProperty.call(message, "completed"))
                        $root.moby.buildkit.v1.Timestamp.encode(message.completed, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.error != null && $Object.hasOwnProperty.call(message, "error") && message.error !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.error);
                    if (message.progressGroup != null && $Object.hasOwnProperty.call(message, "progressGroup"))
                        $root.moby.buildkit.v1.ProgressGroup.encode(message.progressGroup, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Vertex message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.Vertex
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.Vertex & moby.buildkit.v1.Vertex.$Shape} Vertex
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Vertex.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.Vertex();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.digest = value;
                                else
                                    delete message.digest;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.inputs && message.inputs.length))
                                    message.inputs = [];
                                message.inputs.push(reader.stringVerify());
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.cached = value;
                                else
                                    delete message.cached;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.started = $root.moby.buildkit.v1.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.started);
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.completed = $root.moby.buildkit.v1.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.completed);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.error = value;
                                else
                                    delete message.error;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.progressGroup = $root.moby.buildkit.v1.ProgressGroup.decode(reader, reader.size(), $undefined, _depth + 1, message.progressGroup);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Vertex;
            })();

            v1.ProgressGroup = (function() {

                /**
                 * Properties of a ProgressGroup.
                 * @typedef {Object} moby.buildkit.v1.ProgressGroup.$Properties
                 * @property {string|null} [id] ProgressGroup id
                 * @property {string|null} [name] ProgressGroup name
                 * @property {boolean|null} [weak] ProgressGroup weak
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ProgressGroup.
                 * @memberof moby.buildkit.v1
                 * @interface IProgressGroup
                 * @augments moby.buildkit.v1.ProgressGroup.$Properties
                 * @deprecated Use moby.buildkit.v1.ProgressGroup.$Properties instead.
                 */

                /**
                 * Shape of a ProgressGroup.
                 * @typedef {moby.buildkit.v1.ProgressGroup.$Properties} moby.buildkit.v1.ProgressGroup.$Shape
                 */

                /**
                 * Constructs a new ProgressGroup.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a ProgressGroup.
                 * @constructor
                 * @param {moby.buildkit.v1.ProgressGroup.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ProgressGroup = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ProgressGroup id.
                 * @member {string} id
                 * @memberof moby.buildkit.v1.ProgressGroup
                 * @instance
                 */
                ProgressGroup.prototype.id = "";

                /**
                 * ProgressGroup name.
                 * @member {string} name
                 * @memberof moby.buildkit.v1.ProgressGroup
                 * @instance
                 */
                ProgressGroup.prototype.name = "";

                /**
                 * ProgressGroup weak.
                 * @member {boolean} weak
                 * @memberof moby.buildkit.v1.ProgressGroup
                 * @instance
                 */
                ProgressGroup.prototype.weak = false;

                /**
                 * Encodes the specified ProgressGroup message. Does not implicitly {@link moby.buildkit.v1.ProgressGroup.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.ProgressGroup
                 * @static
                 * @param {moby.buildkit.v1.ProgressGroup.$Properties} message ProgressGroup message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ProgressGroup.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.weak != null && $Object.hasOwnProperty.call(message, "weak") && message.weak !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.weak);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ProgressGroup message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.ProgressGroup
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.ProgressGroup & moby.buildkit.v1.ProgressGroup.$Shape} ProgressGroup
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ProgressGroup.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.ProgressGroup();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.weak = value;
                                else
                                    delete message.weak;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ProgressGroup;
            })();

            v1.VertexStatus = (function() {

                /**
                 * Properties of a VertexStatus.
                 * @typedef {Object} moby.buildkit.v1.VertexStatus.$Properties
                 * @property {string|null} [ID] VertexStatus ID
                 * @property {string|null} [vertex] VertexStatus vertex
                 * @property {string|null} [name] VertexStatus name
                 * @property {Long|null} [current] VertexStatus current
                 * @property {Long|null} [total] VertexStatus total
                 * @property {moby.buildkit.v1.Timestamp.$Properties|null} [timestamp] VertexStatus timestamp
                 * @property {moby.buildkit.v1.Timestamp.$Properties|null} [started] VertexStatus started
                 * @property {moby.buildkit.v1.Timestamp.$Properties|null} [completed] VertexStatus completed
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a VertexStatus.
                 * @memberof moby.buildkit.v1
                 * @interface IVertexStatus
                 * @augments moby.buildkit.v1.VertexStatus.$Properties
                 * @deprecated Use moby.buildkit.v1.VertexStatus.$Properties instead.
                 */

                /**
                 * Shape of a VertexStatus.
                 * @typedef {moby.buildkit.v1.VertexStatus.$Properties} moby.buildkit.v1.VertexStatus.$Shape
                 */

                /**
                 * Constructs a new VertexStatus.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a VertexStatus.
                 * @constructor
                 * @param {moby.buildkit.v1.VertexStatus.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const VertexStatus = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * VertexStatus ID.
                 * @member {string} ID
                 * @memberof moby.buildkit.v1.VertexStatus
                 * @instance
                 */
                VertexStatus.prototype.ID = "";

                /**
                 * VertexStatus vertex.
                 * @member {string} vertex
                 * @memberof moby.buildkit.v1.VertexStatus
                 * @instance
                 */
                VertexStatus.prototype.vertex = "";

                /**
                 * VertexStatus name.
                 * @member {string} name
                 * @memberof moby.buildkit.v1.VertexStatus
                 * @instance
                 */
                VertexStatus.prototype.name = "";

                /**
                 * VertexStatus current.
                 * @member {Long} current
                 * @memberof moby.buildkit.v1.VertexStatus
                 * @instance
                 */
                VertexStatus.prototype.current = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * VertexStatus total.
                 * @member {Long} total
                 * @memberof moby.buildkit.v1.VertexStatus
                 * @instance
                 */
                VertexStatus.prototype.total = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * VertexStatus timestamp.
                 * @member {moby.buildkit.v1.Timestamp.$Properties|null|undefined} timestamp
                 * @memberof moby.buildkit.v1.VertexStatus
                 * @instance
                 */
                VertexStatus.prototype.timestamp = null;

                /**
                 * VertexStatus started.
                 * @member {moby.buildkit.v1.Timestamp.$Properties|null|undefined} started
                 * @memberof moby.buildkit.v1.VertexStatus
                 * @instance
                 */
                VertexStatus.prototype.started = null;

                /**
                 * VertexStatus completed.
                 * @member {moby.buildkit.v1.Timestamp.$Properties|null|undefined} completed
                 * @memberof moby.buildkit.v1.VertexStatus
                 * @instance
                 */
                VertexStatus.prototype.completed = null;

                /**
                 * Encodes the specified VertexStatus message. Does not implicitly {@link moby.buildkit.v1.VertexStatus.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.VertexStatus
                 * @static
                 * @param {moby.buildkit.v1.VertexStatus.$Properties} message VertexStatus message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                VertexStatus.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.ID);
                    if (message.vertex != null && $Object.hasOwnProperty.call(message, "vertex") && message.vertex !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.vertex);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                    if (message.current != null && $Object.hasOwnProperty.call(message, "current") && (typeof message.current === "object" ? message.current.low || message.current.high : message.current !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).int64(message.current);
                    if (message.total != null && $Object.hasOwnProperty.call(message, "total") && (typeof message.total === "object" ? message.total.low || message.total.high : message.total !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).int64(message.total);
                    if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp"))
                        $root.moby.buildkit.v1.Timestamp.encode(message.timestamp, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.started != null && $Object.hasOwnProperty.call(message, "started"))
                        $root.moby.buildkit.v1.Timestamp.encode(message.started, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.completed != null && $Object.hasOwnProperty.call(message, "completed"))
                        $root.moby.buildkit.v1.Timestamp.encode(message.completed, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a VertexStatus message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.VertexStatus
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.VertexStatus & moby.buildkit.v1.VertexStatus.$Shape} VertexStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                VertexStatus.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.VertexStatus();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.ID = value;
                                else
                                    delete message.ID;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.vertex = value;
                                else
                                    delete message.vertex;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.current = value;
                                else
                                    delete message.current;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.total = value;
                                else
                                    delete message.total;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.timestamp = $root.moby.buildkit.v1.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.timestamp);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.started = $root.moby.buildkit.v1.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.started);
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.completed = $root.moby.buildkit.v1.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.completed);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return VertexStatus;
            })();

            v1.VertexLog = (function() {

                /**
                 * Properties of a VertexLog.
                 * @typedef {Object} moby.buildkit.v1.VertexLog.$Properties
                 * @property {string|null} [vertex] VertexLog vertex
                 * @property {moby.buildkit.v1.Timestamp.$Properties|null} [timestamp] VertexLog timestamp
                 * @property {Long|null} [stream] VertexLog stream
                 * @property {Uint8Array|null} [msg] VertexLog msg
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a VertexLog.
                 * @memberof moby.buildkit.v1
                 * @interface IVertexLog
                 * @augments moby.buildkit.v1.VertexLog.$Properties
                 * @deprecated Use moby.buildkit.v1.VertexLog.$Properties instead.
                 */

                /**
                 * Shape of a VertexLog.
                 * @typedef {moby.buildkit.v1.VertexLog.$Properties} moby.buildkit.v1.VertexLog.$Shape
                 */

                /**
                 * Constructs a new VertexLog.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a VertexLog.
                 * @constructor
                 * @param {moby.buildkit.v1.VertexLog.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const VertexLog = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * VertexLog vertex.
                 * @member {string} vertex
                 * @memberof moby.buildkit.v1.VertexLog
                 * @instance
                 */
                VertexLog.prototype.vertex = "";

                /**
                 * VertexLog timestamp.
                 * @member {moby.buildkit.v1.Timestamp.$Properties|null|undefined} timestamp
                 * @memberof moby.buildkit.v1.VertexLog
                 * @instance
                 */
                VertexLog.prototype.timestamp = null;

                /**
                 * VertexLog stream.
                 * @member {Long} stream
                 * @memberof moby.buildkit.v1.VertexLog
                 * @instance
                 */
                VertexLog.prototype.stream = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * VertexLog msg.
                 * @member {Uint8Array} msg
                 * @memberof moby.buildkit.v1.VertexLog
                 * @instance
                 */
                VertexLog.prototype.msg = $util.newBuffer([]);

                /**
                 * Encodes the specified VertexLog message. Does not implicitly {@link moby.buildkit.v1.VertexLog.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.VertexLog
                 * @static
                 * @param {moby.buildkit.v1.VertexLog.$Properties} message VertexLog message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                VertexLog.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.vertex != null && $Object.hasOwnProperty.call(message, "vertex") && message.vertex !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.vertex);
                    if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp"))
                        $root.moby.buildkit.v1.Timestamp.encode(message.timestamp, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.stream != null && $Object.hasOwnProperty.call(message, "stream") && (typeof message.stream === "object" ? message.stream.low || message.stream.high : message.stream !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).int64(message.stream);
                    if (message.msg != null && $Object.hasOwnProperty.call(message, "msg") && message.msg.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.msg);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a VertexLog message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.VertexLog
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.VertexLog & moby.buildkit.v1.VertexLog.$Shape} VertexLog
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                VertexLog.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.VertexLog();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.vertex = value;
                                else
                                    delete message.vertex;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.timestamp = $root.moby.buildkit.v1.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.timestamp);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.stream = value;
                                else
                                    delete message.stream;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.msg = value;
                                else
                                    delete message.msg;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return VertexLog;
            })();

            v1.VertexWarning = (function() {

                /**
                 * Properties of a VertexWarning.
                 * @typedef {Object} moby.buildkit.v1.VertexWarning.$Properties
                 * @property {string|null} [vertex] VertexWarning vertex
                 * @property {Long|null} [level] VertexWarning level
                 * @property {Uint8Array|null} [short] VertexWarning short
                 * @property {Array.<Uint8Array>|null} [detail] VertexWarning detail
                 * @property {string|null} [url] VertexWarning url
                 * @property {Uint8Array|null} [info] VertexWarning info
                 * @property {Array.<Uint8Array>|null} [ranges] VertexWarning ranges
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a VertexWarning.
                 * @memberof moby.buildkit.v1
                 * @interface IVertexWarning
                 * @augments moby.buildkit.v1.VertexWarning.$Properties
                 * @deprecated Use moby.buildkit.v1.VertexWarning.$Properties instead.
                 */

                /**
                 * Shape of a VertexWarning.
                 * @typedef {moby.buildkit.v1.VertexWarning.$Properties} moby.buildkit.v1.VertexWarning.$Shape
                 */

                /**
                 * Constructs a new VertexWarning.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a VertexWarning.
                 * @constructor
                 * @param {moby.buildkit.v1.VertexWarning.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const VertexWarning = function (properties) {
                    this.detail = [];
                    this.ranges = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * VertexWarning vertex.
                 * @member {string} vertex
                 * @memberof moby.buildkit.v1.VertexWarning
                 * @instance
                 */
                VertexWarning.prototype.vertex = "";

                /**
                 * VertexWarning level.
                 * @member {Long} level
                 * @memberof moby.buildkit.v1.VertexWarning
                 * @instance
                 */
                VertexWarning.prototype.level = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * VertexWarning short.
                 * @member {Uint8Array} short
                 * @memberof moby.buildkit.v1.VertexWarning
                 * @instance
                 */
                VertexWarning.prototype.short = $util.newBuffer([]);

                /**
                 * VertexWarning detail.
                 * @member {Array.<Uint8Array>} detail
                 * @memberof moby.buildkit.v1.VertexWarning
                 * @instance
                 */
                VertexWarning.prototype.detail = $util.emptyArray;

                /**
                 * VertexWarning url.
                 * @member {string} url
                 * @memberof moby.buildkit.v1.VertexWarning
                 * @instance
                 */
                VertexWarning.prototype.url = "";

                /**
                 * VertexWarning info.
                 * @member {Uint8Array} info
                 * @memberof moby.buildkit.v1.VertexWarning
                 * @instance
                 */
                VertexWarning.prototype.info = $util.newBuffer([]);

                /**
                 * VertexWarning ranges.
                 * @member {Array.<Uint8Array>} ranges
                 * @memberof moby.buildkit.v1.VertexWarning
                 * @instance
                 */
                VertexWarning.prototype.ranges = $util.emptyArray;

                /**
                 * Encodes the specified VertexWarning message. Does not implicitly {@link moby.buildkit.v1.VertexWarning.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.VertexWarning
                 * @static
                 * @param {moby.buildkit.v1.VertexWarning.$Properties} message VertexWarning message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                VertexWarning.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.vertex != null && $Object.hasOwnProperty.call(message, "vertex") && message.vertex !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.vertex);
                    if (message.level != null && $Object.hasOwnProperty.call(message, "level") && (typeof message.level === "object" ? message.level.low || message.level.high : message.level !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).int64(message.level);
                    if (message.short != null && $Object.hasOwnProperty.call(message, "short") && message.short.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.short);
                    if (message.detail != null && message.detail.length)
                        for (let i = 0; i < message.detail.length; ++i)
                            writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.detail[i]);
                    if (message.url != null && $Object.hasOwnProperty.call(message, "url") && message.url !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.url);
                    if (message.info != null && $Object.hasOwnProperty.call(message, "info") && message.info.length)
                        writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.info);
                    if (message.ranges != null && message.ranges.length)
                        for (let i = 0; i < message.ranges.length; ++i)
                            writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.ranges[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a VertexWarning message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.VertexWarning
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.VertexWarning & moby.buildkit.v1.VertexWarning.$Shape} VertexWarning
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                VertexWarning.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.VertexWarning();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.vertex = value;
                                else
                                    delete message.vertex;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.level = value;
                                else
                                    delete message.level;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.short = value;
                                else
                                    delete message.short;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.detail && message.detail.length))
                                    message.detail = [];
                                message.detail.push(reader.bytes());
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.url = value;
                                else
                                    delete message.url;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.info = value;
                                else
                                    delete message.info;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.ranges && message.ranges.length))
                                    message.ranges = [];
                                message.ranges.push(reader.bytes());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return VertexWarning;
            })();

            v1.BytesMessage = (function() {

                /**
                 * Properties of a BytesMessage.
                 * @typedef {Object} moby.buildkit.v1.BytesMessage.$Properties
                 * @property {Uint8Array|null} [data] BytesMessage data
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BytesMessage.
                 * @memberof moby.buildkit.v1
                 * @interface IBytesMessage
                 * @augments moby.buildkit.v1.BytesMessage.$Properties
                 * @deprecated Use moby.buildkit.v1.BytesMessage.$Properties instead.
                 */

                /**
                 * Shape of a BytesMessage.
                 * @typedef {moby.buildkit.v1.BytesMessage.$Properties} moby.buildkit.v1.BytesMessage.$Shape
                 */

                /**
                 * Constructs a new BytesMessage.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a BytesMessage.
                 * @constructor
                 * @param {moby.buildkit.v1.BytesMessage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BytesMessage = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BytesMessage data.
                 * @member {Uint8Array} data
                 * @memberof moby.buildkit.v1.BytesMessage
                 * @instance
                 */
                BytesMessage.prototype.data = $util.newBuffer([]);

                /**
                 * Encodes the specified BytesMessage message. Does not implicitly {@link moby.buildkit.v1.BytesMessage.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.BytesMessage
                 * @static
                 * @param {moby.buildkit.v1.BytesMessage.$Properties} message BytesMessage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BytesMessage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.data);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BytesMessage message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.BytesMessage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.BytesMessage & moby.buildkit.v1.BytesMessage.$Shape} BytesMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BytesMessage.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.BytesMessage();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.data = value;
                                else
                                    delete message.data;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return BytesMessage;
            })();

            v1.ListWorkersRequest = (function() {

                /**
                 * Properties of a ListWorkersRequest.
                 * @typedef {Object} moby.buildkit.v1.ListWorkersRequest.$Properties
                 * @property {Array.<string>|null} [filter] ListWorkersRequest filter
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListWorkersRequest.
                 * @memberof moby.buildkit.v1
                 * @interface IListWorkersRequest
                 * @augments moby.buildkit.v1.ListWorkersRequest.$Properties
                 * @deprecated Use moby.buildkit.v1.ListWorkersRequest.$Properties instead.
                 */

                /**
                 * Shape of a ListWorkersRequest.
                 * @typedef {moby.buildkit.v1.ListWorkersRequest.$Properties} moby.buildkit.v1.ListWorkersRequest.$Shape
                 */

                /**
                 * Constructs a new ListWorkersRequest.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a ListWorkersRequest.
                 * @constructor
                 * @param {moby.buildkit.v1.ListWorkersRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListWorkersRequest = function (properties) {
                    this.filter = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListWorkersRequest filter.
                 * @member {Array.<string>} filter
                 * @memberof moby.buildkit.v1.ListWorkersRequest
                 * @instance
                 */
                ListWorkersRequest.prototype.filter = $util.emptyArray;

                /**
                 * Encodes the specified ListWorkersRequest message. Does not implicitly {@link moby.buildkit.v1.ListWorkersRequest.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.ListWorkersRequest
                 * @static
                 * @param {moby.buildkit.v1.ListWorkersRequest.$Properties} message ListWorkersRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListWorkersRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.filter != null && message.filter.length)
                        for (let i = 0; i < message.filter.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.filter[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListWorkersRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.ListWorkersRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.ListWorkersRequest & moby.buildkit.v1.ListWorkersRequest.$Shape} ListWorkersRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListWorkersRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.ListWorkersRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.filter && message.filter.length))
                                    message.filter = [];
                                message.filter.push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ListWorkersRequest;
            })();

            v1.ListWorkersResponse = (function() {

                /**
                 * Properties of a ListWorkersResponse.
                 * @typedef {Object} moby.buildkit.v1.ListWorkersResponse.$Properties
                 * @property {Array.<moby.buildkit.v1.types.WorkerRecord.$Properties>|null} [record] ListWorkersResponse record
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListWorkersResponse.
                 * @memberof moby.buildkit.v1
                 * @interface IListWorkersResponse
                 * @augments moby.buildkit.v1.ListWorkersResponse.$Properties
                 * @deprecated Use moby.buildkit.v1.ListWorkersResponse.$Properties instead.
                 */

                /**
                 * Shape of a ListWorkersResponse.
                 * @typedef {moby.buildkit.v1.ListWorkersResponse.$Properties} moby.buildkit.v1.ListWorkersResponse.$Shape
                 */

                /**
                 * Constructs a new ListWorkersResponse.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a ListWorkersResponse.
                 * @constructor
                 * @param {moby.buildkit.v1.ListWorkersResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListWorkersResponse = function (properties) {
                    this.record = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListWorkersResponse record.
                 * @member {Array.<moby.buildkit.v1.types.WorkerRecord.$Properties>} record
                 * @memberof moby.buildkit.v1.ListWorkersResponse
                 * @instance
                 */
                ListWorkersResponse.prototype.record = $util.emptyArray;

                /**
                 * Encodes the specified ListWorkersResponse message. Does not implicitly {@link moby.buildkit.v1.ListWorkersResponse.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.ListWorkersResponse
                 * @static
                 * @param {moby.buildkit.v1.ListWorkersResponse.$Properties} message ListWorkersResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListWorkersResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.record != null && message.record.length)
                        for (let i = 0; i < message.record.length; ++i)
                            $root.moby.buildkit.v1.types.WorkerRecord.encode(message.record[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListWorkersResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.ListWorkersResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.ListWorkersResponse & moby.buildkit.v1.ListWorkersResponse.$Shape} ListWorkersResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListWorkersResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.ListWorkersResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.record && message.record.length))
                                    message.record = [];
                                message.record.push($root.moby.buildkit.v1.types.WorkerRecord.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ListWorkersResponse;
            })();

            v1.InfoRequest = (function() {

                /**
                 * Properties of an InfoRequest.
                 * @typedef {Object} moby.buildkit.v1.InfoRequest.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an InfoRequest.
                 * @memberof moby.buildkit.v1
                 * @interface IInfoRequest
                 * @augments moby.buildkit.v1.InfoRequest.$Properties
                 * @deprecated Use moby.buildkit.v1.InfoRequest.$Properties instead.
                 */

                /**
                 * Shape of an InfoRequest.
                 * @typedef {moby.buildkit.v1.InfoRequest.$Properties} moby.buildkit.v1.InfoRequest.$Shape
                 */

                /**
                 * Constructs a new InfoRequest.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents an InfoRequest.
                 * @constructor
                 * @param {moby.buildkit.v1.InfoRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const InfoRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified InfoRequest message. Does not implicitly {@link moby.buildkit.v1.InfoRequest.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.InfoRequest
                 * @static
                 * @param {moby.buildkit.v1.InfoRequest.$Properties} message InfoRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                InfoRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an InfoRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.InfoRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.InfoRequest & moby.buildkit.v1.InfoRequest.$Shape} InfoRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                InfoRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.InfoRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return InfoRequest;
            })();

            v1.InfoResponse = (function() {

                /**
                 * Properties of an InfoResponse.
                 * @typedef {Object} moby.buildkit.v1.InfoResponse.$Properties
                 * @property {moby.buildkit.v1.types.BuildkitVersion.$Properties|null} [buildkitVersion] InfoResponse buildkitVersion
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an InfoResponse.
                 * @memberof moby.buildkit.v1
                 * @interface IInfoResponse
                 * @augments moby.buildkit.v1.InfoResponse.$Properties
                 * @deprecated Use moby.buildkit.v1.InfoResponse.$Properties instead.
                 */

                /**
                 * Shape of an InfoResponse.
                 * @typedef {moby.buildkit.v1.InfoResponse.$Properties} moby.buildkit.v1.InfoResponse.$Shape
                 */

                /**
                 * Constructs a new InfoResponse.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents an InfoResponse.
                 * @constructor
                 * @param {moby.buildkit.v1.InfoResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const InfoResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * InfoResponse buildkitVersion.
                 * @member {moby.buildkit.v1.types.BuildkitVersion.$Properties|null|undefined} buildkitVersion
                 * @memberof moby.buildkit.v1.InfoResponse
                 * @instance
                 */
                InfoResponse.prototype.buildkitVersion = null;

                /**
                 * Encodes the specified InfoResponse message. Does not implicitly {@link moby.buildkit.v1.InfoResponse.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.InfoResponse
                 * @static
                 * @param {moby.buildkit.v1.InfoResponse.$Properties} message InfoResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                InfoResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.buildkitVersion != null && $Object.hasOwnProperty.call(message, "buildkitVersion"))
                        $root.moby.buildkit.v1.types.BuildkitVersion.encode(message.buildkitVersion, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an InfoResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.InfoResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.InfoResponse & moby.buildkit.v1.InfoResponse.$Shape} InfoResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                InfoResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.InfoResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.buildkitVersion = $root.moby.buildkit.v1.types.BuildkitVersion.decode(reader, reader.size(), $undefined, _depth + 1, message.buildkitVersion);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return InfoResponse;
            })();

            v1.BuildHistoryRequest = (function() {

                /**
                 * Properties of a BuildHistoryRequest.
                 * @typedef {Object} moby.buildkit.v1.BuildHistoryRequest.$Properties
                 * @property {boolean|null} [ActiveOnly] BuildHistoryRequest ActiveOnly
                 * @property {string|null} [Ref] BuildHistoryRequest Ref
                 * @property {boolean|null} [EarlyExit] BuildHistoryRequest EarlyExit
                 * @property {Array.<string>|null} [Filter] BuildHistoryRequest Filter
                 * @property {number|null} [Limit] BuildHistoryRequest Limit
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BuildHistoryRequest.
                 * @memberof moby.buildkit.v1
                 * @interface IBuildHistoryRequest
                 * @augments moby.buildkit.v1.BuildHistoryRequest.$Properties
                 * @deprecated Use moby.buildkit.v1.BuildHistoryRequest.$Properties instead.
                 */

                /**
                 * Shape of a BuildHistoryRequest.
                 * @typedef {moby.buildkit.v1.BuildHistoryRequest.$Properties} moby.buildkit.v1.BuildHistoryRequest.$Shape
                 */

                /**
                 * Constructs a new BuildHistoryRequest.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a BuildHistoryRequest.
                 * @constructor
                 * @param {moby.buildkit.v1.BuildHistoryRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BuildHistoryRequest = function (properties) {
                    this.Filter = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BuildHistoryRequest ActiveOnly.
                 * @member {boolean} ActiveOnly
                 * @memberof moby.buildkit.v1.BuildHistoryRequest
                 * @instance
                 */
                BuildHistoryRequest.prototype.ActiveOnly = false;

                /**
                 * BuildHistoryRequest Ref.
                 * @member {string} Ref
                 * @memberof moby.buildkit.v1.BuildHistoryRequest
                 * @instance
                 */
                BuildHistoryRequest.prototype.Ref = "";

                /**
                 * BuildHistoryRequest EarlyExit.
                 * @member {boolean} EarlyExit
                 * @memberof moby.buildkit.v1.BuildHistoryRequest
                 * @instance
                 */
                BuildHistoryRequest.prototype.EarlyExit = false;

                /**
                 * BuildHistoryRequest Filter.
                 * @member {Array.<string>} Filter
                 * @memberof moby.buildkit.v1.BuildHistoryRequest
                 * @instance
                 */
                BuildHistoryRequest.prototype.Filter = $util.emptyArray;

                /**
                 * BuildHistoryRequest Limit.
                 * @member {number} Limit
                 * @memberof moby.buildkit.v1.BuildHistoryRequest
                 * @instance
                 */
                BuildHistoryRequest.prototype.Limit = 0;

                /**
                 * Encodes the specified BuildHistoryRequest message. Does not implicitly {@link moby.buildkit.v1.BuildHistoryRequest.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.BuildHistoryRequest
                 * @static
                 * @param {moby.buildkit.v1.BuildHistoryRequest.$Properties} message BuildHistoryRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BuildHistoryRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ActiveOnly != null && $Object.hasOwnProperty.call(message, "ActiveOnly") && message.ActiveOnly !== false)
                        writer.uint32(/* id 1, wireType 0 =*/8).bool(message.ActiveOnly);
                    if (message.Ref != null && $Object.hasOwnProperty.call(message, "Ref") && message.Ref !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.Ref);
                    if (message.EarlyExit != null && $Object.hasOwnProperty.call(message, "EarlyExit") && message.EarlyExit !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.EarlyExit);
                    if (message.Filter != null && message.Filter.length)
                        for (let i = 0; i < message.Filter.length; ++i)
                            writer.uint32(/* id 4, wireType 2 =*/34).string(message.Filter[i]);
                    if (message.Limit != null && $Object.hasOwnProperty.call(message, "Limit") && message.Limit !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).int32(message.Limit);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BuildHistoryRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.BuildHistoryRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.BuildHistoryRequest & moby.buildkit.v1.BuildHistoryRequest.$Shape} BuildHistoryRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BuildHistoryRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.BuildHistoryRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.ActiveOnly = value;
                                else
                                    delete message.ActiveOnly;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.Ref = value;
                                else
                                    delete message.Ref;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.EarlyExit = value;
                                else
                                    delete message.EarlyExit;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.Filter && message.Filter.length))
                                    message.Filter = [];
                                message.Filter.push(reader.stringVerify());
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.Limit = value;
                                else
                                    delete message.Limit;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return BuildHistoryRequest;
            })();

            /**
             * BuildHistoryEventType enum.
             * @name moby.buildkit.v1.BuildHistoryEventType
             * @enum {number}
             * @property {number} STARTED=0 STARTED value
             * @property {number} COMPLETE=1 COMPLETE value
             * @property {number} DELETED=2 DELETED value
             */
            v1.BuildHistoryEventType = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "STARTED"] = 0;
                values[valuesById[1] = "COMPLETE"] = 1;
                values[valuesById[2] = "DELETED"] = 2;
                return values;
            })();

            v1.BuildHistoryEvent = (function() {

                /**
                 * Properties of a BuildHistoryEvent.
                 * @typedef {Object} moby.buildkit.v1.BuildHistoryEvent.$Properties
                 * @property {moby.buildkit.v1.BuildHistoryEventType|null} [type] BuildHistoryEvent type
                 * @property {moby.buildkit.v1.BuildHistoryRecord.$Properties|null} [record] BuildHistoryEvent record
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BuildHistoryEvent.
                 * @memberof moby.buildkit.v1
                 * @interface IBuildHistoryEvent
                 * @augments moby.buildkit.v1.BuildHistoryEvent.$Properties
                 * @deprecated Use moby.buildkit.v1.BuildHistoryEvent.$Properties instead.
                 */

                /**
                 * Shape of a BuildHistoryEvent.
                 * @typedef {moby.buildkit.v1.BuildHistoryEvent.$Properties} moby.buildkit.v1.BuildHistoryEvent.$Shape
                 */

                /**
                 * Constructs a new BuildHistoryEvent.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a BuildHistoryEvent.
                 * @constructor
                 * @param {moby.buildkit.v1.BuildHistoryEvent.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BuildHistoryEvent = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BuildHistoryEvent type.
                 * @member {moby.buildkit.v1.BuildHistoryEventType} type
                 * @memberof moby.buildkit.v1.BuildHistoryEvent
                 * @instance
                 */
                BuildHistoryEvent.prototype.type = 0;

                /**
                 * BuildHistoryEvent record.
                 * @member {moby.buildkit.v1.BuildHistoryRecord.$Properties|null|undefined} record
                 * @memberof moby.buildkit.v1.BuildHistoryEvent
                 * @instance
                 */
                BuildHistoryEvent.prototype.record = null;

                /**
                 * Encodes the specified BuildHistoryEvent message. Does not implicitly {@link moby.buildkit.v1.BuildHistoryEvent.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.BuildHistoryEvent
                 * @static
                 * @param {moby.buildkit.v1.BuildHistoryEvent.$Properties} message BuildHistoryEvent message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BuildHistoryEvent.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.type);
                    if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                        $root.moby.buildkit.v1.BuildHistoryRecord.encode(message.record, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BuildHistoryEvent message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.BuildHistoryEvent
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.BuildHistoryEvent & moby.buildkit.v1.BuildHistoryEvent.$Shape} BuildHistoryEvent
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BuildHistoryEvent.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.BuildHistoryEvent();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.type = value;
                                else
                                    delete message.type;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.record = $root.moby.buildkit.v1.BuildHistoryRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return BuildHistoryEvent;
            })();

            v1.BuildHistoryRecord = (function() {

                /**
                 * Properties of a BuildHistoryRecord.
                 * @typedef {Object} moby.buildkit.v1.BuildHistoryRecord.$Properties
                 * @property {string|null} [Ref] BuildHistoryRecord Ref
                 * @property {string|null} [Frontend] BuildHistoryRecord Frontend
                 * @property {Object.<string,string>|null} [FrontendAttrs] BuildHistoryRecord FrontendAttrs
                 * @property {Array.<moby.buildkit.v1.Exporter.$Properties>|null} [Exporters] BuildHistoryRecord Exporters
                 * @property {google.rpc.Status.$Properties|null} [error] BuildHistoryRecord error
                 * @property {moby.buildkit.v1.Timestamp.$Properties|null} [CreatedAt] BuildHistoryRecord CreatedAt
                 * @property {moby.buildkit.v1.Timestamp.$Properties|null} [CompletedAt] BuildHistoryRecord CompletedAt
                 * @property {Object.<string,string>|null} [ExporterResponse] BuildHistoryRecord ExporterResponse
                 * @property {number|null} [numCachedSteps] BuildHistoryRecord numCachedSteps
                 * @property {number|null} [numTotalSteps] BuildHistoryRecord numTotalSteps
                 * @property {number|null} [numCompletedSteps] BuildHistoryRecord numCompletedSteps
                 * @property {number|null} [numWarnings] BuildHistoryRecord numWarnings
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BuildHistoryRecord.
                 * @memberof moby.buildkit.v1
                 * @interface IBuildHistoryRecord
                 * @augments moby.buildkit.v1.BuildHistoryRecord.$Properties
                 * @deprecated Use moby.buildkit.v1.BuildHistoryRecord.$Properties instead.
                 */

                /**
                 * Shape of a BuildHistoryRecord.
                 * @typedef {moby.buildkit.v1.BuildHistoryRecord.$Properties} moby.buildkit.v1.BuildHistoryRecord.$Shape
                 */

                /**
                 * Constructs a new BuildHistoryRecord.
                 * @memberof moby.buildkit.v1
                 * @classdesc Represents a BuildHistoryRecord.
                 * @constructor
                 * @param {moby.buildkit.v1.BuildHistoryRecord.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BuildHistoryRecord = function (properties) {
                    this.FrontendAttrs = {};
                    this.Exporters = [];
                    this.ExporterResponse = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BuildHistoryRecord Ref.
                 * @member {string} Ref
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.Ref = "";

                /**
                 * BuildHistoryRecord Frontend.
                 * @member {string} Frontend
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.Frontend = "";

                /**
                 * BuildHistoryRecord FrontendAttrs.
                 * @member {Object.<string,string>} FrontendAttrs
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.FrontendAttrs = $util.emptyObject;

                /**
                 * BuildHistoryRecord Exporters.
                 * @member {Array.<moby.buildkit.v1.Exporter.$Properties>} Exporters
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.Exporters = $util.emptyArray;

                /**
                 * BuildHistoryRecord error.
                 * @member {google.rpc.Status.$Properties|null|undefined} error
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.error = null;

                /**
                 * BuildHistoryRecord CreatedAt.
                 * @member {moby.buildkit.v1.Timestamp.$Properties|null|undefined} CreatedAt
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.CreatedAt = null;

                /**
                 * BuildHistoryRecord CompletedAt.
                 * @member {moby.buildkit.v1.Timestamp.$Properties|null|undefined} CompletedAt
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.CompletedAt = null;

                /**
                 * BuildHistoryRecord ExporterResponse.
                 * @member {Object.<string,string>} ExporterResponse
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.ExporterResponse = $util.emptyObject;

                /**
                 * BuildHistoryRecord numCachedSteps.
                 * @member {number} numCachedSteps
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.numCachedSteps = 0;

                /**
                 * BuildHistoryRecord numTotalSteps.
                 * @member {number} numTotalSteps
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.numTotalSteps = 0;

                /**
                 * BuildHistoryRecord numCompletedSteps.
                 * @member {number} numCompletedSteps
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.numCompletedSteps = 0;

                /**
                 * BuildHistoryRecord numWarnings.
                 * @member {number} numWarnings
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @instance
                 */
                BuildHistoryRecord.prototype.numWarnings = 0;

                /**
                 * Encodes the specified BuildHistoryRecord message. Does not implicitly {@link moby.buildkit.v1.BuildHistoryRecord.verify|verify} messages.
                 * @function encode
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @static
                 * @param {moby.buildkit.v1.BuildHistoryRecord.$Properties} message BuildHistoryRecord message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BuildHistoryRecord.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.Ref != null && $Object.hasOwnProperty.call(message, "Ref") && message.Ref !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.Ref);
                    if (message.Frontend != null && $Object.hasOwnProperty.call(message, "Frontend") && message.Frontend !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.Frontend);
                    if (message.FrontendAttrs != null && $Object.hasOwnProperty.call(message, "FrontendAttrs"))
                        for (let keys = $Object.keys(message.FrontendAttrs), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.FrontendAttrs[keys[i]]).ldelim();
                    if (message.Exporters != null && message.Exporters.length)
                        for (let i = 0; i < message.Exporters.length; ++i)
                            $root.moby.buildkit.v1.Exporter.encode(message.Exporters[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                        $root.google.rpc.Status.encode(message.error, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.CreatedAt != null && $Object.hasOwnProperty.call(message, "CreatedAt"))
                        $root.moby.buildkit.v1.Timestamp.encode(message.CreatedAt, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.CompletedAt != null && $Object.hasOwnProperty.call(message, "CompletedAt"))
                        $root.moby.buildkit.v1.Timestamp.encode(message.CompletedAt, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.ExporterResponse != null && $Object.hasOwnProperty.call(message, "ExporterResponse"))
                        for (let keys = $Object.keys(message.ExporterResponse), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 9, wireType 2 =*/74).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.ExporterResponse[keys[i]]).ldelim();
                    if (message.numCachedSteps != null && $Object.hasOwnProperty.call(message, "numCachedSteps") && message.numCachedSteps !== 0)
                        writer.uint32(/* id 15, wireType 0 =*/120).int32(message.numCachedSteps);
                    if (message.numTotalSteps != null && $Object.hasOwnProperty.call(message, "numTotalSteps") && message.numTotalSteps !== 0)
                        writer.uint32(/* id 16, wireType 0 =*/128).int32(message.numTotalSteps);
                    if (message.numCompletedSteps != null && $Object.hasOwnProperty.call(message, "numCompletedSteps") && message.numCompletedSteps !== 0)
                        writer.uint32(/* id 17, wireType 0 =*/136).int32(message.numCompletedSteps);
                    if (message.numWarnings != null && $Object.hasOwnProperty.call(message, "numWarnings") && message.numWarnings !== 0)
                        writer.uint32(/* id 19, wireType 0 =*/152).int32(message.numWarnings);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BuildHistoryRecord message from the specified reader or buffer.
                 * @function decode
                 * @memberof moby.buildkit.v1.BuildHistoryRecord
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {moby.buildkit.v1.BuildHistoryRecord & moby.buildkit.v1.BuildHistoryRecord.$Shape} BuildHistoryRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BuildHistoryRecord.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.moby.buildkit.v1.BuildHistoryRecord();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.Ref = value;
                                else
                                    delete message.Ref;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.Frontend = value;
                                else
                                    delete message.Frontend;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (message.FrontendAttrs === $util.emptyObject)
                                    message.FrontendAttrs = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = "";
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = reader.stringVerify();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.FrontendAttrs, key);
                                message.FrontendAttrs[key] = value;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.Exporters && message.Exporters.length))
                                    message.Exporters = [];
                                message.Exporters.push($root.moby.buildkit.v1.Exporter.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.error = $root.google.rpc.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.CreatedAt = $root.moby.buildkit.v1.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.CreatedAt);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.CompletedAt = $root.moby.buildkit.v1.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.CompletedAt);
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if (message.ExporterResponse === $util.emptyObject)
                                    message.ExporterResponse = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = "";
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = reader.stringVerify();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.ExporterResponse, key);
                                message.ExporterResponse[key] = value;
                                continue;
                            }
                        case 15: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.numCachedSteps = value;
                                else
                                    delete message.numCachedSteps;
                                continue;
                            }
                        case 16: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.numTotalSteps = value;
                                else
                                    delete message.numTotalSteps;
                                continue;
                            }
                        case 17: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.numCompletedSteps = value;
                                else
                                    delete message.numCompletedSteps;
                                continue;
                            }
                        case 19: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.numWarnings = value;
                                else
                                    delete message.numWarnings;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return BuildHistoryRecord;
            })();

            v1.types = (function() {

                /**
                 * Namespace types.
                 * @memberof moby.buildkit.v1
                 * @namespace
                 */
                const types = {};

                types.WorkerRecord = (function() {

                    /**
                     * Properties of a WorkerRecord.
                     * @typedef {Object} moby.buildkit.v1.types.WorkerRecord.$Properties
                     * @property {string|null} [ID] WorkerRecord ID
                     * @property {Object.<string,string>|null} [Labels] WorkerRecord Labels
                     * @property {Array.<Uint8Array>|null} [platforms] WorkerRecord platforms
                     * @property {moby.buildkit.v1.types.BuildkitVersion.$Properties|null} [BuildkitVersion] WorkerRecord BuildkitVersion
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a WorkerRecord.
                     * @memberof moby.buildkit.v1.types
                     * @interface IWorkerRecord
                     * @augments moby.buildkit.v1.types.WorkerRecord.$Properties
                     * @deprecated Use moby.buildkit.v1.types.WorkerRecord.$Properties instead.
                     */

                    /**
                     * Shape of a WorkerRecord.
                     * @typedef {moby.buildkit.v1.types.WorkerRecord.$Properties} moby.buildkit.v1.types.WorkerRecord.$Shape
                     */

                    /**
                     * Constructs a new WorkerRecord.
                     * @memberof moby.buildkit.v1.types
                     * @classdesc Represents a WorkerRecord.
                     * @constructor
                     * @param {moby.buildkit.v1.types.WorkerRecord.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const WorkerRecord = function (properties) {
                        this.Labels = {};
                        this.platforms = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * WorkerRecord ID.
                     * @member {string} ID
                     * @memberof moby.buildkit.v1.types.WorkerRecord
                     * @instance
                     */
                    WorkerRecord.prototype.ID = "";

                    /**
                     * WorkerRecord Labels.
                     * @member {Object.<string,string>} Labels
                     * @memberof moby.buildkit.v1.types.WorkerRecord
                     * @instance
                     */
                    WorkerRecord.prototype.Labels = $util.emptyObject;

                    /**
                     * WorkerRecord platforms.
                     * @member {Array.<Uint8Array>} platforms
                     * @memberof moby.buildkit.v1.types.WorkerRecord
                     * @instance
                     */
                    WorkerRecord.prototype.platforms = $util.emptyArray;

                    /**
                     * WorkerRecord BuildkitVersion.
                     * @member {moby.buildkit.v1.types.BuildkitVersion.$Properties|null|undefined} BuildkitVersion
                     * @memberof moby.buildkit.v1.types.WorkerRecord
                     * @instance
                     */
                    WorkerRecord.prototype.BuildkitVersion = null;

                    /**
                     * Encodes the specified WorkerRecord message. Does not implicitly {@link moby.buildkit.v1.types.WorkerRecord.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.types.WorkerRecord
                     * @static
                     * @param {moby.buildkit.v1.types.WorkerRecord.$Properties} message WorkerRecord message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    WorkerRecord.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.ID);
                        if (message.Labels != null && $Object.hasOwnProperty.call(message, "Labels"))
                            for (let keys = $Object.keys(message.Labels), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.Labels[keys[i]]).ldelim();
                        if (message.platforms != null && message.platforms.length)
                            for (let i = 0; i < message.platforms.length; ++i)
                                writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.platforms[i]);
                        if (message.BuildkitVersion != null && $Object.hasOwnProperty.call(message, "BuildkitVersion"))
                            $root.moby.buildkit.v1.types.BuildkitVersion.encode(message.BuildkitVersion, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a WorkerRecord message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.types.WorkerRecord
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.types.WorkerRecord & moby.buildkit.v1.types.WorkerRecord.$Shape} WorkerRecord
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    WorkerRecord.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, key, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.moby.buildkit.v1.types.WorkerRecord();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.ID = value;
                                    else
                                        delete message.ID;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.Labels === $util.emptyObject)
                                        message.Labels = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = "";
                                    value = "";
                                    while (reader.pos < end2) {
                                        let tag2 = reader.tag();
                                        wireType = tag2 & 7;
                                        switch (tag2 >>>= 3) {
                                        case 1:
                                            if (wireType !== 2)
                                                break;
                                            key = reader.stringVerify();
                                            continue;
                                        case 2:
                                            if (wireType !== 2)
                                                break;
                                            value = reader.stringVerify();
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    if (key === "__proto__")
                                        $util.makeProp(message.Labels, key);
                                    message.Labels[key] = value;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.platforms && message.platforms.length))
                                        message.platforms = [];
                                    message.platforms.push(reader.bytes());
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 2)
                                        break;
                                    message.BuildkitVersion = $root.moby.buildkit.v1.types.BuildkitVersion.decode(reader, reader.size(), $undefined, _depth + 1, message.BuildkitVersion);
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    return WorkerRecord;
                })();

                types.BuildkitVersion = (function() {

                    /**
                     * Properties of a BuildkitVersion.
                     * @typedef {Object} moby.buildkit.v1.types.BuildkitVersion.$Properties
                     * @property {string|null} ["package"] BuildkitVersion package
                     * @property {string|null} [version] BuildkitVersion version
                     * @property {string|null} [revision] BuildkitVersion revision
                     * @property {string|null} [dockerfileVersion] BuildkitVersion dockerfileVersion
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a BuildkitVersion.
                     * @memberof moby.buildkit.v1.types
                     * @interface IBuildkitVersion
                     * @augments moby.buildkit.v1.types.BuildkitVersion.$Properties
                     * @deprecated Use moby.buildkit.v1.types.BuildkitVersion.$Properties instead.
                     */

                    /**
                     * Shape of a BuildkitVersion.
                     * @typedef {moby.buildkit.v1.types.BuildkitVersion.$Properties} moby.buildkit.v1.types.BuildkitVersion.$Shape
                     */

                    /**
                     * Constructs a new BuildkitVersion.
                     * @memberof moby.buildkit.v1.types
                     * @classdesc Represents a BuildkitVersion.
                     * @constructor
                     * @param {moby.buildkit.v1.types.BuildkitVersion.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const BuildkitVersion = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * BuildkitVersion package.
                     * @member {string} package
                     * @memberof moby.buildkit.v1.types.BuildkitVersion
                     * @instance
                     */
                    BuildkitVersion.prototype["package"] = "";

                    /**
                     * BuildkitVersion version.
                     * @member {string} version
                     * @memberof moby.buildkit.v1.types.BuildkitVersion
                     * @instance
                     */
                    BuildkitVersion.prototype.version = "";

                    /**
                     * BuildkitVersion revision.
                     * @member {string} revision
                     * @memberof moby.buildkit.v1.types.BuildkitVersion
                     * @instance
                     */
                    BuildkitVersion.prototype.revision = "";

                    /**
                     * BuildkitVersion dockerfileVersion.
                     * @member {string} dockerfileVersion
                     * @memberof moby.buildkit.v1.types.BuildkitVersion
                     * @instance
                     */
                    BuildkitVersion.prototype.dockerfileVersion = "";

                    /**
                     * Encodes the specified BuildkitVersion message. Does not implicitly {@link moby.buildkit.v1.types.BuildkitVersion.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.types.BuildkitVersion
                     * @static
                     * @param {moby.buildkit.v1.types.BuildkitVersion.$Properties} message BuildkitVersion message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    BuildkitVersion.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"] !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message["package"]);
                        if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.version);
                        if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== "")
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.revision);
                        if (message.dockerfileVersion != null && $Object.hasOwnProperty.call(message, "dockerfileVersion") && message.dockerfileVersion !== "")
                            writer.uint32(/* id 4, wireType 2 =*/34).string(message.dockerfileVersion);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a BuildkitVersion message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.types.BuildkitVersion
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.types.BuildkitVersion & moby.buildkit.v1.types.BuildkitVersion.$Shape} BuildkitVersion
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    BuildkitVersion.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.moby.buildkit.v1.types.BuildkitVersion();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message["package"] = value;
                                    else
                                        delete message["package"];
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.version = value;
                                    else
                                        delete message.version;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.revision = value;
                                    else
                                        delete message.revision;
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.dockerfileVersion = value;
                                    else
                                        delete message.dockerfileVersion;
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    return BuildkitVersion;
                })();

                return types;
            })();

            return v1;
        })();

        return buildkit;
    })();

    return moby;
})();

export const google = $root.google = (() => {

    /**
     * Namespace google.
     * @exports google
     * @namespace
     */
    const google = {};

    google.rpc = (function() {

        /**
         * Namespace rpc.
         * @memberof google
         * @namespace
         */
        const rpc = {};

        rpc.Status = (function() {

            /**
             * Properties of a Status.
             * @typedef {Object} google.rpc.Status.$Properties
             * @property {number|null} [code] Status code
             * @property {string|null} [message] Status message
             * @property {Array.<google.rpc.Any.$Properties>|null} [details] Status details
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Status.
             * @memberof google.rpc
             * @interface IStatus
             * @augments google.rpc.Status.$Properties
             * @deprecated Use google.rpc.Status.$Properties instead.
             */

            /**
             * Shape of a Status.
             * @typedef {google.rpc.Status.$Properties} google.rpc.Status.$Shape
             */

            /**
             * Constructs a new Status.
             * @memberof google.rpc
             * @classdesc Represents a Status.
             * @constructor
             * @param {google.rpc.Status.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Status = function (properties) {
                this.details = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Status code.
             * @member {number} code
             * @memberof google.rpc.Status
             * @instance
             */
            Status.prototype.code = 0;

            /**
             * Status message.
             * @member {string} message
             * @memberof google.rpc.Status
             * @instance
             */
            Status.prototype.message = "";

            /**
             * Status details.
             * @member {Array.<google.rpc.Any.$Properties>} details
             * @memberof google.rpc.Status
             * @instance
             */
            Status.prototype.details = $util.emptyArray;

            /**
             * Encodes the specified Status message. Does not implicitly {@link google.rpc.Status.verify|verify} messages.
             * @function encode
             * @memberof google.rpc.Status
             * @static
             * @param {google.rpc.Status.$Properties} message Status message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Status.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.details != null && message.details.length)
                    for (let i = 0; i < message.details.length; ++i)
                        $root.google.rpc.Any.encode(message.details[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @function decode
             * @memberof google.rpc.Status
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.rpc.Status & google.rpc.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Status.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.rpc.Status();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.details && message.details.length))
                                message.details = [];
                            message.details.push($root.google.rpc.Any.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Status;
        })();

        rpc.Any = (function() {

            /**
             * Properties of an Any.
             * @typedef {Object} google.rpc.Any.$Properties
             * @property {string|null} [type_url] Any type_url
             * @property {Uint8Array|null} [value] Any value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Any.
             * @memberof google.rpc
             * @interface IAny
             * @augments google.rpc.Any.$Properties
             * @deprecated Use google.rpc.Any.$Properties instead.
             */

            /**
             * Shape of an Any.
             * @typedef {google.rpc.Any.$Properties} google.rpc.Any.$Shape
             */

            /**
             * Constructs a new Any.
             * @memberof google.rpc
             * @classdesc Represents an Any.
             * @constructor
             * @param {google.rpc.Any.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Any = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Any type_url.
             * @member {string} type_url
             * @memberof google.rpc.Any
             * @instance
             */
            Any.prototype.type_url = "";

            /**
             * Any value.
             * @member {Uint8Array} value
             * @memberof google.rpc.Any
             * @instance
             */
            Any.prototype.value = $util.newBuffer([]);

            /**
             * Encodes the specified Any message. Does not implicitly {@link google.rpc.Any.verify|verify} messages.
             * @function encode
             * @memberof google.rpc.Any
             * @static
             * @param {google.rpc.Any.$Properties} message Any message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Any.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type_url != null && $Object.hasOwnProperty.call(message, "type_url") && message.type_url !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.type_url);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Any message from the specified reader or buffer.
             * @function decode
             * @memberof google.rpc.Any
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.rpc.Any & google.rpc.Any.$Shape} Any
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Any.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.rpc.Any();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.type_url = value;
                            else
                                delete message.type_url;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Any;
        })();

        return rpc;
    })();

    return google;
})();

export {
  $root as default
};
