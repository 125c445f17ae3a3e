import { prepareBuild, prepareRuntime } from '../../scripts/lib/setup.mjs'

/** Build what is stale, and find an Electron. */
export default async function setUp(): Promise<void> {
  await prepareBuild()
  const runtime = await prepareRuntime({ needsXvfb: process.platform === 'linux' })
  // Playwright asks the electron package for the program, and that honours this variable.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.dir
}
