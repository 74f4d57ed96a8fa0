/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["dockerfile-llb-llb"] || ($protobuf.roots["dockerfile-llb-llb"] = {});

export const pb = $root.pb = (() => {

    /**
     * Namespace pb.
     * @exports pb
     * @namespace
     */
    const pb = {};

    pb.Op = (function() {

        /**
         * Properties of an Op.
         * @typedef {Object} pb.Op.$Properties
         * @property {Array.<pb.Input.$Properties>|null} [inputs] Op inputs
         * @property {pb.ExecOp.$Properties|null} [exec] Op exec
         * @property {pb.SourceOp.$Properties|null} [source] Op source
         * @property {pb.FileOp.$Properties|null} [file] Op file
         * @property {pb.BuildOp.$Properties|null} [build] Op build
         * @property {pb.MergeOp.$Properties|null} [merge] Op merge
         * @property {pb.DiffOp.$Properties|null} [diff] Op diff
         * @property {pb.PassthroughOp.$Properties|null} [passthrough] Op passthrough
         * @property {pb.Platform.$Properties|null} [platform] Op platform
         * @property {pb.WorkerConstraints.$Properties|null} [constraints] Op constraints
         * @property {"exec"|"source"|"file"|"build"|"merge"|"diff"|"passthrough"} [op] Op op
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Op.
         * @memberof pb
         * @interface IOp
         * @augments pb.Op.$Properties
         * @deprecated Use pb.Op.$Properties instead.
         */

        /**
         * Narrowed shape of an Op.
         * @typedef {{
         *   inputs?: Array.<pb.Input.$Shape>|null;
         *   exec?: pb.ExecOp.$Shape|null;
         *   source?: pb.SourceOp.$Shape|null;
         *   file?: pb.FileOp.$Shape|null;
         *   build?: pb.BuildOp.$Shape|null;
         *   merge?: pb.MergeOp.$Shape|null;
         *   diff?: pb.DiffOp.$Shape|null;
         *   passthrough?: pb.PassthroughOp.$Shape|null;
         *   platform?: pb.Platform.$Shape|null;
         *   constraints?: pb.WorkerConstraints.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ op?: undefined; exec?: null; source?: null; file?: null; build?: null; merge?: null; diff?: null; passthrough?: null }|{ op?: "exec"; exec: pb.ExecOp.$Shape; source?: null; file?: null; build?: null; merge?: null; diff?: null; passthrough?: null }|{ op?: "source"; exec?: null; source: pb.SourceOp.$Shape; file?: null; build?: null; merge?: null; diff?: null; passthrough?: null }|{ op?: "file"; exec?: null; source?: null; file: pb.FileOp.$Shape; build?: null; merge?: null; diff?: null; passthrough?: null }|{ op?: "build"; exec?: null; source?: null; file?: null; build: pb.BuildOp.$Shape; merge?: null; diff?: null; passthrough?: null }|{ op?: "merge"; exec?: null; source?: null; file?: null; build?: null; merge: pb.MergeOp.$Shape; diff?: null; passthrough?: null }|{ op?: "diff"; exec?: null; source?: null; file?: null; build?: null; merge?: null; diff: pb.DiffOp.$Shape; passthrough?: null }|{ op?: "passthrough"; exec?: null; source?: null; file?: null; build?: null; merge?: null; diff?: null; passthrough: pb.PassthroughOp.$Shape })
         * )} pb.Op.$Shape
         */

        /**
         * Constructs a new Op.
         * @memberof pb
         * @classdesc Represents an Op.
         * @constructor
         * @param {pb.Op.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Op = function (properties) {
            this.inputs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Op inputs.
         * @member {Array.<pb.Input.$Properties>} inputs
         * @memberof pb.Op
         * @instance
         */
        Op.prototype.inputs = $util.emptyArray;

        /**
         * Op exec.
         * @member {pb.ExecOp.$Properties|null|undefined} exec
         * @memberof pb.Op
         * @instance
         */
        Op.prototype.exec = null;

        /**
         * Op source.
         * @member {pb.SourceOp.$Properties|null|undefined} source
         * @memberof pb.Op
         * @instance
         */
        Op.prototype.source = null;

        /**
         * Op file.
         * @member {pb.FileOp.$Properties|null|undefined} file
         * @memberof pb.Op
         * @instance
         */
        Op.prototype.file = null;

        /**
         * Op build.
         * @member {pb.BuildOp.$Properties|null|undefined} build
         * @memberof pb.Op
         * @instance
         */
        Op.prototype.build = null;

        /**
         * Op merge.
         * @member {pb.MergeOp.$Properties|null|undefined} merge
         * @memberof pb.Op
         * @instance
         */
        Op.prototype.merge = null;

        /**
         * Op diff.
         * @member {pb.DiffOp.$Properties|null|undefined} diff
         * @memberof pb.Op
         * @instance
         */
        Op.prototype.diff = null;

        /**
         * Op passthrough.
         * @member {pb.PassthroughOp.$Properties|null|undefined} passthrough
         * @memberof pb.Op
         * @instance
         */
        Op.prototype.passthrough = null;

        /**
         * Op platform.
         * @member {pb.Platform.$Properties|null|undefined} platform
         * @memberof pb.Op
         * @instance
         */
        Op.prototype.platform = null;

        /**
         * Op constraints.
         * @member {pb.WorkerConstraints.$Properties|null|undefined} constraints
         * @memberof pb.Op
         * @instance
         */
        Op.prototype.constraints = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * Op op.
         * @member {"exec"|"source"|"file"|"build"|"merge"|"diff"|"passthrough"|undefined} op
         * @memberof pb.Op
         * @instance
         */
        $Object.defineProperty(Op.prototype, "op", {
            get: $util.oneOfGetter($oneOfFields = ["exec", "source", "file", "build", "merge", "diff", "passthrough"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified Op message. Does not implicitly {@link pb.Op.verify|verify} messages.
         * @function encode
         * @memberof pb.Op
         * @static
         * @param {pb.Op.$Properties} message Op message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Op.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.inputs != null && message.inputs.length)
                for (let i = 0; i < message.inputs.length; ++i)
                    $root.pb.Input.encode(message.inputs[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.exec != null && $Object.hasOwnProperty.call(message, "exec"))
                $root.pb.ExecOp.encode(message.exec, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                $root.pb.SourceOp.encode(message.source, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                $root.pb.FileOp.encode(message.file, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.build != null && $Object.hasOwnProperty.call(message, "build"))
                $root.pb.BuildOp.encode(message.build, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.merge != null && $Object.hasOwnProperty.call(message, "merge"))
                $root.pb.MergeOp.encode(message.merge, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.diff != null && $Object.hasOwnProperty.call(message, "diff"))
                $root.pb.DiffOp.encode(message.diff, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.passthrough != null && $Object.hasOwnProperty.call(message, "passthrough"))
                $root.pb.PassthroughOp.encode(message.passthrough, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
            if (message.platform != null && $Object.hasOwnProperty.call(message, "platform"))
                $root.pb.Platform.encode(message.platform, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
            if (message.constraints != null && $Object.hasOwnProperty.call(message, "constraints"))
                $root.pb.WorkerConstraints.encode(message.constraints, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Op message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Op
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Op & pb.Op.$Shape} Op
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Op.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Op();
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
                        if (!(message.inputs && message.inputs.length))
                            message.inputs = [];
                        message.inputs.push($root.pb.Input.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.exec = $root.pb.ExecOp.decode(reader, reader.size(), $undefined, _depth + 1, message.exec);
                        message.op = "exec";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.source = $root.pb.SourceOp.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                        message.op = "source";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.file = $root.pb.FileOp.decode(reader, reader.size(), $undefined, _depth + 1, message.file);
                        message.op = "file";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.build = $root.pb.BuildOp.decode(reader, reader.size(), $undefined, _depth + 1, message.build);
                        message.op = "build";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.merge = $root.pb.MergeOp.decode(reader, reader.size(), $undefined, _depth + 1, message.merge);
                        message.op = "merge";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.diff = $root.pb.DiffOp.decode(reader, reader.size(), $undefined, _depth + 1, message.diff);
                        message.op = "diff";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.passthrough = $root.pb.PassthroughOp.decode(reader, reader.size(), $undefined, _depth + 1, message.passthrough);
                        message.op = "passthrough";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.platform = $root.pb.Platform.decode(reader, reader.size(), $undefined, _depth + 1, message.platform);
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.constraints = $root.pb.WorkerConstraints.decode(reader, reader.size(), $undefined, _depth + 1, message.constraints);
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

        return Op;
    })();

    pb.Platform = (function() {

        /**
         * Properties of a Platform.
         * @typedef {Object} pb.Platform.$Properties
         * @property {string|null} [Architecture] Platform Architecture
         * @property {string|null} [OS] Platform OS
         * @property {string|null} [Variant] Platform Variant
         * @property {string|null} [OSVersion] Platform OSVersion
         * @property {Array.<string>|null} [OSFeatures] Platform OSFeatures
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Platform.
         * @memberof pb
         * @interface IPlatform
         * @augments pb.Platform.$Properties
         * @deprecated Use pb.Platform.$Properties instead.
         */

        /**
         * Shape of a Platform.
         * @typedef {pb.Platform.$Properties} pb.Platform.$Shape
         */

        /**
         * Constructs a new Platform.
         * @memberof pb
         * @classdesc Represents a Platform.
         * @constructor
         * @param {pb.Platform.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Platform = function (properties) {
            this.OSFeatures = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Platform Architecture.
         * @member {string} Architecture
         * @memberof pb.Platform
         * @instance
         */
        Platform.prototype.Architecture = "";

        /**
         * Platform OS.
         * @member {string} OS
         * @memberof pb.Platform
         * @instance
         */
        Platform.prototype.OS = "";

        /**
         * Platform Variant.
         * @member {string} Variant
         * @memberof pb.Platform
         * @instance
         */
        Platform.prototype.Variant = "";

        /**
         * Platform OSVersion.
         * @member {string} OSVersion
         * @memberof pb.Platform
         * @instance
         */
        Platform.prototype.OSVersion = "";

        /**
         * Platform OSFeatures.
         * @member {Array.<string>} OSFeatures
         * @memberof pb.Platform
         * @instance
         */
        Platform.prototype.OSFeatures = $util.emptyArray;

        /**
         * Encodes the specified Platform message. Does not implicitly {@link pb.Platform.verify|verify} messages.
         * @function encode
         * @memberof pb.Platform
         * @static
         * @param {pb.Platform.$Properties} message Platform message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Platform.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.Architecture != null && $Object.hasOwnProperty.call(message, "Architecture") && message.Architecture !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.Architecture);
            if (message.OS != null && $Object.hasOwnProperty.call(message, "OS") && message.OS !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.OS);
            if (message.Variant != null && $Object.hasOwnProperty.call(message, "Variant") && message.Variant !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.Variant);
            if (message.OSVersion != null && $Object.hasOwnProperty.call(message, "OSVersion") && message.OSVersion !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.OSVersion);
            if (message.OSFeatures != null && message.OSFeatures.length)
                for (let i = 0; i < message.OSFeatures.length; ++i)
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.OSFeatures[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Platform message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Platform
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Platform & pb.Platform.$Shape} Platform
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Platform.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Platform();
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
                            message.Architecture = value;
                        else
                            delete message.Architecture;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.OS = value;
                        else
                            delete message.OS;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.Variant = value;
                        else
                            delete message.Variant;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.OSVersion = value;
                        else
                            delete message.OSVersion;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.OSFeatures && message.OSFeatures.length))
                            message.OSFeatures = [];
                        message.OSFeatures.push(reader.stringVerify());
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

        return Platform;
    })();

    pb.Input = (function() {

        /**
         * Properties of an Input.
         * @typedef {Object} pb.Input.$Properties
         * @property {string|null} [digest] Input digest
         * @property {Long|null} [index] Input index
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Input.
         * @memberof pb
         * @interface IInput
         * @augments pb.Input.$Properties
         * @deprecated Use pb.Input.$Properties instead.
         */

        /**
         * Shape of an Input.
         * @typedef {pb.Input.$Properties} pb.Input.$Shape
         */

        /**
         * Constructs a new Input.
         * @memberof pb
         * @classdesc Represents an Input.
         * @constructor
         * @param {pb.Input.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Input = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Input digest.
         * @member {string} digest
         * @memberof pb.Input
         * @instance
         */
        Input.prototype.digest = "";

        /**
         * Input index.
         * @member {Long} index
         * @memberof pb.Input
         * @instance
         */
        Input.prototype.index = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified Input message. Does not implicitly {@link pb.Input.verify|verify} messages.
         * @function encode
         * @memberof pb.Input
         * @static
         * @param {pb.Input.$Properties} message Input message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Input.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.digest);
            if (message.index != null && $Object.hasOwnProperty.call(message, "index") && (typeof message.index === "object" ? message.index.low || message.index.high : message.index !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.index);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Input message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Input
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Input & pb.Input.$Shape} Input
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Input.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Input();
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
                            message.index = value;
                        else
                            delete message.index;
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

        return Input;
    })();

    pb.WorkerConstraints = (function() {

        /**
         * Properties of a WorkerConstraints.
         * @typedef {Object} pb.WorkerConstraints.$Properties
         * @property {Array.<string>|null} [filter] WorkerConstraints filter
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a WorkerConstraints.
         * @memberof pb
         * @interface IWorkerConstraints
         * @augments pb.WorkerConstraints.$Properties
         * @deprecated Use pb.WorkerConstraints.$Properties instead.
         */

        /**
         * Shape of a WorkerConstraints.
         * @typedef {pb.WorkerConstraints.$Properties} pb.WorkerConstraints.$Shape
         */

        /**
         * Constructs a new WorkerConstraints.
         * @memberof pb
         * @classdesc Represents a WorkerConstraints.
         * @constructor
         * @param {pb.WorkerConstraints.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const WorkerConstraints = function (properties) {
            this.filter = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * WorkerConstraints filter.
         * @member {Array.<string>} filter
         * @memberof pb.WorkerConstraints
         * @instance
         */
        WorkerConstraints.prototype.filter = $util.emptyArray;

        /**
         * Encodes the specified WorkerConstraints message. Does not implicitly {@link pb.WorkerConstraints.verify|verify} messages.
         * @function encode
         * @memberof pb.WorkerConstraints
         * @static
         * @param {pb.WorkerConstraints.$Properties} message WorkerConstraints message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        WorkerConstraints.encode = function (message, writer, _depth) {
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
         * Decodes a WorkerConstraints message from the specified reader or buffer.
         * @function decode
         * @memberof pb.WorkerConstraints
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.WorkerConstraints & pb.WorkerConstraints.$Shape} WorkerConstraints
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        WorkerConstraints.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.WorkerConstraints();
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

        return WorkerConstraints;
    })();

    pb.ExecOp = (function() {

        /**
         * Properties of an ExecOp.
         * @typedef {Object} pb.ExecOp.$Properties
         * @property {pb.Meta.$Properties|null} [meta] ExecOp meta
         * @property {Array.<pb.Mount.$Properties>|null} [mounts] ExecOp mounts
         * @property {pb.NetMode|null} [network] ExecOp network
         * @property {pb.SecurityMode|null} [security] ExecOp security
         * @property {Array.<pb.SecretEnv.$Properties>|null} [secretenv] ExecOp secretenv
         * @property {Array.<pb.CDIDevice.$Properties>|null} [cdiDevices] ExecOp cdiDevices
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an ExecOp.
         * @memberof pb
         * @interface IExecOp
         * @augments pb.ExecOp.$Properties
         * @deprecated Use pb.ExecOp.$Properties instead.
         */

        /**
         * Shape of an ExecOp.
         * @typedef {pb.ExecOp.$Properties} pb.ExecOp.$Shape
         */

        /**
         * Constructs a new ExecOp.
         * @memberof pb
         * @classdesc Represents an ExecOp.
         * @constructor
         * @param {pb.ExecOp.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ExecOp = function (properties) {
            this.mounts = [];
            this.secretenv = [];
            this.cdiDevices = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ExecOp meta.
         * @member {pb.Meta.$Properties|null|undefined} meta
         * @memberof pb.ExecOp
         * @instance
         */
        ExecOp.prototype.meta = null;

        /**
         * ExecOp mounts.
         * @member {Array.<pb.Mount.$Properties>} mounts
         * @memberof pb.ExecOp
         * @instance
         */
        ExecOp.prototype.mounts = $util.emptyArray;

        /**
         * ExecOp network.
         * @member {pb.NetMode} network
         * @memberof pb.ExecOp
         * @instance
         */
        ExecOp.prototype.network = 0;

        /**
         * ExecOp security.
         * @member {pb.SecurityMode} security
         * @memberof pb.ExecOp
         * @instance
         */
        ExecOp.prototype.security = 0;

        /**
         * ExecOp secretenv.
         * @member {Array.<pb.SecretEnv.$Properties>} secretenv
         * @memberof pb.ExecOp
         * @instance
         */
        ExecOp.prototype.secretenv = $util.emptyArray;

        /**
         * ExecOp cdiDevices.
         * @member {Array.<pb.CDIDevice.$Properties>} cdiDevices
         * @memberof pb.ExecOp
         * @instance
         */
        ExecOp.prototype.cdiDevices = $util.emptyArray;

        /**
         * Encodes the specified ExecOp message. Does not implicitly {@link pb.ExecOp.verify|verify} messages.
         * @function encode
         * @memberof pb.ExecOp
         * @static
         * @param {pb.ExecOp.$Properties} message ExecOp message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ExecOp.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.meta != null && $Object.hasOwnProperty.call(message, "meta"))
                $root.pb.Meta.encode(message.meta, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.mounts != null && message.mounts.length)
                for (let i = 0; i < message.mounts.length; ++i)
                    $root.pb.Mount.encode(message.mounts[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.network != null && $Object.hasOwnProperty.call(message, "network") && message.network !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).int32(message.network);
            if (message.security != null && $Object.hasOwnProperty.call(message, "security") && message.security !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).int32(message.security);
            if (message.secretenv != null && message.secretenv.length)
                for (let i = 0; i < message.secretenv.length; ++i)
                    $root.pb.SecretEnv.encode(message.secretenv[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.cdiDevices != null && message.cdiDevices.length)
                for (let i = 0; i < message.cdiDevices.length; ++i)
                    $root.pb.CDIDevice.encode(message.cdiDevices[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an ExecOp message from the specified reader or buffer.
         * @function decode
         * @memberof pb.ExecOp
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.ExecOp & pb.ExecOp.$Shape} ExecOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ExecOp.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.ExecOp();
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
                        message.meta = $root.pb.Meta.decode(reader, reader.size(), $undefined, _depth + 1, message.meta);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.mounts && message.mounts.length))
                            message.mounts = [];
                        message.mounts.push($root.pb.Mount.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.network = value;
                        else
                            delete message.network;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.security = value;
                        else
                            delete message.security;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.secretenv && message.secretenv.length))
                            message.secretenv = [];
                        message.secretenv.push($root.pb.SecretEnv.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (!(message.cdiDevices && message.cdiDevices.length))
                            message.cdiDevices = [];
                        message.cdiDevices.push($root.pb.CDIDevice.decode(reader, reader.size(), $undefined, _depth + 1));
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

        return ExecOp;
    })();

    pb.Meta = (function() {

        /**
         * Properties of a Meta.
         * @typedef {Object} pb.Meta.$Properties
         * @property {Array.<string>|null} [args] Meta args
         * @property {Array.<string>|null} [env] Meta env
         * @property {string|null} [cwd] Meta cwd
         * @property {string|null} [user] Meta user
         * @property {pb.ProxyEnv.$Properties|null} [proxy_env] Meta proxy_env
         * @property {Array.<pb.HostIP.$Properties>|null} [extraHosts] Meta extraHosts
         * @property {string|null} [hostname] Meta hostname
         * @property {Array.<pb.Ulimit.$Properties>|null} [ulimit] Meta ulimit
         * @property {string|null} [cgroupParent] Meta cgroupParent
         * @property {boolean|null} [removeMountStubsRecursive] Meta removeMountStubsRecursive
         * @property {Array.<number>|null} [validExitCodes] Meta validExitCodes
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Meta.
         * @memberof pb
         * @interface IMeta
         * @augments pb.Meta.$Properties
         * @deprecated Use pb.Meta.$Properties instead.
         */

        /**
         * Shape of a Meta.
         * @typedef {pb.Meta.$Properties} pb.Meta.$Shape
         */

        /**
         * Constructs a new Meta.
         * @memberof pb
         * @classdesc Represents a Meta.
         * @constructor
         * @param {pb.Meta.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Meta = function (properties) {
            this.args = [];
            this.env = [];
            this.extraHosts = [];
            this.ulimit = [];
            this.validExitCodes = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Meta args.
         * @member {Array.<string>} args
         * @memberof pb.Meta
         * @instance
         */
        Meta.prototype.args = $util.emptyArray;

        /**
         * Meta env.
         * @member {Array.<string>} env
         * @memberof pb.Meta
         * @instance
         */
        Meta.prototype.env = $util.emptyArray;

        /**
         * Meta cwd.
         * @member {string} cwd
         * @memberof pb.Meta
         * @instance
         */
        Meta.prototype.cwd = "";

        /**
         * Meta user.
         * @member {string} user
         * @memberof pb.Meta
         * @instance
         */
        Meta.prototype.user = "";

        /**
         * Meta proxy_env.
         * @member {pb.ProxyEnv.$Properties|null|undefined} proxy_env
         * @memberof pb.Meta
         * @instance
         */
        Meta.prototype.proxy_env = null;

        /**
         * Meta extraHosts.
         * @member {Array.<pb.HostIP.$Properties>} extraHosts
         * @memberof pb.Meta
         * @instance
         */
        Meta.prototype.extraHosts = $util.emptyArray;

        /**
         * Meta hostname.
         * @member {string} hostname
         * @memberof pb.Meta
         * @instance
         */
        Meta.prototype.hostname = "";

        /**
         * Meta ulimit.
         * @member {Array.<pb.Ulimit.$Properties>} ulimit
         * @memberof pb.Meta
         * @instance
         */
        Meta.prototype.ulimit = $util.emptyArray;

        /**
         * Meta cgroupParent.
         * @member {string} cgroupParent
         * @memberof pb.Meta
         * @instance
         */
        Meta.prototype.cgroupParent = "";

        /**
         * Meta removeMountStubsRecursive.
         * @member {boolean} removeMountStubsRecursive
         * @memberof pb.Meta
         * @instance
         */
        Meta.prototype.removeMountStubsRecursive = false;

        /**
         * Meta validExitCodes.
         * @member {Array.<number>} validExitCodes
         * @memberof pb.Meta
         * @instance
         */
        Meta.prototype.validExitCodes = $util.emptyArray;

        /**
         * Encodes the specified Meta message. Does not implicitly {@link pb.Meta.verify|verify} messages.
         * @function encode
         * @memberof pb.Meta
         * @static
         * @param {pb.Meta.$Properties} message Meta message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Meta.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.args != null && message.args.length)
                for (let i = 0; i < message.args.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.args[i]);
            if (message.env != null && message.env.length)
                for (let i = 0; i < message.env.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.env[i]);
            if (message.cwd != null && $Object.hasOwnProperty.call(message, "cwd") && message.cwd !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.cwd);
            if (message.user != null && $Object.hasOwnProperty.call(message, "user") && message.user !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.user);
            if (message.proxy_env != null && $Object.hasOwnProperty.call(message, "proxy_env"))
                $root.pb.ProxyEnv.encode(message.proxy_env, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.extraHosts != null && message.extraHosts.length)
                for (let i = 0; i < message.extraHosts.length; ++i)
                    $root.pb.HostIP.encode(message.extraHosts[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.hostname != null && $Object.hasOwnProperty.call(message, "hostname") && message.hostname !== "")
                writer.uint32(/* id 7, wireType 2 =*/58).string(message.hostname);
            if (message.ulimit != null && message.ulimit.length)
                for (let i = 0; i < message.ulimit.length; ++i)
                    $root.pb.Ulimit.encode(message.ulimit[i], writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
            if (message.cgroupParent != null && $Object.hasOwnProperty.call(message, "cgroupParent") && message.cgroupParent !== "")
                writer.uint32(/* id 10, wireType 2 =*/82).string(message.cgroupParent);
            if (message.removeMountStubsRecursive != null && $Object.hasOwnProperty.call(message, "removeMountStubsRecursive") && message.removeMountStubsRecursive !== false)
                writer.uint32(/* id 11, wireType 0 =*/88).bool(message.removeMountStubsRecursive);
            if (message.validExitCodes != null && message.validExitCodes.length)
                writer.uint32(/* id 12, wireType 2 =*/98).int32s(message.validExitCodes);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Meta message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Meta
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Meta & pb.Meta.$Shape} Meta
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Meta.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Meta();
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
                        if (!(message.args && message.args.length))
                            message.args = [];
                        message.args.push(reader.stringVerify());
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.env && message.env.length))
                            message.env = [];
                        message.env.push(reader.stringVerify());
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.cwd = value;
                        else
                            delete message.cwd;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.user = value;
                        else
                            delete message.user;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.proxy_env = $root.pb.ProxyEnv.decode(reader, reader.size(), $undefined, _depth + 1, message.proxy_env);
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (!(message.extraHosts && message.extraHosts.length))
                            message.extraHosts = [];
                        message.extraHosts.push($root.pb.HostIP.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.hostname = value;
                        else
                            delete message.hostname;
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if (!(message.ulimit && message.ulimit.length))
                            message.ulimit = [];
                        message.ulimit.push($root.pb.Ulimit.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.cgroupParent = value;
                        else
                            delete message.cgroupParent;
                        continue;
                    }
                case 11: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.removeMountStubsRecursive = value;
                        else
                            delete message.removeMountStubsRecursive;
                        continue;
                    }
                case 12: {
                        if (wireType === 2) {
                            if (!(message.validExitCodes && message.validExitCodes.length))
                                message.validExitCodes = [];
                            reader.int32s(message.validExitCodes);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.validExitCodes && message.validExitCodes.length))
                            message.validExitCodes = [];
                        message.validExitCodes.push(reader.int32());
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

        return Meta;
    })();

    pb.HostIP = (function() {

        /**
         * Properties of a HostIP.
         * @typedef {Object} pb.HostIP.$Properties
         * @property {string|null} [Host] HostIP Host
         * @property {string|null} [IP] HostIP IP
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a HostIP.
         * @memberof pb
         * @interface IHostIP
         * @augments pb.HostIP.$Properties
         * @deprecated Use pb.HostIP.$Properties instead.
         */

        /**
         * Shape of a HostIP.
         * @typedef {pb.HostIP.$Properties} pb.HostIP.$Shape
         */

        /**
         * Constructs a new HostIP.
         * @memberof pb
         * @classdesc Represents a HostIP.
         * @constructor
         * @param {pb.HostIP.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const HostIP = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * HostIP Host.
         * @member {string} Host
         * @memberof pb.HostIP
         * @instance
         */
        HostIP.prototype.Host = "";

        /**
         * HostIP IP.
         * @member {string} IP
         * @memberof pb.HostIP
         * @instance
         */
        HostIP.prototype.IP = "";

        /**
         * Encodes the specified HostIP message. Does not implicitly {@link pb.HostIP.verify|verify} messages.
         * @function encode
         * @memberof pb.HostIP
         * @static
         * @param {pb.HostIP.$Properties} message HostIP message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        HostIP.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.Host != null && $Object.hasOwnProperty.call(message, "Host") && message.Host !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.Host);
            if (message.IP != null && $Object.hasOwnProperty.call(message, "IP") && message.IP !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.IP);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a HostIP message from the specified reader or buffer.
         * @function decode
         * @memberof pb.HostIP
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.HostIP & pb.HostIP.$Shape} HostIP
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        HostIP.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.HostIP();
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
                            message.Host = value;
                        else
                            delete message.Host;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.IP = value;
                        else
                            delete message.IP;
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

        return HostIP;
    })();

    pb.Ulimit = (function() {

        /**
         * Properties of an Ulimit.
         * @typedef {Object} pb.Ulimit.$Properties
         * @property {string|null} [Name] Ulimit Name
         * @property {Long|null} [Soft] Ulimit Soft
         * @property {Long|null} [Hard] Ulimit Hard
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Ulimit.
         * @memberof pb
         * @interface IUlimit
         * @augments pb.Ulimit.$Properties
         * @deprecated Use pb.Ulimit.$Properties instead.
         */

        /**
         * Shape of an Ulimit.
         * @typedef {pb.Ulimit.$Properties} pb.Ulimit.$Shape
         */

        /**
         * Constructs a new Ulimit.
         * @memberof pb
         * @classdesc Represents an Ulimit.
         * @constructor
         * @param {pb.Ulimit.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Ulimit = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Ulimit Name.
         * @member {string} Name
         * @memberof pb.Ulimit
         * @instance
         */
        Ulimit.prototype.Name = "";

        /**
         * Ulimit Soft.
         * @member {Long} Soft
         * @memberof pb.Ulimit
         * @instance
         */
        Ulimit.prototype.Soft = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Ulimit Hard.
         * @member {Long} Hard
         * @memberof pb.Ulimit
         * @instance
         */
        Ulimit.prototype.Hard = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified Ulimit message. Does not implicitly {@link pb.Ulimit.verify|verify} messages.
         * @function encode
         * @memberof pb.Ulimit
         * @static
         * @param {pb.Ulimit.$Properties} message Ulimit message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Ulimit.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.Name != null && $Object.hasOwnProperty.call(message, "Name") && message.Name !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.Name);
            if (message.Soft != null && $Object.hasOwnProperty.call(message, "Soft") && (typeof message.Soft === "object" ? message.Soft.low || message.Soft.high : message.Soft !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.Soft);
            if (message.Hard != null && $Object.hasOwnProperty.call(message, "Hard") && (typeof message.Hard === "object" ? message.Hard.low || message.Hard.high : message.Hard !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).int64(message.Hard);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Ulimit message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Ulimit
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Ulimit & pb.Ulimit.$Shape} Ulimit
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Ulimit.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Ulimit();
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
                            message.Name = value;
                        else
                            delete message.Name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.Soft = value;
                        else
                            delete message.Soft;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.Hard = value;
                        else
                            delete message.Hard;
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

        return Ulimit;
    })();

    pb.ProxyEnv = (function() {

        /**
         * Properties of a ProxyEnv.
         * @typedef {Object} pb.ProxyEnv.$Properties
         * @property {string|null} [http_proxy] ProxyEnv http_proxy
         * @property {string|null} [https_proxy] ProxyEnv https_proxy
         * @property {string|null} [ftp_proxy] ProxyEnv ftp_proxy
         * @property {string|null} [no_proxy] ProxyEnv no_proxy
         * @property {string|null} [all_proxy] ProxyEnv all_proxy
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ProxyEnv.
         * @memberof pb
         * @interface IProxyEnv
         * @augments pb.ProxyEnv.$Properties
         * @deprecated Use pb.ProxyEnv.$Properties instead.
         */

        /**
         * Shape of a ProxyEnv.
         * @typedef {pb.ProxyEnv.$Properties} pb.ProxyEnv.$Shape
         */

        /**
         * Constructs a new ProxyEnv.
         * @memberof pb
         * @classdesc Represents a ProxyEnv.
         * @constructor
         * @param {pb.ProxyEnv.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ProxyEnv = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ProxyEnv http_proxy.
         * @member {string} http_proxy
         * @memberof pb.ProxyEnv
         * @instance
         */
        ProxyEnv.prototype.http_proxy = "";

        /**
         * ProxyEnv https_proxy.
         * @member {string} https_proxy
         * @memberof pb.ProxyEnv
         * @instance
         */
        ProxyEnv.prototype.https_proxy = "";

        /**
         * ProxyEnv ftp_proxy.
         * @member {string} ftp_proxy
         * @memberof pb.ProxyEnv
         * @instance
         */
        ProxyEnv.prototype.ftp_proxy = "";

        /**
         * ProxyEnv no_proxy.
         * @member {string} no_proxy
         * @memberof pb.ProxyEnv
         * @instance
         */
        ProxyEnv.prototype.no_proxy = "";

        /**
         * ProxyEnv all_proxy.
         * @member {string} all_proxy
         * @memberof pb.ProxyEnv
         * @instance
         */
        ProxyEnv.prototype.all_proxy = "";

        /**
         * Encodes the specified ProxyEnv message. Does not implicitly {@link pb.ProxyEnv.verify|verify} messages.
         * @function encode
         * @memberof pb.ProxyEnv
         * @static
         * @param {pb.ProxyEnv.$Properties} message ProxyEnv message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ProxyEnv.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.http_proxy != null && $Object.hasOwnProperty.call(message, "http_proxy") && message.http_proxy !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.http_proxy);
            if (message.https_proxy != null && $Object.hasOwnProperty.call(message, "https_proxy") && message.https_proxy !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.https_proxy);
            if (message.ftp_proxy != null && $Object.hasOwnProperty.call(message, "ftp_proxy") && message.ftp_proxy !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.ftp_proxy);
            if (message.no_proxy != null && $Object.hasOwnProperty.call(message, "no_proxy") && message.no_proxy !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.no_proxy);
            if (message.all_proxy != null && $Object.hasOwnProperty.call(message, "all_proxy") && message.all_proxy !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.all_proxy);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ProxyEnv message from the specified reader or buffer.
         * @function decode
         * @memberof pb.ProxyEnv
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.ProxyEnv & pb.ProxyEnv.$Shape} ProxyEnv
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ProxyEnv.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.ProxyEnv();
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
                            message.http_proxy = value;
                        else
                            delete message.http_proxy;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.https_proxy = value;
                        else
                            delete message.https_proxy;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.ftp_proxy = value;
                        else
                            delete message.ftp_proxy;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.no_proxy = value;
                        else
                            delete message.no_proxy;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.all_proxy = value;
                        else
                            delete message.all_proxy;
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

        return ProxyEnv;
    })();

    /**
     * NetMode enum.
     * @name pb.NetMode
     * @enum {number}
     * @property {number} UNSET=0 UNSET value
     * @property {number} HOST=1 HOST value
     * @property {number} NONE=2 NONE value
     */
    pb.NetMode = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "UNSET"] = 0;
        values[valuesById[1] = "HOST"] = 1;
        values[valuesById[2] = "NONE"] = 2;
        return values;
    })();

    /**
     * SecurityMode enum.
     * @name pb.SecurityMode
     * @enum {number}
     * @property {number} SANDBOX=0 SANDBOX value
     * @property {number} INSECURE=1 INSECURE value
     */
    pb.SecurityMode = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "SANDBOX"] = 0;
        values[valuesById[1] = "INSECURE"] = 1;
        return values;
    })();

    pb.SecretEnv = (function() {

        /**
         * Properties of a SecretEnv.
         * @typedef {Object} pb.SecretEnv.$Properties
         * @property {string|null} [ID] SecretEnv ID
         * @property {string|null} [name] SecretEnv name
         * @property {boolean|null} [optional] SecretEnv optional
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SecretEnv.
         * @memberof pb
         * @interface ISecretEnv
         * @augments pb.SecretEnv.$Properties
         * @deprecated Use pb.SecretEnv.$Properties instead.
         */

        /**
         * Shape of a SecretEnv.
         * @typedef {pb.SecretEnv.$Properties} pb.SecretEnv.$Shape
         */

        /**
         * Constructs a new SecretEnv.
         * @memberof pb
         * @classdesc Represents a SecretEnv.
         * @constructor
         * @param {pb.SecretEnv.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SecretEnv = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SecretEnv ID.
         * @member {string} ID
         * @memberof pb.SecretEnv
         * @instance
         */
        SecretEnv.prototype.ID = "";

        /**
         * SecretEnv name.
         * @member {string} name
         * @memberof pb.SecretEnv
         * @instance
         */
        SecretEnv.prototype.name = "";

        /**
         * SecretEnv optional.
         * @member {boolean} optional
         * @memberof pb.SecretEnv
         * @instance
         */
        SecretEnv.prototype.optional = false;

        /**
         * Encodes the specified SecretEnv message. Does not implicitly {@link pb.SecretEnv.verify|verify} messages.
         * @function encode
         * @memberof pb.SecretEnv
         * @static
         * @param {pb.SecretEnv.$Properties} message SecretEnv message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SecretEnv.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.ID);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.optional != null && $Object.hasOwnProperty.call(message, "optional") && message.optional !== false)
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.optional);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SecretEnv message from the specified reader or buffer.
         * @function decode
         * @memberof pb.SecretEnv
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.SecretEnv & pb.SecretEnv.$Shape} SecretEnv
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SecretEnv.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.SecretEnv();
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
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.optional = value;
                        else
                            delete message.optional;
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

        return SecretEnv;
    })();

    pb.CDIDevice = (function() {

        /**
         * Properties of a CDIDevice.
         * @typedef {Object} pb.CDIDevice.$Properties
         * @property {string|null} [name] CDIDevice name
         * @property {boolean|null} [optional] CDIDevice optional
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CDIDevice.
         * @memberof pb
         * @interface ICDIDevice
         * @augments pb.CDIDevice.$Properties
         * @deprecated Use pb.CDIDevice.$Properties instead.
         */

        /**
         * Shape of a CDIDevice.
         * @typedef {pb.CDIDevice.$Properties} pb.CDIDevice.$Shape
         */

        /**
         * Constructs a new CDIDevice.
         * @memberof pb
         * @classdesc Represents a CDIDevice.
         * @constructor
         * @param {pb.CDIDevice.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CDIDevice = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CDIDevice name.
         * @member {string} name
         * @memberof pb.CDIDevice
         * @instance
         */
        CDIDevice.prototype.name = "";

        /**
         * CDIDevice optional.
         * @member {boolean} optional
         * @memberof pb.CDIDevice
         * @instance
         */
        CDIDevice.prototype.optional = false;

        /**
         * Encodes the specified CDIDevice message. Does not implicitly {@link pb.CDIDevice.verify|verify} messages.
         * @function encode
         * @memberof pb.CDIDevice
         * @static
         * @param {pb.CDIDevice.$Properties} message CDIDevice message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CDIDevice.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
            if (message.optional != null && $Object.hasOwnProperty.call(message, "optional") && message.optional !== false)
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.optional);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CDIDevice message from the specified reader or buffer.
         * @function decode
         * @memberof pb.CDIDevice
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.CDIDevice & pb.CDIDevice.$Shape} CDIDevice
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CDIDevice.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.CDIDevice();
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
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.optional = value;
                        else
                            delete message.optional;
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

        return CDIDevice;
    })();

    pb.Mount = (function() {

        /**
         * Properties of a Mount.
         * @typedef {Object} pb.Mount.$Properties
         * @property {Long|null} [input] Mount input
         * @property {string|null} [selector] Mount selector
         * @property {string|null} [dest] Mount dest
         * @property {Long|null} [output] Mount output
         * @property {boolean|null} [readonly] Mount readonly
         * @property {pb.MountType|null} [mountType] Mount mountType
         * @property {pb.TmpfsOpt.$Properties|null} [TmpfsOpt] Mount TmpfsOpt
         * @property {pb.CacheOpt.$Properties|null} [cacheOpt] Mount cacheOpt
         * @property {pb.SecretOpt.$Properties|null} [secretOpt] Mount secretOpt
         * @property {pb.SSHOpt.$Properties|null} [SSHOpt] Mount SSHOpt
         * @property {string|null} [resultID] Mount resultID
         * @property {pb.MountContentCache|null} [contentCache] Mount contentCache
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Mount.
         * @memberof pb
         * @interface IMount
         * @augments pb.Mount.$Properties
         * @deprecated Use pb.Mount.$Properties instead.
         */

        /**
         * Shape of a Mount.
         * @typedef {pb.Mount.$Properties} pb.Mount.$Shape
         */

        /**
         * Constructs a new Mount.
         * @memberof pb
         * @classdesc Represents a Mount.
         * @constructor
         * @param {pb.Mount.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Mount = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Mount input.
         * @member {Long} input
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.input = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Mount selector.
         * @member {string} selector
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.selector = "";

        /**
         * Mount dest.
         * @member {string} dest
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.dest = "";

        /**
         * Mount output.
         * @member {Long} output
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.output = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Mount readonly.
         * @member {boolean} readonly
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.readonly = false;

        /**
         * Mount mountType.
         * @member {pb.MountType} mountType
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.mountType = 0;

        /**
         * Mount TmpfsOpt.
         * @member {pb.TmpfsOpt.$Properties|null|undefined} TmpfsOpt
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.TmpfsOpt = null;

        /**
         * Mount cacheOpt.
         * @member {pb.CacheOpt.$Properties|null|undefined} cacheOpt
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.cacheOpt = null;

        /**
         * Mount secretOpt.
         * @member {pb.SecretOpt.$Properties|null|undefined} secretOpt
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.secretOpt = null;

        /**
         * Mount SSHOpt.
         * @member {pb.SSHOpt.$Properties|null|undefined} SSHOpt
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.SSHOpt = null;

        /**
         * Mount resultID.
         * @member {string} resultID
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.resultID = "";

        /**
         * Mount contentCache.
         * @member {pb.MountContentCache} contentCache
         * @memberof pb.Mount
         * @instance
         */
        Mount.prototype.contentCache = 0;

        /**
         * Encodes the specified Mount message. Does not implicitly {@link pb.Mount.verify|verify} messages.
         * @function encode
         * @memberof pb.Mount
         * @static
         * @param {pb.Mount.$Properties} message Mount message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Mount.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.input);
            if (message.selector != null && $Object.hasOwnProperty.call(message, "selector") && message.selector !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.selector);
            if (message.dest != null && $Object.hasOwnProperty.call(message, "dest") && message.dest !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.dest);
            if (message.output != null && $Object.hasOwnProperty.call(message, "output") && (typeof message.output === "object" ? message.output.low || message.output.high : message.output !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).int64(message.output);
            if (message.readonly != null && $Object.hasOwnProperty.call(message, "readonly") && message.readonly !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.readonly);
            if (message.mountType != null && $Object.hasOwnProperty.call(message, "mountType") && message.mountType !== 0)
                writer.uint32(/* id 6, wireType 0 =*/48).int32(message.mountType);
            if (message.TmpfsOpt != null && $Object.hasOwnProperty.call(message, "TmpfsOpt"))
                $root.pb.TmpfsOpt.encode(message.TmpfsOpt, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
            if (message.cacheOpt != null && $Object.hasOwnProperty.call(message, "cacheOpt"))
                $root.pb.CacheOpt.encode(message.cacheOpt, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
            if (message.secretOpt != null && $Object.hasOwnProperty.call(message, "secretOpt"))
                $root.pb.SecretOpt.encode(message.secretOpt, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
            if (message.SSHOpt != null && $Object.hasOwnProperty.call(message, "SSHOpt"))
                $root.pb.SSHOpt.encode(message.SSHOpt, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
            if (message.resultID != null && $Object.hasOwnProperty.call(message, "resultID") && message.resultID !== "")
                writer.uint32(/* id 23, wireType 2 =*/186).string(message.resultID);
            if (message.contentCache != null && $Object.hasOwnProperty.call(message, "contentCache") && message.contentCache !== 0)
                writer.uint32(/* id 24, wireType 0 =*/192).int32(message.contentCache);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Mount message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Mount
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Mount & pb.Mount.$Shape} Mount
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Mount.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Mount();
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
                            message.input = value;
                        else
                            delete message.input;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.selector = value;
                        else
                            delete message.selector;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.dest = value;
                        else
                            delete message.dest;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.output = value;
                        else
                            delete message.output;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.readonly = value;
                        else
                            delete message.readonly;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.mountType = value;
                        else
                            delete message.mountType;
                        continue;
                    }
                case 19: {
                        if (wireType !== 2)
                            break;
                        message.TmpfsOpt = $root.pb.TmpfsOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.TmpfsOpt);
                        continue;
                    }
                case 20: {
                        if (wireType !== 2)
                            break;
                        message.cacheOpt = $root.pb.CacheOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.cacheOpt);
                        continue;
                    }
                case 21: {
                        if (wireType !== 2)
                            break;
                        message.secretOpt = $root.pb.SecretOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.secretOpt);
                        continue;
                    }
                case 22: {
                        if (wireType !== 2)
                            break;
                        message.SSHOpt = $root.pb.SSHOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.SSHOpt);
                        continue;
                    }
                case 23: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.resultID = value;
                        else
                            delete message.resultID;
                        continue;
                    }
                case 24: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.contentCache = value;
                        else
                            delete message.contentCache;
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

        return Mount;
    })();

    /**
     * MountType enum.
     * @name pb.MountType
     * @enum {number}
     * @property {number} BIND=0 BIND value
     * @property {number} SECRET=1 SECRET value
     * @property {number} SSH=2 SSH value
     * @property {number} CACHE=3 CACHE value
     * @property {number} TMPFS=4 TMPFS value
     */
    pb.MountType = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "BIND"] = 0;
        values[valuesById[1] = "SECRET"] = 1;
        values[valuesById[2] = "SSH"] = 2;
        values[valuesById[3] = "CACHE"] = 3;
        values[valuesById[4] = "TMPFS"] = 4;
        return values;
    })();

    /**
     * MountContentCache enum.
     * @name pb.MountContentCache
     * @enum {number}
     * @property {number} DEFAULT=0 DEFAULT value
     * @property {number} ON=1 ON value
     * @property {number} OFF=2 OFF value
     */
    pb.MountContentCache = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "DEFAULT"] = 0;
        values[valuesById[1] = "ON"] = 1;
        values[valuesById[2] = "OFF"] = 2;
        return values;
    })();

    pb.TmpfsOpt = (function() {

        /**
         * Properties of a TmpfsOpt.
         * @typedef {Object} pb.TmpfsOpt.$Properties
         * @property {Long|null} [size] TmpfsOpt size
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TmpfsOpt.
         * @memberof pb
         * @interface ITmpfsOpt
         * @augments pb.TmpfsOpt.$Properties
         * @deprecated Use pb.TmpfsOpt.$Properties instead.
         */

        /**
         * Shape of a TmpfsOpt.
         * @typedef {pb.TmpfsOpt.$Properties} pb.TmpfsOpt.$Shape
         */

        /**
         * Constructs a new TmpfsOpt.
         * @memberof pb
         * @classdesc Represents a TmpfsOpt.
         * @constructor
         * @param {pb.TmpfsOpt.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TmpfsOpt = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TmpfsOpt size.
         * @member {Long} size
         * @memberof pb.TmpfsOpt
         * @instance
         */
        TmpfsOpt.prototype.size = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified TmpfsOpt message. Does not implicitly {@link pb.TmpfsOpt.verify|verify} messages.
         * @function encode
         * @memberof pb.TmpfsOpt
         * @static
         * @param {pb.TmpfsOpt.$Properties} message TmpfsOpt message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TmpfsOpt.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.size != null && $Object.hasOwnProperty.call(message, "size") && (typeof message.size === "object" ? message.size.low || message.size.high : message.size !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.size);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TmpfsOpt message from the specified reader or buffer.
         * @function decode
         * @memberof pb.TmpfsOpt
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.TmpfsOpt & pb.TmpfsOpt.$Shape} TmpfsOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TmpfsOpt.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.TmpfsOpt();
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
                            message.size = value;
                        else
                            delete message.size;
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

        return TmpfsOpt;
    })();

    pb.CacheOpt = (function() {

        /**
         * Properties of a CacheOpt.
         * @typedef {Object} pb.CacheOpt.$Properties
         * @property {string|null} [ID] CacheOpt ID
         * @property {pb.CacheSharingOpt|null} [sharing] CacheOpt sharing
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CacheOpt.
         * @memberof pb
         * @interface ICacheOpt
         * @augments pb.CacheOpt.$Properties
         * @deprecated Use pb.CacheOpt.$Properties instead.
         */

        /**
         * Shape of a CacheOpt.
         * @typedef {pb.CacheOpt.$Properties} pb.CacheOpt.$Shape
         */

        /**
         * Constructs a new CacheOpt.
         * @memberof pb
         * @classdesc Represents a CacheOpt.
         * @constructor
         * @param {pb.CacheOpt.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CacheOpt = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CacheOpt ID.
         * @member {string} ID
         * @memberof pb.CacheOpt
         * @instance
         */
        CacheOpt.prototype.ID = "";

        /**
         * CacheOpt sharing.
         * @member {pb.CacheSharingOpt} sharing
         * @memberof pb.CacheOpt
         * @instance
         */
        CacheOpt.prototype.sharing = 0;

        /**
         * Encodes the specified CacheOpt message. Does not implicitly {@link pb.CacheOpt.verify|verify} messages.
         * @function encode
         * @memberof pb.CacheOpt
         * @static
         * @param {pb.CacheOpt.$Properties} message CacheOpt message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CacheOpt.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.ID);
            if (message.sharing != null && $Object.hasOwnProperty.call(message, "sharing") && message.sharing !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.sharing);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CacheOpt message from the specified reader or buffer.
         * @function decode
         * @memberof pb.CacheOpt
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.CacheOpt & pb.CacheOpt.$Shape} CacheOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CacheOpt.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.CacheOpt();
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
                        if (value = reader.int32())
                            message.sharing = value;
                        else
                            delete message.sharing;
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

        return CacheOpt;
    })();

    /**
     * CacheSharingOpt enum.
     * @name pb.CacheSharingOpt
     * @enum {number}
     * @property {number} SHARED=0 SHARED value
     * @property {number} PRIVATE=1 PRIVATE value
     * @property {number} LOCKED=2 LOCKED value
     */
    pb.CacheSharingOpt = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "SHARED"] = 0;
        values[valuesById[1] = "PRIVATE"] = 1;
        values[valuesById[2] = "LOCKED"] = 2;
        return values;
    })();

    pb.SecretOpt = (function() {

        /**
         * Properties of a SecretOpt.
         * @typedef {Object} pb.SecretOpt.$Properties
         * @property {string|null} [ID] SecretOpt ID
         * @property {number|null} [uid] SecretOpt uid
         * @property {number|null} [gid] SecretOpt gid
         * @property {number|null} [mode] SecretOpt mode
         * @property {boolean|null} [optional] SecretOpt optional
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SecretOpt.
         * @memberof pb
         * @interface ISecretOpt
         * @augments pb.SecretOpt.$Properties
         * @deprecated Use pb.SecretOpt.$Properties instead.
         */

        /**
         * Shape of a SecretOpt.
         * @typedef {pb.SecretOpt.$Properties} pb.SecretOpt.$Shape
         */

        /**
         * Constructs a new SecretOpt.
         * @memberof pb
         * @classdesc Represents a SecretOpt.
         * @constructor
         * @param {pb.SecretOpt.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SecretOpt = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SecretOpt ID.
         * @member {string} ID
         * @memberof pb.SecretOpt
         * @instance
         */
        SecretOpt.prototype.ID = "";

        /**
         * SecretOpt uid.
         * @member {number} uid
         * @memberof pb.SecretOpt
         * @instance
         */
        SecretOpt.prototype.uid = 0;

        /**
         * SecretOpt gid.
         * @member {number} gid
         * @memberof pb.SecretOpt
         * @instance
         */
        SecretOpt.prototype.gid = 0;

        /**
         * SecretOpt mode.
         * @member {number} mode
         * @memberof pb.SecretOpt
         * @instance
         */
        SecretOpt.prototype.mode = 0;

        /**
         * SecretOpt optional.
         * @member {boolean} optional
         * @memberof pb.SecretOpt
         * @instance
         */
        SecretOpt.prototype.optional = false;

        /**
         * Encodes the specified SecretOpt message. Does not implicitly {@link pb.SecretOpt.verify|verify} messages.
         * @function encode
         * @memberof pb.SecretOpt
         * @static
         * @param {pb.SecretOpt.$Properties} message SecretOpt message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SecretOpt.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.ID);
            if (message.uid != null && $Object.hasOwnProperty.call(message, "uid") && message.uid !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.uid);
            if (message.gid != null && $Object.hasOwnProperty.call(message, "gid") && message.gid !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.gid);
            if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.mode);
            if (message.optional != null && $Object.hasOwnProperty.call(message, "optional") && message.optional !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.optional);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SecretOpt message from the specified reader or buffer.
         * @function decode
         * @memberof pb.SecretOpt
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.SecretOpt & pb.SecretOpt.$Shape} SecretOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SecretOpt.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.SecretOpt();
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
                        if (value = reader.uint32())
                            message.uid = value;
                        else
                            delete message.uid;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.gid = value;
                        else
                            delete message.gid;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.mode = value;
                        else
                            delete message.mode;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.optional = value;
                        else
                            delete message.optional;
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

        return SecretOpt;
    })();

    pb.SSHOpt = (function() {

        /**
         * Properties of a SSHOpt.
         * @typedef {Object} pb.SSHOpt.$Properties
         * @property {string|null} [ID] SSHOpt ID
         * @property {number|null} [uid] SSHOpt uid
         * @property {number|null} [gid] SSHOpt gid
         * @property {number|null} [mode] SSHOpt mode
         * @property {boolean|null} [optional] SSHOpt optional
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SSHOpt.
         * @memberof pb
         * @interface ISSHOpt
         * @augments pb.SSHOpt.$Properties
         * @deprecated Use pb.SSHOpt.$Properties instead.
         */

        /**
         * Shape of a SSHOpt.
         * @typedef {pb.SSHOpt.$Properties} pb.SSHOpt.$Shape
         */

        /**
         * Constructs a new SSHOpt.
         * @memberof pb
         * @classdesc Represents a SSHOpt.
         * @constructor
         * @param {pb.SSHOpt.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SSHOpt = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SSHOpt ID.
         * @member {string} ID
         * @memberof pb.SSHOpt
         * @instance
         */
        SSHOpt.prototype.ID = "";

        /**
         * SSHOpt uid.
         * @member {number} uid
         * @memberof pb.SSHOpt
         * @instance
         */
        SSHOpt.prototype.uid = 0;

        /**
         * SSHOpt gid.
         * @member {number} gid
         * @memberof pb.SSHOpt
         * @instance
         */
        SSHOpt.prototype.gid = 0;

        /**
         * SSHOpt mode.
         * @member {number} mode
         * @memberof pb.SSHOpt
         * @instance
         */
        SSHOpt.prototype.mode = 0;

        /**
         * SSHOpt optional.
         * @member {boolean} optional
         * @memberof pb.SSHOpt
         * @instance
         */
        SSHOpt.prototype.optional = false;

        /**
         * Encodes the specified SSHOpt message. Does not implicitly {@link pb.SSHOpt.verify|verify} messages.
         * @function encode
         * @memberof pb.SSHOpt
         * @static
         * @param {pb.SSHOpt.$Properties} message SSHOpt message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SSHOpt.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.ID);
            if (message.uid != null && $Object.hasOwnProperty.call(message, "uid") && message.uid !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.uid);
            if (message.gid != null && $Object.hasOwnProperty.call(message, "gid") && message.gid !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.gid);
            if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.mode);
            if (message.optional != null && $Object.hasOwnProperty.call(message, "optional") && message.optional !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.optional);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SSHOpt message from the specified reader or buffer.
         * @function decode
         * @memberof pb.SSHOpt
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.SSHOpt & pb.SSHOpt.$Shape} SSHOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SSHOpt.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.SSHOpt();
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
                        if (value = reader.uint32())
                            message.uid = value;
                        else
                            delete message.uid;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.gid = value;
                        else
                            delete message.gid;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.mode = value;
                        else
                            delete message.mode;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.optional = value;
                        else
                            delete message.optional;
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

        return SSHOpt;
    })();

    pb.SourceOp = (function() {

        /**
         * Properties of a SourceOp.
         * @typedef {Object} pb.SourceOp.$Properties
         * @property {string|null} [identifier] SourceOp identifier
         * @property {Object.<string,string>|null} [attrs] SourceOp attrs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SourceOp.
         * @memberof pb
         * @interface ISourceOp
         * @augments pb.SourceOp.$Properties
         * @deprecated Use pb.SourceOp.$Properties instead.
         */

        /**
         * Shape of a SourceOp.
         * @typedef {pb.SourceOp.$Properties} pb.SourceOp.$Shape
         */

        /**
         * Constructs a new SourceOp.
         * @memberof pb
         * @classdesc Represents a SourceOp.
         * @constructor
         * @param {pb.SourceOp.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SourceOp = function (properties) {
            this.attrs = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SourceOp identifier.
         * @member {string} identifier
         * @memberof pb.SourceOp
         * @instance
         */
        SourceOp.prototype.identifier = "";

        /**
         * SourceOp attrs.
         * @member {Object.<string,string>} attrs
         * @memberof pb.SourceOp
         * @instance
         */
        SourceOp.prototype.attrs = $util.emptyObject;

        /**
         * Encodes the specified SourceOp message. Does not implicitly {@link pb.SourceOp.verify|verify} messages.
         * @function encode
         * @memberof pb.SourceOp
         * @static
         * @param {pb.SourceOp.$Properties} message SourceOp message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SourceOp.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.identifier != null && $Object.hasOwnProperty.call(message, "identifier") && message.identifier !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.identifier);
            if (message.attrs != null && $Object.hasOwnProperty.call(message, "attrs"))
                for (let keys = $Object.keys(message.attrs), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.attrs[keys[i]]).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SourceOp message from the specified reader or buffer.
         * @function decode
         * @memberof pb.SourceOp
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.SourceOp & pb.SourceOp.$Shape} SourceOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SourceOp.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.SourceOp();
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
                            message.identifier = value;
                        else
                            delete message.identifier;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.attrs === $util.emptyObject)
                            message.attrs = {};
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
                            $util.makeProp(message.attrs, key);
                        message.attrs[key] = value;
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

        return SourceOp;
    })();

    pb.BuildOp = (function() {

        /**
         * Properties of a BuildOp.
         * @typedef {Object} pb.BuildOp.$Properties
         * @property {Long|null} [builder] BuildOp builder
         * @property {Object.<string,pb.BuildInput.$Properties>|null} [inputs] BuildOp inputs
         * @property {pb.Definition.$Properties|null} [def] BuildOp def
         * @property {Object.<string,string>|null} [attrs] BuildOp attrs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a BuildOp.
         * @memberof pb
         * @interface IBuildOp
         * @augments pb.BuildOp.$Properties
         * @deprecated Use pb.BuildOp.$Properties instead.
         */

        /**
         * Shape of a BuildOp.
         * @typedef {pb.BuildOp.$Properties} pb.BuildOp.$Shape
         */

        /**
         * Constructs a new BuildOp.
         * @memberof pb
         * @classdesc Represents a BuildOp.
         * @constructor
         * @param {pb.BuildOp.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const BuildOp = function (properties) {
            this.inputs = {};
            this.attrs = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * BuildOp builder.
         * @member {Long} builder
         * @memberof pb.BuildOp
         * @instance
         */
        BuildOp.prototype.builder = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * BuildOp inputs.
         * @member {Object.<string,pb.BuildInput.$Properties>} inputs
         * @memberof pb.BuildOp
         * @instance
         */
        BuildOp.prototype.inputs = $util.emptyObject;

        /**
         * BuildOp def.
         * @member {pb.Definition.$Properties|null|undefined} def
         * @memberof pb.BuildOp
         * @instance
         */
        BuildOp.prototype.def = null;

        /**
         * BuildOp attrs.
         * @member {Object.<string,string>} attrs
         * @memberof pb.BuildOp
         * @instance
         */
        BuildOp.prototype.attrs = $util.emptyObject;

        /**
         * Encodes the specified BuildOp message. Does not implicitly {@link pb.BuildOp.verify|verify} messages.
         * @function encode
         * @memberof pb.BuildOp
         * @static
         * @param {pb.BuildOp.$Properties} message BuildOp message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        BuildOp.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.builder != null && $Object.hasOwnProperty.call(message, "builder") && (typeof message.builder === "object" ? message.builder.low || message.builder.high : message.builder !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.builder);
            if (message.inputs != null && $Object.hasOwnProperty.call(message, "inputs"))
                for (let keys = $Object.keys(message.inputs), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.pb.BuildInput.encode(message.inputs[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.def != null && $Object.hasOwnProperty.call(message, "def"))
                $root.pb.Definition.encode(message.def, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.attrs != null && $Object.hasOwnProperty.call(message, "attrs"))
                for (let keys = $Object.keys(message.attrs), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.attrs[keys[i]]).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a BuildOp message from the specified reader or buffer.
         * @function decode
         * @memberof pb.BuildOp
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.BuildOp & pb.BuildOp.$Shape} BuildOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        BuildOp.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.BuildOp();
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
                            message.builder = value;
                        else
                            delete message.builder;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.inputs === $util.emptyObject)
                            message.inputs = {};
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
                                value = $root.pb.BuildInput.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.inputs, key);
                        message.inputs[key] = value || new $root.pb.BuildInput();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.def = $root.pb.Definition.decode(reader, reader.size(), $undefined, _depth + 1, message.def);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (message.attrs === $util.emptyObject)
                            message.attrs = {};
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
                            $util.makeProp(message.attrs, key);
                        message.attrs[key] = value;
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

        return BuildOp;
    })();

    pb.BuildInput = (function() {

        /**
         * Properties of a BuildInput.
         * @typedef {Object} pb.BuildInput.$Properties
         * @property {Long|null} [input] BuildInput input
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a BuildInput.
         * @memberof pb
         * @interface IBuildInput
         * @augments pb.BuildInput.$Properties
         * @deprecated Use pb.BuildInput.$Properties instead.
         */

        /**
         * Shape of a BuildInput.
         * @typedef {pb.BuildInput.$Properties} pb.BuildInput.$Shape
         */

        /**
         * Constructs a new BuildInput.
         * @memberof pb
         * @classdesc Represents a BuildInput.
         * @constructor
         * @param {pb.BuildInput.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const BuildInput = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * BuildInput input.
         * @member {Long} input
         * @memberof pb.BuildInput
         * @instance
         */
        BuildInput.prototype.input = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified BuildInput message. Does not implicitly {@link pb.BuildInput.verify|verify} messages.
         * @function encode
         * @memberof pb.BuildInput
         * @static
         * @param {pb.BuildInput.$Properties} message BuildInput message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        BuildInput.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.input);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a BuildInput message from the specified reader or buffer.
         * @function decode
         * @memberof pb.BuildInput
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.BuildInput & pb.BuildInput.$Shape} BuildInput
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        BuildInput.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.BuildInput();
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
                            message.input = value;
                        else
                            delete message.input;
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

        return BuildInput;
    })();

    pb.FileOp = (function() {

        /**
         * Properties of a FileOp.
         * @typedef {Object} pb.FileOp.$Properties
         * @property {Array.<pb.FileAction.$Properties>|null} [actions] FileOp actions
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FileOp.
         * @memberof pb
         * @interface IFileOp
         * @augments pb.FileOp.$Properties
         * @deprecated Use pb.FileOp.$Properties instead.
         */

        /**
         * Shape of a FileOp.
         * @typedef {{
         *   actions?: Array.<pb.FileAction.$Shape>|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} pb.FileOp.$Shape
         */

        /**
         * Constructs a new FileOp.
         * @memberof pb
         * @classdesc Represents a FileOp.
         * @constructor
         * @param {pb.FileOp.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FileOp = function (properties) {
            this.actions = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FileOp actions.
         * @member {Array.<pb.FileAction.$Properties>} actions
         * @memberof pb.FileOp
         * @instance
         */
        FileOp.prototype.actions = $util.emptyArray;

        /**
         * Encodes the specified FileOp message. Does not implicitly {@link pb.FileOp.verify|verify} messages.
         * @function encode
         * @memberof pb.FileOp
         * @static
         * @param {pb.FileOp.$Properties} message FileOp message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FileOp.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.actions != null && message.actions.length)
                for (let i = 0; i < message.actions.length; ++i)
                    $root.pb.FileAction.encode(message.actions[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FileOp message from the specified reader or buffer.
         * @function decode
         * @memberof pb.FileOp
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.FileOp & pb.FileOp.$Shape} FileOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FileOp.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.FileOp();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.actions && message.actions.length))
                            message.actions = [];
                        message.actions.push($root.pb.FileAction.decode(reader, reader.size(), $undefined, _depth + 1));
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

        return FileOp;
    })();

    pb.FileAction = (function() {

        /**
         * Properties of a FileAction.
         * @typedef {Object} pb.FileAction.$Properties
         * @property {Long|null} [input] FileAction input
         * @property {Long|null} [secondaryInput] FileAction secondaryInput
         * @property {Long|null} [output] FileAction output
         * @property {pb.FileActionCopy.$Properties|null} [copy] FileAction copy
         * @property {pb.FileActionMkFile.$Properties|null} [mkfile] FileAction mkfile
         * @property {pb.FileActionMkDir.$Properties|null} [mkdir] FileAction mkdir
         * @property {pb.FileActionRm.$Properties|null} [rm] FileAction rm
         * @property {pb.FileActionSymlink.$Properties|null} [symlink] FileAction symlink
         * @property {"copy"|"mkfile"|"mkdir"|"rm"|"symlink"} [action] FileAction action
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FileAction.
         * @memberof pb
         * @interface IFileAction
         * @augments pb.FileAction.$Properties
         * @deprecated Use pb.FileAction.$Properties instead.
         */

        /**
         * Narrowed shape of a FileAction.
         * @typedef {{
         *   input?: Long|null;
         *   secondaryInput?: Long|null;
         *   output?: Long|null;
         *   copy?: pb.FileActionCopy.$Shape|null;
         *   mkfile?: pb.FileActionMkFile.$Shape|null;
         *   mkdir?: pb.FileActionMkDir.$Shape|null;
         *   rm?: pb.FileActionRm.$Shape|null;
         *   symlink?: pb.FileActionSymlink.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ action?: undefined; copy?: null; mkfile?: null; mkdir?: null; rm?: null; symlink?: null }|{ action?: "copy"; copy: pb.FileActionCopy.$Shape; mkfile?: null; mkdir?: null; rm?: null; symlink?: null }|{ action?: "mkfile"; copy?: null; mkfile: pb.FileActionMkFile.$Shape; mkdir?: null; rm?: null; symlink?: null }|{ action?: "mkdir"; copy?: null; mkfile?: null; mkdir: pb.FileActionMkDir.$Shape; rm?: null; symlink?: null }|{ action?: "rm"; copy?: null; mkfile?: null; mkdir?: null; rm: pb.FileActionRm.$Shape; symlink?: null }|{ action?: "symlink"; copy?: null; mkfile?: null; mkdir?: null; rm?: null; symlink: pb.FileActionSymlink.$Shape })
         * )} pb.FileAction.$Shape
         */

        /**
         * Constructs a new FileAction.
         * @memberof pb
         * @classdesc Represents a FileAction.
         * @constructor
         * @param {pb.FileAction.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FileAction = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FileAction input.
         * @member {Long} input
         * @memberof pb.FileAction
         * @instance
         */
        FileAction.prototype.input = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * FileAction secondaryInput.
         * @member {Long} secondaryInput
         * @memberof pb.FileAction
         * @instance
         */
        FileAction.prototype.secondaryInput = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * FileAction output.
         * @member {Long} output
         * @memberof pb.FileAction
         * @instance
         */
        FileAction.prototype.output = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * FileAction copy.
         * @member {pb.FileActionCopy.$Properties|null|undefined} copy
         * @memberof pb.FileAction
         * @instance
         */
        FileAction.prototype.copy = null;

        /**
         * FileAction mkfile.
         * @member {pb.FileActionMkFile.$Properties|null|undefined} mkfile
         * @memberof pb.FileAction
         * @instance
         */
        FileAction.prototype.mkfile = null;

        /**
         * FileAction mkdir.
         * @member {pb.FileActionMkDir.$Properties|null|undefined} mkdir
         * @memberof pb.FileAction
         * @instance
         */
        FileAction.prototype.mkdir = null;

        /**
         * FileAction rm.
         * @member {pb.FileActionRm.$Properties|null|undefined} rm
         * @memberof pb.FileAction
         * @instance
         */
        FileAction.prototype.rm = null;

        /**
         * FileAction symlink.
         * @member {pb.FileActionSymlink.$Properties|null|undefined} symlink
         * @memberof pb.FileAction
         * @instance
         */
        FileAction.prototype.symlink = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * FileAction action.
         * @member {"copy"|"mkfile"|"mkdir"|"rm"|"symlink"|undefined} action
         * @memberof pb.FileAction
         * @instance
         */
        $Object.defineProperty(FileAction.prototype, "action", {
            get: $util.oneOfGetter($oneOfFields = ["copy", "mkfile", "mkdir", "rm", "symlink"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified FileAction message. Does not implicitly {@link pb.FileAction.verify|verify} messages.
         * @function encode
         * @memberof pb.FileAction
         * @static
         * @param {pb.FileAction.$Properties} message FileAction message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FileAction.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.input);
            if (message.secondaryInput != null && $Object.hasOwnProperty.call(message, "secondaryInput") && (typeof message.secondaryInput === "object" ? message.secondaryInput.low || message.secondaryInput.high : message.secondaryInput !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.secondaryInput);
            if (message.output != null && $Object.hasOwnProperty.call(message, "output") && (typeof message.output === "object" ? message.output.low || message.output.high : message.output !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).int64(message.output);
            if (message.copy != null && $Object.hasOwnProperty.call(message, "copy"))
                $root.pb.FileActionCopy.encode(message.copy, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.mkfile != null && $Object.hasOwnProperty.call(message, "mkfile"))
                $root.pb.FileActionMkFile.encode(message.mkfile, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.mkdir != null && $Object.hasOwnProperty.call(message, "mkdir"))
                $root.pb.FileActionMkDir.encode(message.mkdir, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.rm != null && $Object.hasOwnProperty.call(message, "rm"))
                $root.pb.FileActionRm.encode(message.rm, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.symlink != null && $Object.hasOwnProperty.call(message, "symlink"))
                $root.pb.FileActionSymlink.encode(message.symlink, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FileAction message from the specified reader or buffer.
         * @function decode
         * @memberof pb.FileAction
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.FileAction & pb.FileAction.$Shape} FileAction
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FileAction.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.FileAction();
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
                            message.input = value;
                        else
                            delete message.input;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.secondaryInput = value;
                        else
                            delete message.secondaryInput;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.output = value;
                        else
                            delete message.output;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.copy = $root.pb.FileActionCopy.decode(reader, reader.size(), $undefined, _depth + 1, message.copy);
                        message.action = "copy";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.mkfile = $root.pb.FileActionMkFile.decode(reader, reader.size(), $undefined, _depth + 1, message.mkfile);
                        message.action = "mkfile";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.mkdir = $root.pb.FileActionMkDir.decode(reader, reader.size(), $undefined, _depth + 1, message.mkdir);
                        message.action = "mkdir";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.rm = $root.pb.FileActionRm.decode(reader, reader.size(), $undefined, _depth + 1, message.rm);
                        message.action = "rm";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.symlink = $root.pb.FileActionSymlink.decode(reader, reader.size(), $undefined, _depth + 1, message.symlink);
                        message.action = "symlink";
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

        return FileAction;
    })();

    pb.FileActionCopy = (function() {

        /**
         * Properties of a FileActionCopy.
         * @typedef {Object} pb.FileActionCopy.$Properties
         * @property {string|null} [src] FileActionCopy src
         * @property {string|null} [dest] FileActionCopy dest
         * @property {pb.ChownOpt.$Properties|null} [owner] FileActionCopy owner
         * @property {number|null} [mode] FileActionCopy mode
         * @property {boolean|null} [followSymlink] FileActionCopy followSymlink
         * @property {boolean|null} [dirCopyContents] FileActionCopy dirCopyContents
         * @property {boolean|null} [attemptUnpackDockerCompatibility] FileActionCopy attemptUnpackDockerCompatibility
         * @property {boolean|null} [createDestPath] FileActionCopy createDestPath
         * @property {boolean|null} [allowWildcard] FileActionCopy allowWildcard
         * @property {boolean|null} [allowEmptyWildcard] FileActionCopy allowEmptyWildcard
         * @property {Long|null} [timestamp] FileActionCopy timestamp
         * @property {Array.<string>|null} [include_patterns] FileActionCopy include_patterns
         * @property {Array.<string>|null} [exclude_patterns] FileActionCopy exclude_patterns
         * @property {boolean|null} [alwaysReplaceExistingDestPaths] FileActionCopy alwaysReplaceExistingDestPaths
         * @property {string|null} [modeStr] FileActionCopy modeStr
         * @property {Array.<string>|null} [required_paths] FileActionCopy required_paths
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FileActionCopy.
         * @memberof pb
         * @interface IFileActionCopy
         * @augments pb.FileActionCopy.$Properties
         * @deprecated Use pb.FileActionCopy.$Properties instead.
         */

        /**
         * Shape of a FileActionCopy.
         * @typedef {{
         *   src?: string|null;
         *   dest?: string|null;
         *   owner?: pb.ChownOpt.$Shape|null;
         *   mode?: number|null;
         *   followSymlink?: boolean|null;
         *   dirCopyContents?: boolean|null;
         *   attemptUnpackDockerCompatibility?: boolean|null;
         *   createDestPath?: boolean|null;
         *   allowWildcard?: boolean|null;
         *   allowEmptyWildcard?: boolean|null;
         *   timestamp?: Long|null;
         *   include_patterns?: Array.<string>|null;
         *   exclude_patterns?: Array.<string>|null;
         *   alwaysReplaceExistingDestPaths?: boolean|null;
         *   modeStr?: string|null;
         *   required_paths?: Array.<string>|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} pb.FileActionCopy.$Shape
         */

        /**
         * Constructs a new FileActionCopy.
         * @memberof pb
         * @classdesc Represents a FileActionCopy.
         * @constructor
         * @param {pb.FileActionCopy.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FileActionCopy = function (properties) {
            this.include_patterns = [];
            this.exclude_patterns = [];
            this.required_paths = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FileActionCopy src.
         * @member {string} src
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.src = "";

        /**
         * FileActionCopy dest.
         * @member {string} dest
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.dest = "";

        /**
         * FileActionCopy owner.
         * @member {pb.ChownOpt.$Properties|null|undefined} owner
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.owner = null;

        /**
         * FileActionCopy mode.
         * @member {number} mode
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.mode = 0;

        /**
         * FileActionCopy followSymlink.
         * @member {boolean} followSymlink
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.followSymlink = false;

        /**
         * FileActionCopy dirCopyContents.
         * @member {boolean} dirCopyContents
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.dirCopyContents = false;

        /**
         * FileActionCopy attemptUnpackDockerCompatibility.
         * @member {boolean} attemptUnpackDockerCompatibility
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.attemptUnpackDockerCompatibility = false;

        /**
         * FileActionCopy createDestPath.
         * @member {boolean} createDestPath
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.createDestPath = false;

        /**
         * FileActionCopy allowWildcard.
         * @member {boolean} allowWildcard
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.allowWildcard = false;

        /**
         * FileActionCopy allowEmptyWildcard.
         * @member {boolean} allowEmptyWildcard
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.allowEmptyWildcard = false;

        /**
         * FileActionCopy timestamp.
         * @member {Long} timestamp
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.timestamp = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * FileActionCopy include_patterns.
         * @member {Array.<string>} include_patterns
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.include_patterns = $util.emptyArray;

        /**
         * FileActionCopy exclude_patterns.
         * @member {Array.<string>} exclude_patterns
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.exclude_patterns = $util.emptyArray;

        /**
         * FileActionCopy alwaysReplaceExistingDestPaths.
         * @member {boolean} alwaysReplaceExistingDestPaths
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.alwaysReplaceExistingDestPaths = false;

        /**
         * FileActionCopy modeStr.
         * @member {string} modeStr
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.modeStr = "";

        /**
         * FileActionCopy required_paths.
         * @member {Array.<string>} required_paths
         * @memberof pb.FileActionCopy
         * @instance
         */
        FileActionCopy.prototype.required_paths = $util.emptyArray;

        /**
         * Encodes the specified FileActionCopy message. Does not implicitly {@link pb.FileActionCopy.verify|verify} messages.
         * @function encode
         * @memberof pb.FileActionCopy
         * @static
         * @param {pb.FileActionCopy.$Properties} message FileActionCopy message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FileActionCopy.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.src != null && $Object.hasOwnProperty.call(message, "src") && message.src !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.src);
            if (message.dest != null && $Object.hasOwnProperty.call(message, "dest") && message.dest !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.dest);
            if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
                $root.pb.ChownOpt.encode(message.owner, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).int32(message.mode);
            if (message.followSymlink != null && $Object.hasOwnProperty.call(message, "followSymlink") && message.followSymlink !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.followSymlink);
            if (message.dirCopyContents != null && $Object.hasOwnProperty.call(message, "dirCopyContents") && message.dirCopyContents !== false)
                writer.uint32(/* id 6, wireType 0 =*/48).bool(message.dirCopyContents);
            if (message.attemptUnpackDockerCompatibility != null && $Object.hasOwnProperty.call(message, "attemptUnpackDockerCompatibility") && message.attemptUnpackDockerCompatibility !== false)
                writer.uint32(/* id 7, wireType 0 =*/56).bool(message.attemptUnpackDockerCompatibility);
            if (message.createDestPath != null && $Object.hasOwnProperty.call(message, "createDestPath") && message.createDestPath !== false)
                writer.uint32(/* id 8, wireType 0 =*/64).bool(message.createDestPath);
            if (message.allowWildcard != null && $Object.hasOwnProperty.call(message, "allowWildcard") && message.allowWildcard !== false)
                writer.uint32(/* id 9, wireType 0 =*/72).bool(message.allowWildcard);
            if (message.allowEmptyWildcard != null && $Object.hasOwnProperty.call(message, "allowEmptyWildcard") && message.allowEmptyWildcard !== false)
                writer.uint32(/* id 10, wireType 0 =*/80).bool(message.allowEmptyWildcard);
            if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && (typeof message.timestamp === "object" ? message.timestamp.low || message.timestamp.high : message.timestamp !== 0))
                writer.uint32(/* id 11, wireType 0 =*/88).int64(message.timestamp);
            if (message.include_patterns != null && message.include_patterns.length)
                for (let i = 0; i < message.include_patterns.length; ++i)
                    writer.uint32(/* id 12, wireType 2 =*/98).string(message.include_patterns[i]);
            if (message.exclude_patterns != null && message.exclude_patterns.length)
                for (let i = 0; i < message.exclude_patterns.length; ++i)
                    writer.uint32(/* id 13, wireType 2 =*/106).string(message.exclude_patterns[i]);
            if (message.alwaysReplaceExistingDestPaths != null && $Object.hasOwnProperty.call(message, "alwaysReplaceExistingDestPaths") && message.alwaysReplaceExistingDestPaths !== false)
                writer.uint32(/* id 14, wireType 0 =*/112).bool(message.alwaysReplaceExistingDestPaths);
            if (message.modeStr != null && $Object.hasOwnProperty.call(message, "modeStr") && message.modeStr !== "")
                writer.uint32(/* id 15, wireType 2 =*/122).string(message.modeStr);
            if (message.required_paths != null && message.required_paths.length)
                for (let i = 0; i < message.required_paths.length; ++i)
                    writer.uint32(/* id 16, wireType 2 =*/130).string(message.required_paths[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FileActionCopy message from the specified reader or buffer.
         * @function decode
         * @memberof pb.FileActionCopy
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.FileActionCopy & pb.FileActionCopy.$Shape} FileActionCopy
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FileActionCopy.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.FileActionCopy();
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
                            message.src = value;
                        else
                            delete message.src;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.dest = value;
                        else
                            delete message.dest;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.owner = $root.pb.ChownOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.owner);
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.mode = value;
                        else
                            delete message.mode;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.followSymlink = value;
                        else
                            delete message.followSymlink;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.dirCopyContents = value;
                        else
                            delete message.dirCopyContents;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.attemptUnpackDockerCompatibility = value;
                        else
                            delete message.attemptUnpackDockerCompatibility;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.createDestPath = value;
                        else
                            delete message.createDestPath;
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.allowWildcard = value;
                        else
                            delete message.allowWildcard;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.allowEmptyWildcard = value;
                        else
                            delete message.allowEmptyWildcard;
                        continue;
                    }
                case 11: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.timestamp = value;
                        else
                            delete message.timestamp;
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        if (!(message.include_patterns && message.include_patterns.length))
                            message.include_patterns = [];
                        message.include_patterns.push(reader.stringVerify());
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        if (!(message.exclude_patterns && message.exclude_patterns.length))
                            message.exclude_patterns = [];
                        message.exclude_patterns.push(reader.stringVerify());
                        continue;
                    }
                case 14: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.alwaysReplaceExistingDestPaths = value;
                        else
                            delete message.alwaysReplaceExistingDestPaths;
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.modeStr = value;
                        else
                            delete message.modeStr;
                        continue;
                    }
                case 16: {
                        if (wireType !== 2)
                            break;
                        if (!(message.required_paths && message.required_paths.length))
                            message.required_paths = [];
                        message.required_paths.push(reader.stringVerify());
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

        return FileActionCopy;
    })();

    pb.FileActionMkFile = (function() {

        /**
         * Properties of a FileActionMkFile.
         * @typedef {Object} pb.FileActionMkFile.$Properties
         * @property {string|null} [path] FileActionMkFile path
         * @property {number|null} [mode] FileActionMkFile mode
         * @property {Uint8Array|null} [data] FileActionMkFile data
         * @property {pb.ChownOpt.$Properties|null} [owner] FileActionMkFile owner
         * @property {Long|null} [timestamp] FileActionMkFile timestamp
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FileActionMkFile.
         * @memberof pb
         * @interface IFileActionMkFile
         * @augments pb.FileActionMkFile.$Properties
         * @deprecated Use pb.FileActionMkFile.$Properties instead.
         */

        /**
         * Shape of a FileActionMkFile.
         * @typedef {{
         *   path?: string|null;
         *   mode?: number|null;
         *   data?: Uint8Array|null;
         *   owner?: pb.ChownOpt.$Shape|null;
         *   timestamp?: Long|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} pb.FileActionMkFile.$Shape
         */

        /**
         * Constructs a new FileActionMkFile.
         * @memberof pb
         * @classdesc Represents a FileActionMkFile.
         * @constructor
         * @param {pb.FileActionMkFile.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FileActionMkFile = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FileActionMkFile path.
         * @member {string} path
         * @memberof pb.FileActionMkFile
         * @instance
         */
        FileActionMkFile.prototype.path = "";

        /**
         * FileActionMkFile mode.
         * @member {number} mode
         * @memberof pb.FileActionMkFile
         * @instance
         */
        FileActionMkFile.prototype.mode = 0;

        /**
         * FileActionMkFile data.
         * @member {Uint8Array} data
         * @memberof pb.FileActionMkFile
         * @instance
         */
        FileActionMkFile.prototype.data = $util.newBuffer([]);

        /**
         * FileActionMkFile owner.
         * @member {pb.ChownOpt.$Properties|null|undefined} owner
         * @memberof pb.FileActionMkFile
         * @instance
         */
        FileActionMkFile.prototype.owner = null;

        /**
         * FileActionMkFile timestamp.
         * @member {Long} timestamp
         * @memberof pb.FileActionMkFile
         * @instance
         */
        FileActionMkFile.prototype.timestamp = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified FileActionMkFile message. Does not implicitly {@link pb.FileActionMkFile.verify|verify} messages.
         * @function encode
         * @memberof pb.FileActionMkFile
         * @static
         * @param {pb.FileActionMkFile.$Properties} message FileActionMkFile message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FileActionMkFile.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.path);
            if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.mode);
            if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.data);
            if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
                $root.pb.ChownOpt.encode(message.owner, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && (typeof message.timestamp === "object" ? message.timestamp.low || message.timestamp.high : message.timestamp !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).int64(message.timestamp);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FileActionMkFile message from the specified reader or buffer.
         * @function decode
         * @memberof pb.FileActionMkFile
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.FileActionMkFile & pb.FileActionMkFile.$Shape} FileActionMkFile
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FileActionMkFile.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.FileActionMkFile();
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
                        if (value = reader.int32())
                            message.mode = value;
                        else
                            delete message.mode;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.data = value;
                        else
                            delete message.data;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.owner = $root.pb.ChownOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.owner);
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.timestamp = value;
                        else
                            delete message.timestamp;
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

        return FileActionMkFile;
    })();

    pb.FileActionSymlink = (function() {

        /**
         * Properties of a FileActionSymlink.
         * @typedef {Object} pb.FileActionSymlink.$Properties
         * @property {string|null} [oldpath] FileActionSymlink oldpath
         * @property {string|null} [newpath] FileActionSymlink newpath
         * @property {pb.ChownOpt.$Properties|null} [owner] FileActionSymlink owner
         * @property {Long|null} [timestamp] FileActionSymlink timestamp
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FileActionSymlink.
         * @memberof pb
         * @interface IFileActionSymlink
         * @augments pb.FileActionSymlink.$Properties
         * @deprecated Use pb.FileActionSymlink.$Properties instead.
         */

        /**
         * Shape of a FileActionSymlink.
         * @typedef {{
         *   oldpath?: string|null;
         *   newpath?: string|null;
         *   owner?: pb.ChownOpt.$Shape|null;
         *   timestamp?: Long|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} pb.FileActionSymlink.$Shape
         */

        /**
         * Constructs a new FileActionSymlink.
         * @memberof pb
         * @classdesc Represents a FileActionSymlink.
         * @constructor
         * @param {pb.FileActionSymlink.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FileActionSymlink = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FileActionSymlink oldpath.
         * @member {string} oldpath
         * @memberof pb.FileActionSymlink
         * @instance
         */
        FileActionSymlink.prototype.oldpath = "";

        /**
         * FileActionSymlink newpath.
         * @member {string} newpath
         * @memberof pb.FileActionSymlink
         * @instance
         */
        FileActionSymlink.prototype.newpath = "";

        /**
         * FileActionSymlink owner.
         * @member {pb.ChownOpt.$Properties|null|undefined} owner
         * @memberof pb.FileActionSymlink
         * @instance
         */
        FileActionSymlink.prototype.owner = null;

        /**
         * FileActionSymlink timestamp.
         * @member {Long} timestamp
         * @memberof pb.FileActionSymlink
         * @instance
         */
        FileActionSymlink.prototype.timestamp = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified FileActionSymlink message. Does not implicitly {@link pb.FileActionSymlink.verify|verify} messages.
         * @function encode
         * @memberof pb.FileActionSymlink
         * @static
         * @param {pb.FileActionSymlink.$Properties} message FileActionSymlink message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FileActionSymlink.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.oldpath != null && $Object.hasOwnProperty.call(message, "oldpath") && message.oldpath !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.oldpath);
            if (message.newpath != null && $Object.hasOwnProperty.call(message, "newpath") && message.newpath !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.newpath);
            if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
                $root.pb.ChownOpt.encode(message.owner, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && (typeof message.timestamp === "object" ? message.timestamp.low || message.timestamp.high : message.timestamp !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).int64(message.timestamp);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FileActionSymlink message from the specified reader or buffer.
         * @function decode
         * @memberof pb.FileActionSymlink
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.FileActionSymlink & pb.FileActionSymlink.$Shape} FileActionSymlink
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FileActionSymlink.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.FileActionSymlink();
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
                            message.oldpath = value;
                        else
                            delete message.oldpath;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.newpath = value;
                        else
                            delete message.newpath;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.owner = $root.pb.ChownOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.owner);
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.timestamp = value;
                        else
                            delete message.timestamp;
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

        return FileActionSymlink;
    })();

    pb.FileActionMkDir = (function() {

        /**
         * Properties of a FileActionMkDir.
         * @typedef {Object} pb.FileActionMkDir.$Properties
         * @property {string|null} [path] FileActionMkDir path
         * @property {number|null} [mode] FileActionMkDir mode
         * @property {boolean|null} [makeParents] FileActionMkDir makeParents
         * @property {pb.ChownOpt.$Properties|null} [owner] FileActionMkDir owner
         * @property {Long|null} [timestamp] FileActionMkDir timestamp
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FileActionMkDir.
         * @memberof pb
         * @interface IFileActionMkDir
         * @augments pb.FileActionMkDir.$Properties
         * @deprecated Use pb.FileActionMkDir.$Properties instead.
         */

        /**
         * Shape of a FileActionMkDir.
         * @typedef {{
         *   path?: string|null;
         *   mode?: number|null;
         *   makeParents?: boolean|null;
         *   owner?: pb.ChownOpt.$Shape|null;
         *   timestamp?: Long|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} pb.FileActionMkDir.$Shape
         */

        /**
         * Constructs a new FileActionMkDir.
         * @memberof pb
         * @classdesc Represents a FileActionMkDir.
         * @constructor
         * @param {pb.FileActionMkDir.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FileActionMkDir = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FileActionMkDir path.
         * @member {string} path
         * @memberof pb.FileActionMkDir
         * @instance
         */
        FileActionMkDir.prototype.path = "";

        /**
         * FileActionMkDir mode.
         * @member {number} mode
         * @memberof pb.FileActionMkDir
         * @instance
         */
        FileActionMkDir.prototype.mode = 0;

        /**
         * FileActionMkDir makeParents.
         * @member {boolean} makeParents
         * @memberof pb.FileActionMkDir
         * @instance
         */
        FileActionMkDir.prototype.makeParents = false;

        /**
         * FileActionMkDir owner.
         * @member {pb.ChownOpt.$Properties|null|undefined} owner
         * @memberof pb.FileActionMkDir
         * @instance
         */
        FileActionMkDir.prototype.owner = null;

        /**
         * FileActionMkDir timestamp.
         * @member {Long} timestamp
         * @memberof pb.FileActionMkDir
         * @instance
         */
        FileActionMkDir.prototype.timestamp = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified FileActionMkDir message. Does not implicitly {@link pb.FileActionMkDir.verify|verify} messages.
         * @function encode
         * @memberof pb.FileActionMkDir
         * @static
         * @param {pb.FileActionMkDir.$Properties} message FileActionMkDir message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FileActionMkDir.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.path);
            if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.mode);
            if (message.makeParents != null && $Object.hasOwnProperty.call(message, "makeParents") && message.makeParents !== false)
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.makeParents);
            if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
                $root.pb.ChownOpt.encode(message.owner, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && (typeof message.timestamp === "object" ? message.timestamp.low || message.timestamp.high : message.timestamp !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).int64(message.timestamp);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FileActionMkDir message from the specified reader or buffer.
         * @function decode
         * @memberof pb.FileActionMkDir
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.FileActionMkDir & pb.FileActionMkDir.$Shape} FileActionMkDir
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FileActionMkDir.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.FileActionMkDir();
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
                        if (value = reader.int32())
                            message.mode = value;
                        else
                            delete message.mode;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.makeParents = value;
                        else
                            delete message.makeParents;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.owner = $root.pb.ChownOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.owner);
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.timestamp = value;
                        else
                            delete message.timestamp;
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

        return FileActionMkDir;
    })();

    pb.FileActionRm = (function() {

        /**
         * Properties of a FileActionRm.
         * @typedef {Object} pb.FileActionRm.$Properties
         * @property {string|null} [path] FileActionRm path
         * @property {boolean|null} [allowNotFound] FileActionRm allowNotFound
         * @property {boolean|null} [allowWildcard] FileActionRm allowWildcard
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FileActionRm.
         * @memberof pb
         * @interface IFileActionRm
         * @augments pb.FileActionRm.$Properties
         * @deprecated Use pb.FileActionRm.$Properties instead.
         */

        /**
         * Shape of a FileActionRm.
         * @typedef {pb.FileActionRm.$Properties} pb.FileActionRm.$Shape
         */

        /**
         * Constructs a new FileActionRm.
         * @memberof pb
         * @classdesc Represents a FileActionRm.
         * @constructor
         * @param {pb.FileActionRm.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FileActionRm = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FileActionRm path.
         * @member {string} path
         * @memberof pb.FileActionRm
         * @instance
         */
        FileActionRm.prototype.path = "";

        /**
         * FileActionRm allowNotFound.
         * @member {boolean} allowNotFound
         * @memberof pb.FileActionRm
         * @instance
         */
        FileActionRm.prototype.allowNotFound = false;

        /**
         * FileActionRm allowWildcard.
         * @member {boolean} allowWildcard
         * @memberof pb.FileActionRm
         * @instance
         */
        FileActionRm.prototype.allowWildcard = false;

        /**
         * Encodes the specified FileActionRm message. Does not implicitly {@link pb.FileActionRm.verify|verify} messages.
         * @function encode
         * @memberof pb.FileActionRm
         * @static
         * @param {pb.FileActionRm.$Properties} message FileActionRm message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FileActionRm.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.path);
            if (message.allowNotFound != null && $Object.hasOwnProperty.call(message, "allowNotFound") && message.allowNotFound !== false)
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.allowNotFound);
            if (message.allowWildcard != null && $Object.hasOwnProperty.call(message, "allowWildcard") && message.allowWildcard !== false)
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.allowWildcard);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FileActionRm message from the specified reader or buffer.
         * @function decode
         * @memberof pb.FileActionRm
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.FileActionRm & pb.FileActionRm.$Shape} FileActionRm
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FileActionRm.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.FileActionRm();
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
                        if (value = reader.bool())
                            message.allowNotFound = value;
                        else
                            delete message.allowNotFound;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.allowWildcard = value;
                        else
                            delete message.allowWildcard;
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

        return FileActionRm;
    })();

    pb.ChownOpt = (function() {

        /**
         * Properties of a ChownOpt.
         * @typedef {Object} pb.ChownOpt.$Properties
         * @property {pb.UserOpt.$Properties|null} [user] ChownOpt user
         * @property {pb.UserOpt.$Properties|null} [group] ChownOpt group
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ChownOpt.
         * @memberof pb
         * @interface IChownOpt
         * @augments pb.ChownOpt.$Properties
         * @deprecated Use pb.ChownOpt.$Properties instead.
         */

        /**
         * Shape of a ChownOpt.
         * @typedef {{
         *   user?: pb.UserOpt.$Shape|null;
         *   group?: pb.UserOpt.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} pb.ChownOpt.$Shape
         */

        /**
         * Constructs a new ChownOpt.
         * @memberof pb
         * @classdesc Represents a ChownOpt.
         * @constructor
         * @param {pb.ChownOpt.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ChownOpt = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ChownOpt user.
         * @member {pb.UserOpt.$Properties|null|undefined} user
         * @memberof pb.ChownOpt
         * @instance
         */
        ChownOpt.prototype.user = null;

        /**
         * ChownOpt group.
         * @member {pb.UserOpt.$Properties|null|undefined} group
         * @memberof pb.ChownOpt
         * @instance
         */
        ChownOpt.prototype.group = null;

        /**
         * Encodes the specified ChownOpt message. Does not implicitly {@link pb.ChownOpt.verify|verify} messages.
         * @function encode
         * @memberof pb.ChownOpt
         * @static
         * @param {pb.ChownOpt.$Properties} message ChownOpt message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ChownOpt.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.user != null && $Object.hasOwnProperty.call(message, "user"))
                $root.pb.UserOpt.encode(message.user, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.group != null && $Object.hasOwnProperty.call(message, "group"))
                $root.pb.UserOpt.encode(message.group, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ChownOpt message from the specified reader or buffer.
         * @function decode
         * @memberof pb.ChownOpt
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.ChownOpt & pb.ChownOpt.$Shape} ChownOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ChownOpt.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.ChownOpt();
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
                        message.user = $root.pb.UserOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.user);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.group = $root.pb.UserOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.group);
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

        return ChownOpt;
    })();

    pb.UserOpt = (function() {

        /**
         * Properties of a UserOpt.
         * @typedef {Object} pb.UserOpt.$Properties
         * @property {pb.NamedUserOpt.$Properties|null} [byName] UserOpt byName
         * @property {number|null} [byID] UserOpt byID
         * @property {"byName"|"byID"} [user] UserOpt user
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a UserOpt.
         * @memberof pb
         * @interface IUserOpt
         * @augments pb.UserOpt.$Properties
         * @deprecated Use pb.UserOpt.$Properties instead.
         */

        /**
         * Narrowed shape of a UserOpt.
         * @typedef {{
         *   byName?: pb.NamedUserOpt.$Shape|null;
         *   byID?: number|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ user?: undefined; byName?: null; byID?: null }|{ user?: "byName"; byName: pb.NamedUserOpt.$Shape; byID?: null }|{ user?: "byID"; byName?: null; byID: number })
         * )} pb.UserOpt.$Shape
         */

        /**
         * Constructs a new UserOpt.
         * @memberof pb
         * @classdesc Represents a UserOpt.
         * @constructor
         * @param {pb.UserOpt.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const UserOpt = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * UserOpt byName.
         * @member {pb.NamedUserOpt.$Properties|null|undefined} byName
         * @memberof pb.UserOpt
         * @instance
         */
        UserOpt.prototype.byName = null;

        /**
         * UserOpt byID.
         * @member {number|null|undefined} byID
         * @memberof pb.UserOpt
         * @instance
         */
        UserOpt.prototype.byID = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * UserOpt user.
         * @member {"byName"|"byID"|undefined} user
         * @memberof pb.UserOpt
         * @instance
         */
        $Object.defineProperty(UserOpt.prototype, "user", {
            get: $util.oneOfGetter($oneOfFields = ["byName", "byID"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified UserOpt message. Does not implicitly {@link pb.UserOpt.verify|verify} messages.
         * @function encode
         * @memberof pb.UserOpt
         * @static
         * @param {pb.UserOpt.$Properties} message UserOpt message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        UserOpt.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.byName != null && $Object.hasOwnProperty.call(message, "byName"))
                $root.pb.NamedUserOpt.encode(message.byName, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.byID != null && $Object.hasOwnProperty.call(message, "byID"))
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.byID);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a UserOpt message from the specified reader or buffer.
         * @function decode
         * @memberof pb.UserOpt
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.UserOpt & pb.UserOpt.$Shape} UserOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        UserOpt.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.UserOpt();
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
                        message.byName = $root.pb.NamedUserOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.byName);
                        message.user = "byName";
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.byID = reader.uint32();
                        message.user = "byID";
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

        return UserOpt;
    })();

    pb.NamedUserOpt = (function() {

        /**
         * Properties of a NamedUserOpt.
         * @typedef {Object} pb.NamedUserOpt.$Properties
         * @property {string|null} [name] NamedUserOpt name
         * @property {Long|null} [input] NamedUserOpt input
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a NamedUserOpt.
         * @memberof pb
         * @interface INamedUserOpt
         * @augments pb.NamedUserOpt.$Properties
         * @deprecated Use pb.NamedUserOpt.$Properties instead.
         */

        /**
         * Shape of a NamedUserOpt.
         * @typedef {pb.NamedUserOpt.$Properties} pb.NamedUserOpt.$Shape
         */

        /**
         * Constructs a new NamedUserOpt.
         * @memberof pb
         * @classdesc Represents a NamedUserOpt.
         * @constructor
         * @param {pb.NamedUserOpt.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const NamedUserOpt = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * NamedUserOpt name.
         * @member {string} name
         * @memberof pb.NamedUserOpt
         * @instance
         */
        NamedUserOpt.prototype.name = "";

        /**
         * NamedUserOpt input.
         * @member {Long} input
         * @memberof pb.NamedUserOpt
         * @instance
         */
        NamedUserOpt.prototype.input = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified NamedUserOpt message. Does not implicitly {@link pb.NamedUserOpt.verify|verify} messages.
         * @function encode
         * @memberof pb.NamedUserOpt
         * @static
         * @param {pb.NamedUserOpt.$Properties} message NamedUserOpt message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        NamedUserOpt.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
            if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.input);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a NamedUserOpt message from the specified reader or buffer.
         * @function decode
         * @memberof pb.NamedUserOpt
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.NamedUserOpt & pb.NamedUserOpt.$Shape} NamedUserOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        NamedUserOpt.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.NamedUserOpt();
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
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.input = value;
                        else
                            delete message.input;
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

        return NamedUserOpt;
    })();

    pb.MergeOp = (function() {

        /**
         * Properties of a MergeOp.
         * @typedef {Object} pb.MergeOp.$Properties
         * @property {Array.<pb.MergeInput.$Properties>|null} [inputs] MergeOp inputs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a MergeOp.
         * @memberof pb
         * @interface IMergeOp
         * @augments pb.MergeOp.$Properties
         * @deprecated Use pb.MergeOp.$Properties instead.
         */

        /**
         * Shape of a MergeOp.
         * @typedef {pb.MergeOp.$Properties} pb.MergeOp.$Shape
         */

        /**
         * Constructs a new MergeOp.
         * @memberof pb
         * @classdesc Represents a MergeOp.
         * @constructor
         * @param {pb.MergeOp.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const MergeOp = function (properties) {
            this.inputs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * MergeOp inputs.
         * @member {Array.<pb.MergeInput.$Properties>} inputs
         * @memberof pb.MergeOp
         * @instance
         */
        MergeOp.prototype.inputs = $util.emptyArray;

        /**
         * Encodes the specified MergeOp message. Does not implicitly {@link pb.MergeOp.verify|verify} messages.
         * @function encode
         * @memberof pb.MergeOp
         * @static
         * @param {pb.MergeOp.$Properties} message MergeOp message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        MergeOp.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.inputs != null && message.inputs.length)
                for (let i = 0; i < message.inputs.length; ++i)
                    $root.pb.MergeInput.encode(message.inputs[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a MergeOp message from the specified reader or buffer.
         * @function decode
         * @memberof pb.MergeOp
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.MergeOp & pb.MergeOp.$Shape} MergeOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        MergeOp.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.MergeOp();
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
                        if (!(message.inputs && message.inputs.length))
                            message.inputs = [];
                        message.inputs.push($root.pb.MergeInput.decode(reader, reader.size(), $undefined, _depth + 1));
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

        return MergeOp;
    })();

    pb.MergeInput = (function() {

        /**
         * Properties of a MergeInput.
         * @typedef {Object} pb.MergeInput.$Properties
         * @property {Long|null} [input] MergeInput input
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a MergeInput.
         * @memberof pb
         * @interface IMergeInput
         * @augments pb.MergeInput.$Properties
         * @deprecated Use pb.MergeInput.$Properties instead.
         */

        /**
         * Shape of a MergeInput.
         * @typedef {pb.MergeInput.$Properties} pb.MergeInput.$Shape
         */

        /**
         * Constructs a new MergeInput.
         * @memberof pb
         * @classdesc Represents a MergeInput.
         * @constructor
         * @param {pb.MergeInput.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const MergeInput = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * MergeInput input.
         * @member {Long} input
         * @memberof pb.MergeInput
         * @instance
         */
        MergeInput.prototype.input = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified MergeInput message. Does not implicitly {@link pb.MergeInput.verify|verify} messages.
         * @function encode
         * @memberof pb.MergeInput
         * @static
         * @param {pb.MergeInput.$Properties} message MergeInput message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        MergeInput.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.input);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a MergeInput message from the specified reader or buffer.
         * @function decode
         * @memberof pb.MergeInput
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.MergeInput & pb.MergeInput.$Shape} MergeInput
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        MergeInput.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.MergeInput();
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
                            message.input = value;
                        else
                            delete message.input;
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

        return MergeInput;
    })();

    pb.DiffOp = (function() {

        /**
         * Properties of a DiffOp.
         * @typedef {Object} pb.DiffOp.$Properties
         * @property {pb.LowerDiffInput.$Properties|null} [lower] DiffOp lower
         * @property {pb.UpperDiffInput.$Properties|null} [upper] DiffOp upper
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a DiffOp.
         * @memberof pb
         * @interface IDiffOp
         * @augments pb.DiffOp.$Properties
         * @deprecated Use pb.DiffOp.$Properties instead.
         */

        /**
         * Shape of a DiffOp.
         * @typedef {pb.DiffOp.$Properties} pb.DiffOp.$Shape
         */

        /**
         * Constructs a new DiffOp.
         * @memberof pb
         * @classdesc Represents a DiffOp.
         * @constructor
         * @param {pb.DiffOp.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const DiffOp = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * DiffOp lower.
         * @member {pb.LowerDiffInput.$Properties|null|undefined} lower
         * @memberof pb.DiffOp
         * @instance
         */
        DiffOp.prototype.lower = null;

        /**
         * DiffOp upper.
         * @member {pb.UpperDiffInput.$Properties|null|undefined} upper
         * @memberof pb.DiffOp
         * @instance
         */
        DiffOp.prototype.upper = null;

        /**
         * Encodes the specified DiffOp message. Does not implicitly {@link pb.DiffOp.verify|verify} messages.
         * @function encode
         * @memberof pb.DiffOp
         * @static
         * @param {pb.DiffOp.$Properties} message DiffOp message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        DiffOp.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.lower != null && $Object.hasOwnProperty.call(message, "lower"))
                $root.pb.LowerDiffInput.encode(message.lower, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.upper != null && $Object.hasOwnProperty.call(message, "upper"))
                $root.pb.UpperDiffInput.encode(message.upper, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a DiffOp message from the specified reader or buffer.
         * @function decode
         * @memberof pb.DiffOp
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.DiffOp & pb.DiffOp.$Shape} DiffOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        DiffOp.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.DiffOp();
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
                        message.lower = $root.pb.LowerDiffInput.decode(reader, reader.size(), $undefined, _depth + 1, message.lower);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.upper = $root.pb.UpperDiffInput.decode(reader, reader.size(), $undefined, _depth + 1, message.upper);
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

        return DiffOp;
    })();

    pb.LowerDiffInput = (function() {

        /**
         * Properties of a LowerDiffInput.
         * @typedef {Object} pb.LowerDiffInput.$Properties
         * @property {Long|null} [input] LowerDiffInput input
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a LowerDiffInput.
         * @memberof pb
         * @interface ILowerDiffInput
         * @augments pb.LowerDiffInput.$Properties
         * @deprecated Use pb.LowerDiffInput.$Properties instead.
         */

        /**
         * Shape of a LowerDiffInput.
         * @typedef {pb.LowerDiffInput.$Properties} pb.LowerDiffInput.$Shape
         */

        /**
         * Constructs a new LowerDiffInput.
         * @memberof pb
         * @classdesc Represents a LowerDiffInput.
         * @constructor
         * @param {pb.LowerDiffInput.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const LowerDiffInput = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * LowerDiffInput input.
         * @member {Long} input
         * @memberof pb.LowerDiffInput
         * @instance
         */
        LowerDiffInput.prototype.input = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified LowerDiffInput message. Does not implicitly {@link pb.LowerDiffInput.verify|verify} messages.
         * @function encode
         * @memberof pb.LowerDiffInput
         * @static
         * @param {pb.LowerDiffInput.$Properties} message LowerDiffInput message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LowerDiffInput.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.input);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a LowerDiffInput message from the specified reader or buffer.
         * @function decode
         * @memberof pb.LowerDiffInput
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.LowerDiffInput & pb.LowerDiffInput.$Shape} LowerDiffInput
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        LowerDiffInput.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.LowerDiffInput();
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
                            message.input = value;
                        else
                            delete message.input;
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

        return LowerDiffInput;
    })();

    pb.UpperDiffInput = (function() {

        /**
         * Properties of an UpperDiffInput.
         * @typedef {Object} pb.UpperDiffInput.$Properties
         * @property {Long|null} [input] UpperDiffInput input
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an UpperDiffInput.
         * @memberof pb
         * @interface IUpperDiffInput
         * @augments pb.UpperDiffInput.$Properties
         * @deprecated Use pb.UpperDiffInput.$Properties instead.
         */

        /**
         * Shape of an UpperDiffInput.
         * @typedef {pb.UpperDiffInput.$Properties} pb.UpperDiffInput.$Shape
         */

        /**
         * Constructs a new UpperDiffInput.
         * @memberof pb
         * @classdesc Represents an UpperDiffInput.
         * @constructor
         * @param {pb.UpperDiffInput.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const UpperDiffInput = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * UpperDiffInput input.
         * @member {Long} input
         * @memberof pb.UpperDiffInput
         * @instance
         */
        UpperDiffInput.prototype.input = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified UpperDiffInput message. Does not implicitly {@link pb.UpperDiffInput.verify|verify} messages.
         * @function encode
         * @memberof pb.UpperDiffInput
         * @static
         * @param {pb.UpperDiffInput.$Properties} message UpperDiffInput message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        UpperDiffInput.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.input);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an UpperDiffInput message from the specified reader or buffer.
         * @function decode
         * @memberof pb.UpperDiffInput
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.UpperDiffInput & pb.UpperDiffInput.$Shape} UpperDiffInput
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        UpperDiffInput.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.UpperDiffInput();
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
                            message.input = value;
                        else
                            delete message.input;
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

        return UpperDiffInput;
    })();

    pb.PassthroughOp = (function() {

        /**
         * Properties of a PassthroughOp.
         * @typedef {Object} pb.PassthroughOp.$Properties
         * @property {string|null} [id] PassthroughOp id
         * @property {Array.<Long>|null} [outputs] PassthroughOp outputs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a PassthroughOp.
         * @memberof pb
         * @interface IPassthroughOp
         * @augments pb.PassthroughOp.$Properties
         * @deprecated Use pb.PassthroughOp.$Properties instead.
         */

        /**
         * Shape of a PassthroughOp.
         * @typedef {pb.PassthroughOp.$Properties} pb.PassthroughOp.$Shape
         */

        /**
         * Constructs a new PassthroughOp.
         * @memberof pb
         * @classdesc Represents a PassthroughOp.
         * @constructor
         * @param {pb.PassthroughOp.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const PassthroughOp = function (properties) {
            this.outputs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * PassthroughOp id.
         * @member {string} id
         * @memberof pb.PassthroughOp
         * @instance
         */
        PassthroughOp.prototype.id = "";

        /**
         * PassthroughOp outputs.
         * @member {Array.<Long>} outputs
         * @memberof pb.PassthroughOp
         * @instance
         */
        PassthroughOp.prototype.outputs = $util.emptyArray;

        /**
         * Encodes the specified PassthroughOp message. Does not implicitly {@link pb.PassthroughOp.verify|verify} messages.
         * @function encode
         * @memberof pb.PassthroughOp
         * @static
         * @param {pb.PassthroughOp.$Properties} message PassthroughOp message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        PassthroughOp.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
            if (message.outputs != null && message.outputs.length)
                writer.uint32(/* id 2, wireType 2 =*/18).int64s(message.outputs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a PassthroughOp message from the specified reader or buffer.
         * @function decode
         * @memberof pb.PassthroughOp
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.PassthroughOp & pb.PassthroughOp.$Shape} PassthroughOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        PassthroughOp.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.PassthroughOp();
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
                        if (wireType === 2) {
                            if (!(message.outputs && message.outputs.length))
                                message.outputs = [];
                            reader.int64s(message.outputs);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.outputs && message.outputs.length))
                            message.outputs = [];
                        message.outputs.push(reader.int64());
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

        return PassthroughOp;
    })();

    pb.Definition = (function() {

        /**
         * Properties of a Definition.
         * @typedef {Object} pb.Definition.$Properties
         * @property {Array.<Uint8Array>|null} [def] Definition def
         * @property {Object.<string,pb.OpMetadata.$Properties>|null} [metadata] Definition metadata
         * @property {pb.Source.$Properties|null} [Source] Definition Source
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Definition.
         * @memberof pb
         * @interface IDefinition
         * @augments pb.Definition.$Properties
         * @deprecated Use pb.Definition.$Properties instead.
         */

        /**
         * Shape of a Definition.
         * @typedef {pb.Definition.$Properties} pb.Definition.$Shape
         */

        /**
         * Constructs a new Definition.
         * @memberof pb
         * @classdesc Represents a Definition.
         * @constructor
         * @param {pb.Definition.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Definition = function (properties) {
            this.def = [];
            this.metadata = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Definition def.
         * @member {Array.<Uint8Array>} def
         * @memberof pb.Definition
         * @instance
         */
        Definition.prototype.def = $util.emptyArray;

        /**
         * Definition metadata.
         * @member {Object.<string,pb.OpMetadata.$Properties>} metadata
         * @memberof pb.Definition
         * @instance
         */
        Definition.prototype.metadata = $util.emptyObject;

        /**
         * Definition Source.
         * @member {pb.Source.$Properties|null|undefined} Source
         * @memberof pb.Definition
         * @instance
         */
        Definition.prototype.Source = null;

        /**
         * Encodes the specified Definition message. Does not implicitly {@link pb.Definition.verify|verify} messages.
         * @function encode
         * @memberof pb.Definition
         * @static
         * @param {pb.Definition.$Properties} message Definition message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Definition.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.def != null && message.def.length)
                for (let i = 0; i < message.def.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.def[i]);
            if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.pb.OpMetadata.encode(message.metadata[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.Source != null && $Object.hasOwnProperty.call(message, "Source"))
                $root.pb.Source.encode(message.Source, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Definition message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Definition
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Definition & pb.Definition.$Shape} Definition
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Definition.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Definition();
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
                        if (!(message.def && message.def.length))
                            message.def = [];
                        message.def.push(reader.bytes());
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
                                value = $root.pb.OpMetadata.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.metadata, key);
                        message.metadata[key] = value || new $root.pb.OpMetadata();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.Source = $root.pb.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.Source);
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

        return Definition;
    })();

    pb.OpMetadata = (function() {

        /**
         * Properties of an OpMetadata.
         * @typedef {Object} pb.OpMetadata.$Properties
         * @property {boolean|null} [ignore_cache] OpMetadata ignore_cache
         * @property {Object.<string,string>|null} [description] OpMetadata description
         * @property {pb.ExportCache.$Properties|null} [export_cache] OpMetadata export_cache
         * @property {Object.<string,boolean>|null} [caps] OpMetadata caps
         * @property {pb.ProgressGroup.$Properties|null} [progress_group] OpMetadata progress_group
         * @property {pb.LinuxResources.$Properties|null} [linux_resources] OpMetadata linux_resources
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an OpMetadata.
         * @memberof pb
         * @interface IOpMetadata
         * @augments pb.OpMetadata.$Properties
         * @deprecated Use pb.OpMetadata.$Properties instead.
         */

        /**
         * Shape of an OpMetadata.
         * @typedef {pb.OpMetadata.$Properties} pb.OpMetadata.$Shape
         */

        /**
         * Constructs a new OpMetadata.
         * @memberof pb
         * @classdesc Represents an OpMetadata.
         * @constructor
         * @param {pb.OpMetadata.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const OpMetadata = function (properties) {
            this.description = {};
            this.caps = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * OpMetadata ignore_cache.
         * @member {boolean} ignore_cache
         * @memberof pb.OpMetadata
         * @instance
         */
        OpMetadata.prototype.ignore_cache = false;

        /**
         * OpMetadata description.
         * @member {Object.<string,string>} description
         * @memberof pb.OpMetadata
         * @instance
         */
        OpMetadata.prototype.description = $util.emptyObject;

        /**
         * OpMetadata export_cache.
         * @member {pb.ExportCache.$Properties|null|undefined} export_cache
         * @memberof pb.OpMetadata
         * @instance
         */
        OpMetadata.prototype.export_cache = null;

        /**
         * OpMetadata caps.
         * @member {Object.<string,boolean>} caps
         * @memberof pb.OpMetadata
         * @instance
         */
        OpMetadata.prototype.caps = $util.emptyObject;

        /**
         * OpMetadata progress_group.
         * @member {pb.ProgressGroup.$Properties|null|undefined} progress_group
         * @memberof pb.OpMetadata
         * @instance
         */
        OpMetadata.prototype.progress_group = null;

        /**
         * OpMetadata linux_resources.
         * @member {pb.LinuxResources.$Properties|null|undefined} linux_resources
         * @memberof pb.OpMetadata
         * @instance
         */
        OpMetadata.prototype.linux_resources = null;

        /**
         * Encodes the specified OpMetadata message. Does not implicitly {@link pb.OpMetadata.verify|verify} messages.
         * @function encode
         * @memberof pb.OpMetadata
         * @static
         * @param {pb.OpMetadata.$Properties} message OpMetadata message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        OpMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ignore_cache != null && $Object.hasOwnProperty.call(message, "ignore_cache") && message.ignore_cache !== false)
                writer.uint32(/* id 1, wireType 0 =*/8).bool(message.ignore_cache);
            if (message.description != null && $Object.hasOwnProperty.call(message, "description"))
                for (let keys = $Object.keys(message.description), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.description[keys[i]]).ldelim();
            if (message.export_cache != null && $Object.hasOwnProperty.call(message, "export_cache"))
                $root.pb.ExportCache.encode(message.export_cache, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.caps != null && $Object.hasOwnProperty.call(message, "caps"))
                for (let keys = $Object.keys(message.caps), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 5, wireType 2 =*/42).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 0 =*/16).bool(message.caps[keys[i]]).ldelim();
            if (message.progress_group != null && $Object.hasOwnProperty.call(message, "progress_group"))
                $root.pb.ProgressGroup.encode(message.progress_group, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.linux_resources != null && $Object.hasOwnProperty.call(message, "linux_resources"))
                $root.pb.LinuxResources.encode(message.linux_resources, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an OpMetadata message from the specified reader or buffer.
         * @function decode
         * @memberof pb.OpMetadata
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.OpMetadata & pb.OpMetadata.$Shape} OpMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        OpMetadata.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.OpMetadata();
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
                            message.ignore_cache = value;
                        else
                            delete message.ignore_cache;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.description === $util.emptyObject)
                            message.description = {};
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
                            $util.makeProp(message.description, key);
                        message.description[key] = value;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.export_cache = $root.pb.ExportCache.decode(reader, reader.size(), $undefined, _depth + 1, message.export_cache);
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (message.caps === $util.emptyObject)
                            message.caps = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = false;
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
                                if (wireType !== 0)
                                    break;
                                value = reader.bool();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.caps, key);
                        message.caps[key] = value;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.progress_group = $root.pb.ProgressGroup.decode(reader, reader.size(), $undefined, _depth + 1, message.progress_group);
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.linux_resources = $root.pb.LinuxResources.decode(reader, reader.size(), $undefined, _depth + 1, message.linux_resources);
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

        return OpMetadata;
    })();

    pb.ExportCache = (function() {

        /**
         * Properties of an ExportCache.
         * @typedef {Object} pb.ExportCache.$Properties
         * @property {boolean|null} [Value] ExportCache Value
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an ExportCache.
         * @memberof pb
         * @interface IExportCache
         * @augments pb.ExportCache.$Properties
         * @deprecated Use pb.ExportCache.$Properties instead.
         */

        /**
         * Shape of an ExportCache.
         * @typedef {pb.ExportCache.$Properties} pb.ExportCache.$Shape
         */

        /**
         * Constructs a new ExportCache.
         * @memberof pb
         * @classdesc Represents an ExportCache.
         * @constructor
         * @param {pb.ExportCache.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ExportCache = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ExportCache Value.
         * @member {boolean} Value
         * @memberof pb.ExportCache
         * @instance
         */
        ExportCache.prototype.Value = false;

        /**
         * Encodes the specified ExportCache message. Does not implicitly {@link pb.ExportCache.verify|verify} messages.
         * @function encode
         * @memberof pb.ExportCache
         * @static
         * @param {pb.ExportCache.$Properties} message ExportCache message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ExportCache.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.Value != null && $Object.hasOwnProperty.call(message, "Value") && message.Value !== false)
                writer.uint32(/* id 1, wireType 0 =*/8).bool(message.Value);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an ExportCache message from the specified reader or buffer.
         * @function decode
         * @memberof pb.ExportCache
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.ExportCache & pb.ExportCache.$Shape} ExportCache
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ExportCache.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.ExportCache();
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
                            message.Value = value;
                        else
                            delete message.Value;
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

        return ExportCache;
    })();

    pb.ProgressGroup = (function() {

        /**
         * Properties of a ProgressGroup.
         * @typedef {Object} pb.ProgressGroup.$Properties
         * @property {string|null} [id] ProgressGroup id
         * @property {string|null} [name] ProgressGroup name
         * @property {boolean|null} [weak] ProgressGroup weak
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ProgressGroup.
         * @memberof pb
         * @interface IProgressGroup
         * @augments pb.ProgressGroup.$Properties
         * @deprecated Use pb.ProgressGroup.$Properties instead.
         */

        /**
         * Shape of a ProgressGroup.
         * @typedef {pb.ProgressGroup.$Properties} pb.ProgressGroup.$Shape
         */

        /**
         * Constructs a new ProgressGroup.
         * @memberof pb
         * @classdesc Represents a ProgressGroup.
         * @constructor
         * @param {pb.ProgressGroup.$Properties=} [properties] Properties to set
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
         * @memberof pb.ProgressGroup
         * @instance
         */
        ProgressGroup.prototype.id = "";

        /**
         * ProgressGroup name.
         * @member {string} name
         * @memberof pb.ProgressGroup
         * @instance
         */
        ProgressGroup.prototype.name = "";

        /**
         * ProgressGroup weak.
         * @member {boolean} weak
         * @memberof pb.ProgressGroup
         * @instance
         */
        ProgressGroup.prototype.weak = false;

        /**
         * Encodes the specified ProgressGroup message. Does not implicitly {@link pb.ProgressGroup.verify|verify} messages.
         * @function encode
         * @memberof pb.ProgressGroup
         * @static
         * @param {pb.ProgressGroup.$Properties} message ProgressGroup message or plain object to encode
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
         * @memberof pb.ProgressGroup
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.ProgressGroup & pb.ProgressGroup.$Shape} ProgressGroup
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
            message = _target || new $root.pb.ProgressGroup();
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

    pb.LinuxResources = (function() {

        /**
         * Properties of a LinuxResources.
         * @typedef {Object} pb.LinuxResources.$Properties
         * @property {Long|null} [memory] LinuxResources memory
         * @property {Long|null} [memorySwap] LinuxResources memorySwap
         * @property {Long|null} [cpuShares] LinuxResources cpuShares
         * @property {Long|null} [cpuPeriod] LinuxResources cpuPeriod
         * @property {Long|null} [cpuQuota] LinuxResources cpuQuota
         * @property {string|null} [cpusetCpus] LinuxResources cpusetCpus
         * @property {string|null} [cpusetMems] LinuxResources cpusetMems
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a LinuxResources.
         * @memberof pb
         * @interface ILinuxResources
         * @augments pb.LinuxResources.$Properties
         * @deprecated Use pb.LinuxResources.$Properties instead.
         */

        /**
         * Shape of a LinuxResources.
         * @typedef {pb.LinuxResources.$Properties} pb.LinuxResources.$Shape
         */

        /**
         * Constructs a new LinuxResources.
         * @memberof pb
         * @classdesc Represents a LinuxResources.
         * @constructor
         * @param {pb.LinuxResources.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const LinuxResources = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * LinuxResources memory.
         * @member {Long} memory
         * @memberof pb.LinuxResources
         * @instance
         */
        LinuxResources.prototype.memory = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * LinuxResources memorySwap.
         * @member {Long} memorySwap
         * @memberof pb.LinuxResources
         * @instance
         */
        LinuxResources.prototype.memorySwap = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * LinuxResources cpuShares.
         * @member {Long} cpuShares
         * @memberof pb.LinuxResources
         * @instance
         */
        LinuxResources.prototype.cpuShares = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * LinuxResources cpuPeriod.
         * @member {Long} cpuPeriod
         * @memberof pb.LinuxResources
         * @instance
         */
        LinuxResources.prototype.cpuPeriod = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * LinuxResources cpuQuota.
         * @member {Long} cpuQuota
         * @memberof pb.LinuxResources
         * @instance
         */
        LinuxResources.prototype.cpuQuota = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * LinuxResources cpusetCpus.
         * @member {string} cpusetCpus
         * @memberof pb.LinuxResources
         * @instance
         */
        LinuxResources.prototype.cpusetCpus = "";

        /**
         * LinuxResources cpusetMems.
         * @member {string} cpusetMems
         * @memberof pb.LinuxResources
         * @instance
         */
        LinuxResources.prototype.cpusetMems = "";

        /**
         * Encodes the specified LinuxResources message. Does not implicitly {@link pb.LinuxResources.verify|verify} messages.
         * @function encode
         * @memberof pb.LinuxResources
         * @static
         * @param {pb.LinuxResources.$Properties} message LinuxResources message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        LinuxResources.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.memory != null && $Object.hasOwnProperty.call(message, "memory") && (typeof message.memory === "object" ? message.memory.low || message.memory.high : message.memory !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.memory);
            if (message.memorySwap != null && $Object.hasOwnProperty.call(message, "memorySwap") && (typeof message.memorySwap === "object" ? message.memorySwap.low || message.memorySwap.high : message.memorySwap !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.memorySwap);
            if (message.cpuShares != null && $Object.hasOwnProperty.call(message, "cpuShares") && (typeof message.cpuShares === "object" ? message.cpuShares.low || message.cpuShares.high : message.cpuShares !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.cpuShares);
            if (message.cpuPeriod != null && $Object.hasOwnProperty.call(message, "cpuPeriod") && (typeof message.cpuPeriod === "object" ? message.cpuPeriod.low || message.cpuPeriod.high : message.cpuPeriod !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.cpuPeriod);
            if (message.cpuQuota != null && $Object.hasOwnProperty.call(message, "cpuQuota") && (typeof message.cpuQuota === "object" ? message.cpuQuota.low || message.cpuQuota.high : message.cpuQuota !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).int64(message.cpuQuota);
            if (message.cpusetCpus != null && $Object.hasOwnProperty.call(message, "cpusetCpus") && message.cpusetCpus !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.cpusetCpus);
            if (message.cpusetMems != null && $Object.hasOwnProperty.call(message, "cpusetMems") && message.cpusetMems !== "")
                writer.uint32(/* id 7, wireType 2 =*/58).string(message.cpusetMems);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a LinuxResources message from the specified reader or buffer.
         * @function decode
         * @memberof pb.LinuxResources
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.LinuxResources & pb.LinuxResources.$Shape} LinuxResources
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        LinuxResources.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.LinuxResources();
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
                            message.memory = value;
                        else
                            delete message.memory;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.memorySwap = value;
                        else
                            delete message.memorySwap;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.cpuShares = value;
                        else
                            delete message.cpuShares;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.cpuPeriod = value;
                        else
                            delete message.cpuPeriod;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.cpuQuota = value;
                        else
                            delete message.cpuQuota;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.cpusetCpus = value;
                        else
                            delete message.cpusetCpus;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.cpusetMems = value;
                        else
                            delete message.cpusetMems;
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

        return LinuxResources;
    })();

    pb.Source = (function() {

        /**
         * Properties of a Source.
         * @typedef {Object} pb.Source.$Properties
         * @property {Object.<string,pb.Locations.$Properties>|null} [locations] Source locations
         * @property {Array.<pb.SourceInfo.$Properties>|null} [infos] Source infos
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Source.
         * @memberof pb
         * @interface ISource
         * @augments pb.Source.$Properties
         * @deprecated Use pb.Source.$Properties instead.
         */

        /**
         * Shape of a Source.
         * @typedef {pb.Source.$Properties} pb.Source.$Shape
         */

        /**
         * Constructs a new Source.
         * @memberof pb
         * @classdesc Represents a Source.
         * @constructor
         * @param {pb.Source.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Source = function (properties) {
            this.locations = {};
            this.infos = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Source locations.
         * @member {Object.<string,pb.Locations.$Properties>} locations
         * @memberof pb.Source
         * @instance
         */
        Source.prototype.locations = $util.emptyObject;

        /**
         * Source infos.
         * @member {Array.<pb.SourceInfo.$Properties>} infos
         * @memberof pb.Source
         * @instance
         */
        Source.prototype.infos = $util.emptyArray;

        /**
         * Encodes the specified Source message. Does not implicitly {@link pb.Source.verify|verify} messages.
         * @function encode
         * @memberof pb.Source
         * @static
         * @param {pb.Source.$Properties} message Source message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Source.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.locations != null && $Object.hasOwnProperty.call(message, "locations"))
                for (let keys = $Object.keys(message.locations), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.pb.Locations.encode(message.locations[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.infos != null && message.infos.length)
                for (let i = 0; i < message.infos.length; ++i)
                    $root.pb.SourceInfo.encode(message.infos[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Source message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Source
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Source & pb.Source.$Shape} Source
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Source.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Source();
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
                        if (message.locations === $util.emptyObject)
                            message.locations = {};
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
                                value = $root.pb.Locations.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.locations, key);
                        message.locations[key] = value || new $root.pb.Locations();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.infos && message.infos.length))
                            message.infos = [];
                        message.infos.push($root.pb.SourceInfo.decode(reader, reader.size(), $undefined, _depth + 1));
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

        return Source;
    })();

    pb.Locations = (function() {

        /**
         * Properties of a Locations.
         * @typedef {Object} pb.Locations.$Properties
         * @property {Array.<pb.Location.$Properties>|null} [locations] Locations locations
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Locations.
         * @memberof pb
         * @interface ILocations
         * @augments pb.Locations.$Properties
         * @deprecated Use pb.Locations.$Properties instead.
         */

        /**
         * Shape of a Locations.
         * @typedef {pb.Locations.$Properties} pb.Locations.$Shape
         */

        /**
         * Constructs a new Locations.
         * @memberof pb
         * @classdesc Represents a Locations.
         * @constructor
         * @param {pb.Locations.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Locations = function (properties) {
            this.locations = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Locations locations.
         * @member {Array.<pb.Location.$Properties>} locations
         * @memberof pb.Locations
         * @instance
         */
        Locations.prototype.locations = $util.emptyArray;

        /**
         * Encodes the specified Locations message. Does not implicitly {@link pb.Locations.verify|verify} messages.
         * @function encode
         * @memberof pb.Locations
         * @static
         * @param {pb.Locations.$Properties} message Locations message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Locations.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.locations != null && message.locations.length)
                for (let i = 0; i < message.locations.length; ++i)
                    $root.pb.Location.encode(message.locations[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Locations message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Locations
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Locations & pb.Locations.$Shape} Locations
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Locations.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Locations();
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
                        if (!(message.locations && message.locations.length))
                            message.locations = [];
                        message.locations.push($root.pb.Location.decode(reader, reader.size(), $undefined, _depth + 1));
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

        return Locations;
    })();

    pb.SourceInfo = (function() {

        /**
         * Properties of a SourceInfo.
         * @typedef {Object} pb.SourceInfo.$Properties
         * @property {string|null} [filename] SourceInfo filename
         * @property {Uint8Array|null} [data] SourceInfo data
         * @property {pb.Definition.$Properties|null} [definition] SourceInfo definition
         * @property {string|null} [language] SourceInfo language
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SourceInfo.
         * @memberof pb
         * @interface ISourceInfo
         * @augments pb.SourceInfo.$Properties
         * @deprecated Use pb.SourceInfo.$Properties instead.
         */

        /**
         * Shape of a SourceInfo.
         * @typedef {pb.SourceInfo.$Properties} pb.SourceInfo.$Shape
         */

        /**
         * Constructs a new SourceInfo.
         * @memberof pb
         * @classdesc Represents a SourceInfo.
         * @constructor
         * @param {pb.SourceInfo.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SourceInfo = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SourceInfo filename.
         * @member {string} filename
         * @memberof pb.SourceInfo
         * @instance
         */
        SourceInfo.prototype.filename = "";

        /**
         * SourceInfo data.
         * @member {Uint8Array} data
         * @memberof pb.SourceInfo
         * @instance
         */
        SourceInfo.prototype.data = $util.newBuffer([]);

        /**
         * SourceInfo definition.
         * @member {pb.Definition.$Properties|null|undefined} definition
         * @memberof pb.SourceInfo
         * @instance
         */
        SourceInfo.prototype.definition = null;

        /**
         * SourceInfo language.
         * @member {string} language
         * @memberof pb.SourceInfo
         * @instance
         */
        SourceInfo.prototype.language = "";

        /**
         * Encodes the specified SourceInfo message. Does not implicitly {@link pb.SourceInfo.verify|verify} messages.
         * @function encode
         * @memberof pb.SourceInfo
         * @static
         * @param {pb.SourceInfo.$Properties} message SourceInfo message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SourceInfo.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.filename != null && $Object.hasOwnProperty.call(message, "filename") && message.filename !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.filename);
            if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.data);
            if (message.definition != null && $Object.hasOwnProperty.call(message, "definition"))
                $root.pb.Definition.encode(message.definition, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.language != null && $Object.hasOwnProperty.call(message, "language") && message.language !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.language);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SourceInfo message from the specified reader or buffer.
         * @function decode
         * @memberof pb.SourceInfo
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.SourceInfo & pb.SourceInfo.$Shape} SourceInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SourceInfo.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.SourceInfo();
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
                            message.filename = value;
                        else
                            delete message.filename;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.data = value;
                        else
                            delete message.data;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.definition = $root.pb.Definition.decode(reader, reader.size(), $undefined, _depth + 1, message.definition);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.language = value;
                        else
                            delete message.language;
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

        return SourceInfo;
    })();

    pb.Location = (function() {

        /**
         * Properties of a Location.
         * @typedef {Object} pb.Location.$Properties
         * @property {number|null} [sourceIndex] Location sourceIndex
         * @property {Array.<pb.Range.$Properties>|null} [ranges] Location ranges
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Location.
         * @memberof pb
         * @interface ILocation
         * @augments pb.Location.$Properties
         * @deprecated Use pb.Location.$Properties instead.
         */

        /**
         * Shape of a Location.
         * @typedef {pb.Location.$Properties} pb.Location.$Shape
         */

        /**
         * Constructs a new Location.
         * @memberof pb
         * @classdesc Represents a Location.
         * @constructor
         * @param {pb.Location.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Location = function (properties) {
            this.ranges = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Location sourceIndex.
         * @member {number} sourceIndex
         * @memberof pb.Location
         * @instance
         */
        Location.prototype.sourceIndex = 0;

        /**
         * Location ranges.
         * @member {Array.<pb.Range.$Properties>} ranges
         * @memberof pb.Location
         * @instance
         */
        Location.prototype.ranges = $util.emptyArray;

        /**
         * Encodes the specified Location message. Does not implicitly {@link pb.Location.verify|verify} messages.
         * @function encode
         * @memberof pb.Location
         * @static
         * @param {pb.Location.$Properties} message Location message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Location.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sourceIndex != null && $Object.hasOwnProperty.call(message, "sourceIndex") && message.sourceIndex !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.sourceIndex);
            if (message.ranges != null && message.ranges.length)
                for (let i = 0; i < message.ranges.length; ++i)
                    $root.pb.Range.encode(message.ranges[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Location message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Location
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Location & pb.Location.$Shape} Location
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Location.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Location();
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
                            message.sourceIndex = value;
                        else
                            delete message.sourceIndex;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.ranges && message.ranges.length))
                            message.ranges = [];
                        message.ranges.push($root.pb.Range.decode(reader, reader.size(), $undefined, _depth + 1));
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

        return Location;
    })();

    pb.Range = (function() {

        /**
         * Properties of a Range.
         * @typedef {Object} pb.Range.$Properties
         * @property {pb.Position.$Properties|null} [start] Range start
         * @property {pb.Position.$Properties|null} [end] Range end
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Range.
         * @memberof pb
         * @interface IRange
         * @augments pb.Range.$Properties
         * @deprecated Use pb.Range.$Properties instead.
         */

        /**
         * Shape of a Range.
         * @typedef {pb.Range.$Properties} pb.Range.$Shape
         */

        /**
         * Constructs a new Range.
         * @memberof pb
         * @classdesc Represents a Range.
         * @constructor
         * @param {pb.Range.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Range = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Range start.
         * @member {pb.Position.$Properties|null|undefined} start
         * @memberof pb.Range
         * @instance
         */
        Range.prototype.start = null;

        /**
         * Range end.
         * @member {pb.Position.$Properties|null|undefined} end
         * @memberof pb.Range
         * @instance
         */
        Range.prototype.end = null;

        /**
         * Encodes the specified Range message. Does not implicitly {@link pb.Range.verify|verify} messages.
         * @function encode
         * @memberof pb.Range
         * @static
         * @param {pb.Range.$Properties} message Range message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Range.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.start != null && $Object.hasOwnProperty.call(message, "start"))
                $root.pb.Position.encode(message.start, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.end != null && $Object.hasOwnProperty.call(message, "end"))
                $root.pb.Position.encode(message.end, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Range message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Range
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Range & pb.Range.$Shape} Range
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Range.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Range();
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
                        message.start = $root.pb.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.start);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.end = $root.pb.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.end);
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

        return Range;
    })();

    pb.Position = (function() {

        /**
         * Properties of a Position.
         * @typedef {Object} pb.Position.$Properties
         * @property {number|null} [line] Position line
         * @property {number|null} [character] Position character
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Position.
         * @memberof pb
         * @interface IPosition
         * @augments pb.Position.$Properties
         * @deprecated Use pb.Position.$Properties instead.
         */

        /**
         * Shape of a Position.
         * @typedef {pb.Position.$Properties} pb.Position.$Shape
         */

        /**
         * Constructs a new Position.
         * @memberof pb
         * @classdesc Represents a Position.
         * @constructor
         * @param {pb.Position.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Position = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Position line.
         * @member {number} line
         * @memberof pb.Position
         * @instance
         */
        Position.prototype.line = 0;

        /**
         * Position character.
         * @member {number} character
         * @memberof pb.Position
         * @instance
         */
        Position.prototype.character = 0;

        /**
         * Encodes the specified Position message. Does not implicitly {@link pb.Position.verify|verify} messages.
         * @function encode
         * @memberof pb.Position
         * @static
         * @param {pb.Position.$Properties} message Position message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Position.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.line != null && $Object.hasOwnProperty.call(message, "line") && message.line !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.line);
            if (message.character != null && $Object.hasOwnProperty.call(message, "character") && message.character !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.character);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Position message from the specified reader or buffer.
         * @function decode
         * @memberof pb.Position
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {pb.Position & pb.Position.$Shape} Position
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Position.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.pb.Position();
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
                            message.line = value;
                        else
                            delete message.line;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.character = value;
                        else
                            delete message.character;
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

        return Position;
    })();

    return pb;
})();

export {
  $root as default
};
