import type { MadePage } from '../security/app-protocol'
import type { MainText } from '../text/main-text'

/** Whether the window failed so often that the work itself may be the cause. */
export interface CrashPageState {
  readonly text: MainText
  readonly isRepeated: boolean
}

/**
 * The page that stands in for a window that died. It is plain on purpose: no framework, no file of the renderer,
 * so that whatever broke the window can't break it.
 */
export function crashPageFiles(state: () => CrashPageState): (pathname: string) => MadePage | undefined {
  return (pathname) => {
    switch (pathname) {
      case '/crash.html':
        return { contentType: 'text/html; charset=utf-8', body: crashPageHtml(state()) }
      case '/crash.css':
        return { contentType: 'text/css; charset=utf-8', body: CRASH_PAGE_CSS }
      case '/crash.js':
        return { contentType: 'text/javascript; charset=utf-8', body: CRASH_PAGE_SCRIPT }
      default:
        return undefined
    }
  }
}

export function crashPageHtml({ text, isRepeated }: CrashPageState): string {
  const { crash, language, direction } = text
  const again = `
      <p>${escaped(crash.again)}</p>
      <button type="button" class="second" data-reopen="nothing">${escaped(crash.startEmpty)}</button>`
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${direction}">
  <head>
    <meta charset="utf-8">
    <title>${escaped(crash.title)}</title>
    <link rel="stylesheet" href="crash.css">
    <script type="module" src="crash.js"></script>
  </head>
  <body>
    <main>
      <h1>${escaped(crash.title)}</h1>
      <p>${escaped(crash.whatHappened)} ${escaped(crash.whatIsKept)}</p>
      <button type="button" data-reopen="recovered-work" autofocus>${escaped(crash.reopen)}</button>${isRepeated ? again : ''}
    </main>
  </body>
</html>
`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.codePointAt(0))};`)

const CRASH_PAGE_SCRIPT = `for (const button of document.querySelectorAll('[data-reopen]')) {
  button.addEventListener('click', () => window.forestall.reopenWindow({ with: button.dataset.reopen }))
}
`

const CRASH_PAGE_CSS = `:root {
  color-scheme: light dark;
  --canvas: #f4f2ed; --surface: #ffffff; --line: #e2ded4; --ink: #16181d; --soft: #464952; --accent: #0e5a57; --on: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --canvas: #101214; --surface: #17191c; --line: #2a2e33; --ink: #ecebe6; --soft: #bfc0c2; --accent: #74c8bd; --on: #08211f;
  }
}
body {
  margin: 0; min-block-size: 100vh; display: grid; place-items: center;
  background: var(--canvas); color: var(--ink); font: 16px/1.5 'IBM Plex Sans', system-ui, sans-serif;
}
main {
  max-inline-size: 34rem; margin: 24px; padding: 32px;
  background: var(--surface); border: 1px solid var(--line); border-radius: 8px;
}
h1 { margin: 0 0 12px; font-size: 1.4375rem; font-weight: 500; line-height: 1.25; }
p { margin: 0 0 20px; color: var(--soft); }
button + p { margin-block-start: 24px; }
button {
  font: inherit; font-weight: 600; padding: 8px 16px; border-radius: 5px;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on);
}
button.second { background: transparent; color: var(--accent); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`
