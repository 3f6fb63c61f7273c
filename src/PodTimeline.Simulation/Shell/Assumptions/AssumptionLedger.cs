using PodTimeline.Simulation.Behaviors;
using PodTimeline.Simulation.Time;

namespace PodTimeline.Simulation.Shell.Assumptions;

/// <summary>
/// What had to be assumed of the world while the scripts of one container ran: which service answers from when on, how long a
/// program takes. Outlives the container's restarts, as the world does.
/// </summary>
/// <param name="waitLength">How long after it is first asked something that is waited for is there.</param>
internal sealed class AssumptionLedger(TimeSpan waitLength)
{
    /// <summary>How long a service that is waited for typically stays away.</summary>
    public static readonly TimeSpan TypicalWait = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, SimInstant> _firstAsked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SimInstant> _lastAsked = new(StringComparer.Ordinal);
    private readonly List<BehaviorAssumption> _made = [];

    /// <summary>Every assumption made so far, in the order they were made.</summary>
    public IReadOnlyList<BehaviorAssumption> Made => _made;

    /// <summary>How long after it is first asked something that is waited for is there.</summary>
    public TimeSpan WaitLength => waitLength;

    /// <summary>Whether something that is waited for is there.</summary>
    /// <param name="key">Its stable name.</param>
    /// <param name="text">The sentence that states the assumption, but for its length.</param>
    /// <param name="now">Now.</param>
    /// <param name="again">Whether it was asked at this very instant before: a loop that does not wait between.</param>
    public bool IsThere(string key, string text, SimInstant now, out bool again)
    {
        if (!_firstAsked.TryGetValue(key, out var first)) _firstAsked[key] = first = now;
        again = _lastAsked.TryGetValue(key, out var last) && last == now;
        _lastAsked[key] = now;
        Note(key, $"{text} after {Seconds(waitLength)}", waitLength);
        return now - first >= waitLength;
    }

    /// <summary>States an assumption; a key that was stated before is left as it is.</summary>
    public void Note(string key, string text, TimeSpan? length = null)
    {
        if (_made.Count < 50 && _made.All(made => made.Key != key))
            _made.Add(new BehaviorAssumption(key, text, length is { } known ? new RunLength(known) : null));
    }

    /// <summary>States an assumption of something that runs for ever.</summary>
    public void NoteForever(string key, string text)
    {
        if (_made.Count < 50 && _made.All(made => made.Key != key)) _made.Add(new BehaviorAssumption(key, text, RunLength.Forever));
    }

    /// <summary>A length as a sentence has it.</summary>
    public static string Seconds(TimeSpan length) =>
        length.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) + " s";
}
