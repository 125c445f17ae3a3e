import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseTheme } from '../../../src/main/menu/choose-theme'
import { openSettings } from '../../../src/main/storage/settings-store'

describe('chooseTheme', () => {
  let profile = ''
  let told: string[]
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'forestall-theme-'))
    told = []
  })
  afterEach(async () => {
    await rm(profile, { recursive: true, force: true })
  })
  const choose = async () => {
    const settings = await openSettings(join(profile, 'settings.json'), ({ theme }) => told.push(theme))
    await chooseTheme({ settings, onNotKept: () => told.push('not kept') }, 'dark')
    return settings.get().theme
  }

  it('shows it and says no more where it is kept', async () => {
    expect(await choose()).toBe('dark')
    expect(told).toEqual(['dark'])
  })

  it('shows it, and says that it is not kept, where the profile can not be written', async () => {
    await mkdir(join(profile, 'settings.json'))

    expect(await choose()).toBe('dark')
    expect(told).toEqual(['dark', 'not kept'])
  })

  it('leaves a bug to whoever looks after bugs', async () => {
    const settings = { change: () => Promise.reject(new TypeError('a bug')) }

    await expect(chooseTheme({ settings, onNotKept: () => told.push('not kept') }, 'dark')).rejects.toThrow('a bug')
    expect(told).toEqual([])
  })
})
