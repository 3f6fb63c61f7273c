// What of the timeline must happen in the browser: the moving playhead, pan and zoom, and which form of a word has room.
// The server sends the whole picture and, when the clock changes otherwise than by playing on, the clock.

const clickSlack = 4, seekEvery = 60, lateness = 0.1, badgeGap = 4, restAfter = 160, mostZoom = 400, moveEvery = 90, graceRoom = 110, frameTime = 17, longestRest = 100, stride = 4;

// The page names its modules by link elements, whose addresses change with their content.
const load = name => import(document.querySelector(`link[data-module="${name}"]`).href);
const [{ createAxis, timeText }, { createCauses }, { createGlide }, { createOverview }, { rove }, { createScale }, { createShaping }, { createWords }] = await Promise.all(['axis', 'causes', 'glide', 'overview', 'rove', 'scale', 'shaping', 'words'].map(load));

/**
 * Brings a timeline to life.
 * @param {HTMLElement} board the element of class "board"
 * @param {{seek?: (at: number) => void, select?: (seq: number, at: number, container: string) => void, propose?: (at: number | null) => void, unfold?: (from: number) => void, closer?: (from: number | null, to: number | null) => void, previewShape?: (kind: string, attempt: number, at: number | null) => Promise<boolean>, shape?: (kind: string, attempt: number, at: number) => void}} host what the page does
 */
