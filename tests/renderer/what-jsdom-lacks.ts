// jsdom lays nothing out, and so scrolls nothing.
Element.prototype.scrollIntoView = () => undefined
