// The host's WebAssembly as far as it is used: the engine's zone sees neither the browser's nor Node's types.

export interface HostMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

type HostModule = object

declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => HostMemory
  readonly Module: new (code: Uint8Array) => HostModule
  readonly Instance: new (
    module: HostModule,
    imports: { readonly env: { readonly memory: HostMemory } },
  ) => { readonly exports: unknown }
}

export function createHostMemory(pages: number): HostMemory {
  return new WebAssembly.Memory({ initial: pages })
}

/** Compile code, once; the returned function makes an instance of it over a memory and gives its exports. */
export function compile(code: Uint8Array): (memory: HostMemory) => unknown {
  const module = new WebAssembly.Module(code)
  return (memory) => new WebAssembly.Instance(module, { env: { memory } }).exports
}
