'use strict'
// Stands in for Electron's own default_app.asar, which packaged builds lack: `electron [-r module] PATH ...` loads the
// app at PATH. The rules for arguments are those of Electron's default_app, so that Playwright's `-r loader.js` and
// electron-vite's `electron .` work unchanged.
const { app } = require('electron')
const fs = require('fs')
const Module = require('module')
const path = require('path')

const args = process.argv.slice(1)
const preloaded = []
let target
for (let i = 0; i < args.length && target === undefined; i++) {
  const arg = args[i]
  if (arg === '-r' || arg === '--require') preloaded.push(path.resolve(args[++i]))
  else if (arg.startsWith('--app=')) target = arg.slice('--app='.length)
  else if (!arg.startsWith('-')) target = arg
}

if (target === undefined) {
  console.error('usage: electron [-r module] PATH [arguments]')
  process.exit(2)
}

if (preloaded.length > 0) Module._preloadModules(preloaded)

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
const folder = path.resolve(target)
const manifest = path.join(folder, 'package.json')
if (fs.existsSync(manifest)) {
  const { version, productName, name, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  app.name = productName || name || app.name
  app.setDesktopName(desktopName || `${app.name}.desktop`)
  app.setAppPath(folder)
} else {
  app.setAppPath(path.dirname(folder))
}
Module._load(Module._resolveFilename(folder, null, true), null, true)
