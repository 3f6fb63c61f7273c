namespace PodTimeline.Timeline.Differences;

/// <summary>Compares when pods become Ready, and what kubectl shows for them at rest.</summary>
internal static class ReadyDifferences
{
    private static readonly TimeSpan LeastShift = TimeSpan.FromSeconds(1);

    /// <param name="lives">The lives.</param>
    /// <param name="found">Differences already found, which need not be repeated.</param>
    public static IEnumerable<Difference> Find(Sides<PodLife> lives, IReadOnlyCollection<Difference> found)
    {
        if (lives.First.Outcome is not null || lives.Second.Outcome is not null) yield break;
        var since = lives.Select(life => life.Ready);
        if (lives is not { First.Rest: { } first, Second.Rest: { } second }) yield break;
        var counts = new Sides<string>(first.Ready.Text, second.Ready.Text);
        switch (since)
        {
            case { First: { } one, Second: { } two }:
                var shift = two.At - one.At;
                // The difference in the apps' starts already says it.
                if (shift.Duration() < LeastShift || found.OfType<Difference.Start>().Any(start => start.Shifted.Any(shifted => (shifted.Length - shift).Duration() <= LeastShift))) yield break;
                yield return new Difference.Readiness(since, counts);
                break;
            case { First: null, Second: null }:
                // In a crash loop STATUS alternates.
                if (!(IsLooping(lives.First) && IsLooping(lives.Second)) && (first.Status.Text != second.Status.Text || counts.First != counts.Second))
                    yield return new Difference.Rest(
                        new(first.Status.Text, second.Status.Text), counts,
                        new(new Occurrence(first.Status.From, first.Status.Seq), new Occurrence(second.Status.From, second.Status.Seq)));
                break;
            default:
                yield return new Difference.Readiness(since, counts);
                break;
        }
    }

    private static bool IsLooping(PodLife life) => life.Containers.Any(container => container.Restarts > 1);
}
