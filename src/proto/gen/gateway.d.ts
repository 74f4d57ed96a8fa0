import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace moby. */
export namespace moby {

    /** Namespace buildkit. */
    namespace buildkit {

        /** Namespace v1. */
        namespace v1 {

            /** Namespace frontend. */
            namespace frontend {

                /**
                 * Properties of a Result.
                 * @deprecated Use moby.buildkit.v1.frontend.Result.$Properties instead.
                 */
                interface IResult extends moby.buildkit.v1.frontend.Result.$Properties {
                }

                /** Represents a Result. */
                class Result {

                    /**
                     * Constructs a new Result.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.Result.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Result refDeprecated. */
                    refDeprecated?: (string|null);

                    /** Result refsDeprecated. */
                    refsDeprecated?: (moby.buildkit.v1.frontend.RefMapDeprecated.$Properties|null);

                    /** Result ref. */
                    ref?: (moby.buildkit.v1.frontend.Ref.$Properties|null);

                    /** Result refs. */
                    refs?: (moby.buildkit.v1.frontend.RefMap.$Properties|null);

                    /** Result metadata. */
                    metadata: { [k: string]: Uint8Array };

                    /** Result attestations. */
                    attestations: { [k: string]: moby.buildkit.v1.frontend.Attestations.$Properties };

                    /** Result result. */
                    result?: ("refDeprecated"|"refsDeprecated"|"ref"|"refs");

                    /**
                     * Encodes the specified Result message. Does not implicitly {@link moby.buildkit.v1.frontend.Result.verify|verify} messages.
                     * @param message Result message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.Result.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Result message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Result & moby.buildkit.v1.frontend.Result.$Shape} Result
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.Result & moby.buildkit.v1.frontend.Result.$Shape;
                }

                namespace Result {

                    /** Properties of a Result. */
                    interface $Properties {

                        /** Result refDeprecated */
                        refDeprecated?: (string|null);

                        /** Result refsDeprecated */
                        refsDeprecated?: (moby.buildkit.v1.frontend.RefMapDeprecated.$Properties|null);

                        /** Result ref */
                        ref?: (moby.buildkit.v1.frontend.Ref.$Properties|null);

                        /** Result refs */
                        refs?: (moby.buildkit.v1.frontend.RefMap.$Properties|null);

                        /** Result metadata */
                        metadata?: ({ [k: string]: Uint8Array }|null);

                        /** Result attestations */
                        attestations?: ({ [k: string]: moby.buildkit.v1.frontend.Attestations.$Properties }|null);

                        /** Result result */
                        result?: ("refDeprecated"|"refsDeprecated"|"ref"|"refs");

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Narrowed shape of a Result. */
                    type $Shape = {
                      refDeprecated?: string|null;
                      refsDeprecated?: moby.buildkit.v1.frontend.RefMapDeprecated.$Shape|null;
                      ref?: moby.buildkit.v1.frontend.Ref.$Shape|null;
                      refs?: moby.buildkit.v1.frontend.RefMap.$Shape|null;
                      metadata?: { [k: string]: Uint8Array }|null;
                      attestations?: { [k: string]: moby.buildkit.v1.frontend.Attestations.$Shape }|null;
                      $unknowns?: Uint8Array[];
                    } & (
                      ({ result?: undefined; refDeprecated?: null; refsDeprecated?: null; ref?: null; refs?: null }|{ result?: "refDeprecated"; refDeprecated: string; refsDeprecated?: null; ref?: null; refs?: null }|{ result?: "refsDeprecated"; refDeprecated?: null; refsDeprecated: moby.buildkit.v1.frontend.RefMapDeprecated.$Shape; ref?: null; refs?: null }|{ result?: "ref"; refDeprecated?: null; refsDeprecated?: null; ref: moby.buildkit.v1.frontend.Ref.$Shape; refs?: null }|{ result?: "refs"; refDeprecated?: null; refsDeprecated?: null; ref?: null; refs: moby.buildkit.v1.frontend.RefMap.$Shape })
                    );
                }

                /**
                 * Properties of a RefMapDeprecated.
                 * @deprecated Use moby.buildkit.v1.frontend.RefMapDeprecated.$Properties instead.
                 */
                interface IRefMapDeprecated extends moby.buildkit.v1.frontend.RefMapDeprecated.$Properties {
                }

                /** Represents a RefMapDeprecated. */
                class RefMapDeprecated {

                    /**
                     * Constructs a new RefMapDeprecated.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.RefMapDeprecated.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** RefMapDeprecated refs. */
                    refs: { [k: string]: string };

                    /**
                     * Encodes the specified RefMapDeprecated message. Does not implicitly {@link moby.buildkit.v1.frontend.RefMapDeprecated.verify|verify} messages.
                     * @param message RefMapDeprecated message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.RefMapDeprecated.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RefMapDeprecated message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.RefMapDeprecated & moby.buildkit.v1.frontend.RefMapDeprecated.$Shape} RefMapDeprecated
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.RefMapDeprecated & moby.buildkit.v1.frontend.RefMapDeprecated.$Shape;
                }

                namespace RefMapDeprecated {

                    /** Properties of a RefMapDeprecated. */
                    interface $Properties {

                        /** RefMapDeprecated refs */
                        refs?: ({ [k: string]: string }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RefMapDeprecated. */
                    type $Shape = moby.buildkit.v1.frontend.RefMapDeprecated.$Properties;
                }

                /**
                 * Properties of a Ref.
                 * @deprecated Use moby.buildkit.v1.frontend.Ref.$Properties instead.
                 */
                interface IRef extends moby.buildkit.v1.frontend.Ref.$Properties {
                }

                /** Represents a Ref. */
                class Ref {

                    /**
                     * Constructs a new Ref.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.Ref.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Ref id. */
                    id: string;

                    /** Ref def. */
                    def: Uint8Array;

                    /**
                     * Encodes the specified Ref message. Does not implicitly {@link moby.buildkit.v1.frontend.Ref.verify|verify} messages.
                     * @param message Ref message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.Ref.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Ref message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Ref & moby.buildkit.v1.frontend.Ref.$Shape} Ref
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.Ref & moby.buildkit.v1.frontend.Ref.$Shape;
                }

                namespace Ref {

                    /** Properties of a Ref. */
                    interface $Properties {

                        /** Ref id */
                        id?: (string|null);

                        /** Ref def */
                        def?: (Uint8Array|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Ref. */
                    type $Shape = moby.buildkit.v1.frontend.Ref.$Properties;
                }

                /**
                 * Properties of a RefMap.
                 * @deprecated Use moby.buildkit.v1.frontend.RefMap.$Properties instead.
                 */
                interface IRefMap extends moby.buildkit.v1.frontend.RefMap.$Properties {
                }

