// Words: each has a stretch of time and several forms. The longest form that fits is set, or none. The edges of a fold, the playhead
// and the edge of what is in view split a stretch; the word stands whole in the part that has most room for it, and what is still to
// come is read in ink on a pale bar.

// Padding in the word's own size: an end of a bar may carry a mark; where a stretch has several parts that serve, the one to take.
const places = {
    'on-bar': { padding: 1.75 }, 'on-pale': { padding: 1.75 }, 'on-stop': { padding: 1.45 }, 'on-wait': { padding: 1.15, isAtEnd: true },
    below: { padding: 0, isAtBegin: true }, after: { padding: 1.5, isAtBegin: true }, 'on-lane': { padding: 0.7 }, 'in-cut': { padding: 0.6, isUnderBadge: true },
};
// Words give way to the playhead by so many pixels at a time: for each that moves the browser builds its layers anew.
const waveRoom = 7, stride = 8;
const isPhone = matchMedia('(max-width: 640px)');

/** @param {HTMLElement} world has the words, and whatever else changes its look when the playhead reaches it (data-at) */
export function createWords(world) {
    const measure = document.createElement('canvas').getContext('2d');
    const states = new Map();
    let words = [], marks = [], reached = -1;

    function read() {
        words = [...world.querySelectorAll('[data-forms]')].map(element => {
            const place = Object.keys(places).find(name => element.classList.contains(name));
            return {
                element, text: element.querySelector('.word-text'), place, ...places[place], row: element.closest('.row')?.dataset.container,
                from: Number(element.dataset.from), to: Number(element.dataset.to), forms: element.dataset.forms.split('|'),
                widths: [], parts: [], isWhole: true, shift: null, ahead: null, none: null,
            };
        });
        marks = [...world.querySelectorAll('.gate[data-at], .stop-number[data-at], .mark[data-at], .interruption[data-at]')]
            .map(element => ({ element, at: Number(element.dataset.at) })).sort((a, b) => a.at - b.at);
        for (const { element } of marks) element.classList.add('ahead');
        reached = 0;
        states.clear();
        for (const label of world.closest('.board').querySelectorAll('.row-label')) states.set(label.dataset.container, { element: label.querySelector('.row-state'), word: null, said: undefined });
    }

    /** Sets the longest form that fits into the best of some parts, or none; returns that part. */
    function choose(word, parts) {
        let best = null, form = -1;
        for (const part of word.isAtBegin ? parts.slice(0, 1) : parts) {
            const room = part.to - part.from - word.pad, fits = word.widths.findIndex(width => width <= room);
            if (fits < 0) continue;
            const isBetter = form < 0 || fits < form || fits === form && (word.isAtEnd || room > best.to - best.from - word.pad);
            if (isBetter) [best, form] = [part, fits];
        }
        if (word.none !== form < 0) word.element.classList.toggle('none', word.none = form < 0);
        if (form >= 0 && word.text.firstChild.data !== word.forms[form]) word.text.firstChild.data = word.forms[form];
        return best;
    }

    function place(word, parts, head) {
        const part = choose(word, parts);
        const shift = !part || word.isAtBegin ? 0 : word.isAtEnd ? part.to - word.right : (part.from + part.to - word.left - word.right) / 2;
        const moved = Math.abs(shift) < 0.05 ? '' : `${shift.toFixed(1)}px`;
        if (word.shift !== moved) word.text.style.translate = word.shift = moved;
        return part ? part.from >= head : word.right > head;
    }

    return {
        read,
        /** Measures the words anew. @param {{folds: {from: number, to: number, isWaved: boolean}[]}} scale the axis @param {(at: number) => number} x the pixel of an instant */
        fit(scale, x) {
            const fonts = new Map(), cuts = scale.folds.filter(fold => fold.isWaved).flatMap(fold => [fold.from, fold.to]);
            for (const word of words) {
                word.font = `${word.place} ${word.place === 'on-lane' ? word.element.parentElement.ariaLabel : word.place === 'in-cut' ? word.element.parentElement.className : ''}`;
                if (!fonts.has(word.font)) {
                    // What has been reached is set bolder, so that is what needs room.
                    word.element.classList.remove('ahead');
                    word.ahead = null;
                    const { fontWeight, fontSize, fontFamily } = getComputedStyle(word.element);
                    fonts.set(word.font, { font: `${fontWeight} ${fontSize} ${fontFamily}`, size: parseFloat(fontSize) });
                }
            }
            for (const word of words) {
                const { font, size } = fonts.get(word.font);
                measure.font = font;
                word.pad = word.padding * size;
                word.widths = word.forms.map(form => measure.measureText(form).width);
                [word.left, word.right] = [x(word.from), x(word.to)];
                word.parts = split(word, word.isUnderBadge ? [] : cuts.filter(cut => cut > word.from && cut < word.to).map(x), waveRoom);
                place(word, word.parts, -1);
                word.isWhole = true;
            }
        },
        /**
         * Tells what the playhead has reached, and returns the instant at which it reaches the next.
         * @param {number} now where it stands @param {(at: number) => number} x the pixel of an instant
         * @param {{from: number, to: number, badge: number}} view the pixels in view, and half of the playhead's badge @param {boolean} hides whether nothing is seen beyond it
         */
        reach(now, x, view, hides) {
            while (reached < marks.length && marks[reached].at <= now) marks[reached++].element.classList.remove('ahead');
            while (reached > 0 && marks[reached - 1].at > now) marks[--reached].element.classList.add('ahead');
            const head = x(now), middle = (Math.floor(head / stride) + 0.5) * stride;
            let next = marks[reached]?.at ?? Infinity;
            for (const word of words) {
                if (word.from > now && word.from < next) next = word.from;
                const badge = word.isUnderBadge ? view.badge : 0;
                const isSplit = word.left < head + badge && word.right > head - badge && word.place !== 'after';
                const isClipped = !word.isAtBegin && (word.left < view.from || word.right > view.to);
                let ahead = word.from >= now;
                if ((isSplit || isClipped) && word.right > view.from && word.left < view.to) {
                    let parts = isSplit ? word.parts.flatMap(part => split({ left: part.from, right: part.to }, [middle], badge + stride / 2)) : word.parts;
                    if (hides) parts = parts.filter(part => part.to <= head);
                    if (isClipped) parts = parts.map(part => ({ from: Math.max(part.from, view.from), to: Math.min(part.to, view.to) }));
                    const isAhead = place(word, parts, head);
                    if (isSplit) ahead = isAhead;
                    word.isWhole = false;
                } else if (!word.isWhole) {
                    place(word, word.parts, -1);
                    word.isWhole = true;
                }
                if (word.ahead !== ahead) word.element.classList.toggle('ahead', word.ahead = ahead);
                if (isPhone.matches && word.row && word.from <= now && !(states.get(word.row)?.word?.from > word.from)) states.get(word.row).word = word;
            }
            if (isPhone.matches) for (const state of states.values()) say(state);
            return next;
        },
    };

    /** On a phone the name of a row is followed by what its container does. */
    function say(state) {
        const { element, word, said } = state;
        state.word = null;
        if (!element || word === said) return;
        state.said = word;
        element.firstChild.data = word ? word.forms[0] : '\u00a0';
        element.classList.toggle('stopping', word?.place === 'on-stop');
    }
}

/** What is left of a stretch between some pixels, so far from each of them. */
function split({ left, right }, at, room) {
    const parts = [];
    let from = left;
    for (const cut of at) {
        if (cut - room > right || cut + room < left) continue;
        parts.push({ from, to: Math.min(right, cut - room) });
        from = cut + room;
    }
    parts.push({ from, to: right });
    return parts;
}
