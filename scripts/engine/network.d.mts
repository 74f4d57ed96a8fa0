export interface Bridge {
  readonly name: string;
  readonly subnet: string;
}

export function createBridge(): Promise<Bridge>;
export function removeBridge(bridge: Bridge): Promise<void>;
