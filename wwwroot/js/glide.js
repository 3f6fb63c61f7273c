// What moves with the clock. While it plays, the compositor moves it, pixel by pixel, and the main thread draws no frame for it.

/**
 * @param {{element: HTMLElement, property: string, place: (at: number) => string}[]} parts what moves, and where each stands at an instant
 * @param {(from: number, to: number) => number} distance pixels of the screen between two instants: all move in so many steps, since a picture in between costs as much and shows no more
 */
export function createGlide(parts, distance) {
    let glides = [], course = '';

    function rest(at) {
        for (const { element, property, place } of parts) {
            const value = place(at);
            if (element.style[property] !== value) element.style[property] = value;
        }
    }

    function stop() {
        for (const glide of glides) glide.cancel();
        glides = [];
        course = '';
    }

    function start({ at, since, rate }, instants) {
        const until = instants.at(-1), stops = [at, ...instants.filter(instant => instant > at)];
        if (until <= at) return;
        const eases = stops.map((instant, index) => `steps(${Math.max(1, Math.round(distance(instant, stops[index + 1] ?? instant)))}, jump-end)`);
        glides = parts.map(({ element, property, place }) => {
            const frames = stops.map((instant, index) => ({ offset: (instant - at) / (until - at), easing: eases[index], [property]: place(instant) }));
            const glide = element.animate(frames, { duration: (until - at) / rate * 1000, fill: 'forwards' });
            glide.startTime = since;
            return glide;
        });
    }

    return {
        /**
         * Shows where everything stands.
         * @param {number} now the instant @param {{at: number, since: number, rate: number, playing: boolean}} clock how it goes on from where it stood, and when
         * @param {() => number[]} instants in order: between two of them everything moves evenly, at the last it ends @param {string} shape differs when a place does
         */
        show(now, clock, instants, shape) {
            const wanted = clock.playing ? `${clock.at} ${clock.since} ${clock.rate} ${shape}` : '';
            if (wanted !== '' && wanted === course) return;
            stop();
            rest(now);
            if (clock.playing) start(clock, instants());
            course = wanted;
        },
        stop,
    };
}