                /** Represents a RefMap. */
                class RefMap {

                    /**
                     * Constructs a new RefMap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.RefMap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** RefMap refs. */
                    refs: { [k: string]: moby.buildkit.v1.frontend.Ref.$Properties };

                    /**
                     * Encodes the specified RefMap message. Does not implicitly {@link moby.buildkit.v1.frontend.RefMap.verify|verify} messages.
                     * @param message RefMap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.RefMap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RefMap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.RefMap & moby.buildkit.v1.frontend.RefMap.$Shape} RefMap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.RefMap & moby.buildkit.v1.frontend.RefMap.$Shape;
                }

                namespace RefMap {

                    /** Properties of a RefMap. */
                    interface $Properties {

                        /** RefMap refs */
                        refs?: ({ [k: string]: moby.buildkit.v1.frontend.Ref.$Properties }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RefMap. */
                    type $Shape = moby.buildkit.v1.frontend.RefMap.$Properties;
                }

                /**
                 * Properties of an Attestations.
                 * @deprecated Use moby.buildkit.v1.frontend.Attestations.$Properties instead.
                 */
                interface IAttestations extends moby.buildkit.v1.frontend.Attestations.$Properties {
                }

                /** Represents an Attestations. */
                class Attestations {

                    /**
                     * Constructs a new Attestations.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.Attestations.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Attestations attestation. */
                    attestation: moby.buildkit.v1.frontend.Attestation.$Properties[];

                    /**
                     * Encodes the specified Attestations message. Does not implicitly {@link moby.buildkit.v1.frontend.Attestations.verify|verify} messages.
                     * @param message Attestations message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.Attestations.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Attestations message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Attestations & moby.buildkit.v1.frontend.Attestations.$Shape} Attestations
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.Attestations & moby.buildkit.v1.frontend.Attestations.$Shape;
                }

                namespace Attestations {

                    /** Properties of an Attestations. */
                    interface $Properties {

                        /** Attestations attestation */
                        attestation?: (moby.buildkit.v1.frontend.Attestation.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Attestations. */
                    type $Shape = moby.buildkit.v1.frontend.Attestations.$Properties;
                }

                /**
                 * Properties of an Attestation.
                 * @deprecated Use moby.buildkit.v1.frontend.Attestation.$Properties instead.
                 */
                interface IAttestation extends moby.buildkit.v1.frontend.Attestation.$Properties {
                }

                /** Represents an Attestation. */
                class Attestation {

                    /**
                     * Constructs a new Attestation.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.Attestation.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Attestation kind. */
                    kind: moby.buildkit.v1.frontend.AttestationKind;

                    /** Attestation metadata. */
                    metadata: { [k: string]: Uint8Array };

                    /** Attestation ref. */
                    ref?: (moby.buildkit.v1.frontend.Ref.$Properties|null);

                    /** Attestation path. */
                    path: string;

                    /** Attestation inTotoPredicateType. */
                    inTotoPredicateType: string;

                    /** Attestation inTotoSubjects. */
                    inTotoSubjects: moby.buildkit.v1.frontend.InTotoSubject.$Properties[];

                    /**
                     * Encodes the specified Attestation message. Does not implicitly {@link moby.buildkit.v1.frontend.Attestation.verify|verify} messages.
                     * @param message Attestation message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.Attestation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Attestation message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Attestation & moby.buildkit.v1.frontend.Attestation.$Shape} Attestation
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.Attestation & moby.buildkit.v1.frontend.Attestation.$Shape;
                }

                namespace Attestation {

                    /** Properties of an Attestation. */
                    interface $Properties {

                        /** Attestation kind */
                        kind?: (moby.buildkit.v1.frontend.AttestationKind|null);

                        /** Attestation metadata */
                        metadata?: ({ [k: string]: Uint8Array }|null);

                        /** Attestation ref */
                        ref?: (moby.buildkit.v1.frontend.Ref.$Properties|null);

                        /** Attestation path */
                        path?: (string|null);

                        /** Attestation inTotoPredicateType */
                        inTotoPredicateType?: (string|null);

                        /** Attestation inTotoSubjects */
                        inTotoSubjects?: (moby.buildkit.v1.frontend.InTotoSubject.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Attestation. */
                    type $Shape = moby.buildkit.v1.frontend.Attestation.$Properties;
                }

                /** AttestationKind enum. */
                enum AttestationKind {

                    /** InToto value */
                    InToto = 0,

                    /** Bundle value */
                    Bundle = 1
                }

                /**
                 * Properties of an InTotoSubject.
                 * @deprecated Use moby.buildkit.v1.frontend.InTotoSubject.$Properties instead.
                 */
                interface IInTotoSubject extends moby.buildkit.v1.frontend.InTotoSubject.$Properties {
                }

                /** Represents an InTotoSubject. */
                class InTotoSubject {

                    /**
                     * Constructs a new InTotoSubject.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.InTotoSubject.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** InTotoSubject kind. */
                    kind: moby.buildkit.v1.frontend.InTotoSubjectKind;

                    /** InTotoSubject digest. */
                    digest: string[];

                    /** InTotoSubject name. */
                    name: string;

                    /**
                     * Encodes the specified InTotoSubject message. Does not implicitly {@link moby.buildkit.v1.frontend.InTotoSubject.verify|verify} messages.
                     * @param message InTotoSubject message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.InTotoSubject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an InTotoSubject message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.InTotoSubject & moby.buildkit.v1.frontend.InTotoSubject.$Shape} InTotoSubject
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.InTotoSubject & moby.buildkit.v1.frontend.InTotoSubject.$Shape;
                }

                namespace InTotoSubject {

                    /** Properties of an InTotoSubject. */
                    interface $Properties {

                        /** InTotoSubject kind */
                        kind?: (moby.buildkit.v1.frontend.InTotoSubjectKind|null);

                        /** InTotoSubject digest */
                        digest?: (string[]|null);

                        /** InTotoSubject name */
                        name?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an InTotoSubject. */
                    type $Shape = moby.buildkit.v1.frontend.InTotoSubject.$Properties;
                }

                /** InTotoSubjectKind enum. */
                enum InTotoSubjectKind {

                    /** Self value */
                    Self = 0,

                    /** Raw value */
                    Raw = 1
                }

                /**
                 * Properties of a ReturnRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.ReturnRequest.$Properties instead.
                 */
                interface IReturnRequest extends moby.buildkit.v1.frontend.ReturnRequest.$Properties {
                }

                /** Represents a ReturnRequest. */
                class ReturnRequest {

                    /**
                     * Constructs a new ReturnRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ReturnRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ReturnRequest result. */
                    result?: (moby.buildkit.v1.frontend.Result.$Properties|null);

                    /** ReturnRequest error. */
                    error?: (google.rpc.Status.$Properties|null);

