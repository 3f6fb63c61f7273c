// The bars' world: laid out at one scale, and moved and stretched by a transform until it comes to rest at another one.

const mostStretch = 1.5;

/**
 * @param {HTMLElement} world as wide as the horizon
 * @param {HTMLElement} reveal cuts off what has not been told yet
 * @param {HTMLElement} told what is cut off
 */
export function createWorld(world, reveal, told) {
    const laid = { span: 0, width: 0, horizon: 0 };
    let cut = '';

    return {
        /**
         * Shows the seconds from look.offset on, look.span of them over look.width pixels.
         * @param {{offset: number, span: number, width: number}} look
         * @param {number} horizon the seconds that the world has
         * @param {boolean} moves whether the scale goes on changing; bars are laid out anew when it no longer does, or when their words would be stretched beyond reading
         */
        show(look, horizon, moves) {
            const stretch = laid.span / look.span;
            if (horizon !== laid.horizon || look.width !== laid.width || (stretch !== 1 && !moves) || stretch > mostStretch || stretch < 1 / mostStretch) {
                Object.assign(laid, { span: look.span, width: look.width, horizon });
                world.style.width = (look.width * horizon / look.span).toFixed(1) + 'px';
            }

            const scale = laid.span / look.span;
            world.style.transform = `translateX(${(-look.offset / look.span * look.width).toFixed(2)}px)` + (scale === 1 ? '' : ` scaleX(${scale.toFixed(5)})`);
        },
        /**
         * Uncovers the bars up to a part of the horizon, 0 to 1: the edge moves to there, and what it cuts off moves back as far.
         * Moving is the compositor's work; any other way to cut makes the browser paint all bars again.
         */
        uncover(part) {
            const back = ((1 - Math.min(1, part)) * laid.width * laid.horizon / laid.span).toFixed(2);
            if (back === cut) return;
            cut = back;
            reveal.style.transform = `translateX(-${back}px)`;
            told.style.transform = `translateX(${back}px)`;
        },
    };
}
