/**
 * What the server knows of a place in the text.
 * @typedef {{ complete: (at: number) => Promise<any>, describe: (at: number) => Promise<any> }} Ask
 */

/** A key that is being written, or the beginning of a value: where a list may open by itself. */
const begun = /^\s*(?:- +)*[\w."'/-]*$|[{,]\s*[\w"'-]*$|:\s+[\w-]*$/;

/**
 * Completion while one types, and notes on the field that the pointer rests on.
 * @param {any} cm the library
 * @param {Ask} ask
 */
export function assist({ autocompletion, hoverTooltip, pickedCompletion, startCompletion }, ask) {
    async function complete(context) {
        const line = context.state.doc.lineAt(context.pos);
        const before = line.text.slice(0, context.pos - line.from);
        if (!context.explicit && (!begun.test(before) || before.trim() === '')) return null;
        const found = await ask.complete(context.pos);
        if (!found || context.aborted) return null;
        return {
            from: found.start, to: found.end, validFor: /^[\w./-]*$/,
            options: found.suggestions.map((suggestion, index) => ({
                label: suggestion.label,
                type: ['field', 'value', 'name'][suggestion.kind],
                detail: suggestion.note?.type,
                info: suggestion.note && says(suggestion.note) ? () => noteOf(suggestion.note) : undefined,
                boost: Math.max(-99, 99 - index),
                apply: (view, picked, from, to) => accept(view, picked, from, to, suggestion.insert),
            })),
        };
    }

    function accept(view, picked, from, to, insert) {
        view.dispatch({
            changes: { from, to, insert }, selection: { anchor: from + insert.length }, scrollIntoView: true,
            userEvent: 'input.complete', annotations: pickedCompletion.of(picked),
        });
        // What comes next is offered at once.
        if (/[\s]$/.test(insert)) startCompletion(view);
    }

    async function describe(view, at) {
        const found = await ask.describe(at);
        if (!found) return null;
        return {
            pos: found.start, end: found.end, above: true,
            create: () => {
                const dom = noteOf(found.note);
                dom.className = 'field-note';
                return { dom };
            },
        };
    }

    return [
        autocompletion({ override: [complete], icons: false, maxRenderedOptions: 60 }),
        hoverTooltip(describe, { hideOnChange: true }),
    ];
}

const says = note => note.meaning || note.values.length > 0 || note.default !== null || note.since !== null;

/** A note on a field, as a small piece of the page. */
function noteOf(note) {
    const dom = document.createElement('div');
    add('p', code(note.name), ' ', note.type);
    if (note.meaning) add('p', note.meaning);
    if (note.values.length > 1) add('p', 'One of ', ...note.values.flatMap((value, index) => index ? [', ', code(value)] : [code(value)]));
    if (note.default !== null) add('p', 'Default ', code(note.default));
    const versions = [note.since !== null && `since Kubernetes 1.${note.since}`, note.until !== null && `until 1.${note.until - 1}`].filter(Boolean).join(', ');
    add('small', [note.owner, versions].filter(Boolean).join(' · '));
    return dom;

    function add(name, ...parts) {
        const element = document.createElement(name);
        element.append(...parts);
        dom.append(element);
    }

    function code(text) {
        const element = document.createElement('code');
        element.textContent = text;
        return element;
    }
}