                    /**
                     * Encodes the specified ReturnRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ReturnRequest.verify|verify} messages.
                     * @param message ReturnRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ReturnRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ReturnRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReturnRequest & moby.buildkit.v1.frontend.ReturnRequest.$Shape} ReturnRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ReturnRequest & moby.buildkit.v1.frontend.ReturnRequest.$Shape;
                }

                namespace ReturnRequest {

                    /** Properties of a ReturnRequest. */
                    interface $Properties {

                        /** ReturnRequest result */
                        result?: (moby.buildkit.v1.frontend.Result.$Properties|null);

                        /** ReturnRequest error */
                        error?: (google.rpc.Status.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ReturnRequest. */
                    type $Shape = {
                      result?: moby.buildkit.v1.frontend.Result.$Shape|null;
                      error?: google.rpc.Status.$Shape|null;
                      $unknowns?: Uint8Array[];
                    };
                }

                /**
                 * Properties of a ReturnResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.ReturnResponse.$Properties instead.
                 */
                interface IReturnResponse extends moby.buildkit.v1.frontend.ReturnResponse.$Properties {
                }

                /** Represents a ReturnResponse. */
                class ReturnResponse {

                    /**
                     * Constructs a new ReturnResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ReturnResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Encodes the specified ReturnResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ReturnResponse.verify|verify} messages.
                     * @param message ReturnResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ReturnResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ReturnResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReturnResponse & moby.buildkit.v1.frontend.ReturnResponse.$Shape} ReturnResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ReturnResponse & moby.buildkit.v1.frontend.ReturnResponse.$Shape;
                }

                namespace ReturnResponse {

                    /** Properties of a ReturnResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ReturnResponse. */
                    type $Shape = moby.buildkit.v1.frontend.ReturnResponse.$Properties;
                }

                /**
                 * Properties of an InputsRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.InputsRequest.$Properties instead.
                 */
                interface IInputsRequest extends moby.buildkit.v1.frontend.InputsRequest.$Properties {
                }

                /** Represents an InputsRequest. */
                class InputsRequest {

                    /**
                     * Constructs a new InputsRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.InputsRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Encodes the specified InputsRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.InputsRequest.verify|verify} messages.
                     * @param message InputsRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.InputsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an InputsRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.InputsRequest & moby.buildkit.v1.frontend.InputsRequest.$Shape} InputsRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.InputsRequest & moby.buildkit.v1.frontend.InputsRequest.$Shape;
                }

                namespace InputsRequest {

                    /** Properties of an InputsRequest. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an InputsRequest. */
                    type $Shape = moby.buildkit.v1.frontend.InputsRequest.$Properties;
                }

                /**
                 * Properties of an InputsResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.InputsResponse.$Properties instead.
                 */
                interface IInputsResponse extends moby.buildkit.v1.frontend.InputsResponse.$Properties {
                }

                /** Represents an InputsResponse. */
                class InputsResponse {

                    /**
                     * Constructs a new InputsResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.InputsResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** InputsResponse Definitions. */
                    Definitions: { [k: string]: Uint8Array };

                    /**
                     * Encodes the specified InputsResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.InputsResponse.verify|verify} messages.
                     * @param message InputsResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.InputsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an InputsResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.InputsResponse & moby.buildkit.v1.frontend.InputsResponse.$Shape} InputsResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.InputsResponse & moby.buildkit.v1.frontend.InputsResponse.$Shape;
                }

                namespace InputsResponse {

                    /** Properties of an InputsResponse. */
                    interface $Properties {

                        /** InputsResponse Definitions */
                        Definitions?: ({ [k: string]: Uint8Array }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an InputsResponse. */
                    type $Shape = moby.buildkit.v1.frontend.InputsResponse.$Properties;
                }

                /**
                 * Properties of a ResolveImageConfigRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Properties instead.
                 */
                interface IResolveImageConfigRequest extends moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Properties {
                }

                /** Represents a ResolveImageConfigRequest. */
                class ResolveImageConfigRequest {

                    /**
                     * Constructs a new ResolveImageConfigRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ResolveImageConfigRequest Ref. */
                    Ref: string;

                    /** ResolveImageConfigRequest Platform. */
                    Platform: Uint8Array;

                    /** ResolveImageConfigRequest ResolveMode. */
                    ResolveMode: string;

                    /** ResolveImageConfigRequest LogName. */
                    LogName: string;

                    /** ResolveImageConfigRequest ResolverType. */
                    ResolverType: number;

                    /** ResolveImageConfigRequest SessionID. */
                    SessionID: string;

                    /** ResolveImageConfigRequest StoreID. */
                    StoreID: string;

                    /**
                     * Encodes the specified ResolveImageConfigRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveImageConfigRequest.verify|verify} messages.
                     * @param message ResolveImageConfigRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ResolveImageConfigRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveImageConfigRequest & moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Shape} ResolveImageConfigRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ResolveImageConfigRequest & moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Shape;
                }

                namespace ResolveImageConfigRequest {

                    /** Properties of a ResolveImageConfigRequest. */
                    interface $Properties {

                        /** ResolveImageConfigRequest Ref */
                        Ref?: (string|null);

                        /** ResolveImageConfigRequest Platform */
                        Platform?: (Uint8Array|null);

                        /** ResolveImageConfigRequest ResolveMode */
                        ResolveMode?: (string|null);

                        /** ResolveImageConfigRequest LogName */
                        LogName?: (string|null);

                        /** ResolveImageConfigRequest ResolverType */
                        ResolverType?: (number|null);

                        /** ResolveImageConfigRequest SessionID */
                        SessionID?: (string|null);

                        /** ResolveImageConfigRequest StoreID */
                        StoreID?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ResolveImageConfigRequest. */
                    type $Shape = moby.buildkit.v1.frontend.ResolveImageConfigRequest.$Properties;
                }

                /**
                 * Properties of a ResolveImageConfigResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Properties instead.
                 */
                interface IResolveImageConfigResponse extends moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Properties {
                }

                /** Represents a ResolveImageConfigResponse. */
                class ResolveImageConfigResponse {

                    /**
                     * Constructs a new ResolveImageConfigResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ResolveImageConfigResponse Digest. */
                    Digest: string;

                    /** ResolveImageConfigResponse Config. */
                    Config: Uint8Array;

                    /** ResolveImageConfigResponse Ref. */
                    Ref: string;

                    /**
                     * Encodes the specified ResolveImageConfigResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveImageConfigResponse.verify|verify} messages.
                     * @param message ResolveImageConfigResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ResolveImageConfigResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveImageConfigResponse & moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Shape} ResolveImageConfigResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ResolveImageConfigResponse & moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Shape;
                }

                namespace ResolveImageConfigResponse {

                    /** Properties of a ResolveImageConfigResponse. */
                    interface $Properties {

