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
                 * Properties of an EvaluateRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.EvaluateRequest.$Properties instead.
                 */
                interface IEvaluateRequest extends moby.buildkit.v1.frontend.EvaluateRequest.$Properties {
                }

                /** Represents an EvaluateRequest. */
                class EvaluateRequest {

                    /**
                     * Constructs a new EvaluateRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.EvaluateRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** EvaluateRequest Ref. */
                    Ref: string;

                    /**
                     * Encodes the specified EvaluateRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.EvaluateRequest.verify|verify} messages.
                     * @param message EvaluateRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.EvaluateRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an EvaluateRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.EvaluateRequest & moby.buildkit.v1.frontend.EvaluateRequest.$Shape} EvaluateRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.EvaluateRequest & moby.buildkit.v1.frontend.EvaluateRequest.$Shape;
                }

                namespace EvaluateRequest {

                    /** Properties of an EvaluateRequest. */
                    interface $Properties {

                        /** EvaluateRequest Ref */
                        Ref?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an EvaluateRequest. */
                    type $Shape = moby.buildkit.v1.frontend.EvaluateRequest.$Properties;
                }

                /**
                 * Properties of an EvaluateResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.EvaluateResponse.$Properties instead.
                 */
                interface IEvaluateResponse extends moby.buildkit.v1.frontend.EvaluateResponse.$Properties {
                }

                /** Represents an EvaluateResponse. */
                class EvaluateResponse {

                    /**
                     * Constructs a new EvaluateResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.EvaluateResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Encodes the specified EvaluateResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.EvaluateResponse.verify|verify} messages.
                     * @param message EvaluateResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.EvaluateResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an EvaluateResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.EvaluateResponse & moby.buildkit.v1.frontend.EvaluateResponse.$Shape} EvaluateResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.EvaluateResponse & moby.buildkit.v1.frontend.EvaluateResponse.$Shape;
                }

                namespace EvaluateResponse {

                    /** Properties of an EvaluateResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an EvaluateResponse. */
                    type $Shape = moby.buildkit.v1.frontend.EvaluateResponse.$Properties;
                }

                /**
                 * Properties of a NewContainerRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.NewContainerRequest.$Properties instead.
                 */
                interface INewContainerRequest extends moby.buildkit.v1.frontend.NewContainerRequest.$Properties {
                }

                /** Represents a NewContainerRequest. */
                class NewContainerRequest {

                    /**
                     * Constructs a new NewContainerRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.NewContainerRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** NewContainerRequest ContainerID. */
                    ContainerID: string;

                    /** NewContainerRequest Mounts. */
                    Mounts: Uint8Array[];

                    /** NewContainerRequest Network. */
                    Network: number;

                    /** NewContainerRequest platform. */
                    platform: Uint8Array;

                    /** NewContainerRequest constraints. */
                    constraints: Uint8Array;

                    /** NewContainerRequest extraHosts. */
                    extraHosts: Uint8Array[];

                    /** NewContainerRequest hostname. */
                    hostname: string;

                    /**
                     * Encodes the specified NewContainerRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.NewContainerRequest.verify|verify} messages.
                     * @param message NewContainerRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.NewContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a NewContainerRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.NewContainerRequest & moby.buildkit.v1.frontend.NewContainerRequest.$Shape} NewContainerRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.NewContainerRequest & moby.buildkit.v1.frontend.NewContainerRequest.$Shape;
                }

                namespace NewContainerRequest {

                    /** Properties of a NewContainerRequest. */
                    interface $Properties {

                        /** NewContainerRequest ContainerID */
                        ContainerID?: (string|null);

                        /** NewContainerRequest Mounts */
                        Mounts?: (Uint8Array[]|null);

                        /** NewContainerRequest Network */
                        Network?: (number|null);

                        /** NewContainerRequest platform */
                        platform?: (Uint8Array|null);

                        /** NewContainerRequest constraints */
                        constraints?: (Uint8Array|null);

                        /** NewContainerRequest extraHosts */
                        extraHosts?: (Uint8Array[]|null);

                        /** NewContainerRequest hostname */
                        hostname?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a NewContainerRequest. */
                    type $Shape = moby.buildkit.v1.frontend.NewContainerRequest.$Properties;
                }

                /**
                 * Properties of a NewContainerResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.NewContainerResponse.$Properties instead.
                 */
                interface INewContainerResponse extends moby.buildkit.v1.frontend.NewContainerResponse.$Properties {
                }

                /** Represents a NewContainerResponse. */
                class NewContainerResponse {

                    /**
                     * Constructs a new NewContainerResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.NewContainerResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Encodes the specified NewContainerResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.NewContainerResponse.verify|verify} messages.
                     * @param message NewContainerResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.NewContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a NewContainerResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.NewContainerResponse & moby.buildkit.v1.frontend.NewContainerResponse.$Shape} NewContainerResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.NewContainerResponse & moby.buildkit.v1.frontend.NewContainerResponse.$Shape;
                }

                namespace NewContainerResponse {

                    /** Properties of a NewContainerResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a NewContainerResponse. */
                    type $Shape = moby.buildkit.v1.frontend.NewContainerResponse.$Properties;
                }

                /**
                 * Properties of a ReleaseContainerRequest.
                 * @deprecated Use moby.buildkit.v1.frontend.ReleaseContainerRequest.$Properties instead.
                 */
                interface IReleaseContainerRequest extends moby.buildkit.v1.frontend.ReleaseContainerRequest.$Properties {
                }

                /** Represents a ReleaseContainerRequest. */
                class ReleaseContainerRequest {

                    /**
                     * Constructs a new ReleaseContainerRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ReleaseContainerRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ReleaseContainerRequest ContainerID. */
                    ContainerID: string;

                    /**
                     * Encodes the specified ReleaseContainerRequest message. Does not implicitly {@link moby.buildkit.v1.frontend.ReleaseContainerRequest.verify|verify} messages.
                     * @param message ReleaseContainerRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ReleaseContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ReleaseContainerRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReleaseContainerRequest & moby.buildkit.v1.frontend.ReleaseContainerRequest.$Shape} ReleaseContainerRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ReleaseContainerRequest & moby.buildkit.v1.frontend.ReleaseContainerRequest.$Shape;
                }

                namespace ReleaseContainerRequest {

                    /** Properties of a ReleaseContainerRequest. */
                    interface $Properties {

                        /** ReleaseContainerRequest ContainerID */
                        ContainerID?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ReleaseContainerRequest. */
                    type $Shape = moby.buildkit.v1.frontend.ReleaseContainerRequest.$Properties;
                }

                /**
                 * Properties of a ReleaseContainerResponse.
                 * @deprecated Use moby.buildkit.v1.frontend.ReleaseContainerResponse.$Properties instead.
                 */
                interface IReleaseContainerResponse extends moby.buildkit.v1.frontend.ReleaseContainerResponse.$Properties {
                }

                /** Represents a ReleaseContainerResponse. */
                class ReleaseContainerResponse {

                    /**
                     * Constructs a new ReleaseContainerResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ReleaseContainerResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Encodes the specified ReleaseContainerResponse message. Does not implicitly {@link moby.buildkit.v1.frontend.ReleaseContainerResponse.verify|verify} messages.
                     * @param message ReleaseContainerResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ReleaseContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ReleaseContainerResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ReleaseContainerResponse & moby.buildkit.v1.frontend.ReleaseContainerResponse.$Shape} ReleaseContainerResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ReleaseContainerResponse & moby.buildkit.v1.frontend.ReleaseContainerResponse.$Shape;
                }

                namespace ReleaseContainerResponse {

                    /** Properties of a ReleaseContainerResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ReleaseContainerResponse. */
                    type $Shape = moby.buildkit.v1.frontend.ReleaseContainerResponse.$Properties;
                }

                /**
                 * Properties of an ExecMessage.
                 * @deprecated Use moby.buildkit.v1.frontend.ExecMessage.$Properties instead.
                 */
                interface IExecMessage extends moby.buildkit.v1.frontend.ExecMessage.$Properties {
                }

                /** Represents an ExecMessage. */
                class ExecMessage {

                    /**
                     * Constructs a new ExecMessage.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ExecMessage.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ExecMessage ProcessID. */
                    ProcessID: string;

                    /** ExecMessage Init. */
                    Init?: (moby.buildkit.v1.frontend.InitMessage.$Properties|null);

                    /** ExecMessage File. */
                    File?: (moby.buildkit.v1.frontend.FdMessage.$Properties|null);

                    /** ExecMessage Resize. */
                    Resize?: (moby.buildkit.v1.frontend.ResizeMessage.$Properties|null);

                    /** ExecMessage Started. */
                    Started?: (moby.buildkit.v1.frontend.StartedMessage.$Properties|null);

                    /** ExecMessage Exit. */
                    Exit?: (moby.buildkit.v1.frontend.ExitMessage.$Properties|null);

                    /** ExecMessage Done. */
                    Done?: (moby.buildkit.v1.frontend.DoneMessage.$Properties|null);

                    /** ExecMessage Signal. */
                    Signal?: (moby.buildkit.v1.frontend.SignalMessage.$Properties|null);

                    /** ExecMessage Input. */
                    Input?: ("Init"|"File"|"Resize"|"Started"|"Exit"|"Done"|"Signal");

                    /**
                     * Encodes the specified ExecMessage message. Does not implicitly {@link moby.buildkit.v1.frontend.ExecMessage.verify|verify} messages.
                     * @param message ExecMessage message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ExecMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an ExecMessage message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ExecMessage & moby.buildkit.v1.frontend.ExecMessage.$Shape} ExecMessage
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ExecMessage & moby.buildkit.v1.frontend.ExecMessage.$Shape;
                }

                namespace ExecMessage {

                    /** Properties of an ExecMessage. */
                    interface $Properties {

                        /** ExecMessage ProcessID */
                        ProcessID?: (string|null);

                        /** ExecMessage Init */
                        Init?: (moby.buildkit.v1.frontend.InitMessage.$Properties|null);

                        /** ExecMessage File */
                        File?: (moby.buildkit.v1.frontend.FdMessage.$Properties|null);

                        /** ExecMessage Resize */
                        Resize?: (moby.buildkit.v1.frontend.ResizeMessage.$Properties|null);

                        /** ExecMessage Started */
                        Started?: (moby.buildkit.v1.frontend.StartedMessage.$Properties|null);

                        /** ExecMessage Exit */
                        Exit?: (moby.buildkit.v1.frontend.ExitMessage.$Properties|null);

                        /** ExecMessage Done */
                        Done?: (moby.buildkit.v1.frontend.DoneMessage.$Properties|null);

                        /** ExecMessage Signal */
                        Signal?: (moby.buildkit.v1.frontend.SignalMessage.$Properties|null);

                        /** ExecMessage Input */
                        Input?: ("Init"|"File"|"Resize"|"Started"|"Exit"|"Done"|"Signal");

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Narrowed shape of an ExecMessage. */
                    type $Shape = {
                      ProcessID?: string|null;
                      Init?: moby.buildkit.v1.frontend.InitMessage.$Shape|null;
                      File?: moby.buildkit.v1.frontend.FdMessage.$Shape|null;
                      Resize?: moby.buildkit.v1.frontend.ResizeMessage.$Shape|null;
                      Started?: moby.buildkit.v1.frontend.StartedMessage.$Shape|null;
                      Exit?: moby.buildkit.v1.frontend.ExitMessage.$Shape|null;
                      Done?: moby.buildkit.v1.frontend.DoneMessage.$Shape|null;
                      Signal?: moby.buildkit.v1.frontend.SignalMessage.$Shape|null;
                      $unknowns?: Uint8Array[];
                    } & (
                      ({ Input?: undefined; Init?: null; File?: null; Resize?: null; Started?: null; Exit?: null; Done?: null; Signal?: null }|{ Input?: "Init"; Init: moby.buildkit.v1.frontend.InitMessage.$Shape; File?: null; Resize?: null; Started?: null; Exit?: null; Done?: null; Signal?: null }|{ Input?: "File"; Init?: null; File: moby.buildkit.v1.frontend.FdMessage.$Shape; Resize?: null; Started?: null; Exit?: null; Done?: null; Signal?: null }|{ Input?: "Resize"; Init?: null; File?: null; Resize: moby.buildkit.v1.frontend.ResizeMessage.$Shape; Started?: null; Exit?: null; Done?: null; Signal?: null }|{ Input?: "Started"; Init?: null; File?: null; Resize?: null; Started: moby.buildkit.v1.frontend.StartedMessage.$Shape; Exit?: null; Done?: null; Signal?: null }|{ Input?: "Exit"; Init?: null; File?: null; Resize?: null; Started?: null; Exit: moby.buildkit.v1.frontend.ExitMessage.$Shape; Done?: null; Signal?: null }|{ Input?: "Done"; Init?: null; File?: null; Resize?: null; Started?: null; Exit?: null; Done: moby.buildkit.v1.frontend.DoneMessage.$Shape; Signal?: null }|{ Input?: "Signal"; Init?: null; File?: null; Resize?: null; Started?: null; Exit?: null; Done?: null; Signal: moby.buildkit.v1.frontend.SignalMessage.$Shape })
                    );
                }

                /**
                 * Properties of an InitMessage.
                 * @deprecated Use moby.buildkit.v1.frontend.InitMessage.$Properties instead.
                 */
                interface IInitMessage extends moby.buildkit.v1.frontend.InitMessage.$Properties {
                }

                /** Represents an InitMessage. */
                class InitMessage {

                    /**
                     * Constructs a new InitMessage.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.InitMessage.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** InitMessage ContainerID. */
                    ContainerID: string;

                    /** InitMessage Meta. */
                    Meta: Uint8Array;

                    /** InitMessage Fds. */
                    Fds: number[];

                    /** InitMessage Tty. */
                    Tty: boolean;

                    /** InitMessage Security. */
                    Security: number;

                    /** InitMessage secretenv. */
                    secretenv: Uint8Array[];

                    /**
                     * Encodes the specified InitMessage message. Does not implicitly {@link moby.buildkit.v1.frontend.InitMessage.verify|verify} messages.
                     * @param message InitMessage message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.InitMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an InitMessage message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.InitMessage & moby.buildkit.v1.frontend.InitMessage.$Shape} InitMessage
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.InitMessage & moby.buildkit.v1.frontend.InitMessage.$Shape;
                }

                namespace InitMessage {

                    /** Properties of an InitMessage. */
                    interface $Properties {

                        /** InitMessage ContainerID */
                        ContainerID?: (string|null);

                        /** InitMessage Meta */
                        Meta?: (Uint8Array|null);

                        /** InitMessage Fds */
                        Fds?: (number[]|null);

                        /** InitMessage Tty */
                        Tty?: (boolean|null);

                        /** InitMessage Security */
                        Security?: (number|null);

                        /** InitMessage secretenv */
                        secretenv?: (Uint8Array[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an InitMessage. */
                    type $Shape = moby.buildkit.v1.frontend.InitMessage.$Properties;
                }

                /**
                 * Properties of an ExitMessage.
                 * @deprecated Use moby.buildkit.v1.frontend.ExitMessage.$Properties instead.
                 */
                interface IExitMessage extends moby.buildkit.v1.frontend.ExitMessage.$Properties {
                }

                /** Represents an ExitMessage. */
                class ExitMessage {

                    /**
                     * Constructs a new ExitMessage.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ExitMessage.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ExitMessage Code. */
                    Code: number;

                    /** ExitMessage Error. */
                    Error?: (google.rpc.Status.$Properties|null);

                    /**
                     * Encodes the specified ExitMessage message. Does not implicitly {@link moby.buildkit.v1.frontend.ExitMessage.verify|verify} messages.
                     * @param message ExitMessage message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ExitMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an ExitMessage message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ExitMessage & moby.buildkit.v1.frontend.ExitMessage.$Shape} ExitMessage
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ExitMessage & moby.buildkit.v1.frontend.ExitMessage.$Shape;
                }

                namespace ExitMessage {

                    /** Properties of an ExitMessage. */
                    interface $Properties {

                        /** ExitMessage Code */
                        Code?: (number|null);

                        /** ExitMessage Error */
                        Error?: (google.rpc.Status.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an ExitMessage. */
                    type $Shape = moby.buildkit.v1.frontend.ExitMessage.$Properties;
                }

                /**
                 * Properties of a StartedMessage.
                 * @deprecated Use moby.buildkit.v1.frontend.StartedMessage.$Properties instead.
                 */
                interface IStartedMessage extends moby.buildkit.v1.frontend.StartedMessage.$Properties {
                }

                /** Represents a StartedMessage. */
                class StartedMessage {

                    /**
                     * Constructs a new StartedMessage.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.StartedMessage.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Encodes the specified StartedMessage message. Does not implicitly {@link moby.buildkit.v1.frontend.StartedMessage.verify|verify} messages.
                     * @param message StartedMessage message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.StartedMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StartedMessage message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.StartedMessage & moby.buildkit.v1.frontend.StartedMessage.$Shape} StartedMessage
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.StartedMessage & moby.buildkit.v1.frontend.StartedMessage.$Shape;
                }

                namespace StartedMessage {

                    /** Properties of a StartedMessage. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StartedMessage. */
                    type $Shape = moby.buildkit.v1.frontend.StartedMessage.$Properties;
                }

                /**
                 * Properties of a DoneMessage.
                 * @deprecated Use moby.buildkit.v1.frontend.DoneMessage.$Properties instead.
                 */
                interface IDoneMessage extends moby.buildkit.v1.frontend.DoneMessage.$Properties {
                }

                /** Represents a DoneMessage. */
                class DoneMessage {

                    /**
                     * Constructs a new DoneMessage.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.DoneMessage.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Encodes the specified DoneMessage message. Does not implicitly {@link moby.buildkit.v1.frontend.DoneMessage.verify|verify} messages.
                     * @param message DoneMessage message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.DoneMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a DoneMessage message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.DoneMessage & moby.buildkit.v1.frontend.DoneMessage.$Shape} DoneMessage
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.DoneMessage & moby.buildkit.v1.frontend.DoneMessage.$Shape;
                }

                namespace DoneMessage {

                    /** Properties of a DoneMessage. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a DoneMessage. */
                    type $Shape = moby.buildkit.v1.frontend.DoneMessage.$Properties;
                }

                /**
                 * Properties of a FdMessage.
                 * @deprecated Use moby.buildkit.v1.frontend.FdMessage.$Properties instead.
                 */
                interface IFdMessage extends moby.buildkit.v1.frontend.FdMessage.$Properties {
                }

                /** Represents a FdMessage. */
                class FdMessage {

                    /**
                     * Constructs a new FdMessage.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.FdMessage.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** FdMessage Fd. */
                    Fd: number;

                    /** FdMessage EOF. */
                    EOF: boolean;

                    /** FdMessage Data. */
                    Data: Uint8Array;

                    /**
                     * Encodes the specified FdMessage message. Does not implicitly {@link moby.buildkit.v1.frontend.FdMessage.verify|verify} messages.
                     * @param message FdMessage message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.FdMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a FdMessage message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.FdMessage & moby.buildkit.v1.frontend.FdMessage.$Shape} FdMessage
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.FdMessage & moby.buildkit.v1.frontend.FdMessage.$Shape;
                }

                namespace FdMessage {

                    /** Properties of a FdMessage. */
                    interface $Properties {

                        /** FdMessage Fd */
                        Fd?: (number|null);

                        /** FdMessage EOF */
                        EOF?: (boolean|null);

                        /** FdMessage Data */
                        Data?: (Uint8Array|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a FdMessage. */
                    type $Shape = moby.buildkit.v1.frontend.FdMessage.$Properties;
                }

                /**
                 * Properties of a ResizeMessage.
                 * @deprecated Use moby.buildkit.v1.frontend.ResizeMessage.$Properties instead.
                 */
                interface IResizeMessage extends moby.buildkit.v1.frontend.ResizeMessage.$Properties {
                }

                /** Represents a ResizeMessage. */
                class ResizeMessage {

                    /**
                     * Constructs a new ResizeMessage.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.ResizeMessage.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ResizeMessage Rows. */
                    Rows: number;

                    /** ResizeMessage Cols. */
                    Cols: number;

                    /**
                     * Encodes the specified ResizeMessage message. Does not implicitly {@link moby.buildkit.v1.frontend.ResizeMessage.verify|verify} messages.
                     * @param message ResizeMessage message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.ResizeMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ResizeMessage message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.ResizeMessage & moby.buildkit.v1.frontend.ResizeMessage.$Shape} ResizeMessage
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.ResizeMessage & moby.buildkit.v1.frontend.ResizeMessage.$Shape;
                }

                namespace ResizeMessage {

                    /** Properties of a ResizeMessage. */
                    interface $Properties {

                        /** ResizeMessage Rows */
                        Rows?: (number|null);

                        /** ResizeMessage Cols */
                        Cols?: (number|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ResizeMessage. */
                    type $Shape = moby.buildkit.v1.frontend.ResizeMessage.$Properties;
                }

                /**
                 * Properties of a SignalMessage.
                 * @deprecated Use moby.buildkit.v1.frontend.SignalMessage.$Properties instead.
                 */
                interface ISignalMessage extends moby.buildkit.v1.frontend.SignalMessage.$Properties {
                }

                /** Represents a SignalMessage. */
                class SignalMessage {

                    /**
                     * Constructs a new SignalMessage.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: moby.buildkit.v1.frontend.SignalMessage.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** SignalMessage Name. */
                    Name: string;

                    /**
                     * Encodes the specified SignalMessage message. Does not implicitly {@link moby.buildkit.v1.frontend.SignalMessage.verify|verify} messages.
                     * @param message SignalMessage message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: moby.buildkit.v1.frontend.SignalMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a SignalMessage message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {moby.buildkit.v1.frontend.SignalMessage & moby.buildkit.v1.frontend.SignalMessage.$Shape} SignalMessage
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): moby.buildkit.v1.frontend.SignalMessage & moby.buildkit.v1.frontend.SignalMessage.$Shape;
                }

                namespace SignalMessage {

                    /** Properties of a SignalMessage. */
                    interface $Properties {

                        /** SignalMessage Name */
                        Name?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a SignalMessage. */
                    type $Shape = moby.buildkit.v1.frontend.SignalMessage.$Properties;
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
