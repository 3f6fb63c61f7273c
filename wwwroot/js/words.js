// Words of rows: each has its own stretch and several forms. The longest form that fits is set, or none; a word that the playhead
// splits stands whole in the larger part, and what is still to come is read in ink on a pale bar.

// In the word's own size.
const padding = { 'on-bar': 0.95, 'on-pale': 1, 'on-stop': 1.45, 'on-wait': 1.15, below: 0, after: 1.5 };

/** @param {HTMLElement} world has the words, and whatever else changes its look when the playhead reaches it (data-at) */
export function createWords(world) {
    const measure = document.createElement('canvas').getContext('2d');
    let words = [], marks = [], reached = -1;

    function read() {
        words = [...world.querySelectorAll('.word')].map(element => ({
            element, text: element.firstElementChild, place: Object.keys(padding).find(name => element.classList.contains(name)),
            from: Number(element.dataset.from), to: Number(element.dataset.to), forms: element.dataset.forms.split('|'), widths: [], room: 0, padding: 0, part: '', shift: '', ahead: null, none: null,
        }));
        marks = [...world.querySelectorAll('.gate[data-at], .stop-number[data-at], .mark[data-at], .interruption[data-at]')]
            .map(element => ({ element, at: Number(element.dataset.at) })).sort((a, b) => a.at - b.at);
        for (const { element } of marks) element.classList.add('ahead');
        reached = 0;
    }

    /** Sets the longest form of a word that fits into so many pixels, or none. */
    function set(word, room) {
        const fits = word.widths.findIndex(width => width <= room);
        if (word.none !== fits < 0) word.element.classList.toggle('none', word.none = fits < 0);
        if (fits >= 0 && word.text.firstChild.data !== word.forms[fits]) word.text.firstChild.data = word.forms[fits];
    }

    return {
        read,
        /** Sets the forms that fit. @param {(at: number) => number} x the pixel of an instant */
        fit(x) {
            const fonts = new Map();
            for (const word of words) {
                if (!fonts.has(word.place)) {
                    const { fontWeight, fontSize, fontFamily } = getComputedStyle(word.element);
                    fonts.set(word.place, { font: `${fontWeight} ${fontSize} ${fontFamily}`, padding: padding[word.place] * parseFloat(fontSize) });
                }
            }
            for (const word of words) {
                const { font, padding } = fonts.get(word.place);
                measure.font = font;
                word.padding = padding;
                word.widths = word.forms.map(form => measure.measureText(form).width);
                word.room = x(word.to) - x(word.from) - padding;
                set(word, word.room);
                word.part = '';
            }
        },
        /** Tells what the playhead has reached. */
        reach(now, x, hides) {
            while (reached < marks.length && marks[reached].at <= now) marks[reached++].element.classList.remove('ahead');
            while (reached > 0 && marks[reached - 1].at > now) marks[--reached].element.classList.add('ahead');
            for (const word of words) {
                let part = 'whole', shift = '', ahead = word.from >= now;
                if (word.from < now && word.to > now && word.place !== 'after') {
                    const [from, middle, to] = [x(word.from), x(now), x(word.to)];
                    const before = hides || middle - from >= to - middle;
                    part = before ? 'before' : 'behind';
                    ahead = !before;
                    set(word, (before ? middle - from : to - middle) - word.padding);
                    const moved = word.place === 'on-wait' ? Math.min(0, middle - to) : (before ? from + middle : middle + to) / 2 - (from + to) / 2;
                    if (word.place !== 'below' && !(word.place === 'on-wait' && !before)) shift = `${moved.toFixed(1)}px`;
                } else if (word.part !== 'whole') set(word, word.room);
                word.part = part;
                if (word.shift !== shift) word.text.style.translate = word.shift = shift;
                if (word.ahead !== ahead) word.element.classList.toggle('ahead', word.ahead = ahead);
            }
        },
    };
}
