using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Time;

namespace PodTimeline.Shell.Assumptions;

/// <summary>
/// What had to be assumed about the world while the scripts of one container ran: when a service answers, how long a program takes.
/// Outlives the container's restarts, as the world does.
/// </summary>
/// <param name="said">What the annotation says instead, by the assumption's key.</param>
internal sealed class AssumptionLedger(ImmutableDictionary<string, RunLength> said)
{
    /// <summary>How long it typically takes until a service that is waited for answers.</summary>
    public static readonly TimeSpan TypicalWait = TimeSpan.FromSeconds(10);

    /// <summary>How long something that is downloaded typically takes.</summary>
    public static readonly TimeSpan TypicalFetch = TimeSpan.FromSeconds(1);

    private const int Most = 50;

    private readonly Dictionary<string, SimInstant> _firstAsked = new(StringComparer.Ordinal);
    private readonly List<BehaviorAssumption> _made = [];

    /// <summary>Every assumption made so far, in the order they were made.</summary>
    public IReadOnlyList<BehaviorAssumption> Made => _made;

    /// <summary>How long after the first request something that is waited for becomes available.</summary>
    public RunLength Waits(string key) => said.GetValueOrDefault(key, new RunLength(TypicalWait));

    /// <summary>Whether something that is waited for is available.</summary>
    /// <param name="key">Its stable name.</param>
    /// <param name="text">The sentence that states the assumption, without its length.</param>
    /// <param name="now">Now.</param>
    public bool IsThere(string key, string text, SimInstant now)
    {
        var wait = Waits(key);
        if (!_firstAsked.TryGetValue(key, out var first)) _firstAsked[key] = first = now;
        Add(key, wait.IsForever ? $"{text} never" : $"{text} after {FormatSeconds(wait.Length)}", wait);
        return !wait.IsForever && now - first >= wait.Length;
    }

    /// <summary>How long something unknown takes; states the assumption.</summary>
    public RunLength AssumeLength(string key, string text, RunLength typical)
    {
        var isSaid = said.TryGetValue(key, out var length);
        if (!isSaid) length = typical;
        Add(key, isSaid ? $"{text.Split(" takes ")[0]} takes {length}" : text, length);
        return length;
    }

    /// <summary>States an assumption.</summary>
    public void Note(string key, string text, RunLength? length = null) => Add(key, text, length);

    /// <summary>Whether the annotation sets it.</summary>
    public bool IsSaid(string key) => said.ContainsKey(key);

    /// <summary>A length as written in a sentence.</summary>
    public static string FormatSeconds(TimeSpan length) => length.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";

    private void Add(string key, string text, RunLength? length)
    {
        key = UnknownText.Show(key);
        if (_made.Count >= Most || _made.Exists(made => made.Key == key)) return;
        _made.Add(new BehaviorAssumption(key, UnknownText.Show(text), length));
    }
}
