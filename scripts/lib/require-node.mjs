// Imported first and for its effect: stops with a clear message before newer syntax or modules are met.
const OLDEST = '20.19'

const isOlder = process.versions.node.localeCompare(OLDEST, 'en', { numeric: true }) < 0
if (isOlder) {
  console.error(`Forestall needs Node ${OLDEST} or newer; this is Node ${process.versions.node}.`)
  console.error('Install a newer one (https://nodejs.org) and run the same command again.')
  process.exit(1)
}
