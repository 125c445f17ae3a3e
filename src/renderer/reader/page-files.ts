const FOLDER = 'docs'

/** The text of every page of the documentation as its file says it; each is a chunk of its own, fetched when it is read. */
const files = Object.fromEntries(
  Object.entries(import.meta.glob<string>('../../../docs/**/*.md', { query: '?raw', import: 'default' })).map(
    ([path, load]) => [path.slice(path.indexOf(`/${FOLDER}/`) + 1), load],
  ),
)

/** Whether this path, from the root of the source, is a page or a folder of pages that the reader can show. */
export const isPage = (path: string): boolean => path in files || pagesOf(path).length > 0

/**
 * The Markdown of a page. That of a folder is the list of its pages.
 *
 * @throws RangeError if there is no such page.
 */
export async function readPageFile(path: string): Promise<string> {
  const load = files[path]
  if (load) return load()
  const pages = pagesOf(path)
  if (pages.length === 0) throw new RangeError(`No page "${path}"`)
  const lines = pages.map((page) => `- [${page}](${page.slice(path.lastIndexOf('/') + 1)})`)
  return `# ${path}\n\n${lines.join('\n')}\n`
}

const pagesOf = (folder: string): readonly string[] =>
  Object.keys(files).filter((path) => path.startsWith(`${folder}/`))
