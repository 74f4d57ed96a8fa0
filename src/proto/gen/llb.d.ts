import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace pb. */
export namespace pb {

    /**
     * Properties of an Op.
     * @deprecated Use pb.Op.$Properties instead.
     */
    interface IOp extends pb.Op.$Properties {
    }

    /** Represents an Op. */
    class Op {

        /**
         * Constructs a new Op.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Op.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Op inputs. */
        inputs: pb.Input.$Properties[];

        /** Op exec. */
        exec?: (pb.ExecOp.$Properties|null);

        /** Op source. */
        source?: (pb.SourceOp.$Properties|null);

        /** Op file. */
        file?: (pb.FileOp.$Properties|null);

        /** Op build. */
        build?: (pb.BuildOp.$Properties|null);

        /** Op merge. */
        merge?: (pb.MergeOp.$Properties|null);

        /** Op diff. */
        diff?: (pb.DiffOp.$Properties|null);

        /** Op passthrough. */
        passthrough?: (pb.PassthroughOp.$Properties|null);

        /** Op platform. */
        platform?: (pb.Platform.$Properties|null);

        /** Op constraints. */
        constraints?: (pb.WorkerConstraints.$Properties|null);

        /** Op op. */
        op?: ("exec"|"source"|"file"|"build"|"merge"|"diff"|"passthrough");

        /**
         * Encodes the specified Op message. Does not implicitly {@link pb.Op.verify|verify} messages.
         * @param message Op message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Op.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Op message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Op & pb.Op.$Shape} Op
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Op & pb.Op.$Shape;
    }

    namespace Op {

        /** Properties of an Op. */
        interface $Properties {

            /** Op inputs */
            inputs?: (pb.Input.$Properties[]|null);

            /** Op exec */
            exec?: (pb.ExecOp.$Properties|null);

            /** Op source */
            source?: (pb.SourceOp.$Properties|null);

            /** Op file */
            file?: (pb.FileOp.$Properties|null);

            /** Op build */
            build?: (pb.BuildOp.$Properties|null);

            /** Op merge */
            merge?: (pb.MergeOp.$Properties|null);

            /** Op diff */
            diff?: (pb.DiffOp.$Properties|null);

            /** Op passthrough */
            passthrough?: (pb.PassthroughOp.$Properties|null);

            /** Op platform */
            platform?: (pb.Platform.$Properties|null);

            /** Op constraints */
            constraints?: (pb.WorkerConstraints.$Properties|null);

