// The import walls, in one table. ESLint (eslint-rules/import-walls.js) and dependency-cruiser (.dependency-cruiser.cjs)
// both read it; the TypeScript project references in tsconfig/ say the same once more.

/**
 * @typedef {object} Zone
 * @property {string} name
 * @property {string} path Folder of the zone; `*` stands for one folder name, and such folders never import each other.
 * @property {readonly string[]} imports Zones it may import.
 * @property {readonly string[]} [typesFrom] Zones of which it may import types only.
 * @property {readonly string[]} packages Packages it may import, as the first part of their names; `node:` is Node itself.
 * @property {boolean} [hasFace] Others import its index.ts only.
 */

const shared = ['lib', 'engine', 'formats', 'contract']

/** @type {readonly Zone[]} Longer paths first: a file belongs to the first zone that holds it. */
const zones = [
  { name: 'lib', path: 'src/shared/lib', imports: [], packages: [] },
  { name: 'engine', path: 'src/shared/engine', imports: ['lib'], packages: [], hasFace: true },
  { name: 'decision', path: 'src/shared/decision', imports: ['lib', 'engine'], packages: [], hasFace: true },
  { name: 'assessment', path: 'src/shared/assessment', imports: ['lib', 'engine'], packages: [], hasFace: true },
  {
    name: 'formats',
    path: 'src/shared/formats',
    imports: ['lib', 'engine', 'assessment', 'resources'],
    packages: ['zod'],
    hasFace: true,
  },
  {
    name: 'validation',
    path: 'src/shared/validation',
    imports: ['lib', 'engine', 'decision', 'formats', 'resources'],
    packages: ['zod'],
    hasFace: true,
  },
  {
    name: 'contract',
    path: 'src/shared/contract',
    imports: ['lib', 'engine', 'formats'],
    packages: ['zod'],
    hasFace: true,
  },
  {
    name: 'cli',
    path: 'src/cli',
    imports: ['lib', 'engine', 'decision', 'formats', 'validation', 'resources'],
    packages: ['node:', 'zod'],
  },
  { name: 'main', path: 'src/main', imports: [...shared, 'resources'], packages: ['node:', 'electron', 'zod'] },
  { name: 'preload', path: 'src/preload', imports: ['contract'], packages: ['electron'] },
  {
    name: 'ui',
    path: 'src/renderer/ui',
    imports: ['lib'],
    packages: ['react', 'react-dom', 'react-aria-components', '@fontsource', '@fontsource-variable'],
  },
  {
    name: 'charts',
    path: 'src/renderer/charts',
    imports: ['lib', 'ui'],
    typesFrom: ['engine'],
    packages: ['react', 'react-i18next', 'd3-array', 'd3-format', 'd3-scale', 'd3-shape'],
  },
  { name: 'bridge', path: 'src/renderer/bridge', imports: shared, packages: [] },
  {
    name: 'words',
    path: 'src/renderer/words',
    imports: ['lib', 'engine', 'formats'],
    packages: ['react', 'react-i18next', 'i18next'],
  },
  {
    name: 'simulation',
    path: 'src/renderer/simulation',
    imports: ['lib', 'engine', 'decision', 'formats'],
    packages: [],
  },
  {
    name: 'state',
    path: 'src/renderer/state',
    imports: [...shared, 'decision', 'bridge', 'simulation', 'resources'],
    packages: ['react', 'zustand', 'immer'],
  },
  {
    name: 'plans',
    path: 'src/renderer/plans',
    imports: [...shared, 'decision', 'ui', 'charts', 'words', 'state'],
    packages: ['react', 'react-i18next'],
  },
  {
    name: 'reader',
    path: 'src/renderer/reader',
    imports: ['lib', 'ui', 'state', 'docs'],
    packages: ['react', 'react-aria-components', 'react-i18next', 'marked'],
  },
  {
    name: 'features',
    path: 'src/renderer/features/*',
    imports: [
      ...shared,
      'assessment',
      'decision',
      'ui',
      'charts',
      'words',
      'bridge',
      'simulation',
      'state',
      'plans',
      'resources',
    ],
    packages: [
      'react',
      'react-aria-components',
      'react-i18next',
      'i18next',
      'd3-array',
      'd3-format',
      'd3-scale',
      'd3-shape',
    ],
  },
  {
    name: 'app',
    path: 'src/renderer/app',
    imports: [
      ...shared,
      'decision',
      'ui',
      'charts',
      'words',
      'bridge',
      'simulation',
      'state',
      'plans',
      'reader',
      'features',
      'resources',
    ],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'react-i18next',
      'i18next',
      'zod',
      '@fontsource',
      '@fontsource-variable',
    ],
  },
  { name: 'resources', path: 'resources', imports: [], packages: [] },
  { name: 'docs', path: 'docs', imports: [], packages: [] },
]

/** @param {Zone} zone */
const pattern = (zone) => new RegExp(`^${zone.path.replace('*', '([^/]+)')}/`)

/**
 * Find the zone of a file, given by its path from the root with forward slashes.
 *
 * @param {string} path
 * @returns {{ zone: Zone, part: string | undefined } | undefined} `part` is the folder that `*` stood for.
 */
function zoneOf(path) {
  for (const zone of zones) {
    const match = pattern(zone).exec(path)
    if (match) return { zone, part: match[1] }
  }
  return undefined
}

module.exports = { zones, zoneOf }
