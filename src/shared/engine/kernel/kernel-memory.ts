import { Constant, Word } from './layout'
import { createHostMemory, type HostMemory } from './web-assembly'

/** Members side by side in a block; a row holds one number of each of them. Known to the kernel as LANES. */
export const BLOCK_LANES = 32

/** Bytes of a row of 64-bit floats; known to the kernel as ROW. */
export const ROW_BYTES = BLOCK_LANES * 8

/** Where the kernel looks for its words and its constants; known to it as HEADER and CONSTANTS. */
const HEADER = 4096
const CONSTANTS = 8192
const PAGE = 65536
/** Of a vector, so that no load straddles two cache lines. */
const ALIGNMENT = 16

/** The kernel's memory: its words, and behind them whatever is reserved. */
export interface KernelMemory {
  readonly host: HostMemory
  setWord(word: Word, value: number): void
  setConstant(constant: Constant, value: number): void
  /**
   * Reserve room behind everything reserved so far, zeroed, and note its address in a word.
   *
   * Views made before may be detached: make them anew after the last reservation.
   */
  reserve(word: Word, bytes: number): void
  /** Reserve room for numbers and put them there. */
  writeFloats(word: Word, numbers: ArrayLike<number>): void
  writeIntegers(word: Word, numbers: ArrayLike<number>): void
  address(word: Word): number
  floats(word: Word, count: number): Float64Array
  integers(word: Word, count: number): Int32Array
  /** Everything from one address to another. */
  bytes(from: Word, to: Word): Uint8Array
  /** For records that mix integers and floats; little-endian, as WebAssembly is. */
  records(word: Word): DataView
  /** Forget what was reserved since this was asked for. */
  mark(): () => void
}

export function createKernelMemory(): KernelMemory {
  const host = createHostMemory(1)
  let end = aligned(CONSTANTS + Constant.count * 8)
  const words = (): Int32Array => new Int32Array(host.buffer, HEADER, Word.count)
  const address = (word: Word): number => words()[word] ?? 0
  const reserve = (word: Word, bytes: number): void => {
    const missing = Math.ceil((end + bytes - host.buffer.byteLength) / PAGE)
    if (missing > 0) host.grow(missing)
    words()[word] = end
    new Uint8Array(host.buffer, end, bytes).fill(0)
    end = aligned(end + bytes)
  }
  return {
    host,
    address,
    reserve,
    writeFloats(word, numbers) {
      reserve(word, numbers.length * 8)
      new Float64Array(host.buffer, address(word), numbers.length).set(numbers)
    },
    writeIntegers(word, numbers) {
      reserve(word, numbers.length * 4)
      new Int32Array(host.buffer, address(word), numbers.length).set(numbers)
    },
    setWord(word, value) {
      words()[word] = value
    },
    setConstant(constant, value) {
      new Float64Array(host.buffer, CONSTANTS, Constant.count)[constant] = value
    },
    floats: (word, count) => new Float64Array(host.buffer, address(word), count),
    integers: (word, count) => new Int32Array(host.buffer, address(word), count),
    bytes: (from, to) => new Uint8Array(host.buffer, address(from), address(to) - address(from)),
    records: (word) => new DataView(host.buffer, address(word)),
    mark() {
      const kept = end
      return () => {
        end = kept
      }
    },
  }
}

function aligned(address: number): number {
  return Math.ceil(address / ALIGNMENT) * ALIGNMENT
}