export function attach(board, host) {
    const view = board.querySelector('.board-view'), world = board.querySelector('.board-world');
    const veils = [...board.querySelectorAll('.veil')];
    const axis = createAxis(board.querySelector('.ticks'), board.querySelector('.tick-texts'));
    const words = createWords(world);
    const playhead = createPlayhead(board.querySelector('.playhead')), grace = createGrace(board);
    const strip = board.querySelector('.overview-strip');
    const overview = strip && createOverview(strip, { seek: (part, isLast) => seek(part * scale.horizon, isLast), zoomTo: (from, to) => zoomTo(from * scale.horizon, to * scale.horizon) });
    const done = new AbortController();
    const lights = world.querySelector('.lights'), causes = createCauses(view, lights, done.signal);
    const clock = { at: 0, rate: 1, playing: false, since: performance.now(), sought: false };
    // The world is laid out at a width; a transform moves it, and stretches it until a zoom comes to rest.
    const look = { width: view.clientWidth, laid: view.clientWidth, stretch: 1, shift: 0, rulerHeight: 0, badge: 0, from: 0, to: view.clientWidth };
    let scale = readScale(), pending = 0, rest = 0, restTimer = 0, stale = true, moved = '', closer = ',', next = Infinity;

    const glide = createGlide([
        ...veils.map(element => ({ element, property: 'transform', place: at => `translateX(${inWorld(at).toFixed(2)}px)` })),
        { element: playhead.line, property: 'transform', place: at => `translateX(${x(at).toFixed(2)}px)` },
        { element: playhead.badge, property: 'translate', place: at => `${playhead.lean(x(at), look).toFixed(2)}px` },
        ...overview ? [{ element: overview.line, property: 'transform', place: at => `translateX(${overview.place(at / scale.horizon, look.width).toFixed(2)}px)` }] : [],
    ], (from, to) => Math.abs(x(to) - x(from)) * (devicePixelRatio || 1));

    const now = () => clock.playing ? Math.min(scale.horizon, clock.at + clock.rate * (performance.now() - clock.since) / 1000) : clock.at;
    const inWorld = at => scale.x(at, look.laid);
    const x = at => inWorld(at) * look.stretch + look.shift;
    const atX = clientX => scale.at((clientX - view.getBoundingClientRect().left - look.shift) / look.stretch, look.laid);

    function readScale() {
        const unit = parseFloat(getComputedStyle(view).getPropertyValue('--unit')) || 1;
        return createScale(Number(view.dataset.horizon), view.dataset.folds ?? '', unit);
    }

    function frame() {
        pending = 0;
        if (stale) layOut();
        if (clock.playing) follow();
        draw();
        if (!clock.playing) return;
        // The playhead glides by itself; what stands beside it is drawn again once it comes near or reaches something.
        const due = Math.min(longestRest, strideTime(), reachTime());
        if (due < 2 * frameTime) wake();
        else restTimer = setTimeout(wake, due - frameTime);
    }

    function wake() {
        clearTimeout(restTimer);
        if (!pending && !done.signal.aborted) pending = requestAnimationFrame(frame);
    }

    /** Milliseconds in which the playhead comes on by a stride. */
    function strideTime() {
        const at = now(), soon = at + clock.rate * longestRest / 1000;
        return longestRest * stride / Math.max(0.001, Math.abs(x(soon) - x(at)));
    }

    /** Milliseconds until the playhead reaches the next word or mark. */
    const reachTime = () => (next - now()) * 1000 / Math.max(0.001, clock.rate);

    function layOut() {
        stale = false;
        scale = readScale();
        look.rulerHeight = view.querySelector('.tick-lane').clientHeight;
        if (look.laid < look.width || look.laid === 0) look.laid = look.width;
        world.style.width = `${look.laid.toFixed(1)}px`;
        words.read();
        grace.read();
        words.fit(scale, inWorld);
        playhead.forget();
        clamp();
        comeToRest();
        moved = '';
        causes.refresh();
        shaping?.place();
    }

    function draw() {
        const at = now(), instant = timeText(at, 1);
        look.badge = playhead.fit(instant) / 2 + badgeGap;
        const head = Math.min(Math.max(x(at), look.badge), look.width - look.badge);
        axis.draw(scale, x, look.width, look, { from: head - look.badge, to: head + look.badge }); // First: a text on a canvas waits for styles that have changed.
        const move = `translateX(${look.shift.toFixed(2)}px)` + (look.stretch === 1 ? '' : ` scaleX(${look.stretch.toFixed(5)})`);
        if (move !== moved) world.style.transform = moved = move;
        next = words.reach(at, inWorld, look, board.classList.contains('hides-future'));
        playhead.show(x(at), look.width, instant);
        grace.show(at, x(at) > look.width - graceRoom);
        const begin = scale.at(-look.shift / look.stretch, look.laid), end = scale.at((look.width - look.shift) / look.stretch, look.laid);
        overview?.show(begin / scale.horizon, end / scale.horizon);
        glide.show(at, clock, bends, `${look.laid} ${look.stretch} ${look.shift} ${look.width} ${look.badge} ${scale.horizon} ${view.dataset.folds}`);
    }

    /** Between these instants the playhead moves evenly: edges of folds, and where its badge meets an edge of the view. */
    function bends() {
        const half = look.badge - badgeGap;
        const edges = [half, look.width - half].map(pixel => scale.at((pixel - look.shift) / look.stretch, look.laid));
        const instants = [...scale.folds.flatMap(fold => [fold.from, fold.to]), ...edges].filter(instant => instant < scale.horizon);
        return [...instants.sort((a, b) => a - b), scale.horizon];
    }

    /** While it plays zoomed in, the playhead stays in view. */
    function follow() {
        if (look.laid * look.stretch <= look.width + 1) return;
        const place = x(now());
        if (place <= look.width * 0.9) return;
        look.shift -= place - look.width * 0.5;
        clamp();
        comeToRest();
    }

    /** Does something once nothing has moved for a while; a page that draws slowly has two frames more, in which the next move may come. */
    function atRest(work) {
        clearTimeout(rest);
        const mine = rest = setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => {
            if (mine === rest && !done.signal.aborted) work();
        })), restAfter);
    }

    /** Words keep to what is in view, but not while it moves: no frame of a pan or a zoom works out styles. */
    function comeToRest() {
        look.from = -look.shift / look.stretch;
        look.to = look.from + look.width / look.stretch;
        // Of a run with more bars than are drawn, those in view are requested.
        if (!host.closer || view.dataset.joined !== 'true') return;
        const isWhole = look.laid * look.stretch <= look.width + 1;
        const seen = isWhole ? [null, null] : [scale.at(look.from, look.laid), scale.at(look.to, look.laid)].map(at => Math.max(0, Math.round(at * 10) / 10));
        if (seen.join() === closer) return;
        closer = seen.join();
        host.closer(...seen);
    }

    function clamp() {
        look.shift = Math.min(0, Math.max(look.width - look.laid * look.stretch, look.shift));
    }

    function zoom(factor, clientX) {
        const anchor = clientX === undefined ? Math.min(Math.max(x(now()), 0), look.width) : clientX - view.getBoundingClientRect().left;
        const wanted = Math.min(Math.max(look.laid * look.stretch * factor, look.width), look.width * mostZoom);
        const stretch = wanted / look.laid;
        look.shift = anchor - (anchor - look.shift) * stretch / look.stretch;
        look.stretch = stretch;
        clamp();
        clearTimeout(rest);
        atRest(() => settle(anchor));
        wake();
    }

    /** Lays the world out at the scale that a zoom has come to. */
    function settle(anchor) {
        const at = scale.at((anchor - look.shift) / look.stretch, look.laid);
        look.laid = Math.max(look.width, look.laid * look.stretch);
        look.stretch = 1;
        world.style.width = `${look.laid.toFixed(1)}px`;
        look.shift = anchor - inWorld(at);
        clamp();
        comeToRest();
        words.fit(scale, inWorld);
        moved = '';
        wake();
    }

    /** Shows a stretch of time as wide as the view. */
    function zoomTo(from, to) {
        clearTimeout(rest);
        rest = 0;
        // Folds keep their width, so the way there is found by halving.
        let least = look.width, most = look.width * mostZoom;
        const wide = laid => scale.x(to, laid) - scale.x(from, laid);
        for (let i = 0; i < 40; i++) {
            const middle = (least + most) / 2;
            if (wide(middle) < look.width) least = middle;
            else most = middle;
        }
        Object.assign(look, { laid: least, stretch: 1, shift: -scale.x(from, least) });
        stale = true;
        wake();
    }

    function pan(pixels) {
        look.shift -= pixels;
        clamp();
        if (look.stretch === 1) {
            atRest(() => {
                comeToRest();
                wake();
            });
        }
        wake();
    }

    function fitAll() {
        clearTimeout(rest);
        rest = 0;
        Object.assign(look, { laid: look.width, stretch: 1, shift: 0 });
        stale = true;
        wake();
    }

    let lastSeek = 0, laterSeek = 0;
    function seek(at, isLast) {
        if (!host.seek) return;
        clock.at = Math.min(scale.horizon, Math.max(0, at));
        clock.sought = true;
        clock.since = performance.now();
        wake();
        clearTimeout(laterSeek);
        if (isLast || performance.now() - lastSeek > seekEvery) {
            lastSeek = performance.now();
            host.seek(clock.at);
        } else laterSeek = setTimeout(() => seek(clock.at, true), seekEvery);
    }

    let lastMove = 0;
    function propose(at, isLast) {
        if (!isLast && performance.now() - lastMove < moveEvery) return;
        lastMove = performance.now();
        host.propose?.(Math.max(0, Math.round(at * 10) / 10));
    }

    const shaping = host.shape && createShaping(view, host, at => inWorld(at) * look.stretch, done.signal);

    const pointers = new Map();
    let gesture = null;
    on('pointerdown', event => {
        if (event.button !== 0 || event.target.closest('button')) return;
        pointers.set(event.pointerId, event.clientX);
        const handle = event.target.closest('[data-proposal]'), shape = event.target.closest('[data-shape]');
        const onHead = event.target.closest('.playhead') || event.clientY - view.querySelector('.board-head').getBoundingClientRect().top < headRoom(view);
        const kind = shape && shaping ? 'shape' : handle && host.propose ? 'propose' : onHead && host.seek ? 'scrub' : 'press';
        gesture = { kind, shape, x: event.clientX, shift: look.shift, target: event.target, scale, laid: look.laid, left: view.getBoundingClientRect().left };
        causes.hold(true);
        if (kind !== 'press') view.setPointerCapture(event.pointerId);
        if (kind === 'scrub') seek(atX(event.clientX));
        if (kind === 'shape') {
            shaping.hold(shape);
            gesture.lead = Number(shape.dataset.at) - atX(event.clientX); // It may be seized beside its middle.
        }
    });
    // Where the deletion is dragged to counts on the scale as it was: the picture is drawn anew meanwhile.
    const proposed = event => gesture.scale.at(event.clientX - gesture.left - gesture.shift, gesture.laid);
    on('pointermove', event => {
        if (!pointers.has(event.pointerId)) return;
        const before = pointers.get(event.pointerId);
        pointers.set(event.pointerId, event.clientX);
        if (pointers.size === 2) {
            const [a, b] = [...pointers.values()];
            const other = a === event.clientX ? b : a;
            const was = Math.abs(before - other), is = Math.abs(event.clientX - other);
            if (was > 10 && is > 10) zoom(is / was, (event.clientX + other) / 2);
            if (shaping?.isHeld) shaping.giveUp();
            gesture = null;
        } else if (gesture?.kind === 'scrub') seek(atX(event.clientX));
        else if (gesture?.kind === 'propose') propose(proposed(event), false);
        else if (gesture?.kind === 'shape') {
            if (shaping.isMoved || Math.abs(event.clientX - gesture.x) > clickSlack) shaping.move(proposed(event) + gesture.lead);
        }
        else if (gesture && (gesture.kind === 'pan' || Math.abs(event.clientX - gesture.x) > clickSlack)) {
            if (gesture.kind !== 'pan') view.setPointerCapture(event.pointerId);
            gesture.kind = 'pan';
            look.shift = gesture.shift;
            pan(gesture.x - event.clientX);
        }
    });
    for (const name of ['pointerup', 'pointercancel']) on(name, event => {
        if (!pointers.delete(event.pointerId)) return;
        causes.hold(false);
        if (!gesture) return;
        if (gesture.kind === 'scrub') seek(atX(event.clientX), true);
        else if (gesture.kind === 'propose') propose(proposed(event), true);
        else if (gesture.kind === 'shape') {
            if (!shaping.isHeld) { /* The reader has given it up. */ }
            else if (name === 'pointercancel') shaping.giveUp();
            else if (shaping.isMoved) shaping.letGo();
            else {
                shaping.drop();
                press(under(event), atX(event.clientX)); // A handle that is not dragged is in the way of its bar.
            }
        }
        else if (gesture.kind === 'press' && name === 'pointerup') press(gesture.target, atX(event.clientX));
        gesture = null;
    });
    on('click', event => {
        const unfold = event.target.closest('[data-unfold]');
        if (unfold) host.unfold?.(Number(unfold.dataset.unfold));
        if (event.target.closest('[data-remove-proposal]')) host.propose?.(null);
    });
    on('keydown', event => {
        const handle = event.target.closest('[data-proposal]');
        const step = { ArrowLeft: -0.1, ArrowRight: 0.1 }[event.key];
        if (!handle || !step) return;
        event.preventDefault();
        event.stopPropagation();
        host.propose?.(Math.max(0, Math.round((Number(handle.getAttribute('aria-valuenow')) + step * (event.shiftKey ? 10 : 1)) * 10) / 10));
    });
    on('wheel', event => {
        if (event.ctrlKey || event.metaKey) zoom(Math.exp(-event.deltaY * 0.0022), event.clientX);
        else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan(event.deltaX || event.deltaY);
        else return;
        event.preventDefault();
    }, { passive: false });
    on('dblclick', event => {
        if (!event.target.closest('button, [data-proposal]')) fitAll();
    });

    const under = event => document.elementsFromPoint(event.clientX, event.clientY).find(element => element.matches('[data-seq]:not(.gate)')) ?? event.target;

    function press(target, at) {
        const seq = Number(target.closest('[data-seq]')?.dataset.seq ?? 0);
        if (host.select) host.select(seq, Math.max(0, at), target.closest('.row')?.dataset.container ?? '');
    }

    /** Brings an instant into view. */
    function reveal(at) {
        const place = x(at);
        if (place >= 0 && place <= look.width) return;
        look.shift -= place - look.width / 2;
        clamp();
        comeToRest();
        wake();
    }

    rove(view, { now, press, reveal, signal: done.signal });

    function on(name, handler, options) {
        view.addEventListener(name, handler, { ...options, signal: done.signal });
    }

    const resized = new ResizeObserver(([entry]) => {
        const isFit = Math.abs(look.laid * look.stretch - look.width) < 1;
        look.width = entry.contentRect.width;
        if (isFit) Object.assign(look, { laid: look.width, stretch: 1, shift: 0 });
        stale = true;
        wake();
    });
    resized.observe(view);
    const grown = new MutationObserver(records => {
        if (records.every(record => record.target === lights)) return;
        if (look.laid * look.stretch <= look.width + 1) closer = ',';
        stale = true;
        wake();
    });
    grown.observe(view, { attributes: true, attributeFilter: ['data-horizon', 'data-folds', 'data-chosen'] });
    grown.observe(world, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-forms', 'data-from', 'data-to', 'data-at'] });
    // A stage has a type of its own.
    let isOnStage = 'stage' in document.documentElement.dataset;
    const staged = new MutationObserver(() => {
        if (isOnStage === (isOnStage = 'stage' in document.documentElement.dataset)) return;
        stale = true;
        wake();
    });
    staged.observe(document.documentElement, { attributes: true, attributeFilter: ['data-stage'] });
    wake();

    return {
        /** Says where the clock stands: on every change otherwise than by playing on. */
        setClock(at, rate, playing) {
            Object.assign(clock, { at, rate, playing, since: performance.now(), sought: false });
            wake();
        },
        /** Says where the clock stood at least a moment ago, for a page that was told of its start too late. */
        keepUp(at) {
            if (!clock.playing || clock.sought || at <= now() + lateness * clock.rate) return;
            clock.at = at;
            clock.since = performance.now();
        },
        zoomIn: () => zoom(1 / 0.7),
        zoomOut: () => zoom(0.7),
        fitAll,
        /** Shows all of it at once, as told to its end, without a frame in between: it is about to be printed. */
        showAll() {
            const { at, playing, since } = clock;
            fitAll();
            cancelAnimationFrame(pending);
            Object.assign(clock, { at: scale.horizon, playing: false });
            frame();
            Object.assign(clock, { at, playing, since });
        },
        now,
        detach() {
            done.abort();
            resized.disconnect();
            grown.disconnect();
            staged.disconnect();
            axis.detach();
            causes.detach();
            glide.stop();
            overview?.detach();
            clearTimeout(rest);
            clearTimeout(restTimer);
            cancelAnimationFrame(pending);
        },
    };
}

