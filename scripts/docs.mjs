// npm run docs: writes docs/model from the model's data; a test says when a page is not what the data says.
import './lib/require-node.mjs'
import { mkdirSync, writeFileSync } from 'node:fs'
import { MODEL_PAGES, modelPages } from './lib/model-pages.mjs'
import { inRoot } from './lib/paths.mjs'
import { runMain, step } from './lib/progress.mjs'

await runMain(async () => {
  const pages = await step('docs/model', async () => {
    const made = modelPages()
    return { note: `${made.length} pages`, value: made }
  })
  mkdirSync(inRoot(MODEL_PAGES), { recursive: true })
  for (const { name, text } of pages) writeFileSync(inRoot(MODEL_PAGES, name), text)
  return 0
})
