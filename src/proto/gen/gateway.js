/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["dockerfile-llb-gateway"] || ($protobuf.roots["dockerfile-llb-gateway"] = {});

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

            v1.frontend = (function() {

                /**
                 * Namespace frontend.
                 * @memberof moby.buildkit.v1
                 * @namespace
                 */
                const frontend = {};

                frontend.Result = (function() {

                    /**
                     * Properties of a Result.
                     * @typedef {Object} moby.buildkit.v1.frontend.Result.$Properties
                     * @property {string|null} [refDeprecated] Result refDeprecated
                     * @property {moby.buildkit.v1.frontend.RefMapDeprecated.$Properties|null} [refsDeprecated] Result refsDeprecated
                     * @property {moby.buildkit.v1.frontend.Ref.$Properties|null} [ref] Result ref
                     * @property {moby.buildkit.v1.frontend.RefMap.$Properties|null} [refs] Result refs
                     * @property {Object.<string,Uint8Array>|null} [metadata] Result metadata
                     * @property {Object.<string,moby.buildkit.v1.frontend.Attestations.$Properties>|null} [attestations] Result attestations
                     * @property {"refDeprecated"|"refsDeprecated"|"ref"|"refs"} [result] Result result
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a Result.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IResult
                     * @augments moby.buildkit.v1.frontend.Result.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.Result.$Properties instead.
                     */

                    /**
                     * Narrowed shape of a Result.
                     * @typedef {{
                     *   refDeprecated?: string|null;
                     *   refsDeprecated?: moby.buildkit.v1.frontend.RefMapDeprecated.$Shape|null;
                     *   ref?: moby.buildkit.v1.frontend.Ref.$Shape|null;
                     *   refs?: moby.buildkit.v1.frontend.RefMap.$Shape|null;
                     *   metadata?: Object.<string,Uint8Array>|null;
                     *   attestations?: Object.<string,moby.buildkit.v1.frontend.Attestations.$Shape>|null;
                     *   $unknowns?: Array.<Uint8Array>;
                     * } & (
                     *   ({ result?: undefined; refDeprecated?: null; refsDeprecated?: null; ref?: null; refs?: null }|{ result?: "refDeprecated"; refDeprecated: string; refsDeprecated?: null; ref?: null; refs?: null }|{ result?: "refsDeprecated"; refDeprecated?: null; refsDeprecated: moby.buildkit.v1.frontend.RefMapDeprecated.$Shape; ref?: null; refs?: null }|{ result?: "ref"; refDeprecated?: null; refsDeprecated?: null; ref: moby.buildkit.v1.frontend.Ref.$Shape; refs?: null }|{ result?: "refs"; refDeprecated?: null; refsDeprecated?: null; ref?: null; refs: moby.buildkit.v1.frontend.RefMap.$Shape })
                     * )} moby.buildkit.v1.frontend.Result.$Shape
                     */

                    /**
                     * Constructs a new Result.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a Result.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.Result.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const Result = function (properties) {
                        this.metadata = {};
                        this.attestations = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Result refDeprecated.
                     * @member {string|null|undefined} refDeprecated
                     * @memberof moby.buildkit.v1.frontend.Result
                     * @instance
                     */
                    Result.prototype.refDeprecated = null;

                    /**
                     * Result refsDeprecated.
                     * @member {moby.buildkit.v1.frontend.RefMapDeprecated.$Properties|null|undefined} refsDeprecated
                     * @memberof moby.buildkit.v1.frontend.Result
                     * @instance
                     */
                    Result.prototype.refsDeprecated = null;

                    /**
                     * Result ref.
                     * @member {moby.buildkit.v1.frontend.Ref.$Properties|null|undefined} ref
                     * @memberof moby.buildkit.v1.frontend.Result
                     * @instance
                     */
                    Result.prototype.ref = null;

                    /**
                     * Result refs.
                     * @member {moby.buildkit.v1.frontend.RefMap.$Properties|null|undefined} refs
                     * @memberof moby.buildkit.v1.frontend.Result
                     * @instance
                     */
                    Result.prototype.refs = null;

                    /**
                     * Result metadata.
                     * @member {Object.<string,Uint8Array>} metadata
                     * @memberof moby.buildkit.v1.frontend.Result
                     * @instance
                     */
                    Result.prototype.metadata = $util.emptyObject;

                    /**
                     * Result attestations.
                     * @member {Object.<string,moby.buildkit.v1.frontend.Attestations.$Properties>} attestations
                     * @memberof moby.buildkit.v1.frontend.Result
                     * @instance
                     */
                    Result.prototype.attestations = $util.emptyObject;

                    // OneOf field names bound to virtual getters and setters
                    let $oneOfFields;

                    /**
                     * Result result.
                     * @member {"refDeprecated"|"refsDeprecated"|"ref"|"refs"|undefined} result
                     * @memberof moby.buildkit.v1.frontend.Result
                     * @instance
                     */
                    $Object.defineProperty(Result.prototype, "result", {
                        get: $util.oneOfGetter($oneOfFields = ["refDeprecated", "refsDeprecated", "ref", "refs"]),
                        set: $util.oneOfSetter($oneOfFields)
                    });

                    /**
                     * Encodes the specified Result message. Does not implicitly {@link moby.buildkit.v1.frontend.Result.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.Result
                     * @static
                     * @param {moby.buildkit.v1.frontend.Result.$Properties} message Result message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    Result.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.refDeprecated != null && $Object.hasOwnProperty.call(message, "refDeprecated"))
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.refDeprecated);
                        if (message.refsDeprecated != null && $Object.hasOwnProperty.call(message, "refsDeprecated"))
                            $root.moby.buildkit.v1.frontend.RefMapDeprecated.encode(message.refsDeprecated, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                        if (message.ref != null && $Object.hasOwnProperty.call(message, "ref"))
                            $root.moby.buildkit.v1.frontend.Ref.encode(message.ref, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                        if (message.refs != null && $Object.hasOwnProperty.call(message, "refs"))
                            $root.moby.buildkit.v1.frontend.RefMap.encode(message.refs, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                        if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                            for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 10, wireType 2 =*/82).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).bytes(message.metadata[keys[i]]).ldelim();
                        if (message.attestations != null && $Object.hasOwnProperty.call(message, "attestations"))
                            for (let keys = $Object.keys(message.attestations), i = 0; i < keys.length; ++i) {
                                writer.uint32(/* id 12, wireType 2 =*/98).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                                $root.moby.buildkit.v1.frontend.Attestations.encode(message.attestations[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                            }
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a Result message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.Result
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Result & moby.buildkit.v1.frontend.Result.$Shape} Result
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    Result.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.Result();
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
                                    message.refDeprecated = reader.stringVerify();
                                    message.result = "refDeprecated";
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    message.refsDeprecated = $root.moby.buildkit.v1.frontend.RefMapDeprecated.decode(reader, reader.size(), $undefined, _depth + 1, message.refsDeprecated);
                                    message.result = "refsDeprecated";
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    message.ref = $root.moby.buildkit.v1.frontend.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message.ref);
                                    message.result = "ref";
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    message.refs = $root.moby.buildkit.v1.frontend.RefMap.decode(reader, reader.size(), $undefined, _depth + 1, message.refs);
                                    message.result = "refs";
                                    continue;
                                }
                            case 10: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.metadata === $util.emptyObject)
                                        message.metadata = {};
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
                                        $util.makeProp(message.metadata, key);
                                    message.metadata[key] = value;
                                    continue;
                                }
                            case 12: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.attestations === $util.emptyObject)
                                        message.attestations = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = "";
                                    value = null;
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
                                            value = $root.moby.buildkit.v1.frontend.Attestations.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    if (key === "__proto__")
                                        $util.makeProp(message.attestations, key);
                                    message.attestations[key] = value || new $root.moby.buildkit.v1.frontend.Attestations();
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

                    return Result;
                })();

                frontend.RefMapDeprecated = (function() {

                    /**
                     * Properties of a RefMapDeprecated.
                     * @typedef {Object} moby.buildkit.v1.frontend.RefMapDeprecated.$Properties
                     * @property {Object.<string,string>|null} [refs] RefMapDeprecated refs
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a RefMapDeprecated.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IRefMapDeprecated
                     * @augments moby.buildkit.v1.frontend.RefMapDeprecated.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.RefMapDeprecated.$Properties instead.
                     */

                    /**
                     * Shape of a RefMapDeprecated.
                     * @typedef {moby.buildkit.v1.frontend.RefMapDeprecated.$Properties} moby.buildkit.v1.frontend.RefMapDeprecated.$Shape
                     */

                    /**
                     * Constructs a new RefMapDeprecated.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a RefMapDeprecated.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.RefMapDeprecated.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const RefMapDeprecated = function (properties) {
                        this.refs = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * RefMapDeprecated refs.
                     * @member {Object.<string,string>} refs
                     * @memberof moby.buildkit.v1.frontend.RefMapDeprecated
                     * @instance
                     */
                    RefMapDeprecated.prototype.refs = $util.emptyObject;

                    /**
                     * Encodes the specified RefMapDeprecated message. Does not implicitly {@link moby.buildkit.v1.frontend.RefMapDeprecated.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.RefMapDeprecated
                     * @static
                     * @param {moby.buildkit.v1.frontend.RefMapDeprecated.$Properties} message RefMapDeprecated message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    RefMapDeprecated.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.refs != null && $Object.hasOwnProperty.call(message, "refs"))
                            for (let keys = $Object.keys(message.refs), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.refs[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a RefMapDeprecated message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.RefMapDeprecated
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.RefMapDeprecated & moby.buildkit.v1.frontend.RefMapDeprecated.$Shape} RefMapDeprecated
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    RefMapDeprecated.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.RefMapDeprecated();
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
                                    if (message.refs === $util.emptyObject)
                                        message.refs = {};
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
                                        $util.makeProp(message.refs, key);
                                    message.refs[key] = value;
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

                    return RefMapDeprecated;
                })();

                frontend.Ref = (function() {

                    /**
                     * Properties of a Ref.
                     * @typedef {Object} moby.buildkit.v1.frontend.Ref.$Properties
                     * @property {string|null} [id] Ref id
                     * @property {Uint8Array|null} [def] Ref def
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a Ref.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IRef
                     * @augments moby.buildkit.v1.frontend.Ref.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.Ref.$Properties instead.
                     */

                    /**
                     * Shape of a Ref.
                     * @typedef {moby.buildkit.v1.frontend.Ref.$Properties} moby.buildkit.v1.frontend.Ref.$Shape
                     */

                    /**
                     * Constructs a new Ref.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a Ref.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.Ref.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const Ref = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Ref id.
                     * @member {string} id
                     * @memberof moby.buildkit.v1.frontend.Ref
                     * @instance
                     */
                    Ref.prototype.id = "";

                    /**
                     * Ref def.
                     * @member {Uint8Array} def
                     * @memberof moby.buildkit.v1.frontend.Ref
                     * @instance
                     */
                    Ref.prototype.def = $util.newBuffer([]);

                    /**
                     * Encodes the specified Ref message. Does not implicitly {@link moby.buildkit.v1.frontend.Ref.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.Ref
                     * @static
                     * @param {moby.buildkit.v1.frontend.Ref.$Properties} message Ref message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    Ref.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                        if (message.def != null && $Object.hasOwnProperty.call(message, "def") && message.def.length)
                            writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.def);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a Ref message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.Ref
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Ref & moby.buildkit.v1.frontend.Ref.$Shape} Ref
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    Ref.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.Ref();
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
                                    if ((value = reader.bytes()).length)
                                        message.def = value;
                                    else
                                        delete message.def;
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

                    return Ref;
                })();

                frontend.RefMap = (function() {

                    /**
                     * Properties of a RefMap.
                     * @typedef {Object} moby.buildkit.v1.frontend.RefMap.$Properties
                     * @property {Object.<string,moby.buildkit.v1.frontend.Ref.$Properties>|null} [refs] RefMap refs
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a RefMap.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IRefMap
                     * @augments moby.buildkit.v1.frontend.RefMap.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.RefMap.$Properties instead.
                     */

                    /**
                     * Shape of a RefMap.
                     * @typedef {moby.buildkit.v1.frontend.RefMap.$Properties} moby.buildkit.v1.frontend.RefMap.$Shape
                     */

                    /**
                     * Constructs a new RefMap.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a RefMap.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.RefMap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const RefMap = function (properties) {
                        this.refs = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * RefMap refs.
                     * @member {Object.<string,moby.buildkit.v1.frontend.Ref.$Properties>} refs
                     * @memberof moby.buildkit.v1.frontend.RefMap
                     * @instance
                     */
                    RefMap.prototype.refs = $util.emptyObject;

                    /**
                     * Encodes the specified RefMap message. Does not implicitly {@link moby.buildkit.v1.frontend.RefMap.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.RefMap
                     * @static
                     * @param {moby.buildkit.v1.frontend.RefMap.$Properties} message RefMap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    RefMap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.refs != null && $Object.hasOwnProperty.call(message, "refs"))
                            for (let keys = $Object.keys(message.refs), i = 0; i < keys.length; ++i) {
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                                $root.moby.buildkit.v1.frontend.Ref.encode(message.refs[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                            }
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a RefMap message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.RefMap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.RefMap & moby.buildkit.v1.frontend.RefMap.$Shape} RefMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    RefMap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.RefMap();
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
                                    if (message.refs === $util.emptyObject)
                                        message.refs = {};
                                    let end2 = reader.size() + reader.pos;
                                    if (end2 > reader.len)
                                        throw $RangeError("index out of range");
                                    reader.len = end2;
                                    key = "";
                                    value = null;
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
                                            value = $root.moby.buildkit.v1.frontend.Ref.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                            continue;
                                        }
                                        reader.skipType(wireType, _depth, tag2);
                                    }
                                    if (reader.pos !== end2)
                                        throw $RangeError("index out of range");
                                    reader.len = end;
                                    if (key === "__proto__")
                                        $util.makeProp(message.refs, key);
                                    message.refs[key] = value || new $root.moby.buildkit.v1.frontend.Ref();
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

                    return RefMap;
                })();

                frontend.Attestations = (function() {

                    /**
                     * Properties of an Attestations.
                     * @typedef {Object} moby.buildkit.v1.frontend.Attestations.$Properties
                     * @property {Array.<moby.buildkit.v1.frontend.Attestation.$Properties>|null} [attestation] Attestations attestation
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an Attestations.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IAttestations
                     * @augments moby.buildkit.v1.frontend.Attestations.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.Attestations.$Properties instead.
                     */

                    /**
                     * Shape of an Attestations.
                     * @typedef {moby.buildkit.v1.frontend.Attestations.$Properties} moby.buildkit.v1.frontend.Attestations.$Shape
                     */

                    /**
                     * Constructs a new Attestations.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents an Attestations.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.Attestations.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const Attestations = function (properties) {
                        this.attestation = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Attestations attestation.
                     * @member {Array.<moby.buildkit.v1.frontend.Attestation.$Properties>} attestation
                     * @memberof moby.buildkit.v1.frontend.Attestations
                     * @instance
                     */
                    Attestations.prototype.attestation = $util.emptyArray;

                    /**
                     * Encodes the specified Attestations message. Does not implicitly {@link moby.buildkit.v1.frontend.Attestations.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.Attestations
                     * @static
                     * @param {moby.buildkit.v1.frontend.Attestations.$Properties} message Attestations message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    Attestations.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.attestation != null && message.attestation.length)
                            for (let i = 0; i < message.attestation.length; ++i)
                                $root.moby.buildkit.v1.frontend.Attestation.encode(message.attestation[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an Attestations message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.Attestations
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Attestations & moby.buildkit.v1.frontend.Attestations.$Shape} Attestations
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    Attestations.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.Attestations();
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
                                    if (!(message.attestation && message.attestation.length))
                                        message.attestation = [];
                                    message.attestation.push($root.moby.buildkit.v1.frontend.Attestation.decode(reader, reader.size(), $undefined, _depth + 1));
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

                    return Attestations;
                })();

                frontend.Attestation = (function() {

                    /**
                     * Properties of an Attestation.
                     * @typedef {Object} moby.buildkit.v1.frontend.Attestation.$Properties
                     * @property {moby.buildkit.v1.frontend.AttestationKind|null} [kind] Attestation kind
                     * @property {Object.<string,Uint8Array>|null} [metadata] Attestation metadata
                     * @property {moby.buildkit.v1.frontend.Ref.$Properties|null} [ref] Attestation ref
                     * @property {string|null} [path] Attestation path
                     * @property {string|null} [inTotoPredicateType] Attestation inTotoPredicateType
                     * @property {Array.<moby.buildkit.v1.frontend.InTotoSubject.$Properties>|null} [inTotoSubjects] Attestation inTotoSubjects
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an Attestation.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IAttestation
                     * @augments moby.buildkit.v1.frontend.Attestation.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.Attestation.$Properties instead.
                     */

                    /**
                     * Shape of an Attestation.
                     * @typedef {moby.buildkit.v1.frontend.Attestation.$Properties} moby.buildkit.v1.frontend.Attestation.$Shape
                     */

                    /**
                     * Constructs a new Attestation.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents an Attestation.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.Attestation.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const Attestation = function (properties) {
                        this.metadata = {};
                        this.inTotoSubjects = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Attestation kind.
                     * @member {moby.buildkit.v1.frontend.AttestationKind} kind
                     * @memberof moby.buildkit.v1.frontend.Attestation
                     * @instance
                     */
                    Attestation.prototype.kind = 0;

                    /**
                     * Attestation metadata.
                     * @member {Object.<string,Uint8Array>} metadata
                     * @memberof moby.buildkit.v1.frontend.Attestation
                     * @instance
                     */
                    Attestation.prototype.metadata = $util.emptyObject;

                    /**
                     * Attestation ref.
                     * @member {moby.buildkit.v1.frontend.Ref.$Properties|null|undefined} ref
                     * @memberof moby.buildkit.v1.frontend.Attestation
                     * @instance
                     */
                    Attestation.prototype.ref = null;

                    /**
                     * Attestation path.
                     * @member {string} path
                     * @memberof moby.buildkit.v1.frontend.Attestation
                     * @instance
                     */
                    Attestation.prototype.path = "";

                    /**
                     * Attestation inTotoPredicateType.
                     * @member {string} inTotoPredicateType
                     * @memberof moby.buildkit.v1.frontend.Attestation
                     * @instance
                     */
                    Attestation.prototype.inTotoPredicateType = "";

                    /**
                     * Attestation inTotoSubjects.
                     * @member {Array.<moby.buildkit.v1.frontend.InTotoSubject.$Properties>} inTotoSubjects
                     * @memberof moby.buildkit.v1.frontend.Attestation
                     * @instance
                     */
                    Attestation.prototype.inTotoSubjects = $util.emptyArray;

                    /**
                     * Encodes the specified Attestation message. Does not implicitly {@link moby.buildkit.v1.frontend.Attestation.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.Attestation
                     * @static
                     * @param {moby.buildkit.v1.frontend.Attestation.$Properties} message Attestation message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    Attestation.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                            writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                        if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                            for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).bytes(message.metadata[keys[i]]).ldelim();
                        if (message.ref != null && $Object.hasOwnProperty.call(message, "ref"))
                            $root.moby.buildkit.v1.frontend.Ref.encode(message.ref, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                        if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                            writer.uint32(/* id 4, wireType 2 =*/34).string(message.path);
                        if (message.inTotoPredicateType != null && $Object.hasOwnProperty.call(message, "inTotoPredicateType") && message.inTotoPredicateType !== "")
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.inTotoPredicateType);
                        if (message.inTotoSubjects != null && message.inTotoSubjects.length)
                            for (let i = 0; i < message.inTotoSubjects.length; ++i)
                                $root.moby.buildkit.v1.frontend.InTotoSubject.encode(message.inTotoSubjects[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an Attestation message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.Attestation
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Attestation & moby.buildkit.v1.frontend.Attestation.$Shape} Attestation
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    Attestation.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.Attestation();
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
                                        message.kind = value;
                                    else
                                        delete message.kind;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.metadata === $util.emptyObject)
                                        message.metadata = {};
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
                                        $util.makeProp(message.metadata, key);
                                    message.metadata[key] = value;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    message.ref = $root.moby.buildkit.v1.frontend.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message.ref);
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.path = value;
                                    else
                                        delete message.path;
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.inTotoPredicateType = value;
                                    else
                                        delete message.inTotoPredicateType;
                                    continue;
                                }
                            case 6: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.inTotoSubjects && message.inTotoSubjects.length))
                                        message.inTotoSubjects = [];
                                    message.inTotoSubjects.push($root.moby.buildkit.v1.frontend.InTotoSubject.decode(reader, reader.size(), $undefined, _depth + 1));
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

                    return Attestation;
                })();

                /**
                 * AttestationKind enum.
                 * @name moby.buildkit.v1.frontend.AttestationKind
                 * @enum {number}
                 * @property {number} InToto=0 InToto value
                 * @property {number} Bundle=1 Bundle value
                 */
                frontend.AttestationKind = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "InToto"] = 0;
                    values[valuesById[1] = "Bundle"] = 1;
                    return values;
                })();

                frontend.InTotoSubject = (function() {

                    /**
                     * Properties of an InTotoSubject.
                     * @typedef {Object} moby.buildkit.v1.frontend.InTotoSubject.$Properties
                     * @property {moby.buildkit.v1.frontend.InTotoSubjectKind|null} [kind] InTotoSubject kind
                     * @property {Array.<string>|null} [digest] InTotoSubject digest
                     * @property {string|null} [name] InTotoSubject name
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an InTotoSubject.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IInTotoSubject
                     * @augments moby.buildkit.v1.frontend.InTotoSubject.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.InTotoSubject.$Properties instead.
                     */

                    /**
                     * Shape of an InTotoSubject.
                     * @typedef {moby.buildkit.v1.frontend.InTotoSubject.$Properties} moby.buildkit.v1.frontend.InTotoSubject.$Shape
                     */

                    /**
                     * Constructs a new InTotoSubject.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents an InTotoSubject.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.InTotoSubject.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const InTotoSubject = function (properties) {
                        this.digest = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * InTotoSubject kind.
                     * @member {moby.buildkit.v1.frontend.InTotoSubjectKind} kind
                     * @memberof moby.buildkit.v1.frontend.InTotoSubject
                     * @instance
                     */
                    InTotoSubject.prototype.kind = 0;

                    /**
                     * InTotoSubject digest.
                     * @member {Array.<string>} digest
                     * @memberof moby.buildkit.v1.frontend.InTotoSubject
                     * @instance
                     */
                    InTotoSubject.prototype.digest = $util.emptyArray;

                    /**
                     * InTotoSubject name.
                     * @member {string} name
                     * @memberof moby.buildkit.v1.frontend.InTotoSubject
                     * @instance
                     */
                    InTotoSubject.prototype.name = "";

                    /**
                     * Encodes the specified InTotoSubject message. Does not implicitly {@link moby.buildkit.v1.frontend.InTotoSubject.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.InTotoSubject
                     * @static
                     * @param {moby.buildkit.v1.frontend.InTotoSubject.$Properties} message InTotoSubject message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    InTotoSubject.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                            writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                        if (message.digest != null && message.digest.length)
                            for (let i = 0; i < message.digest.length; ++i)
                                writer.uint32(/* id 2, wireType 2 =*/18).string(message.digest[i]);
                        if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an InTotoSubject message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.InTotoSubject
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.InTotoSubject & moby.buildkit.v1.frontend.InTotoSubject.$Shape} InTotoSubject
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    InTotoSubject.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.InTotoSubject();
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
                                        message.kind = value;
                                    else
                                        delete message.kind;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.digest && message.digest.length))
                                        message.digest = [];
                                    message.digest.push(reader.stringVerify());
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

                    return InTotoSubject;
                })();

                /**
                 * InTotoSubjectKind enum.
                 * @name moby.buildkit.v1.frontend.InTotoSubjectKind
                 * @enum {number}
                 * @property {number} Self=0 Self value
                 * @property {number} Raw=1 Raw value
                 */
                frontend.InTotoSubjectKind = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "Self"] = 0;
                    values[valuesById[1] = "Raw"] = 1;
                    return values;
                })();

                frontend.ReturnRequest = (function() {

                    /**
                     * Properties of a ReturnRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.ReturnRequest.$Properties
                     * @property {moby.buildkit.v1.frontend.Result.$Properties|null} [result] ReturnRequest result
                     * @property {google.rpc.Status.$Properties|null} [error] ReturnRequest error
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ReturnRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IReturnRequest
                     * @augments moby.buildkit.v1.frontend.ReturnRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ReturnRequest.$Properties instead.
                     */

                    /**
                     * Shape of a ReturnRequest.
                     * @typedef {{
                     *   result?: moby.buildkit.v1.frontend.Result.$Shape|null;
                     *   error?: google.rpc.Status.$Shape|null;
                     *   $unknowns?: Array.<Uint8Array>;
                     * }} moby.buildkit.v1.frontend.ReturnRequest.$Shape
                     */

                    /**
                     * Constructs a new ReturnRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ReturnRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ReturnRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ReturnRequest = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ReturnRequest result.
                     * @member {moby.buildkit.v1.frontend.Result.$Properties|null|undefined} result
                     * @memberof moby.buildkit.v1.frontend.ReturnRequest
                     * @instance
                     */
                    ReturnRequest.prototype.result = null;

                    /**
                     * ReturnRequest error.
                     * @member {google.rpc.Status.$Properties|null|undefined} error
                     * @memberof moby.buildkit.v1.frontend.ReturnRequest
                     * @instance
                     */
                    ReturnRequest.prototype.error = null;

                    /**
                     * Encodes the specified ReturnRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ReturnRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ReturnRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.ReturnRequest.$Properties} message ReturnRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ReturnRequest.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                            $root.moby.buildkit.v1.frontend.Result.encode(message.result, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                            $root.google.rpc.Status.encode(message.error, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ReturnRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ReturnRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReturnRequest & moby.buildkit.v1.frontend.ReturnRequest.$Shape} ReturnRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ReturnRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ReturnRequest();
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
                                    message.result = $root.moby.buildkit.v1.frontend.Result.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    message.error = $root.google.rpc.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
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

                    return ReturnRequest;
                })();

                frontend.ReturnResponse = (function() {

                    /**
                     * Properties of a ReturnResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.ReturnResponse.$Properties
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ReturnResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IReturnResponse
                     * @augments moby.buildkit.v1.frontend.ReturnResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ReturnResponse.$Properties instead.
                     */

                    /**
                     * Shape of a ReturnResponse.
                     * @typedef {moby.buildkit.v1.frontend.ReturnResponse.$Properties} moby.buildkit.v1.frontend.ReturnResponse.$Shape
                     */

                    /**
                     * Constructs a new ReturnResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ReturnResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ReturnResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ReturnResponse = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Encodes the specified ReturnResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ReturnResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ReturnResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.ReturnResponse.$Properties} message ReturnResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ReturnResponse.encode = function (message, writer, _depth) {
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
                     * Decodes a ReturnResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ReturnResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReturnResponse & moby.buildkit.v1.frontend.ReturnResponse.$Shape} ReturnResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ReturnResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ReturnResponse();
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

                    return ReturnResponse;
                })();

                frontend.InputsRequest = (function() {

                    /**
                     * Properties of an InputsRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.InputsRequest.$Properties
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an InputsRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IInputsRequest
                     * @augments moby.buildkit.v1.frontend.InputsRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.InputsRequest.$Properties instead.
                     */

                    /**
                     * Shape of an InputsRequest.
                     * @typedef {moby.buildkit.v1.frontend.InputsRequest.$Properties} moby.buildkit.v1.frontend.InputsRequest.$Shape
                     */

                    /**
                     * Constructs a new InputsRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents an InputsRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.InputsRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const InputsRequest = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Encodes the specified InputsRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.InputsRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.InputsRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.InputsRequest.$Properties} message InputsRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    InputsRequest.encode = function (message, writer, _depth) {
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
                     * Decodes an InputsRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.InputsRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.InputsRequest & moby.buildkit.v1.frontend.InputsRequest.$Shape} InputsRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    InputsRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.InputsRequest();
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

                    return InputsRequest;
                })();

                frontend.InputsResponse = (function() {

                    /**
                     * Properties of an InputsResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.InputsResponse.$Properties
                     * @property {Object.<string,Uint8Array>|null} [Definitions] InputsResponse Definitions
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an InputsResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IInputsResponse
                     * @augments moby.buildkit.v1.frontend.InputsResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.InputsResponse.$Properties instead.
                     */

                    /**
                     * Shape of an InputsResponse.
                     * @typedef {moby.buildkit.v1.frontend.InputsResponse.$Properties} moby.buildkit.v1.frontend.InputsResponse.$Shape
                     */

                    /**
                     * Constructs a new InputsResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents an InputsResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.InputsResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const InputsResponse = function (properties) {
                        this.Definitions = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * InputsResponse Definitions.
                     * @member {Object.<string,Uint8Array>} Definitions
                     * @memberof moby.buildkit.v1.frontend.InputsResponse
                     * @instance
                     */
                    InputsResponse.prototype.Definitions = $util.emptyObject;

                    /**
                     * Encodes the specified InputsResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.InputsResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.InputsResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.InputsResponse.$Properties} message InputsResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    InputsResponse.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Definitions != null && $Object.hasOwnProperty.call(message, "Definitions"))
                            for (let keys = $Object.keys(message.Definitions), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).bytes(message.Definitions[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an InputsResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.InputsResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.InputsResponse & moby.buildkit.v1.frontend.InputsResponse.$Shape} InputsResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    InputsResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.InputsResponse();
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
                                    if (message.Definitions === $util.emptyObject)
                                        message.Definitions = {};
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
                                        $util.makeProp(message.Definitions, key);
                                    message.Definitions[key] = value;
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

                    return InputsResponse;
                })();

                frontend.ResolveImageConfigRequest = (function() {

                    /**
                     * Properties of a ResolveImageConfigRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Properties
                     * @property {string|null} [Ref] ResolveImageConfigRequest Ref
                     * @property {Uint8Array|null} [Platform] ResolveImageConfigRequest Platform
                     * @property {string|null} [ResolveMode] ResolveImageConfigRequest ResolveMode
                     * @property {string|null} [LogName] ResolveImageConfigRequest LogName
                     * @property {number|null} [ResolverType] ResolveImageConfigRequest ResolverType
                     * @property {string|null} [SessionID] ResolveImageConfigRequest SessionID
                     * @property {string|null} [StoreID] ResolveImageConfigRequest StoreID
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ResolveImageConfigRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IResolveImageConfigRequest
                     * @augments moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Properties instead.
                     */

                    /**
                     * Shape of a ResolveImageConfigRequest.
                     * @typedef {moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Properties} moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Shape
                     */

                    /**
                     * Constructs a new ResolveImageConfigRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ResolveImageConfigRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ResolveImageConfigRequest = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ResolveImageConfigRequest Ref.
                     * @member {string} Ref
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigRequest
                     * @instance
                     */
                    ResolveImageConfigRequest.prototype.Ref = "";

                    /**
                     * ResolveImageConfigRequest Platform.
                     * @member {Uint8Array} Platform
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigRequest
                     * @instance
                     */
                    ResolveImageConfigRequest.prototype.Platform = $util.newBuffer([]);

                    /**
                     * ResolveImageConfigRequest ResolveMode.
                     * @member {string} ResolveMode
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigRequest
                     * @instance
                     */
                    ResolveImageConfigRequest.prototype.ResolveMode = "";

                    /**
                     * ResolveImageConfigRequest LogName.
                     * @member {string} LogName
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigRequest
                     * @instance
                     */
                    ResolveImageConfigRequest.prototype.LogName = "";

                    /**
                     * ResolveImageConfigRequest ResolverType.
                     * @member {number} ResolverType
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigRequest
                     * @instance
                     */
                    ResolveImageConfigRequest.prototype.ResolverType = 0;

                    /**
                     * ResolveImageConfigRequest SessionID.
                     * @member {string} SessionID
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigRequest
                     * @instance
                     */
                    ResolveImageConfigRequest.prototype.SessionID = "";

                    /**
                     * ResolveImageConfigRequest StoreID.
                     * @member {string} StoreID
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigRequest
                     * @instance
                     */
                    ResolveImageConfigRequest.prototype.StoreID = "";

                    /**
                     * Encodes the specified ResolveImageConfigRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveImageConfigRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Properties} message ResolveImageConfigRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ResolveImageConfigRequest.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Ref != null && $Object.hasOwnProperty.call(message, "Ref") && message.Ref !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.Ref);
                        if (message.Platform != null && $Object.hasOwnProperty.call(message, "Platform") && message.Platform.length)
                            writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.Platform);
                        if (message.ResolveMode != null && $Object.hasOwnProperty.call(message, "ResolveMode") && message.ResolveMode !== "")
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.ResolveMode);
                        if (message.LogName != null && $Object.hasOwnProperty.call(message, "LogName") && message.LogName !== "")
                            writer.uint32(/* id 4, wireType 2 =*/34).string(message.LogName);
                        if (message.ResolverType != null && $Object.hasOwnProperty.call(message, "ResolverType") && message.ResolverType !== 0)
                            writer.uint32(/* id 5, wireType 0 =*/40).int32(message.ResolverType);
                        if (message.SessionID != null && $Object.hasOwnProperty.call(message, "SessionID") && message.SessionID !== "")
                            writer.uint32(/* id 6, wireType 2 =*/50).string(message.SessionID);
                        if (message.StoreID != null && $Object.hasOwnProperty.call(message, "StoreID") && message.StoreID !== "")
                            writer.uint32(/* id 7, wireType 2 =*/58).string(message.StoreID);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ResolveImageConfigRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveImageConfigRequest & moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Shape} ResolveImageConfigRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ResolveImageConfigRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ResolveImageConfigRequest();
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
                                        message.Platform = value;
                                    else
                                        delete message.Platform;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.ResolveMode = value;
                                    else
                                        delete message.ResolveMode;
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.LogName = value;
                                    else
                                        delete message.LogName;
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.int32())
                                        message.ResolverType = value;
                                    else
                                        delete message.ResolverType;
                                    continue;
                                }
                            case 6: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.SessionID = value;
                                    else
                                        delete message.SessionID;
                                    continue;
                                }
                            case 7: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.StoreID = value;
                                    else
                                        delete message.StoreID;
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

                    return ResolveImageConfigRequest;
                })();

                frontend.ResolveImageConfigResponse = (function() {

                    /**
                     * Properties of a ResolveImageConfigResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Properties
                     * @property {string|null} [Digest] ResolveImageConfigResponse Digest
                     * @property {Uint8Array|null} [Config] ResolveImageConfigResponse Config
                     * @property {string|null} [Ref] ResolveImageConfigResponse Ref
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ResolveImageConfigResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IResolveImageConfigResponse
                     * @augments moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Properties instead.
                     */

                    /**
                     * Shape of a ResolveImageConfigResponse.
                     * @typedef {moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Properties} moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Shape
                     */

                    /**
                     * Constructs a new ResolveImageConfigResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ResolveImageConfigResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ResolveImageConfigResponse = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ResolveImageConfigResponse Digest.
                     * @member {string} Digest
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigResponse
                     * @instance
                     */
                    ResolveImageConfigResponse.prototype.Digest = "";

                    /**
                     * ResolveImageConfigResponse Config.
                     * @member {Uint8Array} Config
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigResponse
                     * @instance
                     */
                    ResolveImageConfigResponse.prototype.Config = $util.newBuffer([]);

                    /**
                     * ResolveImageConfigResponse Ref.
                     * @member {string} Ref
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigResponse
                     * @instance
                     */
                    ResolveImageConfigResponse.prototype.Ref = "";

                    /**
                     * Encodes the specified ResolveImageConfigResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveImageConfigResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Properties} message ResolveImageConfigResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ResolveImageConfigResponse.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Digest != null && $Object.hasOwnProperty.call(message, "Digest") && message.Digest !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.Digest);
                        if (message.Config != null && $Object.hasOwnProperty.call(message, "Config") && message.Config.length)
                            writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.Config);
                        if (message.Ref != null && $Object.hasOwnProperty.call(message, "Ref") && message.Ref !== "")
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.Ref);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ResolveImageConfigResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ResolveImageConfigResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveImageConfigResponse & moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Shape} ResolveImageConfigResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ResolveImageConfigResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ResolveImageConfigResponse();
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
                                        message.Digest = value;
                                    else
                                        delete message.Digest;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.bytes()).length)
                                        message.Config = value;
                                    else
                                        delete message.Config;
                                    continue;
                                }
                            case 3: {
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

                    return ResolveImageConfigResponse;
                })();

                frontend.ResolveSourceMetaRequest = (function() {

                    /**
                     * Properties of a ResolveSourceMetaRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Properties
                     * @property {Uint8Array|null} [Source] ResolveSourceMetaRequest Source
                     * @property {Uint8Array|null} [Platform] ResolveSourceMetaRequest Platform
                     * @property {string|null} [LogName] ResolveSourceMetaRequest LogName
                     * @property {string|null} [ResolveMode] ResolveSourceMetaRequest ResolveMode
                     * @property {moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties|null} [Git] ResolveSourceMetaRequest Git
                     * @property {moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties|null} [Image] ResolveSourceMetaRequest Image
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ResolveSourceMetaRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IResolveSourceMetaRequest
                     * @augments moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Properties instead.
                     */

                    /**
                     * Shape of a ResolveSourceMetaRequest.
                     * @typedef {moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Properties} moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Shape
                     */

                    /**
                     * Constructs a new ResolveSourceMetaRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ResolveSourceMetaRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ResolveSourceMetaRequest = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ResolveSourceMetaRequest Source.
                     * @member {Uint8Array} Source
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaRequest
                     * @instance
                     */
                    ResolveSourceMetaRequest.prototype.Source = $util.newBuffer([]);

                    /**
                     * ResolveSourceMetaRequest Platform.
                     * @member {Uint8Array} Platform
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaRequest
                     * @instance
                     */
                    ResolveSourceMetaRequest.prototype.Platform = $util.newBuffer([]);

                    /**
                     * ResolveSourceMetaRequest LogName.
                     * @member {string} LogName
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaRequest
                     * @instance
                     */
                    ResolveSourceMetaRequest.prototype.LogName = "";

                    /**
                     * ResolveSourceMetaRequest ResolveMode.
                     * @member {string} ResolveMode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaRequest
                     * @instance
                     */
                    ResolveSourceMetaRequest.prototype.ResolveMode = "";

                    /**
                     * ResolveSourceMetaRequest Git.
                     * @member {moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties|null|undefined} Git
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaRequest
                     * @instance
                     */
                    ResolveSourceMetaRequest.prototype.Git = null;

                    /**
                     * ResolveSourceMetaRequest Image.
                     * @member {moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties|null|undefined} Image
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaRequest
                     * @instance
                     */
                    ResolveSourceMetaRequest.prototype.Image = null;

                    /**
                     * Encodes the specified ResolveSourceMetaRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceMetaRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Properties} message ResolveSourceMetaRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ResolveSourceMetaRequest.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Source != null && $Object.hasOwnProperty.call(message, "Source") && message.Source.length)
                            writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.Source);
                        if (message.Platform != null && $Object.hasOwnProperty.call(message, "Platform") && message.Platform.length)
                            writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.Platform);
                        if (message.LogName != null && $Object.hasOwnProperty.call(message, "LogName") && message.LogName !== "")
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.LogName);
                        if (message.ResolveMode != null && $Object.hasOwnProperty.call(message, "ResolveMode") && message.ResolveMode !== "")
                            writer.uint32(/* id 4, wireType 2 =*/34).string(message.ResolveMode);
                        if (message.Git != null && $Object.hasOwnProperty.call(message, "Git"))
                            $root.moby.buildkit.v1.frontend.ResolveSourceGitRequest.encode(message.Git, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                        if (message.Image != null && $Object.hasOwnProperty.call(message, "Image"))
                            $root.moby.buildkit.v1.frontend.ResolveSourceImageRequest.encode(message.Image, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ResolveSourceMetaRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceMetaRequest & moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Shape} ResolveSourceMetaRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ResolveSourceMetaRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ResolveSourceMetaRequest();
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
                                        message.Source = value;
                                    else
                                        delete message.Source;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.bytes()).length)
                                        message.Platform = value;
                                    else
                                        delete message.Platform;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.LogName = value;
                                    else
                                        delete message.LogName;
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.ResolveMode = value;
                                    else
                                        delete message.ResolveMode;
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 2)
                                        break;
                                    message.Git = $root.moby.buildkit.v1.frontend.ResolveSourceGitRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.Git);
                                    continue;
                                }
                            case 6: {
                                    if (wireType !== 2)
                                        break;
                                    message.Image = $root.moby.buildkit.v1.frontend.ResolveSourceImageRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.Image);
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

                    return ResolveSourceMetaRequest;
                })();

                frontend.ResolveSourceGitRequest = (function() {

                    /**
                     * Properties of a ResolveSourceGitRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties
                     * @property {boolean|null} [ReturnObject] ResolveSourceGitRequest ReturnObject
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ResolveSourceGitRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IResolveSourceGitRequest
                     * @augments moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties instead.
                     */

                    /**
                     * Shape of a ResolveSourceGitRequest.
                     * @typedef {moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties} moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Shape
                     */

                    /**
                     * Constructs a new ResolveSourceGitRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ResolveSourceGitRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ResolveSourceGitRequest = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ResolveSourceGitRequest ReturnObject.
                     * @member {boolean} ReturnObject
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceGitRequest
                     * @instance
                     */
                    ResolveSourceGitRequest.prototype.ReturnObject = false;

                    /**
                     * Encodes the specified ResolveSourceGitRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceGitRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceGitRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties} message ResolveSourceGitRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ResolveSourceGitRequest.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.ReturnObject != null && $Object.hasOwnProperty.call(message, "ReturnObject") && message.ReturnObject !== false)
                            writer.uint32(/* id 1, wireType 0 =*/8).bool(message.ReturnObject);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ResolveSourceGitRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceGitRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceGitRequest & moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Shape} ResolveSourceGitRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ResolveSourceGitRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ResolveSourceGitRequest();
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
                                        message.ReturnObject = value;
                                    else
                                        delete message.ReturnObject;
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

                    return ResolveSourceGitRequest;
                })();

                frontend.ResolveSourceImageRequest = (function() {

                    /**
                     * Properties of a ResolveSourceImageRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties
                     * @property {boolean|null} [NoConfig] ResolveSourceImageRequest NoConfig
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ResolveSourceImageRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IResolveSourceImageRequest
                     * @augments moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties instead.
                     */

                    /**
                     * Shape of a ResolveSourceImageRequest.
                     * @typedef {moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties} moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Shape
                     */

                    /**
                     * Constructs a new ResolveSourceImageRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ResolveSourceImageRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ResolveSourceImageRequest = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ResolveSourceImageRequest NoConfig.
                     * @member {boolean} NoConfig
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceImageRequest
                     * @instance
                     */
                    ResolveSourceImageRequest.prototype.NoConfig = false;

                    /**
                     * Encodes the specified ResolveSourceImageRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceImageRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceImageRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties} message ResolveSourceImageRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ResolveSourceImageRequest.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.NoConfig != null && $Object.hasOwnProperty.call(message, "NoConfig") && message.NoConfig !== false)
                            writer.uint32(/* id 1, wireType 0 =*/8).bool(message.NoConfig);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ResolveSourceImageRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceImageRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceImageRequest & moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Shape} ResolveSourceImageRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ResolveSourceImageRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ResolveSourceImageRequest();
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
                                        message.NoConfig = value;
                                    else
                                        delete message.NoConfig;
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

                    return ResolveSourceImageRequest;
                })();

                frontend.ResolveSourceMetaResponse = (function() {

                    /**
                     * Properties of a ResolveSourceMetaResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Properties
                     * @property {Uint8Array|null} [Source] ResolveSourceMetaResponse Source
                     * @property {moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties|null} [Image] ResolveSourceMetaResponse Image
                     * @property {moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties|null} [Git] ResolveSourceMetaResponse Git
                     * @property {moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties|null} [HTTP] ResolveSourceMetaResponse HTTP
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ResolveSourceMetaResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IResolveSourceMetaResponse
                     * @augments moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Properties instead.
                     */

                    /**
                     * Shape of a ResolveSourceMetaResponse.
                     * @typedef {moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Properties} moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Shape
                     */

                    /**
                     * Constructs a new ResolveSourceMetaResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ResolveSourceMetaResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ResolveSourceMetaResponse = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ResolveSourceMetaResponse Source.
                     * @member {Uint8Array} Source
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaResponse
                     * @instance
                     */
                    ResolveSourceMetaResponse.prototype.Source = $util.newBuffer([]);

                    /**
                     * ResolveSourceMetaResponse Image.
                     * @member {moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties|null|undefined} Image
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaResponse
                     * @instance
                     */
                    ResolveSourceMetaResponse.prototype.Image = null;

                    /**
                     * ResolveSourceMetaResponse Git.
                     * @member {moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties|null|undefined} Git
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaResponse
                     * @instance
                     */
                    ResolveSourceMetaResponse.prototype.Git = null;

                    /**
                     * ResolveSourceMetaResponse HTTP.
                     * @member {moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties|null|undefined} HTTP
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaResponse
                     * @instance
                     */
                    ResolveSourceMetaResponse.prototype.HTTP = null;

                    /**
                     * Encodes the specified ResolveSourceMetaResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceMetaResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Properties} message ResolveSourceMetaResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ResolveSourceMetaResponse.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Source != null && $Object.hasOwnProperty.call(message, "Source") && message.Source.length)
                            writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.Source);
                        if (message.Image != null && $Object.hasOwnProperty.call(message, "Image"))
                            $root.moby.buildkit.v1.frontend.ResolveSourceImageResponse.encode(message.Image, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                        if (message.Git != null && $Object.hasOwnProperty.call(message, "Git"))
                            $root.moby.buildkit.v1.frontend.ResolveSourceGitResponse.encode(message.Git, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                        if (message.HTTP != null && $Object.hasOwnProperty.call(message, "HTTP"))
                            $root.moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.encode(message.HTTP, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ResolveSourceMetaResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceMetaResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceMetaResponse & moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Shape} ResolveSourceMetaResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ResolveSourceMetaResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ResolveSourceMetaResponse();
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
                                        message.Source = value;
                                    else
                                        delete message.Source;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    message.Image = $root.moby.buildkit.v1.frontend.ResolveSourceImageResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.Image);
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    message.Git = $root.moby.buildkit.v1.frontend.ResolveSourceGitResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.Git);
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    message.HTTP = $root.moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.HTTP);
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

                    return ResolveSourceMetaResponse;
                })();

                frontend.ResolveSourceImageResponse = (function() {

                    /**
                     * Properties of a ResolveSourceImageResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties
                     * @property {string|null} [Digest] ResolveSourceImageResponse Digest
                     * @property {Uint8Array|null} [Config] ResolveSourceImageResponse Config
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ResolveSourceImageResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IResolveSourceImageResponse
                     * @augments moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties instead.
                     */

                    /**
                     * Shape of a ResolveSourceImageResponse.
                     * @typedef {moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties} moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Shape
                     */

                    /**
                     * Constructs a new ResolveSourceImageResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ResolveSourceImageResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ResolveSourceImageResponse = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ResolveSourceImageResponse Digest.
                     * @member {string} Digest
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceImageResponse
                     * @instance
                     */
                    ResolveSourceImageResponse.prototype.Digest = "";

                    /**
                     * ResolveSourceImageResponse Config.
                     * @member {Uint8Array} Config
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceImageResponse
                     * @instance
                     */
                    ResolveSourceImageResponse.prototype.Config = $util.newBuffer([]);

                    /**
                     * Encodes the specified ResolveSourceImageResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceImageResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceImageResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties} message ResolveSourceImageResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ResolveSourceImageResponse.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Digest != null && $Object.hasOwnProperty.call(message, "Digest") && message.Digest !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.Digest);
                        if (message.Config != null && $Object.hasOwnProperty.call(message, "Config") && message.Config.length)
                            writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.Config);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ResolveSourceImageResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceImageResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceImageResponse & moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Shape} ResolveSourceImageResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ResolveSourceImageResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ResolveSourceImageResponse();
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
                                        message.Digest = value;
                                    else
                                        delete message.Digest;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.bytes()).length)
                                        message.Config = value;
                                    else
                                        delete message.Config;
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

                    return ResolveSourceImageResponse;
                })();

                frontend.ResolveSourceGitResponse = (function() {

                    /**
                     * Properties of a ResolveSourceGitResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties
                     * @property {string|null} [Checksum] ResolveSourceGitResponse Checksum
                     * @property {string|null} [Ref] ResolveSourceGitResponse Ref
                     * @property {string|null} [CommitChecksum] ResolveSourceGitResponse CommitChecksum
                     * @property {Uint8Array|null} [CommitObject] ResolveSourceGitResponse CommitObject
                     * @property {Uint8Array|null} [TagObject] ResolveSourceGitResponse TagObject
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ResolveSourceGitResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IResolveSourceGitResponse
                     * @augments moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties instead.
                     */

                    /**
                     * Shape of a ResolveSourceGitResponse.
                     * @typedef {moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties} moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Shape
                     */

                    /**
                     * Constructs a new ResolveSourceGitResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ResolveSourceGitResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ResolveSourceGitResponse = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ResolveSourceGitResponse Checksum.
                     * @member {string} Checksum
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceGitResponse
                     * @instance
                     */
                    ResolveSourceGitResponse.prototype.Checksum = "";

                    /**
                     * ResolveSourceGitResponse Ref.
                     * @member {string} Ref
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceGitResponse
                     * @instance
                     */
                    ResolveSourceGitResponse.prototype.Ref = "";

                    /**
                     * ResolveSourceGitResponse CommitChecksum.
                     * @member {string} CommitChecksum
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceGitResponse
                     * @instance
                     */
                    ResolveSourceGitResponse.prototype.CommitChecksum = "";

                    /**
                     * ResolveSourceGitResponse CommitObject.
                     * @member {Uint8Array} CommitObject
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceGitResponse
                     * @instance
                     */
                    ResolveSourceGitResponse.prototype.CommitObject = $util.newBuffer([]);

                    /**
                     * ResolveSourceGitResponse TagObject.
                     * @member {Uint8Array} TagObject
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceGitResponse
                     * @instance
                     */
                    ResolveSourceGitResponse.prototype.TagObject = $util.newBuffer([]);

                    /**
                     * Encodes the specified ResolveSourceGitResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceGitResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceGitResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties} message ResolveSourceGitResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ResolveSourceGitResponse.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Checksum != null && $Object.hasOwnProperty.call(message, "Checksum") && message.Checksum !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.Checksum);
                        if (message.Ref != null && $Object.hasOwnProperty.call(message, "Ref") && message.Ref !== "")
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.Ref);
                        if (message.CommitChecksum != null && $Object.hasOwnProperty.call(message, "CommitChecksum") && message.CommitChecksum !== "")
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.CommitChecksum);
                        if (message.CommitObject != null && $Object.hasOwnProperty.call(message, "CommitObject") && message.CommitObject.length)
                            writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.CommitObject);
                        if (message.TagObject != null && $Object.hasOwnProperty.call(message, "TagObject") && message.TagObject.length)
                            writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.TagObject);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ResolveSourceGitResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceGitResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceGitResponse & moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Shape} ResolveSourceGitResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ResolveSourceGitResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ResolveSourceGitResponse();
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
                                        message.Checksum = value;
                                    else
                                        delete message.Checksum;
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
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.CommitChecksum = value;
                                    else
                                        delete message.CommitChecksum;
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.bytes()).length)
                                        message.CommitObject = value;
                                    else
                                        delete message.CommitObject;
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.bytes()).length)
                                        message.TagObject = value;
                                    else
                                        delete message.TagObject;
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

                    return ResolveSourceGitResponse;
                })();

                frontend.ResolveSourceHTTPResponse = (function() {

                    /**
                     * Properties of a ResolveSourceHTTPResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties
                     * @property {string|null} [Checksum] ResolveSourceHTTPResponse Checksum
                     * @property {string|null} [Filename] ResolveSourceHTTPResponse Filename
                     * @property {moby.buildkit.v1.frontend.Timestamp.$Properties|null} [LastModified] ResolveSourceHTTPResponse LastModified
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ResolveSourceHTTPResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IResolveSourceHTTPResponse
                     * @augments moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties instead.
                     */

                    /**
                     * Shape of a ResolveSourceHTTPResponse.
                     * @typedef {moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties} moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Shape
                     */

                    /**
                     * Constructs a new ResolveSourceHTTPResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ResolveSourceHTTPResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ResolveSourceHTTPResponse = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ResolveSourceHTTPResponse Checksum.
                     * @member {string} Checksum
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceHTTPResponse
                     * @instance
                     */
                    ResolveSourceHTTPResponse.prototype.Checksum = "";

                    /**
                     * ResolveSourceHTTPResponse Filename.
                     * @member {string} Filename
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceHTTPResponse
                     * @instance
                     */
                    ResolveSourceHTTPResponse.prototype.Filename = "";

                    /**
                     * ResolveSourceHTTPResponse LastModified.
                     * @member {moby.buildkit.v1.frontend.Timestamp.$Properties|null|undefined} LastModified
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceHTTPResponse
                     * @instance
                     */
                    ResolveSourceHTTPResponse.prototype.LastModified = null;

                    /**
                     * Encodes the specified ResolveSourceHTTPResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceHTTPResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties} message ResolveSourceHTTPResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ResolveSourceHTTPResponse.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Checksum != null && $Object.hasOwnProperty.call(message, "Checksum") && message.Checksum !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.Checksum);
                        if (message.Filename != null && $Object.hasOwnProperty.call(message, "Filename") && message.Filename !== "")
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.Filename);
                        if (message.LastModified != null && $Object.hasOwnProperty.call(message, "LastModified"))
                            $root.moby.buildkit.v1.frontend.Timestamp.encode(message.LastModified, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ResolveSourceHTTPResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ResolveSourceHTTPResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceHTTPResponse & moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Shape} ResolveSourceHTTPResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ResolveSourceHTTPResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ResolveSourceHTTPResponse();
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
                                        message.Checksum = value;
                                    else
                                        delete message.Checksum;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.Filename = value;
                                    else
                                        delete message.Filename;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    message.LastModified = $root.moby.buildkit.v1.frontend.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.LastModified);
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

                    return ResolveSourceHTTPResponse;
                })();

                frontend.Timestamp = (function() {

                    /**
                     * Properties of a Timestamp.
                     * @typedef {Object} moby.buildkit.v1.frontend.Timestamp.$Properties
                     * @property {Long|null} [seconds] Timestamp seconds
                     * @property {number|null} [nanos] Timestamp nanos
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a Timestamp.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface ITimestamp
                     * @augments moby.buildkit.v1.frontend.Timestamp.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.Timestamp.$Properties instead.
                     */

                    /**
                     * Shape of a Timestamp.
                     * @typedef {moby.buildkit.v1.frontend.Timestamp.$Properties} moby.buildkit.v1.frontend.Timestamp.$Shape
                     */

                    /**
                     * Constructs a new Timestamp.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a Timestamp.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.Timestamp.$Properties=} [properties] Properties to set
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
                     * @memberof moby.buildkit.v1.frontend.Timestamp
                     * @instance
                     */
                    Timestamp.prototype.seconds = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                    /**
                     * Timestamp nanos.
                     * @member {number} nanos
                     * @memberof moby.buildkit.v1.frontend.Timestamp
                     * @instance
                     */
                    Timestamp.prototype.nanos = 0;

                    /**
                     * Encodes the specified Timestamp message. Does not implicitly {@link moby.buildkit.v1.frontend.Timestamp.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.Timestamp
                     * @static
                     * @param {moby.buildkit.v1.frontend.Timestamp.$Properties} message Timestamp message or plain object to encode
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
                     * @memberof moby.buildkit.v1.frontend.Timestamp
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Timestamp & moby.buildkit.v1.frontend.Timestamp.$Shape} Timestamp
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
                        message = _target || new $root.moby.buildkit.v1.frontend.Timestamp();
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

                frontend.SolveRequest = (function() {

                    /**
                     * Properties of a SolveRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.SolveRequest.$Properties
                     * @property {Uint8Array|null} [Definition] SolveRequest Definition
                     * @property {string|null} [Frontend] SolveRequest Frontend
                     * @property {Object.<string,string>|null} [FrontendOpt] SolveRequest FrontendOpt
                     * @property {boolean|null} [allowResultReturn] SolveRequest allowResultReturn
                     * @property {boolean|null} [allowResultArrayRef] SolveRequest allowResultArrayRef
                     * @property {boolean|null} [Final] SolveRequest Final
                     * @property {Uint8Array|null} [ExporterAttr] SolveRequest ExporterAttr
                     * @property {Array.<moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties>|null} [CacheImports] SolveRequest CacheImports
                     * @property {Object.<string,Uint8Array>|null} [FrontendInputs] SolveRequest FrontendInputs
                     * @property {boolean|null} [Evaluate] SolveRequest Evaluate
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a SolveRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface ISolveRequest
                     * @augments moby.buildkit.v1.frontend.SolveRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.SolveRequest.$Properties instead.
                     */

                    /**
                     * Shape of a SolveRequest.
                     * @typedef {moby.buildkit.v1.frontend.SolveRequest.$Properties} moby.buildkit.v1.frontend.SolveRequest.$Shape
                     */

                    /**
                     * Constructs a new SolveRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a SolveRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.SolveRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const SolveRequest = function (properties) {
                        this.FrontendOpt = {};
                        this.CacheImports = [];
                        this.FrontendInputs = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * SolveRequest Definition.
                     * @member {Uint8Array} Definition
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @instance
                     */
                    SolveRequest.prototype.Definition = $util.newBuffer([]);

                    /**
                     * SolveRequest Frontend.
                     * @member {string} Frontend
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @instance
                     */
                    SolveRequest.prototype.Frontend = "";

                    /**
                     * SolveRequest FrontendOpt.
                     * @member {Object.<string,string>} FrontendOpt
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @instance
                     */
                    SolveRequest.prototype.FrontendOpt = $util.emptyObject;

                    /**
                     * SolveRequest allowResultReturn.
                     * @member {boolean} allowResultReturn
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @instance
                     */
                    SolveRequest.prototype.allowResultReturn = false;

                    /**
                     * SolveRequest allowResultArrayRef.
                     * @member {boolean} allowResultArrayRef
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @instance
                     */
                    SolveRequest.prototype.allowResultArrayRef = false;

                    /**
                     * SolveRequest Final.
                     * @member {boolean} Final
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @instance
                     */
                    SolveRequest.prototype.Final = false;

                    /**
                     * SolveRequest ExporterAttr.
                     * @member {Uint8Array} ExporterAttr
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @instance
                     */
                    SolveRequest.prototype.ExporterAttr = $util.newBuffer([]);

                    /**
                     * SolveRequest CacheImports.
                     * @member {Array.<moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties>} CacheImports
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @instance
                     */
                    SolveRequest.prototype.CacheImports = $util.emptyArray;

                    /**
                     * SolveRequest FrontendInputs.
                     * @member {Object.<string,Uint8Array>} FrontendInputs
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @instance
                     */
                    SolveRequest.prototype.FrontendInputs = $util.emptyObject;

                    /**
                     * SolveRequest Evaluate.
                     * @member {boolean} Evaluate
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @instance
                     */
                    SolveRequest.prototype.Evaluate = false;

                    /**
                     * Encodes the specified SolveRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.SolveRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.SolveRequest.$Properties} message SolveRequest message or plain object to encode
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
                        if (message.Definition != null && $Object.hasOwnProperty.call(message, "Definition") && message.Definition.length)
                            writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.Definition);
                        if (message.Frontend != null && $Object.hasOwnProperty.call(message, "Frontend") && message.Frontend !== "")
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.Frontend);
                        if (message.FrontendOpt != null && $Object.hasOwnProperty.call(message, "FrontendOpt"))
                            for (let keys = $Object.keys(message.FrontendOpt), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.FrontendOpt[keys[i]]).ldelim();
                        if (message.allowResultReturn != null && $Object.hasOwnProperty.call(message, "allowResultReturn") && message.allowResultReturn !== false)
                            writer.uint32(/* id 5, wireType 0 =*/40).bool(message.allowResultReturn);
                        if (message.allowResultArrayRef != null && $Object.hasOwnProperty.call(message, "allowResultArrayRef") && message.allowResultArrayRef !== false)
                            writer.uint32(/* id 6, wireType 0 =*/48).bool(message.allowResultArrayRef);
                        if (message.Final != null && $Object.hasOwnProperty.call(message, "Final") && message.Final !== false)
                            writer.uint32(/* id 10, wireType 0 =*/80).bool(message.Final);
                        if (message.ExporterAttr != null && $Object.hasOwnProperty.call(message, "ExporterAttr") && message.ExporterAttr.length)
                            writer.uint32(/* id 11, wireType 2 =*/90).bytes(message.ExporterAttr);
                        if (message.CacheImports != null && message.CacheImports.length)
                            for (let i = 0; i < message.CacheImports.length; ++i)
                                $root.moby.buildkit.v1.frontend.CacheOptionsEntry.encode(message.CacheImports[i], writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                        if (message.FrontendInputs != null && $Object.hasOwnProperty.call(message, "FrontendInputs"))
                            for (let keys = $Object.keys(message.FrontendInputs), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 13, wireType 2 =*/106).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).bytes(message.FrontendInputs[keys[i]]).ldelim();
                        if (message.Evaluate != null && $Object.hasOwnProperty.call(message, "Evaluate") && message.Evaluate !== false)
                            writer.uint32(/* id 14, wireType 0 =*/112).bool(message.Evaluate);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a SolveRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.SolveRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.SolveRequest & moby.buildkit.v1.frontend.SolveRequest.$Shape} SolveRequest
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
                        message = _target || new $root.moby.buildkit.v1.frontend.SolveRequest();
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
                                        message.Definition = value;
                                    else
                                        delete message.Definition;
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
                                    if (message.FrontendOpt === $util.emptyObject)
                                        message.FrontendOpt = {};
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
                                        $util.makeProp(message.FrontendOpt, key);
                                    message.FrontendOpt[key] = value;
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.bool())
                                        message.allowResultReturn = value;
                                    else
                                        delete message.allowResultReturn;
                                    continue;
                                }
                            case 6: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.bool())
                                        message.allowResultArrayRef = value;
                                    else
                                        delete message.allowResultArrayRef;
                                    continue;
                                }
                            case 10: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.bool())
                                        message.Final = value;
                                    else
                                        delete message.Final;
                                    continue;
                                }
                            case 11: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.bytes()).length)
                                        message.ExporterAttr = value;
                                    else
                                        delete message.ExporterAttr;
                                    continue;
                                }
                            case 12: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.CacheImports && message.CacheImports.length))
                                        message.CacheImports = [];
                                    message.CacheImports.push($root.moby.buildkit.v1.frontend.CacheOptionsEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                                    continue;
                                }
                            case 13: {
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
                            case 14: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.bool())
                                        message.Evaluate = value;
                                    else
                                        delete message.Evaluate;
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

                frontend.CacheOptionsEntry = (function() {

                    /**
                     * Properties of a CacheOptionsEntry.
                     * @typedef {Object} moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties
                     * @property {string|null} [Type] CacheOptionsEntry Type
                     * @property {Object.<string,string>|null} [Attrs] CacheOptionsEntry Attrs
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a CacheOptionsEntry.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface ICacheOptionsEntry
                     * @augments moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties instead.
                     */

                    /**
                     * Shape of a CacheOptionsEntry.
                     * @typedef {moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties} moby.buildkit.v1.frontend.CacheOptionsEntry.$Shape
                     */

                    /**
                     * Constructs a new CacheOptionsEntry.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a CacheOptionsEntry.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties=} [properties] Properties to set
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
                     * @memberof moby.buildkit.v1.frontend.CacheOptionsEntry
                     * @instance
                     */
                    CacheOptionsEntry.prototype.Type = "";

                    /**
                     * CacheOptionsEntry Attrs.
                     * @member {Object.<string,string>} Attrs
                     * @memberof moby.buildkit.v1.frontend.CacheOptionsEntry
                     * @instance
                     */
                    CacheOptionsEntry.prototype.Attrs = $util.emptyObject;

                    /**
                     * Encodes the specified CacheOptionsEntry message. Does not implicitly {@link moby.buildkit.v1.frontend.CacheOptionsEntry.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.CacheOptionsEntry
                     * @static
                     * @param {moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties} message CacheOptionsEntry message or plain object to encode
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
                     * @memberof moby.buildkit.v1.frontend.CacheOptionsEntry
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.CacheOptionsEntry & moby.buildkit.v1.frontend.CacheOptionsEntry.$Shape} CacheOptionsEntry
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
                        message = _target || new $root.moby.buildkit.v1.frontend.CacheOptionsEntry();
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

                frontend.SolveResponse = (function() {

                    /**
                     * Properties of a SolveResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.SolveResponse.$Properties
                     * @property {string|null} [ref] SolveResponse ref
                     * @property {moby.buildkit.v1.frontend.Result.$Properties|null} [result] SolveResponse result
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a SolveResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface ISolveResponse
                     * @augments moby.buildkit.v1.frontend.SolveResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.SolveResponse.$Properties instead.
                     */

                    /**
                     * Shape of a SolveResponse.
                     * @typedef {{
                     *   ref?: string|null;
                     *   result?: moby.buildkit.v1.frontend.Result.$Shape|null;
                     *   $unknowns?: Array.<Uint8Array>;
                     * }} moby.buildkit.v1.frontend.SolveResponse.$Shape
                     */

                    /**
                     * Constructs a new SolveResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a SolveResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.SolveResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const SolveResponse = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * SolveResponse ref.
                     * @member {string} ref
                     * @memberof moby.buildkit.v1.frontend.SolveResponse
                     * @instance
                     */
                    SolveResponse.prototype.ref = "";

                    /**
                     * SolveResponse result.
                     * @member {moby.buildkit.v1.frontend.Result.$Properties|null|undefined} result
                     * @memberof moby.buildkit.v1.frontend.SolveResponse
                     * @instance
                     */
                    SolveResponse.prototype.result = null;

                    /**
                     * Encodes the specified SolveResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.SolveResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.SolveResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.SolveResponse.$Properties} message SolveResponse message or plain object to encode
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
                        if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.ref);
                        if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                            $root.moby.buildkit.v1.frontend.Result.encode(message.result, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a SolveResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.SolveResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.SolveResponse & moby.buildkit.v1.frontend.SolveResponse.$Shape} SolveResponse
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
                        message = _target || new $root.moby.buildkit.v1.frontend.SolveResponse();
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
                                        message.ref = value;
                                    else
                                        delete message.ref;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    message.result = $root.moby.buildkit.v1.frontend.Result.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
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

                frontend.ReadFileRequest = (function() {

                    /**
                     * Properties of a ReadFileRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.ReadFileRequest.$Properties
                     * @property {string|null} [Ref] ReadFileRequest Ref
                     * @property {string|null} [FilePath] ReadFileRequest FilePath
                     * @property {moby.buildkit.v1.frontend.FileRange.$Properties|null} [Range] ReadFileRequest Range
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ReadFileRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IReadFileRequest
                     * @augments moby.buildkit.v1.frontend.ReadFileRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ReadFileRequest.$Properties instead.
                     */

                    /**
                     * Shape of a ReadFileRequest.
                     * @typedef {moby.buildkit.v1.frontend.ReadFileRequest.$Properties} moby.buildkit.v1.frontend.ReadFileRequest.$Shape
                     */

                    /**
                     * Constructs a new ReadFileRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ReadFileRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ReadFileRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ReadFileRequest = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ReadFileRequest Ref.
                     * @member {string} Ref
                     * @memberof moby.buildkit.v1.frontend.ReadFileRequest
                     * @instance
                     */
                    ReadFileRequest.prototype.Ref = "";

                    /**
                     * ReadFileRequest FilePath.
                     * @member {string} FilePath
                     * @memberof moby.buildkit.v1.frontend.ReadFileRequest
                     * @instance
                     */
                    ReadFileRequest.prototype.FilePath = "";

                    /**
                     * ReadFileRequest Range.
                     * @member {moby.buildkit.v1.frontend.FileRange.$Properties|null|undefined} Range
                     * @memberof moby.buildkit.v1.frontend.ReadFileRequest
                     * @instance
                     */
                    ReadFileRequest.prototype.Range = null;

                    /**
                     * Encodes the specified ReadFileRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ReadFileRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ReadFileRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.ReadFileRequest.$Properties} message ReadFileRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ReadFileRequest.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Ref != null && $Object.hasOwnProperty.call(message, "Ref") && message.Ref !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.Ref);
                        if (message.FilePath != null && $Object.hasOwnProperty.call(message, "FilePath") && message.FilePath !== "")
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.FilePath);
                        if (message.Range != null && $Object.hasOwnProperty.call(message, "Range"))
                            $root.moby.buildkit.v1.frontend.FileRange.encode(message.Range, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ReadFileRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ReadFileRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReadFileRequest & moby.buildkit.v1.frontend.ReadFileRequest.$Shape} ReadFileRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ReadFileRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ReadFileRequest();
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
                                        message.FilePath = value;
                                    else
                                        delete message.FilePath;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    message.Range = $root.moby.buildkit.v1.frontend.FileRange.decode(reader, reader.size(), $undefined, _depth + 1, message.Range);
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

                    return ReadFileRequest;
                })();

                frontend.FileRange = (function() {

                    /**
                     * Properties of a FileRange.
                     * @typedef {Object} moby.buildkit.v1.frontend.FileRange.$Properties
                     * @property {Long|null} [Offset] FileRange Offset
                     * @property {Long|null} [Length] FileRange Length
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a FileRange.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IFileRange
                     * @augments moby.buildkit.v1.frontend.FileRange.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.FileRange.$Properties instead.
                     */

                    /**
                     * Shape of a FileRange.
                     * @typedef {moby.buildkit.v1.frontend.FileRange.$Properties} moby.buildkit.v1.frontend.FileRange.$Shape
                     */

                    /**
                     * Constructs a new FileRange.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a FileRange.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.FileRange.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const FileRange = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * FileRange Offset.
                     * @member {Long} Offset
                     * @memberof moby.buildkit.v1.frontend.FileRange
                     * @instance
                     */
                    FileRange.prototype.Offset = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                    /**
                     * FileRange Length.
                     * @member {Long} Length
                     * @memberof moby.buildkit.v1.frontend.FileRange
                     * @instance
                     */
                    FileRange.prototype.Length = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                    /**
                     * Encodes the specified FileRange message. Does not implicitly {@link moby.buildkit.v1.frontend.FileRange.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.FileRange
                     * @static
                     * @param {moby.buildkit.v1.frontend.FileRange.$Properties} message FileRange message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    FileRange.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Offset != null && $Object.hasOwnProperty.call(message, "Offset") && (typeof message.Offset === "object" ? message.Offset.low || message.Offset.high : message.Offset !== 0))
                            writer.uint32(/* id 1, wireType 0 =*/8).int64(message.Offset);
                        if (message.Length != null && $Object.hasOwnProperty.call(message, "Length") && (typeof message.Length === "object" ? message.Length.low || message.Length.high : message.Length !== 0))
                            writer.uint32(/* id 2, wireType 0 =*/16).int64(message.Length);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a FileRange message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.FileRange
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.FileRange & moby.buildkit.v1.frontend.FileRange.$Shape} FileRange
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    FileRange.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.FileRange();
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
                                        message.Offset = value;
                                    else
                                        delete message.Offset;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 0)
                                        break;
                                    if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                        message.Length = value;
                                    else
                                        delete message.Length;
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

                    return FileRange;
                })();

                frontend.ReadFileResponse = (function() {

                    /**
                     * Properties of a ReadFileResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.ReadFileResponse.$Properties
                     * @property {Uint8Array|null} [Data] ReadFileResponse Data
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ReadFileResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IReadFileResponse
                     * @augments moby.buildkit.v1.frontend.ReadFileResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ReadFileResponse.$Properties instead.
                     */

                    /**
                     * Shape of a ReadFileResponse.
                     * @typedef {moby.buildkit.v1.frontend.ReadFileResponse.$Properties} moby.buildkit.v1.frontend.ReadFileResponse.$Shape
                     */

                    /**
                     * Constructs a new ReadFileResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ReadFileResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ReadFileResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ReadFileResponse = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ReadFileResponse Data.
                     * @member {Uint8Array} Data
                     * @memberof moby.buildkit.v1.frontend.ReadFileResponse
                     * @instance
                     */
                    ReadFileResponse.prototype.Data = $util.newBuffer([]);

                    /**
                     * Encodes the specified ReadFileResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ReadFileResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ReadFileResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.ReadFileResponse.$Properties} message ReadFileResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ReadFileResponse.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Data != null && $Object.hasOwnProperty.call(message, "Data") && message.Data.length)
                            writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.Data);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ReadFileResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ReadFileResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReadFileResponse & moby.buildkit.v1.frontend.ReadFileResponse.$Shape} ReadFileResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ReadFileResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ReadFileResponse();
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
                                        message.Data = value;
                                    else
                                        delete message.Data;
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

                    return ReadFileResponse;
                })();

                frontend.ReadDirRequest = (function() {

                    /**
                     * Properties of a ReadDirRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.ReadDirRequest.$Properties
                     * @property {string|null} [Ref] ReadDirRequest Ref
                     * @property {string|null} [DirPath] ReadDirRequest DirPath
                     * @property {string|null} [IncludePattern] ReadDirRequest IncludePattern
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ReadDirRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IReadDirRequest
                     * @augments moby.buildkit.v1.frontend.ReadDirRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ReadDirRequest.$Properties instead.
                     */

                    /**
                     * Shape of a ReadDirRequest.
                     * @typedef {moby.buildkit.v1.frontend.ReadDirRequest.$Properties} moby.buildkit.v1.frontend.ReadDirRequest.$Shape
                     */

                    /**
                     * Constructs a new ReadDirRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ReadDirRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ReadDirRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ReadDirRequest = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ReadDirRequest Ref.
                     * @member {string} Ref
                     * @memberof moby.buildkit.v1.frontend.ReadDirRequest
                     * @instance
                     */
                    ReadDirRequest.prototype.Ref = "";

                    /**
                     * ReadDirRequest DirPath.
                     * @member {string} DirPath
                     * @memberof moby.buildkit.v1.frontend.ReadDirRequest
                     * @instance
                     */
                    ReadDirRequest.prototype.DirPath = "";

                    /**
                     * ReadDirRequest IncludePattern.
                     * @member {string} IncludePattern
                     * @memberof moby.buildkit.v1.frontend.ReadDirRequest
                     * @instance
                     */
                    ReadDirRequest.prototype.IncludePattern = "";

                    /**
                     * Encodes the specified ReadDirRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ReadDirRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ReadDirRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.ReadDirRequest.$Properties} message ReadDirRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ReadDirRequest.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Ref != null && $Object.hasOwnProperty.call(message, "Ref") && message.Ref !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.Ref);
                        if (message.DirPath != null && $Object.hasOwnProperty.call(message, "DirPath") && message.DirPath !== "")
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.DirPath);
                        if (message.IncludePattern != null && $Object.hasOwnProperty.call(message, "IncludePattern") && message.IncludePattern !== "")
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.IncludePattern);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ReadDirRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ReadDirRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReadDirRequest & moby.buildkit.v1.frontend.ReadDirRequest.$Shape} ReadDirRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ReadDirRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ReadDirRequest();
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
                                        message.DirPath = value;
                                    else
                                        delete message.DirPath;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.IncludePattern = value;
                                    else
                                        delete message.IncludePattern;
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

                    return ReadDirRequest;
                })();

                frontend.ReadDirResponse = (function() {

                    /**
                     * Properties of a ReadDirResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.ReadDirResponse.$Properties
                     * @property {Array.<moby.buildkit.v1.frontend.Stat.$Properties>|null} [entries] ReadDirResponse entries
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a ReadDirResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IReadDirResponse
                     * @augments moby.buildkit.v1.frontend.ReadDirResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.ReadDirResponse.$Properties instead.
                     */

                    /**
                     * Shape of a ReadDirResponse.
                     * @typedef {moby.buildkit.v1.frontend.ReadDirResponse.$Properties} moby.buildkit.v1.frontend.ReadDirResponse.$Shape
                     */

                    /**
                     * Constructs a new ReadDirResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a ReadDirResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.ReadDirResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const ReadDirResponse = function (properties) {
                        this.entries = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * ReadDirResponse entries.
                     * @member {Array.<moby.buildkit.v1.frontend.Stat.$Properties>} entries
                     * @memberof moby.buildkit.v1.frontend.ReadDirResponse
                     * @instance
                     */
                    ReadDirResponse.prototype.entries = $util.emptyArray;

                    /**
                     * Encodes the specified ReadDirResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ReadDirResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.ReadDirResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.ReadDirResponse.$Properties} message ReadDirResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    ReadDirResponse.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.entries != null && message.entries.length)
                            for (let i = 0; i < message.entries.length; ++i)
                                $root.moby.buildkit.v1.frontend.Stat.encode(message.entries[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a ReadDirResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.ReadDirResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReadDirResponse & moby.buildkit.v1.frontend.ReadDirResponse.$Shape} ReadDirResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    ReadDirResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.ReadDirResponse();
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
                                    if (!(message.entries && message.entries.length))
                                        message.entries = [];
                                    message.entries.push($root.moby.buildkit.v1.frontend.Stat.decode(reader, reader.size(), $undefined, _depth + 1));
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

                    return ReadDirResponse;
                })();

                frontend.StatFileRequest = (function() {

                    /**
                     * Properties of a StatFileRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.StatFileRequest.$Properties
                     * @property {string|null} [Ref] StatFileRequest Ref
                     * @property {string|null} [Path] StatFileRequest Path
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a StatFileRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IStatFileRequest
                     * @augments moby.buildkit.v1.frontend.StatFileRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.StatFileRequest.$Properties instead.
                     */

                    /**
                     * Shape of a StatFileRequest.
                     * @typedef {moby.buildkit.v1.frontend.StatFileRequest.$Properties} moby.buildkit.v1.frontend.StatFileRequest.$Shape
                     */

                    /**
                     * Constructs a new StatFileRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a StatFileRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.StatFileRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const StatFileRequest = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * StatFileRequest Ref.
                     * @member {string} Ref
                     * @memberof moby.buildkit.v1.frontend.StatFileRequest
                     * @instance
                     */
                    StatFileRequest.prototype.Ref = "";

                    /**
                     * StatFileRequest Path.
                     * @member {string} Path
                     * @memberof moby.buildkit.v1.frontend.StatFileRequest
                     * @instance
                     */
                    StatFileRequest.prototype.Path = "";

                    /**
                     * Encodes the specified StatFileRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.StatFileRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.StatFileRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.StatFileRequest.$Properties} message StatFileRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    StatFileRequest.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.Ref != null && $Object.hasOwnProperty.call(message, "Ref") && message.Ref !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.Ref);
                        if (message.Path != null && $Object.hasOwnProperty.call(message, "Path") && message.Path !== "")
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.Path);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a StatFileRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.StatFileRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.StatFileRequest & moby.buildkit.v1.frontend.StatFileRequest.$Shape} StatFileRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    StatFileRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.StatFileRequest();
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
                                        message.Path = value;
                                    else
                                        delete message.Path;
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

                    return StatFileRequest;
                })();

                frontend.StatFileResponse = (function() {

                    /**
                     * Properties of a StatFileResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.StatFileResponse.$Properties
                     * @property {moby.buildkit.v1.frontend.Stat.$Properties|null} [stat] StatFileResponse stat
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a StatFileResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IStatFileResponse
                     * @augments moby.buildkit.v1.frontend.StatFileResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.StatFileResponse.$Properties instead.
                     */

                    /**
                     * Shape of a StatFileResponse.
                     * @typedef {moby.buildkit.v1.frontend.StatFileResponse.$Properties} moby.buildkit.v1.frontend.StatFileResponse.$Shape
                     */

                    /**
                     * Constructs a new StatFileResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a StatFileResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.StatFileResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const StatFileResponse = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * StatFileResponse stat.
                     * @member {moby.buildkit.v1.frontend.Stat.$Properties|null|undefined} stat
                     * @memberof moby.buildkit.v1.frontend.StatFileResponse
                     * @instance
                     */
                    StatFileResponse.prototype.stat = null;

                    /**
                     * Encodes the specified StatFileResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.StatFileResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.StatFileResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.StatFileResponse.$Properties} message StatFileResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    StatFileResponse.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.stat != null && $Object.hasOwnProperty.call(message, "stat"))
                            $root.moby.buildkit.v1.frontend.Stat.encode(message.stat, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a StatFileResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.StatFileResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.StatFileResponse & moby.buildkit.v1.frontend.StatFileResponse.$Shape} StatFileResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    StatFileResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.StatFileResponse();
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
                                    message.stat = $root.moby.buildkit.v1.frontend.Stat.decode(reader, reader.size(), $undefined, _depth + 1, message.stat);
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

                    return StatFileResponse;
                })();

                frontend.Stat = (function() {

                    /**
                     * Properties of a Stat.
                     * @typedef {Object} moby.buildkit.v1.frontend.Stat.$Properties
                     * @property {string|null} [path] Stat path
                     * @property {number|null} [mode] Stat mode
                     * @property {number|null} [uid] Stat uid
                     * @property {number|null} [gid] Stat gid
                     * @property {Long|null} [size] Stat size
                     * @property {Long|null} [modTime] Stat modTime
                     * @property {string|null} [linkname] Stat linkname
                     * @property {Long|null} [devmajor] Stat devmajor
                     * @property {Long|null} [devminor] Stat devminor
                     * @property {Object.<string,Uint8Array>|null} [xattrs] Stat xattrs
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a Stat.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IStat
                     * @augments moby.buildkit.v1.frontend.Stat.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.Stat.$Properties instead.
                     */

                    /**
                     * Shape of a Stat.
                     * @typedef {moby.buildkit.v1.frontend.Stat.$Properties} moby.buildkit.v1.frontend.Stat.$Shape
                     */

                    /**
                     * Constructs a new Stat.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a Stat.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.Stat.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const Stat = function (properties) {
                        this.xattrs = {};
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Stat path.
                     * @member {string} path
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @instance
                     */
                    Stat.prototype.path = "";

                    /**
                     * Stat mode.
                     * @member {number} mode
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @instance
                     */
                    Stat.prototype.mode = 0;

                    /**
                     * Stat uid.
                     * @member {number} uid
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @instance
                     */
                    Stat.prototype.uid = 0;

                    /**
                     * Stat gid.
                     * @member {number} gid
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @instance
                     */
                    Stat.prototype.gid = 0;

                    /**
                     * Stat size.
                     * @member {Long} size
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @instance
                     */
                    Stat.prototype.size = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                    /**
                     * Stat modTime.
                     * @member {Long} modTime
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @instance
                     */
                    Stat.prototype.modTime = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                    /**
                     * Stat linkname.
                     * @member {string} linkname
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @instance
                     */
                    Stat.prototype.linkname = "";

                    /**
                     * Stat devmajor.
                     * @member {Long} devmajor
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @instance
                     */
                    Stat.prototype.devmajor = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                    /**
                     * Stat devminor.
                     * @member {Long} devminor
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @instance
                     */
                    Stat.prototype.devminor = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                    /**
                     * Stat xattrs.
                     * @member {Object.<string,Uint8Array>} xattrs
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @instance
                     */
                    Stat.prototype.xattrs = $util.emptyObject;

                    /**
                     * Encodes the specified Stat message. Does not implicitly {@link moby.buildkit.v1.frontend.Stat.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @static
                     * @param {moby.buildkit.v1.frontend.Stat.$Properties} message Stat message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    Stat.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.path);
                        if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
                            writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.mode);
                        if (message.uid != null && $Object.hasOwnProperty.call(message, "uid") && message.uid !== 0)
                            writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.uid);
                        if (message.gid != null && $Object.hasOwnProperty.call(message, "gid") && message.gid !== 0)
                            writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.gid);
                        if (message.size != null && $Object.hasOwnProperty.call(message, "size") && (typeof message.size === "object" ? message.size.low || message.size.high : message.size !== 0))
                            writer.uint32(/* id 5, wireType 0 =*/40).int64(message.size);
                        if (message.modTime != null && $Object.hasOwnProperty.call(message, "modTime") && (typeof message.modTime === "object" ? message.modTime.low || message.modTime.high : message.modTime !== 0))
                            writer.uint32(/* id 6, wireType 0 =*/48).int64(message.modTime);
                        if (message.linkname != null && $Object.hasOwnProperty.call(message, "linkname") && message.linkname !== "")
                            writer.uint32(/* id 7, wireType 2 =*/58).string(message.linkname);
                        if (message.devmajor != null && $Object.hasOwnProperty.call(message, "devmajor") && (typeof message.devmajor === "object" ? message.devmajor.low || message.devmajor.high : message.devmajor !== 0))
                            writer.uint32(/* id 8, wireType 0 =*/64).int64(message.devmajor);
                        if (message.devminor != null && $Object.hasOwnProperty.call(message, "devminor") && (typeof message.devminor === "object" ? message.devminor.low || message.devminor.high : message.devminor !== 0))
                            writer.uint32(/* id 9, wireType 0 =*/72).int64(message.devminor);
                        if (message.xattrs != null && $Object.hasOwnProperty.call(message, "xattrs"))
                            for (let keys = $Object.keys(message.xattrs), i = 0; i < keys.length; ++i)
                                writer.uint32(/* id 10, wireType 2 =*/82).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).bytes(message.xattrs[keys[i]]).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a Stat message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.Stat
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Stat & moby.buildkit.v1.frontend.Stat.$Shape} Stat
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    Stat.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.Stat();
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
                                        message.path = value;
                                    else
                                        delete message.path;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.uint32())
                                        message.mode = value;
                                    else
                                        delete message.mode;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.uint32())
                                        message.uid = value;
                                    else
                                        delete message.uid;
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.uint32())
                                        message.gid = value;
                                    else
                                        delete message.gid;
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 0)
                                        break;
                                    if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                        message.size = value;
                                    else
                                        delete message.size;
                                    continue;
                                }
                            case 6: {
                                    if (wireType !== 0)
                                        break;
                                    if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                        message.modTime = value;
                                    else
                                        delete message.modTime;
                                    continue;
                                }
                            case 7: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.linkname = value;
                                    else
                                        delete message.linkname;
                                    continue;
                                }
                            case 8: {
                                    if (wireType !== 0)
                                        break;
                                    if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                        message.devmajor = value;
                                    else
                                        delete message.devmajor;
                                    continue;
                                }
                            case 9: {
                                    if (wireType !== 0)
                                        break;
                                    if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                        message.devminor = value;
                                    else
                                        delete message.devminor;
                                    continue;
                                }
                            case 10: {
                                    if (wireType !== 2)
                                        break;
                                    if (message.xattrs === $util.emptyObject)
                                        message.xattrs = {};
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
                                        $util.makeProp(message.xattrs, key);
                                    message.xattrs[key] = value;
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

                    return Stat;
                })();

                frontend.PingRequest = (function() {

                    /**
                     * Properties of a PingRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.PingRequest.$Properties
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a PingRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IPingRequest
                     * @augments moby.buildkit.v1.frontend.PingRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.PingRequest.$Properties instead.
                     */

                    /**
                     * Shape of a PingRequest.
                     * @typedef {moby.buildkit.v1.frontend.PingRequest.$Properties} moby.buildkit.v1.frontend.PingRequest.$Shape
                     */

                    /**
                     * Constructs a new PingRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a PingRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.PingRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const PingRequest = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Encodes the specified PingRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.PingRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.PingRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.PingRequest.$Properties} message PingRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    PingRequest.encode = function (message, writer, _depth) {
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
                     * Decodes a PingRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.PingRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.PingRequest & moby.buildkit.v1.frontend.PingRequest.$Shape} PingRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    PingRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.PingRequest();
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

                    return PingRequest;
                })();

                frontend.PongResponse = (function() {

                    /**
                     * Properties of a PongResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.PongResponse.$Properties
                     * @property {Array.<moby.buildkit.v1.frontend.APICap.$Properties>|null} [FrontendAPICaps] PongResponse FrontendAPICaps
                     * @property {Array.<moby.buildkit.v1.frontend.APICap.$Properties>|null} [LLBCaps] PongResponse LLBCaps
                     * @property {Array.<moby.buildkit.v1.types.WorkerRecord.$Properties>|null} [Workers] PongResponse Workers
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a PongResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IPongResponse
                     * @augments moby.buildkit.v1.frontend.PongResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.PongResponse.$Properties instead.
                     */

                    /**
                     * Shape of a PongResponse.
                     * @typedef {moby.buildkit.v1.frontend.PongResponse.$Properties} moby.buildkit.v1.frontend.PongResponse.$Shape
                     */

                    /**
                     * Constructs a new PongResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a PongResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.PongResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const PongResponse = function (properties) {
                        this.FrontendAPICaps = [];
                        this.LLBCaps = [];
                        this.Workers = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * PongResponse FrontendAPICaps.
                     * @member {Array.<moby.buildkit.v1.frontend.APICap.$Properties>} FrontendAPICaps
                     * @memberof moby.buildkit.v1.frontend.PongResponse
                     * @instance
                     */
                    PongResponse.prototype.FrontendAPICaps = $util.emptyArray;

                    /**
                     * PongResponse LLBCaps.
                     * @member {Array.<moby.buildkit.v1.frontend.APICap.$Properties>} LLBCaps
                     * @memberof moby.buildkit.v1.frontend.PongResponse
                     * @instance
                     */
                    PongResponse.prototype.LLBCaps = $util.emptyArray;

                    /**
                     * PongResponse Workers.
                     * @member {Array.<moby.buildkit.v1.types.WorkerRecord.$Properties>} Workers
                     * @memberof moby.buildkit.v1.frontend.PongResponse
                     * @instance
                     */
                    PongResponse.prototype.Workers = $util.emptyArray;

                    /**
                     * Encodes the specified PongResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.PongResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.PongResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.PongResponse.$Properties} message PongResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    PongResponse.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.FrontendAPICaps != null && message.FrontendAPICaps.length)
                            for (let i = 0; i < message.FrontendAPICaps.length; ++i)
                                $root.moby.buildkit.v1.frontend.APICap.encode(message.FrontendAPICaps[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.LLBCaps != null && message.LLBCaps.length)
                            for (let i = 0; i < message.LLBCaps.length; ++i)
                                $root.moby.buildkit.v1.frontend.APICap.encode(message.LLBCaps[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                        if (message.Workers != null && message.Workers.length)
                            for (let i = 0; i < message.Workers.length; ++i)
                                $root.moby.buildkit.v1.types.WorkerRecord.encode(message.Workers[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a PongResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.PongResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.PongResponse & moby.buildkit.v1.frontend.PongResponse.$Shape} PongResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    PongResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.PongResponse();
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
                                    if (!(message.FrontendAPICaps && message.FrontendAPICaps.length))
                                        message.FrontendAPICaps = [];
                                    message.FrontendAPICaps.push($root.moby.buildkit.v1.frontend.APICap.decode(reader, reader.size(), $undefined, _depth + 1));
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.LLBCaps && message.LLBCaps.length))
                                        message.LLBCaps = [];
                                    message.LLBCaps.push($root.moby.buildkit.v1.frontend.APICap.decode(reader, reader.size(), $undefined, _depth + 1));
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.Workers && message.Workers.length))
                                        message.Workers = [];
                                    message.Workers.push($root.moby.buildkit.v1.types.WorkerRecord.decode(reader, reader.size(), $undefined, _depth + 1));
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

                    return PongResponse;
                })();

                frontend.APICap = (function() {

                    /**
                     * Properties of a APICap.
                     * @typedef {Object} moby.buildkit.v1.frontend.APICap.$Properties
                     * @property {string|null} [ID] APICap ID
                     * @property {boolean|null} [Enabled] APICap Enabled
                     * @property {boolean|null} [Deprecated] APICap Deprecated
                     * @property {string|null} [DisabledReason] APICap DisabledReason
                     * @property {string|null} [DisabledReasonMsg] APICap DisabledReasonMsg
                     * @property {string|null} [DisabledAlternative] APICap DisabledAlternative
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a APICap.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IAPICap
                     * @augments moby.buildkit.v1.frontend.APICap.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.APICap.$Properties instead.
                     */

                    /**
                     * Shape of a APICap.
                     * @typedef {moby.buildkit.v1.frontend.APICap.$Properties} moby.buildkit.v1.frontend.APICap.$Shape
                     */

                    /**
                     * Constructs a new APICap.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a APICap.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.APICap.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const APICap = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * APICap ID.
                     * @member {string} ID
                     * @memberof moby.buildkit.v1.frontend.APICap
                     * @instance
                     */
                    APICap.prototype.ID = "";

                    /**
                     * APICap Enabled.
                     * @member {boolean} Enabled
                     * @memberof moby.buildkit.v1.frontend.APICap
                     * @instance
                     */
                    APICap.prototype.Enabled = false;

                    /**
                     * APICap Deprecated.
                     * @member {boolean} Deprecated
                     * @memberof moby.buildkit.v1.frontend.APICap
                     * @instance
                     */
                    APICap.prototype.Deprecated = false;

                    /**
                     * APICap DisabledReason.
                     * @member {string} DisabledReason
                     * @memberof moby.buildkit.v1.frontend.APICap
                     * @instance
                     */
                    APICap.prototype.DisabledReason = "";

                    /**
                     * APICap DisabledReasonMsg.
                     * @member {string} DisabledReasonMsg
                     * @memberof moby.buildkit.v1.frontend.APICap
                     * @instance
                     */
                    APICap.prototype.DisabledReasonMsg = "";

                    /**
                     * APICap DisabledAlternative.
                     * @member {string} DisabledAlternative
                     * @memberof moby.buildkit.v1.frontend.APICap
                     * @instance
                     */
                    APICap.prototype.DisabledAlternative = "";

                    /**
                     * Encodes the specified APICap message. Does not implicitly {@link moby.buildkit.v1.frontend.APICap.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.APICap
                     * @static
                     * @param {moby.buildkit.v1.frontend.APICap.$Properties} message APICap message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    APICap.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.ID);
                        if (message.Enabled != null && $Object.hasOwnProperty.call(message, "Enabled") && message.Enabled !== false)
                            writer.uint32(/* id 2, wireType 0 =*/16).bool(message.Enabled);
                        if (message.Deprecated != null && $Object.hasOwnProperty.call(message, "Deprecated") && message.Deprecated !== false)
                            writer.uint32(/* id 3, wireType 0 =*/24).bool(message.Deprecated);
                        if (message.DisabledReason != null && $Object.hasOwnProperty.call(message, "DisabledReason") && message.DisabledReason !== "")
                            writer.uint32(/* id 4, wireType 2 =*/34).string(message.DisabledReason);
                        if (message.DisabledReasonMsg != null && $Object.hasOwnProperty.call(message, "DisabledReasonMsg") && message.DisabledReasonMsg !== "")
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.DisabledReasonMsg);
                        if (message.DisabledAlternative != null && $Object.hasOwnProperty.call(message, "DisabledAlternative") && message.DisabledAlternative !== "")
                            writer.uint32(/* id 6, wireType 2 =*/50).string(message.DisabledAlternative);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a APICap message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.APICap
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.APICap & moby.buildkit.v1.frontend.APICap.$Shape} APICap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    APICap.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.APICap();
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
                                        message.Enabled = value;
                                    else
                                        delete message.Enabled;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.bool())
                                        message.Deprecated = value;
                                    else
                                        delete message.Deprecated;
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.DisabledReason = value;
                                    else
                                        delete message.DisabledReason;
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.DisabledReasonMsg = value;
                                    else
                                        delete message.DisabledReasonMsg;
                                    continue;
                                }
                            case 6: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.DisabledAlternative = value;
                                    else
                                        delete message.DisabledAlternative;
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

                    return APICap;
                })();

                frontend.WarnRequest = (function() {

                    /**
                     * Properties of a WarnRequest.
                     * @typedef {Object} moby.buildkit.v1.frontend.WarnRequest.$Properties
                     * @property {string|null} [digest] WarnRequest digest
                     * @property {Long|null} [level] WarnRequest level
                     * @property {Uint8Array|null} [short] WarnRequest short
                     * @property {Array.<Uint8Array>|null} [detail] WarnRequest detail
                     * @property {string|null} [url] WarnRequest url
                     * @property {Uint8Array|null} [info] WarnRequest info
                     * @property {Array.<Uint8Array>|null} [ranges] WarnRequest ranges
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a WarnRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IWarnRequest
                     * @augments moby.buildkit.v1.frontend.WarnRequest.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.WarnRequest.$Properties instead.
                     */

                    /**
                     * Shape of a WarnRequest.
                     * @typedef {moby.buildkit.v1.frontend.WarnRequest.$Properties} moby.buildkit.v1.frontend.WarnRequest.$Shape
                     */

                    /**
                     * Constructs a new WarnRequest.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a WarnRequest.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.WarnRequest.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const WarnRequest = function (properties) {
                        this.detail = [];
                        this.ranges = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * WarnRequest digest.
                     * @member {string} digest
                     * @memberof moby.buildkit.v1.frontend.WarnRequest
                     * @instance
                     */
                    WarnRequest.prototype.digest = "";

                    /**
                     * WarnRequest level.
                     * @member {Long} level
                     * @memberof moby.buildkit.v1.frontend.WarnRequest
                     * @instance
                     */
                    WarnRequest.prototype.level = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                    /**
                     * WarnRequest short.
                     * @member {Uint8Array} short
                     * @memberof moby.buildkit.v1.frontend.WarnRequest
                     * @instance
                     */
                    WarnRequest.prototype.short = $util.newBuffer([]);

                    /**
                     * WarnRequest detail.
                     * @member {Array.<Uint8Array>} detail
                     * @memberof moby.buildkit.v1.frontend.WarnRequest
                     * @instance
                     */
                    WarnRequest.prototype.detail = $util.emptyArray;

                    /**
                     * WarnRequest url.
                     * @member {string} url
                     * @memberof moby.buildkit.v1.frontend.WarnRequest
                     * @instance
                     */
                    WarnRequest.prototype.url = "";

                    /**
                     * WarnRequest info.
                     * @member {Uint8Array} info
                     * @memberof moby.buildkit.v1.frontend.WarnRequest
                     * @instance
                     */
                    WarnRequest.prototype.info = $util.newBuffer([]);

                    /**
                     * WarnRequest ranges.
                     * @member {Array.<Uint8Array>} ranges
                     * @memberof moby.buildkit.v1.frontend.WarnRequest
                     * @instance
                     */
                    WarnRequest.prototype.ranges = $util.emptyArray;

                    /**
                     * Encodes the specified WarnRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.WarnRequest.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.WarnRequest
                     * @static
                     * @param {moby.buildkit.v1.frontend.WarnRequest.$Properties} message WarnRequest message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    WarnRequest.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.digest);
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
                     * Decodes a WarnRequest message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.WarnRequest
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.WarnRequest & moby.buildkit.v1.frontend.WarnRequest.$Shape} WarnRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    WarnRequest.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.WarnRequest();
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

                    return WarnRequest;
                })();

                frontend.WarnResponse = (function() {

                    /**
                     * Properties of a WarnResponse.
                     * @typedef {Object} moby.buildkit.v1.frontend.WarnResponse.$Properties
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a WarnResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @interface IWarnResponse
                     * @augments moby.buildkit.v1.frontend.WarnResponse.$Properties
                     * @deprecated Use moby.buildkit.v1.frontend.WarnResponse.$Properties instead.
                     */

                    /**
                     * Shape of a WarnResponse.
                     * @typedef {moby.buildkit.v1.frontend.WarnResponse.$Properties} moby.buildkit.v1.frontend.WarnResponse.$Shape
                     */

                    /**
                     * Constructs a new WarnResponse.
                     * @memberof moby.buildkit.v1.frontend
                     * @classdesc Represents a WarnResponse.
                     * @constructor
                     * @param {moby.buildkit.v1.frontend.WarnResponse.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const WarnResponse = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Encodes the specified WarnResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.WarnResponse.verify|verify} messages.
                     * @function encode
                     * @memberof moby.buildkit.v1.frontend.WarnResponse
                     * @static
                     * @param {moby.buildkit.v1.frontend.WarnResponse.$Properties} message WarnResponse message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    WarnResponse.encode = function (message, writer, _depth) {
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
                     * Decodes a WarnResponse message from the specified reader or buffer.
                     * @function decode
                     * @memberof moby.buildkit.v1.frontend.WarnResponse
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.WarnResponse & moby.buildkit.v1.frontend.WarnResponse.$Shape} WarnResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    WarnResponse.decode = function (reader, length, _end, _depth, _target) {
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
                        message = _target || new $root.moby.buildkit.v1.frontend.WarnResponse();
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

                    return WarnResponse;
                })();

                return frontend;
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
