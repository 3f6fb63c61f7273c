using PodTimeline.Model.Events;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Moments;

/// <summary>The moments found so far; what repeats is told once and counted.</summary>
/// <param name="phases">The phases of the run.</param>
internal sealed class MomentList(PhaseLane phases)
{
    /// <summary>How many identical crashes are told.</summary>
    private const int ListedAlike = 2;

    private readonly List<Moment> _moments = [];
    private readonly Dictionary<(string Container, string Text), (int Index, int Count)> _alike = [];

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<Moment> All => _moments;

    /// <summary>The last one; null when there is none.</summary>
    public Moment? Last => _moments.Count > 0 ? _moments[^1] : null;

    /// <summary>Puts another moment in place of the last one.</summary>
    public void ReplaceLast(Moment moment) => _moments[^1] = moment;

    /// <summary>Adds a moment.</summary>
    public void Add(SimEvent simEvent, string? container, string text) =>
        _moments.Add(new Moment(simEvent.At, simEvent.Seq, phases.Lane.FindAt(simEvent.At)?.Text ?? _moments.LastOrDefault()?.Part ?? PhaseLane.StartUp, text, container));

    /// <summary>Adds a moment that may repeat: after the second time it is only counted.</summary>
    public void AddAlike(SimEvent simEvent, string container, string text)
    {
        var key = (container, text);
        var (index, count) = _alike.GetValueOrDefault(key);
        if (count >= ListedAlike)
        {
            _moments[index] = _moments[index] with { Repeats = _moments[index].Repeats + 1 };
            _alike[key] = (index, count + 1);
            return;
        }

        Add(simEvent, container, text);
        _alike[key] = (_moments.Count - 1, count + 1);
    }
}
