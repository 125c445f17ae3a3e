import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { findInPage } from '../../../src/renderer/reader/find-in-page'

afterEach(cleanup)

describe('findInPage', () => {
  const page = () =>
    render(
      <div>
        <p>
          The <em>Thres</em>hold is one,{'\n'}and a (threshold) too.
        </p>
        <table>
          <tbody>
            <tr>
              <td>thres</td>
              <td>hold 0.5</td>
            </tr>
          </tbody>
        </table>
      </div>,
    ).container

  it.each([
    [
      'blind to case, and over the end of what is emphasised, but not from cell to cell',
      'threshold',
      ['Threshold', 'threshold'],
    ],
    ['over the end of a line', ' one,  and ', ['one,\nand']],
    ['signs as they are', '(threshold)', ['(threshold)']],
    ['a point as a point', '0.5', ['0.5']],
    ['nothing where there is nothing', 'absent', []],
    ['nothing for nothing', '  ', []],
  ])('finds %s', (_, wanted, expected) => {
    expect(findInPage(page(), wanted).map(String)).toEqual(expected)
  })
})
