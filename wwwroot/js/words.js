// Words of rows: each has its own stretch and several forms. The longest form that fits is set, or none; a word that the playhead
// splits stands whole in the larger part, and what is still to come is read in ink on a pale bar.

const padding = { 'on-bar': 11, 'on-pale': 11, 'on-wait': 14, below: 0, after: 18 };

/** @param {HTMLElement} world has the words, and whatever else changes its look when the playhead reaches it (data-at) */
export function createWords(world) {
    const measure = document.createElement('canvas').getContext('2d');
    let words = [], marks = [], reached = -1;

    function read() {
        words = [...world.querySelectorAll('.word')].map(element => ({
            element, text: element.firstElementChild, place: Object.keys(padding).find(name => element.classList.contains(name)),
            from: Number(element.dataset.from), to: Number(element.dataset.to), forms: element.dataset.forms.split('|'), shown: 0, shift: '', ahead: null, none: null,
        }));
        marks = [...world.querySelectorAll('.gate[data-at], .stop-number[data-at], .mark[data-at], .interruption[data-at]')]
            .map(element => ({ element, at: Number(element.dataset.at) })).sort((a, b) => a.at - b.at);
        for (const { element } of marks) element.classList.add('ahead');
        reached = 0;
    }

    return {
        read,
        /** Sets the forms that fit. @param {(at: number) => number} x the pixel of an instant */
        fit(x) {
            const fonts = new Map();
            for (const word of words) {
                if (!fonts.has(word.place)) {
                    const { fontWeight, fontSize, fontFamily } = getComputedStyle(word.element);
                    fonts.set(word.place, `${fontWeight} ${fontSize} ${fontFamily}`);
                }
            }
            for (const word of words) {
                measure.font = fonts.get(word.place);
                const room = x(word.to) - x(word.from) - padding[word.place];
                const form = word.forms.find(form => measure.measureText(form).width <= room);
                if (word.none !== (form === undefined)) word.element.classList.toggle('none', word.none = form === undefined);
                if (form !== undefined && word.text.firstChild.data !== form) word.text.firstChild.data = form;
                word.shown = form === undefined ? 0 : measure.measureText(form).width;
            }
        },
        /** Tells what the playhead has reached. */
        reach(now, x, hides) {
            while (reached < marks.length && marks[reached].at <= now) marks[reached++].element.classList.remove('ahead');
            while (reached > 0 && marks[reached - 1].at > now) marks[--reached].element.classList.add('ahead');
            for (const word of words) {
                if (word.none) continue;
                let shift = '', ahead = word.from >= now;
                if (word.from < now && word.to > now && word.place !== 'after') {
                    const [from, middle, to] = [x(word.from), x(now), x(word.to)];
                    const before = hides || middle - from >= to - middle;
                    const room = before ? middle - from : to - middle;
                    ahead = room < word.shown + 4 ? true : !before;
                    if (hides && room < word.shown + 4) ahead = true;
                    shift = `${((before ? from + middle : middle + to) / 2 - (from + to) / 2).toFixed(1)}px`;
                    if (word.place === 'on-wait') shift = '';
                }
                if (word.shift !== shift) word.text.style.translate = word.shift = shift;
                if (word.ahead !== ahead) word.element.classList.toggle('ahead', word.ahead = ahead);
            }
        },
    };
}
