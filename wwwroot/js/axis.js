// The seconds above the timeline and the lines below them. Both are drawn on canvases: a moving axis changes nothing of the
// document, so that no frame has to work out styles or places anew.

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600];
const tickGap = 22, firstTextIndent = 3;

/**
 * @param {HTMLCanvasElement} lines stretched over the whole height: its one row of pixels has every line
 * @param {HTMLCanvasElement} texts the strip with the seconds
 */
export function createAxis(lines, texts) {
    const done = new AbortController(), line = lines.getContext('2d'), text = texts.getContext('2d');
    let drawn = '', prepared = '', written = '', textHeight = 0, ticks = [];

    // Both canvases have their colour and font from the style sheet; they are read again when the theme changes.
    const renew = () => drawn = prepared = written = '';
    const themed = new MutationObserver(renew);
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    matchMedia('(forced-colors: active)').addEventListener('change', renew, { signal: done.signal });

    /** Once for a size and a theme, not in each frame: a canvas that is given a font makes the browser work out styles. */
    function prepare(width, height, density) {
        if (prepared === `${width} ${height} ${density}`) return;
        prepared = `${width} ${height} ${density}`;
        textHeight = height;
        lines.width = texts.width = Math.round(width * density);
        lines.height = 1;
        texts.height = Math.round(textHeight * density);
        const style = getComputedStyle(texts);
        line.fillStyle = getComputedStyle(lines).color;
        text.fillStyle = style.color;
        text.font = `${style.fontSize} ${style.fontFamily}`;
        text.textBaseline = 'middle';
        text.textAlign = 'left';
        text.scale(density, density);
    }

    /** Draws the lines, and finds the words above them: none meets another, or a fold. */
    function place(scale, x, width, look, density) {
        ticks = [];
        line.clearRect(0, 0, lines.width, 1);
        const perSecond = secondPixels(scale, x);
        const room = text.measureText(timeText(Math.floor(scale.horizon), perSecond > 60 ? 1 : 0)).width + tickGap;
        const step = steps.find(s => s * perSecond >= room) ?? steps.at(-1);
        const blocked = scale.folds.map(fold => [x(fold.from), x(fold.to)]);
        let last = -Infinity;
        const at = i => i * step;
        const first = Math.max(0, Math.floor(scale.at((0 - look.shift) / look.stretch, look.laid) / step));
        for (let i = first; at(i) <= scale.horizon; i++) {
            const pixel = x(at(i));
            if (pixel > width) break;
            if (blocked.some(([from, to]) => pixel > from && pixel < to)) {
                // The next tick is after the fold.
                const fold = scale.folds.find(fold => at(i) > fold.from && at(i) < fold.to);
                if (fold) i = Math.max(i, Math.ceil(fold.to / step) - 1);
                continue;
            }
            line.fillRect(Math.round(pixel * density), 0, Math.max(1, Math.floor(density)), 1);
            const words = timeText(at(i), step < 1 ? 1 : 0), wide = text.measureText(words).width;
            const left = Math.min(Math.max(pixel - wide / 2, firstTextIndent), width - wide - 2);
            if (left < last + 10 || blocked.some(([from, to]) => left + wide > from - 2 && left < to + 2)) continue;
            ticks.push({ words, left, wide });
            last = left + wide;
        }
    }

    return {
        /**
         * Draws the seconds. @param {{x: Function, at: Function, horizon: number, folds: {from: number, to: number}[]}} scale where instants lie
         * @param {(at: number) => number} x the pixel of an instant @param {number} width pixels of the view @param {{laid: number, stretch: number, shift: number}} look how it is shown
         * @param {{from: number, to: number}} badge the playhead's, under which no tick has a word
         */
        draw(scale, x, width, look, badge) {
            const density = devicePixelRatio || 1, height = look.rulerHeight;
            const key = `${look.laid.toFixed(1)} ${look.stretch.toFixed(4)} ${look.shift.toFixed(1)} ${scale.horizon} ${scale.folds.map(fold => fold.width)} ${width} ${height} ${density}`;
            if (width === 0) return;
            if (key !== drawn) {
                prepare(width, height, density);
                drawn = key;
                written = '';
                place(scale, x, width, look, density);
            }
            const shown = ticks.filter(tick => tick.left > badge.to || tick.left + tick.wide < badge.from), texts = shown.map(tick => tick.words).join();
            if (texts === written) return;
            written = texts;
            text.clearRect(0, 0, width, textHeight);
            for (const { words, left } of shown) text.fillText(words, left, textHeight / 2);
        },
        detach() {
            done.abort();
            themed.disconnect();
        },
    };
}

/** Pixels of a second outside of folds. */
function secondPixels(scale, x) {
    const folded = scale.folds.reduce((sum, fold) => sum + fold.to - fold.from, 0), wide = scale.folds.reduce((sum, fold) => sum + x(fold.to) - x(fold.from), 0);
    return (x(scale.horizon) - x(0) - wide) / (scale.horizon - folded);
}

/** An instant in words, such as "4.2 s", "12 min 5 s", "3 h 10 min". */
export function timeText(seconds, decimals) {
    if (seconds < 600) return seconds.toFixed(seconds === Math.round(seconds) && decimals === 0 ? 0 : decimals) + ' s';
    const whole = Math.floor(seconds), h = Math.floor(whole / 3600), m = Math.floor(whole % 3600 / 60), s = whole % 60;
    return (h ? h + ' h ' : '') + (m ? m + ' min' : '') + (s && !h ? ` ${s} s` : '') || '0 s';
}
