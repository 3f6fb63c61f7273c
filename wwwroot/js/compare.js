// Two runs on one axis. Both are told to their ends, so the browser plays them by itself: nothing goes over the wire while they play.

const { attach } = await import(document.querySelector('link[data-module="timeline"]').href);
const openingLength = 20;

/**
 * @param {HTMLElement} root the comparison
 * @param {{remove: (at: number | null) => void, unfold: (from: number) => void}} host what the page does
 */
export function compare(root, host) {
    const board = root.querySelector('.board'), done = new AbortController();
    const clock = { at: 0, rate: 1, playing: false };
    let pending = 0;
    const timeline = attach(board, {
        seek: at => set({ at }),
        select: (_, at) => set({ at, playing: false }),
        propose: at => host.remove(at),
        unfold: from => host.unfold(from),
    });
    const until = () => Number(root.dataset.until);
    const now = () => Math.min(timeline.now(), until());
    const on = (name, handler) => root.addEventListener(name, handler, { signal: done.signal });

    function set(change) {
        Object.assign(clock, { at: now() }, change);
        timeline.setClock(clock.at, clock.rate, clock.playing);
        root.dataset.playing = clock.playing;
        for (const button of root.querySelectorAll('[data-rate]')) button.setAttribute('aria-pressed', String(Number(button.dataset.rate) === clock.rate));
        wake();
    }

    function wake() {
        if (!pending && !done.signal.aborted) pending = requestAnimationFrame(frame);
    }

    function frame() {
        pending = 0;
        const at = now();
        tell(at);
        if (!clock.playing) return;
        if (at >= until()) set({ at: until(), playing: false });
        else wake();
    }

    /** In each list of moments the last one that has come is shown. */
    function tell(at) {
        for (const list of root.querySelectorAll('.moments-of, .status-of')) {
            let last = null;
            for (const moment of list.children) if (Number(moment.dataset.moment) <= at) last = moment;
            for (const moment of list.children) if (moment.hidden !== (moment !== last)) moment.hidden = moment !== last;
        }
    }

    function step(direction) {
        const moments = [...root.querySelectorAll('.moments-of > *')].map(moment => Number(moment.dataset.moment)).sort((a, b) => a - b), at = now();
        const next = direction > 0 ? moments.find(moment => moment > at + 0.001) ?? until() : moments.findLast(moment => moment < at - 0.001) ?? 0;
        set({ at: next, playing: false });
    }

    const toggle = () => set(clock.playing ? { playing: false } : { playing: true, at: now() >= until() ? 0 : now() });
    const actions = { play: toggle, previous: () => step(-1), next: () => step(1), delete: () => host.remove(Math.round(now() * 10) / 10) };

    /** Lights up what a difference speaks of, in both runs, and goes there. */
    function choose(button) {
        const wasChosen = button.getAttribute('aria-pressed') === 'true';
        for (const other of root.querySelectorAll('[data-difference]')) other.setAttribute('aria-pressed', 'false');
        for (const bar of board.querySelectorAll('.bar.lit')) bar.classList.remove('lit');
        for (const tag of board.querySelectorAll('.tag')) tag.classList.toggle('chosen', !wasChosen && tag.dataset.tag === button.dataset.difference);
        if (wasChosen) return;
        button.setAttribute('aria-pressed', 'true');
        for (const [run, seq] of button.dataset.bars.split(' ').filter(Boolean).map(bar => bar.split('/')))
            board.querySelector(`.run[data-run="${run}"] .bar[data-seq="${seq}"]`)?.classList.add('lit');
        set({ at: Number(button.dataset.at), playing: false });
    }

    on('click', event => {
        const button = event.target.closest('button');
        if (button?.dataset.compare) actions[button.dataset.compare]();
        else if (button?.dataset.rate) set({ rate: Number(button.dataset.rate) });
        else if (button?.dataset.difference) choose(button);
    });
    addEventListener('keydown', event => {
        if (!root.isConnected) return done.abort(); // Another circuit has drawn the page anew.
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [role=dialog], [role=menu], [role=slider]')) return;
        if (event.target.closest('button, a') && [' ', 'Enter'].includes(event.key)) return;
        const action = { ' ': toggle, ArrowLeft: actions.previous, ArrowRight: actions.next, Home: () => set({ at: 0 }), End: () => set({ at: until(), playing: false }), '+': timeline.zoomIn, '=': timeline.zoomIn, '-': timeline.zoomOut, 0: timeline.fitAll }[event.key];
        if (!action) return;
        event.preventDefault();
        action();
    }, { signal: done.signal });

    // It plays once within twenty seconds, or rests on the whole for those who asked for less motion.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) set({ at: until() });
    else set({ rate: Math.max(1, until() / openingLength), playing: true });
    board.querySelector('.board-view').focus({ preventScroll: true });

    return {
        detach() {
            done.abort();
            cancelAnimationFrame(pending);
            timeline.detach();
        },
    };
}
