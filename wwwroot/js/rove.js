// The keyboard's way through bars and marks: down from the timeline into its rows, along a row and from row to row.

/**
 * @param {HTMLElement} view the timeline
 * @param {{now: () => number, press: (element: HTMLElement, at: number) => void, reveal: (at: number) => void, signal: AbortSignal}} host what the timeline does
 */
export function rove(view, { now, press, reveal, signal }) {
    const rows = () => [...view.querySelectorAll('.rows .row')];
    const parts = row => [...row.querySelectorAll('[data-cause][data-at]')].sort((a, b) => at(a) - at(b));
    const at = element => Number(element.dataset.at);

    view.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const here = event.target.closest('.rows [data-cause]');
        if (!here && (event.target !== view || event.key !== 'ArrowDown')) return;
        const done = here ? move(here, event.key) : enter(rows(), now());
        if (!done) return;
        event.preventDefault();
        event.stopPropagation();
    }, { signal });

    function move(here, key) {
        const row = here.closest('.row'), along = parts(row), place = along.indexOf(here), all = rows();
        switch (key) {
            case 'ArrowLeft': return go(along[place - 1]);
            case 'ArrowRight': return go(along[place + 1]);
            case 'Home': return go(along[0]);
            case 'End': return go(along.at(-1));
            case 'ArrowDown': return enter(all.slice(all.indexOf(row) + 1), at(here));
            case 'ArrowUp': return enter(all.slice(0, all.indexOf(row)).reverse(), at(here)) || go(view);
            case 'Escape': return go(view);
            case 'Enter':
            case ' ':
                press(here, at(here));
                return true;
            default: return false;
        }
    }

    /** Into the first of some rows that has something, to what is there at an instant. */
    function enter(some, instant) {
        const along = some.map(parts).find(found => found.length > 0) ?? [];
        return go(along.findLast(element => at(element) <= instant) ?? along[0]);
    }

    function go(element) {
        if (!element) return true;
        if (element !== view) {
            element.tabIndex = -1;
            reveal(at(element));
            element.closest('.row').scrollIntoView({ block: 'nearest' });
        }
        element.focus({ preventScroll: true });
        return true;
    }
}