                        /** ResolveImageConfigResponse Digest */
                        Digest?: (string|null);

                        /** ResolveImageConfigResponse Config */
                        Config?: (Uint8Array|null);

                        /** ResolveImageConfigResponse Ref */
                        Ref?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ResolveImageConfigResponse. */
                    type $Shape = moby.buildkit.v1.frontend.ResolveImageConfigResponse.$Properties;
                }

                /**
                 * Properties of a ResolveSourceMetaRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Properties instead.
                 */
                interface IResolveSourceMetaRequest extends moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Properties {
                }

                /** Represents a ResolveSourceMetaRequest. */
                class ResolveSourceMetaRequest {

                    /**
                     * Constructs a new ResolveSourceMetaRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ResolveSourceMetaRequest Source. */
                    Source: Uint8Array;

                    /** ResolveSourceMetaRequest Platform. */
                    Platform: Uint8Array;

                    /** ResolveSourceMetaRequest LogName. */
                    LogName: string;

                    /** ResolveSourceMetaRequest ResolveMode. */
                    ResolveMode: string;

                    /** ResolveSourceMetaRequest Git. */
                    Git?: (moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties|null);

                    /** ResolveSourceMetaRequest Image. */
                    Image?: (moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties|null);

                    /**
                     * Encodes the specified ResolveSourceMetaRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceMetaRequest.verify|verify} messages.
                     * @param message ResolveSourceMetaRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ResolveSourceMetaRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceMetaRequest & moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Shape} ResolveSourceMetaRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ResolveSourceMetaRequest & moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Shape;
                }

                namespace ResolveSourceMetaRequest {

                    /** Properties of a ResolveSourceMetaRequest. */
                    interface $Properties {

                        /** ResolveSourceMetaRequest Source */
                        Source?: (Uint8Array|null);

                        /** ResolveSourceMetaRequest Platform */
                        Platform?: (Uint8Array|null);

                        /** ResolveSourceMetaRequest LogName */
                        LogName?: (string|null);

                        /** ResolveSourceMetaRequest ResolveMode */
                        ResolveMode?: (string|null);

                        /** ResolveSourceMetaRequest Git */
                        Git?: (moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties|null);

                        /** ResolveSourceMetaRequest Image */
                        Image?: (moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ResolveSourceMetaRequest. */
                    type $Shape = moby.buildkit.v1.frontend.ResolveSourceMetaRequest.$Properties;
                }

                /**
                 * Properties of a ResolveSourceGitRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties instead.
                 */
                interface IResolveSourceGitRequest extends moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties {
                }

                /** Represents a ResolveSourceGitRequest. */
                class ResolveSourceGitRequest {

                    /**
                     * Constructs a new ResolveSourceGitRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ResolveSourceGitRequest ReturnObject. */
                    ReturnObject: boolean;

                    /**
                     * Encodes the specified ResolveSourceGitRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceGitRequest.verify|verify} messages.
                     * @param message ResolveSourceGitRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ResolveSourceGitRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceGitRequest & moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Shape} ResolveSourceGitRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ResolveSourceGitRequest & moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Shape;
                }

                namespace ResolveSourceGitRequest {

                    /** Properties of a ResolveSourceGitRequest. */
                    interface $Properties {

                        /** ResolveSourceGitRequest ReturnObject */
                        ReturnObject?: (boolean|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ResolveSourceGitRequest. */
                    type $Shape = moby.buildkit.v1.frontend.ResolveSourceGitRequest.$Properties;
                }

                /**
                 * Properties of a ResolveSourceImageRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties instead.
                 */
                interface IResolveSourceImageRequest extends moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties {
                }

                /** Represents a ResolveSourceImageRequest. */
                class ResolveSourceImageRequest {

                    /**
                     * Constructs a new ResolveSourceImageRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ResolveSourceImageRequest NoConfig. */
                    NoConfig: boolean;

                    /**
                     * Encodes the specified ResolveSourceImageRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceImageRequest.verify|verify} messages.
                     * @param message ResolveSourceImageRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ResolveSourceImageRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceImageRequest & moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Shape} ResolveSourceImageRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ResolveSourceImageRequest & moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Shape;
                }

                namespace ResolveSourceImageRequest {

                    /** Properties of a ResolveSourceImageRequest. */
                    interface $Properties {

                        /** ResolveSourceImageRequest NoConfig */
                        NoConfig?: (boolean|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ResolveSourceImageRequest. */
                    type $Shape = moby.buildkit.v1.frontend.ResolveSourceImageRequest.$Properties;
                }

                /**
                 * Properties of a ResolveSourceMetaResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Properties instead.
                 */
                interface IResolveSourceMetaResponse extends moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Properties {
                }

                /** Represents a ResolveSourceMetaResponse. */
                class ResolveSourceMetaResponse {

                    /**
                     * Constructs a new ResolveSourceMetaResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ResolveSourceMetaResponse Source. */
                    Source: Uint8Array;

                    /** ResolveSourceMetaResponse Image. */
                    Image?: (moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties|null);

                    /** ResolveSourceMetaResponse Git. */
                    Git?: (moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties|null);

                    /** ResolveSourceMetaResponse HTTP. */
                    HTTP?: (moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties|null);

                    /**
                     * Encodes the specified ResolveSourceMetaResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceMetaResponse.verify|verify} messages.
                     * @param message ResolveSourceMetaResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ResolveSourceMetaResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceMetaResponse & moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Shape} ResolveSourceMetaResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ResolveSourceMetaResponse & moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Shape;
                }

                namespace ResolveSourceMetaResponse {

                    /** Properties of a ResolveSourceMetaResponse. */
                    interface $Properties {

                        /** ResolveSourceMetaResponse Source */
                        Source?: (Uint8Array|null);

                        /** ResolveSourceMetaResponse Image */
                        Image?: (moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties|null);

                        /** ResolveSourceMetaResponse Git */
                        Git?: (moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties|null);

                        /** ResolveSourceMetaResponse HTTP */
                        HTTP?: (moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ResolveSourceMetaResponse. */
                    type $Shape = moby.buildkit.v1.frontend.ResolveSourceMetaResponse.$Properties;
                }

                /**
                 * Properties of a ResolveSourceImageResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties instead.
                 */
                interface IResolveSourceImageResponse extends moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties {
                }

                /** Represents a ResolveSourceImageResponse. */
                class ResolveSourceImageResponse {

                    /**
                     * Constructs a new ResolveSourceImageResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ResolveSourceImageResponse Digest. */
                    Digest: string;

