import { configure } from '@testing-library/react'
import { beforeAll, vi } from 'vitest'
import { useStore } from '../../src/renderer/state/store'

// Files share their modules, and with them the store of the app, the settings of the queries and stubbed globals:
// each begins with what a new window has. What stands here runs before a file's own first lines, so that its stubs stay.
configure({ defaultHidden: false })
vi.unstubAllGlobals()

beforeAll(() => {
  vi.useRealTimers()
  useStore.setState(useStore.getInitialState(), true)
  document.body.replaceChildren()
})
