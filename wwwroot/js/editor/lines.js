/**
 * Two things that lines can bear: the kind of the container that they belong to, in a gutter, and a soft background where the
 * selected bar comes from.
 * @param {any} cm the library
 */
export function lines({ Decoration, EditorView, gutter, GutterMarker, StateEffect, StateField }) {
    class Kind extends GutterMarker {
        constructor(kind) {
            super();
            this.kind = kind;
        }

        eq(other) { return this.kind === other.kind; }

        toDOM() {
            const bar = document.createElement('div');
            bar.className = this.kind;
            return bar;
        }
    }

    const kindOf = Object.fromEntries(['init', 'sidecar', 'app'].map(kind => [kind, new Kind(kind)]));
    const fromBar = ranged(() => Decoration.line({ class: 'from-bar' }));
    const kinds = ranged(range => kindOf[range.kind]);

    /** Marks at the beginning of each line of some ranges, { from, to } in lines from 1. They move with the text. */
    function ranged(mark) {
        const effect = StateEffect.define();
        const field = StateField.define({
            create: () => Decoration.none,
            update(marks, transaction) {
                marks = marks.map(transaction.changes);
                for (const each of transaction.effects) if (each.is(effect)) marks = marksOf(each.value, transaction.state.doc);
                return marks;
            },
        });

        function marksOf(ranges, doc) {
            const marks = [];
            for (const range of ranges)
                for (let line = range.from; line <= Math.min(range.to, doc.lines); line++) marks.push(mark(range).range(doc.line(line).from));
            return Decoration.set(marks, true);
        }

        return { effect, field };
    }

    return {
        extension: [
            fromBar.field, EditorView.decorations.from(fromBar.field),
            kinds.field, gutter({ class: 'kinds', markers: view => view.state.field(kinds.field) }),
        ],
        fromBar: fromBar.effect,
        kinds: kinds.effect,
    };
}
