// The plain editor: a textarea. Typing, undo and reading aloud are the browser's own.

const longestTyped = 4000;
const grouped = 500;
const mostSteps = 20;
const mostKept = 4_000_000;

/**
 * @param {HTMLTextAreaElement} area
 * @param {(how: { pasted: boolean }) => void} changed
 * @param {any} text the module text.js
 */
export function plainEditor(area, changed, { difference, level, nextIndentation, withLineFeeds }) {
    const done = new AbortController();
    const on = (name, heard) => area.addEventListener(name, heard, { signal: done.signal });
    let tabLeaves = false, isPaste = false, isWhole = false, known = area.value, at = 0;
    let steps = [];

    /** Keeps what was there before, a step for each while of typing: the rich editor's undo goes back to it. */
    function keep() {
        const now = performance.now();
        if (now - at > grouped || isPaste) steps.push(known);
        while (steps.length > mostSteps || steps.length > 1 && steps.reduce((sum, step) => sum + step.length, 0) > mostKept) steps.shift();
        [known, at] = [area.value, isPaste ? 0 : now];
    }

    for (const name of ['paste', 'drop']) on(name, () => {
        isPaste = true;
        isWhole = area.selectionStart === 0 && area.selectionEnd === area.value.length;
    });
    on('input', event => {
        const pasted = isPaste;
        keep();
        isPaste = false;
        // The browser shows where a pasted text ends; who pastes a manifest wants to see how it begins.
        if (isWhole && /^insert/.test(event.inputType)) requestAnimationFrame(() => area.scrollTo(0, 0));
        isWhole = false;
        changed({ pasted });
    });
    on('keydown', event => {
        if (event.key === 'Escape') tabLeaves = true;
        else if (event.key === 'Tab' && !tabLeaves && !event.ctrlKey && !event.altKey) {
            event.preventDefault();
            indent(event.shiftKey);
        } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            insert('\n' + nextIndentation(area.value.slice(0, area.selectionStart).split('\n').at(-1)));
        } else if (event.key !== 'Tab') tabLeaves = false;
    });
    on('focus', () => { tabLeaves = false; });

    function indent(back) {
        const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
        if (area.selectionStart === area.selectionEnd && !back) return insert(level);
        const end = area.selectionEnd;
        const block = area.value.slice(start, end);
        const moved = back ? block.replace(/^ {1,2}/gm, '') : block.replace(/^(?=.)/gm, level);
        area.setSelectionRange(start, end);
        insert(moved);
        area.setSelectionRange(start, start + moved.length);
    }

    /** Puts a text in the place of what is selected, so that the browser's own undo takes it back. */
    function insert(text) {
        const { value, selectionStart, selectionEnd } = area;
        const wanted = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
        // Chromium lays the whole text out again for every line of an insertText; as markup it takes all lines at once.
        const isDone = text === '' && document.execCommand('delete')
            || /\n[^]*\n/.test(text) && document.execCommand('insertHTML', false, text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
            || text.length <= longestTyped && document.execCommand('insertText', false, text);
        // For browsers that have dropped these calls, and for characters that cannot stand in markup.
        if (isDone && area.value === wanted) return;
        area.value = wanted;
        area.setSelectionRange(selectionStart + text.length, selectionStart + text.length);
        keep();
        changed({ pasted: isPaste });
    }

    return {
        get text() { return area.value; },
        /** What undo would bring back, oldest first. */
        get steps() { return steps; },
        /** The first text, which has nothing before it. */
        set(text) {
            this.mirror(text);
            area.scrollTo(0, 0);
        },
        /** Takes over a text that is changed elsewhere, where undo is kept too. */
        mirror(text) {
            if (area.value !== text) area.value = text;
            [steps, known, at] = [[], area.value, 0];
        },
        /** Another text in the place of this one, by changing only the part that differs; undo takes it back. */
        change(text, { pasted, toBeginning }) {
            const found = difference(area.value, withLineFeeds(text));
            if (!found) return;
            isPaste = pasted;
            area.focus({ preventScroll: true });
            area.setSelectionRange(found.from, found.to);
            insert(found.insert);
            isPaste = false;
            if (toBeginning) {
                area.blur();
                area.scrollTo(0, 0);
            }
        },
        goTo(line, column) {
            const rows = area.value.split('\n');
            const start = rows.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0) + column - 1;
            area.focus({ preventScroll: true });
            area.setSelectionRange(start, start);
            area.scrollTo(0, (line - 1) * parseFloat(getComputedStyle(area).lineHeight) - area.clientHeight / 2);
        },
        blur() { area.blur(); },
        detach() { done.abort(); },
    };
}
