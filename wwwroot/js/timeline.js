// What of the timeline must happen in the browser: the moving playhead, the uncovering of bars, pan and zoom.
// The server sends the bars and, when the clock changes otherwise than by playing on, the clock.

const spans = [30, 40, 50, 65, 80, 100, 120, 150, 180, 240, 300, 400, 500, 600, 800, 1000, 1200, 1500, 1800, 2400, 3000, 3600, 5400, 7200, 10800, 14400, 21600, 28800, 43200, 64800, 97200];
const narrowestSpan = 0.5, clickSlack = 4, seekEvery = 60, lateness = 0.1, badgeRoom = 30, restAfter = 160;

// The page names its modules by link elements, whose addresses change with their content.
const load = name => import(document.querySelector(`link[data-module="${name}"]`).href);
const [{ createAxis, timeText }, { createWorld }] = await Promise.all([load('axis'), load('world')]);

/**
 * Brings a timeline to life.
 * @param {HTMLElement} board the element of class "board"
 * @param {{seek?: (at: number) => void, select?: (seq: number, at: number, container: string) => void}} host what the page does
 */
export function attach(board, host) {
    const view = board.querySelector('.board-view');
    const world = createWorld(...['.board-world', '.reveal', '.told'].map(part => board.querySelector(part)));
    const axis = createAxis(board.querySelector('.ticks'), board.querySelector('.tick-texts'));
    const playhead = createPlayhead(board.querySelector('.playhead'));
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const done = new AbortController();
    const clock = { at: 0, rate: 1, playing: false, told: 0, since: performance.now(), sought: false };
    const look = { span: spans[0], offset: 0, fits: true, width: view.clientWidth };
    let pending = 0, zooms = false, rest = 0;

    const horizon = () => Number(view.dataset.horizon);
    const now = () => clock.playing ? clock.at + clock.rate * (performance.now() - clock.since) / 1000 : clock.at;
    const told = () => Math.max(clock.told, now());
    const room = () => Math.max(spans[0], told() * 1.12);
    const atX = x => look.offset + (x - view.getBoundingClientRect().left) / look.width * look.span;

    function frame() {
        pending = 0;
        const eases = fit();
        draw(eases || zooms);
        if (clock.playing || eases) wake();
    }

    function wake() {
        if (!pending && !done.signal.aborted) pending = requestAnimationFrame(frame);
    }

    function fit() {
        if (!look.fits) {
            if (clock.playing && now() > look.offset + look.span * 0.9) look.offset = Math.max(0, now() - look.span * 0.5);
            return false;
        }
        const wanted = spans.find(span => span >= room()) ?? room();
        look.offset = 0;
        if (still.matches || Math.abs(wanted - look.span) < wanted * 0.002) {
            look.span = wanted;
            return false;
        }
        look.span += (wanted - look.span) * 0.14;
        return true;
    }

    function draw(moves) {
        axis.draw(look.offset, look.span, look.width); // First: a text on a canvas waits for styles that have changed.
        world.show(look, horizon(), moves);
        world.uncover(told() / horizon());
        playhead.show((now() - look.offset) / look.span * look.width, look.width, timeText(now(), 1));
    }

    function zoom(factor, x) {
        const at = x === undefined ? now() : atX(x);
        const part = (at - look.offset) / look.span;
        look.span = Math.min(Math.max(look.span * factor, narrowestSpan), Math.max(room(), horizon()));
        look.offset = Math.max(0, at - part * look.span);
        look.fits = false;
        zooms = true;
        clearTimeout(rest);
        rest = setTimeout(() => {
            zooms = false;
            wake();
        }, restAfter);
        wake();
    }

    function pan(seconds) {
        look.offset = Math.min(Math.max(0, look.offset + seconds), Math.max(0, told() - look.span * 0.1));
        look.fits = false;
        wake();
    }

    function fitAll() {
        look.fits = true;
        wake();
    }

    let lastSeek = 0, laterSeek = 0;
    function seek(at, isLast) {
        if (!host.seek) return;
        clock.at = Math.max(0, at);
        clock.sought = true;
        clock.since = performance.now();
        clock.told = Math.max(clock.told, clock.at);
        wake();
        clearTimeout(laterSeek);
        if (isLast || performance.now() - lastSeek > seekEvery) {
            lastSeek = performance.now();
            host.seek(clock.at);
        } else laterSeek = setTimeout(() => seek(clock.at, true), seekEvery);
    }

    const pointers = new Map();
    let gesture = null;
    on('pointerdown', event => {
        if (event.button !== 0) return;
        pointers.set(event.pointerId, event.clientX);
        const onHead = event.clientY - view.getBoundingClientRect().top < 46 || event.target.closest('.playhead');
        gesture = { kind: onHead && host.seek ? 'scrub' : 'press', x: event.clientX, offset: look.offset, target: event.target };
        if (gesture.kind === 'scrub') {
            view.setPointerCapture(event.pointerId);
            seek(atX(event.clientX));
        }
    });
    on('pointermove', event => {
        if (!pointers.has(event.pointerId)) return;
        const before = pointers.get(event.pointerId);
        pointers.set(event.pointerId, event.clientX);
        if (pointers.size === 2) {
            const [a, b] = [...pointers.values()];
            const other = a === event.clientX ? b : a;
            const was = Math.abs(before - other), is = Math.abs(event.clientX - other);
            if (was > 10 && is > 10) zoom(was / is, (event.clientX + other) / 2);
            gesture = null;
        } else if (gesture?.kind === 'scrub') seek(atX(event.clientX));
        else if (gesture && (gesture.kind === 'pan' || Math.abs(event.clientX - gesture.x) > clickSlack)) {
            if (gesture.kind !== 'pan') view.setPointerCapture(event.pointerId);
            gesture.kind = 'pan';
            look.offset = gesture.offset;
            pan((gesture.x - event.clientX) / look.width * look.span);
        }
    });
    for (const name of ['pointerup', 'pointercancel']) on(name, event => {
        if (!pointers.delete(event.pointerId) || !gesture) return;
        if (gesture.kind === 'scrub') seek(atX(event.clientX), true);
        else if (gesture.kind === 'press' && name === 'pointerup') press(gesture.target, atX(event.clientX));
        gesture = null;
    });
    on('wheel', event => {
        if (event.ctrlKey || event.metaKey) zoom(Math.exp(event.deltaY * 0.0022), event.clientX);
        else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan((event.deltaX || event.deltaY) / look.width * look.span);
        else return;
        event.preventDefault();
    }, { passive: false });
    on('dblclick', fitAll);

    function press(target, at) {
        const seq = Number(target.closest('[data-seq]')?.dataset.seq ?? 0);
        const row = target.closest('.row');
        const container = row ? board.querySelectorAll('.row-label')[[...row.parentElement.querySelectorAll('.row')].indexOf(row)]?.dataset.container : '';
        if (host.select) host.select(seq, Math.max(0, at), container ?? '');
    }

    function on(name, handler, options) {
        view.addEventListener(name, handler, { ...options, signal: done.signal });
    }

    const resized = new ResizeObserver(([entry]) => {
        look.width = entry.contentRect.width;
        wake();
    });
    resized.observe(view);
    const grown = new MutationObserver(wake);
    grown.observe(view, { attributes: true, attributeFilter: ['data-horizon'] });
    wake();

    return {
        /** Says where the clock stands: on every change otherwise than by playing on. */
        setClock(at, rate, playing, toldUntil) {
            Object.assign(clock, { at, rate, playing, told: toldUntil, since: performance.now(), sought: false });
            wake();
        },
        /** Says where the clock stood at least a moment ago, for a page that was told of its start too late. */
        keepUp(at) {
            if (!clock.playing || clock.sought || at <= now() + lateness * clock.rate) return;
            clock.at = at;
            clock.since = performance.now();
        },
        zoomIn: () => zoom(0.7),
        zoomOut: () => zoom(1 / 0.7),
        fitAll,
        now,
        detach() {
            done.abort();
            resized.disconnect();
            grown.disconnect();
            axis.detach();
            clearTimeout(rest);
            cancelAnimationFrame(pending);
        },
    };
}

/** The line at the clock's place and its badge. Only what differs from the frame before is touched. */
function createPlayhead(line) {
    const badge = line.querySelector('span');
    const words = badge.firstChild ?? badge.appendChild(document.createTextNode(''));
    let outside = false, shift = 0;
    return {
        show(x, width, text) {
            line.style.transform = `translateX(${x.toFixed(2)}px)`;
            if (outside !== (x < -1 || x > width + 1)) line.classList.toggle('outside', outside = !outside);
            const wanted = x < badgeRoom ? badgeRoom - x : x > width - badgeRoom ? width - badgeRoom - x : 0;
            if (wanted !== shift) badge.style.translate = `${(shift = wanted).toFixed(2)}px`;
            // Another text in the same node: an element whose children change makes the browser look at its rules again.
            if (words.data !== text) words.data = text;
        },
    };
}
