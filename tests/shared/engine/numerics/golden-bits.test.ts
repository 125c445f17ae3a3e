import { describe, expect, it } from 'vitest'
import { exp, ln } from '../../../../src/shared/engine/numerics/exp-ln'
import { normalFromBits, normalQuantile } from '../../../../src/shared/engine/numerics/normal-quantile'
import { inverseSCurve, sCurve } from '../../../../src/shared/engine/numerics/s-curve'

// A run's numbers are part of its identity: where one of these patterns changes, every saved run changes with it.
describe('the numerics', () => {
  it.each([
    { name: 'exp(1)', compute: () => exp(1), bits: '4005bf0a8b145768' },
    { name: 'exp(-1)', compute: () => exp(-1), bits: '3fd78b56362cef37' },
    { name: 'exp(0.1)', compute: () => exp(0.1), bits: '3ff1aec7b35a00d3' },
    { name: 'exp(-0.0173)', compute: () => exp(-0.0173), bits: '3fef737f4bf8fb6b' },
    { name: 'exp(10.7)', compute: () => exp(10.7), bits: '40e5a87b5d3a36e0' },
    { name: 'exp(-20.25)', compute: () => exp(-20.25), bits: '3e1b93de1e27ca3b' },
    { name: 'exp(700)', compute: () => exp(700), bits: '7f0d945df4f8ec8e' },
    { name: 'exp(-707.9)', compute: () => exp(-707.9), bits: '001a4904f4342894' },
    { name: 'ln(2)', compute: () => ln(2), bits: '3fe62e42fefa39ef' },
    { name: 'ln(0.1)', compute: () => ln(0.1), bits: 'c0026bb1bbb55516' },
    { name: 'ln(10)', compute: () => ln(10), bits: '40026bb1bbb55516' },
    { name: 'ln(1.0000001)', compute: () => ln(1.0000001), bits: '3e7ad7f2847b8000' },
    { name: 'ln(0.9999999)', compute: () => ln(0.9999999), bits: 'be7ad7f2b0800000' },
    { name: 'ln(1e-300)', compute: () => ln(1e-300), bits: 'c085963447f87fb5' },
    { name: 'ln(123456.789)', compute: () => ln(123456.789), bits: '40277281cad8a844' },
    { name: 'sCurve(0.25)', compute: () => sCurve(0.25), bits: '3fe1fda4544d3a37' },
    { name: 'sCurve(-1.7)', compute: () => sCurve(-1.7), bits: '3fc2fc3e8d108822' },
    { name: 'sCurve(3.3)', compute: () => sCurve(3.3), bits: '3fef3c537a0fb3c6' },
    { name: 'inverseSCurve(0.0005)', compute: () => inverseSCurve(0.0005), bits: 'c0147847501b136f' },
    { name: 'inverseSCurve(0.37)', compute: () => inverseSCurve(0.37), bits: 'bfe0fc856859fa43' },
    { name: 'inverseSCurve(0.92)', compute: () => inverseSCurve(0.92), bits: '400286d1e5d5fafd' },
    { name: 'normalQuantile(0.2)', compute: () => normalQuantile(0.2), bits: 'bfeaee8fa73a1333' },
    { name: 'normalQuantile(0.01)', compute: () => normalQuantile(0.01), bits: 'c0029c5c4630ff0e' },
    { name: 'normalQuantile(0.999999)', compute: () => normalQuantile(0.999999), bits: '40130381a97985f1' },
    { name: 'normalQuantile(1e-9)', compute: () => normalQuantile(1e-9), bits: 'c017fdc11f44b5a7' },
    { name: 'normalFromBits(0)', compute: () => normalFromBits(0), bits: 'c0195a11a0000000' },
    { name: 'normalFromBits(1234567890)', compute: () => normalFromBits(1234567890), bits: 'bfe1f29880000000' },
    { name: 'normalFromBits(4000000000)', compute: () => normalFromBits(4000000000), bits: '3ff7c57c60000000' },
    { name: 'normalFromBits(4294967295)', compute: () => normalFromBits(4294967295), bits: '40195a11a0000000' },
  ])('give $name the bits they have always given', ({ compute, bits }) => {
    expect(bitsOf(compute())).toBe(bits)
  })
})

function bitsOf(value: number): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return view.getBigUint64(0).toString(16).padStart(16, '0')
}
