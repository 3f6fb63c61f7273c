// The seconds above the timeline and the lines below them. Both are drawn on canvases: a moving axis changes nothing of the
// document, so that no frame has to work out styles or places anew.

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600];
const tickRoom = 62, textHeight = 20, firstTextIndent = 3;

/**
 * @param {HTMLCanvasElement} lines stretched over the whole height: its one row of pixels has every line
 * @param {HTMLCanvasElement} texts the strip with the seconds
 */
export function createAxis(lines, texts) {
    const done = new AbortController(), line = lines.getContext('2d'), text = texts.getContext('2d');
    let drawn = '', prepared = '';

    // Both canvases have their colour and font from the style sheet; they are read again when the theme changes.
    const renew = () => drawn = prepared = '';
    const themed = new MutationObserver(renew);
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    matchMedia('(forced-colors: active)').addEventListener('change', renew, { signal: done.signal });

    /** Once for a size and a theme, not in each frame: a canvas that is given a font makes the browser work out styles. */
    function prepare(width, density) {
        if (prepared === `${width} ${density}`) return;
        prepared = `${width} ${density}`;
        lines.width = texts.width = Math.round(width * density);
        lines.height = 1;
        texts.height = Math.round(textHeight * density);
        const style = getComputedStyle(texts);
        line.fillStyle = getComputedStyle(lines).color;
        text.fillStyle = style.color;
        text.font = `${style.fontSize} ${style.fontFamily}`;
        text.textBaseline = 'middle';
        text.scale(density, density);
    }

    return {
        /** Draws the seconds from offset on, span of them over a width in pixels. */
        draw(offset, span, width) {
            const density = devicePixelRatio || 1;
            const key = `${offset.toFixed(3)} ${span.toFixed(3)} ${width} ${density}`;
            if (key === drawn || width === 0) return;
            prepare(width, density);
            drawn = key;
            line.clearRect(0, 0, lines.width, 1);
            text.clearRect(0, 0, width, textHeight);
            const step = steps.find(s => s / span * width >= tickRoom) ?? steps.at(-1);
            const first = Math.floor(offset / step), last = Math.ceil((offset + span) / step);
            for (let i = first; i <= last; i++) {
                const x = (i * step - offset) / span * width;
                line.fillRect(Math.round(x * density), 0, Math.max(1, Math.floor(density)), 1);
                text.textAlign = i === 0 ? 'left' : 'center';
                text.fillText(timeText(i * step, step < 1 ? 1 : 0), i === 0 ? x + firstTextIndent : x, textHeight / 2);
            }
        },
        detach() {
            done.abort();
            themed.disconnect();
        },
    };
}

/** An instant in words, such as "4.2 s", "12 min 5 s", "3 h 10 min". */
export function timeText(seconds, decimals) {
    if (seconds < 600) return seconds.toFixed(seconds === Math.round(seconds) && decimals === 0 ? 0 : decimals) + ' s';
    const whole = Math.floor(seconds), h = Math.floor(whole / 3600), m = Math.floor(whole % 3600 / 60), s = whole % 60;
    return (h ? h + ' h ' : '') + (m ? m + ' min' : '') + (s && !h ? ` ${s} s` : '') || '0 s';
}