            /** Op op */
            op?: ("exec"|"source"|"file"|"build"|"merge"|"diff"|"passthrough");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of an Op. */
        type $Shape = {
          inputs?: pb.Input.$Shape[]|null;
          exec?: pb.ExecOp.$Shape|null;
          source?: pb.SourceOp.$Shape|null;
          file?: pb.FileOp.$Shape|null;
          build?: pb.BuildOp.$Shape|null;
          merge?: pb.MergeOp.$Shape|null;
          diff?: pb.DiffOp.$Shape|null;
          passthrough?: pb.PassthroughOp.$Shape|null;
          platform?: pb.Platform.$Shape|null;
          constraints?: pb.WorkerConstraints.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ op?: undefined; exec?: null; source?: null; file?: null; build?: null; merge?: null; diff?: null; passthrough?: null }|{ op?: "exec"; exec: pb.ExecOp.$Shape; source?: null; file?: null; build?: null; merge?: null; diff?: null; passthrough?: null }|{ op?: "source"; exec?: null; source: pb.SourceOp.$Shape; file?: null; build?: null; merge?: null; diff?: null; passthrough?: null }|{ op?: "file"; exec?: null; source?: null; file: pb.FileOp.$Shape; build?: null; merge?: null; diff?: null; passthrough?: null }|{ op?: "build"; exec?: null; source?: null; file?: null; build: pb.BuildOp.$Shape; merge?: null; diff?: null; passthrough?: null }|{ op?: "merge"; exec?: null; source?: null; file?: null; build?: null; merge: pb.MergeOp.$Shape; diff?: null; passthrough?: null }|{ op?: "diff"; exec?: null; source?: null; file?: null; build?: null; merge?: null; diff: pb.DiffOp.$Shape; passthrough?: null }|{ op?: "passthrough"; exec?: null; source?: null; file?: null; build?: null; merge?: null; diff?: null; passthrough: pb.PassthroughOp.$Shape })
        );
    }

    /**
     * Properties of a Platform.
     * @deprecated Use pb.Platform.$Properties instead.
     */
    interface IPlatform extends pb.Platform.$Properties {
    }

    /** Represents a Platform. */
    class Platform {

        /**
         * Constructs a new Platform.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Platform.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Platform Architecture. */
        Architecture: string;

        /** Platform OS. */
        OS: string;

        /** Platform Variant. */
        Variant: string;

        /** Platform OSVersion. */
        OSVersion: string;

        /** Platform OSFeatures. */
        OSFeatures: string[];

        /**
         * Encodes the specified Platform message. Does not implicitly {@link pb.Platform.verify|verify} messages.
         * @param message Platform message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Platform.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Platform message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Platform & pb.Platform.$Shape} Platform
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Platform & pb.Platform.$Shape;
    }

    namespace Platform {

        /** Properties of a Platform. */
        interface $Properties {

            /** Platform Architecture */
            Architecture?: (string|null);

            /** Platform OS */
            OS?: (string|null);

            /** Platform Variant */
            Variant?: (string|null);

            /** Platform OSVersion */
            OSVersion?: (string|null);

            /** Platform OSFeatures */
            OSFeatures?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Platform. */
        type $Shape = pb.Platform.$Properties;
    }

    /**
     * Properties of an Input.
     * @deprecated Use pb.Input.$Properties instead.
     */
    interface IInput extends pb.Input.$Properties {
    }

    /** Represents an Input. */
    class Input {

        /**
         * Constructs a new Input.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Input.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Input digest. */
        digest: string;

        /** Input index. */
        index: Long;

        /**
         * Encodes the specified Input message. Does not implicitly {@link pb.Input.verify|verify} messages.
         * @param message Input message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Input.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Input message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Input & pb.Input.$Shape} Input
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Input & pb.Input.$Shape;
    }

    namespace Input {

        /** Properties of an Input. */
        interface $Properties {

            /** Input digest */
            digest?: (string|null);

            /** Input index */
            index?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Input. */
        type $Shape = pb.Input.$Properties;
    }

    /**
     * Properties of a WorkerConstraints.
     * @deprecated Use pb.WorkerConstraints.$Properties instead.
     */
    interface IWorkerConstraints extends pb.WorkerConstraints.$Properties {
    }

    /** Represents a WorkerConstraints. */
    class WorkerConstraints {

        /**
         * Constructs a new WorkerConstraints.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.WorkerConstraints.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** WorkerConstraints filter. */
        filter: string[];

        /**
         * Encodes the specified WorkerConstraints message. Does not implicitly {@link pb.WorkerConstraints.verify|verify} messages.
         * @param message WorkerConstraints message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.WorkerConstraints.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a WorkerConstraints message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.WorkerConstraints & pb.WorkerConstraints.$Shape} WorkerConstraints
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.WorkerConstraints & pb.WorkerConstraints.$Shape;
    }

    namespace WorkerConstraints {

        /** Properties of a WorkerConstraints. */
        interface $Properties {

            /** WorkerConstraints filter */
            filter?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a WorkerConstraints. */
        type $Shape = pb.WorkerConstraints.$Properties;
    }

    /**
     * Properties of an ExecOp.
     * @deprecated Use pb.ExecOp.$Properties instead.
     */
    interface IExecOp extends pb.ExecOp.$Properties {
    }

    /** Represents an ExecOp. */
    class ExecOp {

        /**
         * Constructs a new ExecOp.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.ExecOp.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ExecOp meta. */
        meta?: (pb.Meta.$Properties|null);

        /** ExecOp mounts. */
        mounts: pb.Mount.$Properties[];

        /** ExecOp network. */
        network: pb.NetMode;

        /** ExecOp security. */
        security: pb.SecurityMode;

        /** ExecOp secretenv. */
        secretenv: pb.SecretEnv.$Properties[];

        /** ExecOp cdiDevices. */
        cdiDevices: pb.CDIDevice.$Properties[];

        /**
         * Encodes the specified ExecOp message. Does not implicitly {@link pb.ExecOp.verify|verify} messages.
         * @param message ExecOp message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.ExecOp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an ExecOp message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.ExecOp & pb.ExecOp.$Shape} ExecOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.ExecOp & pb.ExecOp.$Shape;
    }

    namespace ExecOp {

        /** Properties of an ExecOp. */
        interface $Properties {

            /** ExecOp meta */
            meta?: (pb.Meta.$Properties|null);

            /** ExecOp mounts */
            mounts?: (pb.Mount.$Properties[]|null);

            /** ExecOp network */
            network?: (pb.NetMode|null);

            /** ExecOp security */
            security?: (pb.SecurityMode|null);

            /** ExecOp secretenv */
            secretenv?: (pb.SecretEnv.$Properties[]|null);

            /** ExecOp cdiDevices */
            cdiDevices?: (pb.CDIDevice.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an ExecOp. */
        type $Shape = pb.ExecOp.$Properties;
    }

    /**
     * Properties of a Meta.
     * @deprecated Use pb.Meta.$Properties instead.
     */
    interface IMeta extends pb.Meta.$Properties {
    }

    /** Represents a Meta. */
    class Meta {

        /**
         * Constructs a new Meta.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Meta.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Meta args. */
        args: string[];

        /** Meta env. */
        env: string[];

        /** Meta cwd. */
        cwd: string;

        /** Meta user. */
        user: string;

        /** Meta proxy_env. */
        proxy_env?: (pb.ProxyEnv.$Properties|null);

        /** Meta extraHosts. */
        extraHosts: pb.HostIP.$Properties[];

        /** Meta hostname. */
        hostname: string;

        /** Meta ulimit. */
        ulimit: pb.Ulimit.$Properties[];

        /** Meta cgroupParent. */
        cgroupParent: string;

        /** Meta removeMountStubsRecursive. */
        removeMountStubsRecursive: boolean;

        /** Meta validExitCodes. */
        validExitCodes: number[];

        /**
         * Encodes the specified Meta message. Does not implicitly {@link pb.Meta.verify|verify} messages.
         * @param message Meta message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Meta.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Meta message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Meta & pb.Meta.$Shape} Meta
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Meta & pb.Meta.$Shape;
    }

    namespace Meta {

        /** Properties of a Meta. */
        interface $Properties {

            /** Meta args */
            args?: (string[]|null);

            /** Meta env */
            env?: (string[]|null);

            /** Meta cwd */
            cwd?: (string|null);

            /** Meta user */
            user?: (string|null);

            /** Meta proxy_env */
            proxy_env?: (pb.ProxyEnv.$Properties|null);

            /** Meta extraHosts */
            extraHosts?: (pb.HostIP.$Properties[]|null);

            /** Meta hostname */
            hostname?: (string|null);

            /** Meta ulimit */
            ulimit?: (pb.Ulimit.$Properties[]|null);

            /** Meta cgroupParent */
            cgroupParent?: (string|null);

            /** Meta removeMountStubsRecursive */
            removeMountStubsRecursive?: (boolean|null);

            /** Meta validExitCodes */
            validExitCodes?: (number[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Meta. */
        type $Shape = pb.Meta.$Properties;
    }

    /**
     * Properties of a HostIP.
     * @deprecated Use pb.HostIP.$Properties instead.
     */
    interface IHostIP extends pb.HostIP.$Properties {
    }

    /** Represents a HostIP. */
    class HostIP {

        /**
         * Constructs a new HostIP.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.HostIP.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HostIP Host. */
        Host: string;

        /** HostIP IP. */
        IP: string;

        /**
         * Encodes the specified HostIP message. Does not implicitly {@link pb.HostIP.verify|verify} messages.
         * @param message HostIP message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.HostIP.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a HostIP message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.HostIP & pb.HostIP.$Shape} HostIP
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.HostIP & pb.HostIP.$Shape;
    }

    namespace HostIP {

        /** Properties of a HostIP. */
        interface $Properties {

            /** HostIP Host */
            Host?: (string|null);

            /** HostIP IP */
            IP?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a HostIP. */
        type $Shape = pb.HostIP.$Properties;
    }

    /**
     * Properties of an Ulimit.
     * @deprecated Use pb.Ulimit.$Properties instead.
     */
    interface IUlimit extends pb.Ulimit.$Properties {
    }

    /** Represents an Ulimit. */
    class Ulimit {

        /**
         * Constructs a new Ulimit.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Ulimit.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Ulimit Name. */
        Name: string;

        /** Ulimit Soft. */
        Soft: Long;

        /** Ulimit Hard. */
        Hard: Long;

        /**
         * Encodes the specified Ulimit message. Does not implicitly {@link pb.Ulimit.verify|verify} messages.
         * @param message Ulimit message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Ulimit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Ulimit message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Ulimit & pb.Ulimit.$Shape} Ulimit
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Ulimit & pb.Ulimit.$Shape;
    }

    namespace Ulimit {

        /** Properties of an Ulimit. */
        interface $Properties {

            /** Ulimit Name */
            Name?: (string|null);

            /** Ulimit Soft */
            Soft?: (Long|null);

            /** Ulimit Hard */
            Hard?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Ulimit. */
        type $Shape = pb.Ulimit.$Properties;
    }

    /**
     * Properties of a ProxyEnv.
     * @deprecated Use pb.ProxyEnv.$Properties instead.
     */
    interface IProxyEnv extends pb.ProxyEnv.$Properties {
    }

    /** Represents a ProxyEnv. */
    class ProxyEnv {

        /**
         * Constructs a new ProxyEnv.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.ProxyEnv.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ProxyEnv http_proxy. */
        http_proxy: string;

        /** ProxyEnv https_proxy. */
        https_proxy: string;

        /** ProxyEnv ftp_proxy. */
        ftp_proxy: string;

        /** ProxyEnv no_proxy. */
        no_proxy: string;

        /** ProxyEnv all_proxy. */
        all_proxy: string;

        /**
         * Encodes the specified ProxyEnv message. Does not implicitly {@link pb.ProxyEnv.verify|verify} messages.
         * @param message ProxyEnv message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.ProxyEnv.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ProxyEnv message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.ProxyEnv & pb.ProxyEnv.$Shape} ProxyEnv
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.ProxyEnv & pb.ProxyEnv.$Shape;
    }

    namespace ProxyEnv {

        /** Properties of a ProxyEnv. */
        interface $Properties {

            /** ProxyEnv http_proxy */
            http_proxy?: (string|null);

            /** ProxyEnv https_proxy */
            https_proxy?: (string|null);

            /** ProxyEnv ftp_proxy */
            ftp_proxy?: (string|null);

            /** ProxyEnv no_proxy */
            no_proxy?: (string|null);

            /** ProxyEnv all_proxy */
            all_proxy?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ProxyEnv. */
        type $Shape = pb.ProxyEnv.$Properties;
    }

    /** NetMode enum. */
    enum NetMode {

        /** UNSET value */
        UNSET = 0,

        /** HOST value */
        HOST = 1,

        /** NONE value */
        NONE = 2
    }

    /** SecurityMode enum. */
    enum SecurityMode {

        /** SANDBOX value */
        SANDBOX = 0,

        /** INSECURE value */
        INSECURE = 1
    }

    /**
     * Properties of a SecretEnv.
     * @deprecated Use pb.SecretEnv.$Properties instead.
     */
    interface ISecretEnv extends pb.SecretEnv.$Properties {
    }

    /** Represents a SecretEnv. */
    class SecretEnv {

        /**
         * Constructs a new SecretEnv.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.SecretEnv.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SecretEnv ID. */
        ID: string;

        /** SecretEnv name. */
        name: string;

        /** SecretEnv optional. */
        optional: boolean;

        /**
         * Encodes the specified SecretEnv message. Does not implicitly {@link pb.SecretEnv.verify|verify} messages.
         * @param message SecretEnv message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.SecretEnv.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SecretEnv message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.SecretEnv & pb.SecretEnv.$Shape} SecretEnv
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.SecretEnv & pb.SecretEnv.$Shape;
    }

    namespace SecretEnv {

        /** Properties of a SecretEnv. */
        interface $Properties {

            /** SecretEnv ID */
            ID?: (string|null);

            /** SecretEnv name */
            name?: (string|null);

            /** SecretEnv optional */
            optional?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SecretEnv. */
        type $Shape = pb.SecretEnv.$Properties;
    }

    /**
     * Properties of a CDIDevice.
     * @deprecated Use pb.CDIDevice.$Properties instead.
     */
    interface ICDIDevice extends pb.CDIDevice.$Properties {
    }

    /** Represents a CDIDevice. */
    class CDIDevice {

        /**
         * Constructs a new CDIDevice.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.CDIDevice.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CDIDevice name. */
        name: string;

        /** CDIDevice optional. */
        optional: boolean;

        /**
         * Encodes the specified CDIDevice message. Does not implicitly {@link pb.CDIDevice.verify|verify} messages.
         * @param message CDIDevice message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.CDIDevice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CDIDevice message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.CDIDevice & pb.CDIDevice.$Shape} CDIDevice
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.CDIDevice & pb.CDIDevice.$Shape;
    }

    namespace CDIDevice {

        /** Properties of a CDIDevice. */
        interface $Properties {

            /** CDIDevice name */
            name?: (string|null);

            /** CDIDevice optional */
            optional?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CDIDevice. */
        type $Shape = pb.CDIDevice.$Properties;
    }

    /**
     * Properties of a Mount.
     * @deprecated Use pb.Mount.$Properties instead.
     */
    interface IMount extends pb.Mount.$Properties {
    }

    /** Represents a Mount. */
    class Mount {

        /**
         * Constructs a new Mount.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Mount.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Mount input. */
        input: Long;

        /** Mount selector. */
        selector: string;

        /** Mount dest. */
        dest: string;

        /** Mount output. */
        output: Long;

        /** Mount readonly. */
        readonly: boolean;

        /** Mount mountType. */
        mountType: pb.MountType;

        /** Mount TmpfsOpt. */
        TmpfsOpt?: (pb.TmpfsOpt.$Properties|null);

        /** Mount cacheOpt. */
        cacheOpt?: (pb.CacheOpt.$Properties|null);

        /** Mount secretOpt. */
        secretOpt?: (pb.SecretOpt.$Properties|null);

        /** Mount SSHOpt. */
        SSHOpt?: (pb.SSHOpt.$Properties|null);

        /** Mount resultID. */
        resultID: string;

        /** Mount contentCache. */
        contentCache: pb.MountContentCache;

        /**
         * Encodes the specified Mount message. Does not implicitly {@link pb.Mount.verify|verify} messages.
         * @param message Mount message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Mount.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Mount message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Mount & pb.Mount.$Shape} Mount
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Mount & pb.Mount.$Shape;
    }

    namespace Mount {

        /** Properties of a Mount. */
        interface $Properties {

            /** Mount input */
            input?: (Long|null);

            /** Mount selector */
            selector?: (string|null);

            /** Mount dest */
            dest?: (string|null);

            /** Mount output */
            output?: (Long|null);

            /** Mount readonly */
            readonly?: (boolean|null);

            /** Mount mountType */
            mountType?: (pb.MountType|null);

            /** Mount TmpfsOpt */
            TmpfsOpt?: (pb.TmpfsOpt.$Properties|null);

            /** Mount cacheOpt */
            cacheOpt?: (pb.CacheOpt.$Properties|null);

            /** Mount secretOpt */
            secretOpt?: (pb.SecretOpt.$Properties|null);

            /** Mount SSHOpt */
            SSHOpt?: (pb.SSHOpt.$Properties|null);

            /** Mount resultID */
            resultID?: (string|null);

            /** Mount contentCache */
            contentCache?: (pb.MountContentCache|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Mount. */
        type $Shape = pb.Mount.$Properties;
    }

    /** MountType enum. */
    enum MountType {

        /** BIND value */
        BIND = 0,

        /** SECRET value */
        SECRET = 1,

        /** SSH value */
        SSH = 2,

        /** CACHE value */
        CACHE = 3,

        /** TMPFS value */
        TMPFS = 4
    }

    /** MountContentCache enum. */
    enum MountContentCache {

        /** DEFAULT value */
        DEFAULT = 0,

        /** ON value */
        ON = 1,

        /** OFF value */
        OFF = 2
    }

    /**
     * Properties of a TmpfsOpt.
     * @deprecated Use pb.TmpfsOpt.$Properties instead.
     */
    interface ITmpfsOpt extends pb.TmpfsOpt.$Properties {
    }

    /** Represents a TmpfsOpt. */
    class TmpfsOpt {

        /**
         * Constructs a new TmpfsOpt.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.TmpfsOpt.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TmpfsOpt size. */
        size: Long;

        /**
         * Encodes the specified TmpfsOpt message. Does not implicitly {@link pb.TmpfsOpt.verify|verify} messages.
         * @param message TmpfsOpt message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.TmpfsOpt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TmpfsOpt message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.TmpfsOpt & pb.TmpfsOpt.$Shape} TmpfsOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.TmpfsOpt & pb.TmpfsOpt.$Shape;
    }

    namespace TmpfsOpt {

        /** Properties of a TmpfsOpt. */
        interface $Properties {

            /** TmpfsOpt size */
            size?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TmpfsOpt. */
        type $Shape = pb.TmpfsOpt.$Properties;
    }

    /**
     * Properties of a CacheOpt.
     * @deprecated Use pb.CacheOpt.$Properties instead.
     */
    interface ICacheOpt extends pb.CacheOpt.$Properties {
    }

    /** Represents a CacheOpt. */
    class CacheOpt {

        /**
         * Constructs a new CacheOpt.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.CacheOpt.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CacheOpt ID. */
        ID: string;

        /** CacheOpt sharing. */
        sharing: pb.CacheSharingOpt;

        /**
         * Encodes the specified CacheOpt message. Does not implicitly {@link pb.CacheOpt.verify|verify} messages.
         * @param message CacheOpt message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.CacheOpt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CacheOpt message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.CacheOpt & pb.CacheOpt.$Shape} CacheOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.CacheOpt & pb.CacheOpt.$Shape;
    }

    namespace CacheOpt {

        /** Properties of a CacheOpt. */
        interface $Properties {

            /** CacheOpt ID */
            ID?: (string|null);

            /** CacheOpt sharing */
            sharing?: (pb.CacheSharingOpt|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CacheOpt. */
        type $Shape = pb.CacheOpt.$Properties;
    }

    /** CacheSharingOpt enum. */
    enum CacheSharingOpt {

        /** SHARED value */
        SHARED = 0,

        /** PRIVATE value */
        PRIVATE = 1,

        /** LOCKED value */
        LOCKED = 2
    }

    /**
     * Properties of a SecretOpt.
     * @deprecated Use pb.SecretOpt.$Properties instead.
     */
    interface ISecretOpt extends pb.SecretOpt.$Properties {
    }

    /** Represents a SecretOpt. */
    class SecretOpt {

        /**
         * Constructs a new SecretOpt.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.SecretOpt.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SecretOpt ID. */
        ID: string;

        /** SecretOpt uid. */
        uid: number;

        /** SecretOpt gid. */
        gid: number;

        /** SecretOpt mode. */
        mode: number;

        /** SecretOpt optional. */
        optional: boolean;

        /**
         * Encodes the specified SecretOpt message. Does not implicitly {@link pb.SecretOpt.verify|verify} messages.
         * @param message SecretOpt message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.SecretOpt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SecretOpt message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.SecretOpt & pb.SecretOpt.$Shape} SecretOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.SecretOpt & pb.SecretOpt.$Shape;
    }

    namespace SecretOpt {

        /** Properties of a SecretOpt. */
        interface $Properties {

            /** SecretOpt ID */
            ID?: (string|null);

            /** SecretOpt uid */
            uid?: (number|null);

            /** SecretOpt gid */
            gid?: (number|null);

            /** SecretOpt mode */
            mode?: (number|null);

            /** SecretOpt optional */
            optional?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SecretOpt. */
        type $Shape = pb.SecretOpt.$Properties;
    }

    /**
     * Properties of a SSHOpt.
     * @deprecated Use pb.SSHOpt.$Properties instead.
     */
    interface ISSHOpt extends pb.SSHOpt.$Properties {
    }

    /** Represents a SSHOpt. */
    class SSHOpt {

        /**
         * Constructs a new SSHOpt.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.SSHOpt.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SSHOpt ID. */
        ID: string;

        /** SSHOpt uid. */
        uid: number;

        /** SSHOpt gid. */
        gid: number;

        /** SSHOpt mode. */
        mode: number;

        /** SSHOpt optional. */
        optional: boolean;

        /**
         * Encodes the specified SSHOpt message. Does not implicitly {@link pb.SSHOpt.verify|verify} messages.
         * @param message SSHOpt message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.SSHOpt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SSHOpt message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.SSHOpt & pb.SSHOpt.$Shape} SSHOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.SSHOpt & pb.SSHOpt.$Shape;
    }

    namespace SSHOpt {

        /** Properties of a SSHOpt. */
        interface $Properties {

            /** SSHOpt ID */
            ID?: (string|null);

            /** SSHOpt uid */
            uid?: (number|null);

            /** SSHOpt gid */
            gid?: (number|null);

            /** SSHOpt mode */
            mode?: (number|null);

            /** SSHOpt optional */
            optional?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SSHOpt. */
        type $Shape = pb.SSHOpt.$Properties;
    }

    /**
     * Properties of a SourceOp.
     * @deprecated Use pb.SourceOp.$Properties instead.
     */
    interface ISourceOp extends pb.SourceOp.$Properties {
    }

    /** Represents a SourceOp. */
    class SourceOp {

        /**
         * Constructs a new SourceOp.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.SourceOp.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SourceOp identifier. */
        identifier: string;

        /** SourceOp attrs. */
        attrs: { [k: string]: string };

        /**
         * Encodes the specified SourceOp message. Does not implicitly {@link pb.SourceOp.verify|verify} messages.
         * @param message SourceOp message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.SourceOp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SourceOp message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.SourceOp & pb.SourceOp.$Shape} SourceOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.SourceOp & pb.SourceOp.$Shape;
    }

    namespace SourceOp {

        /** Properties of a SourceOp. */
        interface $Properties {

            /** SourceOp identifier */
            identifier?: (string|null);

            /** SourceOp attrs */
            attrs?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SourceOp. */
        type $Shape = pb.SourceOp.$Properties;
    }

    /**
     * Properties of a BuildOp.
     * @deprecated Use pb.BuildOp.$Properties instead.
     */
    interface IBuildOp extends pb.BuildOp.$Properties {
    }

    /** Represents a BuildOp. */
    class BuildOp {

        /**
         * Constructs a new BuildOp.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.BuildOp.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** BuildOp builder. */
        builder: Long;

        /** BuildOp inputs. */
        inputs: { [k: string]: pb.BuildInput.$Properties };

        /** BuildOp def. */
        def?: (pb.Definition.$Properties|null);

        /** BuildOp attrs. */
        attrs: { [k: string]: string };

        /**
         * Encodes the specified BuildOp message. Does not implicitly {@link pb.BuildOp.verify|verify} messages.
         * @param message BuildOp message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.BuildOp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a BuildOp message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.BuildOp & pb.BuildOp.$Shape} BuildOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.BuildOp & pb.BuildOp.$Shape;
    }

    namespace BuildOp {

        /** Properties of a BuildOp. */
        interface $Properties {

            /** BuildOp builder */
            builder?: (Long|null);

            /** BuildOp inputs */
            inputs?: ({ [k: string]: pb.BuildInput.$Properties }|null);

            /** BuildOp def */
            def?: (pb.Definition.$Properties|null);

            /** BuildOp attrs */
            attrs?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a BuildOp. */
        type $Shape = pb.BuildOp.$Properties;
    }

    /**
     * Properties of a BuildInput.
     * @deprecated Use pb.BuildInput.$Properties instead.
     */
    interface IBuildInput extends pb.BuildInput.$Properties {
    }

    /** Represents a BuildInput. */
    class BuildInput {

        /**
         * Constructs a new BuildInput.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.BuildInput.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** BuildInput input. */
        input: Long;

        /**
         * Encodes the specified BuildInput message. Does not implicitly {@link pb.BuildInput.verify|verify} messages.
         * @param message BuildInput message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.BuildInput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a BuildInput message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.BuildInput & pb.BuildInput.$Shape} BuildInput
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.BuildInput & pb.BuildInput.$Shape;
    }

    namespace BuildInput {

        /** Properties of a BuildInput. */
        interface $Properties {

            /** BuildInput input */
            input?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a BuildInput. */
        type $Shape = pb.BuildInput.$Properties;
    }

    /**
     * Properties of a FileOp.
     * @deprecated Use pb.FileOp.$Properties instead.
     */
    interface IFileOp extends pb.FileOp.$Properties {
    }

    /** Represents a FileOp. */
    class FileOp {

        /**
         * Constructs a new FileOp.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.FileOp.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FileOp actions. */
        actions: pb.FileAction.$Properties[];

        /**
         * Encodes the specified FileOp message. Does not implicitly {@link pb.FileOp.verify|verify} messages.
         * @param message FileOp message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.FileOp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FileOp message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.FileOp & pb.FileOp.$Shape} FileOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.FileOp & pb.FileOp.$Shape;
    }

    namespace FileOp {

        /** Properties of a FileOp. */
        interface $Properties {

            /** FileOp actions */
            actions?: (pb.FileAction.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a FileOp. */
        type $Shape = {
          actions?: pb.FileAction.$Shape[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a FileAction.
     * @deprecated Use pb.FileAction.$Properties instead.
     */
    interface IFileAction extends pb.FileAction.$Properties {
    }

    /** Represents a FileAction. */
    class FileAction {

        /**
         * Constructs a new FileAction.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.FileAction.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FileAction input. */
        input: Long;

        /** FileAction secondaryInput. */
        secondaryInput: Long;

        /** FileAction output. */
        output: Long;

        /** FileAction copy. */
        copy?: (pb.FileActionCopy.$Properties|null);

        /** FileAction mkfile. */
        mkfile?: (pb.FileActionMkFile.$Properties|null);

        /** FileAction mkdir. */
        mkdir?: (pb.FileActionMkDir.$Properties|null);

        /** FileAction rm. */
        rm?: (pb.FileActionRm.$Properties|null);

        /** FileAction symlink. */
        symlink?: (pb.FileActionSymlink.$Properties|null);

        /** FileAction action. */
        action?: ("copy"|"mkfile"|"mkdir"|"rm"|"symlink");

        /**
         * Encodes the specified FileAction message. Does not implicitly {@link pb.FileAction.verify|verify} messages.
         * @param message FileAction message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.FileAction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FileAction message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.FileAction & pb.FileAction.$Shape} FileAction
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.FileAction & pb.FileAction.$Shape;
    }

    namespace FileAction {

        /** Properties of a FileAction. */
        interface $Properties {

            /** FileAction input */
            input?: (Long|null);

            /** FileAction secondaryInput */
            secondaryInput?: (Long|null);

            /** FileAction output */
            output?: (Long|null);

            /** FileAction copy */
            copy?: (pb.FileActionCopy.$Properties|null);

            /** FileAction mkfile */
            mkfile?: (pb.FileActionMkFile.$Properties|null);

            /** FileAction mkdir */
            mkdir?: (pb.FileActionMkDir.$Properties|null);

            /** FileAction rm */
            rm?: (pb.FileActionRm.$Properties|null);

            /** FileAction symlink */
            symlink?: (pb.FileActionSymlink.$Properties|null);

            /** FileAction action */
            action?: ("copy"|"mkfile"|"mkdir"|"rm"|"symlink");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a FileAction. */
        type $Shape = {
          input?: Long|null;
          secondaryInput?: Long|null;
          output?: Long|null;
          copy?: pb.FileActionCopy.$Shape|null;
          mkfile?: pb.FileActionMkFile.$Shape|null;
          mkdir?: pb.FileActionMkDir.$Shape|null;
          rm?: pb.FileActionRm.$Shape|null;
          symlink?: pb.FileActionSymlink.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ action?: undefined; copy?: null; mkfile?: null; mkdir?: null; rm?: null; symlink?: null }|{ action?: "copy"; copy: pb.FileActionCopy.$Shape; mkfile?: null; mkdir?: null; rm?: null; symlink?: null }|{ action?: "mkfile"; copy?: null; mkfile: pb.FileActionMkFile.$Shape; mkdir?: null; rm?: null; symlink?: null }|{ action?: "mkdir"; copy?: null; mkfile?: null; mkdir: pb.FileActionMkDir.$Shape; rm?: null; symlink?: null }|{ action?: "rm"; copy?: null; mkfile?: null; mkdir?: null; rm: pb.FileActionRm.$Shape; symlink?: null }|{ action?: "symlink"; copy?: null; mkfile?: null; mkdir?: null; rm?: null; symlink: pb.FileActionSymlink.$Shape })
        );
    }

    /**
     * Properties of a FileActionCopy.
     * @deprecated Use pb.FileActionCopy.$Properties instead.
     */
    interface IFileActionCopy extends pb.FileActionCopy.$Properties {
    }

    /** Represents a FileActionCopy. */
    class FileActionCopy {

        /**
         * Constructs a new FileActionCopy.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.FileActionCopy.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FileActionCopy src. */
        src: string;

        /** FileActionCopy dest. */
        dest: string;

        /** FileActionCopy owner. */
        owner?: (pb.ChownOpt.$Properties|null);

        /** FileActionCopy mode. */
        mode: number;

        /** FileActionCopy followSymlink. */
        followSymlink: boolean;

        /** FileActionCopy dirCopyContents. */
        dirCopyContents: boolean;

        /** FileActionCopy attemptUnpackDockerCompatibility. */
        attemptUnpackDockerCompatibility: boolean;

        /** FileActionCopy createDestPath. */
        createDestPath: boolean;

        /** FileActionCopy allowWildcard. */
        allowWildcard: boolean;

        /** FileActionCopy allowEmptyWildcard. */
        allowEmptyWildcard: boolean;

        /** FileActionCopy timestamp. */
        timestamp: Long;

        /** FileActionCopy include_patterns. */
        include_patterns: string[];

        /** FileActionCopy exclude_patterns. */
        exclude_patterns: string[];

        /** FileActionCopy alwaysReplaceExistingDestPaths. */
        alwaysReplaceExistingDestPaths: boolean;

        /** FileActionCopy modeStr. */
        modeStr: string;

        /** FileActionCopy required_paths. */
        required_paths: string[];

        /**
         * Encodes the specified FileActionCopy message. Does not implicitly {@link pb.FileActionCopy.verify|verify} messages.
         * @param message FileActionCopy message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.FileActionCopy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FileActionCopy message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.FileActionCopy & pb.FileActionCopy.$Shape} FileActionCopy
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.FileActionCopy & pb.FileActionCopy.$Shape;
    }

    namespace FileActionCopy {

        /** Properties of a FileActionCopy. */
        interface $Properties {

            /** FileActionCopy src */
            src?: (string|null);

            /** FileActionCopy dest */
            dest?: (string|null);

            /** FileActionCopy owner */
            owner?: (pb.ChownOpt.$Properties|null);

            /** FileActionCopy mode */
            mode?: (number|null);

            /** FileActionCopy followSymlink */
            followSymlink?: (boolean|null);

            /** FileActionCopy dirCopyContents */
            dirCopyContents?: (boolean|null);

            /** FileActionCopy attemptUnpackDockerCompatibility */
            attemptUnpackDockerCompatibility?: (boolean|null);

            /** FileActionCopy createDestPath */
            createDestPath?: (boolean|null);

            /** FileActionCopy allowWildcard */
            allowWildcard?: (boolean|null);

            /** FileActionCopy allowEmptyWildcard */
            allowEmptyWildcard?: (boolean|null);

            /** FileActionCopy timestamp */
            timestamp?: (Long|null);

            /** FileActionCopy include_patterns */
            include_patterns?: (string[]|null);

            /** FileActionCopy exclude_patterns */
            exclude_patterns?: (string[]|null);

            /** FileActionCopy alwaysReplaceExistingDestPaths */
            alwaysReplaceExistingDestPaths?: (boolean|null);

            /** FileActionCopy modeStr */
            modeStr?: (string|null);

            /** FileActionCopy required_paths */
            required_paths?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a FileActionCopy. */
        type $Shape = {
          src?: string|null;
          dest?: string|null;
          owner?: pb.ChownOpt.$Shape|null;
          mode?: number|null;
          followSymlink?: boolean|null;
          dirCopyContents?: boolean|null;
          attemptUnpackDockerCompatibility?: boolean|null;
          createDestPath?: boolean|null;
          allowWildcard?: boolean|null;
          allowEmptyWildcard?: boolean|null;
          timestamp?: Long|null;
          include_patterns?: string[]|null;
          exclude_patterns?: string[]|null;
          alwaysReplaceExistingDestPaths?: boolean|null;
          modeStr?: string|null;
          required_paths?: string[]|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a FileActionMkFile.
     * @deprecated Use pb.FileActionMkFile.$Properties instead.
     */
    interface IFileActionMkFile extends pb.FileActionMkFile.$Properties {
    }

    /** Represents a FileActionMkFile. */
    class FileActionMkFile {

        /**
         * Constructs a new FileActionMkFile.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.FileActionMkFile.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FileActionMkFile path. */
        path: string;

        /** FileActionMkFile mode. */
        mode: number;

        /** FileActionMkFile data. */
        data: Uint8Array;

        /** FileActionMkFile owner. */
        owner?: (pb.ChownOpt.$Properties|null);

        /** FileActionMkFile timestamp. */
        timestamp: Long;

        /**
         * Encodes the specified FileActionMkFile message. Does not implicitly {@link pb.FileActionMkFile.verify|verify} messages.
         * @param message FileActionMkFile message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.FileActionMkFile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FileActionMkFile message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.FileActionMkFile & pb.FileActionMkFile.$Shape} FileActionMkFile
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.FileActionMkFile & pb.FileActionMkFile.$Shape;
    }

    namespace FileActionMkFile {

        /** Properties of a FileActionMkFile. */
        interface $Properties {

            /** FileActionMkFile path */
            path?: (string|null);

            /** FileActionMkFile mode */
            mode?: (number|null);

            /** FileActionMkFile data */
            data?: (Uint8Array|null);

            /** FileActionMkFile owner */
            owner?: (pb.ChownOpt.$Properties|null);

            /** FileActionMkFile timestamp */
            timestamp?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a FileActionMkFile. */
        type $Shape = {
          path?: string|null;
          mode?: number|null;
          data?: Uint8Array|null;
          owner?: pb.ChownOpt.$Shape|null;
          timestamp?: Long|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a FileActionSymlink.
     * @deprecated Use pb.FileActionSymlink.$Properties instead.
     */
    interface IFileActionSymlink extends pb.FileActionSymlink.$Properties {
    }

    /** Represents a FileActionSymlink. */
    class FileActionSymlink {

        /**
         * Constructs a new FileActionSymlink.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.FileActionSymlink.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FileActionSymlink oldpath. */
        oldpath: string;

        /** FileActionSymlink newpath. */
        newpath: string;

        /** FileActionSymlink owner. */
        owner?: (pb.ChownOpt.$Properties|null);

        /** FileActionSymlink timestamp. */
        timestamp: Long;

        /**
         * Encodes the specified FileActionSymlink message. Does not implicitly {@link pb.FileActionSymlink.verify|verify} messages.
         * @param message FileActionSymlink message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.FileActionSymlink.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FileActionSymlink message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.FileActionSymlink & pb.FileActionSymlink.$Shape} FileActionSymlink
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.FileActionSymlink & pb.FileActionSymlink.$Shape;
    }

    namespace FileActionSymlink {

        /** Properties of a FileActionSymlink. */
        interface $Properties {

            /** FileActionSymlink oldpath */
            oldpath?: (string|null);

            /** FileActionSymlink newpath */
            newpath?: (string|null);

            /** FileActionSymlink owner */
            owner?: (pb.ChownOpt.$Properties|null);

            /** FileActionSymlink timestamp */
            timestamp?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a FileActionSymlink. */
        type $Shape = {
          oldpath?: string|null;
          newpath?: string|null;
          owner?: pb.ChownOpt.$Shape|null;
          timestamp?: Long|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a FileActionMkDir.
     * @deprecated Use pb.FileActionMkDir.$Properties instead.
     */
    interface IFileActionMkDir extends pb.FileActionMkDir.$Properties {
    }

    /** Represents a FileActionMkDir. */
    class FileActionMkDir {

        /**
         * Constructs a new FileActionMkDir.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.FileActionMkDir.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FileActionMkDir path. */
        path: string;

        /** FileActionMkDir mode. */
        mode: number;

        /** FileActionMkDir makeParents. */
        makeParents: boolean;

        /** FileActionMkDir owner. */
        owner?: (pb.ChownOpt.$Properties|null);

        /** FileActionMkDir timestamp. */
        timestamp: Long;

        /**
         * Encodes the specified FileActionMkDir message. Does not implicitly {@link pb.FileActionMkDir.verify|verify} messages.
         * @param message FileActionMkDir message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.FileActionMkDir.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FileActionMkDir message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.FileActionMkDir & pb.FileActionMkDir.$Shape} FileActionMkDir
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.FileActionMkDir & pb.FileActionMkDir.$Shape;
    }

    namespace FileActionMkDir {

        /** Properties of a FileActionMkDir. */
        interface $Properties {

            /** FileActionMkDir path */
            path?: (string|null);

            /** FileActionMkDir mode */
            mode?: (number|null);

            /** FileActionMkDir makeParents */
            makeParents?: (boolean|null);

            /** FileActionMkDir owner */
            owner?: (pb.ChownOpt.$Properties|null);

            /** FileActionMkDir timestamp */
            timestamp?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a FileActionMkDir. */
        type $Shape = {
          path?: string|null;
          mode?: number|null;
          makeParents?: boolean|null;
          owner?: pb.ChownOpt.$Shape|null;
          timestamp?: Long|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a FileActionRm.
     * @deprecated Use pb.FileActionRm.$Properties instead.
     */
    interface IFileActionRm extends pb.FileActionRm.$Properties {
    }

    /** Represents a FileActionRm. */
    class FileActionRm {

        /**
         * Constructs a new FileActionRm.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.FileActionRm.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** FileActionRm path. */
        path: string;

        /** FileActionRm allowNotFound. */
        allowNotFound: boolean;

        /** FileActionRm allowWildcard. */
        allowWildcard: boolean;

        /**
         * Encodes the specified FileActionRm message. Does not implicitly {@link pb.FileActionRm.verify|verify} messages.
         * @param message FileActionRm message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.FileActionRm.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a FileActionRm message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.FileActionRm & pb.FileActionRm.$Shape} FileActionRm
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.FileActionRm & pb.FileActionRm.$Shape;
    }

    namespace FileActionRm {

        /** Properties of a FileActionRm. */
        interface $Properties {

            /** FileActionRm path */
            path?: (string|null);

            /** FileActionRm allowNotFound */
            allowNotFound?: (boolean|null);

            /** FileActionRm allowWildcard */
            allowWildcard?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a FileActionRm. */
        type $Shape = pb.FileActionRm.$Properties;
    }

    /**
     * Properties of a ChownOpt.
     * @deprecated Use pb.ChownOpt.$Properties instead.
     */
    interface IChownOpt extends pb.ChownOpt.$Properties {
    }

    /** Represents a ChownOpt. */
    class ChownOpt {

        /**
         * Constructs a new ChownOpt.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.ChownOpt.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ChownOpt user. */
        user?: (pb.UserOpt.$Properties|null);

        /** ChownOpt group. */
        group?: (pb.UserOpt.$Properties|null);

        /**
         * Encodes the specified ChownOpt message. Does not implicitly {@link pb.ChownOpt.verify|verify} messages.
         * @param message ChownOpt message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.ChownOpt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ChownOpt message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.ChownOpt & pb.ChownOpt.$Shape} ChownOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.ChownOpt & pb.ChownOpt.$Shape;
    }

    namespace ChownOpt {

        /** Properties of a ChownOpt. */
        interface $Properties {

            /** ChownOpt user */
            user?: (pb.UserOpt.$Properties|null);

            /** ChownOpt group */
            group?: (pb.UserOpt.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ChownOpt. */
        type $Shape = {
          user?: pb.UserOpt.$Shape|null;
          group?: pb.UserOpt.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a UserOpt.
     * @deprecated Use pb.UserOpt.$Properties instead.
     */
    interface IUserOpt extends pb.UserOpt.$Properties {
    }

    /** Represents a UserOpt. */
    class UserOpt {

        /**
         * Constructs a new UserOpt.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.UserOpt.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** UserOpt byName. */
        byName?: (pb.NamedUserOpt.$Properties|null);

        /** UserOpt byID. */
        byID?: (number|null);

        /** UserOpt user. */
        user?: ("byName"|"byID");

        /**
         * Encodes the specified UserOpt message. Does not implicitly {@link pb.UserOpt.verify|verify} messages.
         * @param message UserOpt message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.UserOpt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a UserOpt message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.UserOpt & pb.UserOpt.$Shape} UserOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.UserOpt & pb.UserOpt.$Shape;
    }

    namespace UserOpt {

        /** Properties of a UserOpt. */
        interface $Properties {

            /** UserOpt byName */
            byName?: (pb.NamedUserOpt.$Properties|null);

            /** UserOpt byID */
            byID?: (number|null);

            /** UserOpt user */
            user?: ("byName"|"byID");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a UserOpt. */
        type $Shape = {
          byName?: pb.NamedUserOpt.$Shape|null;
          byID?: number|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ user?: undefined; byName?: null; byID?: null }|{ user?: "byName"; byName: pb.NamedUserOpt.$Shape; byID?: null }|{ user?: "byID"; byName?: null; byID: number })
        );
    }

    /**
     * Properties of a NamedUserOpt.
     * @deprecated Use pb.NamedUserOpt.$Properties instead.
     */
    interface INamedUserOpt extends pb.NamedUserOpt.$Properties {
    }

    /** Represents a NamedUserOpt. */
    class NamedUserOpt {

        /**
         * Constructs a new NamedUserOpt.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.NamedUserOpt.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NamedUserOpt name. */
        name: string;

        /** NamedUserOpt input. */
        input: Long;

        /**
         * Encodes the specified NamedUserOpt message. Does not implicitly {@link pb.NamedUserOpt.verify|verify} messages.
         * @param message NamedUserOpt message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.NamedUserOpt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NamedUserOpt message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.NamedUserOpt & pb.NamedUserOpt.$Shape} NamedUserOpt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.NamedUserOpt & pb.NamedUserOpt.$Shape;
    }

    namespace NamedUserOpt {

        /** Properties of a NamedUserOpt. */
        interface $Properties {

            /** NamedUserOpt name */
            name?: (string|null);

            /** NamedUserOpt input */
            input?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NamedUserOpt. */
        type $Shape = pb.NamedUserOpt.$Properties;
    }

    /**
     * Properties of a MergeOp.
     * @deprecated Use pb.MergeOp.$Properties instead.
     */
    interface IMergeOp extends pb.MergeOp.$Properties {
    }

    /** Represents a MergeOp. */
    class MergeOp {

        /**
         * Constructs a new MergeOp.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.MergeOp.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MergeOp inputs. */
        inputs: pb.MergeInput.$Properties[];

        /**
         * Encodes the specified MergeOp message. Does not implicitly {@link pb.MergeOp.verify|verify} messages.
         * @param message MergeOp message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.MergeOp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MergeOp message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.MergeOp & pb.MergeOp.$Shape} MergeOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.MergeOp & pb.MergeOp.$Shape;
    }

    namespace MergeOp {

        /** Properties of a MergeOp. */
        interface $Properties {

            /** MergeOp inputs */
            inputs?: (pb.MergeInput.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MergeOp. */
        type $Shape = pb.MergeOp.$Properties;
    }

    /**
     * Properties of a MergeInput.
     * @deprecated Use pb.MergeInput.$Properties instead.
     */
    interface IMergeInput extends pb.MergeInput.$Properties {
    }

    /** Represents a MergeInput. */
    class MergeInput {

        /**
         * Constructs a new MergeInput.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.MergeInput.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MergeInput input. */
        input: Long;

        /**
         * Encodes the specified MergeInput message. Does not implicitly {@link pb.MergeInput.verify|verify} messages.
         * @param message MergeInput message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.MergeInput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MergeInput message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.MergeInput & pb.MergeInput.$Shape} MergeInput
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.MergeInput & pb.MergeInput.$Shape;
    }

    namespace MergeInput {

        /** Properties of a MergeInput. */
        interface $Properties {

            /** MergeInput input */
            input?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MergeInput. */
        type $Shape = pb.MergeInput.$Properties;
    }

    /**
     * Properties of a DiffOp.
     * @deprecated Use pb.DiffOp.$Properties instead.
     */
    interface IDiffOp extends pb.DiffOp.$Properties {
    }

    /** Represents a DiffOp. */
    class DiffOp {

        /**
         * Constructs a new DiffOp.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.DiffOp.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** DiffOp lower. */
        lower?: (pb.LowerDiffInput.$Properties|null);

        /** DiffOp upper. */
        upper?: (pb.UpperDiffInput.$Properties|null);

        /**
         * Encodes the specified DiffOp message. Does not implicitly {@link pb.DiffOp.verify|verify} messages.
         * @param message DiffOp message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.DiffOp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a DiffOp message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.DiffOp & pb.DiffOp.$Shape} DiffOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.DiffOp & pb.DiffOp.$Shape;
    }

    namespace DiffOp {

        /** Properties of a DiffOp. */
        interface $Properties {

            /** DiffOp lower */
            lower?: (pb.LowerDiffInput.$Properties|null);

            /** DiffOp upper */
            upper?: (pb.UpperDiffInput.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a DiffOp. */
        type $Shape = pb.DiffOp.$Properties;
    }

    /**
     * Properties of a LowerDiffInput.
     * @deprecated Use pb.LowerDiffInput.$Properties instead.
     */
    interface ILowerDiffInput extends pb.LowerDiffInput.$Properties {
    }

    /** Represents a LowerDiffInput. */
    class LowerDiffInput {

        /**
         * Constructs a new LowerDiffInput.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.LowerDiffInput.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LowerDiffInput input. */
        input: Long;

        /**
         * Encodes the specified LowerDiffInput message. Does not implicitly {@link pb.LowerDiffInput.verify|verify} messages.
         * @param message LowerDiffInput message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.LowerDiffInput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LowerDiffInput message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.LowerDiffInput & pb.LowerDiffInput.$Shape} LowerDiffInput
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.LowerDiffInput & pb.LowerDiffInput.$Shape;
    }

    namespace LowerDiffInput {

        /** Properties of a LowerDiffInput. */
        interface $Properties {

            /** LowerDiffInput input */
            input?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LowerDiffInput. */
        type $Shape = pb.LowerDiffInput.$Properties;
    }

    /**
     * Properties of an UpperDiffInput.
     * @deprecated Use pb.UpperDiffInput.$Properties instead.
     */
    interface IUpperDiffInput extends pb.UpperDiffInput.$Properties {
    }

    /** Represents an UpperDiffInput. */
    class UpperDiffInput {

        /**
         * Constructs a new UpperDiffInput.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.UpperDiffInput.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** UpperDiffInput input. */
        input: Long;

        /**
         * Encodes the specified UpperDiffInput message. Does not implicitly {@link pb.UpperDiffInput.verify|verify} messages.
         * @param message UpperDiffInput message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.UpperDiffInput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an UpperDiffInput message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.UpperDiffInput & pb.UpperDiffInput.$Shape} UpperDiffInput
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.UpperDiffInput & pb.UpperDiffInput.$Shape;
    }

    namespace UpperDiffInput {

        /** Properties of an UpperDiffInput. */
        interface $Properties {

            /** UpperDiffInput input */
            input?: (Long|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an UpperDiffInput. */
        type $Shape = pb.UpperDiffInput.$Properties;
    }

    /**
     * Properties of a PassthroughOp.
     * @deprecated Use pb.PassthroughOp.$Properties instead.
     */
    interface IPassthroughOp extends pb.PassthroughOp.$Properties {
    }

    /** Represents a PassthroughOp. */
    class PassthroughOp {

        /**
         * Constructs a new PassthroughOp.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.PassthroughOp.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** PassthroughOp id. */
        id: string;

        /** PassthroughOp outputs. */
        outputs: Long[];

        /**
         * Encodes the specified PassthroughOp message. Does not implicitly {@link pb.PassthroughOp.verify|verify} messages.
         * @param message PassthroughOp message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.PassthroughOp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a PassthroughOp message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.PassthroughOp & pb.PassthroughOp.$Shape} PassthroughOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.PassthroughOp & pb.PassthroughOp.$Shape;
    }

    namespace PassthroughOp {

        /** Properties of a PassthroughOp. */
        interface $Properties {

            /** PassthroughOp id */
            id?: (string|null);

            /** PassthroughOp outputs */
            outputs?: (Long[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a PassthroughOp. */
        type $Shape = pb.PassthroughOp.$Properties;
    }

    /**
     * Properties of a Definition.
     * @deprecated Use pb.Definition.$Properties instead.
     */
    interface IDefinition extends pb.Definition.$Properties {
    }

    /** Represents a Definition. */
    class Definition {

        /**
         * Constructs a new Definition.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Definition.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Definition def. */
        def: Uint8Array[];

        /** Definition metadata. */
        metadata: { [k: string]: pb.OpMetadata.$Properties };

        /** Definition Source. */
        Source?: (pb.Source.$Properties|null);

        /**
         * Encodes the specified Definition message. Does not implicitly {@link pb.Definition.verify|verify} messages.
         * @param message Definition message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Definition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Definition message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Definition & pb.Definition.$Shape} Definition
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Definition & pb.Definition.$Shape;
    }

    namespace Definition {

        /** Properties of a Definition. */
        interface $Properties {

            /** Definition def */
            def?: (Uint8Array[]|null);

            /** Definition metadata */
            metadata?: ({ [k: string]: pb.OpMetadata.$Properties }|null);

            /** Definition Source */
            Source?: (pb.Source.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Definition. */
        type $Shape = pb.Definition.$Properties;
    }

    /**
     * Properties of an OpMetadata.
     * @deprecated Use pb.OpMetadata.$Properties instead.
     */
    interface IOpMetadata extends pb.OpMetadata.$Properties {
    }

    /** Represents an OpMetadata. */
    class OpMetadata {

        /**
         * Constructs a new OpMetadata.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.OpMetadata.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** OpMetadata ignore_cache. */
        ignore_cache: boolean;

        /** OpMetadata description. */
        description: { [k: string]: string };

        /** OpMetadata export_cache. */
        export_cache?: (pb.ExportCache.$Properties|null);

        /** OpMetadata caps. */
        caps: { [k: string]: boolean };

        /** OpMetadata progress_group. */
        progress_group?: (pb.ProgressGroup.$Properties|null);

        /** OpMetadata linux_resources. */
        linux_resources?: (pb.LinuxResources.$Properties|null);

        /**
         * Encodes the specified OpMetadata message. Does not implicitly {@link pb.OpMetadata.verify|verify} messages.
         * @param message OpMetadata message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.OpMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an OpMetadata message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.OpMetadata & pb.OpMetadata.$Shape} OpMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.OpMetadata & pb.OpMetadata.$Shape;
    }

    namespace OpMetadata {

        /** Properties of an OpMetadata. */
        interface $Properties {

            /** OpMetadata ignore_cache */
            ignore_cache?: (boolean|null);

            /** OpMetadata description */
            description?: ({ [k: string]: string }|null);

            /** OpMetadata export_cache */
            export_cache?: (pb.ExportCache.$Properties|null);

            /** OpMetadata caps */
            caps?: ({ [k: string]: boolean }|null);

            /** OpMetadata progress_group */
            progress_group?: (pb.ProgressGroup.$Properties|null);

            /** OpMetadata linux_resources */
            linux_resources?: (pb.LinuxResources.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an OpMetadata. */
        type $Shape = pb.OpMetadata.$Properties;
    }

    /**
     * Properties of an ExportCache.
     * @deprecated Use pb.ExportCache.$Properties instead.
     */
    interface IExportCache extends pb.ExportCache.$Properties {
    }

    /** Represents an ExportCache. */
    class ExportCache {

        /**
         * Constructs a new ExportCache.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.ExportCache.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ExportCache Value. */
        Value: boolean;

        /**
         * Encodes the specified ExportCache message. Does not implicitly {@link pb.ExportCache.verify|verify} messages.
         * @param message ExportCache message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.ExportCache.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an ExportCache message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.ExportCache & pb.ExportCache.$Shape} ExportCache
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.ExportCache & pb.ExportCache.$Shape;
    }

    namespace ExportCache {

        /** Properties of an ExportCache. */
        interface $Properties {

            /** ExportCache Value */
            Value?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an ExportCache. */
        type $Shape = pb.ExportCache.$Properties;
    }

    /**
     * Properties of a ProgressGroup.
     * @deprecated Use pb.ProgressGroup.$Properties instead.
     */
    interface IProgressGroup extends pb.ProgressGroup.$Properties {
    }

    /** Represents a ProgressGroup. */
    class ProgressGroup {

        /**
         * Constructs a new ProgressGroup.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.ProgressGroup.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ProgressGroup id. */
        id: string;

        /** ProgressGroup name. */
        name: string;

        /** ProgressGroup weak. */
        weak: boolean;

        /**
         * Encodes the specified ProgressGroup message. Does not implicitly {@link pb.ProgressGroup.verify|verify} messages.
         * @param message ProgressGroup message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.ProgressGroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ProgressGroup message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.ProgressGroup & pb.ProgressGroup.$Shape} ProgressGroup
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.ProgressGroup & pb.ProgressGroup.$Shape;
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
        type $Shape = pb.ProgressGroup.$Properties;
    }

    /**
     * Properties of a LinuxResources.
     * @deprecated Use pb.LinuxResources.$Properties instead.
     */
    interface ILinuxResources extends pb.LinuxResources.$Properties {
    }

    /** Represents a LinuxResources. */
    class LinuxResources {

        /**
         * Constructs a new LinuxResources.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.LinuxResources.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LinuxResources memory. */
        memory: Long;

        /** LinuxResources memorySwap. */
        memorySwap: Long;

        /** LinuxResources cpuShares. */
        cpuShares: Long;

        /** LinuxResources cpuPeriod. */
        cpuPeriod: Long;

        /** LinuxResources cpuQuota. */
        cpuQuota: Long;

        /** LinuxResources cpusetCpus. */
        cpusetCpus: string;

        /** LinuxResources cpusetMems. */
        cpusetMems: string;

        /**
         * Encodes the specified LinuxResources message. Does not implicitly {@link pb.LinuxResources.verify|verify} messages.
         * @param message LinuxResources message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.LinuxResources.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LinuxResources message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.LinuxResources & pb.LinuxResources.$Shape} LinuxResources
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.LinuxResources & pb.LinuxResources.$Shape;
    }

    namespace LinuxResources {

        /** Properties of a LinuxResources. */
        interface $Properties {

            /** LinuxResources memory */
            memory?: (Long|null);

            /** LinuxResources memorySwap */
            memorySwap?: (Long|null);

            /** LinuxResources cpuShares */
            cpuShares?: (Long|null);

            /** LinuxResources cpuPeriod */
            cpuPeriod?: (Long|null);

            /** LinuxResources cpuQuota */
            cpuQuota?: (Long|null);

            /** LinuxResources cpusetCpus */
            cpusetCpus?: (string|null);

            /** LinuxResources cpusetMems */
            cpusetMems?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LinuxResources. */
        type $Shape = pb.LinuxResources.$Properties;
    }

    /**
     * Properties of a Source.
     * @deprecated Use pb.Source.$Properties instead.
     */
    interface ISource extends pb.Source.$Properties {
    }

    /** Represents a Source. */
    class Source {

        /**
         * Constructs a new Source.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Source.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Source locations. */
        locations: { [k: string]: pb.Locations.$Properties };

        /** Source infos. */
        infos: pb.SourceInfo.$Properties[];

        /**
         * Encodes the specified Source message. Does not implicitly {@link pb.Source.verify|verify} messages.
         * @param message Source message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Source.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Source message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Source & pb.Source.$Shape} Source
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Source & pb.Source.$Shape;
    }

    namespace Source {

        /** Properties of a Source. */
        interface $Properties {

            /** Source locations */
            locations?: ({ [k: string]: pb.Locations.$Properties }|null);

            /** Source infos */
            infos?: (pb.SourceInfo.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Source. */
        type $Shape = pb.Source.$Properties;
    }

    /**
     * Properties of a Locations.
     * @deprecated Use pb.Locations.$Properties instead.
     */
    interface ILocations extends pb.Locations.$Properties {
    }

    /** Represents a Locations. */
    class Locations {

        /**
         * Constructs a new Locations.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Locations.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Locations locations. */
        locations: pb.Location.$Properties[];

        /**
         * Encodes the specified Locations message. Does not implicitly {@link pb.Locations.verify|verify} messages.
         * @param message Locations message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Locations.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Locations message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Locations & pb.Locations.$Shape} Locations
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Locations & pb.Locations.$Shape;
    }

    namespace Locations {

        /** Properties of a Locations. */
        interface $Properties {

            /** Locations locations */
            locations?: (pb.Location.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Locations. */
        type $Shape = pb.Locations.$Properties;
    }

    /**
     * Properties of a SourceInfo.
     * @deprecated Use pb.SourceInfo.$Properties instead.
     */
    interface ISourceInfo extends pb.SourceInfo.$Properties {
    }

    /** Represents a SourceInfo. */
    class SourceInfo {

        /**
         * Constructs a new SourceInfo.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.SourceInfo.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SourceInfo filename. */
        filename: string;

        /** SourceInfo data. */
        data: Uint8Array;

        /** SourceInfo definition. */
        definition?: (pb.Definition.$Properties|null);

        /** SourceInfo language. */
        language: string;

        /**
         * Encodes the specified SourceInfo message. Does not implicitly {@link pb.SourceInfo.verify|verify} messages.
         * @param message SourceInfo message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.SourceInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SourceInfo message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.SourceInfo & pb.SourceInfo.$Shape} SourceInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.SourceInfo & pb.SourceInfo.$Shape;
    }

    namespace SourceInfo {

        /** Properties of a SourceInfo. */
        interface $Properties {

            /** SourceInfo filename */
            filename?: (string|null);

            /** SourceInfo data */
            data?: (Uint8Array|null);

            /** SourceInfo definition */
            definition?: (pb.Definition.$Properties|null);

            /** SourceInfo language */
            language?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SourceInfo. */
        type $Shape = pb.SourceInfo.$Properties;
    }

    /**
     * Properties of a Location.
     * @deprecated Use pb.Location.$Properties instead.
     */
    interface ILocation extends pb.Location.$Properties {
    }

    /** Represents a Location. */
    class Location {

        /**
         * Constructs a new Location.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Location.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Location sourceIndex. */
        sourceIndex: number;

        /** Location ranges. */
        ranges: pb.Range.$Properties[];

        /**
         * Encodes the specified Location message. Does not implicitly {@link pb.Location.verify|verify} messages.
         * @param message Location message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Location.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Location message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Location & pb.Location.$Shape} Location
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Location & pb.Location.$Shape;
    }

    namespace Location {

        /** Properties of a Location. */
        interface $Properties {

            /** Location sourceIndex */
            sourceIndex?: (number|null);

            /** Location ranges */
            ranges?: (pb.Range.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Location. */
        type $Shape = pb.Location.$Properties;
    }

    /**
     * Properties of a Range.
     * @deprecated Use pb.Range.$Properties instead.
     */
    interface IRange extends pb.Range.$Properties {
    }

    /** Represents a Range. */
    class Range {

        /**
         * Constructs a new Range.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Range.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Range start. */
        start?: (pb.Position.$Properties|null);

        /** Range end. */
        end?: (pb.Position.$Properties|null);

        /**
         * Encodes the specified Range message. Does not implicitly {@link pb.Range.verify|verify} messages.
         * @param message Range message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Range.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Range message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Range & pb.Range.$Shape} Range
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Range & pb.Range.$Shape;
    }

    namespace Range {

        /** Properties of a Range. */
        interface $Properties {

            /** Range start */
            start?: (pb.Position.$Properties|null);

            /** Range end */
            end?: (pb.Position.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Range. */
        type $Shape = pb.Range.$Properties;
    }

    /**
     * Properties of a Position.
     * @deprecated Use pb.Position.$Properties instead.
     */
    interface IPosition extends pb.Position.$Properties {
    }

    /** Represents a Position. */
    class Position {

        /**
         * Constructs a new Position.
         * @param [properties] Properties to set
         */
        constructor(properties?: pb.Position.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Position line. */
        line: number;

        /** Position character. */
        character: number;

        /**
         * Encodes the specified Position message. Does not implicitly {@link pb.Position.verify|verify} messages.
         * @param message Position message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: pb.Position.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Position message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {pb.Position & pb.Position.$Shape} Position
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): pb.Position & pb.Position.$Shape;
    }

    namespace Position {

        /** Properties of a Position. */
        interface $Properties {

            /** Position line */
            line?: (number|null);

            /** Position character */
            character?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Position. */
        type $Shape = pb.Position.$Properties;
    }
}