                    /** ResolveSourceImageResponse Config. */
                    Config: Uint8Array;

                    /**
                     * Encodes the specified ResolveSourceImageResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceImageResponse.verify|verify} messages.
                     * @param message ResolveSourceImageResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ResolveSourceImageResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceImageResponse & moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Shape} ResolveSourceImageResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ResolveSourceImageResponse & moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Shape;
                }

                namespace ResolveSourceImageResponse {

                    /** Properties of a ResolveSourceImageResponse. */
                    interface $Properties {

                        /** ResolveSourceImageResponse Digest */
                        Digest?: (string|null);

                        /** ResolveSourceImageResponse Config */
                        Config?: (Uint8Array|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ResolveSourceImageResponse. */
                    type $Shape = moby.buildkit.v1.frontend.ResolveSourceImageResponse.$Properties;
                }

                /**
                 * Properties of a ResolveSourceGitResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties instead.
                 */
                interface IResolveSourceGitResponse extends moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties {
                }

                /** Represents a ResolveSourceGitResponse. */
                class ResolveSourceGitResponse {

                    /**
                     * Constructs a new ResolveSourceGitResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ResolveSourceGitResponse Checksum. */
                    Checksum: string;

                    /** ResolveSourceGitResponse Ref. */
                    Ref: string;

                    /** ResolveSourceGitResponse CommitChecksum. */
                    CommitChecksum: string;

                    /** ResolveSourceGitResponse CommitObject. */
                    CommitObject: Uint8Array;

                    /** ResolveSourceGitResponse TagObject. */
                    TagObject: Uint8Array;

                    /**
                     * Encodes the specified ResolveSourceGitResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceGitResponse.verify|verify} messages.
                     * @param message ResolveSourceGitResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ResolveSourceGitResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceGitResponse & moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Shape} ResolveSourceGitResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ResolveSourceGitResponse & moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Shape;
                }

                namespace ResolveSourceGitResponse {

                    /** Properties of a ResolveSourceGitResponse. */
                    interface $Properties {

                        /** ResolveSourceGitResponse Checksum */
                        Checksum?: (string|null);

                        /** ResolveSourceGitResponse Ref */
                        Ref?: (string|null);

                        /** ResolveSourceGitResponse CommitChecksum */
                        CommitChecksum?: (string|null);

                        /** ResolveSourceGitResponse CommitObject */
                        CommitObject?: (Uint8Array|null);

                        /** ResolveSourceGitResponse TagObject */
                        TagObject?: (Uint8Array|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ResolveSourceGitResponse. */
                    type $Shape = moby.buildkit.v1.frontend.ResolveSourceGitResponse.$Properties;
                }

                /**
                 * Properties of a ResolveSourceHTTPResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties instead.
                 */
                interface IResolveSourceHTTPResponse extends moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties {
                }

                /** Represents a ResolveSourceHTTPResponse. */
                class ResolveSourceHTTPResponse {

                    /**
                     * Constructs a new ResolveSourceHTTPResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ResolveSourceHTTPResponse Checksum. */
                    Checksum: string;

                    /** ResolveSourceHTTPResponse Filename. */
                    Filename: string;

                    /** ResolveSourceHTTPResponse LastModified. */
                    LastModified?: (moby.buildkit.v1.frontend.Timestamp.$Properties|null);

                    /**
                     * Encodes the specified ResolveSourceHTTPResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.verify|verify} messages.
                     * @param message ResolveSourceHTTPResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ResolveSourceHTTPResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResolveSourceHTTPResponse & moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Shape} ResolveSourceHTTPResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ResolveSourceHTTPResponse & moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Shape;
                }

                namespace ResolveSourceHTTPResponse {

                    /** Properties of a ResolveSourceHTTPResponse. */
                    interface $Properties {

                        /** ResolveSourceHTTPResponse Checksum */
                        Checksum?: (string|null);

                        /** ResolveSourceHTTPResponse Filename */
                        Filename?: (string|null);

                        /** ResolveSourceHTTPResponse LastModified */
                        LastModified?: (moby.buildkit.v1.frontend.Timestamp.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ResolveSourceHTTPResponse. */
                    type $Shape = moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.$Properties;
                }

                /**
                 * Properties of a Timestamp.
                 * @deprecated Use moby.buildkit.v1.frontend.Timestamp.$Properties instead.
                 */
                interface ITimestamp extends moby.buildkit.v1.frontend.Timestamp.$Properties {
                }

                /** Represents a Timestamp. */
                class Timestamp {

                    /**
                     * Constructs a new Timestamp.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.Timestamp.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Timestamp seconds. */
                    seconds: Long;

                    /** Timestamp nanos. */
                    nanos: number;

                    /**
                     * Encodes the specified Timestamp message. Does not implicitly {@link moby.buildkit.v1.frontend.Timestamp.verify|verify} messages.
                     * @param message Timestamp message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.Timestamp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Timestamp message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Timestamp & moby.buildkit.v1.frontend.Timestamp.$Shape} Timestamp
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.Timestamp & moby.buildkit.v1.frontend.Timestamp.$Shape;
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
                    type $Shape = moby.buildkit.v1.frontend.Timestamp.$Properties;
                }

                /**
                 * Properties of a SolveRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.SolveRequest.$Properties instead.
                 */
                interface ISolveRequest extends moby.buildkit.v1.frontend.SolveRequest.$Properties {
                }

                /** Represents a SolveRequest. */
                class SolveRequest {

                    /**
                     * Constructs a new SolveRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.SolveRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** SolveRequest Definition. */
                    Definition: Uint8Array;

                    /** SolveRequest Frontend. */
                    Frontend: string;

                    /** SolveRequest FrontendOpt. */
                    FrontendOpt: { [k: string]: string };

                    /** SolveRequest allowResultReturn. */
                    allowResultReturn: boolean;

                    /** SolveRequest allowResultArrayRef. */
                    allowResultArrayRef: boolean;

                    /** SolveRequest Final. */
                    Final: boolean;

                    /** SolveRequest ExporterAttr. */
                    ExporterAttr: Uint8Array;

                    /** SolveRequest CacheImports. */
                    CacheImports: moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties[];

                    /** SolveRequest FrontendInputs. */
                    FrontendInputs: { [k: string]: Uint8Array };

                    /** SolveRequest Evaluate. */
                    Evaluate: boolean;

                    /**
                     * Encodes the specified SolveRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.SolveRequest.verify|verify} messages.
                     * @param message SolveRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.SolveRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a SolveRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.SolveRequest & moby.buildkit.v1.frontend.SolveRequest.$Shape} SolveRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.SolveRequest & moby.buildkit.v1.frontend.SolveRequest.$Shape;
                }

                namespace SolveRequest {

                    /** Properties of a SolveRequest. */
                    interface $Properties {

