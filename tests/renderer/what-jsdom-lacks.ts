// jsdom lays nothing out, and so scrolls nothing.
Element.prototype.scrollIntoView = () => undefined
// Nor is it a window of any size, or paper.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
