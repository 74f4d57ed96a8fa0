/** What the other side supports: a capability id that is absent is not supported. */
export interface CapSet {
  supports(id: string): boolean;
  /** The reference's error text for a missing capability, or undefined when it is supported. */
  whyUnsupported(id: string): string | undefined;
}
