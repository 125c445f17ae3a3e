import { Word } from '../layout'

/** Members side by side; a row holds one quantity of all of them. */
export const LANES = 32
export const ROW: usize = 256

/** Addresses of the words and of the constants of `layout.ts`; below them stand this module's own data. */
const HEADER: usize = 4096
const CONSTANTS: usize = 8192

export function word(field: i32): i32 {
  return load<i32>(HEADER + ((<usize>field) << 2))
}

export function setWord(field: i32, value: i32): void {
  store<i32>(HEADER + ((<usize>field) << 2), value)
}

/** Address of a table or of the first row of an array. */
export function at(field: i32): usize {
  return load<u32>(HEADER + ((<usize>field) << 2))
}

export function constant(field: i32): f64 {
  return load<f64>(CONSTANTS + ((<usize>field) << 3))
}

/** A constant in both lanes of a vector. */
export function both(field: i32): v128 {
  return v128.load64_splat(CONSTANTS + ((<usize>field) << 3))
}

/** A number of a record, in both lanes. */
export function bothAt(record: usize, field: i32): v128 {
  return v128.load64_splat(record + ((<usize>field) << 3))
}

export function numberAt(record: usize, field: i32): f64 {
  return load<f64>(record + ((<usize>field) << 3))
}

export function wordAt(record: usize, field: i32): i32 {
  return load<i32>(record + ((<usize>field) << 2))
}

// Vectors of plain numbers are read from memory: built from code, each would cost several instructions wherever it is used.
const NUMBERS = memory.data<f64>([0.5, 1, 3, -3, 1.0 / 4294967296.0])

export function half(): v128 {
  return v128.load64_splat(NUMBERS)
}

export function one(): v128 {
  return v128.load64_splat(NUMBERS + 8)
}

export function three(): v128 {
  return v128.load64_splat(NUMBERS + 16)
}

export function minusThree(): v128 {
  return v128.load64_splat(NUMBERS + 24)
}

/** Two single-precision numbers as doubles. */
export function loadSingles(address: usize): v128 {
  return f64x2.promote_low_f32x4(v128.load64_zero(address))
}

/** Two draws of 32 bits as uniform numbers strictly between 0 and 1; as `uniformFromBits`. */
export function loadUniforms(address: usize): v128 {
  return f64x2.mul(
    f64x2.add(f64x2.convert_low_i32x4_u(v128.load64_zero(address)), half()),
    v128.load64_splat(NUMBERS + 32),
  )
}
