// Lights the chain of causes of a bar, back to the pod's creation or to what somebody did: while the pointer rests on it, or the focus, or for
// as long as the page speaks of it. What is drawn names what is drawn of its cause (data-cause), so nothing is asked of the server.

// Less than this the pointer only passes by.
const restsAfter = 60;
// A story that crashes all day has no more links lit than a reader can follow.
const mostLinks = 60;

/**
 * @param {HTMLElement} view has what is drawn: data-seq and data-cause each; what is lit with an event besides has data-lit
 * @param {HTMLElement} lights takes the lights of bars and marks
 */
export function createCauses(view, lights, signal) {
    let pointed = null, focused = null, timer = 0, isHeld = false, shown = '', classed = [];

    const on = (name, handler) => view.addEventListener(name, handler, { signal });
    const drawn = target => target.closest?.('[data-cause]') ?? null;

    on('pointerover', event => event.pointerType !== 'touch' && point(drawn(event.target)));
    on('pointerleave', () => point(null));
    on('focusin', event => {
        focused = event.target.matches(':focus-visible') ? drawn(event.target) : null;
        show();
    });
    on('focusout', () => {
        focused = null;
        show();
    });

    function point(element) {
        clearTimeout(timer);
        if (element === pointed) return;
        timer = setTimeout(() => {
            pointed = element;
            if (!isHeld) show();
        }, restsAfter);
    }

    function chosen() {
        const seq = Number(view.dataset.chosen ?? 0);
        return seq > 0 ? view.querySelector(`.rows [data-seq="${seq}"][data-cause]`) : null;
    }

    function show() {
        const first = [pointed, focused].find(element => element?.isConnected) ?? chosen();
        const chain = first ? follow(first) : [];
        const wanted = chain.map(element => `${element.dataset.seq}${element.className}`).join();
        if (wanted === shown) return;
        shown = wanted;
        for (const element of classed) element.classList.remove('lit');
        classed = [];
        const top = lights.getBoundingClientRect().top;
        const boxes = chain.filter(element => element.closest('.row')).map(element => ({ element, box: element.getBoundingClientRect() }));
        lights.replaceChildren(...boxes.map(({ element, box }) => {
            const light = document.createElement('i');
            light.className = `light ${element.classList.contains('mark') ? 'round' : ''} ${element.dataset.seq === first.dataset.seq ? 'first' : ''}`;
            Object.assign(light.style, { left: element.style.left, width: element.style.width, top: `${(box.top - top).toFixed(1)}px`, height: `${box.height.toFixed(1)}px` });
            return light;
        }));
        if (!first) return;
        const seqs = new Set(chain.map(element => element.dataset.seq)), root = chain.at(-1).dataset.cause;
        const scope = first.closest('.run') ?? view;
        classed = [...scope.querySelectorAll('.gate[data-seq], [data-lit], .lane-span[data-seq]')]
            .filter(element => element.dataset.lit ? element.dataset.lit === root : seqs.has(element.dataset.seq));
        for (const element of classed) element.classList.add('lit');
    }

    /** What is drawn, then its cause, the cause of that, and so on; a bar and the mark of the same event are one link. */
    function follow(first) {
        const bySeq = new Map();
        for (const element of (first.closest('.run') ?? view).querySelectorAll('.row [data-cause]')) {
            // What is held at the shutdown begins with the stop of another container, and is no cause of anything.
            if (element !== first && element.classList.contains('waits')) continue;
            if (!bySeq.has(element.dataset.seq)) bySeq.set(element.dataset.seq, []);
            bySeq.get(element.dataset.seq).push(element);
        }
        const chain = [first], seen = new Set();
        for (let seq = first.dataset.seq, links = 0; links < mostLinks && !seen.has(seq); links++) {
            seen.add(seq);
            const elements = bySeq.get(seq) ?? [];
            chain.push(...elements.filter(element => element !== first));
            const cause = elements[0]?.dataset.cause ?? (seq === first.dataset.seq ? first.dataset.cause : '0');
            if (cause === '0' || !bySeq.has(cause)) break;
            seq = cause;
        }
        return chain;
    }

    return {
        /** What is drawn has changed, or where, or what is chosen. */
        refresh() {
            shown = ' ';
            show();
        },
        /** Nothing is lit anew while something is dragged. */
        hold(isSo) {
            isHeld = isSo;
            if (!isSo) show();
        },
        detach: () => clearTimeout(timer),
    };
}