                        /** SolveRequest Definition */
                        Definition?: (Uint8Array|null);

                        /** SolveRequest Frontend */
                        Frontend?: (string|null);

                        /** SolveRequest FrontendOpt */
                        FrontendOpt?: ({ [k: string]: string }|null);

                        /** SolveRequest allowResultReturn */
                        allowResultReturn?: (boolean|null);

                        /** SolveRequest allowResultArrayRef */
                        allowResultArrayRef?: (boolean|null);

                        /** SolveRequest Final */
                        Final?: (boolean|null);

                        /** SolveRequest ExporterAttr */
                        ExporterAttr?: (Uint8Array|null);

                        /** SolveRequest CacheImports */
                        CacheImports?: (moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties[]|null);

                        /** SolveRequest FrontendInputs */
                        FrontendInputs?: ({ [k: string]: Uint8Array }|null);

                        /** SolveRequest Evaluate */
                        Evaluate?: (boolean|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a SolveRequest. */
                    type $Shape = moby.buildkit.v1.frontend.SolveRequest.$Properties;
                }

                /**
                 * Properties of a CacheOptionsEntry.
                 * @deprecated Use moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties instead.
                 */
                interface ICacheOptionsEntry extends moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties {
                }

                /** Represents a CacheOptionsEntry. */
                class CacheOptionsEntry {

                    /**
                     * Constructs a new CacheOptionsEntry.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** CacheOptionsEntry Type. */
                    Type: string;

                    /** CacheOptionsEntry Attrs. */
                    Attrs: { [k: string]: string };

                    /**
                     * Encodes the specified CacheOptionsEntry message. Does not implicitly {@link moby.buildkit.v1.frontend.CacheOptionsEntry.verify|verify} messages.
                     * @param message CacheOptionsEntry message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a CacheOptionsEntry message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.CacheOptionsEntry & moby.buildkit.v1.frontend.CacheOptionsEntry.$Shape} CacheOptionsEntry
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.CacheOptionsEntry & moby.buildkit.v1.frontend.CacheOptionsEntry.$Shape;
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
                    type $Shape = moby.buildkit.v1.frontend.CacheOptionsEntry.$Properties;
                }

                /**
                 * Properties of a SolveResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.SolveResponse.$Properties instead.
                 */
                interface ISolveResponse extends moby.buildkit.v1.frontend.SolveResponse.$Properties {
                }

                /** Represents a SolveResponse. */
                class SolveResponse {

                    /**
                     * Constructs a new SolveResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.SolveResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** SolveResponse ref. */
                    ref: string;

                    /** SolveResponse result. */
                    result?: (moby.buildkit.v1.frontend.Result.$Properties|null);

                    /**
                     * Encodes the specified SolveResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.SolveResponse.verify|verify} messages.
                     * @param message SolveResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.SolveResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a SolveResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.SolveResponse & moby.buildkit.v1.frontend.SolveResponse.$Shape} SolveResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.SolveResponse & moby.buildkit.v1.frontend.SolveResponse.$Shape;
                }

                namespace SolveResponse {

                    /** Properties of a SolveResponse. */
                    interface $Properties {

                        /** SolveResponse ref */
                        ref?: (string|null);

                        /** SolveResponse result */
                        result?: (moby.buildkit.v1.frontend.Result.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a SolveResponse. */
                    type $Shape = {
                      ref?: string|null;
                      result?: moby.buildkit.v1.frontend.Result.$Shape|null;
                      $unknowns?: Uint8Array[];
                    };
                }

                /**
                 * Properties of a ReadFileRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.ReadFileRequest.$Properties instead.
                 */
                interface IReadFileRequest extends moby.buildkit.v1.frontend.ReadFileRequest.$Properties {
                }

                /** Represents a ReadFileRequest. */
                class ReadFileRequest {

                    /**
                     * Constructs a new ReadFileRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ReadFileRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ReadFileRequest Ref. */
                    Ref: string;

                    /** ReadFileRequest FilePath. */
                    FilePath: string;

                    /** ReadFileRequest Range. */
                    Range?: (moby.buildkit.v1.frontend.FileRange.$Properties|null);

                    /**
                     * Encodes the specified ReadFileRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ReadFileRequest.verify|verify} messages.
                     * @param message ReadFileRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ReadFileRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ReadFileRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReadFileRequest & moby.buildkit.v1.frontend.ReadFileRequest.$Shape} ReadFileRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ReadFileRequest & moby.buildkit.v1.frontend.ReadFileRequest.$Shape;
                }

                namespace ReadFileRequest {

                    /** Properties of a ReadFileRequest. */
                    interface $Properties {

                        /** ReadFileRequest Ref */
                        Ref?: (string|null);

                        /** ReadFileRequest FilePath */
                        FilePath?: (string|null);

                        /** ReadFileRequest Range */
                        Range?: (moby.buildkit.v1.frontend.FileRange.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ReadFileRequest. */
                    type $Shape = moby.buildkit.v1.frontend.ReadFileRequest.$Properties;
                }

                /**
                 * Properties of a FileRange.
                 * @deprecated Use moby.buildkit.v1.frontend.FileRange.$Properties instead.
                 */
                interface IFileRange extends moby.buildkit.v1.frontend.FileRange.$Properties {
                }

                /** Represents a FileRange. */
                class FileRange {

                    /**
                     * Constructs a new FileRange.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.FileRange.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** FileRange Offset. */
                    Offset: Long;

                    /** FileRange Length. */
                    Length: Long;

                    /**
                     * Encodes the specified FileRange message. Does not implicitly {@link moby.buildkit.v1.frontend.FileRange.verify|verify} messages.
                     * @param message FileRange message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.FileRange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a FileRange message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.FileRange & moby.buildkit.v1.frontend.FileRange.$Shape} FileRange
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.FileRange & moby.buildkit.v1.frontend.FileRange.$Shape;
                }

                namespace FileRange {

                    /** Properties of a FileRange. */
                    interface $Properties {

                        /** FileRange Offset */
                        Offset?: (Long|null);

                        /** FileRange Length */
                        Length?: (Long|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a FileRange. */
                    type $Shape = moby.buildkit.v1.frontend.FileRange.$Properties;
                }

                /**
                 * Properties of a ReadFileResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.ReadFileResponse.$Properties instead.
                 */
                interface IReadFileResponse extends moby.buildkit.v1.frontend.ReadFileResponse.$Properties {
                }

                /** Represents a ReadFileResponse. */
                class ReadFileResponse {

                    /**
                     * Constructs a new ReadFileResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ReadFileResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ReadFileResponse Data. */
                    Data: Uint8Array;

