import { beforeAll, vi } from 'vitest'
import { useStore } from '../../src/renderer/state/store'

// Files share their modules, and with them the store of the app: each begins with what a new window has.
beforeAll(() => {
  vi.useRealTimers()
  useStore.setState(useStore.getInitialState(), true)
  document.body.replaceChildren()
})
