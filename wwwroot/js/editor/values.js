const value = /^(?:true|false|null|~|[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?:m|[kMGTPE]i?)?)$/;

/**
 * Colors numbers, quantities, true, false and null, which the grammar does not tell from words; only those that are in view.
 * @param {any} cm the library
 */
export function values({ Decoration, syntaxTree, ViewPlugin }) {
    const mark = Decoration.mark({ class: 'value' });

    function marks(view) {
        const found = [];
        for (const { from, to } of view.visibleRanges) syntaxTree(view.state).iterate({
            from, to,
            enter: node => {
                if (node.name === 'Literal' && node.node.parent?.name !== 'Key' && value.test(view.state.sliceDoc(node.from, node.to))) found.push(mark.range(node.from, node.to));
            },
        });
        return Decoration.set(found, true);
    }

    return ViewPlugin.fromClass(class {
        constructor(view) {
            this.marks = marks(view);
            this.tree = syntaxTree(view.state);
        }

        update(update) {
            const tree = syntaxTree(update.state);
            if (!update.docChanged && !update.viewportChanged && tree === this.tree) return;
            this.marks = marks(update.view);
            this.tree = tree;
        }
    }, { decorations: plugin => plugin.marks });
}