                    /**
                     * Encodes the specified ReadFileResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ReadFileResponse.verify|verify} messages.
                     * @param message ReadFileResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ReadFileResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ReadFileResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReadFileResponse & moby.buildkit.v1.frontend.ReadFileResponse.$Shape} ReadFileResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ReadFileResponse & moby.buildkit.v1.frontend.ReadFileResponse.$Shape;
                }

                namespace ReadFileResponse {

                    /** Properties of a ReadFileResponse. */
                    interface $Properties {

                        /** ReadFileResponse Data */
                        Data?: (Uint8Array|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ReadFileResponse. */
                    type $Shape = moby.buildkit.v1.frontend.ReadFileResponse.$Properties;
                }

                /**
                 * Properties of a ReadDirRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.ReadDirRequest.$Properties instead.
                 */
                interface IReadDirRequest extends moby.buildkit.v1.frontend.ReadDirRequest.$Properties {
                }

                /** Represents a ReadDirRequest. */
                class ReadDirRequest {

                    /**
                     * Constructs a new ReadDirRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ReadDirRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ReadDirRequest Ref. */
                    Ref: string;

                    /** ReadDirRequest DirPath. */
                    DirPath: string;

                    /** ReadDirRequest IncludePattern. */
                    IncludePattern: string;

                    /**
                     * Encodes the specified ReadDirRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ReadDirRequest.verify|verify} messages.
                     * @param message ReadDirRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ReadDirRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ReadDirRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReadDirRequest & moby.buildkit.v1.frontend.ReadDirRequest.$Shape} ReadDirRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ReadDirRequest & moby.buildkit.v1.frontend.ReadDirRequest.$Shape;
                }

                namespace ReadDirRequest {

                    /** Properties of a ReadDirRequest. */
                    interface $Properties {

                        /** ReadDirRequest Ref */
                        Ref?: (string|null);

                        /** ReadDirRequest DirPath */
                        DirPath?: (string|null);

                        /** ReadDirRequest IncludePattern */
                        IncludePattern?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ReadDirRequest. */
                    type $Shape = moby.buildkit.v1.frontend.ReadDirRequest.$Properties;
                }

                /**
                 * Properties of a ReadDirResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.ReadDirResponse.$Properties instead.
                 */
                interface IReadDirResponse extends moby.buildkit.v1.frontend.ReadDirResponse.$Properties {
                }

                /** Represents a ReadDirResponse. */
                class ReadDirResponse {

                    /**
                     * Constructs a new ReadDirResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ReadDirResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ReadDirResponse entries. */
                    entries: moby.buildkit.v1.frontend.Stat.$Properties[];

                    /**
                     * Encodes the specified ReadDirResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ReadDirResponse.verify|verify} messages.
                     * @param message ReadDirResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ReadDirResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ReadDirResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReadDirResponse & moby.buildkit.v1.frontend.ReadDirResponse.$Shape} ReadDirResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ReadDirResponse & moby.buildkit.v1.frontend.ReadDirResponse.$Shape;
                }

                namespace ReadDirResponse {

                    /** Properties of a ReadDirResponse. */
                    interface $Properties {

                        /** ReadDirResponse entries */
                        entries?: (moby.buildkit.v1.frontend.Stat.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ReadDirResponse. */
                    type $Shape = moby.buildkit.v1.frontend.ReadDirResponse.$Properties;
                }

                /**
                 * Properties of a StatFileRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.StatFileRequest.$Properties instead.
                 */
                interface IStatFileRequest extends moby.buildkit.v1.frontend.StatFileRequest.$Properties {
                }

                /** Represents a StatFileRequest. */
                class StatFileRequest {

                    /**
                     * Constructs a new StatFileRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.StatFileRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StatFileRequest Ref. */
                    Ref: string;

                    /** StatFileRequest Path. */
                    Path: string;

                    /**
                     * Encodes the specified StatFileRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.StatFileRequest.verify|verify} messages.
                     * @param message StatFileRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.StatFileRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StatFileRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.StatFileRequest & moby.buildkit.v1.frontend.StatFileRequest.$Shape} StatFileRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.StatFileRequest & moby.buildkit.v1.frontend.StatFileRequest.$Shape;
                }

                namespace StatFileRequest {

                    /** Properties of a StatFileRequest. */
                    interface $Properties {

                        /** StatFileRequest Ref */
                        Ref?: (string|null);

                        /** StatFileRequest Path */
                        Path?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StatFileRequest. */
                    type $Shape = moby.buildkit.v1.frontend.StatFileRequest.$Properties;
                }

                /**
                 * Properties of a StatFileResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.StatFileResponse.$Properties instead.
                 */
                interface IStatFileResponse extends moby.buildkit.v1.frontend.StatFileResponse.$Properties {
                }

                /** Represents a StatFileResponse. */
                class StatFileResponse {

                    /**
                     * Constructs a new StatFileResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.StatFileResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StatFileResponse stat. */
                    stat?: (moby.buildkit.v1.frontend.Stat.$Properties|null);

                    /**
                     * Encodes the specified StatFileResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.StatFileResponse.verify|verify} messages.
                     * @param message StatFileResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.StatFileResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StatFileResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.StatFileResponse & moby.buildkit.v1.frontend.StatFileResponse.$Shape} StatFileResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.StatFileResponse & moby.buildkit.v1.frontend.StatFileResponse.$Shape;
                }

                namespace StatFileResponse {

                    /** Properties of a StatFileResponse. */
                    interface $Properties {

                        /** StatFileResponse stat */
                        stat?: (moby.buildkit.v1.frontend.Stat.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StatFileResponse. */
                    type $Shape = moby.buildkit.v1.frontend.StatFileResponse.$Properties;
                }

                /**
                 * Properties of a Stat.
                 * @deprecated Use moby.buildkit.v1.frontend.Stat.$Properties instead.
                 */
                interface IStat extends moby.buildkit.v1.frontend.Stat.$Properties {
                }

                /** Represents a Stat. */
                class Stat {

                    /**
                     * Constructs a new Stat.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.Stat.$Properties);

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
                     * Encodes the specified Stat message. Does not implicitly {@link moby.buildkit.v1.frontend.Stat.verify|verify} messages.
                     * @param message Stat message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.Stat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Stat message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.Stat & moby.buildkit.v1.frontend.Stat.$Shape} Stat
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.Stat & moby.buildkit.v1.frontend.Stat.$Shape;
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
                    type $Shape = moby.buildkit.v1.frontend.Stat.$Properties;
                }

                /**
                 * Properties of a PingRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.PingRequest.$Properties instead.
                 */
                interface IPingRequest extends moby.buildkit.v1.frontend.PingRequest.$Properties {
                }

