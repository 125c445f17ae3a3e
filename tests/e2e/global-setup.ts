import { prepareBuild, prepareRuntime } from '../../scripts/lib/setup.mjs'
import { startXvfb } from '../../scripts/lib/xvfb.mjs'

/** Build what is stale, find an Electron, and on Linux start a display of its own, so that no window disturbs anybody. */
export default async function setUp(): Promise<(() => void) | undefined> {
  await prepareBuild()
  const runtime = await prepareRuntime({ needsXvfb: process.platform === 'linux' })
  // Playwright asks the electron package for the program, and that honours this variable.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.dir
  if (process.platform !== 'linux') return undefined
  const { display, stop } = await startXvfb()
  process.env['DISPLAY'] = display
  delete process.env['WAYLAND_DISPLAY']
  return stop
}
