// The strip above the timeline: the whole run to scale, with the playhead and the part that is shown. A press seeks,
// a drag shows the stretch it spans.

const dragSlack = 4, lineWidth = 2;

/**
 * @param {HTMLElement} strip has the picture, the playhead's line and the window
 * @param {{seek: (part: number, isLast: boolean) => void, zoomTo: (from: number, to: number) => void}} host parts of the whole, from 0 to 1
 */
export function createOverview(strip, host) {
    const line = strip.querySelector('.overview-head'), frame = strip.querySelector('.overview-window');
    const done = new AbortController();
    let framed = '', begun = null;

    const part = event => {
        const { left, width } = strip.getBoundingClientRect();
        return Math.min(1, Math.max(0, (event.clientX - left) / width));
    };
    const on = (name, handler) => strip.addEventListener(name, handler, { signal: done.signal });

    function span(from, to) {
        const isWhole = from <= 0.001 && to >= 0.999, key = isWhole ? '' : `${from.toFixed(4)} ${to.toFixed(4)}`;
        if (key === framed) return;
        framed = key;
        frame.hidden = isWhole;
        frame.style.left = `${(from * 100).toFixed(2)}%`;
        frame.style.width = `${((to - from) * 100).toFixed(2)}%`;
    }

    on('pointerdown', event => {
        if (event.button !== 0) return;
        begun = { x: event.clientX, part: part(event) };
        strip.setPointerCapture(event.pointerId);
        event.preventDefault();
    });
    on('pointermove', event => {
        if (!begun || Math.abs(event.clientX - begun.x) < dragSlack) return;
        begun.isDrag = true;
        span(Math.min(begun.part, part(event)), Math.max(begun.part, part(event)));
    });
    on('pointerup', event => {
        if (!begun) return;
        if (begun.isDrag) host.zoomTo(Math.min(begun.part, part(event)), Math.max(begun.part, part(event)));
        else host.seek(part(event), true);
        begun = null;
    });
    on('pointercancel', () => begun = null);

    return {
        line,
        /** The pixel at which the line stands for a part of the whole, in a strip so wide. */
        place: (part, width) => part * Math.max(0, width - lineWidth),
        /** Shows what is in view. */
        show(from, to) {
            if (!begun) span(from, to);
        },
        detach: () => done.abort(),
    };
}
