namespace PodTimeline.RealKubelet.Tests.Comparing;

/// <summary>What became of a pod, in the one form in which a recorded life and a simulated one are compared. Times are in seconds.</summary>
internal sealed class Account
{
    /// <summary>What the runtime was asked and what happened in it, by container (empty name: the sandbox), each in order.</summary>
    public Dictionary<string, List<Deed>> Deeds { get; } = [];

    /// <summary>What the API showed, by what is looked at ("phase", "row", "Ready", "container app"), each in order.</summary>
    public Dictionary<string, Track> Tracks { get; } = [];

    /// <summary>The event objects.</summary>
    public Dictionary<RecordedEvent, Occurrences> Events { get; } = [];

    /// <summary>When the API object was gone; null: it was there to the end.</summary>
    public double? Gone { get; set; }

    /// <summary>How far <see cref="Gone"/> may lie from that of another account.</summary>
    public Slack GoneSlack { get; set; }

    public void Add(string container, Deed deed)
    {
        if (!Deeds.TryGetValue(container, out var deeds)) Deeds[container] = deeds = [];
        deeds.Add(deed);
    }

    public void Show(string what, double at, string value)
    {
        if (!Tracks.TryGetValue(what, out var track)) Tracks[what] = track = new Track();
        track.Show(at, value);
    }

    public void Count(RecordedEvent recorded, double at, int count)
    {
        if (!Events.TryGetValue(recorded, out var occurrences)) Events[recorded] = occurrences = new Occurrences(at);
        occurrences.Count = count;
        occurrences.Last = at;
    }
}

/// <summary>Something that happened in the runtime.</summary>
/// <param name="What">Such as "start" or "exit 1 Error".</param>
/// <param name="At">When.</param>
/// <param name="Slack">How much earlier or later another account may have it.</param>
/// <param name="Seconds">A number of whole seconds that belongs to it, such as a stop's timeout.</param>
internal sealed record Deed(string What, double At, Slack Slack = default, double? Seconds = null)
{
    public override string ToString() => $"{What}{(Seconds is { } seconds ? $" within {seconds:0} s" : "")} at {At:0.##}";
}

/// <summary>How far apart two accounts of a moment may be, in seconds.</summary>
/// <param name="Early">The recorded moment may come so much before the simulated one.</param>
/// <param name="Late">It may come so much after it.</param>
internal readonly record struct Slack(double Early, double Late)
{
    public static Slack Both(double seconds) => new(seconds, seconds);

    public static Slack operator +(Slack a, Slack b) => new(a.Early + b.Early, a.Late + b.Late);
}

/// <summary>One kind of event object.</summary>
/// <param name="Type">Normal or Warning.</param>
/// <param name="Reason">Such as Started.</param>
/// <param name="Container">Whose it is; empty: the pod's.</param>
/// <param name="Text">The message, without what differs from cluster to cluster.</param>
internal sealed record RecordedEvent(string Type, string Reason, string Container, string Text)
{
    public override string ToString() => $"{Type} {Reason} {Container}: {Text}";
}

/// <summary>How often an event object was sent.</summary>
internal sealed class Occurrences(double first)
{
    public double First => first;

    public double Last { get; set; }

    public int Count { get; set; }
}
