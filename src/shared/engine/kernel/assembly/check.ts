import { Word } from '../layout'
import { at, ROW, word } from './memory'


/** Whether any lane holds a number that must not travel on: the same bounds as ../../run/check-block.ts. */
export function isSound(): bool {
  const populations = word(Word.populations)
  const dyads = word(Word.dyads)
  return (
    isWithinOne(at(Word.seen), word(Word.seenCount)) &&
    isWithinOne(at(Word.campaigns), dyads) &&
    isNotNegative(at(Word.excitation), dyads) &&
    isNotNegative(at(Word.atHome), populations) &&
    isNotNegative(at(Word.inside), populations) &&
    isNotNegative(at(Word.outside), populations) &&
    isNotNegative(at(Word.dead), populations)
  )
}

function isWithinOne(rows: usize, count: i32): bool {
  const zero = f64x2.splat(0)
  const one = f64x2.splat(1)
  const end = rows + <usize>count * ROW
  let sound = i64x2.splat(-1)
  for (let p = rows; p < end; p += 16) {
    const value = v128.load(p)
    sound = v128.and(sound, v128.and(f64x2.ge(value, zero), f64x2.le(value, one)))
  }
  return i64x2.all_true(sound)
}

function isNotNegative(rows: usize, count: i32): bool {
  const zero = f64x2.splat(0)
  const end = rows + <usize>count * ROW
  let sound = i64x2.splat(-1)
  for (let p = rows; p < end; p += 16) sound = v128.and(sound, f64x2.ge(v128.load(p), zero))
  return i64x2.all_true(sound)
}