/** How much of the head seeks: all of it above STATUS. */
const headRoom = view => view.querySelector('.board-head > .lane-status, .head-end').offsetTop;

/** What is left of the grace period where the clock stands; nothing outside of it. */
function createGrace(board) {
    const label = board.querySelector('.grace-now'), text = label.firstChild ?? label.appendChild(document.createTextNode(''));
    let from = 1, end = 0, out = 0, isLeft = false, covers = false;
    return {
        read() {
            const band = board.querySelector('.grace-band');
            [from, end, out] = band ? [band.dataset.graceFrom, band.dataset.graceEnd, band.dataset.graceOut].map(Number) : [1, 0, 0];
        },
        show(at, wantsLeft) {
            const words = at >= from && at <= end ? `${timeText(Math.max(0, out - at), 1)} left` : '';
            if (text.data !== words) text.data = words;
            if (words && isLeft !== wantsLeft) label.classList.toggle('left', isLeft = wantsLeft);
            // On the left it may stand where the whole length does, which then steps back.
            if (covers !== (words !== '' && isLeft)) board.toggleAttribute('data-tells-grace', covers = !covers);
        },
    };
}

/** The line at the clock's place and its badge. Only what differs from the frame before is touched. */
function createPlayhead(line) {
    const badge = line.querySelector('span');
    const text = badge.firstChild ?? badge.appendChild(document.createTextNode(''));
    let outside = false, length = 0, wide = 0;
    return {
        line,
        badge,
        forget: () => length = 0,
        /** Returns the badge's width for a text. It is set, so that another text as long moves nothing and costs no layout. */
        fit(words) {
            if (words.length === length) return wide;
            length = words.length;
            text.data = words;
            Object.assign(badge.style, { contain: 'none', width: '' });
            wide = badge.offsetWidth;
            Object.assign(badge.style, { contain: '', width: `${wide}px` });
            return wide;
        },
        /** How far the badge leans from the line, so that it stays in view. */
        lean: (x, { width, badge: room }) => Math.max(room - badgeGap - x, Math.min(0, width - room + badgeGap - x)),
        show(x, width, words) {
            if (outside !== (x < -1 || x > width + 1)) line.classList.toggle('outside', outside = !outside);
            // Another text in the same node: an element whose children change makes the browser look at its rules again.
            if (text.data !== words) text.data = words;
        },
    };
}
