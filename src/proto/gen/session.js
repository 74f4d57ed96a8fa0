/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["dockerfile-llb-session"] || ($protobuf.roots["dockerfile-llb-session"] = {});

export const session = $root.session = (() => {

    /**
     * Namespace session.
     * @exports session
     * @namespace
     */
    const session = {};

    session.BytesMessage = (function() {

        /**
         * Properties of a BytesMessage.
         * @typedef {Object} session.BytesMessage.$Properties
         * @property {Uint8Array|null} [data] BytesMessage data
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a BytesMessage.
         * @memberof session
         * @interface IBytesMessage
         * @augments session.BytesMessage.$Properties
         * @deprecated Use session.BytesMessage.$Properties instead.
         */

        /**
         * Shape of a BytesMessage.
         * @typedef {session.BytesMessage.$Properties} session.BytesMessage.$Shape
         */

        /**
         * Constructs a new BytesMessage.
         * @memberof session
         * @classdesc Represents a BytesMessage.
         * @constructor
         * @param {session.BytesMessage.$Properties=} [properties] Properties to set
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
         * @memberof session.BytesMessage
         * @instance
         */
        BytesMessage.prototype.data = $util.newBuffer([]);

        /**
         * Encodes the specified BytesMessage message. Does not implicitly {@link session.BytesMessage.verify|verify} messages.
         * @function encode
         * @memberof session.BytesMessage
         * @static
         * @param {session.BytesMessage.$Properties} message BytesMessage message or plain object to encode
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
         * @memberof session.BytesMessage
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.BytesMessage & session.BytesMessage.$Shape} BytesMessage
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
            message = _target || new $root.session.BytesMessage();
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

    session.GetSecretRequest = (function() {

        /**
         * Properties of a GetSecretRequest.
         * @typedef {Object} session.GetSecretRequest.$Properties
         * @property {string|null} [ID] GetSecretRequest ID
         * @property {Object.<string,string>|null} [annotations] GetSecretRequest annotations
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a GetSecretRequest.
         * @memberof session
         * @interface IGetSecretRequest
         * @augments session.GetSecretRequest.$Properties
         * @deprecated Use session.GetSecretRequest.$Properties instead.
         */

        /**
         * Shape of a GetSecretRequest.
         * @typedef {session.GetSecretRequest.$Properties} session.GetSecretRequest.$Shape
         */

        /**
         * Constructs a new GetSecretRequest.
         * @memberof session
         * @classdesc Represents a GetSecretRequest.
         * @constructor
         * @param {session.GetSecretRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const GetSecretRequest = function (properties) {
            this.annotations = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * GetSecretRequest ID.
         * @member {string} ID
         * @memberof session.GetSecretRequest
         * @instance
         */
        GetSecretRequest.prototype.ID = "";

        /**
         * GetSecretRequest annotations.
         * @member {Object.<string,string>} annotations
         * @memberof session.GetSecretRequest
         * @instance
         */
        GetSecretRequest.prototype.annotations = $util.emptyObject;

        /**
         * Encodes the specified GetSecretRequest message. Does not implicitly {@link session.GetSecretRequest.verify|verify} messages.
         * @function encode
         * @memberof session.GetSecretRequest
         * @static
         * @param {session.GetSecretRequest.$Properties} message GetSecretRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        GetSecretRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.ID);
            if (message.annotations != null && $Object.hasOwnProperty.call(message, "annotations"))
                for (let keys = $Object.keys(message.annotations), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.annotations[keys[i]]).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a GetSecretRequest message from the specified reader or buffer.
         * @function decode
         * @memberof session.GetSecretRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.GetSecretRequest & session.GetSecretRequest.$Shape} GetSecretRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        GetSecretRequest.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.GetSecretRequest();
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
                        if (message.annotations === $util.emptyObject)
                            message.annotations = {};
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
                            $util.makeProp(message.annotations, key);
                        message.annotations[key] = value;
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

        return GetSecretRequest;
    })();

    session.GetSecretResponse = (function() {

        /**
         * Properties of a GetSecretResponse.
         * @typedef {Object} session.GetSecretResponse.$Properties
         * @property {Uint8Array|null} [data] GetSecretResponse data
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a GetSecretResponse.
         * @memberof session
         * @interface IGetSecretResponse
         * @augments session.GetSecretResponse.$Properties
         * @deprecated Use session.GetSecretResponse.$Properties instead.
         */

        /**
         * Shape of a GetSecretResponse.
         * @typedef {session.GetSecretResponse.$Properties} session.GetSecretResponse.$Shape
         */

        /**
         * Constructs a new GetSecretResponse.
         * @memberof session
         * @classdesc Represents a GetSecretResponse.
         * @constructor
         * @param {session.GetSecretResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const GetSecretResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * GetSecretResponse data.
         * @member {Uint8Array} data
         * @memberof session.GetSecretResponse
         * @instance
         */
        GetSecretResponse.prototype.data = $util.newBuffer([]);

        /**
         * Encodes the specified GetSecretResponse message. Does not implicitly {@link session.GetSecretResponse.verify|verify} messages.
         * @function encode
         * @memberof session.GetSecretResponse
         * @static
         * @param {session.GetSecretResponse.$Properties} message GetSecretResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        GetSecretResponse.encode = function (message, writer, _depth) {
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
         * Decodes a GetSecretResponse message from the specified reader or buffer.
         * @function decode
         * @memberof session.GetSecretResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.GetSecretResponse & session.GetSecretResponse.$Shape} GetSecretResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        GetSecretResponse.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.GetSecretResponse();
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

        return GetSecretResponse;
    })();

    session.CheckAgentRequest = (function() {

        /**
         * Properties of a CheckAgentRequest.
         * @typedef {Object} session.CheckAgentRequest.$Properties
         * @property {string|null} [ID] CheckAgentRequest ID
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CheckAgentRequest.
         * @memberof session
         * @interface ICheckAgentRequest
         * @augments session.CheckAgentRequest.$Properties
         * @deprecated Use session.CheckAgentRequest.$Properties instead.
         */

        /**
         * Shape of a CheckAgentRequest.
         * @typedef {session.CheckAgentRequest.$Properties} session.CheckAgentRequest.$Shape
         */

        /**
         * Constructs a new CheckAgentRequest.
         * @memberof session
         * @classdesc Represents a CheckAgentRequest.
         * @constructor
         * @param {session.CheckAgentRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CheckAgentRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CheckAgentRequest ID.
         * @member {string} ID
         * @memberof session.CheckAgentRequest
         * @instance
         */
        CheckAgentRequest.prototype.ID = "";

        /**
         * Encodes the specified CheckAgentRequest message. Does not implicitly {@link session.CheckAgentRequest.verify|verify} messages.
         * @function encode
         * @memberof session.CheckAgentRequest
         * @static
         * @param {session.CheckAgentRequest.$Properties} message CheckAgentRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CheckAgentRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.ID);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CheckAgentRequest message from the specified reader or buffer.
         * @function decode
         * @memberof session.CheckAgentRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.CheckAgentRequest & session.CheckAgentRequest.$Shape} CheckAgentRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CheckAgentRequest.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.CheckAgentRequest();
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

        return CheckAgentRequest;
    })();

    session.CheckAgentResponse = (function() {

        /**
         * Properties of a CheckAgentResponse.
         * @typedef {Object} session.CheckAgentResponse.$Properties
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CheckAgentResponse.
         * @memberof session
         * @interface ICheckAgentResponse
         * @augments session.CheckAgentResponse.$Properties
         * @deprecated Use session.CheckAgentResponse.$Properties instead.
         */

        /**
         * Shape of a CheckAgentResponse.
         * @typedef {session.CheckAgentResponse.$Properties} session.CheckAgentResponse.$Shape
         */

        /**
         * Constructs a new CheckAgentResponse.
         * @memberof session
         * @classdesc Represents a CheckAgentResponse.
         * @constructor
         * @param {session.CheckAgentResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CheckAgentResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Encodes the specified CheckAgentResponse message. Does not implicitly {@link session.CheckAgentResponse.verify|verify} messages.
         * @function encode
         * @memberof session.CheckAgentResponse
         * @static
         * @param {session.CheckAgentResponse.$Properties} message CheckAgentResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CheckAgentResponse.encode = function (message, writer, _depth) {
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
         * Decodes a CheckAgentResponse message from the specified reader or buffer.
         * @function decode
         * @memberof session.CheckAgentResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.CheckAgentResponse & session.CheckAgentResponse.$Shape} CheckAgentResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CheckAgentResponse.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.CheckAgentResponse();
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

        return CheckAgentResponse;
    })();

    session.CredentialsRequest = (function() {

        /**
         * Properties of a CredentialsRequest.
         * @typedef {Object} session.CredentialsRequest.$Properties
         * @property {string|null} [Host] CredentialsRequest Host
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CredentialsRequest.
         * @memberof session
         * @interface ICredentialsRequest
         * @augments session.CredentialsRequest.$Properties
         * @deprecated Use session.CredentialsRequest.$Properties instead.
         */

        /**
         * Shape of a CredentialsRequest.
         * @typedef {session.CredentialsRequest.$Properties} session.CredentialsRequest.$Shape
         */

        /**
         * Constructs a new CredentialsRequest.
         * @memberof session
         * @classdesc Represents a CredentialsRequest.
         * @constructor
         * @param {session.CredentialsRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CredentialsRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CredentialsRequest Host.
         * @member {string} Host
         * @memberof session.CredentialsRequest
         * @instance
         */
        CredentialsRequest.prototype.Host = "";

        /**
         * Encodes the specified CredentialsRequest message. Does not implicitly {@link session.CredentialsRequest.verify|verify} messages.
         * @function encode
         * @memberof session.CredentialsRequest
         * @static
         * @param {session.CredentialsRequest.$Properties} message CredentialsRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CredentialsRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.Host != null && $Object.hasOwnProperty.call(message, "Host") && message.Host !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.Host);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CredentialsRequest message from the specified reader or buffer.
         * @function decode
         * @memberof session.CredentialsRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.CredentialsRequest & session.CredentialsRequest.$Shape} CredentialsRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CredentialsRequest.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.CredentialsRequest();
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

        return CredentialsRequest;
    })();

    session.CredentialsResponse = (function() {

        /**
         * Properties of a CredentialsResponse.
         * @typedef {Object} session.CredentialsResponse.$Properties
         * @property {string|null} [Username] CredentialsResponse Username
         * @property {string|null} [Secret] CredentialsResponse Secret
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CredentialsResponse.
         * @memberof session
         * @interface ICredentialsResponse
         * @augments session.CredentialsResponse.$Properties
         * @deprecated Use session.CredentialsResponse.$Properties instead.
         */

        /**
         * Shape of a CredentialsResponse.
         * @typedef {session.CredentialsResponse.$Properties} session.CredentialsResponse.$Shape
         */

        /**
         * Constructs a new CredentialsResponse.
         * @memberof session
         * @classdesc Represents a CredentialsResponse.
         * @constructor
         * @param {session.CredentialsResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CredentialsResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CredentialsResponse Username.
         * @member {string} Username
         * @memberof session.CredentialsResponse
         * @instance
         */
        CredentialsResponse.prototype.Username = "";

        /**
         * CredentialsResponse Secret.
         * @member {string} Secret
         * @memberof session.CredentialsResponse
         * @instance
         */
        CredentialsResponse.prototype.Secret = "";

        /**
         * Encodes the specified CredentialsResponse message. Does not implicitly {@link session.CredentialsResponse.verify|verify} messages.
         * @function encode
         * @memberof session.CredentialsResponse
         * @static
         * @param {session.CredentialsResponse.$Properties} message CredentialsResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CredentialsResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.Username != null && $Object.hasOwnProperty.call(message, "Username") && message.Username !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.Username);
            if (message.Secret != null && $Object.hasOwnProperty.call(message, "Secret") && message.Secret !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.Secret);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CredentialsResponse message from the specified reader or buffer.
         * @function decode
         * @memberof session.CredentialsResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.CredentialsResponse & session.CredentialsResponse.$Shape} CredentialsResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CredentialsResponse.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.CredentialsResponse();
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
                            message.Username = value;
                        else
                            delete message.Username;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.Secret = value;
                        else
                            delete message.Secret;
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

        return CredentialsResponse;
    })();

    session.FetchTokenRequest = (function() {

        /**
         * Properties of a FetchTokenRequest.
         * @typedef {Object} session.FetchTokenRequest.$Properties
         * @property {string|null} [ClientID] FetchTokenRequest ClientID
         * @property {string|null} [Host] FetchTokenRequest Host
         * @property {string|null} [Realm] FetchTokenRequest Realm
         * @property {string|null} [Service] FetchTokenRequest Service
         * @property {Array.<string>|null} [Scopes] FetchTokenRequest Scopes
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FetchTokenRequest.
         * @memberof session
         * @interface IFetchTokenRequest
         * @augments session.FetchTokenRequest.$Properties
         * @deprecated Use session.FetchTokenRequest.$Properties instead.
         */

        /**
         * Shape of a FetchTokenRequest.
         * @typedef {session.FetchTokenRequest.$Properties} session.FetchTokenRequest.$Shape
         */

        /**
         * Constructs a new FetchTokenRequest.
         * @memberof session
         * @classdesc Represents a FetchTokenRequest.
         * @constructor
         * @param {session.FetchTokenRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FetchTokenRequest = function (properties) {
            this.Scopes = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FetchTokenRequest ClientID.
         * @member {string} ClientID
         * @memberof session.FetchTokenRequest
         * @instance
         */
        FetchTokenRequest.prototype.ClientID = "";

        /**
         * FetchTokenRequest Host.
         * @member {string} Host
         * @memberof session.FetchTokenRequest
         * @instance
         */
        FetchTokenRequest.prototype.Host = "";

        /**
         * FetchTokenRequest Realm.
         * @member {string} Realm
         * @memberof session.FetchTokenRequest
         * @instance
         */
        FetchTokenRequest.prototype.Realm = "";

        /**
         * FetchTokenRequest Service.
         * @member {string} Service
         * @memberof session.FetchTokenRequest
         * @instance
         */
        FetchTokenRequest.prototype.Service = "";

        /**
         * FetchTokenRequest Scopes.
         * @member {Array.<string>} Scopes
         * @memberof session.FetchTokenRequest
         * @instance
         */
        FetchTokenRequest.prototype.Scopes = $util.emptyArray;

        /**
         * Encodes the specified FetchTokenRequest message. Does not implicitly {@link session.FetchTokenRequest.verify|verify} messages.
         * @function encode
         * @memberof session.FetchTokenRequest
         * @static
         * @param {session.FetchTokenRequest.$Properties} message FetchTokenRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FetchTokenRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ClientID != null && $Object.hasOwnProperty.call(message, "ClientID") && message.ClientID !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.ClientID);
            if (message.Host != null && $Object.hasOwnProperty.call(message, "Host") && message.Host !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.Host);
            if (message.Realm != null && $Object.hasOwnProperty.call(message, "Realm") && message.Realm !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.Realm);
            if (message.Service != null && $Object.hasOwnProperty.call(message, "Service") && message.Service !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.Service);
            if (message.Scopes != null && message.Scopes.length)
                for (let i = 0; i < message.Scopes.length; ++i)
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.Scopes[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FetchTokenRequest message from the specified reader or buffer.
         * @function decode
         * @memberof session.FetchTokenRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.FetchTokenRequest & session.FetchTokenRequest.$Shape} FetchTokenRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FetchTokenRequest.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.FetchTokenRequest();
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
                            message.ClientID = value;
                        else
                            delete message.ClientID;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.Host = value;
                        else
                            delete message.Host;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.Realm = value;
                        else
                            delete message.Realm;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.Service = value;
                        else
                            delete message.Service;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.Scopes && message.Scopes.length))
                            message.Scopes = [];
                        message.Scopes.push(reader.stringVerify());
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

        return FetchTokenRequest;
    })();

    session.FetchTokenResponse = (function() {

        /**
         * Properties of a FetchTokenResponse.
         * @typedef {Object} session.FetchTokenResponse.$Properties
         * @property {string|null} [Token] FetchTokenResponse Token
         * @property {Long|null} [ExpiresIn] FetchTokenResponse ExpiresIn
         * @property {Long|null} [IssuedAt] FetchTokenResponse IssuedAt
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FetchTokenResponse.
         * @memberof session
         * @interface IFetchTokenResponse
         * @augments session.FetchTokenResponse.$Properties
         * @deprecated Use session.FetchTokenResponse.$Properties instead.
         */

        /**
         * Shape of a FetchTokenResponse.
         * @typedef {session.FetchTokenResponse.$Properties} session.FetchTokenResponse.$Shape
         */

        /**
         * Constructs a new FetchTokenResponse.
         * @memberof session
         * @classdesc Represents a FetchTokenResponse.
         * @constructor
         * @param {session.FetchTokenResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FetchTokenResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FetchTokenResponse Token.
         * @member {string} Token
         * @memberof session.FetchTokenResponse
         * @instance
         */
        FetchTokenResponse.prototype.Token = "";

        /**
         * FetchTokenResponse ExpiresIn.
         * @member {Long} ExpiresIn
         * @memberof session.FetchTokenResponse
         * @instance
         */
        FetchTokenResponse.prototype.ExpiresIn = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * FetchTokenResponse IssuedAt.
         * @member {Long} IssuedAt
         * @memberof session.FetchTokenResponse
         * @instance
         */
        FetchTokenResponse.prototype.IssuedAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified FetchTokenResponse message. Does not implicitly {@link session.FetchTokenResponse.verify|verify} messages.
         * @function encode
         * @memberof session.FetchTokenResponse
         * @static
         * @param {session.FetchTokenResponse.$Properties} message FetchTokenResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FetchTokenResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.Token != null && $Object.hasOwnProperty.call(message, "Token") && message.Token !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.Token);
            if (message.ExpiresIn != null && $Object.hasOwnProperty.call(message, "ExpiresIn") && (typeof message.ExpiresIn === "object" ? message.ExpiresIn.low || message.ExpiresIn.high : message.ExpiresIn !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.ExpiresIn);
            if (message.IssuedAt != null && $Object.hasOwnProperty.call(message, "IssuedAt") && (typeof message.IssuedAt === "object" ? message.IssuedAt.low || message.IssuedAt.high : message.IssuedAt !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).int64(message.IssuedAt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FetchTokenResponse message from the specified reader or buffer.
         * @function decode
         * @memberof session.FetchTokenResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.FetchTokenResponse & session.FetchTokenResponse.$Shape} FetchTokenResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FetchTokenResponse.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.FetchTokenResponse();
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
                            message.Token = value;
                        else
                            delete message.Token;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.ExpiresIn = value;
                        else
                            delete message.ExpiresIn;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.IssuedAt = value;
                        else
                            delete message.IssuedAt;
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

        return FetchTokenResponse;
    })();

    session.GetTokenAuthorityRequest = (function() {

        /**
         * Properties of a GetTokenAuthorityRequest.
         * @typedef {Object} session.GetTokenAuthorityRequest.$Properties
         * @property {string|null} [Host] GetTokenAuthorityRequest Host
         * @property {Uint8Array|null} [Salt] GetTokenAuthorityRequest Salt
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a GetTokenAuthorityRequest.
         * @memberof session
         * @interface IGetTokenAuthorityRequest
         * @augments session.GetTokenAuthorityRequest.$Properties
         * @deprecated Use session.GetTokenAuthorityRequest.$Properties instead.
         */

        /**
         * Shape of a GetTokenAuthorityRequest.
         * @typedef {session.GetTokenAuthorityRequest.$Properties} session.GetTokenAuthorityRequest.$Shape
         */

        /**
         * Constructs a new GetTokenAuthorityRequest.
         * @memberof session
         * @classdesc Represents a GetTokenAuthorityRequest.
         * @constructor
         * @param {session.GetTokenAuthorityRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const GetTokenAuthorityRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * GetTokenAuthorityRequest Host.
         * @member {string} Host
         * @memberof session.GetTokenAuthorityRequest
         * @instance
         */
        GetTokenAuthorityRequest.prototype.Host = "";

        /**
         * GetTokenAuthorityRequest Salt.
         * @member {Uint8Array} Salt
         * @memberof session.GetTokenAuthorityRequest
         * @instance
         */
        GetTokenAuthorityRequest.prototype.Salt = $util.newBuffer([]);

        /**
         * Encodes the specified GetTokenAuthorityRequest message. Does not implicitly {@link session.GetTokenAuthorityRequest.verify|verify} messages.
         * @function encode
         * @memberof session.GetTokenAuthorityRequest
         * @static
         * @param {session.GetTokenAuthorityRequest.$Properties} message GetTokenAuthorityRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        GetTokenAuthorityRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.Host != null && $Object.hasOwnProperty.call(message, "Host") && message.Host !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.Host);
            if (message.Salt != null && $Object.hasOwnProperty.call(message, "Salt") && message.Salt.length)
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.Salt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a GetTokenAuthorityRequest message from the specified reader or buffer.
         * @function decode
         * @memberof session.GetTokenAuthorityRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.GetTokenAuthorityRequest & session.GetTokenAuthorityRequest.$Shape} GetTokenAuthorityRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        GetTokenAuthorityRequest.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.GetTokenAuthorityRequest();
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
                        if ((value = reader.bytes()).length)
                            message.Salt = value;
                        else
                            delete message.Salt;
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

        return GetTokenAuthorityRequest;
    })();

    session.GetTokenAuthorityResponse = (function() {

        /**
         * Properties of a GetTokenAuthorityResponse.
         * @typedef {Object} session.GetTokenAuthorityResponse.$Properties
         * @property {Uint8Array|null} [PublicKey] GetTokenAuthorityResponse PublicKey
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a GetTokenAuthorityResponse.
         * @memberof session
         * @interface IGetTokenAuthorityResponse
         * @augments session.GetTokenAuthorityResponse.$Properties
         * @deprecated Use session.GetTokenAuthorityResponse.$Properties instead.
         */

        /**
         * Shape of a GetTokenAuthorityResponse.
         * @typedef {session.GetTokenAuthorityResponse.$Properties} session.GetTokenAuthorityResponse.$Shape
         */

        /**
         * Constructs a new GetTokenAuthorityResponse.
         * @memberof session
         * @classdesc Represents a GetTokenAuthorityResponse.
         * @constructor
         * @param {session.GetTokenAuthorityResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const GetTokenAuthorityResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * GetTokenAuthorityResponse PublicKey.
         * @member {Uint8Array} PublicKey
         * @memberof session.GetTokenAuthorityResponse
         * @instance
         */
        GetTokenAuthorityResponse.prototype.PublicKey = $util.newBuffer([]);

        /**
         * Encodes the specified GetTokenAuthorityResponse message. Does not implicitly {@link session.GetTokenAuthorityResponse.verify|verify} messages.
         * @function encode
         * @memberof session.GetTokenAuthorityResponse
         * @static
         * @param {session.GetTokenAuthorityResponse.$Properties} message GetTokenAuthorityResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        GetTokenAuthorityResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.PublicKey != null && $Object.hasOwnProperty.call(message, "PublicKey") && message.PublicKey.length)
                writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.PublicKey);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a GetTokenAuthorityResponse message from the specified reader or buffer.
         * @function decode
         * @memberof session.GetTokenAuthorityResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.GetTokenAuthorityResponse & session.GetTokenAuthorityResponse.$Shape} GetTokenAuthorityResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        GetTokenAuthorityResponse.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.GetTokenAuthorityResponse();
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
                            message.PublicKey = value;
                        else
                            delete message.PublicKey;
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

        return GetTokenAuthorityResponse;
    })();

    session.VerifyTokenAuthorityRequest = (function() {

        /**
         * Properties of a VerifyTokenAuthorityRequest.
         * @typedef {Object} session.VerifyTokenAuthorityRequest.$Properties
         * @property {string|null} [Host] VerifyTokenAuthorityRequest Host
         * @property {Uint8Array|null} [Payload] VerifyTokenAuthorityRequest Payload
         * @property {Uint8Array|null} [Salt] VerifyTokenAuthorityRequest Salt
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a VerifyTokenAuthorityRequest.
         * @memberof session
         * @interface IVerifyTokenAuthorityRequest
         * @augments session.VerifyTokenAuthorityRequest.$Properties
         * @deprecated Use session.VerifyTokenAuthorityRequest.$Properties instead.
         */

        /**
         * Shape of a VerifyTokenAuthorityRequest.
         * @typedef {session.VerifyTokenAuthorityRequest.$Properties} session.VerifyTokenAuthorityRequest.$Shape
         */

        /**
         * Constructs a new VerifyTokenAuthorityRequest.
         * @memberof session
         * @classdesc Represents a VerifyTokenAuthorityRequest.
         * @constructor
         * @param {session.VerifyTokenAuthorityRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const VerifyTokenAuthorityRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * VerifyTokenAuthorityRequest Host.
         * @member {string} Host
         * @memberof session.VerifyTokenAuthorityRequest
         * @instance
         */
        VerifyTokenAuthorityRequest.prototype.Host = "";

        /**
         * VerifyTokenAuthorityRequest Payload.
         * @member {Uint8Array} Payload
         * @memberof session.VerifyTokenAuthorityRequest
         * @instance
         */
        VerifyTokenAuthorityRequest.prototype.Payload = $util.newBuffer([]);

        /**
         * VerifyTokenAuthorityRequest Salt.
         * @member {Uint8Array} Salt
         * @memberof session.VerifyTokenAuthorityRequest
         * @instance
         */
        VerifyTokenAuthorityRequest.prototype.Salt = $util.newBuffer([]);

        /**
         * Encodes the specified VerifyTokenAuthorityRequest message. Does not implicitly {@link session.VerifyTokenAuthorityRequest.verify|verify} messages.
         * @function encode
         * @memberof session.VerifyTokenAuthorityRequest
         * @static
         * @param {session.VerifyTokenAuthorityRequest.$Properties} message VerifyTokenAuthorityRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        VerifyTokenAuthorityRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.Host != null && $Object.hasOwnProperty.call(message, "Host") && message.Host !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.Host);
            if (message.Payload != null && $Object.hasOwnProperty.call(message, "Payload") && message.Payload.length)
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.Payload);
            if (message.Salt != null && $Object.hasOwnProperty.call(message, "Salt") && message.Salt.length)
                writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.Salt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a VerifyTokenAuthorityRequest message from the specified reader or buffer.
         * @function decode
         * @memberof session.VerifyTokenAuthorityRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.VerifyTokenAuthorityRequest & session.VerifyTokenAuthorityRequest.$Shape} VerifyTokenAuthorityRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        VerifyTokenAuthorityRequest.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.VerifyTokenAuthorityRequest();
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
                        if ((value = reader.bytes()).length)
                            message.Payload = value;
                        else
                            delete message.Payload;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.Salt = value;
                        else
                            delete message.Salt;
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

        return VerifyTokenAuthorityRequest;
    })();

    session.VerifyTokenAuthorityResponse = (function() {

        /**
         * Properties of a VerifyTokenAuthorityResponse.
         * @typedef {Object} session.VerifyTokenAuthorityResponse.$Properties
         * @property {Uint8Array|null} [Signed] VerifyTokenAuthorityResponse Signed
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a VerifyTokenAuthorityResponse.
         * @memberof session
         * @interface IVerifyTokenAuthorityResponse
         * @augments session.VerifyTokenAuthorityResponse.$Properties
         * @deprecated Use session.VerifyTokenAuthorityResponse.$Properties instead.
         */

        /**
         * Shape of a VerifyTokenAuthorityResponse.
         * @typedef {session.VerifyTokenAuthorityResponse.$Properties} session.VerifyTokenAuthorityResponse.$Shape
         */

        /**
         * Constructs a new VerifyTokenAuthorityResponse.
         * @memberof session
         * @classdesc Represents a VerifyTokenAuthorityResponse.
         * @constructor
         * @param {session.VerifyTokenAuthorityResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const VerifyTokenAuthorityResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * VerifyTokenAuthorityResponse Signed.
         * @member {Uint8Array} Signed
         * @memberof session.VerifyTokenAuthorityResponse
         * @instance
         */
        VerifyTokenAuthorityResponse.prototype.Signed = $util.newBuffer([]);

        /**
         * Encodes the specified VerifyTokenAuthorityResponse message. Does not implicitly {@link session.VerifyTokenAuthorityResponse.verify|verify} messages.
         * @function encode
         * @memberof session.VerifyTokenAuthorityResponse
         * @static
         * @param {session.VerifyTokenAuthorityResponse.$Properties} message VerifyTokenAuthorityResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        VerifyTokenAuthorityResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.Signed != null && $Object.hasOwnProperty.call(message, "Signed") && message.Signed.length)
                writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.Signed);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a VerifyTokenAuthorityResponse message from the specified reader or buffer.
         * @function decode
         * @memberof session.VerifyTokenAuthorityResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.VerifyTokenAuthorityResponse & session.VerifyTokenAuthorityResponse.$Shape} VerifyTokenAuthorityResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        VerifyTokenAuthorityResponse.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.VerifyTokenAuthorityResponse();
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
                            message.Signed = value;
                        else
                            delete message.Signed;
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

        return VerifyTokenAuthorityResponse;
    })();

    session.FindExportersRequest = (function() {

        /**
         * Properties of a FindExportersRequest.
         * @typedef {Object} session.FindExportersRequest.$Properties
         * @property {Object.<string,Uint8Array>|null} [metadata] FindExportersRequest metadata
         * @property {Array.<string>|null} [refs] FindExportersRequest refs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FindExportersRequest.
         * @memberof session
         * @interface IFindExportersRequest
         * @augments session.FindExportersRequest.$Properties
         * @deprecated Use session.FindExportersRequest.$Properties instead.
         */

        /**
         * Shape of a FindExportersRequest.
         * @typedef {session.FindExportersRequest.$Properties} session.FindExportersRequest.$Shape
         */

        /**
         * Constructs a new FindExportersRequest.
         * @memberof session
         * @classdesc Represents a FindExportersRequest.
         * @constructor
         * @param {session.FindExportersRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FindExportersRequest = function (properties) {
            this.metadata = {};
            this.refs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FindExportersRequest metadata.
         * @member {Object.<string,Uint8Array>} metadata
         * @memberof session.FindExportersRequest
         * @instance
         */
        FindExportersRequest.prototype.metadata = $util.emptyObject;

        /**
         * FindExportersRequest refs.
         * @member {Array.<string>} refs
         * @memberof session.FindExportersRequest
         * @instance
         */
        FindExportersRequest.prototype.refs = $util.emptyArray;

        /**
         * Encodes the specified FindExportersRequest message. Does not implicitly {@link session.FindExportersRequest.verify|verify} messages.
         * @function encode
         * @memberof session.FindExportersRequest
         * @static
         * @param {session.FindExportersRequest.$Properties} message FindExportersRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FindExportersRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).bytes(message.metadata[keys[i]]).ldelim();
            if (message.refs != null && message.refs.length)
                for (let i = 0; i < message.refs.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.refs[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FindExportersRequest message from the specified reader or buffer.
         * @function decode
         * @memberof session.FindExportersRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.FindExportersRequest & session.FindExportersRequest.$Shape} FindExportersRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FindExportersRequest.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.FindExportersRequest();
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
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.refs && message.refs.length))
                            message.refs = [];
                        message.refs.push(reader.stringVerify());
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

        return FindExportersRequest;
    })();

    session.FindExportersResponse = (function() {

        /**
         * Properties of a FindExportersResponse.
         * @typedef {Object} session.FindExportersResponse.$Properties
         * @property {Array.<session.ExporterRequest.$Properties>|null} [exporters] FindExportersResponse exporters
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FindExportersResponse.
         * @memberof session
         * @interface IFindExportersResponse
         * @augments session.FindExportersResponse.$Properties
         * @deprecated Use session.FindExportersResponse.$Properties instead.
         */

        /**
         * Shape of a FindExportersResponse.
         * @typedef {session.FindExportersResponse.$Properties} session.FindExportersResponse.$Shape
         */

        /**
         * Constructs a new FindExportersResponse.
         * @memberof session
         * @classdesc Represents a FindExportersResponse.
         * @constructor
         * @param {session.FindExportersResponse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FindExportersResponse = function (properties) {
            this.exporters = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FindExportersResponse exporters.
         * @member {Array.<session.ExporterRequest.$Properties>} exporters
         * @memberof session.FindExportersResponse
         * @instance
         */
        FindExportersResponse.prototype.exporters = $util.emptyArray;

        /**
         * Encodes the specified FindExportersResponse message. Does not implicitly {@link session.FindExportersResponse.verify|verify} messages.
         * @function encode
         * @memberof session.FindExportersResponse
         * @static
         * @param {session.FindExportersResponse.$Properties} message FindExportersResponse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FindExportersResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.exporters != null && message.exporters.length)
                for (let i = 0; i < message.exporters.length; ++i)
                    $root.session.ExporterRequest.encode(message.exporters[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FindExportersResponse message from the specified reader or buffer.
         * @function decode
         * @memberof session.FindExportersResponse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.FindExportersResponse & session.FindExportersResponse.$Shape} FindExportersResponse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FindExportersResponse.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.FindExportersResponse();
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
                        if (!(message.exporters && message.exporters.length))
                            message.exporters = [];
                        message.exporters.push($root.session.ExporterRequest.decode(reader, reader.size(), $undefined, _depth + 1));
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

        return FindExportersResponse;
    })();

    session.ExporterRequest = (function() {

        /**
         * Properties of an ExporterRequest.
         * @typedef {Object} session.ExporterRequest.$Properties
         * @property {string|null} [Type] ExporterRequest Type
         * @property {Object.<string,string>|null} [Attrs] ExporterRequest Attrs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an ExporterRequest.
         * @memberof session
         * @interface IExporterRequest
         * @augments session.ExporterRequest.$Properties
         * @deprecated Use session.ExporterRequest.$Properties instead.
         */

        /**
         * Shape of an ExporterRequest.
         * @typedef {session.ExporterRequest.$Properties} session.ExporterRequest.$Shape
         */

        /**
         * Constructs a new ExporterRequest.
         * @memberof session
         * @classdesc Represents an ExporterRequest.
         * @constructor
         * @param {session.ExporterRequest.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ExporterRequest = function (properties) {
            this.Attrs = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ExporterRequest Type.
         * @member {string} Type
         * @memberof session.ExporterRequest
         * @instance
         */
        ExporterRequest.prototype.Type = "";

        /**
         * ExporterRequest Attrs.
         * @member {Object.<string,string>} Attrs
         * @memberof session.ExporterRequest
         * @instance
         */
        ExporterRequest.prototype.Attrs = $util.emptyObject;

        /**
         * Encodes the specified ExporterRequest message. Does not implicitly {@link session.ExporterRequest.verify|verify} messages.
         * @function encode
         * @memberof session.ExporterRequest
         * @static
         * @param {session.ExporterRequest.$Properties} message ExporterRequest message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ExporterRequest.encode = function (message, writer, _depth) {
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
         * Decodes an ExporterRequest message from the specified reader or buffer.
         * @function decode
         * @memberof session.ExporterRequest
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {session.ExporterRequest & session.ExporterRequest.$Shape} ExporterRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ExporterRequest.decode = function (reader, length, _end, _depth, _target) {
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
            message = _target || new $root.session.ExporterRequest();
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

        return ExporterRequest;
    })();

    return session;
})();

export {
  $root as default
};
