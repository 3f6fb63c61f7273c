// How wide the panes are, and which of them is folded: the reader's choice, kept by the browser.

const key = 'podtimeline.panes', least = 200, most = 0.6, step = 16;
const root = document.documentElement;
let panes = { editor: null, isFolded: false };

try { panes = { ...panes, ...JSON.parse(localStorage.getItem(key)) }; } catch { /* not kept, or not ours: the usual widths */ }

function show() {
    root.classList.toggle('editor-folded', panes.isFolded);
    if (Number.isFinite(panes.editor)) root.style.setProperty('--editor-width', `${panes.editor}px`);
    else root.style.removeProperty('--editor-width');
    const bar = document.querySelector('.pane-divider');
    bar?.setAttribute('aria-valuenow', Math.round(document.querySelector('.editor-pane')?.offsetWidth ?? 0));
    document.querySelector('[data-fold-editor]')?.setAttribute('aria-expanded', String(!panes.isFolded));
}

function set(change) {
    panes = { ...panes, ...change };
    show();
    try { localStorage.setItem(key, JSON.stringify(panes)); } catch { /* not allowed: it holds until the page is left */ }
}

const bounded = width => Math.round(Math.min(Math.max(least, width), innerWidth * most));

document.addEventListener('click', event => {
    if (event.target.closest('[data-fold-editor]')) set({ isFolded: !panes.isFolded });
});
document.addEventListener('dblclick', event => {
    if (event.target.closest('.pane-divider')) set({ editor: null });
});
document.addEventListener('pointerdown', event => {
    const bar = event.target.closest('.pane-divider');
    if (!bar || event.button !== 0) return;
    const from = document.querySelector('.editor-pane').offsetWidth - event.clientX, done = new AbortController();
    bar.setPointerCapture(event.pointerId);
    bar.addEventListener('pointermove', move => set({ editor: bounded(from + move.clientX) }), { signal: done.signal });
    for (const name of ['pointerup', 'pointercancel']) bar.addEventListener(name, () => done.abort(), { signal: done.signal });
    event.preventDefault();
});
document.addEventListener('keydown', event => {
    if (!event.target.closest?.('.pane-divider')) return;
    const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    set({ editor: bounded(document.querySelector('.editor-pane').offsetWidth + by) });
}, true);

// The first paint comes before the circuit, which may render these elements anew.
show();
export { show };
