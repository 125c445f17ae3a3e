import { buildIfStale } from './build.mjs'
import { findRuntime } from './electron-runtime.mjs'
import { installPackages } from './packages.mjs'
import { step } from './progress.mjs'
import { installSystemLibraries } from './system-libraries.mjs'

export const preparePackages = () => step('packages', installPackages)

export const prepareBuild = () => step('build', buildIfStale)

/**
 * Find an Electron that can run here.
 *
 * @param {{ needsXvfb: boolean }} options
 */
export async function prepareRuntime({ needsXvfb }) {
  const runtime = await step('Electron', async () => {
    const value = await findRuntime()
    return { note: `${value.version} (${value.kind})`, value }
  })
  await step('system libraries', () => installSystemLibraries(runtime.executable, { needsXvfb }))
  return runtime
}