                /** Represents a PingRequest. */
                class PingRequest {

                    /**
                     * Constructs a new PingRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.PingRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Encodes the specified PingRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.PingRequest.verify|verify} messages.
                     * @param message PingRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.PingRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PingRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.PingRequest & moby.buildkit.v1.frontend.PingRequest.$Shape} PingRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.PingRequest & moby.buildkit.v1.frontend.PingRequest.$Shape;
                }

                namespace PingRequest {

                    /** Properties of a PingRequest. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PingRequest. */
                    type $Shape = moby.buildkit.v1.frontend.PingRequest.$Properties;
                }

                /**
                 * Properties of a PongResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.PongResponse.$Properties instead.
                 */
                interface IPongResponse extends moby.buildkit.v1.frontend.PongResponse.$Properties {
                }

                /** Represents a PongResponse. */
                class PongResponse {

                    /**
                     * Constructs a new PongResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.PongResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** PongResponse FrontendAPICaps. */
                    FrontendAPICaps: moby.buildkit.v1.frontend.APICap.$Properties[];

                    /** PongResponse LLBCaps. */
                    LLBCaps: moby.buildkit.v1.frontend.APICap.$Properties[];

                    /** PongResponse Workers. */
                    Workers: moby.buildkit.v1.types.WorkerRecord.$Properties[];

                    /**
                     * Encodes the specified PongResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.PongResponse.verify|verify} messages.
                     * @param message PongResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.PongResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PongResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.PongResponse & moby.buildkit.v1.frontend.PongResponse.$Shape} PongResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.PongResponse & moby.buildkit.v1.frontend.PongResponse.$Shape;
                }

                namespace PongResponse {

                    /** Properties of a PongResponse. */
                    interface $Properties {

                        /** PongResponse FrontendAPICaps */
                        FrontendAPICaps?: (moby.buildkit.v1.frontend.APICap.$Properties[]|null);

                        /** PongResponse LLBCaps */
                        LLBCaps?: (moby.buildkit.v1.frontend.APICap.$Properties[]|null);

                        /** PongResponse Workers */
                        Workers?: (moby.buildkit.v1.types.WorkerRecord.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PongResponse. */
                    type $Shape = moby.buildkit.v1.frontend.PongResponse.$Properties;
                }

                /**
                 * Properties of a APICap.
                 * @deprecated Use moby.buildkit.v1.frontend.APICap.$Properties instead.
                 */
                interface IAPICap extends moby.buildkit.v1.frontend.APICap.$Properties {
                }

                /** Represents a APICap. */
                class APICap {

                    /**
                     * Constructs a new APICap.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.APICap.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** APICap ID. */
                    ID: string;

                    /** APICap Enabled. */
                    Enabled: boolean;

                    /** APICap Deprecated. */
                    Deprecated: boolean;

                    /** APICap DisabledReason. */
                    DisabledReason: string;

                    /** APICap DisabledReasonMsg. */
                    DisabledReasonMsg: string;

                    /** APICap DisabledAlternative. */
                    DisabledAlternative: string;

                    /**
                     * Encodes the specified APICap message. Does not implicitly {@link moby.buildkit.v1.frontend.APICap.verify|verify} messages.
                     * @param message APICap message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.APICap.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a APICap message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.APICap & moby.buildkit.v1.frontend.APICap.$Shape} APICap
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.APICap & moby.buildkit.v1.frontend.APICap.$Shape;
                }

                namespace APICap {

                    /** Properties of a APICap. */
                    interface $Properties {

                        /** APICap ID */
                        ID?: (string|null);

                        /** APICap Enabled */
                        Enabled?: (boolean|null);

                        /** APICap Deprecated */
                        Deprecated?: (boolean|null);

                        /** APICap DisabledReason */
                        DisabledReason?: (string|null);

                        /** APICap DisabledReasonMsg */
                        DisabledReasonMsg?: (string|null);

                        /** APICap DisabledAlternative */
                        DisabledAlternative?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a APICap. */
                    type $Shape = moby.buildkit.v1.frontend.APICap.$Properties;
                }

                /**
                 * Properties of a WarnRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.WarnRequest.$Properties instead.
                 */
                interface IWarnRequest extends moby.buildkit.v1.frontend.WarnRequest.$Properties {
                }

                /** Represents a WarnRequest. */
                class WarnRequest {

                    /**
                     * Constructs a new WarnRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.WarnRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** WarnRequest digest. */
                    digest: string;

                    /** WarnRequest level. */
                    level: Long;

                    /** WarnRequest short. */
                    short: Uint8Array;

                    /** WarnRequest detail. */
                    detail: Uint8Array[];

                    /** WarnRequest url. */
                    url: string;

                    /** WarnRequest info. */
                    info: Uint8Array;

                    /** WarnRequest ranges. */
                    ranges: Uint8Array[];

                    /**
                     * Encodes the specified WarnRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.WarnRequest.verify|verify} messages.
                     * @param message WarnRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.WarnRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a WarnRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.WarnRequest & moby.buildkit.v1.frontend.WarnRequest.$Shape} WarnRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.WarnRequest & moby.buildkit.v1.frontend.WarnRequest.$Shape;
                }

                namespace WarnRequest {

                    /** Properties of a WarnRequest. */
                    interface $Properties {

                        /** WarnRequest digest */
                        digest?: (string|null);

                        /** WarnRequest level */
                        level?: (Long|null);

                        /** WarnRequest short */
                        short?: (Uint8Array|null);

                        /** WarnRequest detail */
                        detail?: (Uint8Array[]|null);

                        /** WarnRequest url */
                        url?: (string|null);

                        /** WarnRequest info */
                        info?: (Uint8Array|null);

                        /** WarnRequest ranges */
                        ranges?: (Uint8Array[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a WarnRequest. */
                    type $Shape = moby.buildkit.v1.frontend.WarnRequest.$Properties;
                }

                /**
                 * Properties of a WarnResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.WarnResponse.$Properties instead.
                 */
                interface IWarnResponse extends moby.buildkit.v1.frontend.WarnResponse.$Properties {
                }

                /** Represents a WarnResponse. */
                class WarnResponse {

                    /**
                     * Constructs a new WarnResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.WarnResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Encodes the specified WarnResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.WarnResponse.verify|verify} messages.
                     * @param message WarnResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.WarnResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a WarnResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.WarnResponse & moby.buildkit.v1.frontend.WarnResponse.$Shape} WarnResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.WarnResponse & moby.buildkit.v1.frontend.WarnResponse.$Shape;
                }

                namespace WarnResponse {

                    /** Properties of a WarnResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a WarnResponse. */
                    type $Shape = moby.buildkit.v1.frontend.WarnResponse.$Properties;
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
