// Where instants lie: one scale for the whole run, except folded stretches, each of which has its own width.

/**
 * @param {number} horizon seconds at which the axis ends
 * @param {string} folds begin and end in seconds, width in units and kind of each, such as "21 59 148 quiet;70 90 64 back-off-cut"
 * @param {number} unit pixels of a unit
 */
export function createScale(horizon, folds, unit) {
    const folded = folds ? folds.split(';').map(fold => fold.split(' ')).map(([from, to, units, kind]) => ({ from: Number(from), to: Number(to), width: units * unit, isWaved: kind !== 'back-off-cut' })) : [];
    const seconds = horizon - folded.reduce((sum, fold) => sum + fold.to - fold.from, 0);
    const pixels = folded.reduce((sum, fold) => sum + fold.width, 0);

    return {
        horizon,
        folds: folded,
        /** The pixel at which an instant lies in a world of a width. */
        x(at, width) {
            let rest = Math.min(at, horizon), before = 0;
            const instant = rest;
            for (const fold of folded) {
                if (instant <= fold.from) break;
                const part = Math.min(1, (instant - fold.from) / (fold.to - fold.from));
                rest -= part * (fold.to - fold.from);
                before += part * fold.width;
            }
            return rest / seconds * Math.max(1, width - pixels) + before;
        },
        /** The instant that lies at a pixel. */
        at(x, width) {
            const perPixel = seconds / Math.max(1, width - pixels);
            let last = 0, lastX = 0;
            for (const fold of folded) {
                const from = lastX + (fold.from - last) / perPixel;
                if (x <= from) return last + (x - lastX) * perPixel;
                if (x <= from + fold.width) return fold.from + (x - from) / fold.width * (fold.to - fold.from);
                last = fold.to;
                lastX = from + fold.width;
            }
            return last + (x - lastX) * perPixel;
        },
    };
}
